"""Whether a page is sound: as axe sees it, in light or dark, and on a narrow phone."""

from collections.abc import Iterator
from typing import Literal
from zlib import crc32

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
TOO_WIDE = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter(el => el.getBoundingClientRect().right > width + 1);
    return wide.map(el => `${el.tagName} ${el.className}: ${el.textContent.trim().slice(0, 40)}`).concat("page");
}"""

Scheme = Literal["light", "dark"]


class Looks:
    """Options of the run: whether axe looks at every page in both schemes, or at every other page in one."""

    in_both_schemes = False


def schemes(address: str) -> tuple[Scheme, ...]:
    """In which colours axe looks at a page: one of the two by default, since it takes a second; both with --long."""
    light_and_dark: tuple[Scheme, Scheme] = ("light", "dark")
    return light_and_dark if Looks.in_both_schemes else (light_and_dark[crc32(address.encode()) % 2],)


def faults(page: Page, axe: Axe) -> Iterator[str]:
    """What is wrong with the page that is open."""
    where = page.url.removeprefix("http://").partition("/")[2]
    for scheme in schemes(where):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # what fades in has no lasting contrast
        for found in axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]:
            nodes = "; ".join(f"{node['target']} {node['failureSummary']}" for node in found["nodes"][:4])
            yield f"/{where} {scheme} {found['id']}: {nodes}"
    page.set_viewport_size(PHONE)
    yield from (f"/{where} at 360 px: {wide}" for wide in page.evaluate(TOO_WIDE))
    page.set_viewport_size(DESKTOP)


def look_at(page: Page, *addresses: str) -> None:
    """Look at every other page; at all with --long."""
    look_at_each(page, *(addresses if Looks.in_both_schemes else addresses[::2]))


def look_at_each(page: Page, *addresses: str) -> None:
    axe = Axe()
    found: list[str] = []
    for address in addresses:
        assert page.goto(address).ok, address
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
        found += faults(page, axe)
    assert not found, "\n".join(found)

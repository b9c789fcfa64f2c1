"""Make small pictures of every page, light, dark and on a phone side by side, in `pages/`.

    .venv/bin/python docs/screens/pages.py http://127.0.0.1:8000 [name ...]

Walks the way of `make.py` first when the demo candidate has no letter yet. They are for looking at: whether each page
is as calm and as plain as its neighbours, in each light and on each width.
"""

import io
import sys
from itertools import chain
from pathlib import Path
from typing import Any

import make
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent / "pages"
HEIGHT = 520  # pixels of a picture
QUALITY = 28  # of WebP, from 0 to 100
LOOKS: list[dict[str, Any]] = [
    {"viewport": make.DESKTOP, "color_scheme": "light"},
    {"viewport": make.DESKTOP, "color_scheme": "dark"},
    {"viewport": make.PHONE, "color_scheme": "light"},
    {"viewport": make.PHONE, "color_scheme": "dark"},
]
OPEN = {
    "home": "/",
    "guides": "/guides/",
    "guide": "/guides/backend/",
    "checklist-about": "/checklist/about/",
    "sign-in": "/accounts/login/",
    "sign-up": "/accounts/signup/",
}
CANDIDATE = {
    "letters": "/letters/",
    "new": "/letters/new/",
    "import": "/letters/import/",
    "desk": "{letter}",
    "gaps": "{gaps}",
    "copy": "{letter}copy/",
    "ad": "{letter}ad/",
    "preview": "{letter}preview/",
    "versions": "{letter}versions/",
    "version": "{letter}versions/1/",
    "compare": "{letter}versions/1/compare/2/",
    "ask": "{gaps}ask/",
    "history": "{letter}history/",
    "share": "{letter}versions/1/shares/",
    "notices": "/notices/",
    "settings": "/settings/",
    "become-a-mentor": "/mentors/apply/",
}
MENTOR = {
    "queue": "/reviews/",
    "review": "{letter}versions/1/",
    "answered": "/reviews/done/",
    "mentor": "/mentors/profile/",
}
ADMIN = {
    "guide-new": "/guides/new/",
    "guide-edit": "/guides/backend/edit/",
    "guide-part": "/guides/backend/edit/criteria/",
    "guide-try": "/guides/backend/try/",
    "guide-publish": "/guides/backend/publication/",
    "guide-reruns": "/guides/backend/reruns/",
    "guide-insight": "/guides/backend/insight/",
    "mentors": "/mentors/",
}
PEOPLE: dict[str, dict[str, str]] = {
    "": OPEN,
    "candidata@example.it": CANDIDATE,
    "mentore@example.it": MENTOR,
    "admin@example.it": ADMIN,
}


def main(address: str, *names: str) -> None:
    HERE.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = make.launch(playwright)
        places = letters(browser, address)
        found: dict[str, list[Image.Image]] = {}
        for look in LOOKS:
            for email, pages in PEOPLE.items():
                page = enter(browser, address, email, look)
                for name in names or pages:
                    if name in pages:
                        found.setdefault(name, []).append(shoot(page, pages[name].format(**places)))
        for name, pictures in found.items():
            beside(pictures).save(HERE / f"{name}.webp", quality=QUALITY, method=6)


def enter(browser: Browser, address: str, email: str, look: dict[str, Any]) -> Page:
    if email:
        return make.sign_in(browser, address, email, **look)
    return browser.new_context(base_url=address, locale="it-IT", **look).new_page()


def letters(browser: Browser, address: str) -> dict[str, str]:
    """The addresses of a letter that went a round, and of one from a template with its gaps still open."""
    page = make.sign_in(browser, address, "candidata@example.it")
    page.goto("/letters/?q=faro+energia")  # "faro" alone finds "fare" too
    if not page.locator("a.stretch").count():
        make.walk(browser, address)
        page.goto("/letters/?q=faro+energia")
    letter = page.locator("a.stretch").first.get_attribute("href")
    page.goto("/letters/?q=lago")
    if not page.locator("a.stretch").count():
        page.goto("/letters/start/?start=backend/step-up")
        page.locator("[name=company]").fill("Lago Software")
        page.locator("[name=role]").fill("Backend Developer")
        page.locator("button[value='backend/step-up']").click()
        page.goto("/letters/?q=lago")
    return {"letter": str(letter), "gaps": str(page.locator("a.stretch").first.get_attribute("href"))}


def shoot(page: Page, path: str) -> Image.Image:
    page.goto(path)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(500)  # the desk asks for its points, panels fill
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def beside(pictures: list[Image.Image]) -> Image.Image:
    small = [one.resize((round(one.width * HEIGHT / one.height), HEIGHT), Image.Resampling.LANCZOS) for one in pictures]
    whole = Image.new("RGB", (sum(one.width for one in small) + 12 * (len(small) - 1), HEIGHT), "#888")
    for place, one in zip(
        chain([0], (sum(s.width + 12 for s in small[:n]) for n in range(1, len(small)))), small, strict=True
    ):
        whole.paste(one, (place, 0))
    return whole


if __name__ == "__main__":
    main(sys.argv[1], *sys.argv[2:])

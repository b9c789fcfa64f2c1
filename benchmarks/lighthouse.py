"""What Lighthouse says of five pages on a phone, against a Bozza that `script/server` runs.

    .venv/bin/python benchmarks/lighthouse.py http://127.0.0.1:8000

Home, guide, sign-up, letters and desk, the last two as the demo candidate: scores of 100 by category, then the largest
paint and the time in which the page blocks (milliseconds; processor four times slower, a phone’s network), the bytes of
scripts that are sent and not used, and what else costs. The figures hold on a quiet machine alone. Needs what
`script/setup --dev` installs, Chromium, and Node 20 with npm, which fetches the pinned Lighthouse once.
"""

import json
import os
import shutil
import subprocess
import sys
from typing import Any

from playwright.sync_api import sync_playwright

LIGHTHOUSE = "lighthouse@12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
DEMO = ("candidata@example.it", "bozza-di-prova")
PUBLIC = {"home": "/", "guide": "/guides/backend/", "sign-up": "/accounts/signup/"}
# Chromium runs as root in containers, where it has no sandbox of its own.
BROWSER = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"


def signed_in(address: str) -> tuple[str, str]:
    """The cookies of the demo candidate, as a header has them, and the path of a letter of theirs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_context(base_url=address, locale="it-IT").new_page()
        page.goto("/accounts/login/")
        page.fill("[name=login]", DEMO[0])
        page.fill("[name=password]", DEMO[1])
        page.locator("main form button").first.click()
        page.wait_for_url(lambda url: "login" not in url)
        page.goto("/letters/")
        if not page.locator("a.stretch").count():
            page.goto("/letters/start/?start=backend/")
            page.locator("[name=start]").first.click()
            page.wait_for_url("**/letters/*-*/")
            page.goto("/letters/")
        desk = page.locator("a.stretch").first.get_attribute("href") or ""
        cookies = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
        browser.close()
    return cookies, desk


def chromium() -> str:
    """The browser on this machine."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return found or sys.exit("No Chromium was found. Debian: apt install chromium.")


def report(address: str, cookies: str) -> dict[str, Any]:
    """Lighthouse's report of one page, as it is for a phone."""
    command = ["npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json", f"--chrome-flags={BROWSER}"]
    command += [f"--only-categories={','.join(CATEGORIES)}", "--throttling.cpuSlowdownMultiplier=4"]
    if cookies:
        command.append(f"--extra-headers={json.dumps({'Cookie': cookies})}")
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=os.environ | {"CHROME_PATH": chromium()}
    )
    if done.returncode:
        sys.exit(done.stderr.strip() or "Lighthouse failed.")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def row(name: str, found: dict[str, Any]) -> str:
    """One line of the table, and a line for each audit that costs performance."""
    scores = [f"{round(100 * (found['categories'][one]['score'] or 0)):>4}" for one in CATEGORIES]
    audits = found["audits"]
    paint, blocked = (audits[one]["numericValue"] for one in ("largest-contentful-paint", "total-blocking-time"))
    unused = sum(item["wastedBytes"] for item in audits["unused-javascript"].get("details", {}).get("items", []))
    costs = [
        f"    {audit['id']}: {audit.get('displayValue') or audit['title']}"
        for category in CATEGORIES
        for reference in found["categories"][category]["auditRefs"]
        if (audit := audits[reference["id"]])["score"] not in (None, 1) and audit["scoreDisplayMode"] != "notApplicable"
    ]
    return "\n".join([f"{name:<8}{''.join(scores)}  {paint:>6.0f} {blocked:>6.0f} {unused:>8.0f}", *costs])


def main(address: str) -> None:
    cookies, desk = signed_in(address)
    print(f"{'page':<8}perf a11y best  seo     LCP    TBT   unused")
    for name, path in {**PUBLIC, "letters": "/letters/", "desk": desk}.items():
        print(row(name, report(f"{address}{path}", "" if name in PUBLIC else cookies)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))

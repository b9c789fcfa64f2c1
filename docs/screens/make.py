"""Make the pictures in this folder, on a Bozza that `script/server` runs.

    .venv/bin/python docs/screens/make.py http://127.0.0.1:8000

Walks the way of the README as the demo candidate and mentor, and leaves a letter behind.
Needs what `script/setup --dev` installs, and Chromium.
"""

import io
import shutil
import sys
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

HERE = Path(__file__).resolve().parent
QUALITY = 70  # of WebP, from 0 to 100
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
PASSWORD = "bozza-di-prova"  # noqa: S105 - the demo people's
AD = """Backend Developer

Requisiti
- Almeno 5 anni di esperienza in Python o Go
- PostgreSQL, Redis, Kubernetes
- Ottima conoscenza dell’inglese

Gradito
- Terraform
"""
COMMENT = "Qui scrivi anche che cosa rallentava: la causa vale più della cifra."
LETTER = """Oggetto: candidatura per Backend Developer

Gentile Marta Colombo,

ho letto che Faro Energia porta la lettura dei contatori da 40.000 a 300.000 abitazioni entro l'estate. Negli ultimi \
quattro anni ho fatto crescere un servizio simile, e so dove fa male.

In Onda Logistica scrivo Python da 5 anni (FastAPI, SQLAlchemy) e uso PostgreSQL da 4, con partizioni mensili e una \
replica in lettura. Il servizio che tengo riceve 1.200 richieste al secondo; con indici mirati e una cache in Redis ho \
ridotto la latenza p95 da 900 ms a 140 ms.

Quando la coda degli ordini si fermava ogni lunedì, ho trovato la causa nei lock di una transazione troppo lunga, l'ho \
divisa in due passi idempotenti e da allora, in quattordici mesi, non si è più fermata. Prima di quella correzione due \
persone passavano la mattina a rimettere in fila gli ordini a mano.

Sono un problem solver e lavoro bene sotto stress. Il codice va in produzione dieci volte la settimana, in immagini \
Docker, con test che coprono l'85% delle righe; due colleghi più giovani hanno imparato con me a fare le code review.

Il mio lavoro si vede su github.com/giulia-ferri. Sarei felice di parlarne con voi in una chiamata tecnica, dal lunedì \
al giovedì, anche la prossima settimana.

Cordiali saluti,
Giulia Ferri
giulia.ferri@example.it
"""


SELECT = """(text, words) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), range = document.createRange();
    const first = text.textContent.indexOf(words);
    for (let at = 0; walker.nextNode(); at += walker.currentNode.length) {
        const node = walker.currentNode, end = at + node.length;
        if (at <= first && first < end) range.setStart(node, first - at);
        if (at < first + words.length && first + words.length <= end) range.setEnd(node, first + words.length - at);
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""


def main(address: str) -> None:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        version = walk(browser, address)
        looks: dict[str, dict[str, Any]] = {"dark": {"color_scheme": "dark"}, "phone": {"viewport": PHONE}}
        for name, options in looks.items():
            page = sign_in(browser, address, "candidata@example.it", **options)
            page.goto(version)
            if name != "phone":  # which shows the text first, and the points behind a button
                open_point(page)
            save(page, name)


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium; its headless shell, where that is installed, starts sooner and draws the same."""
    program = next(filter(None, map(shutil.which, ["chromium-headless-shell", "chromium"])), None)
    return playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])


def walk(browser: Browser, address: str) -> str:
    """Write, ask, review, read, go on; returns the address of the version."""
    candidate = sign_in(browser, address, "candidata@example.it")
    version = write(candidate)
    ask(candidate)
    review(sign_in(browser, address, "mentore@example.it"), version)
    read(candidate, version)
    go_on(candidate, version)
    return version


def go_on(page: Page, version: str) -> None:
    """The candidate pastes the ad, answers the comment in the text and makes a second version."""
    letter = version.partition("versions/")[0]
    page.goto(f"{letter}ad/")
    page.locator("[name=job_ad]").fill(AD)
    page.get_by_role("button", name="Analizza l’annuncio").click()
    page.goto(letter)
    page.locator(".cm-content").fill(
        LETTER.replace("con indici mirati", "le letture aspettavano i lock: con indici mirati")
    )
    page.get_by_role("button", name="Salva una versione").click()
    page.wait_for_url("**/versions/2/")


def sign_in(browser: Browser, address: str, email: str, **options: Any) -> Page:
    page = browser.new_context(base_url=address, locale="it-IT", **({"viewport": DESKTOP} | options)).new_page()
    page.goto("/accounts/login/")
    page.fill("[name=login]", email)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Accedi", exact=True).click()
    page.wait_for_url(lambda url: "login" not in url)
    return page


def write(page: Page) -> str:
    """Write the letter and have it checked; returns the address of its version."""
    page.goto("/letters/start/?start=backend/")
    page.get_by_label("Ruolo").fill("Backend Developer")
    page.get_by_label("Azienda").fill("Faro Energia")
    page.get_by_role("button", name="Una pagina vuota").click()
    page.locator(".cm-content").fill(LETTER)
    page.wait_for_selector("#points .ring-met")
    open_point(page)
    save(page, "desk")
    page.get_by_role("button", name="Controlla").click()
    page.wait_for_url("**/versions/*/")
    page.wait_for_selector(".score")
    return page.url


def ask(page: Page) -> None:
    page.get_by_role("link", name="Chiedi un parere").click()
    page.locator("label", has_text="Marco Bassi").click()
    page.locator("[name=note]").fill("Si capisce che cosa ho fatto io e che cosa la squadra?")
    page.get_by_role("button", name="Chiedi").click()


def review(page: Page, version: str) -> None:
    page.goto(version)
    page.locator("#text").evaluate(SELECT, "ridotto la latenza p95 da 900 ms a 140 ms")
    page.keyboard.press("c")
    page.locator("#comment-form [name=text]").fill(COMMENT)
    page.keyboard.press("Control+Enter")
    page.locator("#threads-list article").first.wait_for()
    save(page, "mentor")
    page.locator("#publish [name=summary]").fill("Buona: i numeri ci sono. Manca il come, in un punto.")
    page.locator("#review-bar [name=verdict]").first.check()
    page.locator("#review-bar .btn-primary").click()
    page.get_by_role("button", name="La prossima").or_(page.get_by_role("link", name="Pareri")).first.wait_for()


def read(page: Page, version: str) -> None:
    page.goto(version)
    page.get_by_role("button", name="Crea il PDF").click()
    page.get_by_role("link", name="Scarica il PDF").wait_for()
    page.goto(version)
    open_point(page)
    save(page, "version")


def open_point(page: Page) -> None:
    """Open the first criterion that asks for something, below the score."""
    page.locator("details.item > summary").first.click()


def save(page: Page, name: str) -> None:
    page.evaluate("document.fonts.ready")
    page.evaluate("scrollTo(0, 0)")
    picture = Image.open(io.BytesIO(page.screenshot()))
    picture.convert("RGB").save(HERE / f"{name}.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    main(sys.argv[1])

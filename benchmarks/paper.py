"""How long a letter takes to paper: the whole child process beside bare WeasyPrint on the same HTML.

    python benchmarks/paper.py [ROUNDS]

Prints medians in milliseconds, the two taken by turns in one run, so that only their ratio is worth keeping;
then the slowest Markdown that is known, in microseconds a character.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from guides.markdown import render
from letters.paper import PaperLetter, print_letter
from letters.paper.fetcher import BundledFontsFetcher
from letters.paper.page import page

PARAGRAPH = "In tre anni ho portato gli ordini persi da **41 a 3**, con un registro che oggi usano tutti. " * 4
LETTER = PaperLetter(
    body="\n\n".join(["Gentile dott. Riva,", *[PARAGRAPH] * 4, "Cordiali saluti,", "Noemi Zanella"]),
    language="it",
    title="Lettera di presentazione, Noemi Zanella",
    sender_name="Noemi Zanella",
    sender_lines=("Via dei Mille 3, 36015 Schio VI", "noemi.zanella@example.it"),
    recipient=("Spett.le Cantieri Riuniti S.p.A.", "37126 Verona VR"),
    place_and_date="Schio, 24 novembre 2026",
    subject="candidatura per sviluppatrice back-end",
)
HOSTILE = ("[", "[[]", "[a](", "\n- a", "<!--", "*a_ ")


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def bare() -> bytes:
    """WeasyPrint in this process: imported already, and the same page, fonts and style."""
    paper = ROOT / "letters" / "paper"
    css = (paper / "source-serif.css").read_text() + (paper / "styles" / "sobrio.css").read_text()
    fonts, fetcher = FontConfiguration(), BundledFontsFetcher()
    style = weasyprint.CSS(string=css, url_fetcher=fetcher, font_config=fonts)
    html = weasyprint.HTML(string=page(LETTER), url_fetcher=fetcher)
    pdf: bytes = html.write_pdf(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1")
    return pdf


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print_letter(LETTER)
    bare()
    child, inside = [], []
    for _ in range(rounds):
        child.append(milliseconds(lambda: print_letter(LETTER)))
        inside.append(milliseconds(bare))
    whole, core = statistics.median(child), statistics.median(inside)
    print(f"child process  {whole:6.0f} ms  ({min(child):.0f} to {max(child):.0f})")
    print(f"bare WeasyPrint{core:6.0f} ms  ({min(inside):.0f} to {max(inside):.0f})")
    print(f"ratio          {whole / core:6.1f}")
    for piece in HOSTILE:
        text = (piece * 50_000)[:50_000]
        per_character = milliseconds(partial(render, text)) * 1000 / len(text)
        print(f"markdown {piece!r:8} {per_character:5.1f} µs a character")


if __name__ == "__main__":
    main()

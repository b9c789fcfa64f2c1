"""How long the lines are: as many characters as are read with ease, on either paper."""

from __future__ import annotations

import random
import statistics

import pypdfium2
import pytest

from letters.paper import Layout, PaperLetter
from letters.paper.layout import PAPERS
from tests.letters.paper.printing import print_without_confinement

PROSE = (
    "quando la linea è partita un pezzo su venticinque tornava indietro e con i capiturno ho raccolto ogni difetto su "
    "una scheda di tre righe in ordine di costo poi le cause sono diventate quattro"
)
PARAGRAPH = " ".join(random.Random(17).choices(PROSE.split(), k=340))


def full_lines(layout: Layout) -> list[int]:
    """The characters of each line of a paragraph but the last."""
    letter = PaperLetter(body=PARAGRAPH, language="it", title="Prova")
    page = pypdfium2.PdfDocument(print_without_confinement(letter, layout))[0]
    return [len(line) for line in page.get_textpage().get_text_bounded().splitlines()][:-1]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_line_of_the_compact_style_has_at_most_80_characters(paper: str) -> None:
    assert max(full_lines(Layout(style="compatto", paper=paper))) <= 80


def test_a_line_of_the_default_style_has_66_to_75_characters() -> None:
    assert 66 <= statistics.median(full_lines(Layout())) <= 75

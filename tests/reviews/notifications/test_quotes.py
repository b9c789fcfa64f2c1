"""What counts as a quotation of the letter."""

import pytest

from reviews.notifications.quotes import without_quotes
from tests.conftest import LETTER
from tests.hostile import grows_linearly


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Dici Python da 6 mesi.", "Dici Python da 6 mesi."),  # three words in a row at most
        ("Scrivo PYTHON, da 6 anni: poi?", "[…]: poi?"),
        ("Ho ridotto la latenza, davvero; e ho ridotto la latenza.", "[…], davvero; e […]."),
        ("", ""),
        ("«»", "«»"),
        ("Scrivi “Cordiali saluti” alla fine", "Scrivi “[…]” alla fine"),
        ("🙂 " * 10, "🙂 " * 10),
    ],
)
def test_what_counts_as_a_quotation(text: str, kept: str) -> None:
    assert without_quotes(text, LETTER) == kept


@pytest.mark.parametrize("sign", ["«", "“", '"', "‘", "a", "« "])
def test_opening_marks_without_closing_ones_are_read_once(sign: str) -> None:
    assert grows_linearly(lambda text: without_quotes(text, "Uso Python da sei anni."), sign)

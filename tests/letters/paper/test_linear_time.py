"""No text in a letter's facts or body makes its page, or the name of its file, slow."""

import re

import pytest

from letters.paper.file_name import LEGAL_FORM
from letters.paper.page import HYPHENED
from letters.paper.prose import set_typography
from tests.hostile import ALPHABETS, grows_linearly


@pytest.mark.sampled(1)
@pytest.mark.parametrize("pattern", [LEGAL_FORM, HYPHENED], ids=["legal form", "hyphened"])
def test_an_expression_reads_its_text_once(pattern: re.Pattern[str]) -> None:
    slow = [alphabet for alphabet in ALPHABETS if not grows_linearly(lambda text: pattern.sub("", text), alphabet)]
    assert slow == []


def test_a_paragraph_is_set_in_linear_time() -> None:
    rows = (*ALPHABETS, "a ", "5 GB ", "Iso 5 ", "Legge")
    assert [row for row in rows if not grows_linearly(lambda text: set_typography(f"<p>{text}</p>", "it"), row)] == []

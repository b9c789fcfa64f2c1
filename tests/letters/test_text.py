"""The one form in which a text is kept."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from letters.text import MAX_LENGTH, canonical


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("perche\u0301", "perché"),
        ("  spazi  \n\n", "  spazi  \n\n"),
        ("nul\0nul", "nulnul"),
        ("👩‍💻 e 🇮🇹", "👩‍💻 e 🇮🇹"),
        ("", ""),
    ],
)
def test_text_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert canonical(typed) == kept


def test_half_a_character_is_refused() -> None:
    with pytest.raises(ValidationError, match="surrogat"):
        canonical("a\ud800b")


def test_a_text_may_have_fifty_thousand_characters_and_not_one_more() -> None:
    assert len(canonical("è" * MAX_LENGTH)) == MAX_LENGTH
    with pytest.raises(ValidationError, match="10"):
        canonical("è" * (MAX_LENGTH + 10))


@given(st.text())
def test_canonical_text_stays_as_it_is(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)

"""A text behind masks: spans go there and come back."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reviews.blind.masked_text import MASK, MaskedText
from reviews.blind.redaction import secret_ranges, secrets_pattern

BODY = "Sono Giulia Ferri, scrivo Python.\nGiulia"
MASKED = MaskedText(BODY, [(5, 17), (34, 40)])


def test_words_outside_a_mask_are_found_on_both_sides() -> None:
    assert MASKED.text == "Sono •••••, scrivo Python.\n•••••"
    for words in ("Sono", "Python", "scrivo Python.\n"):
        start = BODY.index(words)
        shown = MASKED.masked_span(start, start + len(words))
        assert MASKED.text[slice(*shown)] == words
        assert MASKED.original_span(*shown) == (start, start + len(words))


def test_a_part_of_a_mask_is_the_whole_of_what_it_hides() -> None:
    assert MASKED.original_span(6, 8) == (5, 17)
    assert MASKED.masked_span(12, 17) == MASKED.masked_span(5, 9) == (5, 10)
    assert MASKED.original_span(0, 7) == (0, 17)
    assert MASKED.masked_span(0, 5) == (0, 5)  # ends where the mask begins


@given(st.data())
def test_every_span_comes_back_as_it_was_or_as_the_whole_of_what_it_cuts(data: st.DataObject) -> None:
    """The design rests on it: spans convert exactly in both directions, though masks have one length."""
    body = data.draw(st.text(alphabet="Giulia Ferri\n•.x😀", max_size=80))
    known = secrets_pattern({"Giulia", "Ferri", "Giulia Ferri"})
    ranges = secret_ranges(body, known)
    masked = MaskedText(body, ranges)
    assert masked.text.count("\n") == body.count("\n")
    assert len(masked.text) == len(body) + sum(len(MASK) - (end - start) for start, end in ranges)
    assert all(before[1] < after[0] for before, after in pairwise(ranges))
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    shown = masked.masked_span(start, end)
    back = masked.original_span(*shown)
    cut = [(a, b) for a, b in ranges if a < start < b or a < end < b]
    if start < end:
        first = min([start, *(a for a, b in cut if a < start < b)])
        assert back == (first, max([end, *(b for a, b in cut if a < end < b)]))
        assert masked.masked_span(*back) == shown
    if not ranges:
        assert masked.text[slice(*shown)] == body[start:end]

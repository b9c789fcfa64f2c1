"""Where the chosen words stand; offsets are code points."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from guides.passages import Passage, cut, markup
from reviews.runs.findings import most_of
from reviews.threads.selection import locate

BODY = "🚀 Uso PostgreSQL.\nUso Kafka: PostgreSQL resta."


def test_words_selected_in_the_text_stand_where_they_were_selected():
    start = BODY.rindex("PostgreSQL")
    assert locate(BODY, "PostgreSQL", start) == (start, start + 10)


def test_a_selection_over_a_line_end_is_found_as_browsers_send_it():
    assert locate(BODY, "PostgreSQL.\r\nUso", BODY.index("PostgreSQL")) == (6, 6 + len("PostgreSQL.\nUso"))


def test_words_copied_by_hand_are_found_when_they_stand_once():
    assert locate(BODY, " Uso Kafka ") == (BODY.index("Uso Kafka"), BODY.index("Uso Kafka") + 9)


@pytest.mark.parametrize(
    ("quote", "start"),
    [("", None), ("  \n", None), ("MongoDB", None), ("PostgreSQL", None), ("PostgreSQL", 3), ("Uso", -1), ("x", 10**9)],
)
def test_words_that_cannot_be_placed_are_refused_with_a_sentence(quote, start):
    with pytest.raises(ValidationError):
        locate(BODY, quote, start)


ranges = st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from("abc"))


@given(st.text(max_size=50), st.lists(ranges, max_size=12))
def test_the_pieces_of_a_text_give_it_back_letter_by_letter(body, spans):
    passages = [Passage(start, end, key, "met") for start, end, key in spans]
    pieces = cut(body, [*passages, *markup(body)])
    assert "".join(piece.text for piece in pieces) == body
    for passage in passages:
        if 0 <= passage.start < passage.end <= len(body):
            marked = "".join(piece.text for piece in pieces if passage.key in piece.keys)
            assert all(letter in marked for letter in body[passage.start : passage.end])


def test_each_piece_knows_what_speaks_of_it():
    pieces = cut("abcdef", [Passage(1, 4, "x", "met"), Passage(2, 6, "y", "thread")])
    assert [(piece.text, piece.keys) for piece in pieces] == [
        ("a", ()),
        ("b", ("x",)),
        ("cd", ("x", "y")),
        ("ef", ("y",)),
    ]
    assert [piece.starts for piece in pieces] == [(), ("x-1",), ("y-2",), ()]


def test_signs_of_markdown_are_marked_and_kept():
    pieces = cut("# Titolo\n**forte** e __pure__", markup("# Titolo\n**forte** e __pure__"))
    assert [piece.text for piece in pieces if "sign" in piece.kinds] == ["# ", "**", "**", "__", "__"]
    assert [piece.text for piece in pieces if "strong" in piece.kinds] == ["Titolo", "forte", "pure"]


def test_a_passage_that_is_most_of_the_text_is_told_from_one_that_is_not():
    assert most_of("abcdef", 0, 6)
    assert most_of("abcdef", 1, 5)
    assert not most_of("abcdef", 0, 3)

"""A text cut into pieces by the passages and the Markdown in it."""

from hypothesis import given
from hypothesis import strategies as st

from guides.passages import Passage, markup, split_at_passages
from guides.templatetags.words import marked_body, marked_text

ranges = st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from("abc"))


@given(st.text(max_size=50), st.lists(ranges, max_size=12))
def test_the_pieces_of_a_text_give_it_back_letter_by_letter(body: str, spans: list[tuple[int, int, str]]) -> None:
    passages = [Passage(start, end, key, "met") for start, end, key in spans]
    pieces = split_at_passages(body, [*passages, *markup(body)])
    assert "".join(piece.text for piece in pieces) == body
    for passage in passages:
        if 0 <= passage.start < passage.end <= len(body):
            marked = "".join(piece.text for piece in pieces if passage.key in piece.keys)
            assert all(letter in marked for letter in body[passage.start : passage.end])


def test_each_piece_knows_what_speaks_of_it() -> None:
    pieces = split_at_passages("abcdef", [Passage(1, 4, "x", "met"), Passage(2, 6, "y", "thread")])
    assert [(piece.text, piece.keys) for piece in pieces] == [
        ("a", ()),
        ("b", ("x",)),
        ("cd", ("x", "y")),
        ("ef", ("y",)),
    ]
    assert [piece.starts for piece in pieces] == [(), ("x-1",), ("y-2",), ()]


def test_signs_of_markdown_are_marked_and_kept() -> None:
    pieces = split_at_passages("# Titolo\n**forte** e __pure__", markup("# Titolo\n**forte** e __pure__"))
    assert [piece.text for piece in pieces if "sign" in piece.kinds] == ["# ", "**", "**", "__", "__"]
    assert [piece.text for piece in pieces if "strong" in piece.kinds] == ["Titolo", "forte", "pure"]


def test_a_text_is_marked_by_its_own_passages_whether_it_was_marked_before_or_not() -> None:
    body = "# Titolo\n**forte** e <b>"
    for passages in ([], [Passage(2, 8, "x", "met")], [Passage(2, 8, "x", "met", "altro")], []):
        assert marked_body(body, passages) == marked_text(split_at_passages(body, [*markup(body), *passages]))
    assert "&lt;b&gt;" in marked_body(body, [])

"""What holds for every text: order, no overlap, every word covered, known labels, cost in line with the length."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist.clauses import clauses
from tests.checklist.clauses.examples import EXAMPLES
from tests.checklist.letters import GOOD
from tests.hostile import ALPHABETS, grows_linearly

AGENTS = {"writer", "team", "firm", "other", "none"}
FACTUALITIES = {"actual", "planned", "wished", "hypothetical", "denied", "general"}
# Words, marks and layout that meet in letters, in any order.
PIECES = st.sampled_from(
    [
        *("\n", ",", ";", ":", ".", "!", "?", '"', "(", ")", "'", "-", "\n\n", " ", "\r\n", "> ", "- ", "«", "»"),
        *("se", "che", "io", "ho", "non", "fatto", "voi", "l'ho", "è", "senza", "di cui", "10%", "ﬁne"),
        *("if", "I", "we", "had", "didn't", "who", "to", "do", "the", "plan", "without"),
    ]
)


def check(text: str) -> None:
    found = clauses(text, "Nordware Srl")
    end = 0
    for one in found:
        assert end <= one.start < one.end <= len(text)
        assert one.agent in AGENTS
        assert one.factuality in FACTUALITIES
        end = one.end
    covered = [False] * len(text)
    for one in found:
        covered[one.start : one.end] = [True] * (one.end - one.start)
    for word in re.finditer(r"[^\W_]+", text):
        assert all(covered[word.start() : word.end()]), word.group()


@given(st.text(max_size=200))
def test_any_text_is_cut_without_overlap_and_every_word_is_covered(text: str) -> None:
    check(text)


@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_words_and_marks_in_any_order_are_cut_without_overlap(text: str) -> None:
    check(text)


def test_a_letter_is_covered() -> None:
    check(GOOD)
    check("\n\n".join(text for text, *_ in EXAMPLES))


def test_offsets_are_those_of_the_text_as_it_was_written() -> None:
    text = "> Ho  aperto lo sportello\n> e non ho chiuso\n> la cassa."
    first, *_ = clauses(text)
    assert text[first.start : first.end].startswith("Ho  aperto")


def test_a_word_may_begin_with_a_line_of_emphasis() -> None:
    assert [(one.start, one.end) for one in clauses("_0")] == [(0, 2)]
    check("_mai_ ho chiuso _la cassa_, e _0 volte.")


def test_an_empty_text_has_no_clause() -> None:
    assert clauses("") == clauses(" \n ") == ()


def test_the_same_text_gets_the_same_clauses() -> None:
    assert clauses(GOOD) == clauses(GOOD)


@pytest.mark.sampled(4)
@pytest.mark.parametrize("alphabet", [*ALPHABETS[::6], "se ", "io ho ", "di cui ", '"ab cd efg" ', "I had "])
def test_the_cost_grows_with_the_length_alone(alphabet: str) -> None:
    assert grows_linearly(clauses, alphabet)

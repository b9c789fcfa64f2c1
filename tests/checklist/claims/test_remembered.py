"""What is remembered of the sentences of a letter changes nothing: each edit is read as if nothing had been read."""

import random
import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest

from checklist.claims import check
from checklist.clauses import clauses
from tests.checklist.claims.labelled import letters
from tests.checklist.claims.people import TODAY, facts_of, letter
from tests.checklist.claims.test_true import TRUE

_FEW = 40  # words of a letter that begins anew, since edits take out more than they put in
LETTERS = (("Edda", "en"), ("Ivo", "it"))
PIECES = (
    "not", "non", "we", "I", "noi", "la vostra azienda", "if", "se", "who had", "che ha", "by", "da", '"', "40 %", "«",
    "»", "in 2019", "tomorrow", "vorrei", "before my time", "\n", "\n\n", ". ", ", and", "; ", "l'", "n't", "'d",
    "Quayside",
)  # fmt: skip


def _edits(text: str, number: int, chance: random.Random) -> Iterator[str]:
    """A letter as it is written: each time some words are put in, taken out, or put elsewhere."""
    parts = text.split(" ")
    for _ in range(number):
        parts = parts if len(parts) > _FEW else text.split(" ")
        place, size = chance.randrange(len(parts)), chance.choice((0, 1, 1, 1, 2, 9))
        taken = parts[place : place + size]
        parts[place : place + size] = chance.choices(PIECES, k=chance.choice((0, 1, 1, 2)))
        if chance.random() < 0.3:
            place = chance.randrange(len(parts) + 1)
            parts[place:place] = taken
        yield " ".join(parts)


def _forget() -> None:
    """Empty what is remembered of texts; tables, which have no bound, stay."""
    for name, module in list(sys.modules.items()):
        if name.startswith("checklist."):
            for held in list(vars(module).values()):
                if hasattr(held, "cache_parameters") and held.cache_parameters()["maxsize"] is not None:
                    held.cache_clear()


@pytest.mark.parametrize("number", [20, pytest.param(2000, marks=pytest.mark.long)])
def test_a_letter_that_changes_is_read_as_if_it_was_never_read(number: int) -> None:
    chance = random.Random(number)
    for who, language in LETTERS:
        facts = facts_of(who)
        known = [sentence for one, told, sentence in TRUE if (one, told) == (who, language)]
        text = letter("\n\n".join(chance.sample(known, k=min(12, len(known)))), language)
        read = [
            (text, clauses(text, "Nordware"), check(text, facts, company="Nordware", today=TODAY))
            for text in _edits(text, number // 2, chance)
        ]
        for text, cut, report in read:
            _forget()
            assert clauses(text, "Nordware") == cut, text
            assert check(text, facts, company="Nordware", today=TODAY) == report, text


def test_no_letter_is_read_otherwise_behind_another() -> None:
    some = random.Random(3).sample(list(letters()), k=12)
    texts = [one.text for one in some] + [other.text + "\n\n" + one.text for one, other in pairwise(some)]
    read = {text: clauses(text) for text in texts}
    for text, cut in read.items():
        _forget()
        assert clauses(text) == cut

"""How many slips of the finger are found: a seeded program makes them in letters that have none."""

import random
import re
from collections.abc import Callable

import pytest

from spelling import find_mistakes
from spelling.dictionaries import is_word
from tests.spelling import texts

LETTERS = "aeioulnrtscdpmvgbfz"
WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{3,}(?![\w'’-])")
NAMES = {"Marinelli", "Teresa", "Bonfanti", "Holloway", "Leicester", "Graham", "Pettifer", "Mrs"}


def slip(word: str, chance: random.Random) -> str:
    """The word with one letter left out, doubled, swapped, wrong or too many."""
    place = chance.randrange(len(word))
    before, letter, after = word[:place], word[place], word[place + 1 :]
    return chance.choice(
        [
            before + after,
            before + letter * 2 + after,
            before + after[:1] + letter + after[1:],
            before + chance.choice(LETTERS) + after,
            before + chance.choice(LETTERS) + letter + after,
        ]
    )


@pytest.mark.parametrize(("language", "text"), [("it", texts.ITALIAN), ("en", texts.ENGLISH)])
def test_nine_in_ten_slips_that_make_no_word_are_found(
    language: str, text: str, sample: Callable[[int, int], int]
) -> None:
    assert find_mistakes(text, language) == []
    chance = random.Random(2026)
    words = [match for match in WORD.finditer(text) if match[0] not in NAMES]
    missed, made, first = [], 0, 0
    for _ in range(sample(120, 2000)):
        match = chance.choice(words)
        wrong = slip(match[0], chance)
        if wrong == match[0] or is_word(wrong, language) or is_word(wrong.lower(), language):
            continue
        made += 1
        mistakes = find_mistakes(text[: match.start()] + wrong + text[match.end() :], language)
        if mistakes:
            first += match[0] in mistakes[0].corrections
        else:
            missed.append((match[0], wrong))
    assert len(missed) <= made * 0.1, missed
    assert first >= 0.9 * (made - len(missed))

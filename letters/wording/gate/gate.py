"""Pure: the gate as a whole: the reasons for which a reworded sentence is refused, none where it passes."""

import re
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass

from checklist.facts import Date, Facts
from checklist.text.language import of_sentence
from checklist.text.segmentation import fold, sentences
from letters.wording.gate.atoms import has_the_same_numbers, has_the_same_tools, relates_alike
from letters.wording.gate.characters import has_foreign_characters, is_of_form
from letters.wording.gate.meaning import breaks_claims, has_worn_phrases, raises_the_share
from letters.wording.gate.refusal import Refusal
from letters.wording.gate.vocabulary import foreign_words, words

SHORTEST, LONGEST = 0.5, 1.6  # of our sentence, in words
_ALIKE = 0.8  # of the words of two sentences: one says the other again
_AGAIN = 4  # words in a row that stand twice
_NAME = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")


@dataclass(frozen=True)
class Gate:
    """The rules for one letter.

    Attributes:
        facts: The writer's confirmed facts.
        language: "it" or "en".
        today: The day for which the facts are true.
    """

    facts: Facts
    language: str
    today: Date

    def refusal(self, ours: str, said: str, pointers: Collection[str], others: Collection[str] = ()) -> Refusal | None:
        """Why a sentence is refused; the first reason, the cheap ones first.

        Args:
            ours: The sentence that it is to replace, with all tokens filled in.
            said: The reworded one, likewise.
            pointers: The facts that ours rests on.
            others: The other sentences of the letter.
        """
        rules: tuple[tuple[Refusal, Callable[[], bool]], ...] = (
            (Refusal.CHARACTER, lambda: has_foreign_characters(said, ours)),
            (Refusal.FORM, lambda: not is_of_form(said, ours)),
            (Refusal.LENGTH, lambda: not SHORTEST <= len(said.split()) / len(ours.split()) <= LONGEST),
            (Refusal.LANGUAGE, lambda: self._language_of(said) not in {self.language, self._language_of(ours)}),
            (Refusal.NUMBER, lambda: not has_the_same_numbers(ours, said)),
            (Refusal.TOOL, lambda: not has_the_same_tools(ours, said)),
            (Refusal.RELATION, lambda: not relates_alike(ours, said)),
            (Refusal.NAME, lambda: not _has_the_same_names(ours, said)),
            (Refusal.SHARE, lambda: raises_the_share(ours, said, self.language)),
            (Refusal.CLICHE, lambda: has_worn_phrases(ours, said)),
            (Refusal.WORD, lambda: bool(foreign_words(said, self._known(ours, pointers), self.language))),
            (Refusal.REPEAT, lambda: _repeats(said, others)),
            (Refusal.CLAIM, lambda: breaks_claims(ours, said, self._cited(pointers), self.language, self.today)),
        )
        return next((reason for reason, is_broken in rules if is_broken()), None)

    def _language_of(self, text: str) -> str:
        return of_sentence(fold(text), sentences(text)[0]) if sentences(text) else ""

    def _known(self, ours: str, pointers: Collection[str]) -> str:
        return " ".join([ours, *(fact.text for fact in self._cited(pointers).all)])

    def _cited(self, pointers: Collection[str]) -> Facts:
        """The facts that a sentence rests on, with the entries that they belong to."""
        wanted = set(pointers)
        wanted |= {self.facts[pointer].entry for pointer in pointers if pointer in self.facts}
        found = tuple(fact for fact in self.facts.confirmed if fact.pointer in wanted)
        return Facts(found, self.facts.as_of, self.facts.document)


def _has_the_same_names(ours: str, said: str) -> bool:
    """Whether two sentences have the same words with a capital, but for a first word that any sentence may have."""
    (first, before), (other, after) = _capitals(ours), _capitals(said)
    named_later, named_before = after[first] > 0, before[other] > 0
    before[first] += named_later
    after[other] += named_before
    return +before == +after


def _capitals(text: str) -> tuple[str, Counter[str]]:
    """The first word, and those with a capital that follow."""
    first, *rest = [found.group() for found in _NAME.finditer(text)] or [""]
    return first, Counter(word for word in rest if word != "I" and any(letter.isupper() for letter in word))


def _repeats(said: str, others: Collection[str]) -> bool:
    """Whether a sentence says again what another one of the letter says, or says itself twice."""
    own = words(said)
    rows = [tuple(own[at : at + _AGAIN]) for at in range(len(own) - _AGAIN + 1)]
    if len(rows) != len(set(rows)):
        return True
    mine = set(own)
    for other in others:
        theirs = set(words(other))
        if mine and theirs and len(mine & theirs) / len(mine | theirs) >= _ALIKE:
            return True
    return False

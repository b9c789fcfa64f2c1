"""Pure: the sentences of a letter that a model may reword, and exactly what leaves of each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from checklist.compose import Sentence
from checklist.facts import Facts
from letters.wording.gate.vocabulary import words
from letters.wording.rewording.tokens import Tokens

FACT = 160  # code points of a fact that leave
AD_RUN = 4  # words in a row of the advertisement that no sentence may take along


@dataclass(frozen=True)
class PlannedSentence:
    """One sentence: where it stands in the text, in code points, and how it leaves.

    Attributes:
        number: Its number in the request.
        text: As it stands in the letter.
        sent: As it leaves, with tokens.
        facts: JSON pointers of the facts that it rests on.
    """

    number: int
    start: int
    end: int
    text: str
    sent: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """What of one letter may be reworded: paragraphs of sentences, the facts as they leave, the tokens."""

    language: str
    paragraphs: tuple[tuple[PlannedSentence, ...], ...]
    facts: dict[str, str]
    tokens: Tokens

    @property
    def sentences(self) -> list[PlannedSentence]:
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    def data(self, paragraph: Sequence[PlannedSentence]) -> dict[str, Any]:
        """What leaves of a paragraph, beside the rules."""
        ids = {pointer: f"f{number}" for number, pointer in enumerate(self.facts, start=1)}
        return {
            "language": self.language,
            "register": "formal, first person",
            "sentences": [
                {"id": one.number, "text": one.sent,
                 "facts": [{"id": ids[at], "text": self.facts[at]} for at in one.facts if at in ids]}
                for one in paragraph
            ],
        }  # fmt: skip

    def as_json(self) -> dict[str, Any]:
        """For the database."""
        return asdict(self) | {"tokens": self.tokens.values}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        """What ``as_json`` gave."""
        paragraphs = tuple(
            tuple(PlannedSentence(**one | {"facts": tuple(one["facts"])}) for one in paragraph)
            for paragraph in stored["paragraphs"]
        )
        return cls(stored["language"], paragraphs, stored["facts"], Tokens(stored["tokens"]))


def make_plan(
    body: str, composed: Iterable[Sentence], facts: Facts, *, language: str, names: Iterable[str] = (), ad: str = ""
) -> Plan:
    """Plan what of a letter may be reworded.

    Args:
        body: The text of the letter.
        composed: Its sentences that the composer wrote, with their ranges in ``body`` and the facts that they rest on.
        facts: The writer's confirmed facts.
        language: "it" or "en".
        names: What else names somebody: writer, company, role, recipient.
        ad: The advertisement, of which no words in a row may leave.
    """
    own = {fact.pointer: fact for fact in facts.confirmed}
    taken = [
        one for one in composed
        if one.facts and all(at in own for at in one.facts) and _may_leave(body[one.start : one.end], own, one, ad)
    ]  # fmt: skip
    used = {at: _line(own[at].text) for one in taken for at in one.facts}
    texts = [*(body[one.start : one.end] for one in taken), *used.values()]
    employers = {fact.organisation for fact in facts.all if fact.organisation}
    tokens = Tokens.of(employers=employers, names=names, texts=texts)
    paragraphs: list[list[PlannedSentence]] = []
    end = -1
    for number, one in enumerate(taken, start=1):
        text = body[one.start : one.end]
        if end < 0 or "\n\n" in body[end : one.start]:
            paragraphs.append([])
        paragraphs[-1].append(PlannedSentence(number, one.start, one.end, text, tokens.hide(text), one.facts))
        end = one.end
    hidden = {at: tokens.hide(text) for at, text in used.items()}
    return Plan(language, tuple(map(tuple, paragraphs)), hidden, tokens)


def _line(text: str) -> str:
    """A fact as one short line, without what could pass for a token."""
    return " ".join(re.sub(r"[{}]", " ", text).split())[:FACT]


def _may_leave(text: str, own: dict[str, Any], one: Sentence, ad: str) -> bool:
    """Whether a sentence has nothing of the advertisement beyond single words, no gap, and is no item of a list."""
    if re.search(r"[\[\]{}]", text) or text.startswith(("- ", "* ")):
        return False
    known = " ".join(words(" ".join(own[at].text for at in one.facts)))
    from_ad, said = f" {' '.join(words(ad))} ", words(text)
    runs = (" ".join(said[at : at + AD_RUN]) for at in range(len(said) - AD_RUN + 1))
    return not any(f" {run} " in from_ad and run not in known for run in runs)

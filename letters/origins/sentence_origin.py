"""Pure: where a sentence comes from, and finding the sentences that still stand in a text as they were composed.

A sentence is known by its words. So its origin survives whatever happens to the text around it (edits, merges, moved
paragraphs, undoing), and a sentence that was edited is the person's own from that moment on.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

type Origin = Literal["fact", "composer", "model"]  # what is none of these is the person's own
LONGEST = 2_000  # code points of a sentence
MOST = 400  # sentences that are remembered of a draft


@dataclass(frozen=True)
class SentenceOrigin:
    """Words that somebody else than the person put into a letter.

    Attributes:
        words: The sentence, as it was put there.
        origin: "fact" for the composer's words that rest on facts, "composer" for its words without one, such as a
            greeting, "model" for words of a model.
        facts: The ids of the facts that it rests on.
    """

    words: str
    origin: Origin
    facts: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """By which pages address the sentence, since addresses do not have words of the letter."""
        return hashlib.blake2s(self.words.encode(), digest_size=6).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """As it is stored beside the draft."""
        return {"words": self.words, "origin": self.origin, "facts": list(self.facts)}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "SentenceOrigin":
        """Out of what is stored."""
        return cls(stored["words"], stored["origin"], tuple(stored["facts"]))


@dataclass(frozen=True)
class PlacedOrigin:
    """A sentence that stands in a text as it was put there: ``body[start:end]`` in code points."""

    start: int
    end: int
    sentence: SentenceOrigin


def place(sentences: Iterable[SentenceOrigin], body: str) -> list[PlacedOrigin]:
    """The sentences that stand in a text unchanged, in its order.

    Args:
        sentences: Longer ones are looked for first, so that one that begins another does not take its place.
        body: The text.
    """
    taken: list[tuple[int, int]] = []
    found: list[PlacedOrigin] = []
    for sentence in sorted(sentences, key=lambda one: -len(one.words)):
        start = body.find(sentence.words)
        while start >= 0:
            end = start + len(sentence.words)
            is_free = all(end <= first or last <= start for first, last in taken)
            if is_free and not _goes_on(body, start, end):
                taken.append((start, end))
                found.append(PlacedOrigin(start, end, sentence))
            start = body.find(sentence.words, end)
    return sorted(found, key=lambda one: one.start)


def remembered(known: Iterable[SentenceOrigin], new: Iterable[SentenceOrigin], body: str) -> list[SentenceOrigin]:
    """What a draft remembers once sentences are added: the new ones, and those that still stand in its text."""
    by_words = {one.words: one for one in known if one.words in body}
    by_words |= {one.words: one for one in new if one.words.strip() and len(one.words) <= LONGEST}
    return list(by_words.values())[-MOST:]


def _goes_on(body: str, start: int, end: int) -> bool:
    """Whether a word goes on at either edge, so that the words are part of others."""
    before, after = body[start - 1 : start], body[end : end + 1]
    return (before.isalnum() and body[start].isalnum()) or (after.isalnum() and body[end - 1].isalnum())

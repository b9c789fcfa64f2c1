"""Pure: putting other words in the place of some words of a text, and what undoes it."""

import json
import re
from dataclasses import dataclass

CORRECTED = "corrected"  # the key of the session under which the desk finds what can be undone
FAR = 500  # code points from where the words stood; what is farther away is another place
MOST_PLACES = 100


@dataclass(frozen=True)
class Correction:
    """``words``, which stand in a text at ``starts`` (code points), and what is put there instead."""

    words: str
    instead: str
    starts: tuple[int, ...]

    @classmethod
    def read(cls, value: str) -> "Correction":
        """What ``value`` wrote.

        Raises:
            ValueError: It is something else, or holds too many places.
        """
        sent = json.loads(value)
        if not isinstance(sent, list) or len(sent) < 3 or len(sent) > MOST_PLACES:
            raise ValueError(value)
        words, instead, *starts = sent
        if not (isinstance(words, str) and words and isinstance(instead, str)):
            raise ValueError(value)
        if not all(type(start) is int and start >= 0 for start in starts):
            raise ValueError(value)
        return cls(words, instead, tuple(starts))

    @property
    def value(self) -> str:
        """The correction in one string, as the value of a button."""
        return json.dumps([self.words, self.instead, *self.starts])

    def apply(self, body: str) -> tuple[str, "Correction"]:
        """The corrected text, and the correction that undoes this one.

        Words that are no longer at a place are looked for near it, as whole words.

        Raises:
            LookupError: The words stand nowhere near.
        """
        places = sorted({place for start in self.starts if (place := self._find(body, start)) is not None})
        places = [place for before, place in zip([-1, *places], places, strict=False) if place >= before]
        if not places:
            raise LookupError(self.words)
        pieces, done, starts, length = [], 0, [], 0
        for place in places:
            pieces += [body[done:place], self.instead]
            length += place - done
            starts.append(length)
            length += len(self.instead)
            done = place + len(self.words)
        return "".join([*pieces, body[done:]]), Correction(self.instead, self.words, tuple(starts))

    def _find(self, body: str, start: int) -> int | None:
        if body.startswith(self.words, start):
            return start
        whole = re.compile(rf"(?<!\w){re.escape(self.words)}(?!\w)")
        found = [match.start() for match in whole.finditer(body, max(0, start - FAR), start + FAR)]
        return min(found, key=lambda place: abs(place - start), default=None)

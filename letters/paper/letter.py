"""Pure: a letter as paper needs it: the text, and the facts around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

LANGUAGES = ("it", "en")


@dataclass(frozen=True, kw_only=True)
class Letter:
    """Everything that is printed. Only `body`, `language` and `title` must be there.

    `body` is Markdown and may hold its own subject line, greeting, closing and signature. `title` is what a
    reader's window shows; it is not printed. `place_and_date` comes written out: "Bologna, 24 novembre 2026".
    Tuples hold one line each. Text is kept in Unicode NFC.
    """

    body: str
    language: str
    title: str
    sender_name: str = ""
    sender_lines: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    place_and_date: str = ""
    subject: str = ""
    attachments: tuple[str, ...] = ()

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> Letter:
        """Make a letter from a mapping with the fields' names, as JSON gives it. None and "" mean: not there.

        Raises ValueError with one sentence for a missing or unknown name, a wrong type or a foreign language.
        """
        names = {field.name for field in fields(cls)}
        if unknown := sorted(set(facts) - names):
            raise ValueError(f"A letter has no field {unknown[0]}.")
        if missing := [name for name in ("body", "language", "title") if facts.get(name) is None]:
            raise ValueError(f"A letter needs {missing[0]}.")
        if facts["language"] not in LANGUAGES:
            raise ValueError("The language of a letter is it or en.")
        return cls(**{name: _text(name, value) for name, value in facts.items() if value})

    def as_facts(self) -> dict[str, Any]:
        """The mapping that `from_facts` reads, ready for JSON."""
        return asdict(self)


def _text(name: str, value: Any) -> Any:
    if name in ("sender_lines", "recipient", "attachments"):
        if isinstance(value, str) or not all(isinstance(line, str) for line in value):
            raise ValueError(f"{name} is a list of lines.")
        lines = (unicodedata.normalize("NFC", line).strip() for line in value)
        return tuple(line for line in lines if line)
    if not isinstance(value, str):
        raise ValueError(f"{name} is text.")
    text = unicodedata.normalize("NFC", value)
    return text if name == "body" else text.strip()

"""Pure: a letter as paper needs it: the text, and the facts around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

LANGUAGES = ("it", "en")
REQUIRED = ("body", "language", "title")
# The label of texts that an artificial intelligence wrote in part (EU AI Act, Art. 50), as the IPTC names it.
MODEL_WORDED = "https://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"


@dataclass(frozen=True, kw_only=True)
class PaperLetter:
    """Everything that is printed; only ``body``, ``language`` and ``title`` are required.

    Attributes:
        body: Markdown, which may have its own subject line, greeting, closing and signature.
        language: ``it`` or ``en``.
        title: The title of the document, which is not printed.
        sender_lines, recipient, attachments: One string per line.
        company: The company, for the name of the file; it is not printed.
        signature_picture: The writer's signature as a JPEG in base64, printed where the layout asks for it.
        place_and_date: As it is printed: "Bologna, 24 novembre 2026".

    All text is in Unicode NFC.
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
    model_worded: bool = False  # whether a model worded sentences of it: metadata say so
    company: str = ""
    signature_picture: str = ""

    @classmethod
    def from_facts(cls, facts: Mapping[str, Any]) -> PaperLetter:
        """Make a letter from a mapping of the fields, as read from JSON; None counts as missing.

        Raises:
            ValueError: A field is missing, unknown or of a wrong type, or the language is another one.
        """
        names = {field.name for field in fields(cls)}
        if unknown := sorted(set(facts) - names):
            raise ValueError(f"A letter has no field {unknown[0]}.")
        if missing := [name for name in REQUIRED if facts.get(name) is None]:
            raise ValueError(f"A letter needs {missing[0]}.")
        if facts["language"] not in LANGUAGES:
            raise ValueError("The language of a letter is it or en.")
        return cls(**{name: _text(name, value) for name, value in facts.items() if value or name in REQUIRED})

    def as_facts(self) -> dict[str, Any]:
        """The mapping that ``from_facts`` reads, ready for JSON."""
        return asdict(self)


def _text(name: str, value: Any) -> Any:
    if name == "model_worded":
        return bool(value)
    if name in ("sender_lines", "recipient", "attachments"):
        if isinstance(value, str) or not all(isinstance(line, str) for line in value):
            raise ValueError(f"{name} is a list of lines.")
        lines = (unicodedata.normalize("NFC", line).strip() for line in value)
        return tuple(line for line in lines if line)
    if not isinstance(value, str):
        raise ValueError(f"{name} is text.")
    text = unicodedata.normalize("NFC", value)
    return text if name == "body" else text.strip()

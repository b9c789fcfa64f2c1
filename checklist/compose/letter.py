"""A letter under way: paragraphs of sentences, each with the facts that it rests on."""

import re
from dataclasses import dataclass, field

COMMA = re.compile(r", (?![^(]*\))")  # outside brackets


@dataclass(frozen=True)
class Sentence:
    """A sentence of the finished letter: a half-open range of code points, and JSON pointers of its facts."""

    start: int
    end: int
    facts: tuple[str, ...]


@dataclass
class Paragraph:
    """Sentences that stand together; the items of a list stand one a line."""

    sentences: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    lines: bool = False

    def add(self, text: str, facts: tuple[str, ...] = ()) -> None:
        """Add a sentence; an empty one is none."""
        if text:
            self.sentences.append((text[:-1] if text.endswith("..") else text, facts))

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(text.split()) for text, _ in self.sentences)


def capital(text: str) -> str:
    """A text with a capital at its beginning, unless it is a name that has its own way, such as "dbt" or "iOS"."""
    first = re.split(r"[ ’]", text, maxsplit=1)[0]
    return text if first != first.lower() else text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """A text with its first letter small."""
    return text[:1].lower() + text[1:]


def at_commas(text: str) -> list[str]:
    """The parts of a text between its commas outside brackets; empty ones are left out."""
    return [one.strip() for one in COMMA.split(text) if one.strip()]


def assemble(paragraphs: list[Paragraph]) -> tuple[str, list[Sentence]]:
    """The text of paragraphs, and where each sentence stands in it."""
    text, found = "", list[Sentence]()
    for paragraph in paragraphs:
        if not paragraph.sentences:
            continue
        text += "\n\n" if text else ""
        for place, (sentence, facts) in enumerate(paragraph.sentences):
            text += ("\n" if paragraph.lines else " ") if place else ""
            found.append(Sentence(len(text), len(text) + len(sentence), facts))
            text += sentence
    return f"{text}\n", found

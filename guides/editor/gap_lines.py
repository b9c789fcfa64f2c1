"""Pure: the gaps of a template as lines of a form field: ``[label] question``, with ``*`` for a gap that stays."""

import re
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import Any, NamedTuple

from guides.document.placeholders import gap_labels
from guides.document.schema import LANGUAGES

LINE = re.compile(r"\[(?P<label>[^\[\]]*)\](?P<star>\*?)\s*(?P<question>.*)")


class GapLine(NamedTuple):
    """A line of the field; ``star`` says that the gap may not be left out of the letter."""

    label: str
    star: bool
    question: str


class UnreadableLine(ValueError):
    """A line is not of the form ``[label] question``; ``str()`` is the line."""


def lines_of(gaps: Iterable[Mapping[str, Any]], language: str) -> str:
    """The entries of a template's ``gaps`` in one language, a line each; "" where nothing is in that language."""
    entries = [(gap["label"][language], gap.get("droppable", True), gap["question"][language]) for gap in gaps]
    if not any(label or question for label, _droppable, question in entries):
        return ""
    return "\n".join(f"[{label}]{'' if drops else '*'} {question}".rstrip() for label, drops, question in entries)


def with_lines_for(text: str, body: str) -> str:
    """The lines with one more for each gap of the letter that has none yet, so that its question can be written."""
    known = {line.label for line in _read(text)}
    return "\n".join(filter(None, [text, *(f"[{label}]" for label in gap_labels(body) if label not in known)]))


def questions_in(text: str) -> str:
    """The questions of the lines, without the labels."""
    return "\n".join(line.question for line in _read(text) if line.question)


def gaps_of(texts: Mapping[str, str]) -> list[dict[str, Any]] | None:
    """The entries for the lines of both languages, paired line by line; lines without a question or ``*`` are none.

    Returns:
        The entries; None where the lines of the two languages do not correspond.

    Raises:
        UnreadableLine: A line has no label in brackets.
    """
    read = [_read(texts[language], strict=True) for language in LANGUAGES]
    if not all(read):  # one of them is not translated yet
        blank = GapLine("", False, "")
        read = [lines or [blank] * max(map(len, read)) for lines in read]
    entries = []
    for pair in zip_longest(*read):
        if not any(line and (line.star or line.question) for line in pair):
            continue
        if not all(pair) or (all(line.label for line in pair) and len({line.star for line in pair}) > 1):
            return None
        labels, _stars, questions = (dict(zip(LANGUAGES, values, strict=True)) for values in zip(*pair, strict=True))
        stays = any(line.star for line in pair)
        entries.append({"label": labels, "question": questions} | ({"droppable": False} if stays else {}))
    return entries


def _read(text: str, *, strict: bool = False) -> list[GapLine]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = [(line, LINE.fullmatch(line)) for line in lines]
    if strict and (wrong := next((line for line, match in found if not match), "")):
        raise UnreadableLine(wrong)
    return [GapLine(m["label"].strip(), bool(m["star"]), m["question"].strip()) for _line, m in found if m]

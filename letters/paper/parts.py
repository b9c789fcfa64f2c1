"""Pure: the parts of a letter that its writer typed into the body: subject, closing, signature.

They are recognised only for the layout. Where nothing is recognised the text is printed as it is; no word is ever
added, lost or moved (``tests/letters/paper/test_paper.py``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

SUBJECT = re.compile(r"[\s#*_]*(?:oggetto|subject|re)\b[\s*_]*:", re.IGNORECASE)
SUBJECT_WITHIN = 14  # lines: sender, recipient and date may stand above it

CLOSING = re.compile(
    r"\b(?:salut[io]|in fede|in attesa|regards|sincerely|faithfully|truly|wishes|respectfully)\b",
    re.IGNORECASE,
)
SHORT = 60  # characters; the longest line that can be a closing or stand under one
CLOSING_WITHIN = 10  # lines from the end, blank ones not counted
SIGNATURE_LINES = 4  # name, telephone, e-mail, one more
BLOCK_MARK = re.compile(r"\s*(?:[-*+]\s|[>#|]|\d+[.)]\s|```|~~~)")


@dataclass(frozen=True)
class BodyParts:
    """The parts of a body, in order, each Markdown; "" for a missing one."""

    opening: str
    subject: str
    text: str
    closing: str
    signature: str
    rest: str


def split_body(body: str) -> BodyParts:
    """Split a body at its subject line and closing; the parts joined by newlines have the same lines."""
    lines = body.split("\n")
    subject = _subject_line(lines)
    start = 0 if subject is None else subject + 1
    closing = _closing_line(lines, start)
    if closing is None:
        text, signature, rest = lines[start:], [], []
    else:
        text = lines[start:closing]
        end = _signature_end(lines, closing + 1)
        signature, rest = lines[closing + 1 : end], lines[end:]
    return BodyParts(
        opening="\n".join(lines[: subject or 0]),
        subject="" if subject is None else lines[subject],
        text="\n".join(text),
        closing="" if closing is None else lines[closing],
        signature="\n".join(signature),
        rest="\n".join(rest),
    )


def signature_name(body: str) -> str:
    """The first line under the closing of a letter, without markup; "" where there is none."""
    signature = split_body(body).signature
    return next((line.strip("*_# \t") for line in signature.splitlines() if line.strip("*_# \t")), "")


def _subject_line(lines: list[str]) -> int | None:
    return next((i for i, line in enumerate(lines[:SUBJECT_WITHIN]) if SUBJECT.match(line)), None)


def _closing_line(lines: list[str], start: int) -> int | None:
    """The index of the closing: the last short line near the end with a closing phrase, or else a final comma.

    Another short line, the name, has to follow.
    """
    ends = [i for i in range(start, len(lines)) if lines[i].strip()][-CLOSING_WITHIN:]
    short = [i for i, below in pairwise(ends) if _is_short(lines[i]) and _is_short(lines[below])]
    likely = [i for i in short if CLOSING.search(lines[i])] or [i for i in short if lines[i].rstrip().endswith(",")]
    if not likely or not any(len(above) > SHORT for above in lines[start : likely[-1]]):
        return None
    return likely[-1]


def _signature_end(lines: list[str], start: int) -> int:
    written = 0
    for i in range(start, len(lines)):
        if lines[i].strip() and not _is_short(lines[i]):
            return i
        written += bool(lines[i].strip())
        if written == SIGNATURE_LINES:
            return i + 1
    return len(lines)


def _is_short(line: str) -> bool:
    return len(line.strip()) <= SHORT and not BLOCK_MARK.match(line)

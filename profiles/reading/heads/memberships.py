"""Pure: bodies that somebody belongs to, under a heading or behind a label of their own."""

from __future__ import annotations

import re

from profiles.reading.words import fold

LABEL = re.compile(r"(?:professional )?(?:memberships?|affiliations?|bodies)(?: of)?(?=:|$):?\s*", re.IGNORECASE)
RANK = re.compile(r"\b(?:member|fellow|associate|chartered|registered|affiliate|licentiate|graduate|student|founder)\b")
LETTERS = re.compile(
    r"(?:[MF]|Assoc|Grad|Tech)[A-Z][A-Za-z]+|A[A-Z]+[a-z]\w*|ACA|ACCA"
)  # "MCIOB": who one is, by the letters of the body

NAME = re.compile(r"\s*(?:[A-Z]{2,}|[A-Z][\w’'&.-]*(?: (?:of|for|the|and|in|&|[A-Z][\w’'&.-]*))+)\s*")


def listed(text: str, heading: str) -> list[str]:
    """The bodies that a line lists, without its label; none where neither heading nor label says that they are such."""
    label = LABEL.match(text)
    if not label and not LABEL.fullmatch(heading.strip()):
        return []
    found = [
        one.strip(" .") for part in re.split(r"[;•|]", text[label.end() if label else 0 :]) for one in _named(part)
    ]
    return [one for one in found if one]


def _named(part: str) -> list[str]:
    """The bodies between commas, where each of them is a name: "UPW, Mire Society", but "Kiln Guild, Leeds branch"."""
    parts = part.split(", ")
    return parts if all(map(NAME.fullmatch, parts)) else [part]


def as_member(name: str) -> str:
    """A body as what its member is, "Member of the Guild"; what says by itself who somebody is stays as it is."""
    return name if RANK.search(fold(name)) or LETTERS.fullmatch(name) else f"Member of {name}"

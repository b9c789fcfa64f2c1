"""Pure: telling whether a newer document speaks of an entry that is known, and what it says otherwise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

from checklist.ads.languages import named_languages
from checklist.text.segmentation import fold
from profiles.facts.pieces import PART

# By kind the field that says what an entry is about.
SUBJECTS = {
    "work": "name", "volunteer": "organization", "projects": "name", "education": "institution",
    "certificates": "name", "skills": "name", "languages": "language", "awards": "title", "publications": "name",
    "interests": "name",
}  # fmt: skip
DATES = ("startDate", "endDate", "date", "releaseDate")
_LEGAL_FORM = re.compile(r"\b(?:s ?r ?l ?s?|s ?p ?a|s ?n ?c|s ?a ?s|ltd|limited|inc|llc|gmbh|ag|plc)$")
_ALIKE = 0.75  # of the characters of two deeds that are the same told anew, such as with a newer figure


def same_entry(kind: str, known: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    """Whether two entries of a kind are about the same job, course, skill and so on.

    Two jobs at one employer are the same if they began at the same time, as far as both say when; a new role that began
    later is another entry. Deeds are the same if most of their characters are.
    """
    if kind == PART:
        return _alike(str(known.get("text", "")), str(read.get("text", "")))
    subject = SUBJECTS.get(kind, "")
    if not subject or not plain(known.get(subject)) or _about(kind, known) != _about(kind, read):
        return False
    if kind == "education":
        return _agree(known, read, "studyType")
    if kind in {"work", "volunteer"}:
        begun = known.get("startDate"), read.get("startDate")
        return _same_date(*begun) if all(begun) else _agree(known, read, "position")
    return True


def brought_up_to_date(kind: str, known: Mapping[str, Any], read: Mapping[str, Any]) -> dict[str, Any]:
    """The data of a known entry with what a newer document says otherwise, or in addition; what that one lacks stays.

    Spelling that differs in case, spaces or legal form alone is no change, nor is a date that is less exact. What the
    entry is about keeps its words, since the newer document may have them in another language.
    """
    newer = dict(known)
    for name, value in read.items():
        if name == SUBJECTS.get(kind):
            continue
        before = known.get(name)
        if isinstance(value, list) and isinstance(before, list):
            have = {plain(one) for one in before}
            newer[name] = before + [one for one in value if plain(one) not in have]
        elif name in DATES and isinstance(before, str) and before.startswith(str(value)):
            continue
        elif plain(value) != plain(before):
            newer[name] = value
    return newer


def _about(kind: str, entry: Mapping[str, Any]) -> str:
    said = plain(entry.get(SUBJECTS[kind]))
    codes = [one.code for one in named_languages(fold(said))] if kind == "languages" else []
    return codes[0] if codes else said


def _agree(known: Mapping[str, Any], read: Mapping[str, Any], name: str) -> bool:
    """Whether neither entry says anything else in a field: one may say more than the other."""
    one, other = plain(known.get(name)), plain(read.get(name))
    return one in other or other in one


def _same_date(one: Any, other: Any) -> bool:
    return str(one).startswith(str(other)) or str(other).startswith(str(one))


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio() >= _ALIKE


def plain(value: Any) -> Any:
    """Words without case, accents, punctuation and legal form; of another value itself."""
    if not isinstance(value, str):
        return value or ""
    bare = "".join(one for one in unicodedata.normalize("NFD", value.casefold()) if not unicodedata.combining(one))
    return _LEGAL_FORM.sub("", " ".join(re.findall(r"\w+", bare))).strip()

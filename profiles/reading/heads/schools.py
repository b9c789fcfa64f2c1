"""Pure: whether a line among studies has a title, a school, or both, and how a title is written."""

from __future__ import annotations

import re

from profiles.reading.heads.titles import SCHOOLS
from profiles.reading.lines import Line
from profiles.reading.sections.fields import as_name
from profiles.reading.words import fold, has, pattern

THESIS = re.compile(r"tesi\b|thesis|dissertation|(?:final[- ]year )?project|titolo\b|votazione|voto\b")
STANDARD = re.compile(r"\bBS(?: EN)? ?\d+")  # "BS 7671", and no Bachelor of Science
BEHIND_SCHOOL = re.compile(r"\s+[–—-]\s+|:\s+")
KIND_CAPITALS = {kind.lower(): kind for kind in (
    "BSc", "MSc", "BA", "MA", "BEng", "MEng", "PhD", "MBA", "LLB", "LLM", "HND", "HNC", "NVQ", "BTEC", "PGCE", "GCSE",
    "GCSEs",
)}  # fmt: skip
KINDS = re.compile(rf"\b(?:{'|'.join(KIND_CAPITALS)})\b", re.IGNORECASE)


def has_title(text: str) -> bool:
    """Whether a line has a title, and not only a school that is called like one: "Liceo Galilei"."""
    folded = fold(STANDARD.sub("", text))
    is_thesis = THESIS.match(folded) is not None
    return not is_thesis and any(not SCHOOLS.search(match[0]) for match in pattern("degrees").finditer(folded))


def has_school(text: str) -> bool:
    """Whether a line names a school."""
    return SCHOOLS.search(fold(text)) is not None


def names_school_first(line: Line) -> bool:
    """Whether a line names a school, and behind a dash what was studied there: "Elm College – HNC Business"."""
    school, *titles = BEHIND_SCHOOL.split(line.text, maxsplit=1)
    return bool(titles) and not line.bullet and has_school(school) and not has("degrees", school)


def with_capitals(title: str, text: str) -> str:
    """A title with the capitals of its kind and its subject, where the whole text was typed in small letters."""
    named = as_name(title, text)
    return KINDS.sub(lambda kind: KIND_CAPITALS[kind[0].lower()], named) if named != title else title

"""Pure: education: which title, in what, where and when."""

from __future__ import annotations

import re

from profiles.reading.document import Document, Quoted
from profiles.reading.lines import Line
from profiles.reading.sections.entries import Entry, entries
from profiles.reading.sections.jobs import DIVIDERS, IN_BRACKETS, dates
from profiles.reading.words import fold, has, words

SCHOOLS = re.compile(
    r"\b(?:universit\w+|university|politecnico|polytechnic|istituto|institute|liceo|college|school"
    r"|scuola|accademia|academy|its|itis|itc|ipsia|"
    r"conservatorio|bootcamp|campus|faculty|facolta|sapienza|bocconi|luiss|sissa|eth|mit|epfl)\b"
)
SCORE = re.compile(
    r"(?:(?:voto|votazione|con voto|punteggio|grade|final grade|mark|gpa)\s*:?\s*)?"
    r"(\b\d{2,3}\s*/\s*(?:110|100|60|30|10)\b(?:\s*(?:e|con|with|cum)\s*(?:lode|laude|honours|honors))?"
    r"|(?<=gpa )\d[.,]\d+(?:\s*/\s*\d(?:[.,]\d)?)?|110 e lode|\bcum laude\b|first[- ]class honours|\b2:[12]\b)",
    re.IGNORECASE,
)
OF_SCIENCE = re.compile(
    r"^((?:bachelor|master)\w*(?:'s|’s)?(?: degree)?(?: of (?:science|arts|engineering"
    r"|business administration|laws?))?)"
    r"\s+(?:in\s+|of\s+)?(\S.*)$",
    re.IGNORECASE,
)
SHORT_TITLE = re.compile(r"^((?:B|M)\.?\s?(?:Sc|A|S|Eng)\.?(?:\s?\(?Hons\.?\)?)?|Ph\.?\s?D\.?|MBA)\s+(?:in\s+)?(\S.*)$")
WHOLE_TITLES = re.compile(
    r"^(?:laurea (?:triennale|magistrale|specialistica)"
    r"|diploma(?: di maturit[aà])?(?: (?:scientifica|classica|tecnica))?"
    r"|maturit[aà](?: \w+)?)$",
    re.IGNORECASE,
)
IN = re.compile(r"^(.{3,60}?)\s+in\s+(\S.*)$", re.IGNORECASE)


def read(lines: list[Line], document: Document) -> None:
    """Add the titles of a section to a document."""
    for entry in entries(lines, begins=lambda line: has("degrees", line.text) and not line.bullet):
        if entry.head and (entry.period or _knows(" ".join(entry.head))):
            _add(entry, document)
        else:
            document.unplaced += [*entry.head, *(line.words for line in entry.body)]


def _knows(text: str) -> bool:
    return has("degrees", text) or SCHOOLS.search(fold(text)) is not None


def _add(entry: Entry, document: Document) -> None:
    parts, score = _parts(entry)
    school = next((part for part in parts if SCHOOLS.search(fold(part)) and not has("degrees", part)), "")
    school = school or next((part for part in parts if SCHOOLS.search(fold(part)) and part != parts[0]), "")
    title = next((part for part in parts if part != school and has("degrees", part)), "")
    others = [part for part in parts if part not in (school, title) and fold(part) not in words("places")]
    doubt = ""
    if not school and others and title:
        school, doubt = others.pop(0), "which_is_the_school"
    if not title and others:
        title, doubt = others.pop(0), "which_is_the_title"
    study, area = _field(title)
    if not area and others:
        area = others.pop(0)
    said = [line.words for line in entry.body if not SCORE.fullmatch(line.words)]
    document.add(
        "education",
        {
            "institution": Quoted(school, school) if school else None,
            "studyType": Quoted(study, study) if study else None,
            "area": Quoted(area, area) if area else None,
            **dates(entry),
            "score": Quoted(score, score) if score else None,
            "courses": [Quoted(words, words) for words in said],
        },
        title or school or entry.dated,
        doubt or ("" if school and title else "incomplete"),
    )


def _parts(entry: Entry) -> tuple[list[str], str]:
    """The parts of a head, and the score, which may stand in it or below."""
    parts: list[str] = []
    score = ""
    for piece in [*entry.head, *(line.words for line in entry.body if len(line.text) < 60)]:
        if match := SCORE.search(piece):
            score = score or match[1]
        if piece in entry.head:
            parts += _divided(SCORE.sub("\t", piece))
    return parts, score


def _divided(piece: str) -> list[str]:
    found: list[str] = []
    for whole in (part for half in piece.split("\t") for part in DIVIDERS.split(half)):
        bracket = IN_BRACKETS.search(whole)
        part = whole[: bracket.start()] if bracket and has("places", bracket[1]) else whole
        at_commas = re.split(r",\s+|\s+(?:presso|at)\s+(?:(?:la|il|lo|l'|the)\s+)?", part)
        found += at_commas if any(_knows(one) for one in at_commas[1:]) or has("places", at_commas[-1]) else [part]
    stripped = (part.strip(" ,;:()–—-") for part in found)
    return [part for part in stripped if part and fold(part) not in {"con", "voto", "with", "votazione", "grade"}]


def _field(title: str) -> tuple[str, str]:
    """A title as its kind and its subject; the subject is empty if the title does not divide."""
    for pattern in (SHORT_TITLE, OF_SCIENCE, IN):
        if not WHOLE_TITLES.match(title) and (match := pattern.match(title)):
            return match[1].strip(), match[2].strip()
    return title, ""

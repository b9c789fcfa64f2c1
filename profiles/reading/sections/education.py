"""Pure: education: which title, in what, where and when."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.document import Document, Quoted
from profiles.reading.heads import memberships
from profiles.reading.heads.affinity import REGION, TOWN
from profiles.reading.heads.entry import Entry
from profiles.reading.heads.schools import has_school, has_title, names_school_first, with_capitals
from profiles.reading.heads.sentences import NARRATIVE
from profiles.reading.heads.titles import (
    AT,
    BARE_TITLE,
    SAME,
    SCHOOLS,
    kind_and_subject,
    knows,
    parts_of,
    without_score,
)
from profiles.reading.heads.validity import VALIDITY
from profiles.reading.lines import Line
from profiles.reading.sections.certificates import HOURS as LENGTH
from profiles.reading.sections.certificates import is_named, read_certificates
from profiles.reading.sections.dates import periods, without
from profiles.reading.sections.entries import entries
from profiles.reading.sections.fields import as_name, dates
from profiles.reading.words import fold, has, words

# What lets somebody practise is no study, though it stands among them.
REGISTERED = re.compile(
    r"(?:iscritt[oa]|iscrizione|abilitat[oa]|abilitazione|esame di stato|registered|chartered(?! institut)|member) "
)
# What one holds, and what gives no title, so that it is no school below one: "Full clean driving licence".
LICENSED = re.compile(r"\b(?:licen[cs]es?|permit|ticket|card|passport|patente|patentino|brevetto)\b(?! of\b)")
COURSE_LENGTH = re.compile(r"\b\d{1,3} (?:ore|hours|hrs|giorni|days)\b", re.IGNORECASE)
UNIVERSITY = re.compile(r"\b(?:universit|univ\b|politecnico|polytechnic|college\b|laurea|degree|diploma\b)")
DEGREE = re.compile(
    r"(?:laurea|maturita|diploma (?:di|in)|master (?:di|in|of)|b\.?sc|b\.?a\.?|m\.?sc|ph\.?d|"
    r"bachelor|dottorato)\b"
)
# A course by its name, and the acronym of an examination, which are no studies: "Corso Excel", "CSPO".
PAPER = re.compile(
    r"(?:[Cc]orso|CORSO) (?!di (?:laurea|studi|diploma|perfezionamento|specializzazione)|universitari|post"
    r"|(?:tri|bi|quinqu)ennale|annuale|ITS|IFTS)|(?i:haccp|blsd?)\b|[A-Z]{3,6}(?:[- ][A-Z]{1,4})?$"
)
# How far somebody came, or in how many subjects, which is no school.
UNFINISHED = re.compile(
    r"(?:(?:first|second|third|\d(?:st|nd|rd)) year|year \d|(?:primo|secondo) anno|non conclus\w+|"
    r"\d{1,2} (?:incl|including|passes|subjects))\b"
)
# A thesis behind a title on the same line, which says nothing of where and when.
THESIS_BEHIND = re.compile(r"[,;]\s+(?=(?:con )?tesi\b|(?:with a )?(?:thesis|dissertation)\b)", re.IGNORECASE)
# Subjects with their grades: "Maths 6, Science 5 5, Art (B)".
GRADED = re.compile(r"(?:[^,;]{3,40} (?:\(?(?:[A-EU]\*?|[1-9])\)?,? ?)+(?:, |; |$)){2,}")
DEVELOPED = re.compile(  # a label before courses that somebody took beside work
    r"(?:recent |ongoing )?(?:cpd|short courses?|professional development|further training)\s*:\s*"
    r"|(?:aggiornamento(?: professionale)?|corsi(?: recenti)?|certificazioni|attestati|patentini)\s*:\s*",
    re.IGNORECASE,
)
PAPER_AND_YEAR = re.compile(r"[^|]+\(\d{4}\)")  # one of several on a line
LEAST_TITLES = 3  # lines that show that each is an entry
LONGEST_SCHOOL = 70  # code points
MOST_PARTS = 12  # of one entry; more are no head


def read(lines: list[Line], document: Document, *, may_be_courses: bool = False) -> None:
    """Add the titles of a section to a document.

    Args:
        lines: Those of the section.
        document: Where to add them.
        may_be_courses: Whether what is neither a title nor from a school is a certificate.
    """
    if all(line.bullet for line in lines):
        lines = [replace(line, bullet=False) for line in lines]
    if may_be_courses and len(lines) > 1 and all(map(_may_be_certificate, lines)):
        read_certificates(lines, document)
        return
    for line in [line for line in lines if " | " in line.text]:
        parts = line.text.split(" | ")
        if all(PAPER_AND_YEAR.fullmatch(part) for part in parts) and not any(map(knows, parts)):
            read_certificates(list(map(Line, parts)), document)
            lines = [one for one in lines if one is not line]
    letters = [line for line in lines if may_be_courses and memberships.LETTERS.fullmatch(line.text)]
    read_certificates(letters, document)  # "MCLIP"
    lines = [line for line in lines if line not in letters]
    if may_be_courses and _is_list_of_papers(lines):
        for line in lines:
            if has_title(line.text):
                _read_entries([line], document, may_be_courses=True)
            else:
                read_certificates([line], document)
        return
    _read_entries(lines, document, may_be_courses=may_be_courses)


def _is_list_of_papers(lines: list[Line]) -> bool:
    """Whether each of several short lines is a paper, a card or a whole title, and none needs the next: "CSCS"."""
    are_short = all(len(line.text) < LONGEST_SCHOOL + 20 and not NARRATIVE.match(fold(line.text)) for line in lines)
    papers = [line for line in lines if not knows(line.text)]
    rests = [VALIDITY.sub("", line.text) for line in lines]
    are_whole = all(without(rest, periods(rest)).strip(" ()–-") for rest in rests)
    alone = any(has_school(line.text) and not has_title(line.text) for line in lines)
    return len(lines) >= LEAST_TITLES and 2 * len(papers) >= len(lines) and are_short and are_whole and not alone


def _read_entries(lines: list[Line], document: Document, *, may_be_courses: bool) -> None:
    """Add the titles of lines, and the certificates and courses beside them."""
    courses = [line.text[label.end() :] for line in lines if (label := DEVELOPED.match(line.text))]
    lines = [line for line in lines if not DEVELOPED.match(line.text)]
    lines = [part for line in lines for part in _without_thesis(line)]
    while len(lines) > 1 and may_be_courses and _stands_alone(lines[0]):
        read_certificates([lines.pop(0)], document)
    for entry in _entries(lines, may_be_courses=may_be_courses):
        read_certificates(_without_registrations(entry), document)
        told = " ".join(entry.head)
        if REGISTERED.match(fold(told)):
            # A tab between its parts, which may stand on several lines.
            read_certificates([Line("\t".join([*entry.head, entry.dated]).strip())], document)
        elif (
            entry.head
            and (not entry.body or PAPER.match(told))
            and (
                _is_course(told) or PAPER.match(told) or (not knows(told) and (may_be_courses or is_named(Line(told))))
            )
            and not (entry.period and entry.period.start)
        ):
            several = [part for part in entry.head[1:] if is_named(Line(part))]
            first = [part for part in entry.head if part not in several]
            read_certificates([Line("\t".join([*first, entry.dated]).strip()), *map(Line, several)], document)
        elif entry.head and (entry.period or knows(told)):
            licences = [part for part in entry.head[1:] if _are_papers(part)]
            entry.head = [part for part in entry.head if part not in licences]
            add(entry, document)
            read_certificates([Line(part) for part in licences], document)
        else:
            document.unplaced += [*entry.head, *(line.words for line in entry.body)]
    read_certificates(list(map(Line, courses)), document)


def _without_registrations(entry: Entry) -> list[Line]:
    """Take registrations that stand beside a title out of an entry: "Iscrizione all'Albo degli Psicologi"."""
    own = [part for part in entry.head if REGISTERED.match(fold(part))]
    own = own if any(has("degrees", part) for part in entry.head if part not in own) else []
    below = [line for line in entry.body if REGISTERED.match(fold(line.text))]
    entry.head = [part for part in entry.head if part not in own]
    entry.body = [line for line in entry.body if line not in below]
    return [*map(Line, own), *below]


def _are_papers(part: str) -> bool:
    """Whether a part below a title is a licence, or a list of tickets and short courses, and no school."""
    is_list = part.count(", ") > 1 and is_named(Line(part))
    return (is_list or LICENSED.search(fold(part)) is not None) and not knows(part)


def _stands_alone(line: Line) -> bool:
    """Whether a line without a period is a licence or card that is no part of the title below it."""
    return (
        not line.bullet
        and not periods(line.text)
        and LICENSED.search(fold(line.text)) is not None
        and not knows(line.text)
    )


def _without_thesis(line: Line) -> list[Line]:
    """A line, and the thesis that stands behind its title as an item below it."""
    thesis = THESIS_BEHIND.search(line.text) if _begins(line) else None
    if thesis is None:
        return [line]
    return [replace(line, text=line.text[: thesis.start()]), Line(line.text[thesis.end() :], bullet=True)]


def _entries(lines: list[Line], *, may_be_courses: bool) -> list[Entry]:
    """The entries of a section; where each line has a title and its school, or most a title and a date, a line each.

    So it is under a heading for courses, too, where no line needs another: no school stands alone.
    """
    have_schools = len(lines) > 1 and all(has_school(line.text) for line in lines)
    are_dated = len(lines) >= LEAST_TITLES and 3 * sum(bool(periods(line.text)) for line in lines) >= 2 * len(lines)
    are_whole = may_be_courses and len(lines) >= LEAST_TITLES and all(map(_is_whole, lines))
    if (
        are_whole
        or (have_schools and (all(map(_begins, lines)) or all(map(names_school_first, lines))))
        or (are_dated and all(has_title(line.text) for line in lines))
    ):
        return [entry for line in lines for entry in entries([line], begins=_begins)]
    return [part for entry in entries(lines, begins=_begins) for part in _without_next(entry)]


def _without_next(entry: Entry) -> list[Entry]:
    """An entry, and those without a date below it, each a title and its school: "9 GCSEs", "Park School, Hull"."""
    found = [entry]
    told = " ".join(entry.head)
    if not (has("degrees", told) and has_school(told)):
        return found
    body, entry.body = entry.body, []
    while body:
        line = body.pop(0)
        school = body[0] if body and not body[0].bullet and len(body[0].text) < LONGEST_SCHOOL else None
        if _begins(line) and not has_school(line.text) and school and has_school(school.text):
            found.append(Entry(head=[line.words, body.pop(0).words]))
        else:
            found[-1].body.append(line)
    return found


def _is_whole(line: Line) -> bool:
    """Whether a line under a heading for courses is a title, with or without its school, or a course by its name."""
    rest = without(line.text, periods(line.text))
    is_short = len(rest) < LONGEST_SCHOOL and not has_school(rest) and len(rest.split()) > 1
    is_plain = not line.bullet and not line.text.endswith(".")
    return is_plain and line.text[:1].isupper() and (has_title(line.text) or is_short)


def _may_be_certificate(line: Line) -> bool:
    """Whether a line under a heading for courses, too, is neither a title, nor from a school, nor a sentence."""
    is_short = len(line.text) < LONGEST_SCHOOL and not NARRATIVE.match(fold(line.text))
    return is_short and not knows(line.text) and not periods(line.text) and line.text[:1].isupper()


def _begins(line: Line) -> bool:
    return has("degrees", line.text) and not line.bullet


def _is_course(told: str) -> bool:
    """Whether an entry lasted some hours or days, and was taken at no university: "Masterclass (48 hours)"."""
    folded = fold(told)
    return COURSE_LENGTH.search(told) is not None and not UNIVERSITY.search(folded) and not NARRATIVE.match(folded)


def is_title(entry: Entry) -> bool:
    """Whether an entry among jobs is something somebody studied for: a title, at a school."""
    told = " ".join(entry.head)
    if DEGREE.match(fold(told)):
        return True
    return has("degrees", told) and SCHOOLS.search(fold(told)) is not None


def add(entry: Entry, document: Document) -> None:
    """Add an entry with its title, subject, school, dates and score."""
    parts, score = parts_of(entry)
    document.unplaced += parts[MOST_PARTS:]
    parts = parts[:MOST_PARTS]
    said_at = [part[at.end() :] for part in parts if (at := AT.match(part))]
    parts = [part[at.end() :] if (at := AT.match(part)) else part for part in parts]
    school = next((part for part in parts if SCHOOLS.search(fold(part)) and not has("degrees", part)), "")
    school = school or next(iter(said_at), "")
    length = [part for part in parts if LENGTH.match(part) or UNFINISHED.match(fold(part)) or GRADED.match(part)]
    parts = [part for part in parts if part not in length]
    school = school or next((part for part in parts if SCHOOLS.search(fold(part)) and part != parts[0]), "")
    school = school or next((part for part in parts[1:] if SAME.match(fold(part))), "")
    if not school and any(has("degrees", part) for part in parts[1:]) and has_school(parts[0]):
        school = parts[0]  # "Sixth Form College - BTEC": titles name schools, too
    title = next((part for part in parts if part != school and has("degrees", part)), "")
    others = [part for part in parts if part not in (school, title) and fold(part) not in words("places")]
    doubt = ""
    # "Chicago, IL" behind a school.
    regions = [at for at, part in enumerate(parts) if REGION.match(part)]
    others = [part for part in others if not REGION.match(part) and parts.index(part) + 1 not in regions]
    if school and title and parts.index(title) < parts.index(school) and not BARE_TITLE.match(title):
        # "Diploma di geometra, ITG Carducci, Tirano": a title that says in what leaves a town behind the school.
        others = [part for part in others if parts.index(part) < parts.index(school) or not TOWN.match(part)]
    school = school.lstrip("/| ")  # "Diploma in montaggio / Scuola Aniene", told in two lines
    if not school and others and title and not others[0][:1].islower() and not others[0][:1].isdigit():
        school, doubt = others.pop(0), "which_is_the_school"
    if not title and others:
        title, doubt = others.pop(0), "which_is_the_title"
    study, area = kind_and_subject(with_capitals(title, document.text))
    if not area and others:
        area = others.pop(0)
    said = [told for line in entry.body if (told := without_score(line.words))]
    institution = Quoted(as_name(school, document.text), school)
    if SAME.match(fold(school)) and document.resume.get("education"):
        institution = Quoted(document.resume["education"][-1].get("institution", ""), school)
    document.add(
        "education",
        {
            "institution": institution if institution.value else None,
            "studyType": Quoted(study, study if study in title else title) if study else None,
            "area": Quoted(area, area if area in document.text else title) if area else None,
            **dates(entry),
            "score": Quoted(score, score) if score else None,
            "courses": [Quoted(one, one) for one in [*length, *said]],
        },
        title or school or entry.dated,
        doubt or ("" if title else "incomplete"),
    )
    document.unplaced += others

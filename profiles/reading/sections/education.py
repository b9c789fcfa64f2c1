"""Pure: education: which title, in what, where and when."""

from __future__ import annotations

import re
from dataclasses import replace

from profiles.reading.document import Document, Quoted
from profiles.reading.heads.affinity import REGION, TOWN
from profiles.reading.heads.entry import Entry
from profiles.reading.heads.sentences import NARRATIVE, sentences, without_stop
from profiles.reading.lines import Line
from profiles.reading.sections.certificates import HOURS as LENGTH
from profiles.reading.sections.certificates import is_named, read_certificates
from profiles.reading.sections.dates import periods
from profiles.reading.sections.entries import entries
from profiles.reading.sections.fields import dates
from profiles.reading.words import fold, has, pattern, words

DIVIDERS = re.compile(r"\s+[|·•∙/]\s+|(?<!\d)\s+[–—―−-]\s+|\s+[–—―−-]\s+(?!\d)|(?<=\w)\s*[—|•]\s*(?=\w)|:\s+")
IN_BRACKETS = re.compile(r"\s*\(([^()]{2,40})\)\s*$")
SCHOOLS = re.compile(
    r"\b(?:universit\w+|univ(?=\.)|university|politecnico|polytechnic|istituto|institute|liceo|college|school"
    r"|scuol[ae]|accademia|academy|its|itis|itc|itg|itcg|iti|itas|ita|itn|itt|ipsia|ipc|ipa|ipsct|ipss|ipssar|"
    r"ipsar|ipsss|isa|cpia|ctp|cfp|enaip|ial|cnos(?:-?fap)?|ifoa|iis|"
    r"isis|ics?|escola|escuela|ecole|lycee|gymnasium|grammar|comprehensive"
    r"|sixth form|fachhochschule|hochschule|universit\w+|universidade?|"
    r"infirmary|open university|polytech|"
    r"conservatorio|bootcamp|campus|faculty|facolta|sapienza|bocconi|luiss|sissa|eth|mit|epfl)\b"
)
SCORE = re.compile(
    r"(?:(?:voto|votazione|con voto|con votazione|con (?=\d)|punteggio|grade|final grade|mark|gpa)\s*:?\s*)?"
    r"(\b\d{2,3}\s*/\s*(?:110|100|60|30|20|10)\b(?:\s*(?:e|con|with|cum)\s*(?:lode|laude|honours|honors))?"
    r"|(?<=gpa )\d[.,]\d+(?:\s*/\s*\d(?:[.,]\d)?)?|110 e lode|\bcum laude\b|first[- ]class honours|\b2:[12]\b)",
    re.IGNORECASE,
)
OF_SCIENCE = re.compile(
    r"^((?:bachelor|master)\w*(?:'s|’s)?(?: degree)?(?: (?:universitario )?di (?:ii?|primo|secondo|1°|2°) livello|"
    r" (?:i{1,2}|1°|2°) liv\.?)?(?: of (?:science|arts|engineering"
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
# A title that says nothing of its subject.
BARE_TITLE = re.compile(rf"{WHOLE_TITLES.pattern}|^[\w.'’]+(?: \(?hons\.?\)?)?$", re.IGNORECASE)
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
# What stands beside a title and is neither subject nor school.
NOTHING = re.compile(
    r"con|voto|with|votazione|grade|(?:with |con )?(?:distinction|merit|pass|honours|lode|(?:magna |summa )?cum laude)"
    r"|(?:first|second|upper second|lower second|third)(?:[- ]class)?(?: honours)?(?:[, ]+grade \d)?"
)
# How far somebody came, which is no school.
UNFINISHED = re.compile(
    r"(?:(?:first|second|third|\d(?:st|nd|rd)) year|year \d|(?:primo|secondo) anno|non conclus\w+)\b"
)
THESIS = re.compile(r"tesi\b|thesis|dissertation|(?:final[- ]year )?project|titolo\b|votazione|voto\b")
LEAST_TITLES = 3  # lines that show that each is an entry
LONGEST_SCHOOL = 70  # code points
MOST_PARTS = 12  # of one entry; more are no head
IN = re.compile(r"^(.{3,60}?)\s+in\s+(\S.*)$", re.IGNORECASE)


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
    for entry in _entries(lines):
        told = " ".join(entry.head)
        if REGISTERED.match(fold(told)):
            # A tab between its parts, which may stand on several lines.
            read_certificates([Line("\t".join([*entry.head, entry.dated]).strip())], document)
        elif (
            entry.head
            and not entry.body
            and (_is_course(told) or (may_be_courses and not _knows(told)))
            and not (entry.period and entry.period.start)
        ):
            several = [part for part in entry.head[1:] if is_named(Line(part))]
            first = [part for part in entry.head if part not in several]
            read_certificates([Line("\t".join([*first, entry.dated]).strip()), *map(Line, several)], document)
        elif entry.head and (entry.period or _knows(told)):
            licences = [part for part in entry.head[1:] if LICENSED.search(fold(part)) and not _knows(part)]
            entry.head = [part for part in entry.head if part not in licences]
            add(entry, document)
            read_certificates([Line(part) for part in licences], document)
        else:
            document.unplaced += [*entry.head, *(line.words for line in entry.body)]


def _entries(lines: list[Line]) -> list[Entry]:
    """The entries of a section; where each line has a title and its school, or most a title and a date, a line each."""
    have_schools = len(lines) > 1 and all(_has_school(line.text) for line in lines)
    are_dated = len(lines) >= LEAST_TITLES and 3 * sum(bool(periods(line.text)) for line in lines) >= 2 * len(lines)
    if (have_schools and all(map(_begins, lines))) or (are_dated and all(_has_title(line.text) for line in lines)):
        return [entry for line in lines for entry in entries([line], begins=_begins)]
    return [part for entry in entries(lines, begins=_begins) for part in _without_next(entry)]


def _without_next(entry: Entry) -> list[Entry]:
    """An entry, and those without a date below it, each a title and its school: "9 GCSEs", "Park School, Hull"."""
    found = [entry]
    told = " ".join(entry.head)
    if not (has("degrees", told) and _has_school(told)):
        return found
    body, entry.body = entry.body, []
    while body:
        line = body.pop(0)
        school = body[0] if body and not body[0].bullet and len(body[0].text) < LONGEST_SCHOOL else None
        if _begins(line) and not _has_school(line.text) and school and _has_school(school.text):
            found.append(Entry(head=[line.words, body.pop(0).words]))
        else:
            found[-1].body.append(line)
    return found


def _has_title(text: str) -> bool:
    """Whether a line has a title, and not only a school that is called like one: "Liceo Galilei"."""
    folded = fold(text)
    is_thesis = THESIS.match(folded) is not None
    return not is_thesis and any(not SCHOOLS.search(match[0]) for match in pattern("degrees").finditer(folded))


def _has_school(text: str) -> bool:
    return SCHOOLS.search(fold(text)) is not None


def _may_be_certificate(line: Line) -> bool:
    """Whether a line under a heading for courses, too, is neither a title, nor from a school, nor a sentence."""
    is_short = len(line.text) < LONGEST_SCHOOL and not NARRATIVE.match(fold(line.text))
    return is_short and not _knows(line.text) and not periods(line.text) and line.text[:1].isupper()


def _begins(line: Line) -> bool:
    return has("degrees", line.text) and not line.bullet


def _is_course(told: str) -> bool:
    """Whether an entry lasted some hours or days, and was taken at no university: "Masterclass (48 hours)"."""
    folded = fold(told)
    return COURSE_LENGTH.search(told) is not None and not UNIVERSITY.search(folded) and not NARRATIVE.match(folded)


def _knows(text: str) -> bool:
    return has("degrees", text) or SCHOOLS.search(fold(text)) is not None


def is_title(entry: Entry) -> bool:
    """Whether an entry among jobs is something somebody studied for: a title, at a school."""
    told = " ".join(entry.head)
    if DEGREE.match(fold(told)):
        return True
    return has("degrees", told) and SCHOOLS.search(fold(told)) is not None


def add(entry: Entry, document: Document) -> None:
    """Add an entry with its title, subject, school, dates and score."""
    parts, score = _parts(entry)
    document.unplaced += parts[MOST_PARTS:]
    parts = parts[:MOST_PARTS]
    school = next((part for part in parts if SCHOOLS.search(fold(part)) and not has("degrees", part)), "")
    length = [part for part in parts if LENGTH.match(part) or UNFINISHED.match(fold(part))]
    parts = [part for part in parts if part not in length]
    school = school or next((part for part in parts if SCHOOLS.search(fold(part)) and part != parts[0]), "")
    if not school and any(has("degrees", part) for part in parts[1:]) and _has_school(parts[0]):
        school = parts[0]  # "Sixth Form College - BTEC": titles name schools, too
    title = next((part for part in parts if part != school and has("degrees", part)), "")
    others = [part for part in parts if part not in (school, title) and fold(part) not in words("places")]
    doubt = ""
    others = [part for part in others if not REGION.match(part)]
    if school and title and parts.index(title) < parts.index(school) and not BARE_TITLE.match(title):
        # "Diploma di geometra, ITG Carducci, Tirano": a title that says in what leaves a town behind the school.
        others = [part for part in others if parts.index(part) < parts.index(school) or not TOWN.match(part)]
    school = school.lstrip("/| ")  # "Diploma in montaggio / Scuola Aniene", told in two lines
    if not school and others and title and not others[0][:1].islower():
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
            "courses": [Quoted(one, one) for one in [*length, *said]],
        },
        title or school or entry.dated,
        doubt or ("" if title else "incomplete"),
    )
    document.unplaced += others


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
    halves = [without_stop(sentence) for half in piece.split("\t") for sentence in sentences(half)]
    for whole in (part for half in halves for part in DIVIDERS.split(half)):
        bracket = IN_BRACKETS.search(whole)
        part = whole[: bracket.start()] if bracket and has("places", bracket[1]) else whole
        at_commas = re.split(r",\s+(?![^()]{0,80}\))|\s+(?:presso|at)\s+(?:(?:la|il|lo|l'|the)\s+)?", part)
        found += at_commas if any(_knows(one) for one in at_commas[1:]) or has("places", at_commas[-1]) else [part]
    stripped = (_trimmed(part) for part in found)
    return [part for part in stripped if part and not NOTHING.fullmatch(fold(part))]


def _trimmed(part: str) -> str:
    if (bracket := IN_BRACKETS.search(part)) and NOTHING.fullmatch(fold(bracket[1])):
        part = part[: bracket.start()]
    part = part.strip(" ,;:–—-.")
    return part.strip("()").strip(" ,;:–—-") if part.count("(") != part.count(")") or part[:1] == "(" else part


def _field(title: str) -> tuple[str, str]:
    """A title as its kind and its subject; the subject is empty if the title does not divide."""
    for form in (SHORT_TITLE, OF_SCIENCE, IN):
        if not WHOLE_TITLES.match(title) and (match := form.match(title)):
            return match[1].strip(), match[2].strip()
    return title, ""

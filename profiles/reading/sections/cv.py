"""Pure: a whole CV: its lines in, a document out."""

from __future__ import annotations

import re

from profiles.reading import licences, private
from profiles.reading.document import Document
from profiles.reading.lines import Line, plain_text
from profiles.reading.sections import certificates, education, jobs, languages, person, projects, skills
from profiles.reading.sections.dates import periods, with_whole_periods
from profiles.reading.sections.headings import HEAD, MOST_WORDS, OTHER, Section, section_of, sections
from profiles.reading.sections.labelled import with_whole_labels, without_labels
from profiles.reading.words import fold, has, is_head_of_a_table

# Under these headings certificates stand beside what somebody studied.
COURSES = re.compile(r"qualifi|training|certif|cors[io]|titoli$|courses|abilitaz|aggiornament|licen[cs]|professional")


SIGNED = re.compile(r"(?:f\.to|firmato|in fede|signed)\b")
DATED = re.compile(  # "Lodi, 3 maggio 2026", in folded text
    r"^[a-z][a-z' ]{2,30},? (?:li,? )?(?:\d{1,2}[ ./-])?(?:\d{1,2}[./-]|(?!(?:nel|del|dal|in) )[a-z]{3,9} )"
    r"(?:19|20)\d\d\b\s*"
)
DRIVING = re.compile(r"patent[ei]\b")
COURSE = re.compile(r"(?:corso|attestato|patentino|abilitazione) ")  # among languages
TITLE = re.compile(r"(?:qualifica|diploma|laurea|licenza media|titolo di studio) ?:")  # "Qualifica: operatore di sala"
# Where somebody is registered, above the first heading: "Ordine dei Geologi di Lucca n. 5".
REGISTERED = re.compile(r"(?:iscritt[oa]|iscrizione|ordine|albo)\b.*\b(?:ordine|albo|d(?:ei|egli|elle)) ")
VOLUNTEER = re.compile(r"(?:volunteer|volontari)")
SCHOOL = re.compile(r"(?:scuol[ae]|schools?)\b")
# Headings of what somebody made, which some put above their jobs: "Selected work".
OF_WORK = re.compile(r"\b(?:works?|lavori)\b")
MOST_OF_A_HEAD = 16  # words of a role with its employer and its period
FEWEST_JOBS = 2  # below such a heading


def read(lines: list[Line]) -> Document:
    """Read the lines of a CV, without what is never read."""
    lines = [line for line in lines if line.bullet or not is_head_of_a_table(line.parts)]
    lines = private.strip(languages.apart(with_whole_labels(with_whole_periods(lines))))
    document = Document(text=plain_text(lines))
    found = _with_work(sections(lines))
    for section in found:
        if section.name in (HEAD, "contacts", OTHER, "interests", "skills", "languages"):
            told = [Line(section.heading)] if section.name == OTHER else []
            if told and not licences.licences_in(told, document):
                section.lines = section.lines[1:]  # "Patente: B" with the label for a heading
            section.lines = licences.licences_in(section.lines, document)
        if section.name == "education":
            driving = [line for line in section.lines if DRIVING.match(fold(line.text))]
            kept = licences.licences_in(driving, document)
            section.lines = [line for line in section.lines if line not in driving or line in kept]
        if DRIVING.match(fold(section.heading)):
            section.lines = licences.classes_in(section.lines, document)
    found = [part for section in found for part in _without_certificates(section)]
    registered = [line for line in found[0].lines if REGISTERED.match(fold(line.text))]
    found[0].lines = [line for line in found[0].lines if line not in registered]
    person.read(_of(found, HEAD), _of(found, "contacts"), _of(found, "summary"), document)
    if found[-1].name != HEAD:
        _without_signature(found[-1].lines, document)
    for section in found:
        _read(section, document)
    certificates.read_certificates(registered, document)
    return document


def _without_signature(lines: list[Line], document: Document) -> None:
    """Take the signature from the end of a CV, with place and day, which belong to no section."""
    name = sorted(fold(document.resume.get("basics", {}).get("name", "")).split())
    is_signed = False
    while lines and name:
        told = fold(lines[-1].words)
        rest = DATED.sub("", told)
        # A day without the name below or beside it may be that of a course.
        if SIGNED.match(told) is None and sorted(rest.split()) != name and not (is_signed and not rest):
            return
        is_signed = rest != ""  # one day stands above a name, and what stands above the day is no part of it
        document.unplaced.append(lines.pop().words)


def _without_certificates(section: Section) -> list[Section]:
    """What stands above the first heading, with lists of certificates in it as sections of their own."""
    if section.name != HEAD or not section.lines:
        return [section]
    starts = [at for at, line in enumerate(section.lines) if line.gap or not at]
    blocks = [section.lines[start:end] for start, end in zip(starts, [*starts[1:], len(section.lines)], strict=True)]
    lists = [block for block in blocks if certificates.is_list(block) and all(map(certificates.is_named, block))]
    others = [line for block in blocks if block not in lists for line in block]
    return [Section(HEAD, section.heading, others), *(Section("certificates", "", block) for block in lists)]


def _with_work(found: list[Section]) -> list[Section]:
    """The sections; without a heading for jobs, these begin with the first period beside a role."""
    head = found[0]
    for section in found:
        # Under a heading of the trade, such as "Kitchens", or "School" for a teacher.
        of_roles = any(map(_is_dated, section.lines)) and any(map(_has_role, section.lines))
        of_spans = any(map(_is_span, section.lines)) and not _has_titles(section)
        if _may_be_work(section) and (of_roles or of_spans):
            told = [line for line in section.lines if _has_role(line)]
            section.name = "volunteer" if told and all(VOLUNTEER.match(fold(line.text)) for line in told) else "work"
        elif section.name == "summary" and sum(map(_is_short_and_dated, section.lines)) > 1:
            section.name = "work"  # a career summary that lists jobs, and tells nothing of the person
        elif section.name == OTHER and _has_titles(section):
            section.name = "education"
    if any(section.name == "work" for section in found):
        return found
    if posts := [section for section in found if _lists_jobs(section)]:
        posts[0].name = "work"
        return found
    begins = next((at for at, line in enumerate(head.lines) if at and (_is_job(line) or _is_span(line))), None)
    if begins is None:
        return found
    titles = next(
        (at for at, line in enumerate(head.lines) if at > begins and line.gap and _is_title(line)), len(head.lines)
    )
    return [
        Section(HEAD, "", head.lines[:begins]),
        Section("work", "", head.lines[begins:titles]),
        Section("education", "", head.lines[titles:]),
        *found[1:],
    ]


def _lists_jobs(section: Section) -> bool:
    """Whether several jobs stand below a heading that may be one of projects, each a role with its period."""
    if section.name != "projects" or not OF_WORK.search(fold(section.heading)):
        return False
    return sum(_is_job(line) and not line.bullet for line in section.lines) >= FEWEST_JOBS


def _is_short_and_dated(line: Line) -> bool:
    most = MOST_OF_A_HEAD if _has_role(line) else MOST_WORDS
    return _is_dated(line) and len(line.words.split()) <= most


def _has_titles(section: Section) -> bool:
    """Whether dates and titles stand below a heading that no list has, "School & college"."""
    is_known = section_of(section.heading) is not None
    return (
        not is_known and any(map(_is_dated, section.lines)) and any(has("degrees", line.text) for line in section.lines)
    )


def _may_be_work(section: Section) -> bool:
    """Whether jobs may stand below a heading: one that no list has, or one for schools without any title."""
    if section.name == "education":
        return SCHOOL.match(fold(section.heading)) is not None and not any(
            has("degrees", line.text) for line in section.lines
        )
    return section.name == OTHER and section_of(section.heading) is None


def _is_job(line: Line) -> bool:
    return _has_role(line) and _is_dated(line)


def _has_role(line: Line) -> bool:
    return has("roles", line.text)


def _is_dated(line: Line) -> bool:
    """Whether a line tells from when something lasted."""
    return any(period.start or period.is_open for period in periods(line.text[:200]))


def _is_span(line: Line) -> bool:
    """Whether a line is nothing but from when to when something lasted, as above a job and above no course."""
    found = periods(line.text[:200])
    lasted = len(found) == 1 and found[0].start and (found[0].end or found[0].is_open)
    return bool(lasted) and not (line.text[: found[0].span[0]] + line.text[found[0].span[1] :]).strip(" ():,.")


def _is_title(line: Line) -> bool:
    """Whether a line is a title somebody studied for, and no job."""
    return has("degrees", line.text) and (not has("roles", line.text) or TITLE.match(fold(line.text)) is not None)


def _of(found: list[Section], name: str) -> list[Line]:
    return [line for section in found if section.name == name for line in section.lines]


def _read(section: Section, document: Document) -> None:
    match section.name:
        case "work" | "volunteer":
            jobs.read(without_labels(section.lines, are_jobs=True), document, section.name, heading=section.heading)
        case "education":
            education.read(
                without_labels(section.lines),
                document,
                may_be_courses=COURSES.search(fold(section.heading)) is not None,
            )
        case "skills":
            skills.read(section.lines, document)
        case "languages":
            papers = [line for line in section.lines if COURSE.match(fold(line.text))]
            languages.read_languages([line for line in section.lines if line not in papers], document)
            certificates.read_certificates(papers, document)
        case "certificates":
            certificates.read_certificates(section.lines, document, section.heading)
        case "projects":
            projects.read(section.lines, document)
        case "publications" | "awards":
            projects.read_named(section.lines, document, section.name)
        case "interests":
            skills.read_interests(section.lines, document)
        case "other" if certificates.is_list(section.lines):
            named = [line for line in section.lines if certificates.is_named(line)]
            certificates.read_certificates(named, document)
            document.unplaced += [line.words for line in section.lines if line not in named]
        case "other" if any(map(certificates.is_row, section.lines)):
            # "Personal licence | First aid | FLT licence" in one line
            rows = [line for line in section.lines if certificates.is_row(line)]
            certificates.read_certificates(rows, document)
            document.unplaced += [line.words for line in section.lines if line not in rows]
        case "other" | "references":
            section.lines = [left for line in section.lines if (left := skills.among_others(line, document)).text]
            document.unplaced += [line.words for line in section.lines]

"""Pure: a Europass CV as XML: the SkillsPassport of the old editor (version 3) and the Candidate of the present one."""

from __future__ import annotations

import html
import re
from typing import Any

from profiles.reading.document import Document, Quoted
from profiles.reading.formats.xml_tree import Node, tree
from profiles.reading.lines import Line, clean, without_mark
from profiles.reading.sections.skills import read as read_skills
from sandbox.reading.errors import FileRefused

BREAKS = re.compile(r"<\s*(?:br|/p|/li|li|p|/?[uo]l|/?div)[^>]*>|\n", re.IGNORECASE)
TAGS = re.compile(r"<[^>]*>")


def read(data: bytes) -> Document:
    """The document of a Europass file.

    Raises:
        FileRefused: The data is not XML, or not of Europass.
    """
    root = tree(data)
    document = Document()
    if learner := root.all("LearnerInfo"):
        _passport(learner[0], document)
    elif root.tag == "Candidate":
        _candidate(root, document)
    else:
        raise FileRefused("not_what_it_says")
    document.text = "\n".join(dict.fromkeys([*document.provenance.values(), *document.unplaced]))
    return document


def _said(text: str) -> Quoted | None:
    return Quoted(text, text) if text else None


def _told(text: str) -> list[Quoted]:
    """The lines of a text with markup."""
    pieces = (html.unescape(TAGS.sub("", piece)) for piece in BREAKS.split(html.unescape(text)))
    lines = [without_mark(Line(clean(piece))) for piece in pieces]
    return [Quoted(line.words, line.words) for line in lines if line.words]


def _day(node: Node) -> Quoted | None:
    """A date in attributes, in which months are written as ``--03``."""
    year, month = node.attributes.get("year", ""), node.attributes.get("month", "").strip("-")
    if not re.fullmatch(r"\d{4}", year):
        return None
    return Quoted(f"{year}-{int(month):02}" if month.isdigit() else year, year)


def _passport(learner: Node, document: Document) -> None:
    name = learner.one("Identification", "PersonName")
    whole = f"{name.said('FirstName')} {name.said('Surname')}".strip()
    contacts = learner.one("Identification", "ContactInfo")
    town = contacts.said("Address", "Contact", "Municipality")
    basics: dict[str, Any] = {
        "name": Quoted(whole, name.said("Surname") or whole) if whole else None,
        "label": _said(learner.said("Headline", "Description", "Label")),
        "email": _said(contacts.said("Email", "Contact")),
        "location": {"city": _said(town)} if town else None,
    }
    document.set("basics", **basics)
    for job in learner.all("WorkExperienceList", "WorkExperience"):
        company, title = job.said("Employer", "Name"), job.said("Position", "Label")
        fields = {
            "name": _said(company),
            "position": _said(title),
            "location": _said(job.said("Employer", "ContactInfo", "Address", "Contact", "Municipality")),
            "startDate": _day(job.one("Period", "From")),
            "endDate": _day(job.one("Period", "To")),
            "highlights": _told(job.one("Activities").text),
        }
        document.add("work", fields, company or title, "" if company and title else "incomplete")
    for school in learner.all("EducationList", "Education"):
        title = school.said("Title")
        fields = {
            "institution": _said(school.said("Organisation", "Name")),
            "studyType": _said(title),
            "area": _said(school.said("Field", "Label")),
            "startDate": _day(school.one("Period", "From")),
            "endDate": _day(school.one("Period", "To")),
            "courses": _told(school.one("Activities").text),
        }
        document.add("education", fields, title or school.said("Organisation", "Name"))
    _passport_skills(learner.one("Skills"), document)


def _passport_skills(skills: Node, document: Document) -> None:
    for tongue in skills.all("Linguistic", "MotherTongueList", "MotherTongue"):
        name = tongue.said("Description", "Label")
        document.add("languages", {"language": _said(name), "fluency": Quoted("native", name)}, name)
    for language in skills.all("Linguistic", "ForeignLanguageList", "ForeignLanguage"):
        _add_levels(
            language.said("Description", "Label"),
            [node.text for node in language.one("ProficiencyLevel").children],
            document,
        )
    for name in ("Computer", "JobRelated", "Organisational", "Communication"):
        for line in _told(skills.one(name, "Description").text):
            read_skills([Line(line.value)], document)


def _add_levels(name: str, levels: list[str], document: Document) -> None:
    levels = [level.strip() for level in levels if level.strip()]
    same = len(set(levels)) == 1
    fluency = levels[0] if same else " ".join(levels)
    doubt = "" if same else "several_levels" if levels else "no_level"
    fields = {"language": _said(name), "fluency": Quoted(fluency, levels[0]) if levels else None}
    if name:
        document.add("languages", fields, name, doubt)


def _candidate(root: Node, document: Document) -> None:
    person = root.one("CandidatePerson")
    given, family = person.said("PersonName", "GivenName"), person.said("PersonName", "FamilyName")
    whole = f"{given} {family}".strip()
    document.set("basics", name=Quoted(whole, family or given) if whole else None)
    profile = root.one("CandidateProfile")
    for history in profile.all("EmploymentHistory", "EmployerHistory"):
        company = history.said("OrganizationName")
        for position in history.all("PositionHistory"):
            title = position.said("PositionTitle")
            fields = {
                "name": _said(company),
                "position": _said(title),
                **_period(position.one("EmploymentPeriod")),
                "highlights": _told(position.one("Description").text),
            }
            document.add("work", fields, company or title, "" if company and title else "incomplete")
    for school in profile.all("EducationHistory", "EducationOrganizationAttendance"):
        title = school.said("EducationDegree", "DegreeName")
        fields = {
            "institution": _said(school.said("OrganizationName")),
            "studyType": _said(title),
            **_period(school.one("AttendancePeriod")),
        }
        document.add("education", fields, title or school.said("OrganizationName"))
    for competency in profile.all("PersonQualifications", "PersonCompetency"):
        _competency(competency, document)


def _period(node: Node) -> dict[str, Any]:
    start, end = node.said("StartDate", "FormattedDateTime"), node.said("EndDate", "FormattedDateTime")
    is_current = node.said("CurrentIndicator") == "true"
    return {
        "startDate": Quoted(start[:10], start) if start else None,
        "endDate": Quoted(end[:10], end) if end and not is_current else None,
    }


def _competency(node: Node, document: Document) -> None:
    name = node.said("CompetencyName") or node.said("CompetencyID")
    kind = node.said("TaxonomyID").lower()
    levels = [dimension.said("Score", "ScoreText") for dimension in node.all("CompetencyDimension")]
    if kind == "language":
        _add_levels(name, levels, document)
    elif name:
        document.add("skills", {"name": _said(name)}, name)

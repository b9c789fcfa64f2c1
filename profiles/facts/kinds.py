"""The fields of each kind of fact that its owner edits; others that a document brought are kept as they are."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.facts.dates import in_words

NAME, SUMMARY = ("name", _("Name")), ("summary", _("In your words"))
PERIOD = (("startDate", _("From")), ("endDate", _("Until")))
FIELDS: dict[str, tuple[tuple[str, Any], ...]] = {
    "basics": (NAME, ("label", _("What you are")), SUMMARY),
    "work": (("position", _("Role")), ("name", _("Employer")), ("location", _("City")), *PERIOD, SUMMARY),
    "highlight": (("text", _("What you did")),),
    "projects": (
        NAME,
        ("description", _("What it is")),
        ("entity", _("Client")),
        ("roles", _("Your role in it")),
        *PERIOD,
    ),
    "education": (
        ("studyType", _("Title")),
        ("area", _("Subject")),
        ("institution", _("School")),
        *PERIOD,
        ("score", _("Grade")),
    ),
    "certificates": (("name", _("Exact name")), ("issuer", _("Issued by")), ("date", _("Date"))),
    "skills": (("name", _("Skill")), ("level", _("Level or years")), ("keywords", _("What belongs to it"))),
    "languages": (("language", _("Language")), ("fluency", _("Level"))),
    "volunteer": (("position", _("Role")), ("organization", _("Organisation")), *PERIOD, SUMMARY),
    "awards": (("title", _("Title")), ("date", _("Date")), ("awarder", _("Issued by"))),
    "publications": (NAME, ("publisher", _("Publisher")), ("releaseDate", _("Date"))),
    "interests": (NAME,),
}
LISTS = {"keywords", "roles"}
DATES = {"startDate", "endDate", "date", "releaseDate"}
LONG = {"summary", "text", "description"}
REQUIRED = {kind: fields[0][0] for kind, fields in FIELDS.items()}
DOUBTS = {
    "which_is_the_employer": _("Which is the employer, and which is the role?"),
    "which_is_the_school": _("Which is the school?"),
    "which_is_the_title": _("Which is the title?"),
    "no_employer": _("The employer is missing."),
    "no_position": _("The role is missing."),
    "no_period": _("From when until when?"),
    "no_end": _("Until when? Nothing follows the dash."),
    "no_level": _("At which level?"),
    "several_levels": _("The CV names several levels. Which one is right?"),
    "short_year": _("The year has two digits."),
    "only_one_date": _("There is one date only: from when until when?"),
    "ends_before": _("It ends before it begins."),
    "which_job": _("In which job was it? The letter does not say."),
    "incomplete": _("Something is missing."),
}


def title(kind: str, data: dict[str, Any]) -> str:
    """A fact in one line."""
    shown = [
        str(data[name])
        for name, _label in FIELDS.get(kind, ())
        if name not in DATES | LISTS | {"summary"} and data.get(name)
    ]
    if kind == "skills" and data.get("keywords"):
        return ": ".join([*shown[:1], ", ".join(map(str, data["keywords"]))])
    if kind == "projects":
        shown += map(str, data.get("roles") or ())
    return ", ".join(shown)


def shown(name: str, data: dict[str, Any]) -> str:
    """One field of a fact in words; what has no end goes on until today."""
    value = data.get(name)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if value and name in DATES:
        return in_words(str(value))
    return str(value) if value else gettext("today") if name == "endDate" else gettext("nothing")


def period(data: dict[str, Any]) -> str:
    """When it was, in words; what has no end goes on."""
    dates = ("startDate", "endDate", "date", "releaseDate")
    start, end, day, released = (in_words(str(data.get(name) or "")) for name in dates)
    if not start:
        return end or day or released
    return f"{start} – {end or gettext('today')}"

"""Internships and the like told as what somebody was: "Stage" as a "stagista", so that no job is made of one."""

import re

from checklist.compose.bilingual.language import language_of

_PERIOD = re.compile(
    r"(?P<kind>stage|tirocinio|praticantato|alternanza(?: scuola-lavoro)?|pcto|apprendistato"
    r"|internship|traineeship|apprenticeship|(?:work )?placement)"
    r"(?: (?:e di orientamento|post-laurea|[a-zà-ù-]+(?:ar|iv|ic|al|ori)[eo]))*(?P<rest>$|, .+| \(.+\)$| in .+)",
    re.I,
)
_PEOPLE = {
    "stage": ("stagista", "intern"),
    "internship": ("stagista", "intern"),
    "tirocinio": ("tirocinante", "intern"),
    "praticantato": ("praticante", "trainee"),
    "alternanza": ("stagista", "intern"),
    "pcto": ("stagista", "intern"),
    "traineeship": ("tirocinante", "trainee"),
    "placement": ("tirocinante", "trainee"),
    "work placement": ("tirocinante", "trainee"),
    "apprendistato": ("apprendista", "apprentice"),
    "apprenticeship": ("apprendista", "apprentice"),
}


def as_trainee(title: str, language: str) -> str:
    """A title that names a time of training as that of its trainee: "Stage, ufficio acquisti".

    Args:
        title: The title as the facts have it.
        language: That of the letter.

    Returns:
        "stagista, ufficio acquisti", without what is in the other language. Other titles stay.
    """
    match = _PERIOD.match(title)
    if not match:
        return title
    who = _PEOPLE[match["kind"].lower().removesuffix(" scuola-lavoro")][language == "en"]
    return f"{who}{match['rest']}" if language_of(match["rest"]) in ("", language) else who

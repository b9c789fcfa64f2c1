"""The situations that a letter can be written for."""

import re
from dataclasses import dataclass

from checklist.compose.advertisement import Advertisement
from checklist.compose.bilingual.degrees import is_university, was_left
from checklist.compose.person import Person
from checklist.compose.tables import table
from checklist.compose.times import is_freelance, plain_name

_PLAIN = "plain"
_RANKS = frozenset({"junior", "senior", "lead", "head", "mid", "of", "di"})


class BadSituation(ValueError):
    """A situation that there is not, in one line that names those that there are."""


@dataclass(frozen=True)
class Situation:
    """What kind of application it is.

    Attributes:
        id: Its name, "" for an ordinary application.
        parts: The parts of the body, in their order.
        words: How many words the letter may have.
        without: Kinds of facts that are left out.
        subject, call: Which subject line and which next step, where they are special.
        short: Whether it is a short e-mail, which says nothing about itself.
    """

    id: str
    parts: tuple[str, ...]
    words: int
    without: frozenset[str] = frozenset()
    subject: str = ""
    call: str = ""
    short: bool = False


def situations() -> list[str]:
    """The ids of the situations."""
    return [name for name in table("situations") if name != _PLAIN]


def situation(ident: str) -> Situation:
    """A situation by its id; "" is an ordinary application.

    Raises:
        BadSituation: There is none of this name.
    """
    if ident and ident not in situations():
        raise BadSituation(f"unknown situation {ident}; there are {', '.join(situations())}")
    asked = dict(table("situations")[ident or _PLAIN])
    return Situation(
        ident, tuple(asked.pop("parts")), without=frozenset(asked.pop("without", ())), **asked,
    )  # fmt: skip


def fits(ident: str, person: Person, ad: Advertisement) -> bool:
    """Whether the facts leave room for the sentence that names a situation: it must not contradict them."""
    facts, jobs = person.facts, [job for job in person.jobs if job.kind == "job"]
    if ident == "no-degree":
        return not any(is_university(study) and study.end and not was_left(study) for study in facts.entries("study"))
    if ident == "return":
        return bool(jobs) and all(job.end for job in jobs)
    if ident == "freelance-to-employee":
        return any(is_freelance(job.organisation) for job in jobs)
    if ident in ("first-job", "change-of-field"):
        return not any(_same_trade(job.title, ad.role) for job in jobs)
    return ident != "spontaneous" or not ad.text


def own_employer(person: Person, ad: Advertisement) -> str:
    """The firm applied to, where the writer works there now; else empty."""
    here = {plain_name(job.organisation).lower() for job in person.jobs if job.kind == "job" and not job.end}
    return ad.company if ad.company and ad.company.lower() in here else ""


def _same_trade(title: str, role: str) -> bool:
    """Whether a title names the role applied for, whatever the rank."""
    asked = set(re.findall(r"\w+", role.lower())) - _RANKS
    english = table("bilingual/words")["titles"].get(title.lower(), "")
    return bool(asked) and asked <= set(re.findall(r"\w+", f"{title} {english}".lower()))

"""Who writes: names, contacts and jobs as the composer needs them, out of the confirmed facts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from checklist.compose.bilingual.capitals import person_in_small_letters
from checklist.compose.bilingual.language import language_of
from checklist.compose.english.capitals import is_common
from checklist.compose.italian.sought import ending_of
from checklist.facts import Date, Fact, Facts
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_TIME = re.compile(r"[ ,:]+(?:da |for )?\d{1,2} (?:anni|years)$")
# What is said of a skill behind its name: brackets, what it includes, a further sentence.
_BEHIND = re.compile(
    r"\s*\([^)]*\)|,? (?:incl(?:\.|\b|uding)|e\.g\.|such as|esp(?:\.|ecially)|ad es\.|compres[oi]) .*$|\. [A-ZÀ-Ù].*$"
)
_WEAK = re.compile(r"\b(?:base|di base|basic|basics|beginner|nozioni|script|elementary|principiante)\b", re.I)

# What no name of a person has, but a place or an address: "Olmo (AL)".
_NO_NAME = re.compile(r"[\d()@:;|]")

# Makers of tools, before the name of the tool.
_MAKERS = frozenset({
    "Adobe", "Microsoft", "Google", "Apple", "Autodesk", "Oracle", "Cisco", "Amazon", "Apache", "Atlassian", "Corel",
    "Siemens", "Salesforce", "Meta", "Zoho", "Sage", "Jetbrains", "Hewlett", "Intuit", "Epic", "Citrix",
})  # fmt: skip


def language_of_most(lines: Iterable[str]) -> str:
    """The language that most of some lines are written in; empty where they do not tell."""
    said = [language_of(one) for one in lines]
    italian, english = said.count("it"), said.count("en")
    return "it" if italian > english else "en" if english > italian else ""


@dataclass(frozen=True)
class Skill:
    """One skill as the facts list it: its pointer, its name without level, and its years or 0."""

    pointer: str
    name: str
    years: int = 0


@dataclass(frozen=True)
class Person:
    """The writer, by confirmed facts only."""

    facts: Facts

    @cached_property
    def _basics(self) -> dict[str, Any]:
        return self.facts.document.get("basics") or {}

    @property
    def name(self) -> str:
        """The name to sign with, with small letters where it was typed in capitals; empty where the facts have none."""
        name = person_in_small_letters(
            re.sub(r" \([^()\d@]*[a-z][^()\d@]*\)$", "", self._known("name"))
        )  # "Mai Tran (May)"
        return "" if _NO_NAME.search(name) else name

    def _known(self, key: str) -> str:
        pointer = f"/basics/{key}"
        state = self.facts[pointer].state if pointer in self.facts else "confirmed"
        return " ".join((self._basics.get(key) or "").split()) if state == "confirmed" else ""

    @cached_property
    def contacts(self) -> list[str]:
        """E-mail, phone and addresses on the web, each once."""
        email = self._known("email")
        found = [email.lower() if email.isupper() else email, self._known("phone"), self._known("url")]
        profiles = self._basics.get("profiles")
        for one in profiles if isinstance(profiles, list) else ():
            if isinstance(one, dict) and isinstance(one.get("url"), str):
                found.append(one["url"].strip())
        return list(dict.fromkeys(re.sub(r"^https?://(?:www\.)?|/$", "", one) for one in found if one))

    @property
    def ending(self) -> str:
        """The ending "o" or "a" by which the person calls themselves, else empty.

        They said which forms to use (`meta.bozza.forms`), or have a title in the feminine: "infermiera".
        """
        meta = self.facts.document.get("meta") or {}
        said = {"m": "o", "f": "a"}.get(str((meta.get("bozza") or {}).get("forms")), "")
        return said or ending_of(job.title for job in self.jobs)

    @cached_property
    def language(self) -> str:
        """The language that most lines of the facts are written in; empty where they do not tell."""
        lines = [fact.text for fact in self.facts.confirmed if fact.kind in ("highlight", "summary")]
        return language_of_most(lines) or self._language_of_names

    @property
    def _language_of_names(self) -> str:
        names = {fact.data.get("language", "").lower() for fact in self.facts.entries("language") if fact.data}
        return "it" if names & {"italiano", "inglese"} else "en" if names & {"italian", "english"} else ""

    def written_in(self, text: str, beside: str = "") -> str:
        """The language of a line: its own words decide, else the lines beside it, else what most lines are written in.

        Args:
            text: The line.
            beside: The language of the lines of the same job, where they tell it; somebody may have a CV in each.
        """
        return language_of(text) or beside or self.language

    @cached_property
    def jobs(self) -> list[Fact]:
        """Jobs and voluntary work, running ones first, then the newest; jobs before voluntary work."""
        found = self.facts.entries("job", "volunteering")
        return sorted(found, key=lambda job: (job.kind != "job", *_age(job)))

    @cached_property
    def skills(self) -> list[Skill]:
        """Skills by name, without those that the person calls basic."""
        found: dict[str, Skill] = {}
        for entry in self.facts.entries("skill"):
            parts = [fact for fact in self.facts.of(entry.pointer) if fact.kind == "keyword"]
            listed = [(fact.pointer, fact.text, fact.extras) for fact in parts]
            if not listed:
                listed = [(entry.pointer, entry.title or entry.text.split(",")[0], entry.extras)]
            level = str((entry.data or {}).get("level") or "")
            for pointer, name, extras in listed:
                if not _WEAK.search(f"{name} {level}"):
                    plain = _TIME.sub("", _BEHIND.sub("", name)).strip()
                    for one in _apart(plain):
                        found.setdefault(one.lower(), Skill(pointer, one, _years(extras.get("years"), level, name)))
        return list(found.values())


def _apart(name: str) -> list[str]:
    """The tools of a skill that a blank or "/" divides, "Photoshop Figma"; none where only the last is known."""
    found = [(one.start, one.end) for one in find(name, fold(name))[1]]
    names = [name[start:end] for start, end in found]
    if len(names) > 1 and name in (" ".join(names), "/".join(names)):
        return names
    before = name[: found[-1][0]].strip() if found and found[-1][1] == len(name) else ""
    torn = re.fullmatch(r"[A-Z][a-z]{3,}", before) and before not in _MAKERS and not is_common(before)
    return [] if torn and " " in name[found[-1][0] :] else [name]


def _years(said: Any, level: str, name: str) -> int:
    if isinstance(said, int | float) and 0 < said < 60:
        return int(said)
    match = re.search(r"\b(\d{1,2}) (?:anni|years)\b", f"{level} {name}")
    return int(match[1]) if match else 0


def _age(job: Fact) -> tuple[int, int]:
    end = job.end or (Date(9999) if job.start else Date(1))
    return -end.last, -(job.start.first if job.start else 0)

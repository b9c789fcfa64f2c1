"""Pure: a person's name in the usual order, the surname last, and in the usual letters."""

from __future__ import annotations

import re

from profiles.reading.words import fold, words

PARTICLES = {
    "da", "de", "del", "della", "dello", "dei", "degli", "di", "d", "la", "le", "lo", "van", "von", "der", "den",
    "ter", "ten", "el", "al", "bin", "ibn", "ben", "bint", "dos", "das", "do", "du", "des", "y", "e", "af", "av",
    "zu", "zum", "vom", "st", "mac", "mc", "o", "san", "santa",
}  # fmt: skip
GIVEN = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[ '’-][A-ZÀ-Þ][a-zà-ÿ]+){0,2}")  # and no "MEng"
# "ROSSI Maria": a surname in capitals before given names that have one each.
CAPITALS_FIRST = re.compile(rf"(?P<last>(?:Ma?c)?[A-ZÀ-Þ][A-ZÀ-Þ'’ -]+(?<! )) (?P<first>{GIVEN.pattern})$")
MAC = re.compile(r"(Ma?c)([A-Z]{2,})")  # "McCRINDLE"
SMALL = {"van", "von", "der", "den", "ter", "bin", "ibn", "dos", "das", "du", "zu"}


def surname_last(name: str) -> str:
    """A name with the surname last where its capitals show that it stands first, and is no given name itself."""
    turned = CAPITALS_FIRST.match(name)
    if not turned or fold(turned["last"]) in words("given"):
        return name
    return f"{turned['first']} {turned['last']}"


def in_usual_order(name: str) -> str:
    """A name with the surname last: “Rossi Maria Grazia”, as Italian forms have it, is “Maria Grazia Rossi”.

    Only where the first word is no given name and all behind it, or all behind a particle, are.
    """
    parts = name.split()
    start = 2 if len(parts) > 2 and parts[0].lower() in PARTICLES else 1
    given = parts[start:]
    is_turned = given and all(fold(part) in words("given") for part in given)
    if not is_turned or (start == 1 and fold(parts[0]) in words("given")):
        return name
    return " ".join([*given, *parts[:start]])


def in_usual_case(name: str) -> str:
    """A name in capitals with small letters: “LERATO VAN NIEKERK” is “Lerato van Niekerk”."""
    parts = [part.title() if part.isupper() and len(part) > 1 else part for part in name.split()]
    parts = [f"{mac[1]}{mac[2].title()}" if (mac := MAC.fullmatch(part)) else part for part in parts]
    is_mixed = any(part[1:2].islower() for part in name.split())
    return " ".join(
        part if is_mixed or not at or part.lower() not in SMALL else part.lower() for at, part in enumerate(parts)
    )

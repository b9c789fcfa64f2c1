"""Nothing is invented: each number, name and tool of a letter stands in a confirmed fact or in the firm's words."""

import json
import random
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from checklist.compose.advertisement import Advertisement
from checklist.compose.drafting import draft
from checklist.compose.situations import situation, situations
from checklist.compose.statements import technologies
from checklist.facts import read
from tests.checklist.compose.profiles import Profile, profiles, rubric

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<![.!?:»”\n] )(?<![\n-] )(?<!^)(?<=[ (/|«“])[A-ZÀ-Ù][\w’+#.-]*\w")
# Capitals that the language asks for, and no fact has to hold.
_OURS = {"I", "Italian", "English", "German", "French", "Irish", "Welsh", "Spett.le", "Gentile", "API", "PhD", "There"}
_MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"}  # fmt: skip


def people(seed: int) -> tuple[Profile, dict[str, Any], str]:
    """A person put together at random out of all the profiles of a language: jobs, lines, skills, states, shares."""
    rng = random.Random(seed)
    chosen = rng.choice([one for one in profiles() if one.kind in ("rich", "abroad")])
    pool = [one for one in profiles() if one.kind == chosen.kind and one.language == chosen.language]
    jobs: list[dict[str, Any]] = []
    for number in range(rng.randrange(4)):
        job = dict(rng.choice(rng.choice(pool).facts["work"]), name=f"Ditta{rng.randrange(90)} Prova")
        lines = rng.choice(rng.choice(pool).facts["work"])["highlights"]
        job["highlights"] = rng.sample(lines, rng.randrange(len(lines) + 1))
        job["startDate"] = f"{2010 + 3 * number}-0{rng.randrange(1, 9)}"
        job["endDate"] = rng.choice(["", f"{2012 + 3 * number}-1{rng.randrange(3)}"])
        jobs.append(job)
    facts: dict[str, Any] = {"basics": chosen.facts["basics"], "work": jobs}
    for section in ("skills", "education", "certificates", "languages", "projects"):
        listed = rng.choice(pool).facts.get(section) or []
        facts[section] = rng.sample(listed, rng.randrange(len(listed) + 1))
    extras = {}
    for number, job in enumerate(jobs):
        for place in range(len(job["highlights"])):
            extras[f"/work/{number}/highlights/{place}"] = {
                "state": rng.choice(["confirmed", "confirmed", "proposed", "retired"]),
                **rng.choice([{}, {"share": rng.choice(["helped", "team", "did", "led"])}]),
            }
    facts["meta"] = {"bozza": {"as_of": "2026-11", "facts": extras}}
    return chosen, facts, rng.choice(["", *situations()])


def said_nowhere(letter: str, known: str) -> Iterator[str]:
    """Numbers, names and tools of a letter that the known words do not hold."""
    low = re.sub(r"[’']", "’", known.lower())
    numbers = {re.sub(r"\D", "", one) for one in _NUMBER.findall(known)}
    yield from (one for one in _NUMBER.findall(letter) if re.sub(r"\D", "", one) not in numbers)
    for one in _NAME.findall(letter):
        if one not in _OURS | _MONTHS and one.rstrip(".").lower() not in low:
            yield one
    ids = {ident for ident, _ in technologies(known)}
    yield from (name for ident, name in technologies(letter) if ident not in ids and name.lower() not in low)


@pytest.mark.parametrize("part", range(10))  # ten parts, so that none of them takes as long as a test may
def test_nothing_in_a_letter_is_invented(part: int, sample: Callable[[int, int], int]) -> None:
    invented = {}
    for seed in range(part, sample(80, 10_000), 10):
        person, document, kind = people(seed)
        facts = read(document)
        ad = Advertisement(person.ad, person.company, person.role)
        made = draft(facts, rubric(person.guide), person.language, ad=ad, situation=situation(kind), seed=seed)
        span = ad.about_the_firm(person.language)
        confirmed = [json.dumps(fact.data, ensure_ascii=False) for fact in facts.confirmed if not fact.is_entry]
        confirmed += [f"{fact.text} {fact.organisation} {fact.start} {fact.end}" for fact in facts.confirmed]
        known = "\n".join([*confirmed, span, ad.company, ad.role, ad.reader, json.dumps(document["basics"])])
        found = set(said_nowhere(made.text, known))
        # Fields and degrees that the table of the two languages turns into words of the other one.
        found -= {
            "Computer",
            "Science",
            "Engineering",
            "Statistics",
            "Economics",
            "Management",
            "Informatica",
            "Ms",
            "Mr",
        }
        if found:
            invented[seed] = sorted(found)
    assert not invented


def test_facts_of_any_shape_make_a_letter() -> None:
    empty: list[dict[str, Any]] = [
        {}, {"basics": {"name": "Ada"}}, {"work": [{}]},
        {"work": [{"name": "Lumen", "highlights": ["", "x", "(", "da 1 a 2"]}]},
        {"skills": [{"name": "Python (base)"}], "languages": [{"language": "Klingon"}], "education": [{"area": "?"}]},
        {"projects": [{"name": "", "description": "…"}], "certificates": [{"name": "A"}]},
        {"work": [{"position": "CEO"}]},
    ]  # fmt: skip
    for document in empty:
        for language in ("it", "en"):
            for kind in ("", *situations()):
                ad = Advertisement()
                made = draft(read(document), rubric("backend"), language, ad=ad, situation=situation(kind))
                assert made.text.strip()
                assert "{" not in made.text

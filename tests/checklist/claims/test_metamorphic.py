"""Change one thing in a true claim, and it is flagged; write it in another way, and it is not."""

import random
from collections.abc import Callable
from typing import NamedTuple

from checklist.lexicon.technologies import technologies
from tests.checklist.claims.people import EDDA, IVO, flagged

WORDS = {
    "en": {4: "four", 6: "six", 9: "nine", 12: "twelve", 14: "fourteen", 20: "twenty", 30: "thirty", 50: "fifty"},
    "it": {4: "quattro", 6: "sei", 9: "nove", 12: "dodici", 14: "quattordici", 20: "venti", 30: "trenta"},
}
# A true sentence with the values that may be changed in it.
FIGURES = [
    ("Edda", "en", "I cut the latency of tracking from {640} ms to {160} ms."),
    ("Edda", "en", "The ticket shop of the museum sold {18,000} tickets a year."),
    ("Edda", "en", "Recovery takes {20} minutes, after {50} before."),
    ("Edda", "en", "I helped to move {12} services to GitLab CI."),
    ("Edda", "it", "La latenza del tracciamento è scesa da {640} a {160} ms."),
    ("Ivo", "it", "Ho gestito {9} cantieri."),
    ("Ivo", "it", "I permessi arrivano in {40} giorni invece di {60}."),
    ("Ivo", "it", "Ogni settimana riunisco {14} imprese."),
    ("Ivo", "it", "Ho fatto rilievi per {30} scuole."),
    ("Ivo", "en", "I managed {9} renovation sites."),
    ("Ivo", "it", "I ritardi di consegna dei lavori sono scesi dal {20}% al {12}%."),
]
NAMES = (
    "Zephyr Holding",
    "Norsea Lines",
    "Bramante Cantieri",
    "Calypso Studio",
    "Orsini Logistica",
    "Larkmoor Systems",
)
LEVELS = ("B2", "C1", "C2")
TOOLS = [
    one.name
    for one in technologies()
    if one.category in ("database", "framework", "messaging") and one.name[0].isupper() and " " not in one.name
    if not one.exact and not one.anchored
]


class Change(NamedTuple):
    """A sentence in which one thing was changed, with what it is now."""

    who: str
    language: str
    sentence: str
    changed: str


def _figure(rng: random.Random) -> Change:
    who, language, template = rng.choice(FIGURES)
    parts = template.replace("}", "{").split("{")
    place = rng.randrange(1, len(parts), 2)
    value = int(parts[place].replace(",", ""))
    other = value
    while abs(other / value - 1) < 0.4 or str(other) in template:
        other = max(3, round(value * rng.choice((0.2, 0.3, 0.5, 1.7, 2.5, 3.5, 6))))
        other += rng.randrange(3) if other > 20 else 0
    parts[place] = str(other)
    return Change(who, language, "".join(parts), str(other))


def _tool(rng: random.Random) -> Change:
    who, facts = rng.choice((("Edda", EDDA), ("Ivo", IVO)))
    tool = rng.choice([tool for tool in TOOLS if tool.lower() not in str(facts).lower()])
    sentence = "I rebuilt the tracking service with {}." if who == "Edda" else "Uso {} ogni giorno in cantiere."
    return Change(who, "en" if who == "Edda" else "it", sentence.format(tool), tool)


def _employer(rng: random.Random) -> Change:
    name = rng.choice(NAMES)
    who, language, sentence = rng.choice((
        ("Edda", "en", "Before that I worked for {}."), ("Edda", "en", "I have worked at {} as a developer."),
        ("Ivo", "it", "Prima ho lavorato per {}."), ("Ivo", "it", "Ho seguito i lavori per {}."),
    ))  # fmt: skip
    return Change(who, language, sentence.format(name), name.split()[0])


def _level(rng: random.Random) -> Change:
    level = rng.choice(LEVELS)
    who, language, sentence = rng.choice((
        ("Edda", "en", "My Danish is at {}."), ("Edda", "en", "I speak Danish at level {}."),
        ("Ivo", "it", "Il mio tedesco è di livello {}."), ("Ivo", "it", "Parlo il tedesco a livello {}."),
    ))  # fmt: skip
    return Change(who, language, sentence.format(level), level)


def _date(rng: random.Random) -> Change:
    who, language, sentence, years = rng.choice((
        ("Edda", "en", "I have worked at Quayside since {}.", (2008, 2018)),
        ("Ivo", "it", "Lavoro in Cantieri Natisone dal {}.", (2005, 2017)),
        ("Edda", "en", "I have been at Quayside for {} years.", (9, 20)),
        ("Ivo", "it", "Lavoro in Cantieri Natisone da {} anni.", (10, 20)),
    ))  # fmt: skip
    value = str(rng.randrange(*years))
    return Change(who, language, sentence.format(value), value)


def _share(rng: random.Random) -> Change:
    who, language, sentence, deed = rng.choice((
        ("Edda", "en", "I led the move of twelve services from Jenkins to GitLab CI.", "led"),
        ("Edda", "en", "I wrote the on-call handbook.", "wrote"),
        ("Edda", "en", "I headed the move of our services to GitLab CI.", "headed"),
        ("Ivo", "it", "Ho scritto il manuale della sicurezza.", "scritto"),
        ("Ivo", "it", "Ho redatto il manuale della sicurezza.", "redatto"),
    ))  # fmt: skip
    return Change(who, language, sentence, deed)


def changed(seed: int) -> Change:
    """A true claim with another number, tool, employer, level, date or share."""
    rng = random.Random(seed)
    return rng.choice((_figure, _figure, _tool, _employer, _level, _date, _share))(rng)


def test_a_true_claim_in_which_one_thing_is_changed_is_flagged(sample: Callable[[int, int], int]) -> None:
    cases = [changed(seed) for seed in range(sample(60, 2000))]
    found = [(case, flagged(case.who, case.language, case.sentence)) for case in cases]
    kept = [(case, hits) for case, hits in found if not any(case.changed in hit for hit in hits)]
    assert len(kept) <= 0.02 * len(cases), kept[:20]


def _written(rng: random.Random) -> tuple[str, str, str]:
    """A true sentence with its figures in words, or in the format of the other language."""
    who, language, template = rng.choice(FIGURES)
    parts = template.replace("}", "{").split("{")
    for place in range(1, len(parts), 2):
        value = int(parts[place].replace(",", ""))
        spelled = WORDS[language].get(value)
        joined = parts[place + 1].startswith("%")
        if spelled and not joined and rng.random() < 0.6:
            parts[place] = spelled
        elif value >= 1000 and rng.random() < 0.5:
            parts[place] = f"{value:,}".replace(",", ".")
    return who, language, "".join(parts)


def test_a_true_claim_that_is_written_in_another_way_is_not_flagged(sample: Callable[[int, int], int]) -> None:
    cases = {_written(random.Random(seed)) for seed in range(sample(20, 300))}
    wrong = [(case, found) for case in sorted(cases) if (found := flagged(*case))]
    assert wrong == []

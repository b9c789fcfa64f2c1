"""Compounds that a CV writes apart, with their hyphens: "56 bed home" as "56-bed home", "sign ups" as "sign-ups"."""

import re
from functools import cache

from checklist.compose.english.phrases import head, is_plural
from checklist.compose.tables import table

# A noun of a verb and its particle, where there are several: "sign ups". One may be the verb: "sign up new members".
_PARTICLES = re.compile(r"(?<!the )\b(?!(?:[Tt]he|and|or|of|for|with)\b)([A-Za-z]{3,}) (up|in|out|off|over|down)s\b")
# From how many to how many, before what is counted in them: "15 to 45 min calls".
_RANGE = re.compile(
    r"\b(?P<least>\d+) ?(?P<to>to|or|-|–) ?(?P<most>\d+)[ -]?(?P<unit>minute|hour|day|week|month|year|page)s?"
    r" (?=(?P<next>[a-z]{3,}))"
)
_OF_MINUTES = re.compile(
    r"\b(?P<number>\d+) (?P<unit>minute|hour|day|week)s "
    r"(?=(?:calls|breaks|shifts|sessions|slots|visits|appointments|lessons)\b)"
)
_SIDED = re.compile(r"\b(\d+|two|three|four|six|eight) (handed|sided|tiered|legged|wheeled|bedded) (?=[a-z]{3})")
# Two that share what they describe: "single and double deck buses".
_SHARED = re.compile(
    r"\b(?P<one>single|short|low|full|small|first) and (?P<two>double|long|high|part|large|second)"
    r"[ -](?P<noun>deck|term|rise|time|scale|line|class) (?=(?P<next>[a-z]{3,}))"
)


def hyphened(text: str) -> str:
    """A line with the hyphens that its compounds take before a noun, and with what is one word in one word."""
    for apart, written in table("english/compounds")["one-word"].items():
        text = re.sub(rf"\b({apart[0]}|{apart[0].upper()}){apart[1:]}\b", rf"\g<1>{written[1:]}", text)
    text = _PARTICLES.sub(r"\1-\2s", text)
    text = re.sub(r"\bfollow up (?=(?:under|of)\b)", "follow-up ", text)
    text = _RANGE.sub(lambda one: _ranging(one) if _is_noun(one["next"]) and is_plural(one["next"]) else one[0], text)
    text = _OF_MINUTES.sub(r"\g<number>-\g<unit> ", text)
    text = _SHARED.sub(
        lambda one: f"{one['one']}- and {one['two']}-{one['noun']} " if _is_noun(one["next"]) else one[0], text
    )
    text = _SIDED.sub(r"\1-\2 ", text)
    text = _counted().sub(_with_unit, text)
    return _before_nouns().sub(
        lambda one: one["words"].replace(" ", "-") + " " if _is_noun(one["next"]) else one[0], text
    )


def _listed(name: str) -> str:
    """The words of a list as alternatives of an expression, with a small or a capital first letter."""
    return "|".join(rf"[{one[0]}{one[0].upper()}]{one[1:]}" for one in table("english/compounds")[name])


@cache
def _before_nouns() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<words>{_listed('before-nouns')}) (?=(?P<next>[A-Za-z]\w{{2,}}))")


@cache
def pairs() -> re.Pattern[str]:
    """Two words that "and" joins to one name before a noun: "health and safety", "moving and handling"."""
    return re.compile(rf"\b(?:{_listed('pairs')})(?= [a-z])")


@cache
def _counted() -> re.Pattern[str]:
    listed = table("english/compounds")
    units = "|".join([*listed["units"].split(), *listed["units-of-one"].split()])
    numbers = "|".join(listed["numbers"].split())
    return re.compile(
        rf"(?<![\w.,-])(?P<number>(?!1 )\d[\d,]*|(?i:{numbers})) (?P<unit>{units}) "
        r"(?=(?P<next>[a-z]{3,}))"
    )


def _with_unit(match: re.Match[str]) -> str:
    thing = head(match.string[match.end() :])
    alone = match["unit"] in table("english/compounds")["units"].split() or not is_plural(thing)
    return f"{match['number']}-{match['unit']} " if alone and _is_noun(match["next"]) else match[0]


def _ranging(match: re.Match[str]) -> str:
    link = match["to"] if match["to"].isalpha() else "to"
    return f"{match['least']}- {link} {match['most']}-{match['unit']} "


def _is_noun(word: str) -> bool:
    """Whether a word behind a compound may be what it describes: no preposition, and no adverb."""
    return word not in table("english/compounds")["no-nouns"].split() and not word.endswith("ly")

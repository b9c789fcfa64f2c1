"""What the facts give the writer a part of, and no more: the thing that they helped with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from checklist.claims.deeds.acting import leading, telling
from checklist.claims.deeds.given import Half, halves
from checklist.claims.dossier import Dossier, Item
from checklist.claims.words import content, cue, placed_words, table

KINDS = ("highlight", "summary", "role", "project")  # facts that tell what was done
# Behind the word of helping: whom the writer helped, and then with what.
_WITH_WHAT = re.compile(r" (?:(?:in|on|with|for|nel\w*|sul\w*|a|al|alla|alle|ai|agli|allo|per) |(?:nell|sull|all)')")
_JOINT = re.compile(r"(?<!\w)(?:work(?:s|ed|ing)?|lavor\w+|collabor\w+|pair(?:s|ed)?)(?!\w)")
_WITH = re.compile(r" (?:with|con) (?:(?:the|our|my|an?|one|il|la|i|le|gli|un|una) |l'|un')(?P<whom>\w+ ?\w*)")
_GROUP = re.compile(r"group|gruppo|team|squad|member|membro|part|component")
# A group with the name of who leads it: "team of 6, lead Anna Costa".
_LED_BY = re.compile(
    r"[,(] ?(?:\w+ )?(?:lead|leader|head|chair|coordinator|capo\w*|responsabile|referente|coordinat(?:ore|rice))[: ]+"
    r"(?:\w+ )?\w+\)?$"
)
# A deed of a team's: "the team moved 12 services", "joined the task force on overtime".
_BY_TEAM = re.compile(
    r"(?:the |our |il |la |l')?(?:\w+ )?(?:team|group|squad|crew|gruppo|squadra) (?:ha |that |che |which )?"
    r"(?!of|di|da|with|con)\w+(?:ed|[aiu]to)(?!\w)"
    r"|(?:joined (?:the|a)|entrat\w n\w+) (?:\w+ )?"
    r"(?:team|task force|project|group|committee|gruppo|progetto|squadra)(?!\w)"
)
_FIRST = 4  # words behind "helped" in which those stand whom the writer helped


@dataclass(frozen=True, slots=True)
class Part:
    """Half of a fact that gives the writer a part of a thing: the meanings of the thing, and of those with whom."""

    half: Half
    item: Item
    thing: frozenset[str]
    whom: frozenset[str]


def parts_of(dossier: Dossier) -> Iterator[Part]:
    """Every half of a fact in which the writer helped, or worked with somebody."""
    for item in dossier.items:
        if item.fact.kind in KINDS and (item.modest or not item.fact.share):
            for half in halves(item):
                joint, beside, whom = _others(half.low)
                if half.modest or beside or (joint and item.shared):
                    yield Part(half, item, _thing(half.low) - whom, whom)


@cache
def people() -> frozenset[str]:
    """Concepts for those with whom something is done."""
    return frozenset(" ".join(table("together")["concepts"]).split())


@lru_cache(maxsize=2048)
def _others(low: str) -> tuple[bool, bool, frozenset[str]]:
    """Whether a half tells of joint work, whether it names others in it, and what the words for them mean."""
    joint = _JOINT.search(low)
    beside = _WITH.search(low, joint.end()) if joint else None
    return (
        bool(joint),
        bool(beside or _LED_BY.search(low) or _BY_TEAM.match(low)),
        content(beside["whom"]) if beside else frozenset(),
    )


@lru_cache(maxsize=2048)
def _thing(low: str) -> frozenset[str]:
    """What a half is about, without those whom the writer helped: "pricing" in "supports the founder in pricing"."""
    match = cue("share.modest").search(low) or _JOINT.search(low)
    if not match or _GROUP.search(match.group()):
        return content(low) - leading()
    before, rest = low[: match.start()], low[match.end() :]
    first = placed_words(rest)[:_FIRST]
    if any(content(one.group()) & people() for one in first):
        what = _WITH_WHAT.search(rest, first[0].end())
        if what and telling(rest[what.end() :]):
            rest = rest[what.end() :]
        elif telling(before):
            rest = ""  # "seasonal menus together with the head chef"
    return content(f"{before} {rest}") - leading()

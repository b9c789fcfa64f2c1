"""Human languages and their levels: a language has the level that stands nearest to it, and one level only."""

import re
from functools import cache
from itertools import pairwise

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Dossier, Item
from checklist.claims.passages import Passages
from checklist.claims.words import cue, table
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span, fold

_FAR = 60  # code points between a language and its level
_RANKS = {"a1": 1, "a2": 2, "b1": 3, "b2": 4, "c1": 5, "c2": 6}
_SAME = 13  # code points behind a language that say that its level is the same
_JOINS = re.compile(r"(?<!\w)(?:e|ed|and)(?!\w)")
_GOAL = 20  # code points around a level that say that it is aimed for
_NATIVE = 7
# Behind a language: what the writer can do in it.
_CAN = re.compile(
    r",? (?:i (?:can|get by|manage|hold my own|work|feel at home)|(?:me la cavo|mi difendo|lavoro|riesco))(?!\w)"
)
_FLUENT = 5
_CLAIMED = 34  # code points before a language in which the writer says to speak it
_NO = re.compile(
    r"(?<!\w)(?:no|not any|niente|nessun|senza|without(?: any)?|né) $"
)  # before a language: "and no Danish"
_DENIED = re.compile(
    r"(?:(?<!\w)(?:not|never|non|nemmeno|neanche|far from|less than|tutt'altro che)|n't)"
    r"(?: (?:è|ho|sono|parlo|a|at|yet|quite|exactly|un|una|an|al|ancora|certo|proprio|my))* $"
)  # before a level that the writer does not have: "my English is not perfect"


@cache
def _names() -> re.Pattern[str]:
    # The edges of the word stand around all of them: tried for each, they would take the check's longest time.
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(f'(?P<{code}>{forms})' for code, forms in table('languages').items())})(?!\w)"
    )


@cache
def _named() -> Sieve:
    """The same, for sentences, most of which name no language."""
    return sieved(_names().pattern)


@cache
def _levels() -> re.Pattern[str]:
    parts = [f"(?P<r{rank}>{'|'.join(forms)})" for rank, forms in table("levels").items()]
    return re.compile(rf"(?<!\w)(?:(?P<cefr>[abc][12])|{'|'.join(parts)})(?!\w)")


def is_language(low: str) -> bool:
    """Whether a folded name is that of a language."""
    return bool(_names().fullmatch(low))


def names_language(low: str) -> bool:
    """Whether a stretch of a folded text names a language."""
    return bool(_names().search(low))


def rank(low: str) -> int:
    """The level that a fluency names, 1 for A1 to 7 for a mother tongue; 0 where it names none."""
    match = _levels().search(low)
    return _rank(match) if match else 0


def _rank(match: re.Match[str]) -> int:
    return _RANKS[match.group()] if match.lastgroup == "cefr" else int((match.lastgroup or "r0")[1:])


def known(dossier: Dossier) -> dict[str, tuple[int, Item]]:
    """Languages of the facts by code, with level and fact."""
    found = {}
    for item in dossier.items:
        if item.fact.kind == "language":
            match = _names().search(fold(item.fact.title))
            code = match.lastgroup if match else fold(item.fact.title).strip()
            found[str(code)] = (rank(fold(str((item.fact.data or {}).get("fluency") or ""))), item)
    return found


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "language" of a letter."""
    facts, found = known(passages.dossier), []
    for passage in passages.all:
        names = list(_named().finditer(passages.low, passage.start, passage.end))
        if not names:
            continue
        levels = _paired(passages.low, passage, names)
        for match in names:
            if _NO.search(passages.low, max(passage.start, match.start() - _GOAL), match.start()):
                continue
            level = levels.get(match.start())
            span = Span(match.start(), match.end())
            speaks = cue("speech.speaks").search(
                passages.low, max(passage.start, match.start() - 40), min(passage.end, match.end() + 40)
            )
            if (
                not (level or speaks)
                or not passages.told(span)
                or cue("speech.nation").match(passages.low, match.end())
            ):
                continue
            said = _rank(level) if level else 0
            if said < _FLUENT and cue("speech.able").search(passages.low, match.end(), passages.part(span).end):
                said = _FLUENT
            start, end = (
                (min(match.start(), level.start()), max(match.end(), level.end()))
                if level
                else (match.start(), match.end())
            )
            if level and sum(one is level for one in levels.values()) > 1 and level.end() < match.start():
                start, end = match.start(), min(passage.end, match.end() + _SAME)  # "…, and so is English"
            told = said or _is_claimed(passages.low, passage, match)
            claim = _judge(Span(start, end), said, str(match.lastgroup), facts) if told else None
            if told and not said and str(match.lastgroup) not in facts:
                claim = flagged(span, "language", "language-none")
            if claim:
                found.append(claim)
    return found


def _is_claimed(low: str, passage: Span, name: re.Match[str]) -> bool:
    """Whether the writer says to speak a language, whatever its level."""
    if _CAN.match(low, name.end()):
        return True
    before = low[max(passage.start, name.start() - _CLAIMED) : name.start()].rstrip(" '")
    if before.endswith(("my", "mio")):
        return False  # "my Italian is confined to soup"
    return any(one.end() == len(before) for one in cue("speech.claims").finditer(before))


def _judge(span: Span, said: int, code: str, facts: dict[str, tuple[int, Item]]) -> Claim | None:
    if code not in facts:
        return flagged(span, "language", "language-none") if said else None
    level, item = facts[code]
    if said > level > 0:
        return flagged(span, "language", "language-level", item.fact, contradicted=True)
    return supported(span, "language", item.fact)


def _paired(low: str, passage: Span, names: list[re.Match[str]]) -> dict[int, re.Match[str]]:
    """The nearest level of each language, before or after it, with no other language or full stop between."""
    found: dict[int, re.Match[str]] = {}
    taken: set[int] = set()
    levels = [
        level
        for level in _levels().finditer(low, passage.start, passage.end)
        if not _DENIED.search(low, max(passage.start, level.start() - _GOAL), level.start())
        and not cue("speech.goal").search(
            low, max(passage.start, level.start() - _GOAL), min(passage.end, level.end() + _GOAL)
        )
    ]
    pairs = []
    for name in names:
        for level in levels:
            first, second = sorted((name, level), key=lambda one: one.start())
            gap = low[first.end() : second.start()]
            if level.start() < name.end() and name.start() < level.end():
                continue
            if len(gap) > _FAR or any(
                name is not other and first.end() <= other.start() < second.start() for other in names
            ):
                continue
            if re.fullmatch(r"[^(]*\([^()]*", gap) and name is first and _closes(low, level):
                pairs.append((-1, name.start(), level.start(), level))  # "Spanish … (C1), English"
                continue
            cost = (
                len(gap)
                + 40 * sum(gap.count(mark) for mark in ";:.")
                + 12 * (gap.count(",") + len(_JOINS.findall(gap)))
                + (4 + 20 * (gap.count(",") + len(_JOINS.findall(gap))) if level.start() < name.start() else 0)
            )
            pairs.append((cost, name.start(), level.start(), level))
    for _, name_start, level_start, level in sorted(pairs, key=lambda pair: pair[:3]):
        if name_start not in found and level_start not in taken:
            found[name_start] = level
            taken.add(level_start)
    _repeated(low, passage, names, found)
    joined = list(names)
    for one, other in pairwise(joined):  # "French and Arabic are my mother tongues"
        if re.fullmatch(r"(?: and | e |, | ed )", low[one.end() : other.start()]):
            if other.start() in found and one.start() not in found:
                found[one.start()] = found[other.start()]
            elif one.start() in found and other.start() not in found:
                found[other.start()] = found[one.start()]
    return found


def _closes(low: str, level: re.Match[str]) -> bool:
    """Whether a level stands in brackets that are closed behind it."""
    return bool(re.match(r"[^()\n]{0,20}\)", low[level.end() :]))


def _repeated(low: str, passage: Span, names: list[re.Match[str]], found: dict[int, re.Match[str]]) -> None:
    """Give a language the level of the one before, where it is told as the same: "Spanish is C1, and so is English"."""
    for one, other in pairwise(names):
        if other.start() in found or one.start() not in found:
            continue
        after = low[other.end() : min(passage.end, other.end() + 24)]
        before = low[one.end() : other.start()]
        if cue("speech.same").match(after.lstrip(" ,")) or cue("speech.same-before").search(before):
            found[other.start()] = found[one.start()]

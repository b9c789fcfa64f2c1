"""Degrees with their level, their field, and their honours."""

import re
from functools import cache

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Dossier, Item
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, table
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span

_NEAR, _AROUND = 60, 40  # code points after a degree in which its field is named, and around it
_DOCTORATE, _MASTER, _ONE_YEAR, _BACHELOR, _DIPLOMA, _ANY = 4, 3, 7, 2, 1, 0  # levels of `degrees` in `cues.yaml`
_FIELD = re.compile(r"(?: degree| diploma| level)?(?: (?:\w+ )?(?:in|di|of) (?P<field>[^.,;:()\n]{3,40}))?")
_NO_LAUREA = re.compile(r"(?<!\w)(?:master|msc|m\.sc|ma|ms|meng)(?!\w)")
_NONE = re.compile(r"(?<!\w)(?:nessun[ao]?|no|senza(?: una)?|without an?|not an?|né(?: una)?) $")
_ANGLE = re.compile(r"(?<=scrum )master|(?<=half a )degrees?")  # no degrees
_LEAD = 14  # code points before a degree in which it is denied
_GRADED = ("study", "award", "summary", "highlight", "course")


@cache
def _degrees() -> re.Pattern[str]:
    parts = [f"(?P<l{level}>{'|'.join(forms)})" for level, forms in table("degrees").items()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def levels(low: str) -> set[int]:
    """The levels of the degrees that a folded text names: see `degrees` in `cues.yaml`."""
    return {int((match.lastgroup or "l0")[1:]) for match in _degrees().finditer(low)}


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "credential" that are degrees."""
    found = []
    for match in _degrees().finditer(passages.low):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if _NONE.search(passages.low, max(0, span.start - _LEAD), span.start) or _ANGLE.match(passages.low, span.start):
            continue
        if passage and passages.told(span) and not passages.applies(span):
            level = int((match.lastgroup or "l0")[1:])
            doctorate = level == _DOCTORATE
            found.append(_doctorate(passages, span, passage) if doctorate else _studied(passages, span, passage, level))
    return [*found, *_honours(passages)]


def _doctorate(passages: Passages, span: Span, passage: Passage) -> Claim:
    items = [item for item in passages.dossier.items if _DOCTORATE in levels(item.low)]
    running = [
        item
        for item in items
        if item.fact.kind == "job" or item.fact.current or cue("degree.progress").search(item.low)
    ]
    done = [item for item in items if item.fact.kind == "study" and item not in running]
    if done:
        named = _FIELD.match(passages.low[span.end : min(passage.end, span.end + _NEAR)])
        field = content(named["field"]) if named and named["field"] else frozenset()
        if field and all(item.fact.data.get("area") and not field & item.keys for item in done):
            return flagged(
                Span(span.start, span.end + (named.end() if named else 0)), "credential", "degree-level", done[0].fact
            )
        return supported(span, "credential", done[0].fact)
    if not running:
        return flagged(span, "credential", "degree-none")
    start, end = max(passage.start, span.start - _AROUND), min(passage.end, span.end + _AROUND)
    student = cue("degree.student").search(passages.low, start, end)
    if cue("degree.finished").search(passages.low, start, end) and not student:
        return flagged(span, "credential", "degree-unfinished", running[0].fact, contradicted=True)
    return supported(span, "credential", running[0].fact)


def _studied(passages: Passages, span: Span, passage: Passage, level: int) -> Claim:
    items, low = passages.dossier.items, passages.low
    named = _FIELD.match(low[span.end : min(passage.end, span.end + _NEAR)])
    field = content(named["field"]) if named and named["field"] else frozenset()
    studies = [item for item in items if item.fact.kind == "study"]
    allowed = [item for item in studies if _is_of(level, levels(item.low), item.low)]
    other = [
        item
        for item in items
        if level in levels(item.low) and item.fact.kind in ("summary", "highlight", "certificate", "label")
    ]
    if not allowed and not other:
        near = next((item.fact for item in studies if field & item.keys), None)
        return flagged(span, "credential", "degree-level" if near else "degree-none", near)
    known = [item for item in (*allowed, *other) if field & item.keys]
    areas = allowed and all(item.fact.data.get("area") for item in allowed)
    if field and level != _DIPLOMA and not known and areas:
        whole = Span(span.start, span.end + (named.end() if named else 0))
        return flagged(whole, "credential", "degree-level", allowed[0].fact)
    return supported(span, "credential", (known or allowed or other)[0].fact)


def _is_of(level: int, known: set[int], low: str) -> bool:
    """Whether a study is of a level, as it was told: "laurea" is any degree, an Italian "master" takes a year."""
    if level == _ONE_YEAR and _MASTER in known:
        return bool(_NO_LAUREA.search(low))
    if level == _ANY:
        return bool(known - {_DIPLOMA})
    return level in known or (level == _MASTER and _ONE_YEAR in known) or (level == _BACHELOR and not known)


@cache
def _honour_forms() -> tuple[tuple[Sieve, re.Pattern[str]], ...]:
    """How each of the honours is told in a letter, and how in a fact."""
    return tuple(
        (sieved(rf"(?<!\w)(?:{'|'.join(forms['said'])})(?!\w)"),
         re.compile(rf"(?<!\w)(?:{'|'.join(forms['known'])})(?!\w)"))
        for forms in table("honours").values()
    )  # fmt: skip


def _honours(passages: Passages) -> list[Claim]:
    found = []
    for said, known in _honour_forms():
        for match in said.finditer(passages.low):
            span = Span(match.start(), match.end())
            if passages.at(span) and passages.told(span):
                item = _graded(passages.dossier, known)
                honoured = supported(span, "credential", item.fact) if item else None
                found.append(honoured or flagged(span, "credential", "honours-none"))
    return found


def _graded(dossier: Dossier, known: re.Pattern[str]) -> Item | None:
    return next((item for item in dossier.items if item.fact.kind in _GRADED and known.search(item.low)), None)

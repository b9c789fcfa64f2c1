"""Degrees with their level, their field, their year and their honours, and whether they are finished."""

import re
from functools import cache

from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.matching.studies import (
    DIPLOMA,
    DOCTORATE,
    degrees,
    field_keys,
    field_of,
    is_of,
    is_open,
    levels,
)
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.words import content, cue, table
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span

_NEAR, _AROUND = 60, 40  # code points after a degree in which its field is named, and around it
_FIELD = re.compile(
    r"(?: degree| diploma| level)?(?:,(?= in )|(?!,))"
    r"(?: (?:\w+ )?(?:in|di|of) (?:the |il |la |lo |l')?(?P<field>[^.,;:()\n]{3,40}))?"
)
_FIELD_ENDS = re.compile(
    r" (?:from|at|a|al|alla|allo|all'\w+|presso|con|with|e|ed|and|or|o|pres[ao]|taken|that|which|when|nel|in|dal|per"
    r"|for|by|on|is|was|came|covered|not|never|non|the|conseguit\w|presso)(?!\w)"
)
_BEFORE = re.compile(r"(?P<field>(?:[\w-]+ ){1,2})$")  # "an economics degree"
_SAME = re.compile(
    r"(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|january|february"
    r"|march|april|june|july|august|september|october|november|december|(?:the )?(?:spring|summer|autumn|winter)"
    r"|primavera|estate|autunno|inverno|same|that|this|it|stess[ao]|quest\w|quell\w|\d|one|two|three|four|five|un[ao]?|due|tre|quattro|cinque|sei|corso"
    r"|ricerca|research|tempo|time|progress|hand|tasca)(?!\w)"
)
_NONE = re.compile(r"(?<!\w)(?:nessun[ao]?|no|non|senza(?: una)?|without an?|not an?|né(?: una)?) $")
_ANGLE = re.compile(r"(?<=scrum )master|(?<=half a )degrees?")  # no degrees
# What is called a degree and is none: "my only degree is a nautical diploma".
_CALLED = re.compile(
    r" (?:is|was|è|era) (?:an?|my|the|il|un|quell[ao]) (?:\w+ ){0,2}?(?:diplomas?|licen[cs]e|certificate|patente)(?!\w)"
)
_LEAD = 14  # code points before a degree in which it is denied
_THESIS = re.compile(r"(?:'s)? (?:thes[ie]s|students?|dissertations?|programmes?)")  # "tutored a master's thesis"
# Before a degree that is somebody else's: "everybody in my team has a degree", "tesi di laurea".
_OTHERS = re.compile(
    r"(?<!\w)(?:tes[ie] di|(?:colleagues?|people|persone|those|students?|studenti|candidat\w+|everybody|everyone|nobody"
    r"|they|colleghi|hired|assunt\w|recruited)(?: (?!and |e |i |ho )[\w']+){0,4}?"
    r" (?:with|has|have|had|con|hanno|holds?|and|e|three|two|due|tre)(?: an?| una?)?) $"
)
_DONE = re.compile(r"(?:laureat[oa]|graduated|mi sono laureat[oa])")  # degrees that are told as finished by their word
_YEAR = re.compile(r"[^.;:()\n]{0,40}?(?:\(|(?<!\w)(?:nel|in|of|del)) ?(?P<year>(?:19|20)\d\d)(?!\w)")
_EVENT = re.compile(
    r"(?<!\w)(?:e|and|then|poi|dopo|after|work\w*|lavor\w*|joined|entrat\w|start\w*|since|prima|before|,)(?!\w)"
)
_SMALL = frozenset(["and", "of", "the", "e", "di", "in", "per", "for"])  # words without a letter in initials
_CLOSE = 1  # years by which the year of a degree may differ


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "credential" that are degrees."""
    found = []
    for match in degrees().finditer(passages.low):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if _NONE.search(passages.low, max(0, span.start - _LEAD), span.start) or _ANGLE.match(passages.low, span.start):
            continue
        if (
            _CALLED.match(passages.low, span.end)
            or _THESIS.match(passages.low, span.end)
            or _OTHERS.search(passages.low, max(0, span.start - _NEAR), span.start)
        ):
            continue
        if passage and passages.told(span) and not passages.applies(span):
            level = int((match.lastgroup or "l0")[1:])
            doctorate = level == DOCTORATE
            found.append(_doctorate(passages, span, passage) if doctorate else _studied(passages, span, passage, level))
    return [*found, *_honours(passages)]


def _doctorate(passages: Passages, span: Span, passage: Passage) -> Claim:
    items = [item for item in passages.dossier.items if DOCTORATE in levels(item.low)]
    running = [item for item in items if item.fact.kind == "job" or is_open(item, passages.dossier)]
    done = [item for item in items if item.fact.kind == "study" and item not in running]
    if done:
        field, whole = _field(passages, span, passage)
        if field and all(item.fact.data.get("area") and not field & (item.keys | field_of(item)) for item in done):
            return flagged(whole, "credential", "degree-level", done[0].fact)
        return supported(span, "credential", done[0].fact)
    if not running:
        return flagged(span, "credential", "degree-none")
    if _is_finished(passages, span, passage):
        return flagged(span, "credential", "degree-unfinished", running[0].fact, contradicted=True)
    return supported(span, "credential", running[0].fact)


def _studied(passages: Passages, span: Span, passage: Passage, level: int) -> Claim:
    items = passages.dossier.items
    field, whole = _field(passages, span, passage)
    studies = [item for item in items if item.fact.kind == "study"]
    allowed = [item for item in studies if is_of(level, item)]
    other = [
        item
        for item in items
        if level in levels(item.low) and item.fact.kind in ("summary", "highlight", "certificate", "label")
    ]
    if not allowed and not other:
        near = next((item.fact for item in studies if field & field_of(item)), None)
        return flagged(span, "credential", "degree-level" if near else "degree-none", near)
    known = [item for item in allowed if field & (item.keys | field_of(item))] + [
        item for item in other if field & item.keys
    ]
    areas = allowed and all(item.fact.data.get("area") for item in allowed)
    initials = any(_is_called(item, passages.low[whole.start : whole.end]) for item in allowed)
    if field and level != DIPLOMA and not known and areas and not initials:
        return flagged(whole, "credential", "degree-level", allowed[0].fact)
    meant = [item for item in known if item in allowed] or allowed
    if meant and all(is_open(item, passages.dossier) for item in meant) and not other:
        broken = all(cue("no-degree.broken").search(item.low) for item in meant)
        if _is_finished(passages, span, passage, broken=broken):
            return flagged(span, "credential", "degree-unfinished", meant[0].fact, contradicted=True)
    elif meant and (year := _other_year(passages, span, passage, meant)):
        return flagged(year, "credential", "degree-level", meant[0].fact, contradicted=True)
    return supported(span, "credential", (known or allowed or other)[0].fact)


def _is_called(item: Item, told: str) -> bool:
    """Whether a field is told by the initials of a study's: "in HCI" of Human-Computer Interaction."""
    words = re.findall(r"[^\W\d_]+", str((item.fact.data or {}).get("area") or "").lower())
    letters = "".join(word[0] for word in words if word not in _SMALL)
    return len(letters) > 1 and re.findall(r"[^\W\d_]+", told)[-1:] == [letters]


def _field(passages: Passages, span: Span, passage: Passage) -> tuple[frozenset[str], Span]:
    """What the field means that a degree is told in, and the degree with its field."""
    low = passages.low
    named = _FIELD.match(low[span.end : min(passage.end, span.end + _NEAR)])
    if named and named["field"]:
        told = _FIELD_ENDS.split(f"{named['field']} ")[0]
        if _SAME.match(told):
            return frozenset(), span
        return field_keys(told.strip()), Span(span.start, span.end + named.start("field") + len(told))
    before = _BEFORE.search(low[max(passage.start, span.start - _AROUND) : span.start])
    keys = field_keys(before["field"].strip()) if before else frozenset()
    if before and any(key.startswith("field ") for key in keys):
        return keys, Span(span.start - len(before["field"]), span.end)
    return frozenset(), span


def _is_finished(passages: Passages, span: Span, passage: Passage, *, broken: bool = False) -> bool:
    """Whether a degree is told as one that the writer has, and nothing around says that it goes on or was left.

    Args:
        passages: the letter beside the facts.
        span: the degree.
        passage: its sentence.
        broken: the facts say that it was left, so that no evening school and no year of study explains it.
    """
    low = passages.low
    part = passages.part(span)
    start, end = max(part.start, span.start - 2 * _AROUND), min(part.end, span.end + 2 * _AROUND)
    told = f"{low[start : span.start]} {low[span.end : end]}"
    excuse = "no-degree.left" if broken else "no-degree.open"
    if cue(excuse).search(told) or low.startswith("dottorand", span.start):
        return False
    return bool(_DONE.match(low, span.start) or cue("degree.finished").search(told))


def _other_year(passages: Passages, span: Span, passage: Passage, meant: list[Item]) -> Span | None:
    """The year that a degree is told to be of, where it is that of none of the studies that are meant."""
    match = _YEAR.match(passages.low[span.end : passage.end])
    if not match or _EVENT.search(match.group()):
        return None
    told = int(match["year"])
    last = bool(_DONE.match(passages.low, span.start))
    years = [one.year for item in meant for one in (None if last else item.fact.start, item.fact.end) if one]
    if not years or all(not item.fact.end for item in meant) or min(years) - _CLOSE <= told <= max(years) + _CLOSE:
        return None
    return Span(span.start, span.end + match.end("year"))


@cache
def _honour_forms() -> tuple[tuple[Sieve, re.Pattern[str]], ...]:
    """How each of the honours is told in a letter, and how in a fact."""
    return tuple(
        (sieved(rf"(?<!\w)(?:{'|'.join(forms['said'])})(?!\w)", seldom="credentials"),
         re.compile(rf"(?<!\w)(?:{'|'.join(forms['known'])})(?!\w)"))
        for forms in table("honours").values()
    )  # fmt: skip


def _honours(passages: Passages) -> list[Claim]:
    found = []
    for said, known in _honour_forms():
        for match in said.finditer(passages.low):
            span = Span(match.start(), match.end())
            if passages.at(span) and passages.told(span):
                item = None if _in_another_field(passages, span) else _graded(passages, span, said, known)
                honoured = supported(span, "credential", item.fact) if item else None
                found.append(honoured or flagged(span, "credential", "honours-none"))
    return found


def _in_another_field(passages: Passages, span: Span) -> bool:
    """Whether honours are told in a field that no study has: "an upper second in mathematics"."""
    named = _FIELD.match(passages.low[span.end : span.end + _NEAR].partition("\n")[0])
    keys = field_keys(_FIELD_ENDS.split(f"{named['field']} ")[0].strip()) if named and named["field"] else frozenset()
    return any(key.startswith("field ") for key in keys) and not any(
        keys & (field_of(item) | item.keys) for item in passages.dossier.items if item.fact.kind == "study"
    )


def _graded(passages: Passages, span: Span, said: Sieve, known: re.Pattern[str]) -> Item | None:
    """The study that has such honours, of those that the words around speak of, or another fact that tells them."""
    items, around = passages.dossier.items, passages.around(span) | field_keys(_words_of(passages, span))
    around -= content(passages.low, span.start, span.end)
    studies = [item for item in items if item.fact.kind in ("study", "award", "course")]
    meant = [item for item in studies if around & (item.keys | field_of(item))]
    for item in meant or studies:
        if known.search(item.low):
            return item
    others = (item for item in items if item.fact.kind in ("summary", "highlight"))
    return next((item for item in others if said.pattern.search(item.low)), None)


def _words_of(passages: Passages, span: Span) -> str:
    part = passages.part(span)
    return passages.low[part.start : part.end]

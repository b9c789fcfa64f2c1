"""Deeds that the letter tells of its writer, each with the words for the thing that was led or made."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checklist.claims.passages import Passages
from checklist.claims.words import content
from checklist.text.segmentation import Span

_NAMES = ("share.led", "share.and-led", "share.made", "share.and-made", "share.makes", "share.sole", "share.steers")
_MADE = ("share.made", "share.and-made", "share.makes")
_ACTS = re.compile(
    r"(?<!\w)(?:i|i've|ho|avevo)(?!\w)"
)  # whose the second verb is: "I wrote the notes and ran the card"
# Where the words for a thing end: "I made the tea while others negotiated", "I ran the card and trained the clerks".
_STOP = re.compile(
    r"[;:.()]|, | (?:and|e|ed|then|poi) (?=(?:i|we|ho|abbiamo|mi|l'ho|\w+(?:ed|ato|ito|uto))(?!\w))"
    r"| (?:while|when|whereas|mentre|quando|before|after|because|perché|since|so that|if|se|so)(?!\w)"
)
_START = re.compile(r"[;:.()] ?|, (?:and|e|but|ma) ")
# Behind the thing itself: for whom, with what, where.
_BESIDE = re.compile(
    r" (?:per|for|to|about|on|su|sul|sulla|in|nel|nella|from|with|con|behind"
    r"|that|which|who|che|at|as|come|presso|into)(?!\w)"
)
_CLITIC = re.compile(r"(?:^|.* )(?:l'|l[oaie] )")
# "I wrote to them", "ho scritto al comitato": nobody wrote the committee.
_TOWARDS_EN = re.compile(r" (?:to|at|about|with)(?! (?:market|life))(?!\w)")
_TOWARDS_IT = re.compile(
    r" (?:a|al|allo|alla|all'|ai|agli|alle|con|di)(?! (?:termine|compimento|regime|buon fine|mano))(?!\w)"
)
_JOINED = re.compile(r" (?:and|e|or|o) (?:\w+ly |also |poi |anche )?\w+ ")  # "I designed and led the test"
_SELF = re.compile(
    r"(?<!\w)(?:alone|by myself|myself|on my own|entirely|personally|io|da sol[oa]|sol[oa]|interamente|personalmente"
    r"|too|also|there|lì|là)(?!\w)"
)
# Words for what says how a thing is done: the thing stands behind them, "the plan for that move".
_LIGHT = re.compile(
    r" (?:(?:the|a|our|its|il|lo|la|un|una|l') ?)?(?:\w+ )?"
    r"(?:plans?|project|design|strategy|blueprint|concept|schedule|programme|rules?|piano|progetto|disegno|strategia|programma|regole)"
    r" (?:for|of|to|per|di|del\w*|dei|degli)(?!\w)"
)
_WHICH = re.compile(r"\w (?:which|that|che) $")  # before the deed: the thing is the noun before it
_SHARED_WITH = re.compile(r" (?:with|con|between|tra|fra)(?!\w)")
_RELATIVE = re.compile(r", ?(?:che|il quale|la quale|which|who|and it|e non)(?!\w)")
_BEHIND = re.compile(r"(?:by me|da me|mine|mi[oae]|io|my \w+|myself|fell to me|a me|mia \w+|from \w+ to \w+)(?!\w)")
# "With the Croats I manage": to manage nothing is to get by; but "the team I manage".
_GETS_BY = re.compile(r"i (?:can |could |do |also )?managed?")
_NOTHING = re.compile(
    r"(?: (?:well|fine|somehow|alone|better|perfectly|just|enough|too|as|so far|quite|now))*(?=[.,;:!?)\n]|$)"
)
_ADVERBIAL = re.compile(
    r" ?(?:(?:and|but|so|then|still|yet|otherwise|somehow|there|here) )*"
    r"(?:(?:with|without) .*|in (?!the |an? |my |our )[\w-]+ (?:[\w-]+ )?)?"
)
_BREAK, _LEAD = re.compile(r"[.,;:()–\n]"), 60


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed: the words that tell it, the thing in its own words, and all that is said of the thing.

    Attributes:
        span: the words that tell the deed.
        name: the list of `cues.yaml` that has them.
        thing: what was led or made.
        around: the same, with those with whom, and for whom.
        told: the words that tell the deed, folded.
        known_by: words by which the thing is known too, where no fact has a word for it.
    """

    span: Span
    name: str
    thing: str
    around: str
    known_by: str = ""
    told: str = ""

    @property
    def leads(self) -> bool:
        """Whether the writer says to have led it or to own it, and not only to have made it."""
        return self.name not in _MADE


def deeds(passages: Passages) -> Iterator[Deed]:
    """Every deed that the letter tells as the writer's, in the order of the turns of phrase that tell one."""
    for name in _NAMES:
        for match in passages.spot(name):
            span = Span(match.start(), match.end())
            if not passages.at(span) or not _is_told(passages, span):
                continue
            towards = _TOWARDS_EN if match.group()[:2] in ("i ", "i'") else _TOWARDS_IT
            if _gets_by(passages.low, span):
                continue
            if name in _MADE and towards.match(passages.low, span.end):
                continue
            if name.startswith("share.and-") and not _goes_on(passages, span):
                continue
            thing, around = _thing(passages, span)
            beside = around[len(thing) :]
            known_by = around if name not in _MADE or _SHARED_WITH.match(beside) else ""
            yield Deed(span, name, thing, around, known_by, match.group())


def _gets_by(low: str, span: Span) -> bool:
    """Whether "I manage" tells that the writer gets by, and names nothing that they manage."""
    if not (_GETS_BY.fullmatch(low, span.start, span.end) and _NOTHING.match(low, span.end)):
        return False
    return bool(_ADVERBIAL.fullmatch(_BREAK.split(low[max(0, span.start - _LEAD) : span.start])[-1]))


def _goes_on(passages: Passages, span: Span) -> bool:
    """Whether a verb behind "and" or a comma is the writer's, who acts before it in the sentence."""
    part, clause = passages.part(span), passages.clause_at(span.end - 1)
    start = (passages.at(span) or part).start
    return bool(clause and clause.agent == "writer" and _ACTS.search(passages.low, start, span.start))


def _is_told(passages: Passages, span: Span) -> bool:
    """Whether a deed is told, whatever a relative clause behind it denies: "I led the audit, which found nothing"."""
    if passages.told(span) or passages.denied_after(span):
        return True
    part, clause = passages.part(span), passages.clause_at(span.start)
    relative = _RELATIVE.search(passages.low, span.end, part.end)
    if not relative or not clause or clause.factuality != "actual" or clause.agent not in ("writer", "team"):
        return False
    own = passages.letter.standing(span) in ("own", "other")
    return own and not passages.says("reality.gap", part.start, relative.start())


def _thing(passages: Passages, span: Span) -> tuple[str, str]:
    """The thing of a deed: behind its verb, before it ("the plan I signed myself"), or in the sentence before."""
    low, part, passage = passages.low, passages.part(span), passages.at(span)
    told = low[span.start : span.end]
    joined = _JOINED.match(low, span.end, part.end)
    begin = joined.end() - 1 if joined else span.end
    stop = _STOP.search(low, begin, part.end)
    behind = low[begin : stop.start() if stop else part.end]
    starts = [match.end() for match in _START.finditer(low, part.start, span.start)]
    before = low[starts[-1] if starts else part.start : span.start]
    thing = behind
    if _CLITIC.match(told) or _BEHIND.search(told) or _WHICH.search(before) or not _means(behind):
        last = before[before.rfind(", ") + 1 :]
        known = content(last) & passages.dossier.every  # not so in "the rounds, a scheme I devised"
        thing = last if known else before if _means(before) else f"{before} {behind}"
    if passage and not _means(thing):
        thing = f"{low[passage.start : span.start]} {low[span.end : passage.end]}"
        if not _means(thing) and passage.index:
            one = passages.all[passage.index - 1]
            thing = low[one.start : one.end]
        return thing, thing
    beside = None if _LIGHT.match(thing) else _BESIDE.search(thing, len(thing) - len(thing.lstrip()) + 1)
    core = thing[: beside.start()] if beside and _means(thing[: beside.start()]) else thing
    return core, thing


def _means(low: str) -> bool:
    return bool(content(_SELF.sub(" ", low)))

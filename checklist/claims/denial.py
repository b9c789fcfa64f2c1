"""How far a denial reaches: what stands before it in a clause may be told all the same."""

import re
from typing import TYPE_CHECKING

from checklist.claims.passage import Passage
from checklist.claims.words import cue
from checklist.clauses import Clause
from checklist.text.segmentation import Span

if TYPE_CHECKING:
    from checklist.claims.passages import Passages

_NOT = re.compile(r"(?<!\w)(?:non|not|never|mai|no|nessun\w*|neither|né|\w+n't)(?!\w)")
_AND_NOT = re.compile(r" (?:e|and) (?:(?:it|they|has|have|had) ){0,2}$")  # "… for five years and has never bored me"
_CONCLUSION = re.compile(r", (?:e |and )?(?:quindi|perciò|dunque|so|therefore)(?!\w)")

_AND = re.compile(r",? (?:e|and)(?= )")
_ASIDE = re.compile(r", (?:which|who|that) (?:has|have|had|is|was|were|does|did|will|still|then) ")
# What a thing has taught the writer is no gap: "I led the study, and it has taught me how little …".
_JOINED = re.compile(
    r"(?:and (?:it|that|this) |e (?:mi|ci) )(?:has |have |ha |hanno )?(?:taught|insegn\w+|mostr\w+|shown)"
)
_NEVER_DID = re.compile(r"and (?:it|they) (?:has|have|had) never |e non (?:mi|ci) (?:ha|hanno) (?:mai|ancora) ")
_THEY = 6  # the person of a verb, as in `Group`
_SHORT = 40  # code points of a heading that speaks for its paragraph
_LEAST = 9  # code points of the shortest label
_HEADS = re.compile(
    r"(?:^|(?<=\n))\W*(?:che )?(?:cosa|cos'|quello che|ciò che|what|where|dove)(?!\w)|[:?]$"
)  # a short sentence that heads others
_LABEL = re.compile(r"(?<![^\n])  \S[^\n]{3,60}\S  [ .:]*$")  # in bold, whose marks are folded to spaces
_SO_TOO = re.compile(
    r"(?:and |e |ed )?(?:so (?:is|are|was|were|do|does|have|has)|neither|nor|the same goes for|lo stesso vale per"
    r"|vale anche per|così pure|così come)(?!\w)"
)


def denied_before(low: str, clause: Span, span: Span) -> bool:
    """Whether a clause denies anything before a span."""
    return bool(_NOT.search(low, clause.start, span.start))


def denied_apart(low: str, clause: Span, span: Span) -> bool:
    """Whether only what is joined behind a span is denied.

    "I trained networks in X, and put my name, never first, on it", «lo uso da tre anni e non mi ha mai tradito».
    """
    if denied_before(low, clause, span):
        return False
    denial = _NOT.search(low, span.end, clause.end)
    if not denial:
        return False
    if "," in low[span.end : denial.start()]:
        return bool(cue("reality.own").search(low, clause.start, span.start))
    return bool(_AND_NOT.search(low, span.end, denial.start()))


def supposed_after(low: str, clause: Clause, span: Span) -> bool:
    """Whether only what is joined to a span is supposed: "Spanish B2, so I could talk to them"."""
    drawn = _CONCLUSION.search(low, span.end, clause.end) or _joined(low, clause, span)
    return drawn is not None and not cue("reality.conditional").search(low, clause.start, drawn.start())


def _joined(low: str, clause: Clause, span: Span) -> re.Match[str] | None:
    """The "and" behind a span from which on a clause tells what would be, where it tells before what is done."""
    supposed = cue("reality.conditional").search(low, span.end, clause.end)
    joined = _AND.search(low, span.end, supposed.start()) if supposed else None
    return joined if joined and (clause.agent in ("writer", "team") or joined.group().startswith(",")) else None


def spells_out_a_wish(low: str, clause: Clause, before: Clause | None) -> bool:
    """Whether a clause without a deed says behind a colon what was wished: "I would test that: fifty parents"."""
    if before is None or before.factuality not in ("wished", "hypothetical"):
        return False
    if clause.verb and clause.verb.person == 1 and clause.factuality == "actual":
        return False  # "I would need no interpreter: I speak Spanish"
    told = low[clause.start - 2 : clause.start].rstrip().endswith(":")
    past = clause.verb is not None and clause.verb.tense == "past"  # "it could be counted: ten in a hundred came back"
    return told and not past and not cue("reality.doing").search(low, clause.start, clause.end)


def admits(passages: "Passages", span: Span, sentence: Passage) -> bool:
    """Whether the words around a span, in its sentence, admit that the writer lacks it."""
    low, part = passages.low, passages.part(span)
    begins = max(sentence.start, part.start - 1)
    headed = lacks_above(passages, sentence) and not _tells(passages, span, sentence)
    if headed or passages.says("reality.replaced", begins, span.start):
        return True
    if sentence.index not in passages.admitting:
        return False
    around = Span(begins, aside_after(low, span, part))
    if passages.says("reality.gap", around.start, around.end) and lacks_around(passages, span, around):
        return True
    conditional = passages.says("reality.conditional", part.start, part.end)
    if conditional and passages.says("reality.conditional", *passages.chunk(span, part)):
        return True
    if lacks_before(low, sentence, part, passages.clause_at(span.start)):
        return True
    return low[part.end : part.end + 1] == ":" and bool(cue("reality.gap").search(low, part.end, sentence.end))


def aside_after(low: str, span: Span, part: Span) -> int:
    """Where an aside begins that tells what a thing was, and not what the writer lacks; the end of the part if none.

    "I have a law degree, which has never been of use"; but "Rust, which I have never used".
    """
    aside = _ASIDE.search(low, span.end, part.end)
    return aside.start() if aside else part.end


def lacks_around(passages: "Passages", span: Span, around: Span) -> bool:
    """Whether some words tell what the writer lacks, and not what others do: "…, who would not hear of it"."""
    here, low = passages.clause_at(span.start), passages.low
    for match in cue("reality.gap").finditer(low, around.start, around.end):
        other = passages.clause_at(match.start())
        if not other or other is here or not other.verb:
            return True
        theirs = other.verb.person == _THEY and match.end() > other.verb_start
        taught = _JOINED.match(low, other.start) and match.start() >= other.verb_end
        if not theirs and not taught and not _NEVER_DID.match(low, other.start):
            return True
    return False


def lacks_before(low: str, sentence: Span, part: Span, clause: Clause | None) -> bool:
    """Whether the writer lacks what follows: "Not me: …", or "water is new to me, and so is GIS".

    What a clause of the writer's own tells behind the colon is told: "I added nothing: after 40 interviews we cut it".
    """
    if _SO_TOO.match(low, part.start, part.end) and cue("reality.gap").search(low, sentence.start, part.start):
        return True
    if clause and clause.verb and clause.agent in ("writer", "team") and clause.factuality == "actual":
        return False
    return low[part.start - 2 : part.start].rstrip().endswith(":") and bool(
        cue("reality.lacks").search(low, sentence.start, part.start)
    )


def _tells(passages: "Passages", span: Span, sentence: Passage) -> bool:
    """Whether a sentence tells what is so, below one that is no heading: "Hoists are new to me. My Danish is B2"."""
    clause = passages.clause_at(span.start)
    if sentence.item or not sentence.index or not clause or not clause.verb:
        return False
    before = passages.all[sentence.index - 1]
    if _HEADS.search(passages.low, before.start, before.end):
        return False
    return clause.agent in ("writer", "team") and clause.factuality == "actual"


def lacks_above(passages: "Passages", passage: Passage) -> bool:
    """Whether a label or short sentence before says that what follows is lacking, or the line above a list."""
    low, every = passages.low, passages.all
    before = every[passage.index - 1] if passage.index else None
    above = before.end if before else 0
    label = _LABEL.search(low, above, passage.start) if passage.start - above >= _LEAST else None
    if label and (cue("reality.lacks").search(label.group()) or cue("reality.gap").search(label.group())):
        return True
    while before and passage.item and before.item and before.index:
        before = every[before.index - 1]
    if not before or before.index not in passages.admitting or before.end - before.start >= _SHORT or before.item:
        return False
    if passage.item and low[before.end - 1 : before.end + 1].strip().endswith(":"):
        return bool(cue("reality.lacks").search(low, before.start, before.end))
    return (
        before.paragraph == passage.paragraph
        and not cue("reality.own").search(low, before.start, before.end)
        and bool(cue("reality.gap").search(low, before.start, before.end))
    )

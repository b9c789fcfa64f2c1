"""Tools that the advertisement names and no fact does, told as the writer's in whatever construction."""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.left_alone.asides import is_told
from checklist.claims.passages import Passages
from checklist.claims.tools.asked_for import asked_for
from checklist.claims.tools.known import support
from checklist.claims.tools.unclaimed import stands_apart
from checklist.claims.tools.users import is_worked_with
from checklist.claims.words import name_as_written, table
from checklist.text.segmentation import Span, fold
from checklist.text.spans import meets

# Before a name: what was heard of it, and not done with it.
_HEARSAY = re.compile(
    r"(?<!\w)(?:i (?:hear|gather|understand)|i (?:am|was) told|i(?:'ve| have) (?:heard|read)|they say"
    r"|it is said|people say|sento dire|ho sentito(?: dire)?|mi dicono|dicono|si dice|pare|si racconta|leggo)"
    r"(?: (?:that|che|of|di))? ?(?:the )?$"
)
# Behind one that the reader asks for: "and I have it in production", «e ne gestisco uno».
_TAKEN_UP = re.compile(
    r"[^.;!?\n]{0,30}?(?:[:;,]| and| e)(?: (?:io|da noi|so|quindi|which|that))? "
    r"(?:(?:i|we)(?:'ve| have)? (?:use|used|run|keep|know|maintain|look after|built|had|have|work with|worked with)"
    r" (?:it|one|two|three|several|both|them)"
    r"|(?:ne|l[oaie]|l'|ce l'|ce n'|ci) ?(?:ho|abbiamo|gestisco|uso|curo|tengo|conosco|mantengo|lavoro|facciamo"
    r"|usiamo)(?!\w))"
    r"(?! (?:not|never|non|mai|only|solo|appena|poco|on my list|in mind|di nome|by name))"
)
_MARKED = re.compile(r"[A-Z\d]|\w\.\w")
_SHORT = 3  # letters of the shortest name
_MOST = 400  # names that are checked: no letter has more


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "technology" whose tool is the advertisement's alone."""
    if not passages.ad.text:
        return []
    found: list[Claim] = []
    for span in (*_known(passages), *_unlisted(passages)):
        told = span if _is_used(passages, span) else _taken_up(passages, span)
        if told and not meets(found, told):
            found.append(flagged(told, "technology", "tool-of-ad"))
    return found


def _known(passages: Passages) -> list[Span]:
    """Names of the lexicon that the advertisement has too, and no fact bears out."""
    found = []
    for named in passages.letter.named[:_MOST]:
        written = passages.letter.text[named.start : named.end]
        if named.technology.category == "certification" or fold(written) not in passages.ad.low:
            continue
        if named.technology.id in table("practices") or not _MARKED.search(written):
            continue
        if not support(passages, named.technology, named):
            found.append(Span(named.start, named.end))
    return found


def _unlisted(passages: Passages) -> list[Span]:
    """Names that the advertisement asks for, and that the lexicon does not find in the letter."""
    text, found = passages.letter.text, []
    known = f"{passages.dossier.low} {passages.dossier.told} {fold(passages.company)}"
    for name in asked_for(passages.ad):
        low = fold(name)
        if len(low) < _SHORT or name not in text or re.search(rf"(?<!\w){re.escape(low)}", known):
            continue
        found += [span for span in name_as_written(text, name) if not meets(passages.letter.named, span)]
    return found


def _is_used(passages: Passages, span: Span) -> bool:
    passage, clause = passages.at(span), passages.clause_at(span.start)
    if not passage or not clause or (passage.heading and not passage.own) or passages.applies(span):
        return False
    if stands_apart(passages, span, passage) or not is_told(passages, span):
        return False
    part = passages.part(span)
    if _HEARSAY.search(passages.low, passage.start, span.start):
        return False
    return is_worked_with(passages, span) and not passages.says("reality.learned", part.start, part.end)


def _taken_up(passages: Passages, span: Span) -> Span | None:
    """A tool that the reader asks for, with what the writer goes on to say: that they have it."""
    passage = passages.at(span)
    if not passage or not passages.says("reality.reader", passage.start, span.end):
        return None
    if any(passages.says(f"reality.{name}", passage.start, passage.end) for name in ("gap", "conditional")):
        return None
    used = _TAKEN_UP.match(passages.low, span.end, passage.end)
    return Span(span.start, used.end()) if used else None

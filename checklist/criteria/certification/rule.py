"""How `certification` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text.segmentation import Span

_HOLDS = re.compile(
    r"(?<!\w)(?:i (?:hold|have|passed|got|took)|i've (?:got|passed)|ho(?: preso| superato| conseguito)?|possiedo)"
    r" (?:(?:the|its|a|il|la|l'|un) ?)?(?:livello |esame )?(?:practitioner|foundation)(?!\w)"
)
_BROKEN = re.compile(r"[;:.(]|\b(?:e|ed|and|but|ma)\s|,\s(?!and|e )")


@criterion("certification")
def certification(letter: Letter, needs: Needs) -> Finding:
    """A named certification; one in progress, or the word alone, is partial."""
    names: list[Span] = [one for one in letter.hits("cert-name") if letter.own(one)]
    names += [one for one in letter.mentions if one.own and one.technology.category == "certification"]
    names += [
        one for one in letter.mentions
        if one.own and one.technology.category == "method" and one.technology.id != "agile"
        and (letter.near("cert-level", one, 25, 18) or _level_held(letter, one))
    ]  # fmt: skip
    done = [one for one in sorted(names) if not _in_progress(letter, one)]
    certified = [hit for hit in letter.body_hits("cert-word") if letter.does(hit, 80, 60)]
    started = [hit for hit in letter.body_hits("cert-progress") if names or letter.near("course", hit, 40, 60)]
    weak = [*names[:1], *certified[:1], *started[:1]]
    spans: list[Span] = [*done[:3]] or [letter.clause(one) for one in weak]
    return finding(bool(done), bool(weak), spans, "started" if names or started else "")


def _level_held(letter: Letter, name: Span) -> bool:
    """Whether the sentence goes on to a level that the candidate holds: "PRINCE2, of which I hold the Foundation"."""
    return bool(_HOLDS.search(letter.low, name.end, letter.sentence_of(name).end))


def _in_progress(letter: Letter, name: Span) -> bool:
    """Whether the certificate is still being studied for: the cue stands in the same clause."""
    for hit in letter.near("cert-progress", name, 45, 40):
        if hit.touches(name):
            continue
        gap = letter.low[min(hit.end, name.end) : max(hit.start, name.start)]
        if not _BROKEN.search(gap) or (hit.start > name.end and "which" in gap):
            return True
    return False

"""How `buzzwords` is judged."""

import re

from checklist.criteria import Fault, Findings, Needs, mistake
from checklist.letter import Letter
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span
from checklist.text.spans import meets

# How fashionable terms are made; what is driven by tests, events or a domain is work of the trade.
_FASHIONABLE = sieved(
    r"(?<!\w)(?!(?:test|event|domain|behaviou?r|contract|data|mobile|offline)-)"
    r"(?:[a-z0-9]+-(?:native|first|powered|enabled|obsessed|centric|driven)|(?:hyper|iper)-(?!param)[a-z]+)(?!\w)"
)


@mistake("buzzwords", flags={"shown_by": (), "shown_in_part_by": ()}, minimum=3)
def buzzwords(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Fashionable terms, and no sentence that shows one of them in use."""
    # "ai" in small letters is the Italian preposition.
    worn = [hit for hit in letter.hits("buzzword") if letter.text[hit.start : hit.end] != "ai"]
    kin = [Span(*one.span()) for one in _FASHIONABLE.finditer(letter.low)]
    terms = sorted([*worn, *(one for one in kin if not meets(worn, one))])
    hits = [hit for hit in terms if letter.standing(hit) in ("own", "wished")]
    kinds = {re.sub(r"[^a-z]", "", letter.low[hit.start : hit.end])[:8] for hit in hits}
    if len(kinds) < needs["minimum"]:
        return Fault(False)
    idle = [hit for hit in hits if not _in_use(letter, hit)]
    if needs["shown_by"] or needs["shown_in_part_by"]:
        shown = _shown(findings, needs)
    else:
        shown = len(idle) < len(hits) or sum(map(letter.own, letter.changes)) >= 2
    found = not shown or _heaped(letter, idle, needs["minimum"])
    return Fault(found, tuple(hits) if found else ())


def _heaped(letter: Letter, idle: list[Span], least: int) -> bool:
    """Whether a sentence holds many of the terms that are not in use: work told elsewhere does not cover it."""
    heaps: dict[int, set[str]] = {}
    for hit in idle:
        heaps.setdefault(letter.sentence_of(hit).index, set()).add(letter.low[hit.start : hit.end])
    return any(len(heap) >= least for heap in heaps.values())


def _shown(findings: Findings, needs: Needs) -> bool:
    """Whether the criteria that a guide names show the work: some where they are met, others already in part."""
    met = any(findings[one].verdict == "met" for one in needs["shown_by"] if one in findings)
    return met or any(findings[one].verdict != "missing" for one in needs["shown_in_part_by"] if one in findings)


def _in_use(letter: Letter, hit: Span) -> bool:
    """Whether the sentence of the term shows work: something built or changed, with a figure or a tool in use."""
    sentence = letter.sentence_of(hit)
    made = [
        one
        for one in letter.near("did", hit, 120, 90)
        if one.concept in ("build", "improve", "migrate") and letter.own(one)
    ]
    if not made or len(letter.near("buzzword", hit, 80, 80)) > 3:
        return False
    facts = [one for one in letter.figures_in(sentence.start, sentence.end) if one.kind not in ("years", "bare")]
    used = [one for one in letter.mentions if sentence.start <= one.start < sentence.end and one.used and one.run < 4]
    return bool(facts or used)

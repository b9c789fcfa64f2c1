"""The technologies of the candidate: depth, and lists without it."""

import re

from checklist.criteria import Fault, Finding, Findings, Needs, criterion, finding, mistake, named
from checklist.detect.technologies.depth import depth_of, is_general, years_of
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_STACK = frozenset(
    [
        "protocol",
        "versioning",
        "os",
        "security",
        "language",
        "framework",
        "library",
        "database",
        "search",
        "messaging",
        "cache",
        "container",
        "orchestration",
        "cloud",
        "cloud-service",
        "ml",
        "data",
        "bi",
        "iac",
        "ci-cd",
        "monitoring",
        "testing",
    ]
)
_MARKUP = frozenset({"sql", "html", "css", "html5", "css3", "bash", "shell", "plsql", "pl-sql", "vba"})


@criterion("stack-depth", technical=True, minimum=2)
def stack_depth(letter: Letter, needs: Needs) -> Finding:
    """Technologies of one's own with years or a stated depth; named ones alone are partial."""
    own = [one for one in letter.mentions if one.own and one.technology.category in _STACK and not is_general(one)]
    deep = {**depth_of(letter), **years_of(letter)}
    known = {one.technology.id: one.technology.name for one in own}
    deep = {ident: span for ident, span in deep.items() if ident in known}
    shallow = [name for ident, name in known.items() if ident not in deep]
    spans = list(deep.values()) or [*own[:4]]
    return finding(
        len(deep) >= needs["minimum"], bool(own), spans, "some" if deep else "named",
        deep=named([known[ident] for ident in deep]),
        names=named(shallow or list(known.values())),
        minimum=needs["minimum"],
    )  # fmt: skip


def _list_of(letter: Letter, mentions: list[Mention], most: int = 28) -> list[list[Mention]]:
    """Mentions that stand in one list or sentence."""
    groups: list[list[Mention]] = []
    for one in mentions:
        together = groups and (
            letter.sentence_of(groups[-1][-1]) == letter.sentence_of(one) or one.start - groups[-1][-1].end < most
        )
        if together:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


@mistake("language-list", minimum=5)
def language_list(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many programming languages in one list or sentence, with years or depth for fewer than two of them."""
    languages = [one for one in letter.mentions if _is_language(one) and one.standing in ("own", "wished")]
    deep = {**depth_of(letter), **years_of(letter)}
    for group in _list_of(letter, languages):
        names = {one.technology.id for one in group}
        if len(names) >= needs["minimum"] and len(names & deep.keys()) < 2:
            return Fault(True, (Span(group[0].start, group[-1].end),), {"found": len(names)})
    return Fault(False)


def _is_language(one: Mention) -> bool:
    technology = one.technology
    return (technology.category == "language" and technology.id not in _MARKUP) or technology.id in (
        "nodejs",
        "node-js",
        "node",
    )


@mistake("stack-without-problems", restates=True, minimum=4)
def stack_without_problems(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """Many technologies and no problem solved."""
    names = {one.technology.name: one for one in letter.mentions if one.own}
    story = findings.get("problem-solving")
    found = len(names) >= needs["minimum"] and story is not None and story.verdict == "missing"
    return Fault(found, tuple(names.values())[:4] if found else (), {"names": named(list(names))})


# How fashionable terms are made; what is driven by tests, events or a domain is work of the trade.
_FASHIONABLE = re.compile(
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

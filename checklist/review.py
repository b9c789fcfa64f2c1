"""Read a letter by a rubric: text and rubric in, report out. No clock, no chance, no network."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from checklist.classifier.verdicts import weigh
from checklist.criteria import CLEAN, Fault, Finding
from checklist.criteria.advice import advise, shorten
from checklist.detect.parts.filling import MANY, fill
from checklist.fingerprint import fingerprint
from checklist.letter import Letter
from checklist.own_advice import own_advice
from checklist.palette import KINDS, OLDEST, find_words
from checklist.palette.passages import low_with_others
from checklist.patterns import find_pattern, find_term
from checklist.quotations import in_order, strongest_first
from checklist.report import ORDER, Criterion, Evidence, Mistake, Report
from checklist.rubric import Entry, Rubric
from checklist.stack_room import with_stack_room
from checklist.text.layout import plain
from checklist.text.segmentation import Span

ENGINE = fingerprint()
type Quote = Callable[[Iterable[Span]], tuple[Evidence, ...]]


@with_stack_room
def review(
    text: str,
    rubric: Rubric,
    *,
    company: str = "",
    role: str = "",
    ad: str = "",
    language: str = "",
    form: str = "",
    letterhead: bool = False,
) -> Report:
    """Judge a letter.

    Args:
        text: the letter's body (Markdown, canonical: LF, NFC, no NUL). Any other text is judged too.
        rubric: what the guide asks for.
        company: the firm that the letter is for, where it is known: a greeting that names it names nobody.
        role: the role that the letter is for, where it is known; no check reads it.
        language: the language that the letter should be in, "it" or "en", where it is known.
        form: what the letter is sent as, "letter" or "email", by which its length is judged; a letter where not known.
        ad: the text of the job advertisement, where there is one: `ad-fit` is judged by it, and absent without it.
        letterhead: whether the paper that the letter is printed on says above it how to reach the writer.

    Returns:
        The report; its offsets are code points of `text`. The same arguments give an equal report.
    """
    laid_out = plain(text)
    letter = Letter(
        laid_out.text, company=company, role=role, ad=ad, language=language, form=form, letterhead=letterhead,
        advice=rubric.advice,
    )  # fmt: skip
    definitions = rubric.definitions
    criteria = [entry for entry in rubric.criteria if ad.strip() or not (entry.check and entry.check.needs_ad)]
    findings = {entry.id: _judge(letter, entry, definitions) for entry in criteria}
    faults = [(entry, _fault(letter, entry, findings)) for entry in rubric.mistakes]
    waiting = frozenset[str]()
    if letter.placeholders:
        filled = _filled(letter)
        waiting = _waiting(letter, filled, rubric, criteria, findings)
        met = findings | {ident: replace(findings[ident], verdict="met") for ident in waiting}
        faults = [(entry, _without_gaps(filled, entry, fault, met)) for entry, fault in faults]
    written_in = letter.language

    def quote(spans: Iterable[Span]) -> tuple[Evidence, ...]:
        written = [laid_out.written(span) for span in spans]
        return tuple(Evidence(span.start, span.end, text[span.start : span.end]) for span in written)

    return Report(
        ENGINE, rubric.guide, rubric.number, rubric.hash, written_in.main, written_in.share, letter.words,
        tuple(_criterion(letter, entry, findings[entry.id], entry.id in waiting, quote) for entry in criteria),
        tuple(_mistake(letter.text, entry, fault, quote) for entry, fault in faults),
        rubric.manual,
    )  # fmt: skip


def _filled(letter: Letter) -> Letter | None:
    """A letter with words in its gaps; None for one that is full of gaps."""
    gaps = {letter.sentence_of(gap).index for gap in letter.placeholders}
    return None if len(gaps) >= MANY * len(letter.sentences) else Letter(fill(letter.text), ad=letter.ad)


def _waiting(
    letter: Letter, filled: Letter | None, rubric: Rubric, criteria: list[Entry], findings: dict[str, Finding]
) -> frozenset[str]:
    """The criteria whose words are there but for a gap to fill in; all that are not met in a letter full of gaps."""
    unmet = [entry for entry in criteria if findings[entry.id].verdict != "met"]
    if filled is None:
        return frozenset(entry.id for entry in unmet)
    definitions = rubric.definitions
    waiting = set()
    for entry in unmet:
        found = _judge(filled, entry, definitions)
        in_gaps = any(gap.touches(filled.sentence_of(span)) for span in found.spans for gap in letter.placeholders)
        if in_gaps and ORDER.index(found.verdict) > ORDER.index(findings[entry.id].verdict):
            waiting.add(entry.id)
    return frozenset(waiting)


def _without_gaps(filled: Letter | None, entry: Entry, fault: Fault, findings: dict[str, Finding]) -> Fault:
    """A mistake that says what a letter lacks is none while a gap may still hold it."""
    lacks = not fault.spans or bool(entry.check and entry.check.restates)
    if not fault.found or not lacks:
        return fault
    return _fault(filled, entry, findings) if filled else CLEAN


def _lines(low: str, text: str, needs: Mapping[str, Any]) -> dict[str, list[Span]]:
    """Where each of a guide's own terms, words and patterns stands."""
    if not (needs["terms"] or needs["words"] or needs["patterns"]):
        return {}
    found = [(term, find_term(low, term)) for term in needs["terms"]]
    found += find_words(low, needs["words"])
    found += [(pattern, find_pattern(text, pattern)) for pattern in needs["patterns"]]
    return {line: spans for line, spans in found if spans}


def _judge(letter: Letter, entry: Entry, definitions: tuple[str, ...]) -> Finding:
    whole = entry.kind is not None and entry.kind.others
    lines = _lines(low_with_others(letter) if whole else letter.low, letter.text, entry.needs)
    if entry.check is None:
        return (entry.kind or KINDS[OLDEST]).run(letter, entry.needs, lines)
    found: Finding = entry.check.run(letter, entry.needs)
    if entry.usual:
        found = weigh(letter, entry.definition, definitions, found, technical=entry.technical)
    spans = tuple(span for spans in lines.values() for span in spans if letter.own(span))
    if not spans or found.verdict == "met":
        return found
    used = any(letter.does(span) for span in spans)
    verdict = "met" if used else "partial"
    return replace(found, verdict=verdict, spans=found.spans + spans, variant="")  # type: ignore[arg-type]


def _fault(letter: Letter, entry: Entry, findings: dict[str, Finding]) -> Fault:
    needs = entry.needs
    lines = _lines(letter.low, letter.text, needs)
    spans = tuple(span for spans in lines.values() for span in spans)
    if entry.kind is not None:  # what should be there is not
        return Fault(len(lines) < max(1, needs["minimum"]))
    if entry.check is None:
        return Fault(len(lines) >= max(1, needs["minimum"]), spans)
    fault: Fault = entry.check.run(letter, needs, findings)
    return Fault(True, fault.spans + spans, fault.facts) if spans else fault


def _facts(shown: tuple[Evidence, ...], facts: dict[str, Any]) -> dict[str, Any]:
    quote = shown[0].quote if shown else ""
    said = {key: value for key, value in facts.items() if value != ""}
    # What the check does not say, because the sentences spoke and not the rules, is the quote.
    return {**dict.fromkeys(("quote", "names", "deep"), shorten(quote)), **said}


def _advised_as(entry: Entry) -> str:
    """The id under which the sentences for an entry stand: of a guide's own, its kind's."""
    return entry.id if entry.kind is None or entry.kind.id == OLDEST else entry.kind.id


def _criterion(letter: Letter, entry: Entry, found: Finding, waits: bool, quote: Quote) -> Criterion:
    whole_list = entry.check is None or entry.check.counted
    shown = quote(strongest_first(letter, found.spans, found.strengths, whole_list=whole_list))
    facts = _facts(shown, dict(found.facts))
    if waits:
        italian = english = ""
    elif found.sure:
        usual = advise(_advised_as(entry), found.verdict, found.variant, facts)
        italian, english = own_advice(entry.advice, found.verdict, usual, facts["quote"])
    else:
        italian, english = advise("not-sure", found.verdict, "", facts)
    return Criterion(entry.id, found.verdict, entry.weight, shown, italian, english, found.sure, to_fill=waits)


def _mistake(text: str, entry: Entry, fault: Fault, quote: Quote) -> Mistake:
    shown = quote(in_order(text, fault.spans))
    said = "found" if fault.found else "clean"
    facts = _facts(shown, dict(fault.facts))
    italian, english = own_advice(entry.advice, said, advise(_advised_as(entry), said, "", facts), facts["quote"])
    return Mistake(entry.id, fault.found, entry.weight, shown if fault.found else (), italian, english)

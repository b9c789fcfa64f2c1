"""Read a letter by a rubric: text and rubric in, report out. No clock, no chance, no network."""

from dataclasses import replace
from typing import Any

from checklist.advice import advise, shorten
from checklist.checks import Fault, Finding
from checklist.fingerprint import fingerprint
from checklist.letter import Letter
from checklist.patterns import find_pattern, find_term
from checklist.quotations import in_order, strongest_first
from checklist.report import Criterion, Evidence, Mistake, Report
from checklist.rubric import Entry, Rubric
from checklist.text import Span
from checklist.weighing.weigh import weigh

ENGINE = fingerprint()


def review(text: str, rubric: Rubric) -> Report:
    """Judge a letter.

    Args:
        text: the letter's body (Markdown, canonical: LF, NFC, no NUL). Any other text is judged too.
        rubric: what the guide asks for.

    Returns:
        The report; its offsets are code points of `text`. The same text and rubric give an equal report.
    """
    letter = Letter(text)
    findings = {entry.id: _judge(letter, entry, rubric.definitions) for entry in rubric.criteria}
    faults = [(entry, _fault(letter, entry, findings)) for entry in rubric.mistakes]
    language = letter.language
    return Report(
        ENGINE, rubric.guide, rubric.number, rubric.hash, language.main, language.share, letter.words,
        tuple(_criterion(letter, entry, findings[entry.id]) for entry in rubric.criteria),
        tuple(_mistake(text, entry, fault) for entry, fault in faults),
        rubric.manual,
    )  # fmt: skip


def _extra(letter: Letter, entry: Entry) -> list[list[Span]]:
    """Where each of the admin's own terms and patterns stands as the candidate's statement."""
    found = [find_term(letter.low, term) for term in entry.needs["terms"]]
    found += [find_pattern(letter.text, pattern) for pattern in entry.needs["patterns"]]
    return [own for own in ([span for span in spans if letter.own(span)] for spans in found) if own]


def _judge(letter: Letter, entry: Entry, definitions: tuple[str, ...]) -> Finding:
    extra = _extra(letter, entry)
    spans = tuple(span for spans in extra for span in spans)
    if entry.check is None:
        verdict = "met" if len(extra) >= entry.needs["minimum"] else "partial" if extra else "missing"
        return Finding(verdict, spans, {"found": len(extra), "minimum": entry.needs["minimum"]})  # type: ignore[arg-type]
    found: Finding = entry.check.run(letter, entry.needs)
    if entry.usual:
        found = weigh(letter, entry.definition, definitions, found, technical=entry.technical)
    if not spans or found.verdict == "met":
        return found
    used = any(letter.does(span) for span in spans)
    verdict = "met" if used else "partial"
    return replace(found, verdict=verdict, spans=found.spans + spans, variant="")  # type: ignore[arg-type]


def _fault(letter: Letter, entry: Entry, findings: dict[str, Finding]) -> Fault:
    needs = entry.needs
    found = [find_term(letter.low, term) for term in needs["terms"]]
    found += [find_pattern(letter.text, pattern) for pattern in needs["patterns"]]
    spans = tuple(span for spans in found for span in spans)
    if entry.check is None:
        return Fault(sum(map(bool, found)) >= max(1, needs["minimum"]), spans)
    fault: Fault = entry.check.run(letter, needs, findings)
    return Fault(True, fault.spans + spans, fault.facts) if spans else fault


def _facts(shown: tuple[Evidence, ...], facts: dict[str, Any]) -> dict[str, Any]:
    quote = shown[0].quote if shown else ""
    said = {key: value for key, value in facts.items() if value != ""}
    # What the check does not say, because the sentences spoke and not the rules, is the quote.
    return {**dict.fromkeys(("quote", "names", "deep"), shorten(quote)), **said}


def _criterion(letter: Letter, entry: Entry, found: Finding) -> Criterion:
    shown = strongest_first(letter, found.spans, found.strengths)
    italian, english = advise(entry.id, found.verdict, found.variant, _facts(shown, dict(found.facts)))
    return Criterion(entry.id, found.verdict, entry.weight, shown, italian, english)


def _mistake(text: str, entry: Entry, fault: Fault) -> Mistake:
    said = "found" if fault.found else "clean"
    shown = in_order(text, fault.spans) if fault.found else ()
    italian, english = advise(entry.id, said, "", _facts(in_order(text, fault.spans), dict(fault.facts)))
    return Mistake(entry.id, fault.found, entry.weight, shown, italian, english)

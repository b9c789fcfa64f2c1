"""Decide a verdict from what the rules found and from the logits of the sentences."""

from collections.abc import Iterable, Sequence
from math import exp, log1p
from operator import mul

from checklist.checks import Finding
from checklist.checks.problems import TECHNICAL_GUIDES, of_trade_at_all
from checklist.letter import Letter
from checklist.report import Verdict
from checklist.text import Span
from checklist.weighing.features import sentence_features
from checklist.weighing.weights import weights

# What a verdict's weights stand for, in their order.
VERDICT_INPUTS = (
    "rules: partial or met", "rules: met", "best evidence", "best strong", "all evidence", "all strong",
    "best evidence that the rules quote", "best strong that the rules quote",
)  # fmt: skip
MIN_WORDS = 80  # words: less is no letter yet, and the weights were learnt from letters
NO_EVIDENCE_LOGIT = -100.0  # logit of a sentence with a gap to fill in: it is never evidence
_MARGIN = 50  # hundredths of logit that must speak against what the rules found before it is taken back
MIN_LOGIT = -6.0  # logit below which a sentence says nothing
COUNTED_FROM = -4.0  # logit up to which a sentence does not count among those that tell
_OF_LETTERS = frozenset({"subject", "greeting", "company-fit", "call-to-action", "signature", "portfolio"})
# A figure that the rules found stands in the text for all to see: to call it missing would only puzzle.
_FIGURES = frozenset({"scale", "data-scale"})
_LOOKED_AT = 3  # sentences that are looked at for what to quote
_KEPT_FROM = -3.0  # logit up to which a sentence is not quoted beside better ones, whatever the rules found in it
_QUOTED_FROM = -1.0  # logit from which a sentence is quoted where the rules quote none
_QUOTED_BESIDE_FROM = 0.0  # and beside what the rules quote: below, two in three would be no evidence to a reader

Logits = tuple[Sequence[float], Sequence[float]]


def logits(letter: Letter, guide: str) -> dict[str, Logits]:
    """For each criterion with weights, the logit of every sentence: that it is evidence, that it is strong."""
    if guide not in letter.weighed:
        table = weights(guide)
        silent = [NO_EVIDENCE_LOGIT] * (2 * len(table.criteria))
        sums = [table.logits(held) if held else silent for held in sentence_features(letter)]
        columns = list(zip(*sums, strict=True))
        letter.weighed[guide] = {
            name: (columns[2 * place], columns[2 * place + 1]) for place, name in enumerate(table.criteria)
        }
    found: dict[str, Logits] = letter.weighed[guide]
    return found


def _all(odds: Iterable[float]) -> float:
    """How many sentences are likely to tell, on a scale that flattens; the many that hardly do count for nothing."""
    return log1p(sum([1 / (1 + exp(-one)) for one in odds if one > COUNTED_FROM]))


def _best(odds: Iterable[float]) -> float:
    return (max([MIN_LOGIT, *odds]) - MIN_LOGIT) / -MIN_LOGIT


def quoted(letter: Letter, spans: Iterable[Span]) -> list[int]:
    """The numbers of the sentences in which the spans begin."""
    return sorted({letter.sentence_of(span).index for span in spans})


def verdict_inputs(verdict: Verdict, places: Sequence[int], held: Logits) -> list[float]:
    """The numbers that `VERDICT_INPUTS` names, none below zero.

    Args:
        verdict: the rules' verdict.
        places: the numbers of the sentences that the rules quote.
        held: the logit of all sentences.
    """
    evidence, strong = held
    return [
        float(verdict != "missing"),
        float(verdict == "met"),
        _best(evidence),
        _best(strong),
        _all(evidence),
        _all(strong),
        _best(evidence[place] for place in places),
        _best(strong[place] for place in places),
    ]


def decide(rules: Verdict, values: Sequence[float], partial: Sequence[float], met: Sequence[float]) -> Verdict:
    """The verdict: the rules' own, unless the features speak against it.

    Args:
        rules: the verdict of the rules.
        values: what `verdict_inputs` gave.
        partial: for partial a base, then a weight for each feature, in hundredths of logit.
        met: the same for met.
    """

    def reached(weights: Sequence[float], kept: bool) -> bool:
        base, *each = weights
        return bool(base + sum(map(mul, each, values)) > (-_MARGIN if kept else 0))

    if not reached(partial, rules != "missing"):
        return "missing"
    return "met" if reached(met, rules == "met") else "partial"


def of_another_trade(letter: Letter, guide: str, ident: str) -> bool:
    """Whether nothing in the letter is of a technical guide's trade: a cook's stories weigh much, and prove nothing."""
    return guide in TECHNICAL_GUIDES and ident not in _OF_LETTERS and not of_trade_at_all(letter)


def weigh(letter: Letter, ident: str, guide: str, found: Finding) -> Finding:
    """The finding of the rules, or another where the sentences speak against it.

    Args:
        letter: the letter as the checks read it.
        ident: the criterion.
        guide: the guide's slug; one without weights leaves every finding as it is.
        found: what the rules found.

    Returns:
        A finding whose spans hold the rules' spans where these stand in telling sentences, and the most telling
        sentences where they do not.
    """
    if letter.words < MIN_WORDS:  # asked first: the weights of a guide are read when a letter needs them
        return found
    drawn = weights(guide).verdicts.get(ident)
    if not drawn or of_another_trade(letter, guide, ident):
        return found
    held = logits(letter, guide)[ident]
    values = verdict_inputs(found.verdict, quoted(letter, found.spans), held)
    verdict = decide(found.verdict, values, drawn["partial"], drawn["met"])
    if verdict == "missing" and found.verdict != "missing" and ident in _FIGURES:
        verdict = "partial"
    if verdict == "missing":
        return found if found.verdict == "missing" else Finding("missing", (), found.facts)
    spans = _quoted(letter, found, held[0])
    # "told": the rules have no name for what the sentence tells, so the advice quotes it.
    variant = found.variant if verdict == found.verdict else "told" if found.verdict == "missing" else ""
    return Finding(verdict, spans, found.facts, variant)


def _quoted(letter: Letter, found: Finding, evidence: Sequence[float]) -> tuple[Span, ...]:
    """What to quote: the rules' spans in sentences that say something, and the telling sentences they leave out."""
    kept = tuple(span for span in found.spans if evidence[letter.sentence_of(span).index] > _KEPT_FROM) or found.spans
    order = sorted(range(len(evidence)), key=lambda place: (-evidence[place], place))
    least = _QUOTED_BESIDE_FROM if kept else _QUOTED_FROM
    best = [place for place in order[:_LOOKED_AT] if evidence[place] > least] or order[:1]
    telling = [Span(letter.sentences[place].start, letter.sentences[place].end) for place in sorted(best)]
    return (*kept, *(one for one in telling if not any(span.touches(one) for span in kept)))

"""Decide a verdict from what the rules found and from the logits of the sentences."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log1p
from operator import mul

from checklist.classifier.features import sentence_features
from checklist.classifier.weights import weights
from checklist.criteria import Finding
from checklist.criteria.trade import of_trade_at_all
from checklist.detect.others import of_the_firm
from checklist.detect.particulars import is_particular
from checklist.letter import Letter, once
from checklist.report import Verdict
from checklist.text.segmentation import Span

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
# A figure that the rules found stands in the text for all to see: to call it missing would only puzzle.
_FIGURES = frozenset({"scale", "data-scale"})
# Hundredths of logit to the nearest threshold from which a verdict is sure, and what is taken off where rules and
# sentences disagree. Chosen on the letters for development: above 0.82 of the verdicts are sure, with kappa 0.90.
_SURE_FROM = 50
_DOUBT = 100
# What orders quotations: the logit of evidence, half of that of strong evidence, and what a sentence gains that the
# rules quote as well. The best of 48 combinations on the letters for development; docs/accuracy.md has the figures.
_STRONG_SHARE = 0.5
_BY_RULE = 3.0
# What is no claim about one's work, and needs no figure, name or event.
_OF_THE_LETTER = frozenset({"company-fit", "call-to-action", "portfolio", "portfolio+offered_work"})
_LOOKED_AT = 3  # sentences that are looked at for what to quote
_KEPT_FROM = -3.0  # logit up to which a sentence is not quoted beside better ones, whatever the rules found in it
_QUOTED_FROM = -1.0  # logit from which a sentence is quoted where the rules quote none
_QUOTED_BESIDE_FROM = 0.0  # and beside what the rules quote: below, two in three would be no evidence to a reader

Logits = tuple[Sequence[float], Sequence[float]]


def logits(letter: Letter, definitions: tuple[str, ...]) -> dict[str, Logits]:
    """For each definition with weights, the logit of every sentence: that it is evidence, that it is strong."""
    if definitions not in letter.weighed:
        table = weights(definitions)
        silent = [NO_EVIDENCE_LOGIT] * (2 * len(table.heads))
        sums = [table.logits(held) if held else silent for held in sentence_features(letter)]
        columns = list(zip(*sums, strict=True))
        by_head = {name: (columns[2 * place], columns[2 * place + 1]) for place, name in enumerate(table.heads)}
        letter.weighed[definitions] = {name: by_head[table.head_of[name]] for name in table.verdicts}
    found: dict[str, Logits] = letter.weighed[definitions]
    return found


@once
def _of_the_firm(letter: Letter) -> frozenset[int]:
    """The numbers of the sentences in which only the firm acts."""
    return frozenset(one.index for one in of_the_firm(letter.text, letter.low, letter.sentences, letter.company))


def _without(held: Logits, places: frozenset[int]) -> Logits:
    """The logits, with those of some sentences as of sentences that are never evidence."""
    if not places:
        return held
    evidence, strong = (
        [NO_EVIDENCE_LOGIT if place in places else one for place, one in enumerate(row)] for row in held
    )
    return evidence, strong


def _strengths(held: Logits, ruled: Sequence[int]) -> Sequence[float]:
    """How strongly each sentence speaks for a criterion; the rules' own go before others of equal weight."""
    added = dict.fromkeys(ruled, _BY_RULE)
    pairs = enumerate(zip(*held, strict=True))
    return [evidence + _STRONG_SHARE * strong + added.get(place, 0.0) for place, (evidence, strong) in pairs]


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


def _logit(weights: Sequence[float], values: Sequence[float]) -> float:
    """The logit, in hundredths, that a threshold is reached."""
    base, *each = weights
    return float(base + sum(map(mul, each, values)))


def decide(rules: Verdict, values: Sequence[float], partial: Sequence[float], met: Sequence[float]) -> Verdict:
    """The verdict: the rules' own, unless the features speak against it.

    Args:
        rules: the verdict of the rules.
        values: what `verdict_inputs` gave.
        partial: for partial a base, then a weight for each feature, in hundredths of logit.
        met: the same for met.
    """
    if _logit(partial, values) <= (-_MARGIN if rules != "missing" else 0):
        return "missing"
    return "met" if _logit(met, values) > (-_MARGIN if rules == "met" else 0) else "partial"


def is_sure(verdict: Verdict, rules: Verdict, values: Sequence[float], levels: Mapping[str, Sequence[float]]) -> bool:
    """Whether a verdict lies far enough from the nearest threshold, farther where the rules say otherwise.

    Args:
        verdict: what was decided.
        rules: the verdict of the rules.
        values: what `verdict_inputs` gave.
        levels: the weights of partial and of met.
    """
    beside = {"missing": ("partial",), "partial": ("partial", "met"), "met": ("met",)}[verdict]
    nearest = min(abs(_logit(levels[level], values)) for level in beside)
    return nearest - (_DOUBT if verdict != rules else 0) >= _SURE_FROM


def weigh(
    letter: Letter, definition: str, definitions: tuple[str, ...], found: Finding, *, technical: bool = False
) -> Finding:
    """The finding of the rules, or another where the sentences speak against it.

    Args:
        letter: the letter as the checks read it.
        definition: the criterion with its flags; one without weights leaves the finding as it is.
        definitions: all that are asked of this letter, so that each sentence is read once.
        found: what the rules found.
        technical: whether only work with technology counts: a cook's stories weigh much, and prove nothing.

    Returns:
        A finding whose spans hold the rules' spans where these stand in telling sentences, and the most telling
        sentences where they do not.
    """
    if letter.words < MIN_WORDS:  # asked first: the weights are read when a letter needs them
        return found
    drawn = weights(definitions).verdicts.get(definition)
    if not drawn or (technical and not of_trade_at_all(letter)):
        return found
    held = logits(letter, definitions)[definition]
    if definition not in _OF_THE_LETTER:
        held = _without(held, _of_the_firm(letter))
    ruled = quoted(letter, found.spans)
    values = verdict_inputs(found.verdict, ruled, held)
    verdict = decide(found.verdict, values, drawn["partial"], drawn["met"])
    if verdict == "missing" and found.verdict != "missing" and definition in _FIGURES:
        verdict = "partial"
    sure = is_sure(verdict, found.verdict, values, drawn)
    if verdict == "missing":
        return Finding("missing", (), found.facts, found.variant if found.verdict == "missing" else "", sure=sure)
    spans = _quoted(letter, found, held[0])
    # "told": the rules have no name for what the sentence tells, so the advice quotes it.
    if verdict == "met" != found.verdict and definition not in _OF_THE_LETTER and not _particular(letter, spans):
        verdict = "partial"
    variant = found.variant if verdict == found.verdict else "told" if found.verdict == "missing" else ""
    return Finding(verdict, spans, found.facts, variant, _strengths(held, ruled), sure)


def _particular(letter: Letter, spans: Iterable[Span]) -> bool:
    """Whether any sentence that is quoted tells of something in particular: "I write tests" does not."""
    return any(is_particular(letter, letter.sentence_of(span)) for span in spans)


def _quoted(letter: Letter, found: Finding, evidence: Sequence[float]) -> tuple[Span, ...]:
    """What to quote: the rules' spans in sentences that say something, and the telling sentences they leave out."""
    kept = tuple(span for span in found.spans if evidence[letter.sentence_of(span).index] > _KEPT_FROM) or found.spans
    order = sorted(range(len(evidence)), key=evidence.__getitem__, reverse=True)  # of equals the first stays first
    least = _QUOTED_BESIDE_FROM if kept else _QUOTED_FROM
    best = [place for place in order[:_LOOKED_AT] if evidence[place] > least] or order[:1]
    telling = [Span(letter.sentences[place].start, letter.sentences[place].end) for place in sorted(best)]
    return (*kept, *(one for one in telling if not any(span.touches(one) for span in kept)))

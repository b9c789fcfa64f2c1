"""What is known of a flag that tells whether it is right: simple properties of its words, sentence and clause.

A flag on an invention stands in a sentence that tells a deed of the writer's, most often in the words of the facts. One
raised by mistake stands among words of which the facts know nothing, in a remark, an anecdote, or a clause that the
rules have not understood.
"""

import re
from collections.abc import Sequence
from math import log

from checklist.claims.claim import Claim
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.words import content, meanings
from checklist.text.segmentation import Span
from checklist.text.spans import at

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_EDGE = re.compile(r"[,;:()–—]| (?:e|ed|and|che|which|that|ma|but) ")
_MOST = 5  # claims and words that are told apart; more are as many
_LONG = 50  # words of a sentence
_NEAR = 3  # facts
_FAR = 4.0  # the logarithm of a ratio beyond which numbers have nothing to do with each other

_MOST_NUMBER = 1000.0

type Features = dict[str, float]

# The greatest number of each feature that `of_words` finds, of those with a figure and of any words.
OF_FIGURES: Features = {
    **{f"unit {unit}": 1.0 for unit in ("time", "percent", "money", "factor", "size", "count")},
    **dict.fromkeys(("per", "hedged", "fuzzy", "noun known", "noun", "kind of number known"), 1.0),
    "number": _MOST_NUMBER**0.5,
    **dict.fromkeys((f"{name} facts have the unit" for name in ("nearest", "all")), 1.0),
    **dict.fromkeys((f"distance to {name} facts" for name in ("nearest", "all")), _FAR),
}
GREATEST: Features = OF_FIGURES | dict.fromkeys(
    ("digits", "capital", "first words", "last words", "quoted", "colon before", "colon after", "asks",
     "next word means", "next word known", "last word means", "last word known"),
    1.0,
)  # fmt: skip


def features(passages: Passages, claim: Claim, claims: Sequence[Claim]) -> Features:
    """The properties of a flag by name; those that are not named are 0.

    Args:
        passages: the letter, with the facts.
        claim: a flag on it.
        claims: all claims that were found in it, in order.
    """
    sentence = passages.at(claim)
    within = Span(sentence.start, sentence.end) if sentence else Span(claim.start, claim.end)
    stretch = _stretch(passages.low, claim, within)
    found: Features = {
        f"kind {claim.kind}": 1,
        f"reason {claim.reason}": 1,
        "has a fact": bool(claim.facts),
        "words": min(len(_WORD.findall(passages.low, claim.start, claim.end)), _LONG),
        "words of the sentence": min(len(_WORD.findall(passages.low, within.start, within.end)), _LONG),
        "words of the stretch": min(len(_WORD.findall(passages.low, stretch.start, stretch.end)), _LONG),
    }
    found |= _of_clause(passages, claim)
    found |= _shared(passages, claim, within, stretch)
    found |= _beside(passages, claim, claims, within, stretch)
    found |= of_words(passages, claim, within)
    return {name: float(value) for name, value in found.items() if value}


def _stretch(low: str, claim: Span, within: Span) -> Span:
    """The words around a claim up to a comma, a bracket or a conjunction on each side."""
    start, end = within.start, within.end
    for match in _EDGE.finditer(low, within.start, within.end):
        if match.end() <= claim.start:
            start = match.end()
        elif match.start() >= claim.end:
            end = match.start()
            break
    return Span(start, max(end, claim.end))


def _of_clause(passages: Passages, claim: Span) -> Features:
    sentence, clause = passages.at(claim), passages.clause_at(claim.start)
    found: Features = {}
    if sentence:
        found |= {
            "sentence own": sentence.own,
            "sentence to the reader": sentence.reader,
            "sentence arranges": sentence.arranges,
            "sentence in a list": sentence.item,
            "sentence names an entry": bool(sentence.entries),
            "sentence carries an entry": bool(sentence.carried),
            "paragraph": min(sentence.paragraph, _MOST),
            "paragraphs left": min(passages.all[-1].paragraph - sentence.paragraph, _MOST),
            "clause speaks": passages.speaks(claim),
            "clause mine": passages.mine(claim),
            "clause told": passages.told(claim),
        }
    if clause:
        found |= {f"agent {clause.agent}": 1, f"factuality {clause.factuality}": 1}
        if clause.verb:
            found |= {
                f"tense {clause.verb.tense}": 1,
                f"form {clause.verb.kind}": 1,
                f"person {clause.verb.person}": 1,
                "passive": clause.verb.passive,
                "before the verb": claim.start < clause.verb_start,
            }
        else:
            found["no verb"] = 1
    return found


def _shared(passages: Passages, claim: Span, within: Span, stretch: Span) -> Features:
    """How much the words around have in common with the facts and with the advertisement."""
    dossier = passages.dossier
    found: Features = {}
    own = content(passages.low, claim.start, claim.end)
    ad = passages.ad.keys
    for name, span in (("sentence", within), ("stretch", stretch)):
        keys = content(passages.low, span.start, span.end) - own
        nearest = dossier.nearest(keys)
        found |= {
            f"{name} known": len(keys & dossier.every) / max(1, len(keys)),
            f"{name} known number": min(len(keys & dossier.every), 2 * _MOST),
            f"{name} nearest": nearest[0][0] if nearest else 0,
            f"{name} nearest number": min(
                max((len(keys & one.keys) for _, one in nearest[:_NEAR]), default=0), 2 * _MOST
            ),
            f"{name} of the ad": len(keys & ad) / max(1, len(keys)),
        }
    found["claim known"] = len(own & dossier.every) / max(1, len(own))
    found["claim of the ad"] = len(own & ad) / max(1, len(own))
    found["claim without meaning"] = not own
    return found


def _beside(passages: Passages, claim: Claim, claims: Sequence[Claim], within: Span, stretch: Span) -> Features:
    """What else was found in the sentence."""
    sentence = claims[at(claims, within.start - 1) + 1 : at(claims, within.end - 1) + 1]
    there = [one for one in sentence if one is not claim]
    near = [one for one in there if stretch.start <= one.start < stretch.end]
    return {
        "supported in the sentence": min(sum(not one.flagged for one in there), _MOST),
        "flagged in the sentence": min(sum(one.flagged for one in there), _MOST),
        "supported in the stretch": min(sum(not one.flagged for one in near), _MOST),
        "flagged in the stretch": min(sum(one.flagged for one in near), _MOST),
        "same words flagged": any(one.flagged and one.touches(claim) for one in there),
        "same words supported": any(not one.flagged and one.touches(claim) for one in there),
    }


def _of_numbers(passages: Passages, quantity: Quantity, within: Span) -> Features:
    """How far a figure is from those of the facts in the same unit, near by what the sentence says and anywhere."""
    dossier = passages.dossier
    nearest = [one for _, one in dossier.nearest(content(passages.low, within.start, within.end))[:_NEAR]]
    found: Features = {}
    for name, items in (("nearest", nearest), ("all", dossier.items)):
        values = [one.value for item in items for one in (*item.quantities, *item.derived)
                  if one.unit == quantity.unit and one.value > 0]  # fmt: skip
        ratios = [abs(log(quantity.value / value)) for value in values] if quantity.value > 0 else []
        found |= {
            f"{name} facts have the unit": bool(values),
            f"distance to {name} facts": min(min(ratios, default=_FAR), _FAR),
        }
    return found


def of_words(passages: Passages, claim: Span, within: Span) -> Features:
    """The figure of some words, if they have one, and what stands around them in their sentence."""
    text, low = passages.letter.text, passages.low
    quantity = next((one for one in passages.quantities if one.touches(claim)), None)
    before, after = low[within.start : claim.start], low[claim.end : within.end]
    found: Features = {
        "digits": any(map(str.isdigit, text[claim.start : claim.end])),
        "capital": any(word[0].isupper() for word in text[claim.start : claim.end].split()),
        "first words": not _WORD.search(before),
        "last words": not _WORD.search(after),
        "quoted": any(mark in text[within.start : within.end] for mark in '«“"'),
        "colon before": ":" in before,
        "colon after": ":" in after,
        "asks": "?" in text[within.start : within.end],
    }
    if quantity:
        found |= {
            f"unit {quantity.unit}": 1,
            "per": bool(quantity.per),
            "hedged": bool(quantity.hedge),
            "fuzzy": quantity.fuzzy,
            "noun known": bool(quantity.noun & passages.dossier.every),
            "noun": bool(quantity.noun),
            "number": min(quantity.raw or quantity.value, _MOST_NUMBER) ** 0.5,
            "kind of number known": quantity.kind != "bare",
        }
        found |= _of_numbers(passages, quantity, within)
    next_word = _WORD.search(low, claim.end, within.end)
    last_words = _WORD.findall(before)
    for name, word in (
        ("next", next_word.group() if next_word else ""),
        ("last", last_words[-1] if last_words else ""),
    ):
        keys = meanings(word) if word else frozenset()
        found |= {f"{name} word means": bool(keys), f"{name} word known": bool(keys & passages.dossier.every)}
    return found

"""How likely a flag is right: flags that are more likely mistakes are left out, and what is likely invented is flagged.

The rules of `checklist.claims.kinds` raise flags by what they read; what they misread they flag as well. A forest of
decision trees, trained on flags of which it is known whether they were right (`training/flags/`), tells the two apart
by properties of the sentence, of the clause and of what they have in common with the facts (docs/adr/0093). How likely
the words are invented, whatever rule flagged them, counts as well (`checklist.claims.learned`, docs/adr/0096).
"""

from functools import lru_cache
from math import exp, log

from checklist.claims.claim import Claim
from checklist.claims.confidence.features import features
from checklist.claims.confidence.forest import forest
from checklist.claims.learned import Judgement
from checklist.claims.passages import Passages

LEAST = log(0.3 / 0.7)  # the logarithm of the odds from which a flag is kept
# What the logarithms of two odds count, fitted on flags of letters that neither had seen: that the forest says a flag
# is right, and that its words are invented.
OF_FOREST, OF_WORDS = 0.92, 0.73
# What the forest has to say of a flag that is kept however likely its words are invented: a title or a figure that is
# made larger stands among the very words of a fact.
SURE_OF_FLAG = 0.65
_EDGE = 0.02  # added to both sides of odds, so that none of the two decides alone
# Reasons of flags that are not weighed: on all labelled letters nine in ten of these were right, and the weights left
# out as many right ones as mistakes. A degree or a scale that is made larger stands among the very words of a fact.
UNDOUBTED = frozenset({"honours-none", "language-none", "scale-none"})
FEWEST = 60  # words of a text that is a letter: in a shorter one there is too little around a flag to tell by


def likely(passages: Passages, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims of a letter without the flags that are more likely mistakes, and with what is surely invented.

    Args:
        passages: the letter, with the facts.
        claims: all claims that were found in it.
    """
    if passages.letter.words < FEWEST:
        return claims
    judgement = Judgement(passages, claims)
    kept = [one for one in claims if not one.flagged or _is_likely(passages, one, claims, judgement)]
    kept += judgement.invented([one for one in kept if one.flagged])
    return tuple(sorted(kept, key=lambda claim: (claim.start, claim.end, claim.kind)))


def _is_likely(passages: Passages, claim: Claim, claims: tuple[Claim, ...], judgement: Judgement) -> bool:
    if claim.reason in UNDOUBTED:
        return True
    least = least_of_forest(judgement.likelihood(claim))
    return least <= 0 or _reaches(tuple(features(passages, claim, claims).items()), round(least, 3))


def least_of_forest(likelihood: float) -> float:
    """What the forest has to say of a flag that is kept, given how likely its words are invented."""
    words = OF_WORDS * log((likelihood + _EDGE) / (1 - likelihood + _EDGE))
    odds = exp((LEAST - words) / OF_FOREST)
    return min((odds * (1 + _EDGE) - _EDGE) / (1 + odds), SURE_OF_FLAG)


@lru_cache(maxsize=4096)  # at the desk most flags stay as they are from pause to pause
def _reaches(found: tuple[tuple[str, float], ...], least: float) -> bool:
    return forest().reaches(dict(found), least)

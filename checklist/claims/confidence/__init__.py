"""How likely a flag is right: flags that are more likely mistakes are left out, and what is likely invented is flagged.

The rules of `checklist.claims.kinds` raise flags by what they read; what they misread they flag as well. A forest of
decision trees, trained on flags of which it is known whether they were right (`training/flags/`), tells the two apart
by properties of the sentence, of the clause and of what they have in common with the facts (docs/adr/0093). How likely
the words are invented, whatever rule flagged them, counts as much (`checklist.claims.learned`, docs/adr/0096).
"""

from functools import lru_cache

from checklist.claims.claim import Claim
from checklist.claims.confidence.features import features
from checklist.claims.confidence.forest import forest
from checklist.claims.learned import Judgement
from checklist.claims.passages import Passages

LEAST = 0.375  # the mean of what the forest says and how likely the words are invented
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
    least = 2 * LEAST - judgement.likelihood(claim)
    return least <= 0 or _reaches(tuple(features(passages, claim, claims).items()), round(least, 3))


@lru_cache(maxsize=4096)  # at the desk most flags stay as they are from pause to pause
def _reaches(found: tuple[tuple[str, float], ...], least: float) -> bool:
    return forest().reaches(dict(found), least)

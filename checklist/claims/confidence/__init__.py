"""How likely a flag is right: flags that are more likely mistakes are left out, and their sentences stay unchecked.

The rules of `checklist.claims.kinds` raise flags by what they read; what they misread they flag as well. A forest of
decision trees, trained on flags of which it is known whether they were right (`training/flags/`), tells the two apart
by properties of the sentence, of the clause and of what they have in common with the facts (docs/adr/0093).
"""

from functools import lru_cache

from checklist.claims.claim import Claim
from checklist.claims.confidence.features import features
from checklist.claims.confidence.forest import forest
from checklist.claims.passages import Passages

LEAST = 0.45
FEWEST = 60  # words of a text that is a letter: in a shorter one there is too little around a flag to tell by


def likely(passages: Passages, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims of a letter without the flags that are more likely mistakes.

    Args:
        passages: the letter, with the facts.
        claims: all claims that were found in it.
    """
    if passages.letter.words < FEWEST:
        return claims
    return tuple(one for one in claims if not one.flagged or _is_likely(passages, one, claims))


def _is_likely(passages: Passages, claim: Claim, claims: tuple[Claim, ...]) -> bool:
    return _reaches(tuple(features(passages, claim, claims).items()))


@lru_cache(maxsize=4096)  # at the desk most flags stay as they are from pause to pause
def _reaches(found: tuple[tuple[str, float], ...]) -> bool:
    return forest().reaches(dict(found), LEAST)

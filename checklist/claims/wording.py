"""Why a claim stands as it does, in one sentence."""

from checklist.claims.claim import Claim
from checklist.claims.words import table

_LONGEST = 120  # code points of a fact that are quoted


def why(claim: Claim, ui: str) -> str:
    """The reason of a claim's status in the language of the interface."""
    told = claim.said if len(claim.said) <= _LONGEST else claim.said[: _LONGEST - 1].rstrip() + "…"
    sentences: dict[str, str] = table("why")[claim.reason]
    return sentences[ui].replace("{said}", told)

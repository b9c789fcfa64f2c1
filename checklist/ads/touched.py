"""Which criteria an advertisement asks about."""

import re
from collections.abc import Iterable
from functools import cache

from checklist.ads.sections import cut
from checklist.ads.words import read
from checklist.text.segmentation import fold

_SAYS_NOTHING = frozenset({"offer", "steps", "about"})  # what the firm gives, is or does next: nothing it asks for


@cache
def _expressions() -> dict[str, re.Pattern[str]]:
    return {ident: re.compile("|".join(pieces)) for ident, pieces in read("touched.yaml").items()}


def asked_about(ad: str, criteria: Iterable[str]) -> frozenset[str]:
    """Those of the criteria that an advertisement asks about, with those that are asked of every letter.

    Args:
        ad: The text of the advertisement; without one, all criteria are asked about.
        criteria: Ids of criteria.
    """
    if not ad.strip():
        return frozenset(criteria)
    low = fold(ad)
    asked = "\n".join(low[line.start : line.end] for line in cut(ad) if line.kind not in _SAYS_NOTHING)
    known = _expressions()
    return frozenset(ident for ident in criteria if ident not in known or known[ident].search(asked))

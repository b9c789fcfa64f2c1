"""What an advertisement says beside skills: degree, licence, deadline, place, contract, pay, shifts, manners."""

import re
from functools import cache

from checklist.ads.words import read
from checklist.text.segmentation import Span, trim
from checklist.values import value


@value
class Condition(Span):
    """A passage of the advertisement with what it is about, one of the keys of `conditions.yaml`."""

    kind: str = ""


@cache
def _expressions() -> dict[str, re.Pattern[str]]:
    return {
        kind: re.compile(rf"(?<!\w)(?:{'|'.join(pieces)})(?!\w)") for kind, pieces in read("conditions.yaml").items()
    }


def conditions(low: str) -> list[Condition]:
    """Each condition of a folded advertisement once, in the order of the text.

    Args:
        low: The folded text.
    """
    found: dict[tuple[str, str], Condition] = {}
    for kind, expression in _expressions().items():
        for match in expression.finditer(low):
            span = trim(low, match.start(), match.end())
            found.setdefault((kind, low[span.start : span.end]), Condition(span.start, span.end, kind))
    return sorted(found.values())

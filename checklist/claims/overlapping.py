"""One flag for each thing: what several rules flag in the same words is shown once, as what it most likely is."""

from bisect import insort
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from checklist.claims.claim import Claim, Kind
from checklist.text.segmentation import trim
from checklist.text.spans import meets

# What two rules may take the same words for, the likelier first: a name that the facts do not have is an employer and a
# tool, "MBA" a degree and a tool, "halved" a result and a figure. "I lead a team of nineteen" may be wrong in its share
# and in its number: two flags.
_ALIKE: frozenset[tuple[Kind, Kind]] = frozenset(
    {
        ("employer", "technology"),
        ("credential", "technology"),
        ("title", "technology"),
        ("outcome", "figure"),
        ("outcome", "scale"),
    }
)
_LIKELIER = frozenset(likelier for likelier, _ in _ALIKE)
_LEAST = "result-none"  # of two flags that say the same of some words, the one that says less
_NAMES: frozenset[Kind] = frozenset({"credential", "technology"})


def one_flag_each(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of a letter in their order, without white space at their edges, and with one flag for each thing.

    Where two flags of a kind touch, or two that say the same of some words, one stays: that for which the facts say
    something else, else the likelier, else the longer one; of certificates and tools the shorter one, which is the
    name. Claims that the facts bear out all stay.

    Args:
        text: the letter.
        claims: what was found in it.
    """
    kept: list[Claim] = []
    flags: dict[Kind, list[Claim]] = {}  # those that are kept, by kind, in order and apart
    for claim in sorted(claims, key=_order):
        if claim.flagged and any(meets(flags.get(kind, ()), claim) for kind in _alike(claim.kind)):
            continue
        kept.append(_trimmed(text, claim))
        if claim.flagged:
            insort(flags.setdefault(claim.kind, []), kept[-1], key=lambda flag: flag.start)
    return tuple(sorted(kept, key=lambda claim: (claim.start, claim.end, claim.kind)))


def _order(claim: Claim) -> tuple[bool, bool, bool, int, int, Kind]:
    length = claim.end - claim.start
    return (
        claim.status != "contradicted",
        claim.reason == _LEAST,
        claim.kind not in _LIKELIER,
        length if claim.kind in _NAMES else -length,
        claim.start,
        claim.kind,
    )


@cache
def _alike(kind: Kind) -> frozenset[Kind]:
    """The kinds of flags that say nothing which one of a kind does not say."""
    return frozenset({kind, *(other for pair in _ALIKE if kind in pair for other in pair)})


def _trimmed(text: str, claim: Claim) -> Claim:
    span = trim(text, claim.start, claim.end)
    whole = (span.start, span.end) == (claim.start, claim.end) or span.start == span.end
    return claim if whole else replace(claim, start=span.start, end=span.end)

"""Check what a letter says of its writer against the facts that the writer has confirmed."""

from collections import deque

from checklist.claims.change import of_what, second_figure
from checklist.claims.claim import Claim, ClaimReport
from checklist.claims.confidence import likely
from checklist.claims.credentials import learnt, prizes, tiers
from checklist.claims.deeds import alone, others_titles
from checklist.claims.dossier import Dossier
from checklist.claims.employers import named
from checklist.claims.jobs import Jobs
from checklist.claims.kinds import (
    certificates,
    degrees,
    durations,
    employers,
    figures,
    leading,
    moved,
    objects,
    outcomes,
    part,
    scale,
    titles,
    tongues,
    tools,
)
from checklist.claims.matching.word_for_word import borne_out, is_recorded
from checklist.claims.overlapping import one_flag_each
from checklist.claims.passages import Passages
from checklist.claims.results import happened, unrecorded
from checklist.claims.tools import of_ad
from checklist.facts import BadFacts, Date, Facts
from checklist.letter import Letter
from checklist.review import ENGINE
from checklist.stack_room import with_stack_room
from checklist.text.segmentation import Span
from checklist.text.spans import meets, merged

_KINDS = (
    figures,
    second_figure,
    of_what,
    scale,
    durations,
    tongues,
    tools,
    objects,
    degrees,
    certificates,
    tiers,
    learnt,
    prizes,
    titles,
    part,
    alone,
    others_titles,
    leading,
    employers,
    named,
    moved,
    outcomes,
    happened,
    unrecorded,
    of_ad,
)


_KNOWN: deque[tuple[Facts, Date, Dossier, Jobs]] = deque(maxlen=16)  # the people whose letters are being written
_DEED = "deed-none"  # says no more than another flag in its words


@with_stack_room
def check(
    text: str,
    facts: Facts,
    *,
    ad: str = "",
    company: str = "",
    role: str = "",
    today: Date | None = None,
    letter: Letter | None = None,
    doubtful: bool = False,
) -> ClaimReport:
    """Every claim of a letter with its status, and the sentences of which nothing could be checked.

    Args:
        text: the letter; offsets of the report are its code points.
        facts: what is known of the writer; only confirmed facts count.
        ad: the job advertisement, which is never evidence.
        company: the name of the firm that the letter is for.
        role: what the letter applies for.
        today: the day until which running jobs last; the facts' own `as_of` where it is not given.
        letter: the letter as it was parsed for a review, to spare parsing it again.
        doubtful: whether flags that are more likely mistakes stay: for reading what a letter tells, not for warning.

    Raises:
        BadFacts: There is neither a day nor an `as_of`.
    """
    passages = read(text, facts, ad=ad, company=company, role=role, today=today, letter=letter)
    found = tuple(borne_out(passages, one) for one in raised(passages))
    claims = one_flag_each(text, found if doubtful else likely(passages, found))
    return ClaimReport(ENGINE, claims, _unchecked(passages, claims))


def read(
    text: str,
    facts: Facts,
    *,
    ad: str = "",
    company: str = "",
    role: str = "",
    today: Date | None = None,
    letter: Letter | None = None,
) -> Passages:
    """A letter beside the facts, as `check` reads it, which says what the arguments are."""
    day = today or facts.as_of
    if day is None:
        raise BadFacts("/meta/bozza/as_of: the facts do not say for which day they are true, and no day was given.")
    return Passages(letter or Letter(text, company=company, role=role, ad=ad), *_known(facts, day), company, ad)


def raised(passages: Passages) -> tuple[Claim, ...]:
    """Every claim that the rules find, with all flags that they raise."""
    return _apart([claim for kind in _KINDS for claim in kind.check(passages)])


def _known(facts: Facts, day: Date) -> tuple[Dossier, Jobs]:
    """The facts as the check reads them, kept for the letters that are checked against them next.

    A document of facts has no hash, so that it is told by being the same object, which is held here as long as it is
    kept.
    """
    for held, until, dossier, jobs in tuple(_KNOWN):
        if held is facts and until == day:
            return dossier, jobs
    dossier = Dossier(facts, day)
    jobs = Jobs(dossier)
    _KNOWN.append((facts, day, dossier, jobs))
    return dossier, jobs


def _apart(found: list[Claim]) -> tuple[Claim, ...]:
    """One claim for each stretch and kind: flagged ones first, then the longer."""
    kept: dict[tuple[int, int, str], Claim] = {}
    for claim in found:
        key = (claim.start, claim.end, claim.kind)
        if key not in kept or (claim.flagged and not kept[key].flagged):
            kept[key] = claim
    others = [claim for claim in kept.values() if claim.flagged and claim.reason != _DEED]
    kept = {key: claim for key, claim in kept.items()
            if claim.reason != _DEED or not any(claim.touches(other) for other in others)}  # fmt: skip
    return tuple(sorted(kept.values(), key=lambda claim: (claim.start, claim.end, claim.kind)))


def _unchecked(passages: Passages, claims: tuple[Claim, ...]) -> tuple[Span, ...]:
    """The sentences that tell of the writer what is neither a claim nor in the words of the facts."""
    said = merged(claims)
    left = [one for one in passages.all if one.own and not one.arranges and not meets(said, one)]
    return tuple(
        Span(one.start, one.end)
        for one in left
        if passages.told(Span(one.start, one.start + 1))
        and not passages.applies(one)
        and not is_recorded(passages, one)
    )

"""Shares by which something is said to have changed that no fact names: "insurance fell by a fifth".

A share such as 20 % stands in many a fact. Where a letter says what rose or fell by it, the fact that has the share has
to name that thing: what acts in the clause, or what the writer cut or raised.
"""

import re

from checklist.claims.claim import Claim, flagged
from checklist.claims.dossier import Item
from checklist.claims.matching.agreement import agrees
from checklist.claims.matching.measured import same_measure
from checklist.claims.measures import Quantity
from checklist.claims.passages import Passages
from checklist.claims.results.borne_out import Keys, noun_phrase, telling
from checklist.claims.words import content
from checklist.text.segmentation import Span

_HEDGE = (
    r"(?: (?:about|almost|nearly|over|roughly|around|some|more than|less than|just over|just under|circa|quasi|oltre"
    r"|poco (?:più|meno) d\w+|più d\w+|meno d\w+|più che|ben))?"
)
_VERB = re.compile(
    r"(?<!\w)(?:cut|cutting|reduc\w+|lower\w*|rais\w+|increas\w+|improv\w+|boost\w*|lift\w*|shorten\w*|drop\w*"
    r"|f[ea]ll\w*|r[io]se\w*|gr[eo]w\w*|shr[aiu]nk|sank|declin\w+|decreas\w+|slash\w*|trim\w*|(?:brought|bringing) down"
    r"|(?:went|gone) (?:down|up)|ridott\w|ridur\w+|riduc\w+|tagliat\w|tagli\w+|abbass\w+|aument\w+|alzat\w|accresc\w+"
    r"|accorci\w+|abbatt\w+|miglior\w+|sces\w|scend\w+|cal(?:at\w|ano|a|ò|arono|avano)|cresciut\w|cresc\w+|salit\w"
    r"|salgono|sale|diminu\w+|crollat\w)(?!\w)"
)
_BY = re.compile(
    rf"(?:^|(?<= )|,)(?:by|di|del|dell'|d'|of)(?: the| an?| un[ao']?| il)?{_HEDGE} ?(?:an? |un[ao]? |un')?$"
)
# Behind a share: "28% fewer tickets", «un quarto in meno di resi».
_FEWER = re.compile(
    r" (?:fewer|less|more|lower|higher|in (?:meno|più) (?:di|d[ei]l?|delle|degli|sui|sulle|nei|nelle))"
    r" (?P<thing>[^.,;:()\n]{3,60})"
)
# The object behind the share: "I cut by a third the time …".
_BEHIND = re.compile(r" (?P<thing>(?:(?:the|our|my|its|il|lo|la|i|gli|le|nostr\w) |l')[^.,;:()\n]{3,60})")
_UNNAMED = re.compile(
    r"(?:it|they|this|that|which|these|those|them|everything|the latter|both|che|lo|la|li|le|l'|tutto|questo|quello)"
    r"(?!\w)"
)
_APART = re.compile(r"[,;]")
_EDGES = (", ", ": ", "; ", " e ", " and ")


def check(passages: Passages) -> list[Claim]:
    """The flags of shares that the facts have of another thing than the one that a letter says changed."""
    found = []
    for said in passages.quantities:
        if said.unit != "percent" or said.kind in ("rest", "single", "points") or not passages.told(said):
            continue
        thing = changed_thing(passages, said)
        told = telling(passages.low, thing.start, thing.end) if thing else []
        if thing and told and (other := _of_another(passages, said, thing, told)):
            found.append(flagged(said, "figure", "figure-other", other.fact))
    return found


def _of_another(passages: Passages, said: Quantity, thing: Span, told: Keys) -> Item | None:
    """A fact that has a share, where none that has it names the thing."""
    having = [item for item in passages.dossier.items
              if any(agrees(said, one) for one in (*item.quantities, *item.derived))]  # fmt: skip
    words = passages.low[thing.start : thing.end]
    for item in having:
        if any(keys & (item.keys | item.around) for keys in told) or same_measure(words, item.low):
            return None
        if _names_before(passages, thing, item):
            return None
    return having[0] if having else None


def _names_before(passages: Passages, thing: Span, item: Item) -> bool:
    """Whether the words before a thing, up to the colon that it explains or in its own clause, are of a fact.

    "The leave form: the steps fell by a third", "invoices copied wrongly fell by half".
    """
    passage = passages.at(thing)
    if passage is None:
        return False
    colon = passages.low.rfind(":", passage.start, thing.start)
    known = content(passages.low, thing.start, thing.end) & passages.dossier.every
    start, end = (passage.start, colon) if colon >= 0 else (passage.start, thing.start)
    if colon < 0 and (known or _APART.search(passages.low, start, end)):
        return False
    keys = content(passages.low, start, end) - passages.dossier.common
    return passages.dossier.shared(keys, item) >= 1


def changed_thing(passages: Passages, said: Quantity) -> Span | None:
    """What a clause says to have changed by a share; None where it names nothing.

    Args:
        passages: the letter, beside the facts.
        said: the share.
    """
    low, clause = passages.low, passages.clause_at(said.start)
    if clause is None:
        return None
    if behind := _FEWER.match(low, said.end, clause.end):
        return _named(low, Span(*behind.span("thing")))
    verbs = list(_VERB.finditer(low, clause.start, said.start))
    by = _BY.search(low, verbs[-1].end(), said.start) if verbs else None
    if not by:
        return None
    between = Span(verbs[-1].end(), by.start())
    if telling(low, between.start, between.end):
        return _named(low, between)
    if clause.agent in ("writer", "team") and (after := _BEHIND.match(low, said.end, clause.end)):
        return _named(low, Span(*after.span("thing")))
    begins = [place + len(edge) for edge in _EDGES if (place := low.rfind(edge, clause.start, verbs[-1].start())) >= 0]
    return _named(low, Span(max(begins, default=clause.start), verbs[-1].start()))


def _named(low: str, thing: Span) -> Span | None:
    """The noun phrase of a stretch; None for a pronoun."""
    start = thing.start + len(low[thing.start : thing.end]) - len(low[thing.start : thing.end].lstrip())
    if _UNNAMED.match(low, start, thing.end):
        return None
    return Span(*noun_phrase(low, Span(start, thing.end)))

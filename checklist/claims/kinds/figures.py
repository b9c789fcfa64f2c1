"""Figures: the right number of the right thing, at the right employer."""

import re

from checklist.claims.arithmetic.in_a_sentence import calculated, is_mean
from checklist.claims.change.contradicted import contradicted
from checklist.claims.claim import Claim, flagged, supported
from checklist.claims.dossier import Item
from checklist.claims.left_alone.asides import writer_acts
from checklist.claims.left_alone.understood import has_its_number, is_understood
from checklist.claims.matching.agreement import agrees, clash, comparable, is_career
from checklist.claims.matching.changes import changed, is_difference_of
from checklist.claims.matching.counts import (
    all_of,
    counted_otherwise,
    counts_another,
    ends_a_change,
    is_part_of,
    is_small,
    of_listed_names,
    of_several,
    reversed_change,
    to_none,
    told_better,
    whole_of,
)
from checklist.claims.matching.frequency import otherwise
from checklist.claims.matching.measured import is_a_mark, is_level, is_of_another_measure
from checklist.claims.matching.periods import entry_of_seasons
from checklist.claims.measures import Quantity
from checklist.claims.passage import Passage, only_likens
from checklist.claims.passages import Passages
from checklist.claims.turns_of_phrase import is_claim, is_idle, is_of_ad
from checklist.claims.words import concepts, cue
from checklist.text.segmentation import Span

_SMALL = 13  # counts below it happen to be alike too often to mean the same thing
_NEAR = 30  # code points of a rate told in a breath
_FURTHER = re.compile(r"(?<!\w)(?:another|a further|un altro|un'altra|altri|altre|un ulteriore|ulteriori) $")
_EVERY = re.compile(r"(?<!\w)(?:every|each|ogni) (?:\w+ )?$")
_REST = re.compile(
    r"(?<!\w)(?:the (?:other|remaining|rest of the)|gli altri|le altre|[il]e? restanti"
    r"|[il]e? rimanenti) $"
)
_MARKS = re.compile(
    r"(?<!\w)(?:marks?|grade|massimo|lode|110|centodieci|voto|laurea\w*|graduat\w+|degree|full|top|pieni)(?!\w)"
)
_BEFORE = re.compile(r"(?<!\w)(?:instead of|invece d\w+|(?:we|they|it|i) (?:did|had)|used to|di prima)(?!\w)")
# Behind a fraction: of what there was, "at a third of where we started".
_OF_BEFORE = re.compile(
    r" (?:(?:the|its|their) (?:usual |former |previous |old )?(?:time|cost|number|effort|hours|days|price|size)"
    r"|of (?:what|where|those|(?:its|their|the) (?:previous|former|original|initial|earlier))"
    r"|d(?:i|el|ella|ell'|ei|egli|elle) ?(?:quel\w*|quanto|prima|inizial\w+|precedent\w))(?!\w)"
)
_BARE = re.compile(r" ?(?:[.,;:)]|$)")
_HEDGES = re.compile(r"(?<!\w)(?:(?:più|meno) d\w+|(?:more|less|fewer) than)(?!\w)")
_SOME = (re.compile(r"(?<!\w)(?:paying|paid-up|pagant[ei])(?!\w)"), re.compile(r"(?<!\w)(?:active|attiv[ie])(?!\w)"))
_ACHIEVED = frozenset({"patent", "prize", "article"})
_BESIDE = 16  # code points behind a number in which a word says which ones are counted
_HALF = 0.5
_OFF_IT = re.compile(r"(?: (?:off|of|from|su|di|da))? (?:it|them|that|this|those|quest\w|quell\w)(?!\w)")
_WHOLE = 2.0  # how much a clause shares with a fact that it tells without the sentence before
_VERY = 0.006  # how near a count is to a fact's that is taken for it without a word in common
_TOLD_EXACTLY = ("count", "percent")  # which have to be the fact's to the digit where they share no word with it
_LARGE, _ROUNDED = 1000, 0.06  # the same of a rounded number, where the facts do not know what it counts
_COMPUTED = 0.3  # how much more a computed figure has to share


def check(passages: Passages) -> list[Claim]:
    """The claims of kind "figure" of a letter."""
    found = []
    for said in passages.quantities:
        passage = passages.at(said)
        if not passage or is_career(said):
            continue
        claim = reversed_change(passages, said) if passages.told(said) else None
        if claim:
            found.append(claim)
            continue
        claim = to_none(passages, said) if passages.told(said, denied=True) and not passage.arranges else None
        if not claim and _is_claim(passages, said, passage):
            claim = changed(passages, said) or otherwise(passages, said) or judge(passages, said, passage)
        if claim:
            found.append(claim)
    return found


def _is_claim(passages: Passages, said: Quantity, passage: Passage) -> bool:
    if passage.arranges or not passages.told(said) or is_of_ad(passages, said):
        return False
    if said.value in passages.ad.values and passages.says("figures.compared", passage.start, passage.end):
        return False
    reader = passage.reader and not only_likens(passages.low[passage.start : passage.end])
    theirs = reader or (passages.ad.tells(said) and not passages.names_an_employer(passage))
    return not theirs or passages.speaks(said) or writer_acts(passages, said)


def judge(passages: Passages, said: Quantity, passage: Passage) -> Claim | None:
    """The claim of a figure, or None where nothing can be said of it."""
    related, loose = [], []
    whole, things = whole_of(passages, said, passage)
    dossier, further = passages.dossier, _further(passages, said, passage)
    rest = bool(_REST.search(passages.low, max(0, said.start - 24), said.start))
    for item, figures in dossier.figures(comparable(said.unit)):
        for fact in figures:
            if (
                not agrees(said, fact)
                or clash(said, fact)
                or _is_rate_of_none(said, fact, item)
                or is_a_mark(passages, said, fact, item)
                or _is_opposite(passages, said, item)
                or counts_another(passages, said, fact, item)
                or _is_qualified(passages, said, item)
                or _is_no_change(passages, said, fact, item)
                or is_of_another_measure(passages, said, item)
                or is_difference_of(passages, said, fact, item)
                or (rest and not fact.derived)
                or (fact.kind == "interval" and not _EVERY.search(passages.low, max(0, said.start - 24), said.start))
                or (fact.kind == "mean" and not _is_told_as_mean(passages, said, item, passage))
                or (whole and item not in whole and not is_part_of(passages, said, fact, item, things))
                or (further and not item.shares(further) and not _is_told_whole(passages, said, item))
            ):
                continue
            score = _derivation(passages, said, passage, item) if fact.derived else relation(passages, passage, item)
            if score > 0:
                related.append((score, item))
                break
            if not fact.derived and (said.unit not in _TOLD_EXACTLY or _is_very_number(passages, said, fact)):
                loose.append((0.0, item))
    if related or loose:
        score, best = max(related or loose, key=lambda one: one[0])
        other = told_better(passages, said, best, score) or all_of(passages, said)
        if other:
            return flagged(said, "figure", "figure-other", other.fact)
        return supported(said, "figure", best.fact)
    if found := of_listed_names(passages, said) or of_several(passages, said) or calculated(passages, said):
        return supported(said, "figure", found.fact)
    return flagged(said, "figure", "figure-other", whole[0].fact) if whole else _of_no_fact(passages, said)


def _is_told_as_mean(passages: Passages, said: Quantity, item: Item, passage: Passage) -> bool:
    """Whether a figure is told as a mean."""
    return passages.says("figures.average", passage.start, passage.end) or is_mean(passages, said, item)


def _is_very_number(passages: Passages, said: Quantity, fact: Quantity) -> bool:
    """Whether a count is so telling that it is a fact's, though the words beside it have nothing in common."""
    if is_small(said, per=False) or not fact.value:
        return False
    if said.unit == "percent" and (said.hedge or said.fuzzy):
        return True
    rounded = said.value >= _LARGE and not said.head & passages.dossier.keys
    return abs(said.value / fact.value - 1) <= (_ROUNDED if rounded else _VERY)


def _of_no_fact(passages: Passages, said: Quantity) -> Claim | None:
    """The claim of a figure that no fact bears out, unless it is none."""
    computed = said.per and said.hedge == "about" and said.value < _SMALL  # "which is about five a year"
    if computed or not is_claim(passages, said) or not is_understood(passages, said):
        return None
    lasted = entry_of_seasons(passages, said)
    if lasted:
        return supported(said, "figure", lasted)
    return contradicted(passages, said) or _unborne(passages, said)


def _unborne(passages: Passages, said: Quantity) -> Claim | None:
    """The flag of a figure that is understood, and that no fact bears out."""
    if said.unit == "count" and passages.says("figures.we-are", max(0, said.start - 24), said.start):
        crews = [item for item in passages.dossier.items if any(one.kind == "people" for one in item.quantities)]
        for item in crews:
            if any(agrees(said, one) for one in (*item.quantities, *item.derived) if one.kind == "people"):
                return supported(said, "figure", item.fact)
        return flagged(said, "figure", "figure-other", crews[0].fact) if crews else None
    if not is_small(said) or ends_a_change(passages, said):
        return flagged(said, "figure", "figure-none")
    near = [
        item
        for item in passages.dossier.items
        if any(one.head & said.head for one in (*item.quantities, *item.derived))
    ]
    near = near or counted_otherwise(passages, said)
    achieved = said.head & _ACHIEVED and not said.head & _ACHIEVED & passages.dossier.every and passages.speaks(said)
    if achieved or (not near and not is_idle(passages, said) and not _is_known(passages, said)):
        return flagged(said, "figure", "figure-none")
    if not near or said.value <= 1 or has_its_number(passages, said):
        return None
    return flagged(said, "figure", "figure-other", near[0].fact)


def _is_known(passages: Passages, said: Quantity) -> bool:
    """Whether any fact has the number, be it of another thing: small ones are told in too many ways."""
    number = said.raw or said.value
    return (
        any(
            agrees(said, one) or number in (one.raw, one.value)
            for item in passages.dossier.items
            for one in (*item.quantities, *item.derived)
        )
        or number in passages.dossier.amounts
    )


def _is_change(passages: Passages, said: Quantity, part: Span | None = None) -> bool:
    """Whether a share is told as what was gained or lost, in its part of a sentence unless another is given."""
    part = part or passages.part(said)
    if said.kind == "points" or said.unit != "percent":
        return True
    told = _HEDGES.sub(" ", passages.low[part.start : part.end])
    return bool(cue("figures.change").search(told) or _BEFORE.search(told))


def _is_no_change(passages: Passages, said: Quantity, fact: Quantity, item: Item) -> bool:
    """Whether a fact's share is what was gained or lost, and the letter tells it as none."""
    if not fact.derived or item.fact.kind == "study":
        return False
    if fact.kind == "ratio" and said.unit == "percent":  # 48 of 60 % is four fifths, and no share of anything else
        alone = said.fuzzy and not said.raw and _BARE.match(passages.low, said.end)  # "fell to less than half, from …"
        level = is_level(passages, said) and not alone and not _OF_BEFORE.match(passages.low, said.end)
        return level or not _is_change(passages, said, passages.at(said))
    return fact.kind == "points" and not _is_change(passages, said)


def _further(passages: Passages, said: Quantity, passage: Passage) -> frozenset[str]:
    """What the sentence before speaks of, where a figure adds to what it told: "another 40% off it"."""
    if not passage.index or not _FURTHER.search(passages.low, max(passage.start, said.start - 12), said.start):
        return frozenset()
    return passages.all[passage.index - 1].keys - passages.dossier.common


def _is_qualified(passages: Passages, said: Quantity, item: Item) -> bool:
    """Whether only some of a kind are counted, as "paying subscribers" are, and the fact does not say so."""
    if said.unit != "count" or said.value < _SMALL:
        return False
    clause = passages.clause_at(said.start)
    copula = clause and cue("figures.copula").search(passages.low, clause.start, said.start)
    start = clause.start if clause and copula else said.start
    told = passages.low[start : said.end + _BESIDE]
    return any(some.search(told) and not some.search(item.low) for some in _SOME)


def _is_opposite(passages: Passages, said: Quantity, item: Item) -> bool:
    """Whether a time is told as early where the fact has it late, or the other way round."""
    if said.unit != "time":
        return False
    part = passages.part(said)
    early, late = (passages.says(name, part.start, part.end) for name in ("figures.early", "figures.late"))
    was_early, was_late = (bool(cue(name).search(item.low)) for name in ("figures.early", "figures.late"))
    return (early, late) == (was_late, was_early) and early != late


def _is_rate_of_none(said: Quantity, fact: Quantity, item: Item) -> bool:
    """Whether a rate is made of a number that the facts tell of no period: ninety in all, told as ninety a week."""
    near = said.end - said.start <= _NEAR and not said.apart
    if said.kind == fact.kind == "people" and concepts(said.head & fact.head):
        return False  # "forty technicians use it every day"
    return bool(
        near and said.per and not fact.per and said.unit == "count" and not cue("figures.periodic").search(item.low)
    )


def _derivation(passages: Passages, said: Quantity, passage: Passage, item: Item) -> float:
    """How much a figure that has to be computed shares with its fact: its own clause has to speak of the thing."""
    if item.fact.kind == "study" and _MARKS.search(passages.low, passage.start, passage.end):
        return 1.0
    dossier, start = passages.dossier, passages.part(said).start
    told_on = ":" in passages.low[max(0, start - 2) : start + 1]  # "nine courses of fifteen: that makes"
    told_on = told_on or bool(_REST.search(passages.low, max(0, said.start - 24), said.start))
    part = passage.keys if told_on else passages.around(said)
    keys = part if part & dossier.keys else passage.keys
    return (dossier.shared(keys, item) or _HALF * dossier.shared(passage.near, item)) - _COMPUTED


def _is_told_whole(passages: Passages, said: Quantity, item: Item) -> bool:
    """Whether a clause names what its fact is about, so that what it adds to need not have been told before."""
    if _OFF_IT.match(passages.low, said.end):
        return False
    return passages.dossier.shared(passages.around(said) - passages.dossier.common, item) >= _WHOLE


def relation(passages: Passages, passage: Passage, item: Item) -> float:
    """How much the words around a figure share with a fact; 0 for nothing."""
    dossier = passages.dossier
    score = dossier.shared(passage.keys, item) + 0.5 * dossier.shared(passage.near - passage.keys, item)
    if item.fact.entry and item.fact.entry in passage.carried:
        score += 1.0
    return score

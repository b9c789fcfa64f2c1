"""The confirmed facts as the check reads them: what each means, its figures, tools, dates and the share in the work."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import fsum
from typing import NamedTuple

from checklist.claims.combined import across, all_derived
from checklist.claims.measures import MONTH, YEAR, Quantity, between_years, figures_of, read, terms
from checklist.claims.measures.rhythm import of_full_time, paces_of, totals_of
from checklist.claims.words import content, cue, table
from checklist.clauses.people import is_person
from checklist.facts import Date, Fact, Facts
from checklist.lexicon.technologies import family
from checklist.lexicon.vocabulary import Named, find
from checklist.text.segmentation import fold, sentences

_YEAR = re.compile(r"(?<![\w.,/])((?:19[6-9]|20[0-4])\d)(?![\w%]|[.,]\d)")
_NAME = re.compile(r"(?<=[a-zà-ù] )[A-Z][\w+#-]{3,}")
_LISTED = re.compile(r", (?:and |e )?| and | e ")
_LIST = re.compile(r"[\w'-]+(?: [\w'-]+)?(?:, [\w'-]+(?: [\w'-]+)?)*,? (?:and|e) [\w'-]+")
_GRADE = re.compile(r"(?<![\w/])(?P<mark>\d{2,3})/(?P<best>\d{2,3})(?![\w/])")
_COMMON = 0.34  # the weight of a meaning that nine facts share: it says nothing of what was done
_SPEAKS = 0.9  # how much words share with an entry that they speak of
_NEARLY = 0.67  # of the best
_WITH = re.compile(
    r"(?<!\w)(?:with|con|alongside|shared with|paired with|(?:as|in)sieme (?:a|al|alla|all'|ai|agli|alle)"
    r"|affidat\w (?:a|al|alla)) ?(?P<whom>[^.,;:()]{3,40})"
)
# Before "with": what is done with those whom it is about, by whoever did it: "88 interviews with carers".
_MET = re.compile(
    r"(?<!\w)(?:interview|meeting|call|talk|conversation|session|appointment|agreement|contract|negotiation|intervist"
    r"|incontr|riunion|colloqu|telefonat|contatt|accord|contratt|trattativ)\w*(?: \w+){0,2} $"
)
_TOLD = ("summary", "highlight")  # kinds of facts that are told in sentences
_UNVERSIONED = frozenset({"ml", "method", "architecture", "analytics", "data", "planning", "testing"})


@dataclass(eq=False)  # each fact is read once, and is itself alone
class Item:
    """A fact, or one sentence of it, with what was read in it.

    `text` is what was read, `keys` are the meanings of its words, `around` those of its entry and its other sentences.
    """

    fact: Fact
    text: str
    low: str
    keys: frozenset[str]
    around: frozenset[str]
    technologies: frozenset[str]
    quantities: tuple[Quantity, ...]
    derived: tuple[Quantity, ...]
    years: frozenset[int]
    modest: bool
    shared: bool

    @property
    def pointer(self) -> str:
        """Where the fact stands in the document."""
        return self.fact.pointer

    def shares(self, keys: frozenset[str]) -> bool:
        """Whether it has any of some meanings."""
        return not keys.isdisjoint(self.keys)


class Dossier:
    """All confirmed facts of a document, read once."""

    def __init__(self, facts: Facts, today: Date) -> None:
        self.facts, self.today = facts, today
        self.items: list[Item] = []
        self._figures: dict[frozenset[str], list[tuple[Item, list[Quantity]]]] = {}
        self.periods: list[tuple[Quantity, frozenset[str]]] | None = None  # read when a length of time is checked
        for fact in facts.confirmed:
            entry = facts[fact.entry] if fact.entry and not fact.is_entry else None
            self.items += _items(fact, entry, today)
        for item, made in across([(item, item.low, item.quantities, item.fact.entry) for item in self.items]):
            item.derived = (*item.derived, made)
        counts = Counter(key for item in self.items for key in item.keys)
        self.weights = {key: 1.0 / number**0.5 for key, number in counts.items()}
        self.keys = frozenset(counts)
        self._by_key: dict[str, set[int]] = {}
        for place, item in enumerate(self.items):
            for key in item.keys:
                self._by_key.setdefault(key, set()).add(place)
        self.common = frozenset(key for key, weight in self.weights.items() if weight < _COMMON)
        self.by_entry: dict[str, frozenset[str]] = {}
        for item in self.items:
            if item.fact.entry and item.fact.kind not in ("skill", "keyword", "language", "interest"):
                self.by_entry[item.fact.entry] = (
                    self.by_entry.get(item.fact.entry, frozenset()) | item.keys | item.around
                )
        self._shared_by = Counter(key for keys in self.by_entry.values() for key in keys)
        self.every = self.keys | frozenset(key for item in self.items for key in item.around)

    def figures(self, units: frozenset[str]) -> list[tuple[Item, list[Quantity]]]:
        """The facts with figures in any of some units, each with these, also those that were computed."""
        if units not in self._figures:
            told = [(item, [one for one in (*item.quantities, *item.derived) if one.unit in units])
                    for item in self.items]  # fmt: skip
            self._figures[units] = [(item, figures) for item, figures in told if figures]
        return self._figures[units]

    @cached_property
    def technologies(self) -> dict[str, list[Item]]:
        """Technologies, with all that they imply, and the facts that name them."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for one in item.technologies:
                found.setdefault(one, []).append(item)
        return found

    @cached_property
    def names(self) -> dict[str, list[Item]]:
        """Words with a capital inside the lines of jobs, and the facts that have them."""
        texts = [item.text for item in self.items if item.fact.kind == "highlight"]
        found = {name: fold(name) for text in texts for name in _NAME.findall(text)}
        return {name: [item for item in self.items if low in item.low] for name, low in found.items()}

    @cached_property
    def amounts(self) -> frozenset[int]:
        """How many languages, jobs, studies and certificates there are, and how many things a fact lists."""
        kinds = Counter(item.fact.kind for item in self.items if item.fact.kind != "highlight")
        lists = (len(_LISTED.split(match.group())) for item in self.items for match in _LIST.finditer(item.low))
        return frozenset((*kinds.values(), *lists))

    @cached_property
    def low(self) -> str:
        """Every fact as one folded text, a line each."""
        return "\n".join(item.low for item in self.items)

    @cached_property
    def told(self) -> str:
        """All that the entries tell besides, folded: where a job was, what a study led to."""
        return "\n".join(fold(str(item.fact.data)) for item in self.items if item.fact.is_entry and item.fact.data)

    @cached_property
    def by_pointer(self) -> dict[str, list[tuple[int, Item]]]:
        """The facts at each pointer as they were read, one for each sentence, with their places in `items`."""
        found: dict[str, list[tuple[int, Item]]] = {}
        for place, item in enumerate(self.items):
            found.setdefault(item.pointer, []).append((place, item))
        return found

    def item(self, pointer: str) -> Item:
        """The fact at a pointer, as it was read; of several sentences the first."""
        return self.by_pointer[pointer][0][1]

    def spans(self, *kinds: str) -> list[tuple[int, int, Fact]]:
        """First and last month of the entries of some kinds that have a start, with the entry."""
        return [
            (entry.start.first, (entry.end or self.today).last if entry.end else self.today.first, entry)
            for entry in self.facts.entries(*kinds)
            if entry.start
        ]

    def nearest(self, keys: frozenset[str], among: Iterable[Item] | None = None) -> list[tuple[float, Item]]:
        """Facts that share meanings with some words, those that share most first."""
        scored = []
        for item in self._sharing(keys) if among is None else among:
            score = self.shared(keys, item)
            if score > 0:
                scored.append((score, item))
        return sorted(scored, key=lambda one: -one[0])

    def places(self, key: str) -> Iterable[int]:
        """Where in `items` the facts stand that have a meaning."""
        return self._by_key.get(key, ())

    def _sharing(self, keys: frozenset[str]) -> list[Item]:
        """The facts that share any meaning with some words, in the order of the document."""
        places: set[int] = set().union(*(self._by_key[key] for key in keys & self.keys))
        return [self.items[place] for place in sorted(places)]

    def speaks_of(self, keys: frozenset[str], *kinds: str) -> dict[str, float]:
        """The entries of some kinds that some words speak of, by how much they share: those that come near the best."""
        scores = {
            entry: fsum(1.0 / self._shared_by[key] for key in keys & known)
            for entry, known in self.by_entry.items()
            if not kinds or self.facts[entry].kind in kinds
        }
        best = max(scores.values(), default=0.0)
        return {entry: score for entry, score in scores.items() if score >= max(_SPEAKS, _NEARLY * best)}

    def shared(self, keys: frozenset[str], item: Item) -> float:
        """How much some words share with a fact: each meaning counts the more the fewer facts have it."""
        return fsum(map(self.weights.__getitem__, keys & item.keys))  # whose last bit depends on no order of the set


def version_ends(named: list[Named]) -> set[int]:
    """Where technologies end that have versions, so that "Java 17" is no figure, and "kappa 0.7" is one."""
    return {one.end for one in named if one.technology.category not in _UNVERSIONED}


class _Read(NamedTuple):
    """What the text of a fact says, whoever's it is."""

    low: str
    keys: frozenset[str]
    technologies: frozenset[str]
    quantities: tuple[Quantity, ...]
    derived: tuple[Quantity, ...]
    years: frozenset[int]
    modest: bool
    shared: bool


@lru_cache(maxsize=2048)
def _read(text: str) -> _Read:
    """Read a text; the same facts are checked against again and again while a letter is written."""
    low = fold(text)
    named = find(text, low)[1]
    found = read(low, figures_of(low, version_ends(named), list(named)))
    technologies = {up for one in named for up in family(one.technology.id)}
    more = [also for name in ("also", "runs-on") for one in technologies for also in table(name).get(one, "").split()]
    technologies |= {up for one in more for up in family(one)}
    years = frozenset(int(match[1]) for match in _YEAR.finditer(low))
    modest = bool(cue("share.modest").search(low))
    told, derived = (*found, *terms(low), *between_years(low), *of_full_time(low)), all_derived(low, found)
    return _Read(low, content(low), frozenset(technologies), told, derived, years, modest, _is_shared(low))


def _is_shared(low: str) -> bool:
    """Whether a fact names somebody with whom it was done: "with the legal department", "con un'agenzia"."""
    people = frozenset(" ".join(table("together")["concepts"]).split())
    return any(
        content(match["whom"]) & people
        or cue("share.whom").search(match["whom"])
        or any(map(is_person, match["whom"].split()[:3]))
        for match in _WITH.finditer(low)
        if not _MET.search(low, 0, match.start())
    )


@lru_cache(maxsize=512)
def _meant(text: str) -> frozenset[str]:
    return content(fold(text))


def _lasted(entry: Fact, today: Date) -> float:
    """Seconds that an entry lasted; 0 where its beginning is not known."""
    until = entry.end.last if entry.end else today.first
    return (until - entry.start.first + 1) * MONTH if entry.start else 0.0


def _items(fact: Fact, entry: Fact | None, today: Date) -> list[Item]:
    """A fact as it was read; one that tells of several things in several sentences is read by sentences."""
    told = [fact.text[one.start : one.end] for one in sentences(fact.text)] if fact.kind in _TOLD else []
    if len(told) < 2:
        return [_item(fact, fact.text, entry, today)]
    items = [_item(fact, text, entry, today) for text in told]
    for item in items:
        item.around = item.around.union(*(other.keys for other in items))
    return items


def _item(fact: Fact, text: str, entry: Fact | None, today: Date) -> Item:
    one = _read(text)
    around = _meant(f"{entry.text} {(entry.data or {}).get('description') or ''}") if entry else frozenset()
    modest = fact.share in ("helped", "team") if fact.share else one.modest
    marks, lacks = _score(fact)
    found = (*one.quantities, *_years(fact), *marks)
    lasted = _lasted(entry, today) if entry and fact.kind == "highlight" else 0.0
    paced = [*paces_of(one.quantities, lasted), *totals_of(one.quantities, lasted)]
    return Item(fact, text, one.low, one.keys, around, one.technologies, found, (*one.derived, *lacks, *paced),
                one.years, modest, one.shared)  # fmt: skip


def _score(fact: Fact) -> tuple[list[Quantity], list[Quantity]]:
    """The grade of a study, "104/110", and what it lacks of the best one."""
    grade = str((fact.data or {}).get("score") or fact.text) if fact.kind == "study" else ""
    match = re.match(r"(?P<mark>\d{1,3})(?:/(?P<best>\d{1,3}))?", grade) or _GRADE.search(grade)
    if not match:
        return [], []
    mark, best = float(match["mark"]), float(match["best"] or 0)
    missing = best - mark if best else 0.0
    lacks = [Quantity(0, 0, missing, unit, "points", derived=True, raw=missing) for unit in ("count", "percent")]
    of_best = [Quantity(0, 0, 100 * mark / best, "percent", "mark", raw=mark)] if missing > 0 else []
    return [Quantity(0, 0, mark, raw=mark), *of_best], lacks if missing > 0 else []


def _years(fact: Fact) -> list[Quantity]:
    """For how many years a skill was used, where `meta.bozza` says so."""
    years = fact.extras.get("years")
    if isinstance(years, bool) or not isinstance(years, int | float):
        return []
    return [Quantity(0, 0, years * YEAR, "time", "years", raw=float(years))]

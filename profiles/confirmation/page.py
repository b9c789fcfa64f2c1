"""The page that confirms facts: what waits, the doubtful first, and the undo of the last press."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext, ngettext

from profiles.confirmation.forms import PressForm
from profiles.facts.fact import Fact
from profiles.facts.kinds import FIELDS
from profiles.facts.page import WITH_PARTS, Row, groups
from profiles.facts.queryset import FactQuerySet
from profiles.facts.way_back import undo_parameters

AS_CHIPS = (Fact.Kind.SKILLS, Fact.Kind.LANGUAGES, Fact.Kind.INTERESTS)  # which a word or two say


@dataclass
class Undo:
    """What the last press confirmed or retired."""

    facts: list[Fact]
    at: datetime
    share: str

    @property
    def parameters(self) -> str:
        return undo_parameters(self.at, self.share)

    @property
    def sentence(self) -> str:
        retired = self.facts[0].state == Fact.State.RETIRED
        if len(self.facts) == 1 or retired:
            said = gettext("Not used: %(title)s") if retired else gettext("Confirmed: %(title)s")
            return said % {"title": Row(self.facts[0]).title}
        count = len(self.facts)
        return ngettext("%(count)d fact confirmed", "%(count)d facts confirmed", count) % {"count": count}


@dataclass
class Card:
    """An entry with what belongs to it: its rows that wait, and the undo of a press on one of them."""

    row: Row
    undo: Undo | None = None
    parts: list["Card"] = field(default_factory=list)

    @property
    def waits(self) -> bool:
        return self.row.fact.state == Fact.State.PROPOSED

    @property
    def waiting(self) -> list[Fact]:
        """The facts that wait."""
        return [card.row.fact for card in (self, *self.parts) if card.waits]

    @property
    def keys(self) -> set[uuid.UUID]:
        """The keys of all its facts."""
        return {card.row.fact.key for card in (self, *self.parts)}

    @property
    def is_shown(self) -> bool:
        """Whether anything of it waits, or can be undone."""
        return any(card.waits or card.undo for card in (self, *self.parts))

    @property
    def is_doubtful(self) -> bool:
        """Whether anything of it is, or was before the last press."""
        return any(card.row.fact.doubt and (card.waits or card.undo) for card in (self, *self.parts))

    def without_the_rest(self) -> "Card":
        """The card without what of it neither waits nor can be undone."""
        return replace(self, parts=[part for part in self.parts if part.is_shown])

    @property
    def entry(self) -> str:
        """The key of the entry that the card is about: for a change, of the fact that it changes."""
        return str((self.row.before or self.row.fact).key)

    @property
    def has_several(self) -> bool:
        """Whether the card has more than one fact to confirm at once."""
        return sum(not fact.doubt for fact in self.waiting) > 1

    @property
    def asks_for_share(self) -> bool:
        """Whether nothing is said of the share in what was done there."""
        return any(part.waits and not part.row.fact.share for part in self.parts)


@dataclass
class Section:
    """Cards below a heading. Those that are doubtful have one of their own, which is of no kind."""

    label: str
    cards: list[Card]
    kind: Fact.Kind | None = None
    undo: Undo | None = None

    @property
    def has_several(self) -> bool:
        """Whether the section has more than one fact to confirm at once."""
        return self.kind is not None and self.kind not in WITH_PARTS and sum(card.waits for card in self.cards) > 1

    @property
    def as_chips(self) -> bool:
        return self.kind in AS_CHIPS


@dataclass
class Waiting:
    """All that waits, in sections, with how much of a person's facts is confirmed."""

    sections: list[Section]
    undo: Undo | None
    confirmed: int
    waiting: list[Fact]

    @property
    def settled(self) -> int:
        """How many are confirmed and wait for no change: a change and its fact are one."""
        return self.confirmed - sum(fact.supersedes_id is not None for fact in self.waiting)

    @property
    def total(self) -> int:
        return self.settled + len(self.waiting)

    @property
    def has_sure(self) -> bool:
        return any(not fact.doubt for fact in self.waiting)

    @property
    def newest(self) -> str:
        """When the last of what is shown was proposed: a press confirms nothing that came after it."""
        return max(fact.made_at for fact in self.waiting).isoformat() if self.waiting else ""


def confirmation_page(own: FactQuerySet, sent: Any) -> dict[str, Any]:
    """What the templates of the page need, of a person's own facts and of the parameters in its address."""
    press = PressForm(sent)
    at, share = (press.cleaned_data["undo"], press.cleaned_data["share"]) if press.is_valid() else (None, "")
    facts = own.live() | own.pressed(at) if at else own.live()
    return {"page": waiting(facts.select_related("supersedes"), at, share), "shares": Fact.Share.choices}


def waiting(facts: Iterable[Fact], at: datetime | None = None, share: str = "") -> Waiting:
    """What waits of some facts, doubtful entries first; entries without anything to confirm are left out.

    Args:
        facts: Those that are live, and those that the last press retired.
        at: When the last press was.
        share: The share in the work that it said.
    """
    shown = [fact for fact in facts if fact.kind in FIELDS]
    confirmed = {fact.key for fact in shown if fact.state == Fact.State.CONFIRMED}
    # Not what a change has just taken the place of.
    shown = [fact for fact in shown if fact.state != Fact.State.RETIRED or fact.key not in confirmed]
    sections = [Section(str(group.kind.label), _cards(group.rows), group.kind) for group in groups(shown)]
    pressed = [fact for fact in shown if at and at in {fact.confirmed_at, fact.retired_at}]
    undo = Undo(pressed, at, share) if at and pressed else None
    place = _place(undo, sections) if undo else None
    if place:
        place.undo = undo
    doubtful = Section(gettext("Look at these first"), [])
    for section in sections:
        cards = [card.without_the_rest() for card in section.cards if card.is_shown]
        section.cards = [card for card in cards if not card.is_doubtful]
        doubtful.cards += [card for card in cards if card.is_doubtful]
    return Waiting(
        [section for section in (doubtful, *sections) if section.cards or section.undo],
        None if place else undo,
        len(confirmed),
        [fact for fact in shown if fact.state == Fact.State.PROPOSED],
    )


def _cards(rows: list[Row]) -> list[Card]:
    """Cards of entries: a change of an entry stands in its place, with what belongs to it."""
    changed = {row.before.key: row for row in rows if row.before}
    for row in rows:
        if row.fact.key in changed:
            changed[row.fact.key].parts = row.parts
    return [Card(row, parts=_cards(row.parts)) for row in rows if row.fact.key not in changed]


def _place(undo: Undo, sections: list[Section]) -> Card | Section | None:
    """Where the last press was: on a line, on a card, in a section; None if it was on the whole page."""
    keys = {fact.key for fact in undo.facts}
    touched = [section for section in sections if any(card.keys & keys for card in section.cards)]
    cards = [card for section in touched for card in section.cards if card.keys & keys]
    if len(cards) == 1:
        lines = [part for part in cards[0].parts if part.keys & keys]
        return lines[0] if len(keys) == len(lines) == 1 else cards[0]
    return touched[0] if len(touched) == 1 else None

"""The sections of the pages of facts, with their entries, and these with what was done there."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from profiles.facts.fact import Fact
from profiles.facts.forms import FactForm
from profiles.facts.kinds import DOUBTS, FIELDS, period, shown, title

WITH_PARTS = (Fact.Kind.WORK, Fact.Kind.PROJECTS, Fact.Kind.VOLUNTEER)  # entries that deeds belong to


@dataclass
class Row:
    """A fact as it is shown."""

    fact: Fact
    parts: list["Row"] = field(default_factory=list)
    focus: bool = False  # whether its button is the first to press

    @property
    def title(self) -> str:
        return title(self.fact.kind, self.fact.data)

    @property
    def period(self) -> str:
        return period(self.fact.data)

    @property
    def summary(self) -> str:
        return str(self.fact.data.get("summary") or "")

    @property
    def entry(self) -> uuid.UUID:
        """The key of the entry that the card is about: for a change, of the fact that it changes."""
        return self.before.key if self.before else self.fact.key

    @property
    def before(self) -> Fact | None:
        """The fact that this one would change; None for a fact that is new, or confirmed."""
        return self.fact.supersedes if self.fact.state == "proposed" else None

    @property
    def changes(self) -> list[tuple[str, str, str]]:
        """Of each field that would change: its name, what it says now, and what it would say."""
        if self.before is None:
            return []
        old, new = self.before.data, self.fact.data
        named = ((name, label) for name, label in FIELDS[self.fact.kind] if old.get(name) != new.get(name))
        return [(str(label), shown(name, old), shown(name, new)) for name, label in named]

    @property
    def doubt(self) -> str:
        return str(DOUBTS.get(self.fact.doubt, "")) if self.fact.state == "proposed" else ""

    @property
    def form(self) -> FactForm:
        """An unbound form, whose fields have ids of their own."""
        fact = self.fact
        return FactForm(kind=fact.kind, data_of_fact=fact.data, share=fact.share, auto_id=f"{fact.pk}_%s")

    @property
    def has_several(self) -> bool:
        """Whether the card of it has more than one fact to confirm at once."""
        rows = [self, *self.parts]
        return sum(row.fact.state == "proposed" and not row.fact.doubt for row in rows) > 1

    @property
    def asks_for_share(self) -> bool:
        """Whether nothing is said of the share in what was done there."""
        return any(part.fact.state == "proposed" and not part.fact.share for part in self.parts)


@dataclass
class Group:
    """A section with its entries in order, the doubtful ones first where they wait."""

    kind: Fact.Kind
    rows: list[Row]
    focus: bool = False

    @property
    def has_parts(self) -> bool:
        return self.kind in WITH_PARTS

    @property
    def has_several(self) -> bool:
        """Whether the section has more than one fact to confirm at once."""
        sure = [row for row in self.rows if row.fact.state == "proposed" and not row.fact.doubt]
        return not self.has_parts and len(sure) > 1


def groups(facts: Iterable[Fact]) -> list[Group]:
    """The facts by section, in the order of ``Fact.Kind``; those without fields to edit are left out."""
    rows = {fact.key: Row(fact) for fact in facts if fact.kind in FIELDS}
    for row in rows.values():
        if row.fact.of in rows:
            rows[row.fact.of].parts.append(row)
    entries = [row for row in rows.values() if row.fact.of is None]
    found = [Group(kind, [row for row in entries if row.fact.kind == kind]) for kind in Fact.Kind]
    return [group for group in found if group.rows]


def waiting(facts: Iterable[Fact]) -> list[Group]:
    """The sections with something to confirm, doubtful entries first; entries without anything to confirm left out."""
    found = []
    for group in groups(facts):
        changed = {row.before.key: row for row in group.rows if row.before}
        for row in group.rows:
            if row.fact.key in changed:
                changed[row.fact.key].parts = row.parts
        rows = [row for row in group.rows if row.fact.key not in changed]
        rows = [row for row in rows if any(one.fact.state == "proposed" for one in (row, *row.parts))]
        for row in rows:
            row.parts = [part for part in row.parts if part.fact.state == "proposed"]
        found.append(Group(group.kind, sorted(rows, key=lambda row: not row.doubt)))
    found = [group for group in found if group.rows]
    for first in found[:1]:
        first.focus = first.has_several
        first.rows[0].focus = not first.has_several
    return found


def places_of(fact: Fact) -> list[tuple[uuid.UUID, str]]:
    """The entries that a deed may belong to, each with its title, where that is the doubt; the proposed one first."""
    if fact.state != Fact.State.PROPOSED or fact.doubt != "which_job" or fact.kind != Fact.Kind.HIGHLIGHT:
        return []
    entries = Fact.objects.visible_to(fact.owner).live().filter(kind__in=WITH_PARTS)
    return [(one.key, Row(one).title) for one in sorted(entries, key=lambda one: one.key != fact.of)]

"""The sections of the pages of facts, with their entries, and these with what was done there."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from profiles.facts.fact import Fact
from profiles.facts.forms import FactForm
from profiles.facts.kinds import DOUBTS, FIELDS, period, shown, title
from profiles.facts.newer import plain

WITH_PARTS = (Fact.Kind.WORK, Fact.Kind.PROJECTS, Fact.Kind.VOLUNTEER)  # entries that deeds belong to


@dataclass
class Row:
    """A fact as it is shown."""

    fact: Fact
    parts: list["Row"] = field(default_factory=list)

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
    def quote(self) -> str:
        """The words that it was read from, where they say more than its title."""
        said = plain(self.fact.quote)
        return "" if said in plain(self.title) else self.fact.quote

    @property
    def doubt(self) -> str:
        return str(DOUBTS.get(self.fact.doubt, "")) if self.fact.state == "proposed" else ""

    @property
    def form(self) -> FactForm:
        """An unbound form, whose fields have ids of their own."""
        fact = self.fact
        return FactForm(kind=fact.kind, data_of_fact=fact.data, share=fact.share, auto_id=f"{fact.pk}_%s")


@dataclass
class Group:
    """A section with its entries in order."""

    kind: Fact.Kind
    rows: list[Row]

    @property
    def has_parts(self) -> bool:
        return self.kind in WITH_PARTS


def groups(facts: Iterable[Fact]) -> list[Group]:
    """The facts by section, in the order of ``Fact.Kind``; those without fields to edit are left out."""
    rows = {fact.key: Row(fact) for fact in facts if fact.kind in FIELDS}
    for row in rows.values():
        if row.fact.of in rows:
            rows[row.fact.of].parts.append(row)
    entries = [row for row in rows.values() if row.fact.of is None]
    found = [Group(kind, [row for row in entries if row.fact.kind == kind]) for kind in Fact.Kind]
    return [group for group in found if group.rows]


def places_of(fact: Fact) -> list[tuple[uuid.UUID, str]]:
    """The entries that a deed may belong to, each with its title, where that is the doubt; the proposed one first."""
    if fact.state != Fact.State.PROPOSED or fact.doubt != "which_job" or fact.kind != Fact.Kind.HIGHLIGHT:
        return []
    entries = Fact.objects.visible_to(fact.owner).live().filter(kind__in=WITH_PARTS)
    return [(one.key, Row(one).title) for one in sorted(entries, key=lambda one: one.key != fact.of)]

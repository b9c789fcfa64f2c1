"""Proposing what was read from a source: what is new, and what is said otherwise of what is known."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from profiles.facts.pieces import PART, PERSON, Piece, frozen

if TYPE_CHECKING:
    import uuid

    from accounts.user import User
    from profiles.facts.fact import Fact
    from profiles.facts.queryset import FactQuerySet
    from profiles.importing.source import Source


class Proposing:
    """The facts of a person and a source, compared.

    Attributes:
        live_count: How many facts are live.
        updated: How many rows that waited already were brought up to date.
    """

    def __init__(self, known: "FactQuerySet", *, source: "Source", by: "User") -> None:
        self.source, self.by, self.model = source, by, known.model
        facts = list(known)
        live = [fact for fact in facts if fact.state != "retired"]
        self.rows_by_data = {(fact.kind, fact.of, frozen(fact.data)): fact for fact in facts}
        self.changes = {fact.supersedes_id: fact for fact in live if fact.state == "proposed" and fact.supersedes_id}
        self.entries = [fact for fact in live if fact not in self.changes.values()]
        self.live_count, self.updated = len(live), 0
        self.has_person = any(fact.kind == PERSON for fact in live)
        self.last = max((fact.position for fact in facts), default=0)

    def rows(self, found: list[Piece], notes: Mapping[str, Mapping[str, Any]]) -> list["Fact"]:
        """The rows that are new, not saved; those that waited already are brought up to date and saved.

        Args:
            found: What was read.
            notes: Further fields of a row, by the pointer of what it is about.
        """
        made: list[Fact] = []
        keys: dict[str, uuid.UUID | None] = {}
        read = {(piece.kind, frozen(piece.data)) for piece in found}
        taken = {fact.pk for fact in self.entries if (fact.kind, frozen(fact.data)) in read}
        for piece in found:
            of = keys.get(piece.of) if piece.kind == PART else None
            if piece.kind == PART and of is None:
                continue  # of an entry that the person does not want
            if piece.kind == PERSON and self.has_person:
                continue  # what the person says of themselves is not said anew by every CV
            if fact := self._exact(piece, of):
                keys[piece.pointer] = fact.key if fact.state != "retired" else None
                continue
            more = {"source": self.source, **notes.get(piece.pointer, {})}
            if fact := self._told_otherwise(piece, of, taken):
                taken.add(fact.pk)  # a second entry that is alike is another one
                keys[piece.pointer] = fact.key
                made += self._change(fact, piece, more)
                continue
            self.last += 1
            row = self._row(kind=piece.kind, data=piece.data, of=of, position=self.last, **more)
            keys[piece.pointer] = row.key
            made.append(row)
        return made

    def _row(self, **fields: Any) -> "Fact":
        return self.model(owner=self.by, **fields)

    def _exact(self, piece: Piece, of: "uuid.UUID | None") -> "Fact | None":
        """The fact, in whatever state, that says the same in the same words."""
        return self.rows_by_data.get((piece.kind, of if piece.kind == PART else None, frozen(piece.data)))

    def _told_otherwise(self, piece: Piece, of: "uuid.UUID | None", taken: "set[uuid.UUID]") -> "Fact | None":
        """The live fact that is about the same."""
        from profiles.facts.newer import same_entry  # noqa: PLC0415 (the sweeper judges nothing)

        same = (fact for fact in self.entries if (fact.kind, fact.of) == (piece.kind, of) and fact.pk not in taken)
        return next((fact for fact in same if same_entry(piece.kind, fact.data, piece.data)), None)

    def _change(self, fact: "Fact", piece: Piece, more: Mapping[str, Any]) -> list["Fact"]:
        """The row that changes a confirmed fact, if anything is said otherwise; a row that waits is changed itself."""
        from profiles.facts.newer import brought_up_to_date  # noqa: PLC0415 (the sweeper judges nothing)

        data = brought_up_to_date(piece.kind, fact.data, piece.data)
        waiting = fact if fact.state == "proposed" else self.changes.get(fact.pk)
        if data == (waiting or fact).data or (fact.kind, fact.of, frozen(data)) in self.rows_by_data:
            return []  # it says nothing else, or the person has declined the change
        if waiting:
            self.model.objects.filter(pk=waiting.pk, state="proposed").update(data=data, **more)
            self.updated += 1
            return []
        self.model.objects.filter(supersedes=fact).update(supersedes=None)  # of a change that was declined
        kept = {name: getattr(fact, name) for name in ("kind", "of", "share", "position")}
        return [self._row(data=data, supersedes=fact, **kept, **more)]

"""The queryset of facts: who sees them, proposing what was read, and the whole as a JSON Resume document."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext

from profiles.facts.pieces import PART, PERSON, Piece, assemble, frozen, pieces
from profiles.facts.proposing import Proposing
from profiles.facts.taking_back import made_anew
from profiles.reading.document import SCHEMA

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.user import User
    from profiles.facts.fact import Fact
    from profiles.importing.source import Source
    from profiles.reading.document import Document

MOST = 2_000  # live facts of a person
QUESTION = 60  # code points of the key of a question


class FactQuerySet(models.QuerySet["Fact"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own facts, and nobody else's: no role reads those of others."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def live(self) -> Self:
        """Those that are proposed or confirmed."""
        return self.exclude(state="retired")

    def proposed(self) -> Self:
        """Those that wait for their owner."""
        return self.filter(state="proposed")

    def confirmed(self) -> Self:
        """Those that may be used in letters."""
        return self.filter(state="confirmed")

    def pressed(self, at: datetime) -> Self:
        """Those that one press confirmed, or retired: at the time that the verb was told."""
        return self.filter(models.Q(state="confirmed", confirmed_at=at) | models.Q(state="retired", retired_at=at))

    def add(
        self,
        *,
        by: "User",
        kind: str,
        data: dict[str, Any],
        of: uuid.UUID | None = None,
        share: str = "",
        **more: Any,
    ) -> "Fact":
        """Add what the person says themselves, which is confirmed by that.

        ``source`` and ``quote`` say where the words come from; ``question`` and ``retells`` are those of `Fact`.
        """
        last = self.visible_to(by).aggregate(last=models.Max("position"))["last"] or 0
        return self.create(
            owner=by,
            kind=kind,
            data=data,
            of=of,
            share=share,
            **more,
            position=last + 1,
            state="confirmed",
            confirmed_at=timezone.now(),
        )

    def confirm_sure(self, *, by: "User", share: str = "", at: datetime | None = None) -> int:
        """Confirm these as far as they are proposed and not doubtful.

        Args:
            by: Whose they are.
            share: The share in the work of those deeds of which none was said.
            at: When; now by default.

        Returns:
            How many were confirmed.
        """
        sure = self.visible_to(by).proposed().filter(doubt="")
        with transaction.atomic():
            if share:
                sure.filter(kind=PART, share="").update(share=share)
            changes = list(sure.filter(supersedes__isnull=False).select_related("supersedes"))
            for change in changes:
                change.confirm(by=by, at=at)
            return len(changes) + sure.update(state="confirmed", confirmed_at=at or Now())

    def retire(self, *, at: datetime | None = None) -> None:
        """Retire these."""
        meant = self.model.objects.filter(pk__in=list(self.values_list("pk", flat=True)))
        meant.update(state="retired", retired_at=at or Now())

    def take_back(self, at: datetime, *, by: "User", share: str = "") -> "list[Fact]":
        """Undo what one press confirmed or retired. A row that was confirmed never changes: new rows take their places.

        Args:
            at: When that was, as the verb was told.
            by: Whose facts they are.
            share: The share in the work that it said of them, which is then not said any more.

        Returns:
            The new rows; none where something else has happened to the facts since.
        """
        with transaction.atomic():
            own = self.visible_to(by)
            pressed = list(own.pressed(at).select_for_update())
            confirmed = [fact for fact in pressed if fact.state == "confirmed"]
            own.filter(pk__in=[fact.pk for fact in confirmed]).update(state="retired", retired_at=Now())
            live = {fact.key: fact for fact in own.live()}
            retired = [fact for fact in pressed if fact.state == "retired" and fact.key not in live]
            made = made_anew(confirmed, retired, live=live.values(), share=share)
            own.filter(pk__in=[fact.pk for fact in retired], supersedes__in=live.values()).update(supersedes=None)
            return self.bulk_create(made)

    def propose(self, document: "Document", *, source: "Source", by: "User") -> int:
        """Propose what was read from a source, without what the person was asked about before.

        What is said otherwise of a confirmed fact is proposed as a change of it. What the source lacks stays.

        Returns:
            How many facts are new.

        Raises:
            ValidationError: The person has too many.
        """
        read = pieces(document.resume)
        if source.kind != source.Kind.RESUME:  # contacts belong to the account
            read = [
                replace(piece, data=_without_contacts(piece.data)) if piece.kind == PERSON else piece for piece in read
            ]
        notes = {
            at: {"quote": document.provenance.get(at, ""), "doubt": document.doubts.get(at, "")}
            for at in (piece.pointer for piece in read)
        }
        for at, doubt in document.doubts.items():
            entry = "/".join(at.split("/")[:3])
            if entry in notes and not notes[entry]["doubt"]:
                notes[entry]["doubt"] = doubt
        with transaction.atomic():
            proposing = Proposing(self.visible_to(by).select_for_update(), source=source, by=by)
            made = proposing.rows(read, notes)
            _refuse_too_many(proposing.live_count + len(made))
            self.bulk_create(made)
            return len(made) + proposing.updated

    def replace(self, resume: Mapping[str, Any], *, by: "User") -> None:
        """Make a document the whole of a person's facts: what it lacks is retired, what is new is proposed.

        A new fact has the state and share that ``meta.bozza.facts`` says.

        Raises:
            ValidationError: The person would have too many.
        """
        told = ((resume.get("meta") or {}).get("bozza") or {}).get("facts") or {}
        with transaction.atomic():
            live = list(self.visible_to(by).live().select_for_update())
            rows = {(fact.kind, fact.of, frozen(fact.data), fact.share, fact.state): fact for fact in live}
            keys: dict[str, uuid.UUID] = {}
            kept, made = [], []
            for position, piece in enumerate(pieces(resume), start=1):
                of = keys[piece.of] if piece.of else None
                note = told.get(piece.pointer) or {}
                share, state = note.get("share", ""), note.get("state", "proposed")
                fact = rows.pop((piece.kind, of, frozen(piece.data), share, state), None)
                if fact is None:
                    more = {
                        "question": str(note.get("question", ""))[:QUESTION],
                        "retells": keys.get(note.get("retells") or ""),
                    }
                    said = {"share": share, "state": state, "position": position, **more}
                    made.append(self._said(piece, by=by, of=of, **said))
                elif fact.position != position:
                    fact.position = position
                    kept.append(fact)
                keys[piece.pointer] = (fact or made[-1]).key
            _refuse_too_many(len(keys))
            self.filter(pk__in=[fact.pk for fact in rows.values()]).retire()
            self.bulk_update(kept, ["position"])
            self.bulk_create(made)

    def _said(self, piece: Piece, *, by: "User", state: str, **fields: Any) -> "Fact":
        """A row for a piece that the person wrote themselves."""
        times = {"confirmed": {"confirmed_at": timezone.now()}, "retired": {"retired_at": timezone.now()}}
        return self.model(owner=by, kind=piece.kind, data=piece.data, state=state, **fields, **times.get(state, {}))

    def as_resume(self) -> tuple[dict[str, Any], dict[str, "Fact"]]:
        """These facts, of one person and live, as a JSON Resume document, and each by its pointer."""
        return resume_of(list(self.live()))


def resume_of(facts: "list[Fact]") -> tuple[dict[str, Any], dict[str, "Fact"]]:
    """The live facts of a person, in their order, as a JSON Resume document, and each by its pointer."""
    resume, pointers = assemble((fact.key, fact.of, fact.kind, fact.data) for fact in facts)
    by_pointer = {pointers[fact.key]: fact for fact in facts if fact.key in pointers}
    ours = {
        "as_of": f"{timezone.localdate():%Y-%m}",
        "facts": {at: _note(fact, pointers) for at, fact in by_pointer.items()},
    }
    meta = {**resume.get("meta", {}), "bozza": ours}
    return {"$schema": SCHEMA, **resume, "meta": meta}, by_pointer


def _note(fact: "Fact", pointers: Mapping[uuid.UUID, str]) -> dict[str, str]:
    """What a document says of a fact beside its data: as far as there is anything to say."""
    retells = pointers.get(fact.retells) if fact.retells else None
    said = {"state": fact.state, "share": fact.share, "question": fact.question, "retells": retells}
    return {name: value for name, value in said.items() if value}


def _without_contacts(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in {"email", "phone"}}


def _refuse_too_many(count: int) -> None:
    if count > MOST:
        raise ValidationError(gettext("That would be more than %(most)d facts.") % {"most": MOST})

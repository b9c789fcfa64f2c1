"""Merging two accounts of one person: asked for in the one, confirmed in the other, done at once (docs/adr/0037)."""

import uuid
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from accounts.models import User
from accounts.owner_mail import tell
from accounts.tokens import digest, new_key
from audit.models import Action, Entry
from limits import quota
from privacy.erasure.removal import anonymise_row, clear_traces
from privacy.erasure.sessions import end_sessions
from privacy.merging import moving
from reviews.models import Review, ReviewRequest

TO_CONFIRM = timedelta(days=3)


class AccountMergeQuerySet(models.QuerySet["AccountMerge"]):
    def open(self) -> Self:
        """Those that wait for the confirmation in the other account."""
        return self.filter(done_at=None, ended_at=None, created_at__gt=timezone.now() - TO_CONFIRM)

    def request(self, into: User, address: str) -> "AccountMerge":
        """Ask for another account to become part of this one; its address gets a link.

        Whether the address has an account is told to nobody but whoever reads its mail.

        Args:
            into: The account that stays, whose owner asks.
            address: With which the other account signs in.

        Raises:
            QuotaExceeded: The person has asked too often.
            ValidationError: It is an address of this account.
        """
        address = address.strip().lower()
        people = User.objects.with_address(address)
        if address == into.email or into in people:
            raise ValidationError(gettext("This address already belongs to this account: give the other one."))
        quota.MERGES.use(by=into)
        key = new_key("unione_")
        with transaction.atomic():
            self.filter(into=into, done_at=None, ended_at=None).update(ended_at=Now())
            other = people[0] if len(people) == 1 else None
            merge = self.create(into=into, other=other, digest=digest(key))
            Entry.objects.record(Action.MERGE_REQUESTED, by=into, about=merge)
            link = reverse("account-merge-confirm", args=[key]) if other else ""
            tell(into, "merge_asked", to=address, valid_for=TO_CONFIRM, link=link, into=into)
        return merge

    def find(self, key: str, *, by: User) -> "AccountMerge | None":
        """The open merge with this key, for either of its two accounts."""
        # SECURITY: whoever has just the mail gets nothing; only one who can sign in to the other account confirms.
        either = models.Q(into=by) | models.Q(other=by)
        return self.open().filter(either, digest=digest(key)).select_related("into", "other").first()


class AccountMerge(models.Model):
    """That one account is to become, or has become, part of another of the same person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    into = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="merges")
    other = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(db_default=Now())
    done_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)  # replaced by another

    objects = AccountMergeQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def obstacle(self) -> str:
        """Why the accounts cannot be merged, as a sentence for whoever is in the other one; "" if they can."""
        other, into = self.other, self.into
        if other is None:
            return gettext("There is no such account.")
        # SECURITY: nothing of what a mentor or admin may see goes over to another account, and no role is gained.
        has_duty = other.role != User.Role.CANDIDATE or other.is_coordinator
        requests = ReviewRequest.objects.filter(mentor=other)
        if has_duty or requests.exists() or Review.objects.filter(mentor=other).exists():
            return gettext(
                "This account is, or was, a mentor’s, a coordinator’s or an admin’s: it cannot end in another one. "
                "Merge the other account into this one instead."
            )
        if not (into.is_active and other.is_active) or into.erasure_due_at or other.erasure_due_at:
            return gettext("One of the two accounts is closed or is to be erased.")
        return ""

    def counts(self) -> dict[str, int]:
        """What moves, and what ends: the numbers of the preview."""
        return moving.counts(self.other) if self.other else {}

    def carry_out(self) -> None:
        """Move everything in one transaction, and end the other account.

        Raises:
            ValidationError: The merge is no longer open, or something stands against it.
        """
        with transaction.atomic():
            # In the order of their keys, so that two merges wait for each other and do not lock each other out.
            people = User.objects.select_for_update().in_bulk([self.into_id, self.other_id])
            self.into, other = people[self.into_id], people[self.other_id]
            self.other = other
            if self.obstacle:
                raise ValidationError(self.obstacle)
            if not AccountMerge.objects.open().filter(pk=self.pk).update(done_at=Now()):
                raise ValidationError(gettext("This link has expired or has already been used."))
            addresses = {"kept": self.into.email, "ended": other.email}
            # Other merges of an account that is no more cannot be confirmed.
            either = models.Q(into=other) | models.Q(other=other)
            AccountMerge.objects.open().filter(either).update(ended_at=Now())
            moving.move(other, self.into)
            Entry.objects.record(Action.MERGED_HERE, by=self.into, about=self)
            Entry.objects.record(Action.MERGED_AWAY, by=other, about=self)
            moving.delete_access(other)
            end_sessions(other)
            clear_traces(other)
            anonymise_row(other)
            moving.leave_a_nameless_row(other, self.into)
            for to in addresses.values():
                tell(self.into, "merged", to=to, **addresses)

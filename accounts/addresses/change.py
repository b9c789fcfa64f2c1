"""Changes of the address with which a person signs in: both addresses are told, the owner confirms, and can undo it."""

import uuid
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from accounts.owner_mail import tell
from accounts.tokens import Token, digest, new_key
from accounts.user import User
from audit.models import Action, Entry

TO_CONFIRM = timedelta(days=3)
TO_UNDO = timedelta(days=7)  # after the confirmation


class AddressChangeQuerySet(models.QuerySet["AddressChange"]):
    def open(self) -> Self:
        """Those that wait for the owner's confirmation."""
        return self.filter(confirmed_at=None, ended_at=None, created_at__gt=timezone.now() - TO_CONFIRM)

    def request(self, user: User, new: str, *, by: User, reason: str = "") -> "AddressChange":
        """Ask for another address, and mail both; nothing changes before the owner confirms.

        Whether the new address has an account is told to nobody but whoever reads its mail.

        Args:
            user: Whose address changes.
            new: The new address.
            by: The owner, or an admin.
            reason: Why an admin does it; shown to the owner.

        Raises:
            ValidationError: It is the address that the account has already.
        """
        new = new.strip().lower()
        if new == user.email:
            raise ValidationError(gettext("The account already has this address."))
        confirming, undoing = new_key("indirizzo_"), new_key("indirizzo_")
        with transaction.atomic():
            self.filter(user=user, confirmed_at=None, ended_at=None).update(ended_at=Now())
            change = self.create(
                **{"user": user, "old": user.email, "new": new, "requested_by": by, "reason": reason},
                **{"confirmation": digest(confirming), "undoing": digest(undoing)},
            )
            Entry.objects.record(Action.ADDRESS_REQUESTED, by=by, subject=None if by == user else user, about=change)
            is_free = not User.objects.with_address(new)
            link = reverse("address-confirm", args=[confirming]) if is_free else ""
            tell(user, "address_new", to=new, valid_for=TO_CONFIRM, change=change, link=link)
            tell(user, "address_old", change=change, link=reverse("address-undo", args=[undoing]))
        return change

    def find_to_confirm(self, key: str, *, by: User) -> "AddressChange | None":
        """The open change of this person with this key."""
        # SECURITY: the owner's own only. Whoever has just the new mailbox, such as an admin who chose it, gets nothing.
        return self.open().filter(user=by, confirmation=digest(key)).first()

    def find_to_undo(self, key: str) -> "AddressChange | None":
        """The change with this key, while it can be undone; the key is in the mail to the old address."""
        undoable = self.open() | self.filter(ended_at=None, confirmed_at__gt=timezone.now() - TO_UNDO)
        return undoable.filter(undoing=digest(key)).select_related("user").first()


class AddressChange(models.Model):
    """Another address for an account, asked for by its owner or an admin."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="address_changes")
    old = models.EmailField()
    new = models.EmailField()
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True, default="")
    confirmation = models.CharField(max_length=64, unique=True, editable=False)
    undoing = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(db_default=Now())
    confirmed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)  # replaced by another, or undone

    objects = AddressChangeQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(confirmed_at=None, ended_at=None),
                name="one_waiting_address_change_each",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def confirm(self) -> None:
        """Give the account its new address, and mail that to the old one, with a link to undo it.

        Raises:
            ValidationError: Somebody else has the address by now, or the change is no longer open.
        """
        undoing = new_key("indirizzo_")
        try:
            with transaction.atomic():
                changes = {"confirmed_at": Now(), "undoing": digest(undoing)}
                if not AddressChange.objects.open().filter(pk=self.pk).update(**changes):
                    raise ValidationError(gettext("This change has expired, or has already been confirmed."))
                self._give(self.new, instead_of=self.old)
                Entry.objects.record(Action.ADDRESS_CHANGED, by=self.user, about=self)
                tell(
                    self.user, "address_changed", to=self.old, change=self, link=reverse("address-undo", args=[undoing])
                )
        except IntegrityError as error:
            raise ValidationError(gettext("This address cannot be used.")) from error

    def undo(self) -> None:
        """Stop the change. If it was confirmed, the account gets its old address back, and everybody is signed out.

        The password and the API tokens end too, since whoever changed the address may have others.
        """
        with transaction.atomic():
            if not AddressChange.objects.filter(pk=self.pk, ended_at=None).update(ended_at=Now()):
                return
            # Whoever has the link in the mail, signed in or not.
            Entry.objects.record(Action.ADDRESS_RESTORED, subject=self.user, about=self)
            if self.confirmed_at:
                self._give(self.old, instead_of=self.new)
                self.user.set_unusable_password()  # also ends the sessions, which hold a hash of it
                self.user.save(update_fields=["password"])
                Token.objects.filter(user=self.user).revoke()
                tell(self.user, "address_restored", link=reverse("account_reset_password"))

    def _give(self, address: str, *, instead_of: str) -> None:
        self.user.email = address
        self.user.save(update_fields=["email"])
        self.user.emailaddress_set.filter(email__in=[address, instead_of]).delete()
        self.user.emailaddress_set.update(primary=False)
        self.user.emailaddress_set.create(email=address, verified=True, primary=True)

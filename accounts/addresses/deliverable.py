"""Whether mail reaches a person at their address."""

from typing import TYPE_CHECKING, Any

from django.db import models


class Deliverable(models.Model):
    """The part of a user that says to which address no mail can be delivered."""

    # As a mail server reported it, for good. Another address of the person is none of its business.
    undeliverable_email = models.EmailField(blank=True, default="", db_default="", editable=False)

    if TYPE_CHECKING:  # a field of User
        email: Any

    class Meta:
        abstract = True

    @classmethod
    def count_undeliverable(cls) -> int:
        """How many people have an address that takes no mail."""
        marked: models.QuerySet[Any] = cls._base_manager.exclude(undeliverable_email="")
        return marked.filter(undeliverable_email=models.F("email")).count()

    @property
    def is_undeliverable(self) -> bool:
        """Whether no mail reaches the person: they get no notices by mail, and are told so on every page."""
        return self.undeliverable_email != "" and self.undeliverable_email == self.email

    def mark_undeliverable(self) -> None:
        """A mail server says that the address takes no mail."""
        unchanged: models.QuerySet[Any] = type(self)._base_manager.filter(pk=self.pk)
        unchanged.filter(**{"email": self.email}).update(undeliverable_email=self.email)

    def mark_deliverable(self) -> None:
        """The person says that their address takes mail again."""
        self.undeliverable_email = ""
        self.save(update_fields=["undeliverable_email"])

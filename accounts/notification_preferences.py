"""Notification preferences: for each kind, whether in the product, and whether by mail at once, daily or never."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """The kinds of notifications that people can choose."""

    TURN = "turn", _("It is my turn: a review has arrived, or somebody asks me for one")
    MENTION = "mention", _("Somebody mentions me in a comment")
    DUE = "due", _("A letter I have to read is due within a day")
    NEXT_STEP = "next_step", _("The next step of one of my applications is due")
    TALK = "talk", _("Somebody answers a comment, or says that it is done")
    PROGRESS = "progress", _("A mentor takes on my letter, or gives it back")
    REPORTS = "reports", _("A report of mine has been decided")
    GUESTS = "guests", _("Somebody opens a link that I shared, or comments there")


class ByMail(TextChoices):
    """When a notification is mailed."""

    NOW = "now", _("at once")
    DIGEST = "digest", _("in the daily summary")
    NEVER = "never", _("never")


@dataclass(frozen=True)
class Preference:
    """How a person wants notifications of one kind."""

    in_product: bool
    by_mail: str

    @property
    def is_off(self) -> bool:
        """Whether the person wants no notification of this kind at all."""
        return not self.in_product and self.by_mail == ByMail.NEVER


MAILED_NOW, IN_SUMMARY = Preference(True, ByMail.NOW), Preference(True, ByMail.DIGEST)
DEFAULTS = {
    kind: MAILED_NOW if kind in {Kind.TURN, Kind.MENTION, Kind.DUE, Kind.NEXT_STEP, Kind.REPORTS} else IN_SUMMARY
    for kind in Kind
}


def preference_for(stored: Mapping[str, Mapping[str, object]], kind: str) -> Preference:
    """A person's preference for a kind.

    Args:
        stored: ``{kind: {"in_product": bool, "by_mail": str}}``, for the kinds that differ from ``DEFAULTS``. Values
            of ``by_mail`` that no longer exist are ignored.
        kind: The value of ``Kind``.
    """
    default, own = DEFAULTS[Kind(kind)], stored.get(kind, {})
    by_mail = own.get("by_mail")
    return Preference(
        in_product=bool(own.get("in_product", default.in_product)),
        by_mail=str(by_mail) if by_mail in ByMail.values else default.by_mail,
    )

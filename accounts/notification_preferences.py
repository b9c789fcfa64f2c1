"""Notification preferences: for each kind, in the product or not, and by mail at once, in a summary or never."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """What people are notified of, as they choose it."""

    TURN = "turn", _("It is my turn: an opinion has come, or somebody asks me for one")
    MENTION = "mention", _("Somebody names me in a comment")
    DUE = "due", _("A letter that I am to read is due within a day")
    TALK = "talk", _("Somebody answers a comment, or says that it is done")
    PROGRESS = "progress", _("A mentor takes my letter in hand, or gives it back")
    GUESTS = "guests", _("Somebody opens a link that I shared, or comments there")


class ByMail(TextChoices):
    """When a notice is mailed."""

    NOW = "now", _("at once")
    DIGEST = "digest", _("in the daily summary")
    NEVER = "never", _("never")


@dataclass(frozen=True)
class Choice:
    """How a person wants to be notified of one kind."""

    in_product: bool
    by_mail: str

    @property
    def is_off(self) -> bool:
        return not self.in_product and self.by_mail == ByMail.NEVER


MAILED_NOW, IN_SUMMARY = Choice(True, ByMail.NOW), Choice(True, ByMail.DIGEST)
DEFAULTS = {kind: MAILED_NOW if kind in {Kind.TURN, Kind.MENTION, Kind.DUE} else IN_SUMMARY for kind in Kind}


def choice_for(stored: Mapping[str, Mapping[str, object]], kind: str) -> Choice:
    """The choice for a kind.

    Args:
        stored: By kind, where it differs from the default: ``{kind: {"in_product": bool, "by_mail": str}}``. Values
            that there are no longer count as not stored.
        kind: The value of ``Kind``.
    """
    default, own = DEFAULTS[Kind(kind)], stored.get(kind, {})
    by_mail = own.get("by_mail")
    return Choice(
        in_product=bool(own.get("in_product", default.in_product)),
        by_mail=str(by_mail) if by_mail in ByMail.values else default.by_mail,
    )

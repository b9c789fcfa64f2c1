"""Notification preferences: which kinds of events a person is told of, in the product and by mail."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    TURN = "turn", _("It is my turn: an opinion has come, or somebody asks me for one")
    MENTION = "mention", _("Somebody names me in a comment")
    DUE = "due", _("A letter that I am to read is due within a day")
    TALK = "talk", _("Somebody answers a comment, or says that it is done")
    PROGRESS = "progress", _("A mentor takes my letter in hand, or gives it back")
    GUESTS = "guests", _("Somebody opens a link that I shared, or comments there")


class ByMail(TextChoices):
    NOW = "now", _("at once")
    DIGEST = "digest", _("in the daily summary")
    NEVER = "never", _("never")


@dataclass(frozen=True)
class Choice:
    in_product: bool
    by_mail: str

    @property
    def is_off(self) -> bool:
        return not self.in_product and self.by_mail == ByMail.NEVER


AT_ONCE, LATER = Choice(True, ByMail.NOW), Choice(True, ByMail.DIGEST)
DEFAULTS = {kind: AT_ONCE if kind in {Kind.TURN, Kind.MENTION, Kind.DUE} else LATER for kind in Kind}


def chosen(stored: Mapping[str, Mapping[str, object]], kind: str) -> Choice:
    """The choice for a kind, as ``stored`` says (``{kind: {"in_product": …, "by_mail": …}}``), else the usual one."""
    usual, own = DEFAULTS[Kind(kind)], stored.get(kind, {})
    by_mail = own.get("by_mail")
    return Choice(
        in_product=bool(own.get("in_product", usual.in_product)),
        by_mail=str(by_mail) if by_mail in ByMail.values else usual.by_mail,
    )

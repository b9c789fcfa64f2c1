"""Accounts that nobody uses: warned, then erased; and those whose address was never confirmed."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Max, QuerySet
from django.db.models.functions import Coalesce, Greatest, Now

from accounts.models import User
from privacy.erasure.erasure import Erasure

WARNED_BEFORE = timedelta(days=30)  # as the database counts it: privacy/erasure/triggers.py
UNCONFIRMED_AFTER = timedelta(days=7)
AT_ONCE = 100


def erase_unused_accounts() -> int:
    """Warn whoever has not used their account, and erase accounts that were never confirmed; how many there were."""
    for person in unused(for_at_least=settings.INACTIVE_AFTER - WARNED_BEFORE)[:AT_ONCE]:
        Erasure.objects.request(person, origin=Erasure.Origin.INACTIVE)
    people = list(unconfirmed()[:AT_ONCE])
    for person in people:
        Erasure.objects.erase_now(person, origin=Erasure.Origin.UNCONFIRMED)
    return len(people)


def unused(*, for_at_least: timedelta) -> QuerySet[User]:
    """People who have not signed in, used a token or said that they stay for so long. Admins are left to each other."""
    seen = Greatest(
        Coalesce("last_login", "date_joined"),
        Max("tokens__last_used_at"),  # PostgreSQL leaves out what is null
        Max("erasures__cancelled_at"),
    )
    people: QuerySet[User] = User.objects.filter(erased_at=None).exclude(role=User.Role.ADMIN)
    people = people.exclude(erasures__in=Erasure.objects.pending())
    # The index ``last_seen`` finds those who have not signed in, of whom the others are few.
    signed_in_at = Coalesce("last_login", "date_joined")
    people = people.alias(signed_in_at=signed_in_at).filter(signed_in_at__lt=Now() - for_at_least)
    return people.annotate(seen_at=seen).filter(seen_at__lt=Now() - for_at_least).order_by("seen_at")


def unconfirmed() -> QuerySet[User]:
    """People who signed up a week ago, and have not confirmed their address since."""
    people: QuerySet[User] = User.objects.filter(role=User.Role.CANDIDATE, last_login=None, erased_at=None)
    people = people.filter(date_joined__lt=Now() - UNCONFIRMED_AFTER, emailaddress__verified=False)
    return people.exclude(emailaddress__verified=True).distinct()

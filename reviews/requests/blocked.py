"""Who is kept apart: one has blocked the other. Blocks are rows of an app above, reached by reverse relations."""

from django.db import models

from accounts.models import User


def blocked_people(user: User) -> models.QuerySet[User]:
    """Whom ``user`` has blocked, and who has blocked them. SECURITY: no sentence may tell the one from the other."""
    # Found from the person's own blocks: one filter over both relations would join everybody with them.
    blocked = User.objects.filter(blocks_received__blocker=user).order_by().values("pk")
    blocking = User.objects.filter(blocks_made__blocked=user).order_by().values("pk")
    people: models.QuerySet[User] = User.objects.filter(pk__in=blocked.union(blocking))
    return people


def are_kept_apart(user: User, other: User) -> bool:
    """Whether one of the two has blocked the other."""
    return blocked_people(user).filter(pk=other.pk).exists()

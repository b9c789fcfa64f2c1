"""The pool: which requests nobody has in hand, and which of them a mentor may take."""

from django.db import models
from django.db.models.functions import Now

from accounts.models import User
from programmes.membership import within_reach
from programmes.models import Membership
from reviews.requests.blocked import blocked_people
from reviews.requests.mentor_profile import MentorProfile


def is_free() -> models.Q:
    """The requests that nobody has in hand, and that are kept for nobody."""
    is_over = models.Q(lease_until__lt=Now()) | models.Q(reserved_until__lt=Now())
    is_of_pool = models.Q(is_over, models.Q(is_named=False), models.Q(state__in=["submitted", "in_review"]))
    return models.Q(state="submitted", mentor=None) | is_of_pool


def pool_of(mentor: User, profile: MentorProfile | None = None) -> models.Q:
    """Requests that nobody has in hand and that suit the mentor's profile. SECURITY: never an own letter.

    Args:
        mentor: The person; for whoever is no mentor there is none.
        profile: Theirs, if it is loaded: where many rows are looked through, its values are quicker than the question
            for it in each row. Without it nothing is asked here, so that the condition can be compiled once.
    """
    if not mentor.is_mentor:
        return models.Q(pk__in=[])
    is_excluded = models.Q(letter__owner=mentor) | models.Q(letter__binned_at__isnull=False)
    is_excluded |= models.Q(letter__owner__in=blocked_people(mentor).values("pk"))
    is_excluded |= models.Q(declines__mentor=mentor)
    if profile:
        return is_free() & within_reach(mentor, Membership.Role.MENTOR) & profile.suits & ~is_excluded
    return is_free() & _is_within_reach(mentor) & _suits(mentor) & ~is_excluded


def _is_within_reach(mentor: User) -> models.Q:
    """As ``within_reach``, which asks first whether the mentor was ever a member."""
    memberships = Membership.objects.filter(person=mentor, role=Membership.Role.MENTOR).order_by()
    is_outside = models.Q(~models.Exists(memberships), programme=None)
    return is_outside | models.Q(programme__in=memberships.filter(left_at=None).values("programme"))


def _suits(mentor: User) -> models.Q:
    """As ``MentorProfile.suits``, of a profile that is not loaded."""
    place = models.Func(
        models.F("languages"),
        models.OuterRef("letter__language"),
        function="array_position",
        output_field=models.IntegerField(),
    )
    chosen = MentorProfile.objects.filter(user=mentor).order_by()
    number = models.Func("languages", function="cardinality", output_field=models.IntegerField())
    others = chosen.annotate(place=place, number=number).filter(number__gt=0, place__isnull=True)
    with_guides = chosen.filter(guides__isnull=False)
    of_guide = chosen.filter(guides=models.OuterRef("letter__guide"))
    return models.Q(~models.Exists(others)) & (
        models.Q(~models.Exists(with_guides)) | models.Q(models.Exists(of_guide))
    )

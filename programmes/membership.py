"""Memberships: who belongs to which programme, as what; and what people of programmes may reach because of it."""

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User
    from programmes.programme import Programme


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Who belongs where, and who sees that."""

    def of(self, person: "User") -> Self:
        """The memberships of a person that stand."""
        return self.filter(person=person, left_at=None)

    def standing(self) -> Self:
        """Those that have not ended, of people who may sign in."""
        return self.filter(left_at=None, person__is_active=True)

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """One's own; for coordinators those of their programmes; for admins all."""
        if not user.is_authenticated:
            return self.none()
        if user.is_staff:
            return self.all()
        run = self.of(user).filter(role=Membership.Role.COORDINATOR).values("programme")
        return self.filter(models.Q(person=user) | models.Q(programme__in=run))

    def add(self, programme: "Programme", person: "User", role: str, *, by: "User | None" = None) -> "Membership":
        """Make a person a member; one who is a member already stays so.

        Args:
            programme: Where.
            person: Who.
            role: A value of ``Membership.Role``.
            by: Who appoints a coordinator; None where people join by themselves.
        """
        with transaction.atomic():
            membership, made = self.filter(left_at=None).get_or_create(programme=programme, person=person, role=role)
            if made and role == Membership.Role.COORDINATOR and not person.is_coordinator:
                person.is_coordinator = True
                person.save(update_fields=["is_coordinator"])
                person.record_role(by=by)
        return membership


class Membership(models.Model):
    """That a person belongs to a programme, in one role; people can belong to several, and have several roles."""

    class Role(models.TextChoices):
        CANDIDATE = "candidate", _("candidate")
        MENTOR = "mentor", _("mentor")
        COORDINATOR = "coordinator", _("coordinator")

    programme = models.ForeignKey("programmes.Programme", models.PROTECT, related_name="memberships")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=Role.choices)
    joined_at = models.DateTimeField(db_default=Now())
    left_at = models.DateTimeField(null=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "person", "role"],
                condition=models.Q(left_at=None),
                name="one_membership_per_programme_and_role",
            )
        ]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.person_id} {self.role}"

    def can_be_ended_by(self, user: "User") -> bool:
        """The member may, and whoever runs the programme; only admins for a coordinator."""
        if user.is_staff or user == self.person:
            return True
        return self.role != self.Role.COORDINATOR and self.programme.is_run_by(user)

    def end(self) -> None:
        """End it; letters of the programme that the member was to read as its mentor go back at once."""
        with transaction.atomic():
            Membership.objects.filter(pk=self.pk, left_at=None).update(left_at=Now())
            if self.role == self.Role.MENTOR:
                self.person.review_requests.take_back()  # by the relation: reviews stand above


def within_reach(person: "User", role: str, field: str = "programme") -> models.Q:
    """The condition for what a person may reach in a role, on rows that name their programme in ``field``.

    SECURITY: whoever was ever a member in this role reaches the programmes of today, and nothing outside of them: who
    leaves a programme does not get everybody's letters in exchange. Who never was reaches what belongs to none.
    """
    memberships = Membership.objects.filter(person=person, role=role)
    if not memberships.exists():
        return models.Q(**{field: None})
    return models.Q(**{f"{field}__in": memberships.filter(left_at=None).values("programme")})


def mentors_outside(programme: "Programme | None") -> models.Q:
    """The condition on people who are no mentors for a programme; for None, who are those of programmes only."""
    memberships = Membership.objects.filter(role=Membership.Role.MENTOR)
    if programme is None:
        return models.Q(pk__in=memberships.values("person"))
    return ~models.Q(pk__in=memberships.filter(left_at=None, programme=programme).values("person"))

"""Programmes: groups of candidates and mentors, such as a class of a university, with a period and coordinators."""

import uuid
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now, TruncDate
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from guides.models import Guide
from limits import quota
from programmes.membership import Membership

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

Role = Membership.Role


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    """Who sees programmes, who runs them, and how people come in."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """For admins all, else those that the user belongs to."""
        if not user.is_authenticated:
            return self.none()
        return self.all() if user.is_staff else self.filter(pk__in=Membership.objects.of(user).values("programme"))

    def run_by(self, user: "User | AnonymousUser") -> Self:
        """Those whose people the user sees and invites: for admins all, else those that they coordinate."""
        if not user.is_authenticated:
            return self.none()
        mine = Membership.objects.of(user).filter(role=Role.COORDINATOR)
        return self.all() if user.is_staff else self.filter(pk__in=mine.values("programme"))

    def running(self) -> Self:
        """Those whose period is now."""
        today = TruncDate(Now())
        return self.filter(models.Q(ends_on=None) | models.Q(ends_on__gte=today), starts_on__lte=today)

    def open_to(self, candidate: "User", guide: Guide) -> Self:
        """Those in which the candidate can ask for a review of a letter by this guide, sorted by name."""
        mine = Membership.objects.of(candidate).filter(role=Role.CANDIDATE)
        offered = models.Q(guides=None) | models.Q(guides=guide)
        return self.running().filter(offered, pk__in=mine.values("programme")).distinct().order_by("name", "pk")

    def by_domain(self, person: "User") -> Self:
        """Those that need no code, where the person has confirmed an address of their domain and is no member yet."""
        mine = Membership.objects.of(person).filter(role=Role.CANDIDATE)
        open_ones = self.running().filter(code="", domain__in=confirmed_domains(person))
        return open_ones.exclude(domain="").exclude(pk__in=mine.values("programme"))

    def enter(self, code: str, *, by: "User") -> "Programme":
        """Become a candidate of the programme with this code.

        Raises:
            QuotaExceeded: The person has tried too many codes.
            ValidationError: There is no such code, the programme is over, or it is for addresses of one domain.
        """
        quota.CODES.use(by=by)
        programme = self.running().exclude(code="").filter(code__iexact=code.strip()).first()
        if programme is None:
            raise ValidationError(
                gettext("No programme has this code now. Look at it again, or ask who gave it to you.")
            )
        if programme.domain and programme.domain not in confirmed_domains(by):
            words = {"domain": programme.domain}
            raise ValidationError(
                gettext("This programme is for addresses at %(domain)s: add yours in the settings and confirm it.")
                % words
            )
        Membership.objects.add(programme, by, Role.CANDIDATE)
        return programme


def confirmed_domains(person: "User") -> set[str]:
    """The domains of the addresses that a person has confirmed, in lower case."""
    addresses = person.emailaddress_set.filter(verified=True).values_list("email", flat=True)
    return {address.rpartition("@")[2].lower() for address in addresses}


class Programme(models.Model):
    """Its candidates' letters go to its mentors, and nobody else reads or coordinates them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=120, unique=True)
    starts_on = models.DateField(_("from"), default=timezone.localdate)
    ends_on = models.DateField(_("to"), null=True, blank=True, help_text=_("That day included. Empty: without an end."))
    guides = models.ManyToManyField(
        Guide, verbose_name=_("guides"), blank=True, related_name="+", help_text=_("None chosen: all.")
    )
    code = models.CharField(
        _("code"), max_length=40, blank=True, default="", help_text=_("Candidates type it to join. Empty: none.")
    )
    domain = models.CharField(
        _("email domain"),
        max_length=120,
        blank=True,
        default="",
        help_text=_("Such as studio.example.it: only people who have confirmed an address there can join."),
    )
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                models.functions.Upper("code"), condition=~models.Q(code=""), name="one_programme_per_code"
            ),
            models.CheckConstraint(
                name="programme_ends_after_its_start",
                condition=models.Q(ends_on=None) | models.Q(ends_on__gte=models.F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """One form of code and domain, so that they can be compared."""
        self.code, self.domain = self.code.strip(), self.domain.strip().lower().removeprefix("@")

    def is_run_by(self, user: "User") -> bool:
        """Whether the user sees its people and invites others."""
        return Programme.objects.run_by(user).filter(pk=self.pk).exists()

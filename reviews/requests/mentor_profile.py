"""Mentor profiles: what each mentor reads, how many letters at once, and when they are away."""

from typing import Any, Self
from uuid import UUID

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.localization import format_day
from guides.models import Guide
from letters.models import Letter
from programmes.membership import mentors_outside
from programmes.models import Membership, Programme
from queries.compiled import compiled
from reviews.requests.blocked import blocked_people

DEFAULT_CAPACITY, HIGHEST_CAPACITY = 3, 20


def held(prefix: str = "") -> models.Q:
    """The requests that count for a mentor's capacity: in hand, or asked for by name; ``prefix`` leads to them."""
    is_asked = models.Q(**{f"{prefix}state": "submitted", f"{prefix}is_named": True})
    return models.Q(**{f"{prefix}state": "in_review"}) | is_asked


class MentorProfile(models.Model):
    """One for each mentor; no guide, or no language, means all. Candidates who choose whom to ask read it."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="mentor_profile"
    )
    introduction = models.TextField(
        _("a short introduction"),
        max_length=600,
        blank=True,
        default="",
        help_text=_("What you do and what you look at first. Candidates read it when they choose who to ask."),
    )
    guides = models.ManyToManyField(Guide, verbose_name=_("guides that you read for"), blank=True, related_name="+")
    languages = ArrayField(
        models.CharField(max_length=2, choices=Letter.Language.choices),
        verbose_name=_("languages that you read"),
        blank=True,
        default=list,
    )
    capacity = models.PositiveSmallIntegerField(
        _("letters at once"),
        default=DEFAULT_CAPACITY,
        validators=[MinValueValidator(1), MaxValueValidator(HIGHEST_CAPACITY)],
    )
    away_until = models.DateField(
        _("away until"),
        null=True,
        blank=True,
        help_text=_("That day included. The letters that you have go back at once, and their candidates are told."),
    )

    in_hand: int  # set by ``available_mentors``
    keys_of_guides: list[int] | None = None  # of ``guides``, where they were loaded with the profile

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="capacity_of_one_to_twenty", condition=models.Q(capacity__range=(1, HIGHEST_CAPACITY))
            )
        ]

    def __str__(self) -> str:
        return str(self.user_id)

    @classmethod
    def of(cls, user: User) -> Self:
        """The mentor's profile; an unsaved one that takes everything where there is none yet."""
        return _profiles_of.first(user) or cls(user=user)  # type: ignore[return-value]

    @property
    def is_away(self) -> bool:
        """Whether the mentor is away today."""
        return self.away_until is not None and self.away_until >= timezone.localdate()

    @property
    def is_full(self) -> bool:
        """Whether the mentor has as many letters as they set."""
        return self.held >= self.capacity

    @property
    def held(self) -> int:
        """How many letters are the mentor's to read: those in hand, and those that they were asked for by name."""
        return self.user.review_requests.filter(held()).count()

    @property
    def guide_keys(self) -> set[int]:
        """The primary keys of the guides that the profile names; empty for all guides."""
        if self.keys_of_guides is not None:
            return set(self.keys_of_guides)
        return set() if self._state.adding else {guide.pk for guide in self.guides.all()}

    def reads_language(self, letter: Letter) -> bool:
        """Whether the profile names the letter's language; naming none means all."""
        return not self.languages or letter.language in self.languages

    def reads_guide(self, letter: Letter) -> bool:
        """Whether the profile names the letter's guide; naming none means all."""
        return not self.guide_keys or letter.guide_id in self.guide_keys

    @property
    def suits(self) -> models.Q:
        """The letters of a request that this mentor reads, as a condition on requests."""
        languages = models.Q(letter__language__in=self.languages) if self.languages else models.Q()
        return languages & (models.Q(letter__guide__in=self.guide_keys) if self.guide_keys else models.Q())

    def refuse_while_away(self) -> None:
        """Raise ``ValidationError`` while the mentor is away."""
        if self.away_until and self.is_away:
            raise ValidationError(
                gettext("You are away until %(day)s. Change that in your profile to take a letter.")
                % {"day": format_day(self.away_until)}
            )

    def refuse_asking(self) -> None:
        """Raise ``ValidationError`` where nobody can give the mentor another letter: they are away, or have enough."""
        words = {"mentor": self.user}
        if self.is_away:
            raise ValidationError(gettext("%(mentor)s is away: choose another mentor.") % words)
        if self.is_full:
            raise ValidationError(
                gettext("%(mentor)s has as many letters as they read at once: choose another mentor.") % words
            )

    def refuse_more(self) -> None:
        """Raise ``ValidationError`` while the mentor is away or has as many letters as they set."""
        self.refuse_while_away()
        if (n := self.held) >= self.capacity:
            raise ValidationError(
                ngettext(
                    "You have taken on %(n)d letter, as many as you set in your profile. Answer it first.",
                    "You have taken on %(n)d letters, as many as you set in your profile. Answer one first.",
                    n,
                )
                % {"n": n}
            )


def letters_held() -> dict[object, int]:
    """How many letters are each mentor's to read, by the mentor's key; without those who have none.

    Counted apart: joined with the mentors, every request that was ever made would be read.
    """
    busy = User.objects.filter(held("review_requests__")).order_by()
    return dict(busy.values_list("pk").annotate(models.Count("review_requests")))


def reads_for(mentor: User, programme: Programme | None) -> bool:
    """Whether a mentor reads letters of a programme; for None, those of people who are in none."""
    return bool(User.objects.filter(pk=mentor.pk).exclude(mentors_outside(programme)).exists())


def choose_programme(letter: Letter, mentor: User | None, programme: Programme | None) -> Programme | None:
    """The programme of a new request: the one given, else the first in which the mentor reads, else none.

    Raises:
        ValidationError: It is not open to the letter's owner, or the mentor does not read in it.
    """
    is_open = list(Programme.objects.open_to(letter.owner, letter.guide))
    if programme and programme not in is_open:
        raise ValidationError(gettext("Choose a programme from the list."))
    choices: list[Programme | None] = [programme] if programme else [*is_open] or [None]
    # SECURITY: nobody asks a mentor across programmes, whatever form is sent.
    chosen = next((one for one in choices if mentor is None or reads_for(mentor, one)), False)
    if chosen is False:
        raise ValidationError(gettext("Choose a mentor from the list."))
    return chosen  # type: ignore[return-value]


def choose_by_keys(by: User, *, mentor: UUID | None, programme: UUID | None, **more: Any) -> dict[str, Any]:
    """The mentor and programme with these keys, with the other fields of a request, for ``ReviewRequest.objects.ask``.

    Raises:
        ValidationError: There is no such mentor, or the person belongs to no such programme.
    """
    person = User.objects.mentors().filter(pk=mentor).first() if mentor else None
    group = Programme.objects.visible_to(by).filter(pk=programme).first() if programme else None
    if mentor and person is None:
        raise ValidationError(gettext("Choose a mentor from the list."))
    if programme and group is None:
        raise ValidationError(gettext("Choose a programme from the list."))
    return {"mentor": person, "programme": group, **more}


@compiled
def _profiles_of(user: User) -> models.QuerySet[MentorProfile]:
    return MentorProfile.objects.filter(user=user)


def has_enough(profile: MentorProfile) -> bool:
    """Whether one of ``available_mentors`` has as many letters as they set."""
    return profile.in_hand >= profile.capacity


def available_mentors(letter: Letter, programmes: list[Programme]) -> list[MentorProfile]:
    """The profiles of the mentors whom the letter's owner may ask: those who read such letters and are not away.

    Args:
        letter: The letter.
        programmes: Those that are open to its owner; without any, mentors who are in none.

    Returns:
        Sorted by name; each has as ``in_hand`` how many letters are its mentor's to read, counted up to the most that
        anybody may have at once.
    """
    keys = tuple(programme.pk for programme in programmes)
    mentors = _mentors_of(letter.owner, keys) if programmes else _mentors_of_none(letter.owner)
    profiles = [_profile_of(mentor) for mentor in mentors]
    suited = [profile for profile in profiles if profile.reads_language(letter) and profile.reads_guide(letter)]
    return [profile for profile in suited if not profile.is_away]


def _profile_of(mentor: User) -> MentorProfile:
    profile: MentorProfile = getattr(mentor, "mentor_profile", None) or MentorProfile(user=mentor)
    annotated = vars(mentor)
    profile.in_hand, profile.keys_of_guides = annotated["in_hand"], annotated["guides"]
    return profile


def _mentors_for(owner: User) -> models.QuerySet[User]:
    """Mentors with their profiles, the keys of the guides that they read for and how many letters they have."""
    kept_apart = blocked_people(owner).values("pk")
    mentors: models.QuerySet[User] = User.objects.mentors().exclude(pk=owner.pk).exclude(pk__in=kept_apart)
    # Counted for each mentor and as far as it decides, so that nothing is read of what others have to read. By the
    # reverse relation: requests import this module.
    requests: Any = User._meta.get_field("review_requests").related_model
    letters = requests.objects.filter(held(), mentor=models.OuterRef("pk")).order_by().values("mentor")
    chosen = MentorProfile.guides.through.objects.filter(mentorprofile=models.OuterRef("pk")).order_by()
    return mentors.select_related("mentor_profile").annotate(
        in_hand=models.Func(
            ArraySubquery(letters[:HIGHEST_CAPACITY]), function="cardinality", output_field=models.IntegerField()
        ),
        guides=ArraySubquery(chosen.values("guide")),
    )


@compiled
def _mentors_of(owner: User, programmes: tuple[UUID, ...]) -> models.QuerySet[User]:
    members = Membership.objects.filter(programme__in=programmes, role=Membership.Role.MENTOR, left_at=None)
    return _mentors_for(owner).filter(pk__in=members.values("person"))


@compiled
def _mentors_of_none(owner: User) -> models.QuerySet[User]:
    return _mentors_for(owner).exclude(mentors_outside(None))

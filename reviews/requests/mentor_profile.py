"""Mentor profiles: what each mentor reads, how many letters at once, and when they are away."""

from typing import Self

from django.conf import settings
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
from reviews.requests.blocked import blocked_people

DEFAULT_CAPACITY = 3


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
        _("letters at once"), default=DEFAULT_CAPACITY, validators=[MinValueValidator(1), MaxValueValidator(20)]
    )
    away_until = models.DateField(_("away until"), null=True, blank=True, help_text=_("That day included."))

    in_hand: int  # set by ``available_mentors``

    class Meta:
        constraints = [
            models.CheckConstraint(name="capacity_of_one_to_twenty", condition=models.Q(capacity__range=(1, 20)))
        ]

    def __str__(self) -> str:
        return str(self.user_id)

    @classmethod
    def of(cls, user: User) -> Self:
        """The mentor's profile; an unsaved one that takes everything where there is none yet."""
        return cls.objects.filter(user=user).first() or cls(user=user)

    @property
    def is_away(self) -> bool:
        """Whether the mentor is away today."""
        return self.away_until is not None and self.away_until >= timezone.localdate()

    @property
    def is_full(self) -> bool:
        """Whether the mentor has as many letters in hand as they set."""
        return self.held >= self.capacity

    @property
    def held(self) -> int:
        """How many letters the mentor has in hand."""
        return self.user.review_requests.filter(state="in_review").count()

    @property
    def guide_keys(self) -> set[int]:
        """The primary keys of the guides that the profile names; empty for all guides."""
        return set() if self._state.adding else {guide.pk for guide in self.guides.all()}

    def reads(self, letter: Letter) -> bool:
        """Whether the profile names the letter's language and guide; naming none means all."""
        in_language = not self.languages or letter.language in self.languages
        return in_language and (not self.guide_keys or letter.guide_id in self.guide_keys)

    @property
    def suits(self) -> models.Q:
        """The letters of a request that this mentor reads, as a condition on requests."""
        languages = models.Q(letter__language__in=self.languages) if self.languages else models.Q()
        return languages & (models.Q(letter__guide__in=self.guide_keys) if self.guide_keys else models.Q())

    def refuse_more(self) -> None:
        """Raise ``ValidationError`` while the mentor is away or has as many letters in hand as they set."""
        if self.away_until and self.is_away:
            raise ValidationError(
                gettext("You are away until %(day)s. Change that in your profile to take a letter.")
                % {"day": format_day(self.away_until)}
            )
        if self.is_full:
            raise ValidationError(
                ngettext(
                    "You have taken on %(n)d letter, as many as you set in your profile. Answer it first.",
                    "You have taken on %(n)d letters, as many as you set in your profile. Answer one first.",
                    self.held,
                )
                % {"n": self.held}
            )


def available_mentors(letter: Letter) -> list[MentorProfile]:
    """The profiles of the mentors whom the letter's owner may ask: those who read such letters and are not away.

    They are sorted by name; each has the number of letters ``in_hand``.
    """
    kept_apart = blocked_people(letter.owner).values("pk")
    mentors = User.objects.mentors().exclude(pk=letter.owner_id).exclude(pk__in=kept_apart)
    mentors = mentors.select_related("mentor_profile")
    # Counted apart: joined with the mentors, every request that was ever made would be read.
    busy = User.objects.filter(review_requests__state="in_review").order_by()
    in_hand = dict(busy.values_list("pk").annotate(models.Count("review_requests")))
    profiles = []
    for user in mentors.prefetch_related("mentor_profile__guides"):
        profile = getattr(user, "mentor_profile", None) or MentorProfile(user=user)
        profile.in_hand = in_hand.get(user.pk, 0)
        profiles.append(profile)
    return [profile for profile in profiles if profile.reads(letter) and not profile.is_away]

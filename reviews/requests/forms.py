"""The form with which a candidate asks for a review, and the one with which a mentor declines."""

from collections.abc import Set
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.attachments.attachment import any_attachment
from letters.fields import confirm_gaps_field
from letters.gaps import gaps
from letters.models import Letter
from programmes.models import Programme
from reviews.models import Decline, MentorProfile
from reviews.rating.application import application_of
from reviews.requests.mentor_profile import has_enough


class AskForm(forms.Form):
    """``mentor`` is "pool", cleaned to None, or the key of one of ``mentors``, cleaned to that person."""

    mentor = forms.ChoiceField(label=_("Who should read it?"), widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("What would you like to know?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    is_blind = forms.BooleanField(
        label=_("Hide who I am"),
        required=False,
        help_text=_("The mentor reads the letter without your name, your addresses and your links."),
    )
    shares_flags = forms.BooleanField(
        label=_("Show the mentor which claims my facts do not support"),
        required=False,
        help_text=_("They see the words of the letter and that no fact supports them, and never a fact."),
    )

    programme = forms.ChoiceField(label=_("In which programme?"), required=False)
    may_go_to_pool = forms.BooleanField(
        label=_("If this mentor cannot read it, any mentor may"),
        required=False,
        help_text=_("They may be away, decline, or not begin for days. Otherwise you decide when that happens."),
    )
    shares_attachments = forms.BooleanField(
        label=_("Show the mentor what is attached to the letter"),
        required=False,
        help_text=_("They can read it for as long as they can read the letter."),
    )

    shares_ad = forms.BooleanField(
        label=_("Show the mentor the company, the role and the job ad"),
        required=False,
        initial=True,
        help_text=_("As they are now. Whether a letter fits a job ad is hard to say without seeing it."),
    )

    def __init__(
        self,
        *args: Any,
        mentors: list[MentorProfile],
        letter: Letter,
        known: Set[object] = frozenset(),
        programmes: list[Programme] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if not any_attachment.first(letter):
            del self.fields["shares_attachments"]
        if not application_of(letter):
            del self.fields["shares_ad"]
        self.programmes = programmes or []
        if len(self.programmes) > 1:
            names = [(str(programme.pk), programme.name) for programme in self.programmes]
            first = ("", _("The first in which the mentor reads"))
            self.fields["programme"].choices = [first, *names]  # type: ignore[attr-defined]
        else:
            del self.fields["programme"]
        self.mentors = mentors
        # Who knows the candidate: they are told before they ask, and may want it all the same.
        self.known = [profile.user for profile in mentors if profile.user.pk in known]
        by_name = next((mentor for mentor in self.known if str(mentor.pk) == self.data.get("mentor")), None)
        if by_name and self.data.get("is_blind"):
            label = _("I know that %(mentor)s has had a letter of mine with my name and may recognise me")
            self.fields["recognised"] = forms.BooleanField(label=label % {"mentor": by_name})
        if left := gaps(letter.draft.body):
            self.fields["anyway"] = confirm_gaps_field(left)
        people = [(str(profile.user.pk), profile.user.name) for profile in mentors if not has_enough(profile)]
        self.fields["mentor"].choices = [("pool", _("Any mentor")), *people]  # type: ignore[attr-defined]

    def clean_mentor(self) -> User | None:
        """The person chosen; None for anyone in the pool."""
        chosen = self.cleaned_data["mentor"]
        return next((profile.user for profile in self.mentors if str(profile.user.pk) == chosen), None)

    def clean_programme(self) -> Programme | None:
        """The programme chosen; None for the first that fits."""
        chosen = self.cleaned_data["programme"]
        return next((programme for programme in self.programmes if str(programme.pk) == chosen), None)

    def clean(self) -> dict[str, Any]:
        """Without the consents, to a text with gaps and to being recognised, which only had to be given."""
        for consent in ("anyway", "recognised"):
            self.cleaned_data.pop(consent, None)
        if self.cleaned_data.get("shares_attachments") and self.cleaned_data["is_blind"]:
            self.add_error("shares_attachments", _("The attachments say who you are: untick one of the two."))
        return self.cleaned_data


class DeclineForm(forms.Form):
    """Why a mentor does not read a letter; the candidate reads both."""

    reason = forms.ChoiceField(
        label=_("Why?"),
        choices=[(reason.value, reason.label) for reason in Decline.GIVEN],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say why: choose one of the reasons.")},
    )
    words = forms.CharField(
        label=_("A word to the candidate"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("You need not write one."),
    )

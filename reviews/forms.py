"""Forms for asking and answering. They check the shape of input; what happens is on the models."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.models import Guide
from letters.fields import anyway_field
from letters.gaps import gaps
from letters.models import Letter
from reviews.models import Judgement, MentorProfile, Review, SavedAnswer
from reviews.querysets import ReviewRequestQuerySet


class AskForm(forms.Form):
    """``mentor`` is "pool", cleaned to None, or the key of one of ``mentors``, cleaned to that person."""

    mentor = forms.ChoiceField(label=_("Whom do you ask?"), widget=forms.RadioSelect)
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

    def __init__(self, *args: Any, mentors: list[MentorProfile], text: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mentors = mentors
        if left := gaps(text):
            self.fields["anyway"] = anyway_field(left)
        people = [(str(profile.user.pk), profile.user.name) for profile in mentors]
        self.fields["mentor"].choices = [("pool", _("Any mentor")), *people]  # type: ignore[attr-defined]

    def clean_mentor(self) -> User | None:
        chosen = self.cleaned_data["mentor"]
        return next((profile.user for profile in self.mentors if str(profile.user.pk) == chosen), None)

    def clean(self) -> dict[str, Any]:
        """Without the yes to a text with gaps: it has done its work when it is there."""
        self.cleaned_data.pop("anyway", None)
        return self.cleaned_data


class QueueForm(forms.Form):
    """What of the pool to show; a guide or language that there is not is as good as none."""

    guide = forms.TypedChoiceField(label=_("By guide"), coerce=int, required=False, empty_value=None)
    language = forms.ChoiceField(label=_("By language"), required=False)

    def __init__(self, *args: Any, guides: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["guide"].choices = [("", _("All guides")), *guides.items()]  # type: ignore[attr-defined]
        self.fields["language"].choices = [("", _("All languages")), *Letter.Language.choices]  # type: ignore[attr-defined]

    def narrow(self, requests: ReviewRequestQuerySet) -> ReviewRequestQuerySet:
        self.is_valid()
        if guide := self.cleaned_data.get("guide"):
            requests = requests.filter(letter__guide=guide)
        if language := self.cleaned_data.get("language"):
            requests = requests.filter(letter__language=language)
        return requests


class ProfileForm(forms.ModelForm):
    languages = forms.MultipleChoiceField(
        label=_("Languages that you read"),
        choices=Letter.Language.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None chosen: all."),
    )

    class Meta:
        model = MentorProfile
        fields = ["introduction", "guides", "languages", "capacity", "away_until"]
        widgets = {
            "introduction": forms.Textarea(attrs={"rows": 4}),
            "guides": forms.CheckboxSelectMultiple,
            "away_until": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {"guides": _("None chosen: all.")}

    def __init__(self, *args: Any, guides: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["guides"]
        field.queryset = Guide.objects.filter(pk__in=guides)
        field.label_from_instance = lambda guide: guides[guide.pk]
        self.fields["capacity"].widget.attrs.update(min=1, max=20)


class JotForm(forms.Form):
    """What a mentor writes beside the threads: kept while it is written, the summary published with the rest."""

    summary = forms.CharField(
        label=_("Summary"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    notes = forms.CharField(
        label=_("Private notes"),
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nobody else ever reads them."),
    )


class PublishForm(JotForm):
    verdict = forms.ChoiceField(label=_("In short"), choices=Review.Verdict.choices, widget=forms.RadioSelect)
    override = forms.CharField(
        label=_("Why it is ready, with comments of yours still open"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed only then. The candidate reads it."),
    )
    field_order = ["verdict", "summary", "override", "notes"]


class SettleForm(forms.Form):
    """A coordinator's step: why, and for giving the letter away to whom."""

    mentor = forms.ModelChoiceField(User.objects.mentors(), required=False)
    reason = forms.CharField(
        max_length=1000, error_messages={"required": _("Say why: candidate and mentor will read it.")}
    )


class JudgementForm(forms.Form):
    item = forms.CharField(max_length=80)
    verdict = forms.ChoiceField(choices=Judgement.Verdict.choices)
    reason = forms.CharField(max_length=1000, required=False)


class SavedAnswerForm(forms.ModelForm):
    class Meta:
        model = SavedAnswer
        fields = ["title", "text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 3})}


class DismissForm(forms.Form):
    """A point to set aside, and why."""

    point = forms.CharField(max_length=60)
    reason = forms.CharField(max_length=200, required=False)

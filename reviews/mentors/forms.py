"""The mentors' forms: what the queue shows, the profile, and what a review says."""

from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from guides.models import Guide
from letters.models import Letter
from reviews.models import Judgement, MentorProfile, Review, SavedAnswer
from reviews.requests.request import ReviewRequestQuerySet


class QueueForm(forms.Form):
    """Which requests of the pool to show; an unknown guide or language is ignored."""

    guide = forms.TypedChoiceField(label=_("By guide"), coerce=int, required=False, empty_value=None)
    language = forms.ChoiceField(label=_("By language"), required=False)
    page = forms.IntegerField(min_value=1, max_value=10_000, required=False)

    def __init__(self, *args: Any, guides: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["guide"].choices = [("", _("All guides")), *guides.items()]  # type: ignore[attr-defined]
        self.fields["language"].choices = [("", _("All languages")), *Letter.Language.choices]  # type: ignore[attr-defined]

    @property
    def number(self) -> int:
        """The number of the page, from 1."""
        self.is_valid()
        return self.cleaned_data.get("page") or 1

    @property
    def is_whole(self) -> bool:
        """Whether it asks for the first page of the whole pool."""
        return self.number == 1 and not (self.cleaned_data.get("guide") or self.cleaned_data.get("language"))

    def filter(self, requests: ReviewRequestQuerySet) -> ReviewRequestQuerySet:
        """Those of the ``requests`` that the form asks for."""
        if guide := self.cleaned_data.get("guide"):
            requests = requests.filter(letter__guide=guide)
        if language := self.cleaned_data.get("language"):
            requests = requests.filter(letter__language=language)
        return requests


class ProfileForm(forms.ModelForm):
    """A mentor's profile; ``guides`` are the titles of the published guides by primary key."""

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


class ReviewNotesForm(forms.Form):
    """What a mentor writes beside the threads. It is saved while it is written; publishing shows only the summary."""

    summary = forms.CharField(
        label=_("Summary"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "data-keep": "summary"}),
    )
    notes = forms.CharField(
        label=_("Private notes"),
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-keep": "notes"}),
        help_text=_("Nobody else can ever read them."),
    )


class PublishForm(ReviewNotesForm):
    """What a mentor publishes, and the private notes beside it."""

    # Not required by the form: the review itself says which verdict it wants, and why.
    verdict = forms.ChoiceField(
        label=_("In short"), choices=Review.Verdict.choices, required=False, widget=forms.RadioSelect
    )
    override = forms.CharField(
        label=_("Why it is ready, although something has to change"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-keep": "override"}),
        help_text=_("Needed only in that case. The candidate reads it."),
    )
    field_order = ["verdict", "summary", "override", "notes"]


class UnsentForm(forms.Form):
    """One field of the page of a review, as it stands while it is typed; ``base`` is None for a choice.

    ``sent`` are texts of it that the page has sent before without getting an answer. Line ends are as they are stored.
    """

    name = forms.CharField(max_length=120)
    text = forms.CharField(max_length=10_000, required=False, strip=False)
    base = forms.CharField(max_length=10_000, required=False, strip=False)

    def clean(self) -> dict[str, Any]:
        """The texts as they are stored; no base where none was sent, as for a choice."""
        said = {name: text.replace("\r\n", "\n") for name, text in self.cleaned_data.items()}
        base = said.get("base") if "base" in self.data else None
        sent = [text.replace("\r\n", "\n") for text in cast(QueryDict, self.data).getlist("sent")]
        return {**said, "base": base, "sent": sent}


class JudgementForm(forms.Form):
    """What a mentor thinks of one item of the checklist."""

    item = forms.CharField(max_length=80)
    verdict = forms.ChoiceField(choices=Judgement.Verdict.choices)
    reason = forms.CharField(max_length=1000, required=False)


class SavedAnswerForm(forms.ModelForm):
    """Words to save for other letters."""

    class Meta:
        model = SavedAnswer
        fields = ["title", "text"]
        widgets = {
            "title": forms.TextInput(attrs={"data-keep": "answer-title"}),
            "text": forms.Textarea(attrs={"rows": 3, "data-keep": "answer-text"}),
        }

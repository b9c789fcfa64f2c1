"""Forms for asking and answering. They check the shape of input; what happens is on the models."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.forms import anyway_field
from letters.gaps import gaps
from reviews.models import Review


class AskForm(forms.Form):
    mentor = forms.ModelChoiceField(User.objects.none(), label=_("Whom do you ask?"), empty_label=_("Choose a mentor"))
    note = forms.CharField(
        label=_("What would you like to know?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, by: User, text: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mentor"].queryset = User.objects.mentors().exclude(pk=by.pk)  # type: ignore[attr-defined]
        if left := gaps(text):
            self.fields["anyway"] = anyway_field(left)

    def clean(self) -> dict[str, Any]:
        """Without the yes to a text with gaps: it has done its work when it is there."""
        self.cleaned_data.pop("anyway", None)
        return self.cleaned_data


class ThreadForm(forms.Form):
    """``quote`` is what the writer selected or typed; ``start``, in code points, comes from a selection only."""

    quote = forms.CharField(
        label=_("Words of the letter"),
        max_length=5000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Select them in the text, or copy them here."),
    )
    start = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)
    text = forms.CharField(label=_("Comment"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))


class CommentForm(forms.Form):
    text = forms.CharField(label=_("Your answer"), max_length=4000, widget=forms.Textarea(attrs={"rows": 2}))


class PublishForm(forms.Form):
    verdict = forms.ChoiceField(label=_("In short"), choices=Review.Verdict.choices, widget=forms.RadioSelect)
    summary = forms.CharField(
        label=_("Summary"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    override = forms.CharField(
        label=_("Why it is ready, with comments of yours still open"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed only then. The candidate reads it."),
    )


class ShareForm(forms.Form):
    label = forms.CharField(
        label=_("For whom?"), max_length=80, help_text=_("Only you see it: a name to tell links apart.")
    )
    days = forms.TypedChoiceField(
        label=_("How long does it open?"),
        choices=[(1, _("one day")), (3, _("three days")), (14, _("two weeks")), (60, _("two months"))],
        coerce=int,
        initial=14,
    )
    allows_comments = forms.BooleanField(label=_("Whoever opens it may comment"), required=False)
    shows_comments = forms.BooleanField(label=_("They see the comments of mentors and guests"), required=False)


class GuestForm(forms.Form):
    """Who a guest is, as they say; with a comment where the link lets them leave one."""

    name = forms.CharField(label=_("Your name"), max_length=80)
    quote = forms.CharField(
        label=_("Words of the letter"),
        max_length=2000,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Copy them here, if you speak of some in particular."),
    )
    text = forms.CharField(
        label=_("Your comment"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, may_comment: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_comment:
            del self.fields["quote"], self.fields["text"]

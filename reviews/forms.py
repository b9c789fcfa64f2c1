"""Forms for asking and answering. They check the shape of input; what happens is on the models."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from reviews.models import Thread
from reviews.threads.panel import FILTERS


class TalkForm(forms.Form):
    """Which part of the conversation an address asks for."""

    show = forms.ChoiceField(choices=[(name, name) for name in FILTERS], required=False)
    page = forms.IntegerField(min_value=1, max_value=10_000, required=False)
    thread = forms.UUIDField(required=False)


class ThreadForm(forms.Form):
    """``quote`` is what the writer selected or typed; ``start``, in code points, comes from a selection only."""

    COMMENT, SUGGESTION = "comment", "suggestion"

    quote = forms.CharField(
        label=_("Words of the letter"),
        max_length=5000,
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-selected": "quote"}),
        help_text=_("Select them in the text, or copy them here. Empty: you speak of the whole letter."),
    )
    start = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput(attrs={"data-selected": "start"}))
    kind = forms.ChoiceField(
        label=_("What do you want to do?"),
        choices=[(COMMENT, _("Say something about them")), (SUGGESTION, _("Propose other words"))],
        widget=forms.RadioSelect,
        initial=COMMENT,
        required=False,
    )
    replacement = forms.CharField(
        label=_("In their place"),
        max_length=5000,
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Empty: the words are to go."),
    )
    text = forms.CharField(
        label=_("Comment"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("With @ and a name you speak to somebody."),
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if said.get("kind") != self.SUGGESTION and not said.get("text") and "text" not in self.errors:
            self.add_error("text", _("Write a comment first."))
        return said

    def said(self) -> dict[str, Any]:
        """The arguments for ``Thread.open``."""
        said = {name: self.cleaned_data[name] for name in ("quote", "start", "text")}
        if self.cleaned_data["kind"] == self.SUGGESTION:
            said["replacement"] = self.cleaned_data["replacement"]
        return said


class CommentForm(forms.Form):
    text = forms.CharField(label=_("Your answer"), max_length=4000, widget=forms.Textarea(attrs={"rows": 2}))


class EditForm(CommentForm):
    text = forms.CharField(label=_("Comment"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4}))


class NoteForm(CommentForm):
    """What may be said along with something else."""

    text = forms.CharField(label=_("Your answer"), max_length=4000, required=False, widget=forms.Textarea)


class ChosenForm(forms.Form):
    """The threads ticked, or the ``only`` one whose button was pressed."""

    only = forms.ModelChoiceField(Thread.objects.none(), required=False)
    thread = forms.ModelMultipleChoiceField(Thread.objects.none(), required=False)

    def __init__(self, *args: Any, threads: QuerySet[Thread], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.queryset = threads  # type: ignore[attr-defined]

    def chosen(self) -> list[Thread]:
        only = self.cleaned_data["only"]
        return [only] if only else list(self.cleaned_data["thread"])


class AttachForm(forms.Form):
    """A range that was offered, or words that were selected or copied."""

    end = forms.IntegerField(min_value=1, required=False)
    start = forms.IntegerField(min_value=0, required=False)
    quote = forms.CharField(max_length=5000, strip=False, required=False)

    @property
    def offered(self) -> tuple[int, int] | None:
        """The range whose button was pressed; None when words were chosen."""
        start, end = self.cleaned_data["start"], self.cleaned_data["end"]
        return (start, end) if start is not None and end is not None else None


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

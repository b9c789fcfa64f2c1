"""Forms of threads: writing, editing, accepting and attaching them, and which of them a page shows."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from reviews.blind.reader_copy import ReaderCopy
from reviews.models import Thread
from reviews.threads.panel import FILTERS
from reviews.threads.selection import select


def quote_field(*, max_length: int, help_text: Any, attrs: dict[str, str] | None = None) -> forms.CharField:
    """A field for words of the letter, kept as they were selected or copied; empty for the whole letter."""
    return forms.CharField(
        label=_("Words of the letter"),
        max_length=max_length,
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2} | (attrs or {})),
        help_text=help_text,
    )


class PanelForm(forms.Form):
    """Which threads the address of a page asks for: a filter, a page of it, or one thread."""

    show = forms.ChoiceField(choices=[(name, name) for name in FILTERS], required=False)
    page = forms.IntegerField(min_value=1, max_value=10_000, required=False)
    thread = forms.UUIDField(required=False)


class ThreadForm(forms.Form):
    """A comment or a suggestion on words that a mentor selected or copied.

    ``start``, in code points, comes with a selection only.
    """

    SUGGESTION = "suggestion"
    KINDS = [
        (Thread.Intent.COULD, _("It could be better")),
        (Thread.Intent.MUST, _("It has to change")),
        (Thread.Intent.QUESTION, _("A question")),
        (Thread.Intent.PRAISE, _("Praise")),
        (SUGGESTION, _("Other words")),
    ]
    NAMES = ["quote", "start", "kind", "replacement", "text"]

    quote = quote_field(
        max_length=5000,
        help_text=_("Select them in the text, or copy them here. If empty, you comment on the whole letter."),
        attrs={"data-selected": "quote", "data-keep": "comment-quote"},
    )
    start = forms.IntegerField(
        min_value=0,
        required=False,
        widget=forms.HiddenInput(attrs={"data-selected": "start", "data-keep": "comment-start"}),
    )
    kind = forms.ChoiceField(
        label=_("What do you want to do?"),
        choices=KINDS,
        widget=forms.RadioSelect(attrs={"data-keep": "comment-kind"}),
        initial=Thread.Intent.COULD,
        required=False,
    )
    replacement = forms.CharField(
        label=_("Replace them with"),
        max_length=5000,
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-keep": "comment-replacement"}),
        help_text=_("Leave empty to propose deleting them."),
    )
    text = forms.CharField(
        label=_("Comment"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-keep": "comment-text"}),
        help_text=_("Write @ and a name to mention somebody."),
    )
    # Made in the browser for each comment, so that what is sent again after an answer was lost is not written twice.
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """A comment needs a text; a suggestion may leave it out."""
        data = super().clean() or self.cleaned_data
        if data.get("kind") != self.SUGGESTION and not data.get("text") and "text" not in self.errors:
            self.add_error("text", _("Write a comment first."))
        return data

    def thread_fields(self) -> dict[str, Any]:
        """The arguments of the same names for ``Thread.open``."""
        fields = {name: self.cleaned_data[name] for name in ("quote", "start", "text", "key")}
        kind = self.cleaned_data["kind"]
        if kind == self.SUGGESTION:
            fields["replacement"] = self.cleaned_data["replacement"]
        elif kind:
            fields["intent"] = kind
        return fields

    def sent(self, unsent: Mapping[str, str]) -> list[str]:
        """The fields of the comment, if it is the one that was kept while it was typed; none if another was begun."""
        names = ["text", "replacement"]
        is_this = all(
            unsent.get(f"comment-{name}", "").strip() in ("", self.data.get(name, "").strip()) for name in names
        )
        return [f"comment-{name}" for name in self.NAMES] if is_this else []


class QuestionForm(forms.Form):
    """A question of the candidate's to the mentor, on words that they selected or copied."""

    quote = quote_field(
        max_length=5000,
        help_text=_("Select them in the text, or copy them here. If empty, you ask about the whole letter."),
        attrs={"data-selected": "quote"},
    )
    start = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput(attrs={"data-selected": "start"}))
    text = forms.CharField(label=_("Your question"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))


class CommentForm(forms.Form):
    """An answer in a thread."""

    text = forms.CharField(label=_("Your answer"), max_length=4000, widget=forms.Textarea(attrs={"rows": 2}))


class EditForm(CommentForm):
    """Another text for a comment."""

    text = forms.CharField(label=_("Comment"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4}))


class NoteForm(CommentForm):
    """What may be written along with another action, such as marking a thread as done."""

    text = forms.CharField(label=_("Your answer"), max_length=4000, required=False, widget=forms.Textarea)


class AcceptForm(forms.Form):
    """The suggestions that were ticked, or ``only`` the one whose button was pressed."""

    only = forms.ModelChoiceField(Thread.objects.none(), required=False)
    thread = forms.ModelMultipleChoiceField(Thread.objects.none(), required=False)

    def __init__(self, *args: Any, threads: QuerySet[Thread], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.queryset = threads  # type: ignore[attr-defined]

    def suggestions(self) -> list[Thread]:
        """The threads to accept, once the form is valid."""
        only = self.cleaned_data["only"]
        return [only] if only else list(self.cleaned_data["thread"])


class AttachForm(forms.Form):
    """Where a person attaches a thread: a candidate's range, or words that were selected or copied."""

    end = forms.IntegerField(min_value=1, required=False)
    start = forms.IntegerField(min_value=0, required=False)
    quote = forms.CharField(max_length=5000, strip=False, required=False)

    def span(self, reader_copy: ReaderCopy) -> tuple[int, int]:
        """The range in the version, in code points; what the form has counts in the reader's copy of it.

        Raises:
            ValidationError: The words are not there, or cannot be told apart.
        """
        start, end, quote = (self.cleaned_data[name] for name in ("start", "end", "quote"))
        if start is not None and end is not None:
            return reader_copy.original_span(start, end)
        return select(reader_copy, quote, start)

"""The forms of reports: the reporter's, and the moderator's decision."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conduct.models import Report
from conduct.reports.subjects import Subject


class ReportForm(forms.Form):
    """What somebody says of a subject, and whether a moderator may read the passage that it is about."""

    reason = forms.ChoiceField(label=_("What is wrong?"), choices=Report.Reason.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("What should we know?"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    quote = forms.CharField(
        label=_("The passage"),
        max_length=4000,
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Copy the words of the letter here. A moderator reads these and no others."),
    )
    consents = forms.BooleanField(
        label=_("A moderator may read this passage"),
        required=False,
        help_text=_("Exactly these words and nothing else. Without them, somebody may have to ask you first."),
    )

    def __init__(self, *args: Any, subject: Subject, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if subject.kind != Report.Kind.LETTER:
            del self.fields["quote"]
        if subject.kind == Report.Kind.PERSON:
            del self.fields["consents"]

    def report_fields(self) -> dict[str, Any]:
        """The arguments of the same names for ``Report.objects.make``."""
        return {"quote": "", "consents": False} | self.cleaned_data


class DecisionForm(forms.Form):
    """What a moderator decides, and what the reporter reads of it."""

    state = forms.ChoiceField(
        label=_("Decision"),
        choices=[(state.value, state.label) for state in (Report.State.ACTED, Report.State.DISMISSED)],
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=_("Answer to the person who reported it"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )

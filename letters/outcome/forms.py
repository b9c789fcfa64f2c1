"""Forms for the name of a version, its sending, and the answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from letters.fields import DayInput
from letters.models import Sending, VersionName


class NameForm(forms.ModelForm):
    class Meta:
        model = VersionName
        fields = ["name"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = False


class SendingForm(forms.ModelForm):
    class Meta:
        model = Sending
        fields = ["sent_on", "to", "next_step", "next_on"]
        widgets = {"sent_on": DayInput(), "next_on": DayInput()}


class AnswerForm(forms.Form):
    outcome = forms.ChoiceField(label=_("The answer"), choices=Sending.Outcome.choices)
    on = forms.DateField(label=_("answered on"), required=False, widget=DayInput())


class NextStepForm(forms.ModelForm):
    class Meta:
        model = Sending
        fields = ["next_step", "next_on"]
        widgets = {"next_on": DayInput()}

"""The form that sends a passage to a model."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AskForm(forms.Form):
    """What the person was shown, and whether they agree; they are asked once for each model."""

    shown = forms.CharField(max_length=64, widget=forms.HiddenInput, required=False)
    agrees = forms.BooleanField(required=False, label=_("I agree"))

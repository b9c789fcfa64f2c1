"""The shape of what the spelling's buttons send."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from letters.spelling.correction import Correction


class CorrectionForm(forms.Form):
    """A button of the desk: which words, where they stand, and what to put there."""

    correction = forms.CharField(max_length=2000, strip=False)

    def clean_correction(self) -> Correction:
        try:
            return Correction.read(self.cleaned_data["correction"])
        except ValueError as error:
            raise ValidationError(_("These words are no longer in the text.")) from error


class KeepForm(forms.Form):
    """Words that are right."""

    words = forms.CharField(max_length=100)

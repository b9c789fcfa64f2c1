"""Forms of the desk: the text, the facts around it, and the job ad."""

from django import forms

from letters.fields import DayInput
from letters.models import Letter


class FactsForm(forms.ModelForm):
    """What stands around the text on paper, and the ad that the letter answers."""

    class Meta:
        model = Letter
        fields = ["title", "company", "role", "recipient", "place", "dated", "subject", "language", "job_ad"]
        widgets = {
            "recipient": forms.Textarea(attrs={"rows": 3}),
            "job_ad": forms.Textarea(attrs={"rows": 4}),
            "dated": DayInput(),
        }

    def save(self, commit: bool = True) -> Letter:
        letter: Letter = self.instance
        letter.change_facts(**self.cleaned_data)
        return letter


class AdForm(forms.ModelForm):
    """The job ad alone."""

    class Meta:
        model = Letter
        fields = ["job_ad"]
        widgets = {"job_ad": forms.Textarea(attrs={"rows": 12})}


class DraftForm(forms.Form):
    """The text as a browser sends it: never trimmed, its line ends made right by ``letters.text``."""

    body = forms.CharField(strip=False, required=False)
    revision = forms.IntegerField(min_value=1)
    note = forms.CharField(max_length=200, required=False)
    base = forms.CharField(strip=False, required=False)  # what the text was written upon, for putting two together

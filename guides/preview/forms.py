"""Forms for previewing a guide: sample letters, a pasted text."""

from django import forms
from django.utils.translation import gettext_lazy

from guides.models import SampleLetter


class SampleForm(forms.ModelForm):
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=SampleLetter.LANGUAGES)

    class Meta:
        model = SampleLetter
        fields = ["title", "language", "body"]
        widgets = {"body": forms.Textarea(attrs={"rows": 12})}


class PasteForm(forms.Form):
    """A text to preview a draft on, which is not stored."""

    text = forms.CharField(
        label=gettext_lazy("A text to try it on"),
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=gettext_lazy("It is read once and not stored."),
    )

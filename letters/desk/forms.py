"""Forms of the desk: the text, the facts around it, and the job ad."""

from functools import lru_cache
from typing import Any

from django import forms
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from letters.fields import DayInput, OfferedGuideField
from letters.models import Letter

FORMS_KEPT = 64  # in each process, of the letters that are being written


class FactsForm(forms.ModelForm):
    """The facts of a letter: what the paper shows around the text, and the job ad."""

    class Meta:
        model = Letter
        fields = [
            *("title", "company", "role", "deadline", "recipient", "place", "dated", "subject", "enclosures"),
            *("language", "form", "job_ad"),
            "shares_answers",
        ]
        widgets = {
            "recipient": forms.Textarea(attrs={"rows": 3}),
            "job_ad": forms.Textarea(attrs={"rows": 4}),
            "dated": DayInput(),
            "deadline": DayInput(),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["form"].required = False

    def clean_form(self) -> str:
        """What the letter is sent as; as before where nothing is sent for it."""
        return str(self.cleaned_data["form"] or self.initial["form"])

    def save(self, commit: bool = True) -> Letter:
        letter: Letter = self.instance
        letter.change_facts(**self.cleaned_data)
        return letter


class UnboundFacts:
    """The form of a letter's facts as a page shows it before anything was sent; each process renders it once."""

    is_bound = False

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    def __str__(self) -> SafeString:
        values = tuple((name, getattr(self.letter, name)) for name in FactsForm.Meta.fields)
        return _rendered_facts(values, get_language())


@lru_cache(maxsize=FORMS_KEPT)
def _rendered_facts(values: tuple[tuple[str, Any], ...], _language: str | None) -> SafeString:
    """SECURITY: the form is given these values and nothing else, so that whoever gets it could have made it."""
    return FactsForm(instance=Letter(**dict(values))).render()


class GuideForm(forms.Form):
    """The guide by which a letter is judged."""

    guide = OfferedGuideField(label=_("The guide"), empty_label=None, widget=forms.RadioSelect)


class AdForm(forms.ModelForm):
    """The job ad alone."""

    class Meta:
        model = Letter
        fields = ["job_ad"]
        widgets = {"job_ad": forms.Textarea(attrs={"rows": 12})}


class DraftForm(forms.Form):
    """The text as a browser sends it, never trimmed; ``letters.text`` normalises it."""

    body = forms.CharField(strip=False, required=False)
    revision = forms.IntegerField(min_value=1)
    note = forms.CharField(max_length=200, required=False)
    base = forms.CharField(strip=False, required=False)  # the text that was edited, for a three-way merge

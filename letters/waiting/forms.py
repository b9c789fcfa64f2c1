"""The form by which a visitor keeps a guide, a template, a text or a job ad for the account that they make next."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from guides.models import Guide
from letters.beginning.advertisement import language_of
from letters.beginning.forms import LONGEST_AD
from letters.fields import OfferedGuideField
from letters.text import canonical
from letters.upload.forms import guide_asked_for

LONGEST_TEXT = 12_000  # code points: four times a long letter


class VisitorForm(forms.Form):
    """A letter's text, the ad that it answers, and the guide; without a guide, the one that fits the text."""

    text = forms.CharField(
        label=_("Your letter"),
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 9, "class": "letter", "spellcheck": "false"}),
    )
    job_ad = forms.CharField(
        label=_("The job ad"), strip=False, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    guide = OfferedGuideField(label=_("The guide"), required=False, empty_label=_("The one that fits the role"))

    def clean_text(self) -> str:
        return within(self.cleaned_data["text"], LONGEST_TEXT)

    def clean_job_ad(self) -> str:
        return within(self.cleaned_data["job_ad"], LONGEST_AD)

    def chosen_guide(self) -> Guide | None:
        """The guide that was chosen, or fits the text; None where none is published."""
        chosen: Guide | None = self.cleaned_data["guide"]
        return chosen or guide_asked_for(self.cleaned_data["text"])

    def language(self) -> str:
        """The language of the text; that of the page where it cannot be told."""
        return language_of(self.cleaned_data["text"]) or (get_language() or "it")[:2]


class KeepForm(VisitorForm):
    """What is kept: perhaps no more than the guide, or one of its templates."""

    template = forms.CharField(max_length=80, required=False)

    def clean(self) -> dict[str, Any]:
        sent = self.cleaned_data
        rubric = sent["guide"].rubric if sent.get("guide") else None
        if sent.get("template") and not (rubric and rubric.template(sent["template"])):
            self.add_error(None, _("This guide has no such template."))
        if not self.errors and not (sent["guide"] or sent["text"].strip()):
            self.add_error("text", _("Paste the text of a letter first."))
        return sent


def within(text: str, longest: int) -> str:
    """A text in its canonical form.

    Raises:
        ValidationError: It has more than ``longest`` code points, or cannot be saved.
    """
    if (more := len(text) - longest) > 0:
        sentence = ngettext(
            "The text is %(more)d character too long: at most %(longest)d can be tried.",
            "The text is %(more)d characters too long: at most %(longest)d can be tried.",
            more,
        )
        raise ValidationError(sentence % {"more": more, "longest": longest})
    return canonical(text)

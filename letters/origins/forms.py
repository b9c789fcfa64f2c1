"""The form with which somebody writes a sentence for a fact that the composer cannot tell."""

from django import forms
from django.utils.translation import gettext_lazy as _

from letters.origins.sentence_origin import LONGEST


class OwnSentenceForm(forms.Form):
    """A sentence for one fact; without data it begins with the fact's words."""

    fact = forms.UUIDField(widget=forms.HiddenInput)
    words = forms.CharField(
        label=_("Tell it in a sentence of yours"),
        max_length=LONGEST - 1,  # with a full stop
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write a sentence first.")},
    )

"""The form in which a person chooses how a letter is set on paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from guides.localization import localized
from letters.layout.signature_picture import SUFFIXES
from letters.models import Letter
from letters.paper import STYLES, Layout

SIZES = {"small": _("small"), "normal": _("normal"), "large": _("large")}
ACCENTS = {
    "teal": _("teal"),
    "blue": _("blue"),
    "wine": _("wine red"),
    "green": _("green"),
    "violet": _("violet"),
    "ink": _("black"),
}
PAPERS = {"a4": "A4", "letter": _("US Letter")}
LETTERHEADS = {"full": _("name and contacts"), "name": _("the name alone"), "none": _("none")}
ENCLOSURES = {"listed": _("listed at the end"), "none": _("not mentioned")}
SIGNATURES = {
    "space": _("space for a pen"),
    "line": _("a line to sign on"),
    "picture": _("the picture of your signature"),
    "none": _("the typed name alone"),
}


class LayoutForm(forms.Form):
    """Style and options of a letter's page; what a browser leaves out keeps its value."""

    style = forms.ChoiceField(label=_("Style"), widget=forms.RadioSelect)
    size = forms.ChoiceField(label=_("Size of the text"), choices=list(SIZES.items()))
    accent = forms.ChoiceField(label=_("Colour"), choices=list(ACCENTS.items()))
    paper = forms.ChoiceField(label=_("Paper"), choices=list(PAPERS.items()))
    letterhead = forms.ChoiceField(label=_("Letterhead"), choices=list(LETTERHEADS.items()))
    signature = forms.ChoiceField(label=_("Above the signature"), choices=list(SIGNATURES.items()))
    enclosures = forms.ChoiceField(label=_("Attachments"), choices=list(ENCLOSURES.items()))
    is_usual = forms.BooleanField(label=_("Use this for my other letters too"), required=False)

    def __init__(self, data: Any = None, *, letter: Letter) -> None:
        self.letter = letter
        layout = letter.paper_layout.as_mapping()
        given = None if data is None else layout | {name: data[name] for name in self.base_fields if name in data}
        super().__init__(given, initial=layout, auto_id="layout_%s")
        style: Any = self.fields["style"]
        style.choices = [(style.id, localized(style.names)) for style in STYLES.values()]

    @property
    def has_accent(self) -> bool:
        """Whether the style that is set now prints anything in the colour."""
        return STYLES[self.letter.paper_layout.style].has_accent

    def save(self) -> None:
        """Set the letter so."""
        options = {name: self.cleaned_data[name] for name in Layout().as_mapping()}
        self.letter.change_layout(Layout(**options), is_usual=self.cleaned_data["is_usual"])


class SignatureForm(forms.Form):
    """A picture of a signature."""

    picture = forms.FileField(
        label=_("Picture of your signature"),
        widget=forms.FileInput(attrs={"accept": ",".join(SUFFIXES)}),
        error_messages={"required": _("Choose a PNG or JPEG picture.")},
    )

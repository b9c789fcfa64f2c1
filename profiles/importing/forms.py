"""The form for a CV: its file or its text."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from profiles.reading.confined import SUFFIXES

WORD = re.compile(r"[^\W\d_]{2}")  # two letters: a text of signs and numbers has nothing to read


class CvFields(forms.Form):
    """The fields of a CV: its file, or its text."""

    file = forms.FileField(
        label=_("The file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(SUFFIXES)}),
        help_text=_(
            "PDF, Word (.docx), text, JSON Resume, Europass or LinkedIn’s archive (.zip), at most 5 MB. "
            "The file itself is not kept."
        ),
    )
    text = forms.CharField(
        label=_("The text of the CV"),
        required=False,
        strip=False,
        max_length=60_000,
        widget=forms.Textarea(attrs={"rows": 10}),
    )

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if text.strip() and not WORD.search(text):
            raise forms.ValidationError(_("There are no words in this text: paste that of your CV, or leave it empty."))
        return text

    @property
    def has_cv(self) -> bool:
        """Whether the file or the text of a CV was sent."""
        return bool(self.cleaned_data.get("file") or (self.cleaned_data.get("text") or "").strip())

    def content(self) -> tuple[str, bytes]:
        """The name and the bytes of what was sent."""
        if file := self.cleaned_data["file"]:
            return file.name or "", file.read()
        return "cv.txt", self.cleaned_data["text"].encode()


class CvForm(CvFields):
    """A CV, which has to be there."""

    def clean(self) -> dict[str, Any]:
        if not self.has_cv and not self.errors:
            self.add_error("file", _("Choose the file of your CV, or paste its text."))
        return self.cleaned_data

"""The forms with which a PDF is attached to a letter, or another put in its place."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class ReplaceForm(forms.Form):
    """Another file for an attachment."""

    file = forms.FileField(
        label=_("PDF file"),
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
        error_messages={"required": _("Choose a PDF file.")},
    )


class AttachForm(ReplaceForm):
    """A file, and what it is."""

    name = forms.CharField(label=_("What it is"), max_length=60, initial="Curriculum vitae")

    field_order = ["name", "file"]

    def __init__(self, data: Any = None, files: Any = None) -> None:
        super().__init__(data, files, auto_id="attachment_%s")

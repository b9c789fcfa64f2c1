"""The form for a letter that exists already: its text or its file."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from checklist.ads import guide_for_role
from guides.models import Guide
from letters.beginning.advertisement import ANY_ROLE, fitting_guide, names_of_roles
from letters.creation.forms import NewLetterForm
from letters.fields import OfferedGuideField
from letters.upload.reading import SUFFIXES

HEAD = 20  # lines in which the subject of a letter stands
_SUBJECT = re.compile(r"\W*(?:oggetto|subject|re)\b", re.IGNORECASE)


def guide_asked_for(body: str, *, role: str = "") -> Guide | None:
    """The guide that a role asks for, or else the subject line of a letter; None where no guide is published."""
    subject = next((line for line in body.splitlines()[:HEAD] if _SUBJECT.match(line)), "")
    names = names_of_roles()
    slug = next((slug for text in (role, subject) if (slug := guide_for_role(text, names)) is not None), "")
    return fitting_guide(slug or ANY_ROLE)


class UploadForm(NewLetterForm):
    """An existing letter: its text, or its file."""

    guide = OfferedGuideField(
        label=_("The guide"),
        required=False,
        empty_label=_("The one that fits the role"),
        help_text=_("You can change it at any time."),
    )
    body = forms.CharField(
        label=_("Its text"), strip=False, required=False, widget=forms.Textarea(attrs={"rows": 10, "class": "letter"})
    )
    file = forms.FileField(
        label=_("Or its file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ",".join(SUFFIXES)}),
        help_text=_("Text, Markdown, Word (.docx) or PDF, at most 2 MB. The file itself is not kept."),
    )

    field_order = ["body", "file", "guide", "company", "role", "title", "language"]

    def guide_for(self, body: str) -> Guide:
        """The guide that was chosen, or the one that the role asks for, or the first lines of the letter.

        Raises:
            ValidationError: No guide is published.
        """
        chosen: Guide | None = self.cleaned_data["guide"]
        guide = chosen or guide_asked_for(body, role=self.cleaned_data["role"])
        if guide is None:
            raise ValidationError(_("No guide has been published yet."))
        return guide

    def clean(self) -> dict[str, Any]:
        sent = self.cleaned_data
        if not sent.get("file") and not (sent.get("body") or "").strip() and not self.errors:
            self.add_error("body", _("Paste the text of the letter, or choose its file."))
        return sent

"""The form for a letter that exists already: its text or its file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from guides.localization import localized
from guides.models import Guide
from letters.creation.forms import NewLetterForm
from letters.upload.reading import SUFFIXES


class UploadForm(NewLetterForm):
    """An existing letter: its text, or its file."""

    guide = forms.ModelChoiceField(Guide.objects.none(), to_field_name="slug", label=_("The guide"), empty_label=None)
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        guide: Any = self.fields["guide"]
        guide.queryset = Guide.objects.published()
        titles = {
            guide.slug: localized(guide.published_rubric.document["title"])
            for guide in Guide.objects.load_with_rubrics()
        }
        guide.label_from_instance = lambda guide: titles[guide.slug]

    def clean(self) -> dict[str, Any]:
        sent = self.cleaned_data
        if not sent.get("file") and not (sent.get("body") or "").strip() and not self.errors:
            self.add_error("body", _("Paste the text of the letter, or choose its file."))
        return sent

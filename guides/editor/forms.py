"""Forms for editing guides: a new guide, and a guide as a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guides.document.schema import IDENTIFIER, LANGUAGES
from guides.localization import localized
from guides.models import Guide

RESERVED_SLUGS = {"new"}  # used in URLs in the place of a guide's slug


class GuideChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Guide) -> str:
        return localized(obj.draft["title"]) or obj.slug


class NewGuideForm(forms.ModelForm):
    """The arguments of ``Guide.objects.begin``."""

    language = forms.ChoiceField(
        label=gettext_lazy("Languages of the guide"),
        required=False,
        choices=[
            ("", gettext_lazy("Italian and English")),
            ("it", gettext_lazy("Italian only")),
            ("en", gettext_lazy("English only")),
        ],
    )
    title_it = forms.CharField(label=gettext_lazy("Title in Italian"), max_length=100, required=False)
    title_en = forms.CharField(label=gettext_lazy("Title in English"), max_length=100, required=False)
    like = GuideChoice(
        Guide.objects.all(),
        label=gettext_lazy("Start from"),
        required=False,
        empty_label=gettext_lazy("An empty guide"),
    )

    class Meta:
        model = Guide
        fields = ["slug"]
        labels = {"slug": gettext_lazy("Short name")}
        help_texts = {
            "slug": gettext_lazy(
                "Lower-case letters, digits and hyphens. It appears in addresses and cannot be changed."
            )
        }

    field_order = ["language", "title_it", "title_en", "slug", "like"]

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        if not IDENTIFIER.fullmatch(slug) or slug in RESERVED_SLUGS:
            raise forms.ValidationError(
                _("Use lower-case letters, digits and single hyphens, and a word other than “new”.")
            )
        return slug

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for language in [data["language"]] if data.get("language") else LANGUAGES:
            if not data.get(name := f"title_{language}"):
                self.add_error(name, self.fields[name].error_messages["required"])
        return {
            "language": data.get("language") or "",
            "slug": data.get("slug"),
            "like": data.get("like"),
            "title": {language: data.get(f"title_{language}") or "" for language in LANGUAGES},
        }


class GuideFileForm(forms.Form):
    """A guide as a YAML file; ``revision`` is the one of the draft that it replaces."""

    file = forms.FileField(label=gettext_lazy("A guide as a YAML file"))
    revision = forms.IntegerField(widget=forms.HiddenInput)

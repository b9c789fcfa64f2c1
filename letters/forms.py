"""Forms for letters. They check the shape of input; what happens is on the models."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guides.models import Guide
from guides.templatetags.words import words
from letters.models import Letter


class FactsForm(forms.ModelForm):
    """What stands around the text on paper."""

    class Meta:
        model = Letter
        fields = ["title", "company", "recipient", "place", "language"]
        widgets = {"recipient": forms.Textarea(attrs={"rows": 3})}


class StartForm(forms.ModelForm):
    """Choose a guide and a template of it (``slug/template``), or an empty page (``slug/``)."""

    start = forms.ChoiceField(label=_("Start from"), widget=forms.RadioSelect)

    class Meta:
        model = Letter
        fields = ["title", "company", "language"]
        help_texts = {"title": _("Only you see it, for example: Backend Developer, Nuvola Pagamenti.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("language", get_language() or "it")
        self.guides = {guide.slug: guide for guide in Guide.objects.with_newest()}
        self.fields["start"].choices = [  # type: ignore[attr-defined]
            (words(guide.published_rubric.document["title"]), self._starts(guide)) for guide in self.guides.values()
        ]

    @staticmethod
    def _starts(guide: Guide) -> list[tuple[str, Any]]:
        templates = guide.published_rubric.document["templates"]
        empty = (f"{guide.slug}/", _("An empty page"))
        return [empty, *((f"{guide.slug}/{item['id']}", words(item["title"])) for item in templates)]

    def chosen(self) -> dict[str, Any]:
        """The arguments for ``Letter.objects.start``."""
        slug, _slash, template = self.cleaned_data["start"].partition("/")
        facts = {name: self.cleaned_data[name] for name in self._meta.fields or ()}
        return {"guide": self.guides[slug], "template": template, **facts}


class DraftForm(forms.Form):
    """The text as a browser sends it: never trimmed, its line ends made right by ``letters.text``."""

    body = forms.CharField(strip=False, required=False)
    revision = forms.IntegerField(min_value=1)
    note = forms.CharField(max_length=200, required=False)
    base = forms.CharField(strip=False, required=False)  # what the text was written upon, for putting two together


class CompareForm(forms.Form):
    """The numbers of two versions. Whether the letter has them, the comparison says."""

    old = forms.IntegerField(min_value=1, max_value=2**31 - 1)
    new = forms.IntegerField(min_value=1, max_value=2**31 - 1)

"""Forms that begin a letter."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guides.localization import localized
from guides.models import Guide
from letters.models import Letter


def default_title(role: str, company: str) -> str:
    """The title of a letter that was given none."""
    return (", ".join(filter(None, [role, company])) or str(_("New letter")))[:120]


class NewLetterForm(forms.ModelForm):
    """What every new letter needs: company and role. Without a title, these make one."""

    class Meta:
        model = Letter
        fields = ["company", "role", "title", "language"]
        help_texts = {"title": _("Only you see it. If empty: role and company.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        self.initial.setdefault("language", get_language() or "it")

    def facts(self) -> dict[str, Any]:
        """The fields of the new letter, with a title."""
        facts = {name: self.cleaned_data[name] for name in self._meta.fields or ()}
        facts["title"] = facts["title"] or default_title(facts["role"], facts["company"])
        return facts


class StartForm(NewLetterForm):
    """Choose a guide and a template of it (``slug/template``), or an empty page (``slug/``)."""

    start = forms.ChoiceField(label=_("Start from"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guides = {guide.slug: guide for guide in Guide.objects.load_with_rubrics()}
        self.fields["start"].choices = [  # type: ignore[attr-defined]
            ("", _("choose")),
            *((localized(one.published_rubric.document["title"]), self._starts(one)) for one in self.guides.values()),
        ]

    @staticmethod
    def _starts(guide: Guide) -> list[tuple[str, str]]:
        templates = guide.published_rubric.document["templates"]
        empty = (f"{guide.slug}/", str(_("An empty page")))
        return [empty] + [(f"{guide.slug}/{item['id']}", localized(item["title"])) for item in templates]

    def start_arguments(self) -> dict[str, Any]:
        """The arguments for ``Letter.objects.start``."""
        slug, _slash, template = self.cleaned_data["start"].partition("/")
        return {"guide": self.guides[slug], "template": template, **self.facts()}


class CopyForm(NewLetterForm):
    """The company to which a copy of a letter goes."""

    class Meta(NewLetterForm.Meta):
        fields = ["company", "role", "recipient", "title"]
        widgets = {"recipient": forms.Textarea(attrs={"rows": 3})}

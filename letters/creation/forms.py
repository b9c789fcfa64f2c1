"""Forms that begin a letter, and the form that fills in its gaps."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.text import capfirst, slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guides.localization import localized
from guides.models import Guide
from letters.gaps import Blank, blanks, fill, known
from letters.models import Letter

MOST_BLANKS = 200  # questions of one form; a template asks fifty, and the rest stay as gaps


INPUT_MODES = {"email": "email", "tel": "tel", "url": "url", "number": "decimal"}


class BeginningForm(forms.ModelForm):
    """What every beginning asks: for whom the letter is. A title is made up from it when none is given."""

    class Meta:
        model = Letter
        fields = ["company", "role", "title", "language"]
        help_texts = {"title": _("Only you see it. Left empty: role and company.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        self.initial.setdefault("language", get_language() or "it")

    def facts(self) -> dict[str, Any]:
        facts = {name: self.cleaned_data[name] for name in self._meta.fields or ()}
        made_up = ", ".join(filter(None, [facts["role"], facts["company"]]))
        facts["title"] = (facts["title"] or made_up or str(_("New letter")))[:120]
        return facts


class StartForm(BeginningForm):
    """Choose a guide and a template of it (``slug/template``), or an empty page (``slug/``)."""

    start = forms.ChoiceField(label=_("Start from"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.guides = {guide.slug: guide for guide in Guide.objects.with_newest()}
        self.fields["start"].choices = [  # type: ignore[attr-defined]
            (localized(guide.published_rubric.document["title"]), self._starts(guide)) for guide in self.guides.values()
        ]

    @staticmethod
    def _starts(guide: Guide) -> list[tuple[str, Any]]:
        templates = guide.published_rubric.document["templates"]
        empty = (f"{guide.slug}/", _("An empty page"))
        return [(f"{guide.slug}/{item['id']}", StartForm._situation(item)) for item in templates] + [empty]

    @staticmethod
    def _situation(template: Mapping[str, Any]) -> str:
        return format_html(
            "<span>{} <small>{}</small></span>", localized(template["title"]), localized(template["situation"])
        )

    def chosen(self) -> dict[str, Any]:
        """The arguments for ``Letter.objects.start``."""
        slug, _slash, template = self.cleaned_data["start"].partition("/")
        return {"guide": self.guides[slug], "template": template, **self.facts()}


class CopyForm(BeginningForm):
    """To which other company a letter goes."""

    class Meta(BeginningForm.Meta):
        fields = ["company", "role", "recipient", "title"]
        widgets = {"recipient": forms.Textarea(attrs={"rows": 3})}


class FillForm(forms.Form):
    """One field for each blank of a text. ``facts`` answer what they can beforehand."""

    def __init__(self, *args: Any, body: str, facts: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = body
        seen: Counter[str] = Counter()
        for blank in blanks(body)[:MOST_BLANKS]:
            name = slugify(blank.asks)[:40]
            seen[name] += 1
            self.fields[f"{name}-{seen[name]}"] = self._field(blank, known(blank, facts))

    @staticmethod
    def _field(blank: Blank, answer: str) -> forms.CharField:
        mode = INPUT_MODES.get(blank.kind, "text")
        gap = blank.gaps[0]
        return forms.CharField(
            label=capfirst(blank.asks),
            required=False,
            max_length=400,
            initial=answer,
            help_text=format_html("{}<b>[{}]</b>{}", gap.before, gap.asks, gap.after),
            widget=forms.TextInput(attrs={"inputmode": mode, "autocomplete": "off"}),
        )

    def filled(self) -> str:
        return fill(self.body, [self.cleaned_data[name] for name in self.fields])

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
from letters.gaps import GapQuestion, fill_gaps, gap_questions, known_answer
from letters.models import Letter

MAX_QUESTIONS = 200  # fields of one form; a template has some fifty gaps, and further ones stay in the text


INPUT_MODES = {"email": "email", "tel": "tel", "url": "url", "number": "decimal"}


def default_title(role: str, company: str) -> str:
    """The title of a letter that was given none."""
    return (", ".join(filter(None, [role, company])) or str(_("New letter")))[:120]


class NewLetterForm(forms.ModelForm):
    """What every new letter needs: company and role. Without a title, these make one."""

    class Meta:
        model = Letter
        fields = ["company", "role", "title", "language"]
        help_texts = {"title": _("Only you see it. Left empty: role and company.")}

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


class GapsForm(forms.Form):
    """One field for each question that the gaps of ``body`` ask; ``facts`` fill in what they can."""

    def __init__(self, *args: Any, body: str, facts: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = body
        seen: Counter[str] = Counter()
        for question in gap_questions(body)[:MAX_QUESTIONS]:
            name = slugify(question.asks)[:40]
            seen[name] += 1
            self.fields[f"{name}-{seen[name]}"] = self._field(question, known_answer(question, facts))

    @staticmethod
    def _field(question: GapQuestion, answer: str) -> forms.CharField:
        mode = INPUT_MODES.get(question.kind, "text")
        gap = question.gaps[0]
        return forms.CharField(
            label=capfirst(question.asks),
            required=False,
            max_length=400,
            initial=answer,
            help_text=format_html("{}<b>[{}]</b>{}", gap.before, gap.asks, gap.after),
            widget=forms.TextInput(attrs={"inputmode": mode, "autocomplete": "off"}),
        )

    def filled_text(self) -> str:
        """The text with the answered gaps replaced."""
        return fill_gaps(self.body, [self.cleaned_data[name] for name in self.fields])

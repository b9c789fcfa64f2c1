"""Forms for letters. They check the shape of input; what happens is on the models."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.text import capfirst, slugify
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from guides.models import Guide
from guides.templatetags.words import words
from letters.gaps import Blank, Gap, blanks, fill, known
from letters.models import Letter, Sending, VersionName
from letters.upload.reading import SUFFIXES

MOST_BLANKS = 200  # questions of one form; a template asks fifty, and the rest stay as gaps
INPUT_MODES = {"email": "email", "tel": "tel", "url": "url", "number": "decimal"}


class DayInput(forms.DateInput):
    """A calendar where browsers have one; the value as they read it, whatever the page's language."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class FactsForm(forms.ModelForm):
    """What stands around the text on paper, and the ad that the letter answers."""

    class Meta:
        model = Letter
        fields = ["title", "company", "role", "recipient", "place", "dated", "subject", "language", "job_ad"]
        widgets = {
            "recipient": forms.Textarea(attrs={"rows": 3}),
            "job_ad": forms.Textarea(attrs={"rows": 4}),
            "dated": DayInput(),
        }

    def save(self, commit: bool = True) -> Letter:
        self.instance.change_facts(**self.cleaned_data)
        return self.instance


class AdForm(forms.ModelForm):
    """The job ad alone."""

    class Meta:
        model = Letter
        fields = ["job_ad"]
        widgets = {"job_ad": forms.Textarea(attrs={"rows": 12})}


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
            (words(guide.published_rubric.document["title"]), self._starts(guide)) for guide in self.guides.values()
        ]

    @staticmethod
    def _starts(guide: Guide) -> list[tuple[str, Any]]:
        templates = guide.published_rubric.document["templates"]
        empty = (f"{guide.slug}/", _("An empty page"))
        return [(f"{guide.slug}/{item['id']}", StartForm._situation(item)) for item in templates] + [empty]

    @staticmethod
    def _situation(template: Mapping[str, Any]) -> str:
        return format_html("<span>{} <small>{}</small></span>", words(template["title"]), words(template["situation"]))

    def chosen(self) -> dict[str, Any]:
        """The arguments for ``Letter.objects.start``."""
        slug, _slash, template = self.cleaned_data["start"].partition("/")
        return {"guide": self.guides[slug], "template": template, **self.facts()}


class ImportForm(BeginningForm):
    """A letter that somebody has already: its text, or its file."""

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
        titles = {one.slug: words(one.published_rubric.document["title"]) for one in Guide.objects.with_newest()}
        guide.label_from_instance = lambda one: titles[one.slug]

    def clean(self) -> dict[str, Any]:
        sent = self.cleaned_data
        if not sent.get("file") and not (sent.get("body") or "").strip() and not self.errors:
            self.add_error("body", _("Paste the text of the letter, or choose its file."))
        return sent


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


class NameForm(forms.ModelForm):
    class Meta:
        model = VersionName
        fields = ["name"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = False


class SendingForm(forms.ModelForm):
    class Meta:
        model = Sending
        fields = ["sent_on", "to"]
        widgets = {"sent_on": DayInput()}


class AnswerForm(forms.Form):
    outcome = forms.ChoiceField(label=_("The answer"), choices=Sending.Outcome.choices)
    on = forms.DateField(label=_("answered on"), required=False, widget=DayInput())


def anyway_field(left: Sequence[Gap]) -> forms.BooleanField:
    """The explicit yes to a text with gaps: a box that must be ticked."""
    label = ngettext(
        "I know that %(number)d gap is still to be filled in",
        "I know that %(number)d gaps are still to be filled in",
        len(left),
    )
    quoted = ", ".join(dict.fromkeys(f"[{gap.asks}]" for gap in left))
    return forms.BooleanField(label=label % {"number": len(left)}, help_text=format_html("{}", quoted))

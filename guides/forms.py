"""Forms over a guide's document: one part of it a page, plain fields, nothing lost when something is refused."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from guides.fields import Texts, Unreadable, languages, shown, value_of
from guides.models import SampleLetter
from guides.parts import Field, Part
from guides.placeholders import unseen
from guides.templatetags.words import words

MOST_ROWS = 200
NAMES = {"it": gettext_lazy("Italian"), "en": gettext_lazy("English"), "": ""}


class Refused(ValueError):
    """The form cannot be read; its cells say why."""


class Cell:
    """One field of the form: its inputs, one a language, and what is wrong with it."""

    def __init__(self, field: Field, name: str, texts: Texts, options: list[tuple[str, str]]) -> None:
        self.field, self.name, self.texts, self.options = field, name, texts, options
        self.problem = ""

    @property
    def inputs(self) -> list[dict[str, Any]]:
        names = {language: ".".join(filter(None, (self.name, language))) for language in self.texts}
        return [
            {"name": names[language], "language": language, "language_name": NAMES[language], "text": text}
            for language, text in self.texts.items()
        ]

    @property
    def is_missing_a_language(self) -> bool:
        return len(self.texts) == 2 and len([text for text in self.texts.values() if text.strip()]) == 1

    @property
    def unseen(self) -> list[str]:
        """Of a letter with gaps: those that the checklist would not notice."""
        return [gap for text in self.texts.values() for gap in unseen(text)] if self.field.kind == "letter" else []

    def value(self) -> Any:
        try:
            return value_of(self.field, self.texts)
        except Unreadable as problem:
            self.problem = str(problem)
            return None


class Row:
    """An entry of the list, at place ``place`` (from 1); ``number`` names its fields."""

    def __init__(self, number: int, cells: list[Cell], place: str, remove: bool) -> None:
        self.number, self.cells, self.place, self.remove = number, cells, place, remove

    @property
    def title(self) -> str:
        """What tells it from the others, in the language of the page."""
        found = {cell.field.key: words(cell.texts) for cell in self.cells if len(cell.texts) == 2}
        return next((found[key] for key in ("title", "text", "question", "quote") if found.get(key)), "")

    @property
    def is_blank(self) -> bool:
        return not any(
            text.strip() for cell in self.cells if cell.field.kind != "choice" for text in cell.texts.values()
        )

    @property
    def has_problem(self) -> bool:
        return any(cell.problem for cell in self.cells)

    @property
    def order(self) -> tuple[int, int]:
        """Where it goes: one that moves up stands before the one whose place it takes, one that moves down after it."""
        here = self.number + 1
        wanted = int(self.place) if self.place.isdecimal() and len(self.place) < 5 else here
        return wanted, (wanted > here) - (wanted < here)


class PartForm:
    """A part of ``document``, or what somebody typed over it."""

    def __init__(self, part: Part, document: Mapping[str, Any], sent: QueryDict | None = None) -> None:
        self.part, self.before, self.sent = part, document, sent
        self.problem = ""
        self.preview = sent is not None and "preview" in sent
        held = document[part.path] if part.path else document
        self.head = [self._cell(field, field.key, held.get(field.key)) for field in part.head]
        listed = held[part.listed] if part.listed else []
        count = len(listed) if sent is None else self._number("rows")
        self.rows = [self._row(i, listed[i] if i < len(listed) else {}) for i in range(min(count, MOST_ROWS))]
        if sent is not None and "add" in sent:
            self.rows.append(self._row(len(self.rows), {}))

    def _number(self, name: str) -> int:
        text = self.sent.get(name, "") if self.sent is not None else ""
        return int(text) if text.isdecimal() and len(text) < 10 else 0

    @property
    def is_only_shown(self) -> bool:
        """Asked for one more entry, or for a preview: nothing is to be saved yet."""
        return self.sent is not None and ("add" in self.sent or "preview" in self.sent)

    @property
    def warns_of_unseen(self) -> bool:
        return self.part.name == "templates"

    @property
    def revision(self) -> int:
        return self._number("revision")

    @property
    def cells(self) -> Iterator[Cell]:
        yield from self.head
        for row in self.rows:
            yield from row.cells

    def _cell(self, field: Field, name: str, value: Any) -> Cell:
        texts = shown(field, value)
        if self.sent is not None:
            names = {language: ".".join(filter(None, (name, language))) for language in languages(field)}
            texts = {lang: self.sent.get(key, "").replace("\r\n", "\n") for lang, key in names.items()}
        options = [(item["id"], words(item["title"])) for kind in field.of for item in self.before[kind]]
        return Cell(field, name, texts, options)

    def _row(self, number: int, entry: Mapping[str, Any]) -> Row:
        cells = [self._cell(field, f"{number}.{field.key}", entry.get(field.key)) for field in self.part.entries]
        place, remove = str(number + 1), False
        if self.sent is not None:
            place, remove = self.sent.get(f"{number}.place", ""), f"{number}.remove" in self.sent
        return Row(number, cells, place, remove)

    @property
    def kept(self) -> list[Row]:
        """The rows that stay, in the order that was asked for."""
        return sorted((row for row in self.rows if not (row.remove or row.is_blank)), key=lambda row: row.order)

    def document(self) -> dict[str, Any]:
        """The whole document with this part as it was typed. Raises Refused; the cells then say why."""
        document = copy.deepcopy(dict(self.before))
        held = document[self.part.path] if self.part.path else document
        held.update(self._values(self.head))
        if self.part.listed:
            known = {entry["id"]: entry for entry in held[self.part.listed] if "id" in entry}
            held[self.part.listed] = [self._entry(row, known) for row in self.kept]
        if wrong := sum(1 for cell in self.cells if cell.problem):
            self.problem = ngettext("%(count)d field needs you.", "%(count)d fields need you.", wrong) % {
                "count": wrong
            }
            raise Refused
        return document

    def _entry(self, row: Row, known: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
        values = self._values(row.cells)
        shown_here = {field.key for field in self.part.entries}
        others = {k: v for k, v in known.get(values.get("id", ""), {}).items() if k not in shown_here}
        return values | others

    @staticmethod
    def _values(cells: list[Cell]) -> dict[str, Any]:
        found = {cell.field.key: cell.value() for cell in cells}
        return {key: value for key, value in found.items() if value is not None}

    def refuse(self, sentence: str, path: str = "") -> None:
        """Show ``sentence`` above the form, and beside the field at ``path`` where that is one of these."""
        self.problem = sentence
        base = f"{self.part.path}." if self.part.path else ""
        places = {f"{base}{cell.field.key}": cell for cell in self.head}
        for place, row in enumerate(self.kept):
            places |= {f"{base}{self.part.listed}[{place}].{cell.field.key}": cell for cell in row.cells}
        for start, cell in places.items():
            if path == start or path.startswith((f"{start}.", f"{start}[")):
                cell.problem = _("Look here.")


class SampleForm(forms.ModelForm):
    class Meta:
        model = SampleLetter
        fields = ["title", "language", "body"]
        widgets = {"body": forms.Textarea(attrs={"rows": 12})}


class PasteForm(forms.Form):
    """A text to try a guide on; it is kept nowhere."""

    text = forms.CharField(
        label=gettext_lazy("A text to try it on"),
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=gettext_lazy("It is read once and kept nowhere."),
    )


class PublishForm(forms.Form):
    """``revision`` is the one whose effect was shown."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    rerun = forms.BooleanField(
        label=gettext_lazy("Have every open letter judged by this edition"),
        required=False,
        help_text=gettext_lazy(
            "The latest version of each, a few at a time, so that nobody’s own check waits. You can also do this later."
        ),
    )


class ImportForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("A guide as a YAML file"))
    revision = forms.IntegerField(widget=forms.HiddenInput)

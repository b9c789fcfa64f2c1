"""The form for one part of a guide document, which keeps what was typed when it is refused."""

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from checklist.criteria.about import about
from guides.editor.fields import InvalidValue, Texts, languages_of, texts_of, value_of
from guides.editor.parts import PARAMETERS, Part, PartField
from guides.localization import localized
from guides.preview.comparison import DraftComparison, TermMatch

MAX_ROWS = 200
FEW_ROWS = 4  # from so many on, entries are folded
NAMES = {"it": gettext_lazy("Italian"), "en": gettext_lazy("English"), "": ""}


class InvalidForm(ValueError):
    """The form has errors; its cells say which."""


class Cell:
    """One field of the form, with an input for each language, and its error."""

    def __init__(self, field: PartField, name: str, texts: Texts, options: list[tuple[str, str]]) -> None:
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
    def missing(self) -> str:
        """A sentence on the missing translation of a text in two languages; "" where nothing is missing."""
        blank = [language for language, text in self.texts.items() if not text.strip()]
        if not blank or "" in blank or (self.field.kind == "mention" and len(blank) == 2):
            return ""
        return str(
            {"it": _("Italian is missing"), "en": _("English is missing")}[blank[0]]
            if len(blank) == 1
            else _("missing")
        )

    def value(self) -> Any:
        """The value that was typed; None, with ``problem`` set, where it is invalid."""
        try:
            return value_of(self.field, self.texts)
        except InvalidValue as problem:
            self.problem = str(problem)
            return None


class EntryRow:
    """An entry of the list: ``number`` (from 0) names its fields, ``place`` (from 1) is where it should go."""

    def __init__(self, number: int, cells: list[Cell], place: str, remove: bool) -> None:
        self.number, self.cells, self.place, self.remove = number, cells, place, remove
        self.hits: list[tuple[str, TermMatch]] | None = (
            None  # where its terms and patterns stand, once that was asked for
        )

    @property
    def title(self) -> str:
        """A title for the entry, in the language of the page."""
        titles = {cell.field.key: localized(cell.texts) for cell in self.cells if len(cell.texts) == 2}
        return next((titles[key] for key in ("title", "text", "question", "quote") if titles.get(key)), "")

    @property
    def is_blank(self) -> bool:
        return not any(
            text.strip() for cell in self.cells if cell.field.kind != "choice" for text in cell.texts.values()
        )

    @property
    def id(self) -> str:
        return next((cell.texts[""].strip() for cell in self.cells if cell.field.key == "id"), "")

    @property
    def about(self) -> dict[str, Any]:
        """What the checklist decides for its id, and its parameters, in the language of the page."""
        found = about(self.id)
        if found is None:
            return {}
        parameters = {key: localized(texts) for key, texts in found["parameters"].items()}
        return {"description": localized(found["description"]), "parameters": parameters}

    @property
    def has_parameters(self) -> bool:
        """Whether the entry has its own terms or patterns."""
        return any(
            cell.texts[""].strip() for cell in self.cells if cell.field in PARAMETERS and cell.field.kind == "list"
        )

    @property
    def refusals(self) -> list[str]:
        """The errors in its terms and patterns."""
        return [cell.problem for cell in self.cells if cell.problem and cell.field in PARAMETERS]

    @property
    def has_problem(self) -> bool:
        return any(cell.problem for cell in self.cells)

    @property
    def order(self) -> tuple[int, int]:
        """The sort key: an entry that moves up goes before the one whose place it takes, otherwise after it."""
        current = self.number + 1
        target = int(self.place) if self.place.isdecimal() and len(self.place) < 5 else current
        return target, (target > current) - (target < current)


class PartForm:
    """The form for a part of ``document``, or with ``sent``, for what somebody typed in it."""

    def __init__(self, part: Part, document: Mapping[str, Any], sent: QueryDict | None = None) -> None:
        self.part, self.original, self.sent = part, document, sent
        self.problem = ""
        self.preview = sent is not None and "preview" in sent
        container = document[part.path] if part.path else document
        self.head = [self._cell(field, field.key, container.get(field.key)) for field in part.head]
        listed = container[part.list_path] if part.list_path else []
        count = len(listed) if sent is None or "rows" not in sent else self._number("rows")
        self.rows = [self._row(i, listed[i] if i < len(listed) else {}) for i in range(min(count, MAX_ROWS))]
        if sent is not None and "add" in sent:
            self.rows.append(self._row(len(self.rows), {}))

    def _number(self, name: str) -> int:
        text = self.sent.get(name, "") if self.sent is not None else ""
        return int(text) if text.isdecimal() and len(text) < 10 else 0

    @property
    def opens_every_entry(self) -> bool:
        """Whether every entry is unfolded: there are few, or all are previewed."""
        return len(self.rows) < FEW_ROWS or (self.preview and not self.part.takes_parameters)

    @property
    def is_display_only(self) -> bool:
        """Whether the request asks for another entry or for a preview, so that nothing is to be saved."""
        return self.sent is not None and ("add" in self.sent or "preview" in self.sent)

    @property
    def revision(self) -> int:
        return self._number("revision")

    @property
    def cells(self) -> Iterator[Cell]:
        yield from self.head
        for row in self.rows:
            yield from row.cells

    def _cell(self, field: PartField, name: str, value: Any) -> Cell:
        texts = texts_of(field, value)
        if self.sent is not None:
            names = {language: ".".join(filter(None, (name, language))) for language in languages_of(field)}
            # A field that was not sent keeps its value: only one that somebody emptied is empty.
            texts = {lang: self.sent.get(key, texts[lang]).replace("\r\n", "\n") for lang, key in names.items()}
        options = [
            (item["id"], localized(item["title"])) for kind in field.choices_from for item in self.original[kind]
        ]
        return Cell(field, name, texts, options)

    def _row(self, number: int, entry: Mapping[str, Any]) -> EntryRow:
        cells = [self._cell(field, f"{number}.{field.key}", entry.get(field.key)) for field in self.part.entries]
        place, remove = str(number + 1), False
        if self.sent is not None:
            place, remove = self.sent.get(f"{number}.place", ""), f"{number}.remove" in self.sent
        return EntryRow(number, cells, place, remove)

    @property
    def kept_rows(self) -> list[EntryRow]:
        """The rows that are not removed, in the chosen order."""
        return sorted((row for row in self.rows if not (row.remove or row.is_blank)), key=lambda row: row.order)

    def document(self) -> dict[str, Any]:
        """The whole document with this part as it was typed.

        Raises:
            InvalidForm: There are errors; the cells have them.
        """
        document = copy.deepcopy(dict(self.original))
        container = document[self.part.path] if self.part.path else document
        container.update(self._values(self.head))
        if self.part.list_path:
            known = {entry["id"]: entry for entry in container[self.part.list_path] if "id" in entry}
            container[self.part.list_path] = [self._entry(row, known) for row in self.kept_rows]
        if wrong := sum(1 for cell in self.cells if cell.problem):
            self.problem = ngettext("%(count)d field needs you.", "%(count)d fields need you.", wrong) % {
                "count": wrong
            }
            raise InvalidForm
        return document

    def _entry(self, row: EntryRow, known: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
        values = self._values(row.cells)
        shown_here = {field.key for field in self.part.entries}
        others = {k: v for k, v in known.get(values.get("id", ""), {}).items() if k not in shown_here}
        return values | others

    @staticmethod
    def _values(cells: list[Cell]) -> dict[str, Any]:
        values = {cell.field.key: cell.value() for cell in cells}
        return {key: value for key, value in values.items() if value is not None}

    def show_matches(self, letters: list[tuple[str, str, str]]) -> None:
        """Show beside each entry where its terms and patterns, as typed, match in ``letters``.

        Args:
            letters: Title, language and body of each.

        Raises:
            InvalidForm: There are errors; the cells have them.
        """
        comparison = DraftComparison(self.document(), None, letters)
        for row in self.rows:
            row.hits = comparison.matches_of(row.id)

    def show_error(self, sentence: str, path: str = "") -> None:
        """Show ``sentence`` above the form, and at the field at ``path`` if it is part of this form."""
        self.problem = sentence
        base = f"{self.part.path}." if self.part.path else ""
        places = {f"{base}{cell.field.key}": cell for cell in self.head}
        for place, row in enumerate(self.kept_rows):
            places |= {f"{base}{self.part.list_path}[{place}].{cell.field.key}": cell for cell in row.cells}
        for start, cell in places.items():
            if path == start or path.startswith((f"{start}.", f"{start}[")):
                cell.problem = sentence

    def mark_conflicts(self, paths: Iterable[str]) -> None:
        """Show at the fields with these paths (as in ``guides.document.changes``) that others changed them too."""
        base = f"{self.part.path}." if self.part.path else ""
        places = {f"{base}{cell.field.key}": cell for cell in self.head}
        for row in self.rows:
            places |= {
                f"{base}{self.part.list_path}.{row.id or row.number}.{cell.field.key}": cell for cell in row.cells
            }
        for path in paths:
            for place, cell in places.items():
                if path == place or path.startswith(f"{place}."):
                    cell.problem = _("You both changed this.")

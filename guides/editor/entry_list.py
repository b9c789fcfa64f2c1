"""A list of entries in the form for a part of a guide: its rows, in the order that was chosen for them."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import QueryDict

from checklist.criteria.about import about, about_kinds
from checklist.palette import forms_of
from guides.editor.cells import Cell
from guides.editor.gap_lines import with_lines_for
from guides.editor.palette import OF_KINDS, new_entry, parameter_fields
from guides.editor.parts import PARAMETERS, WORDS, PartField
from guides.localization import localized
from guides.preview.comparison import TermMatch

MAX_ROWS = 200
MAX_FORMS = 12  # shown of a line of words


def number_sent(sent: QueryDict | None, name: str) -> int:
    """The number that was sent under ``name``; 0 for anything else."""
    text = sent.get(name, "") if sent is not None else ""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


class EntryRow:
    """An entry: ``number`` (from 0) is its place in the list, ``place`` (from 1) is where it should go."""

    def __init__(self, number: int, name: str, cells: "list[Cell | EntryList]", place: str, remove: bool) -> None:
        self.number, self.name, self.cells, self.place, self.remove = number, name, cells, place, remove
        self.is_new = False
        # Where its terms and patterns match, once that was asked for.
        self.hits: list[tuple[str, TermMatch]] | None = None

    @property
    def title(self) -> str:
        """A title for the entry, in the language of the page."""
        titles = {cell.field.key: localized(cell.texts) for cell in self.cells if len(cell.texts) == 2}
        keys = ("title", "text", "question", "quote")
        return next((titles[key] for key in keys if titles.get(key)), "")

    @property
    def is_blank(self) -> bool:
        return all(cell.is_blank for cell in self.cells)

    def cell(self, key: str) -> "Cell | EntryList | None":
        """The cell of the field with this key."""
        return next((cell for cell in self.cells if cell.field.key == key), None)

    @property
    def id(self) -> str:
        cell = self.cell("id")
        return cell.texts[""].strip() if cell else ""

    @property
    def about(self) -> dict[str, Any]:
        """What the checklist decides for its id or by its kind, in the language of the page."""
        kind = self.cell("kind")
        found = about_kinds().get(kind.texts[""]) if kind else about(self.id)
        return {"name": localized(found["name"]), "description": localized(found["description"])} if found else {}

    @property
    def forms(self) -> list[str]:
        """The forms in which its words are looked for, a line for each line of theirs."""
        words = self.cell("words")
        lines = [(line, lang) for lang, text in words.texts.items() for line in text.split("\n")] if words else []
        return [", ".join(forms_of(line, lang)[:MAX_FORMS]) for line, lang in lines if line.strip()]

    @property
    def has_parameters(self) -> bool:
        """Whether the entry has its own terms, words or patterns."""
        listed = (cell for cell in self.cells if cell.field in PARAMETERS and cell.field.kind in ("list", "words"))
        return any(text.strip() for cell in listed for text in cell.texts.values())

    @property
    def refusals(self) -> list[str]:
        """The errors in its terms and patterns."""
        return [cell.problem for cell in self.cells if cell.problem and cell.field in PARAMETERS]

    @property
    def has_problem(self) -> bool:
        return any(cell.problem for outer in self.cells for cell in (outer, *outer.each()))

    @property
    def order(self) -> tuple[int, int]:
        """The sort key: an entry that moves up goes before the one whose place it takes, otherwise after it."""
        current = self.number + 1
        target = int(self.place) if self.place.isdecimal() and len(self.place) < 5 else current
        return target, (target > current) - (target < current)

    def values(self) -> dict[str, Any]:
        """The values of its cells by key; fields that the document omits are absent."""
        values: dict[str, Any] = {}
        for cell in self.cells:
            value = cell.value()
            outer, _dot, inner = cell.field.key.partition(".")
            if value is not None and inner:
                values.setdefault(outer, {})[inner] = value
            elif value is not None:
                values[outer] = value
        return values


def _value_at(entry: Mapping[str, Any], key: str) -> Any:
    """The value of a key, or of a key within a key."""
    outer, _dot, inner = key.partition(".")
    value = entry.get(outer)
    return value.get(inner) if inner and value else None if inner else value


class EntryList:
    """The list of a part, or inside an entry the list of one of its fields, where it stands as a cell.

    Args:
        field: The field of which it is the list; its ``entries`` are the fields of the rows.
        name: The name of the field in the form, with which the names of its inputs begin; "" for the list of the part.
        listed: The entries of the document.
        document: The whole document, for the options of choices.
        sent: What somebody typed; None shows the document.
    """

    texts: Mapping[str, str] = {}

    def __init__(
        self, field: PartField, name: str, listed: list[Any], document: Mapping[str, Any], sent: QueryDict | None
    ) -> None:
        self.field, self.name, self.listed = field, name, listed
        self.document, self.sent = document, sent
        self.prefix = f"{name}." if name else ""
        self.problem = ""
        counted = sent is not None and f"{self.prefix}rows" in sent
        count = number_sent(sent, f"{self.prefix}rows") if counted else len(listed)
        self.rows: list[EntryRow] = []
        for i in range(min(count, MAX_ROWS)):
            self._add_row(listed[i] if i < len(listed) else {})
        if sent is not None and f"{self.prefix}add" in sent:
            self._add_row(new_entry(sent.get("palette", ""), field.key))
            self.rows[-1].is_new = True

    def _add_row(self, entry: Mapping[str, Any]) -> None:
        number = len(self.rows)
        name = f"{self.prefix}{number}"
        fields = self._fields(name, entry)
        cells = [self._cell(field, f"{name}.{field.key}", _value_at(entry, field.key)) for field in fields]
        place, remove = str(number + 1), False
        if self.sent is not None:
            place, remove = self.sent.get(f"{name}.place", place), f"{name}.remove" in self.sent
        row = EntryRow(number, name, cells, place, remove)
        letter, gaps = row.cell("body"), row.cell("gaps")
        if isinstance(letter, Cell) and isinstance(gaps, Cell) and (self.sent is None or "preview" in self.sent):
            gaps.texts = {lang: with_lines_for(text, letter.texts[lang]) for lang, text in gaps.texts.items()}
        self.rows.append(row)

    def _fields(self, name: str, entry: Mapping[str, Any]) -> list[PartField]:
        """The fields of a row: those of the list, and behind its parameters those that its check or kind has."""
        fields = list(self.field.entries)
        if WORDS not in fields:
            return fields
        sent: Mapping[str, Any] = self.sent if self.sent is not None else {}
        ident, kind = (sent.get(f"{name}.{key}", entry.get(key, "")) for key in ("id", "kind"))
        place = fields.index(WORDS) + 1
        return [*fields[:place], *parameter_fields(ident.strip(), kind, self.field.key), *fields[place:]]

    def _cell(self, field: PartField, name: str, value: Any) -> "Cell | EntryList":
        if field.kind == "entries":
            return EntryList(field, name, value or [], self.document, self.sent)
        return Cell.of(field, name, value, self.document, self.sent)

    @property
    def is_blank(self) -> bool:
        return all(row.is_blank for row in self.rows)

    @property
    def kept_rows(self) -> list[EntryRow]:
        """The rows that are not removed, in the chosen order."""
        return sorted((row for row in self.rows if not (row.remove or row.is_blank)), key=lambda row: row.order)

    def value(self) -> list[dict[str, Any]] | None:
        """The entries that were typed; None where the document omits an empty list."""
        known = {entry["id"]: entry for entry in self.listed if "id" in entry}
        entries = []
        for row in self.kept_rows:
            values = row.values()
            shown_here = {cell.field.key.split(".")[0] for cell in row.cells} | OF_KINDS
            others = {k: v for k, v in known.get(values.get("id", ""), {}).items() if k not in shown_here}
            entries.append(values | others)
        return entries or (None if self.field.optional else [])

    def each(self) -> Iterator[Cell]:
        """The cells of all rows, and of the lists in them."""
        for row in self.rows:
            for cell in row.cells:
                yield from cell.each()

    def places(self, path: str, separator: str) -> "Iterator[tuple[str, Cell | EntryList]]":
        """The list and its cells, each with its path in the document.

        Args:
            path: The path of the list.
            separator: ``[`` for paths such as ``criteria[3].title``, which count the entries that are kept, and ``.``
                for paths such as ``criteria.scale.title``, as in ``guides.document.changes``.
        """
        yield path, self
        for place, row in enumerate(self.kept_rows if separator == "[" else self.rows):
            inner = f"{path}[{place}]" if separator == "[" else f"{path}.{row.id or row.number}"
            for cell in row.cells:
                yield from cell.places(f"{inner}.{cell.field.key}", separator)

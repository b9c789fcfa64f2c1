"""A list of entries in the form for a part of a guide: its rows, in the order that was chosen for them."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import QueryDict

from checklist.criteria.about import about
from guides.editor.cells import Cell
from guides.editor.gap_lines import with_lines_for
from guides.editor.parts import PARAMETERS, PartField
from guides.localization import localized
from guides.preview.comparison import TermMatch

MAX_ROWS = 200


def number_sent(sent: QueryDict | None, name: str) -> int:
    """The number that was sent under ``name``; 0 for anything else."""
    text = sent.get(name, "") if sent is not None else ""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


class EntryRow:
    """An entry: ``number`` (from 0) is its place in the list, ``place`` (from 1) is where it should go."""

    def __init__(self, number: int, name: str, cells: "list[Cell | EntryList]", place: str, remove: bool) -> None:
        self.number, self.name, self.cells, self.place, self.remove = number, name, cells, place, remove
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
        return any(cell.problem for outer in self.cells for cell in (outer, *outer.each()))

    @property
    def order(self) -> tuple[int, int]:
        """The sort key: an entry that moves up goes before the one whose place it takes, otherwise after it."""
        current = self.number + 1
        target = int(self.place) if self.place.isdecimal() and len(self.place) < 5 else current
        return target, (target > current) - (target < current)

    def values(self) -> dict[str, Any]:
        """The values of its cells by key; fields that the document omits are absent."""
        values = {cell.field.key: cell.value() for cell in self.cells}
        return {key: value for key, value in values.items() if value is not None}


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
            self._add_row({})

    def _add_row(self, entry: Mapping[str, Any]) -> None:
        number = len(self.rows)
        name = f"{self.prefix}{number}"
        cells = [self._cell(field, f"{name}.{field.key}", entry.get(field.key)) for field in self.field.entries]
        place, remove = str(number + 1), False
        if self.sent is not None:
            place, remove = self.sent.get(f"{name}.place", place), f"{name}.remove" in self.sent
        row = EntryRow(number, name, cells, place, remove)
        letter, gaps = row.cell("body"), row.cell("gaps")
        if isinstance(letter, Cell) and isinstance(gaps, Cell) and (self.sent is None or "preview" in self.sent):
            gaps.texts = {lang: with_lines_for(text, letter.texts[lang]) for lang, text in gaps.texts.items()}
        self.rows.append(row)

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
        shown_here = {field.key for field in self.field.entries}
        entries = []
        for row in self.kept_rows:
            values = row.values()
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

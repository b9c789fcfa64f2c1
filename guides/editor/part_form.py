"""The form for one part of a guide document, which keeps what was typed when it is refused."""

import copy
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from guides.editor.cells import Cell
from guides.editor.entry_list import EntryList, EntryRow, number_sent
from guides.editor.palette import PaletteGroup, palette
from guides.editor.parts import Part, PartField
from guides.preview.comparison import DraftComparison

FEW_ROWS = 4  # from so many on, entries are folded


class InvalidForm(ValueError):
    """The form has errors; its cells say which."""


class PartForm:
    """The form for a part of ``document``, or with ``sent``, for what somebody typed in it."""

    def __init__(self, part: Part, document: Mapping[str, Any], sent: QueryDict | None = None) -> None:
        self.part, self.original, self.sent = part, document, sent
        self.problem = ""
        self.preview = sent is not None and "preview" in sent
        self.head = [Cell.of(field, field.key, document.get(field.key), document, sent) for field in part.head]
        listed = document[part.list_path] if part.list_path else []
        field = PartField(part.list_path, part.title, "entries", entries=part.entries)
        self.entries = EntryList(field, "", listed, document, sent)

    @property
    def rows(self) -> list[EntryRow]:
        return self.entries.rows

    @property
    def palette(self) -> list[PaletteGroup]:
        """What can be added to the part, where its entries are checks."""
        return palette(self.part.list_path, {row.id for row in self.rows}) if self.part.takes_parameters else []

    @property
    def opens_every_entry(self) -> bool:
        """Whether every entry is unfolded: there are few, or all are previewed."""
        return len(self.rows) < FEW_ROWS or (self.preview and not self.part.takes_parameters)

    @property
    def is_display_only(self) -> bool:
        """Whether the request asks for another entry or for a preview, so that nothing is to be saved."""
        return self.sent is not None and any(key.split(".")[-1] in {"add", "preview"} for key in self.sent)

    @property
    def revision(self) -> int:
        return number_sent(self.sent, "revision")

    @property
    def cells(self) -> Iterator[Cell]:
        yield from self.head
        yield from self.entries.each()

    def document(self) -> dict[str, Any]:
        """The whole document with this part as it was typed.

        Raises:
            InvalidForm: There are errors; the cells have them.
        """
        document = copy.deepcopy(dict(self.original))
        values = {cell.field.key: cell.value() for cell in self.head}
        document.update({key: value for key, value in values.items() if value is not None})
        for cell in self.head:
            if cell.field.optional and values[cell.field.key] is None:
                document.pop(cell.field.key, None)
        if self.part.list_path:
            document[self.part.list_path] = self.entries.value()
        if wrong := sum(1 for cell in self.cells if cell.problem):
            sentence = ngettext("%(count)d field needs your attention.", "%(count)d fields need your attention.", wrong)
            self.problem = sentence % {"count": wrong}
            raise InvalidForm
        return document

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
        nearest = max(
            (place for place in self._places("[") if path == place or path.startswith((f"{place}.", f"{place}["))),
            key=len,
            default="",
        )
        if nearest:
            self._places("[")[nearest].problem = sentence

    def mark_conflicts(self, paths: Iterable[str]) -> None:
        """Show at the fields with these paths (as in ``guides.document.changes``) that others changed them too."""
        places = self._places(".")
        for path in paths:
            nearest = max((p for p in places if path == p or path.startswith(f"{p}.")), key=len, default="")
            if nearest:
                places[nearest].problem = _("You both changed this.")

    def _places(self, separator: str) -> dict[str, Cell | EntryList]:
        """Every field with its path: see ``EntryList.places``. The list of the part itself shows no error."""
        places: dict[str, Cell | EntryList] = {cell.field.key: cell for cell in self.head}
        if self.part.list_path:
            places |= dict(self.entries.places(self.part.list_path, separator))
            del places[self.part.list_path]
        return places

"""Single fields of the form for a part of a guide: what was typed in them, and their errors."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from guides.editor.fields import InvalidValue, Texts, languages_of, texts_of, value_of
from guides.editor.gap_lines import questions_in
from guides.editor.parts import PartField
from guides.localization import localized

NAMES = {"it": gettext_lazy("Italian"), "en": gettext_lazy("English"), "": ""}


class Cell:
    """One field of the form, with an input for each language, and its error."""

    def __init__(
        self, field: PartField, name: str, texts: Texts, options: list[tuple[str, str]], language: str = ""
    ) -> None:
        self.field, self.name, self.texts, self.options = field, name, texts, options
        self.language = language  # the only one of the guide
        self.problem = ""

    @classmethod
    def of(cls, field: PartField, name: str, value: Any, document: Mapping[str, Any], sent: QueryDict | None) -> "Cell":
        """The cell with the text that was sent for it, and otherwise with the value of the document."""
        texts = texts_of(field, value)
        if sent is not None:
            names = {language: ".".join(filter(None, (name, language))) for language in languages_of(field)}
            # A field that was not sent keeps its value: only one that somebody emptied is empty.
            texts = {lang: sent.get(key, texts[lang]).replace("\r\n", "\n") for lang, key in names.items()}
        options = [(item["id"], localized(item["title"])) for kind in field.choices_from for item in document[kind]]
        options += [(choice, str(label)) for choice, label in field.choices]
        return cls(field, name, texts, options, document.get("language", ""))

    @property
    def inputs(self) -> list[dict[str, Any]]:
        names = {language: ".".join(filter(None, (self.name, language))) for language in self.texts}
        return [
            {
                "name": names[language],
                "language": language,
                "language_name": NAMES[language],
                "text": text,
                "is_hidden": bool(language and self.language) and language != self.language,
            }
            for language, text in self.texts.items()
        ]

    @property
    def rows(self) -> int:
        """The height of a text area, in lines."""
        return {"letter": 14, "gaps": 14, "line": 1}.get(self.field.kind, 3)

    @property
    def missing(self) -> str:
        """A sentence on the missing translation of a text in two languages; "" where nothing is missing."""
        texts = self.texts
        if self.field.kind == "gaps":
            texts = {language: questions_in(text) for language, text in texts.items()}
        if self.language and "" not in texts:
            texts = {self.language: texts[self.language]}
        blank = [language for language, text in texts.items() if not text.strip()]
        optional = self.field.optional or self.field.kind in ("mention", "gaps")
        if not blank or "" in blank or (optional and len(blank) == len(texts)):
            return ""
        return str(
            {"it": _("Italian is missing"), "en": _("English is missing")}[blank[0]]
            if len(blank) < len(self.texts) or self.language
            else _("missing")
        )

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it that an entry should be kept for."""
        return self.field.kind == "choice" or not any(text.strip() for text in self.texts.values())

    def value(self) -> Any:
        """The value that was typed; None, with ``problem`` set, where it is invalid."""
        try:
            return value_of(self.field, self.texts)
        except InvalidValue as problem:
            self.problem = str(problem)
            return None

    def each(self) -> Iterator["Cell"]:
        """The cell itself, as ``EntryList.each`` yields its cells."""
        yield self

    def places(self, path: str, separator: str) -> Iterator[tuple[str, "Cell"]]:
        """The cell with its path, as ``EntryList.places`` yields its cells with theirs."""
        yield path, self

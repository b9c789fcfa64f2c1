"""Conversion of values of a guide document to texts of form fields and back."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from guides.document.schema import LANGUAGES
from guides.editor.gap_lines import UnreadableLine, gaps_of, lines_of
from guides.editor.parts import IN_BOTH_LANGUAGES, PartField

type Texts = dict[str, str]  # by language, or by "" for a field without languages


class InvalidValue(ValueError):
    """The text is not a value of the field; the message says what to do."""


def languages_of(field: PartField) -> tuple[str, ...]:
    """The languages in which the field is edited; ``("",)`` for a field without languages."""
    return LANGUAGES if field.kind in IN_BOTH_LANGUAGES else ("",)


def texts_of(field: PartField, value: Any) -> Texts:  # noqa: PLR0911 - a kind a line
    """The texts for a value; blank ones for None, or the first of the choices."""
    if value is None and field.choices:
        return {"": field.choices[0][0]}
    if value is None:
        return dict.fromkeys(languages_of(field), "")
    if field.kind == "mention":
        return {language: _mention_text(value, language) for language in LANGUAGES}
    if field.kind == "gaps":
        return {language: lines_of(value, language) for language in LANGUAGES}
    if field.kind == "words":
        return {language: "\n".join(value.get(language, ())) for language in LANGUAGES}
    if field.kind in IN_BOTH_LANGUAGES:
        return {language: value.get(language, "") for language in LANGUAGES}
    return {"": "\n".join(value) if field.kind == "list" else str(value)}


def value_of(field: PartField, texts: Mapping[str, str]) -> Any:  # noqa: PLR0911 - a kind a line
    """The value for the texts of a field; None for an optional field that is left blank or has its default.

    Texts in two languages may be blank: they are still missing (``guides.document.schema.missing_fields``).

    Raises:
        InvalidValue: The texts are not a value of the field.
    """
    blank = [language for language, text in texts.items() if not text.strip()]
    if field.optional and (texts[""] == field.choices[0][0] if field.choices else len(blank) == len(texts)):
        return None
    if field.kind == "list":
        return _lines(texts[""])
    if field.kind == "words":
        return {language: lines for language, text in texts.items() if (lines := _lines(text))}
    if field.kind == "mention":
        return _mention(texts)
    if field.kind == "gaps":
        return _gaps(texts)
    if field.kind == "number":
        return _number(texts[""])
    if blank == [""]:
        raise InvalidValue(_("The text is missing here."))
    return dict(texts) if field.kind in IN_BOTH_LANGUAGES else texts[""].strip()


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _number(text: str) -> int | float:
    if not re.fullmatch(r"\d{1,6}([.,]\d{1,3})?", text.strip()):
        raise InvalidValue(_("Write a number."))
    number = float(text.strip().replace(",", "."))
    return int(number) if number.is_integer() else number


def _mention_text(groups: list[dict[str, Any]], language: str) -> str:
    lines = (line for g in groups for line in (g["label"][language], *(f"- {i}" for i in g["items"][language])))
    return "\n".join(line for line in lines if line)


def _mention(texts: Mapping[str, str]) -> list[dict[str, Any]]:
    groups = {language: _groups(text) for language, text in texts.items()}
    italian, english = (groups[language] for language in LANGUAGES)
    if not (italian and english):  # one of them is not translated yet
        italian, english = (groups[language] or [("", [])] * len(italian or english) for language in LANGUAGES)
    if len(italian) != len(english):
        raise InvalidValue(_("Italian and English must have the same labels, one to one."))
    return [
        {"label": {"it": it[0], "en": en[0]}, "items": {"it": it[1], "en": en[1]}}
        for it, en in zip(italian, english, strict=True)
    ]


def _groups(text: str) -> list[tuple[str, list[str]]]:
    groups: list[tuple[str, list[str]]] = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        if not line.startswith("-"):
            groups.append((line, []))
        elif not groups:
            raise InvalidValue(_("Start with a label: items go below it."))
        else:
            groups[-1][1].append(line.removeprefix("-").strip())
    return groups


def _gaps(texts: Mapping[str, str]) -> list[dict[str, Any]] | None:
    try:
        gaps = gaps_of(texts)
    except UnreadableLine as line:
        raise InvalidValue(
            _("“%(line)s” must begin with the words of a gap in brackets: [Company]") % {"line": line}
        ) from None
    if gaps is None:
        raise InvalidValue(_("Italian and English must have the same gaps, line by line, with the same *."))
    return gaps or None

"""The glossary names every model, and every state that people see, by the words of the pages."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.utils.translation import override

from tests.architecture.sources import modules

GLOSSARY = (Path(__file__).resolve().parent.parent / "docs/glossary.md").read_text(encoding="utf-8")
ROW = re.compile(
    r"^\| ([^|]*) \| `(\w+)` \| ([^|]*) \| ([^|]*) \|$|^\| \| `(\w+)` \| ([^|]*) \| ([^|]*) \|$", re.MULTILINE
)
# Whole sentences, which the glossary leaves where they are; and the names of languages.
NOT_STATES = {"Action", "Kind", "Event.Verb", "Letter.Language", "User.Language"}


def enumerations() -> list[type[models.TextChoices]]:
    return [
        choices
        for choices in models.TextChoices.__subclasses__()
        if choices.__module__ in modules() and choices.__qualname__ not in NOT_STATES
    ]


def rows() -> dict[str, list[tuple[str, str, str]]]:
    """By enumeration, the value, the English and the Italian word of each row."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    name = ""
    for match in ROW.finditer(GLOSSARY):
        if match[1] is not None:
            name = match[1].rpartition("`")[0].rpartition("`")[2]
        value, english, italian = (match[2], match[3], match[4]) if match[2] else (match[5], match[6], match[7])
        found.setdefault(name, []).append((value, english, italian))
    return found


def in_both_languages(choices: type[models.TextChoices]) -> list[tuple[str, str, str]]:
    members = [member for member in choices if member.value]
    with override("en"):
        english = [str(member.label) for member in members]
    with override("it"):
        italian = [str(member.label) for member in members]
    return list(zip([member.value for member in members], english, italian, strict=True))


def test_the_glossary_names_every_model() -> None:
    names = {model.__name__ for model in apps.get_models() if model.__module__ in modules()}
    assert {name for name in names if f"\n| `{name}` |" not in GLOSSARY} == set()


@pytest.mark.parametrize("choices", enumerations(), ids=lambda choices: choices.__qualname__)
def test_the_glossary_has_each_state_in_the_words_of_the_pages(choices: type[models.TextChoices]) -> None:
    assert rows().get(choices.__qualname__) == in_both_languages(choices)

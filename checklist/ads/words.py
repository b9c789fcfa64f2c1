"""The turns of phrase of advertisements (`cues.yaml`) and the fields they name, no tools (`subjects.yaml`)."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables
from checklist.lexicon.regex_lists import RegexLists

_HERE = Path(__file__).parent
_CUES = RegexLists(_HERE / "cues.yaml")


@cache
def read(name: str) -> Any:
    """The data of a file of this folder."""
    return yaml_tables.read(_HERE / name)


@cache
def cue(name: str) -> re.Pattern[str]:
    """Any piece of the list "section.list", as a whole word or phrase of a folded text."""
    return _CUES.words(name)


@cache
def subjects() -> tuple[dict[str, str], re.Pattern[str]]:
    """Names of subjects by the group of the expression that finds them, and that expression."""
    names, pieces = {}, []
    for number, (name, forms) in enumerate(read("subjects.yaml").items()):
        names[f"s{number}"] = name
        pieces.append(rf"(?P<s{number}>{'|'.join(forms)})")
    return names, re.compile(rf"(?<!\w)(?:{'|'.join(pieces)})(?!\w)")


def label(ident: str, name: str, ui: str) -> str:
    """What a demand is called in a language of the page.

    Args:
        ident: The id of the technology, or the name of the subject.
        name: What it is called in English.
        ui: "it" or "en".
    """
    if ui != "it":
        return name
    names: dict[str, str] = read("labels.yaml")
    return names.get(ident) or names.get(name) or name

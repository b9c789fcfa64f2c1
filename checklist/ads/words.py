"""The turns of phrase of advertisements (`cues.yaml`) and the fields they name, no tools (`subjects.yaml`)."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_HERE = Path(__file__).parent
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read(name: str) -> Any:
    """The data of a file of this folder."""
    return yaml.load((_HERE / name).read_text("utf-8"), _LOADER)  # noqa: S506 - a safe loader


@cache
def cue(name: str) -> re.Pattern[str]:
    """Any piece of the list "section.list", as a whole word or phrase of a folded text."""
    section, _, key = name.partition(".")
    return re.compile(rf"(?<!\w)(?:{'|'.join(read('cues.yaml')[section][key])})(?!\w)")


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

"""The words of the beginnings of advertisements (`words.yaml`)."""

import re
from functools import cache
from pathlib import Path

from checklist.lexicon.regex_lists import RegexLists

_LISTS = RegexLists(Path(__file__).with_name("words.yaml"))
_NAMES = RegexLists(Path(__file__).parents[2] / "claims" / "cues.yaml")  # the one list of towns
pieces = _LISTS.pieces


@cache
def listed(name: str) -> re.Pattern[str]:
    """Any piece of a list as a whole word, in any letter case."""
    return re.compile(rf"(?<![\w@])(?:{pieces(name)})(?![\w])", re.I)


@cache
def places() -> re.Pattern[str]:
    """The name of a town, region or state of a folded text."""
    return re.compile(rf"(?<!\w)(?:{_NAMES.pieces('names.places')}|{_NAMES.pieces('names.cities')})(?!\w)")

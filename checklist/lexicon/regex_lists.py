"""Regular expressions made from lists in YAML, so that words stand in data and grammar in code."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables


class RegexLists:
    """The lists of a file; the name of a list is "section.list" where the file has sections."""

    def __init__(self, path: Path) -> None:
        """Read the file when a list is first asked for."""
        self._lists = cache(lambda: yaml_tables.read(path))

    def pieces(self, name: str) -> str:
        """The pieces of the list as one alternation, to be set into a larger expression."""
        section, dot, key = name.partition(".")
        held: Any = self._lists()[section]
        return "|".join(held[key] if dot else held)

    def section(self, name: str) -> list[str]:
        """The names of a section's lists."""
        return list(self._lists()[name])

    def words(self, name: str, flags: int = 0) -> re.Pattern[str]:
        """Any piece of the list, as a whole word or phrase."""
        return re.compile(rf"(?<!\w)(?:{self.pieces(name)})(?!\w)", flags)

    def either(self, name: str) -> re.Pattern[str]:
        """Any piece of the list, wherever it stands."""
        return re.compile(self.pieces(name))


def beside(module: str) -> RegexLists:
    """The lists of `expressions.yaml` in the folder of a module, given as its `__file__`."""
    return RegexLists(Path(module).with_name("expressions.yaml"))


_CUES = RegexLists(Path(__file__).with_name("cues.yaml"))
pieces, section, words, either = _CUES.pieces, _CUES.section, _CUES.words, _CUES.either

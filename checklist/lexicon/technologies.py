"""The technologies and methods that the checklist knows, read from `technologies.yaml`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables
from checklist.lexicon.regex_lists import words
from checklist.text.segmentation import fold

FILE = Path(__file__).with_name("technologies.yaml")
_NEAR = 60  # code points on each side in which a negative context or an anchor counts
_ANCHORS = words("lexicon.anchors")


@dataclass(frozen=True, slots=True)
class Technology:
    """One entry of the lexicon: what it is called, what it implies, and when a word that looks like it is not it."""

    id: str
    name: str
    category: str
    aliases: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    exact: bool = False
    avoid: tuple[str, ...] = ()
    anchored: bool = False
    same: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name and the aliases, without repeats."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))

    def stands(self, text: str, low: str, start: int, end: int, alias: str) -> bool:
        """Whether the match may be the technology: its letter case and the words near it fit."""
        if self.exact and text[start:end] != alias:
            return False
        near = low[max(0, start - _NEAR) : end + _NEAR]
        return not any(_begins_a_word(word, near) for word in self.avoid)

    def holds_fast(self, text: str, low: str, start: int, end: int) -> bool:
        """Whether a name that needs an anchor has one at hand: a list, or a word such as "language"."""
        near = low[max(0, start - _NEAR) : end + _NEAR]
        return not self.anchored or bool(_ANCHORS.search(near)) or _in_list(text, start, end)


def _begins_a_word(phrase: str, near: str) -> bool:
    place = near.find(phrase)
    while place > 0 and near[place - 1].isalnum():
        place = near.find(phrase, place + 1)
    return place >= 0


def _in_list(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start].strip(), text[end : end + 2].strip()
    return (
        before in {",", "/", "(", "|", "+"}
        or after[:1] in {"/", "|", "("}
        or (after[:1] == "," and text[end + 1 : end + 3].strip()[:1].isupper())
    )


def _entry(raw: dict[str, Any]) -> Technology:
    return Technology(
        raw["id"], str(raw["name"]), raw["category"],
        tuple(str(alias) for alias in raw.get("aliases") or ()),
        tuple(raw.get("implies") or ()),
        raw.get("case", "any") == "exact",
        tuple(fold(str(word)) for word in raw.get("not") or ()),
        raw.get("needs") == "anchor",
        raw.get("same", ""),
    )  # fmt: skip


@cache
def technologies() -> tuple[Technology, ...]:
    """Every entry, in the file's order."""
    return tuple(_entry(raw) for raw in yaml_tables.read(FILE))


@cache
def by_id() -> dict[str, Technology]:
    """Entries by their id."""
    return {one.id: one for one in technologies()}


@cache
def family(ident: str) -> frozenset[str]:
    """The id and everything it implies, however far up."""
    found: set[str] = set()
    todo: Iterable[str] = [ident]
    while todo:
        found.update(todo)
        todo = {up for one in todo if one in by_id() for up in by_id()[one].implies} - found
    return frozenset(found)

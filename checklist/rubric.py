"""What a guide asks for, read and checked: criteria and mistakes with their weights and parameters."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from checklist.criteria import CRITERIA, MISTAKES, Check
from checklist.lexicon import yaml_tables
from checklist.own_advice import OwnAdvice, read_own_advice
from checklist.palette import FIGURES, KINDS, OLDEST, Kind, WordError, read_words
from checklist.patterns import PatternError, check_term, compile_pattern

_SHARED = {"terms": (), "words": {}, "patterns": (), "minimum": 1}
_PROSE = frozenset(
    {"id", "weight", "title", "asks", "pillar", "why", "better", "bad", "good", "help", "note", "custom", "kind"}
    | {"advice"}
)
_HEAVIEST = 100
_PARTS_OF_A_LETTER = frozenset({"subject", "greeting", "company-fit", "call-to-action", "signature", "length"})


class RubricError(ValueError):
    """A rubric that cannot be used; the message is one sentence with file, entry and field."""


@dataclass(frozen=True)  # no slots: what is asked of it for each letter is worked out once
class Entry:
    """A criterion or mistake as the guide asks for it.

    Attributes:
        id: its id.
        weight: what it counts for the score.
        needs: its parameters.
        check: what decides it; None for one of the guide's own.
        kind: the kind of the palette by which one of the guide's own is decided; None for the others, and for a
            mistake that is found where its words stand.
        advice: the guide's own sentences, by verdict and language; where there is none, those of the check hold.
    """

    id: str
    weight: float
    needs: Mapping[str, Any]
    check: Check | None
    kind: Kind | None = None
    advice: OwnAdvice = field(default_factory=dict)

    @cached_property
    def usual(self) -> bool:
        """Whether the check's own parameters are the usual ones, from which the weights were learnt."""
        if self.check is None or self.check.counted:
            return False
        return all(self.needs[key] == value for key, value in self.check.defaults.items())

    @cached_property
    def definition(self) -> str:
        """The id with the flags that are set, such as "problem-solving+plans": weights are learnt for each."""
        flags = self.check.flags if self.check else {}
        return "+".join([self.id, *sorted(key for key, value in flags.items() if self.needs[key] != value)])

    @cached_property
    def technical(self) -> bool:
        """Whether only work with technology counts."""
        return bool((self.check and self.check.technical) or self.needs.get("needs_technology"))


@dataclass(frozen=True)
class Rubric:
    """What the engine judges by. `hash` covers all that judges and nothing that people read."""

    guide: str
    number: int
    criteria: tuple[Entry, ...]
    mistakes: tuple[Entry, ...]
    manual: tuple[str, ...]
    hash: str
    advice: tuple[str, ...] = ()  # what people read of criteria, mistakes and dos, to know it when it is copied

    @cached_property
    def definitions(self) -> tuple[str, ...]:
        """The definitions of the criteria that may be weighed."""
        return tuple(entry.definition for entry in self.criteria if entry.usual)

    @classmethod
    def load(cls, source: Mapping[str, Any] | str | Path, number: int = 0) -> "Rubric":
        """Read a guide: its mapping as parsed from YAML, or the path of its file.

        Args:
            source: a mapping with `slug, criteria, mistakes, manual`, or a path.
            number: the number under which the rubric was published; 0 for one that is not.

        Raises:
            RubricError: the file cannot be read, or an entry cannot be used.
        """
        name = "rubric"
        if isinstance(source, str | Path):
            name = str(source)
            source = _read(Path(source))
        if not isinstance(source, Mapping):
            raise RubricError(f"{name}: a guide must be a mapping with slug, criteria and mistakes")
        slug = source.get("slug")
        if not isinstance(slug, str) or not slug:
            raise RubricError(f"{name}: slug is missing")
        name = name if name != "rubric" else slug
        criteria = _entries(name, "criteria", source.get("criteria"), CRITERIA)
        if not criteria:
            raise RubricError(f"{name}: criteria is empty")
        mistakes = _entries(name, "mistakes", source.get("mistakes"), MISTAKES)
        manual = tuple(_manual(name, source.get("manual")))
        return cls(slug, number, criteria, mistakes, manual, _digest(criteria, mistakes, manual), _advice(source))


def _advice(source: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts of criteria and dos about one's work; examples and templates are there to be followed."""
    listed = [*_listed("", "criteria", source.get("criteria")), *(source.get("dos") or [])]
    parts = [one for one in listed if one.get("id", one.get("check")) not in _PARTS_OF_A_LETTER]
    return tuple(text for part in parts for text in _texts(part) if " " in text)


def _texts(held: object) -> Iterator[str]:
    if isinstance(held, Mapping):
        for key, value in held.items():
            if key not in ("terms", "words", "patterns", "deeds", "title", "bad"):
                yield from _texts(value)
    elif isinstance(held, list):
        for value in held:
            yield from _texts(value)
    elif isinstance(held, str):
        yield held


def _read(path: Path) -> Any:
    try:
        return yaml_tables.read(path)
    except FileNotFoundError:
        raise RubricError(f"{path}: no such file") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise RubricError(f"{path}: cannot be read as UTF-8 text ({type(problem).__name__})") from None
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise RubricError(f"{path}: not valid YAML{where}") from None


def _listed(name: str, field: str, listed: object) -> list[Mapping[str, Any]]:
    if listed is None:
        return []
    if not isinstance(listed, list):
        raise RubricError(f"{name}: {field} must be a list")
    for place, raw in enumerate(listed, 1):
        if not isinstance(raw, Mapping) or not isinstance(raw.get("id"), str) or not raw["id"].strip():
            raise RubricError(f"{name}: {field} entry {place} has no id")
    ids = [raw["id"] for raw in listed]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice:
        raise RubricError(f"{name}: {field} {twice} stands twice")
    return listed


def _manual(name: str, listed: object) -> list[str]:
    if isinstance(listed, list) and all(isinstance(one, str) for one in listed):
        return list(listed)
    return [raw["id"] for raw in _listed(name, "manual", listed)]


def _entries(name: str, field: str, listed: object, known: Mapping[str, Check]) -> tuple[Entry, ...]:
    return tuple(
        _entry(f"{name}: {field} {raw['id']}", raw, known.get(raw["id"]), field) for raw in _listed(name, field, listed)
    )


def _entry(where: str, raw: Mapping[str, Any], check: Check | None, field: str) -> Entry:
    weight = raw.get("weight", 1)
    if isinstance(weight, bool) or not isinstance(weight, int | float) or not 0 <= weight <= _HEAVIEST:
        raise RubricError(f"{where}: weight must be a number from 0 to {_HEAVIEST}")
    kind = _kind(where, raw.get("kind"), check, field)
    defaults = {**_SHARED, **(check.defaults if check else {}), **(check.flags if check else {})}
    defaults |= kind.defaults if kind else {}
    needs = dict(defaults)
    for key, value in raw.items():
        if key in _PROSE or (key not in defaults and isinstance(value, Mapping)):
            continue
        if key not in defaults:
            raise RubricError(f"{where}: unknown parameter {key}")
        needs[key] = _parameter(f"{where}, {key}", key, value, defaults[key])
    if check is None and not any(needs[key] for key in ("terms", "words", "patterns")):
        raise RubricError(f"{where}: unknown id; a check of one's own needs terms or patterns")
    for least, most in (("minimum", "maximum"), ("email_minimum", "email_maximum")):
        if needs.get(most) is not None and needs[least] > (needs[most] or needs[least]):
            raise RubricError(f"{where}: minimum is above maximum")
    try:
        advice = read_own_advice(raw.get("advice", {}))
    except ValueError as problem:
        raise RubricError(f"{where}, advice: {problem}") from None
    weight = 0 if check and check.restates else weight
    return Entry(raw["id"], weight, MappingProxyType(needs), check, kind, advice)


def _kind(where: str, name: object, check: Check | None, field: str) -> Kind | None:
    """The kind that an entry names; of a criterion of one's own that names none, the oldest one."""
    if name is None:
        return KINDS[OLDEST] if check is None and field == "criteria" else None
    if check is not None:
        raise RubricError(f"{where}: kind is for a check of one's own")
    if name not in (KINDS if field == "criteria" else ("absence",)):
        raise RubricError(f"{where}: unknown kind {name}")
    return KINDS[str(name)]


def _parameter(where: str, key: str, value: object, default: object) -> Any:
    if isinstance(default, dict):
        try:
            return read_words(value)
        except WordError as problem:
            raise RubricError(f"{where}{problem.place}: {problem}") from None
    if isinstance(default, tuple):
        if not isinstance(value, list | tuple):
            raise RubricError(f"{where}: must be a list")
        try:
            for one in value:
                _check_item(key, one)
        except PatternError as problem:
            raise RubricError(f"{where} {one!r}: {problem}") from None
        return tuple(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 100_000:
        raise RubricError(f"{where}: must be a whole number from 0 to 100000")
    return value


def _check_item(key: str, item: object) -> None:
    if key == "patterns":
        compile_pattern(_text(item))
    elif key == "figures" and item not in FIGURES:
        raise PatternError("unknown kind of figure")
    elif key != "figures":
        check_term(item)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise PatternError("a pattern must be a text")
    return value


def _judged(entry: Entry) -> list[Any]:
    """What decides about an entry, without what is not set and came later: a rubric older than it keeps its hash."""
    later = {"words": {}, **(entry.check.flags if entry.check else {})}
    if entry.kind and entry.kind.id == OLDEST:
        later |= entry.kind.defaults
    needs = {key: value for key, value in entry.needs.items() if key not in later or value != later[key]}
    if entry.kind and entry.kind.id != OLDEST:
        needs["kind"] = entry.kind.id
    return [entry.id, float(entry.weight), needs]


def _digest(criteria: tuple[Entry, ...], mistakes: tuple[Entry, ...], manual: tuple[str, ...]) -> str:
    judged = {
        "criteria": [_judged(entry) for entry in criteria],
        "mistakes": [_judged(entry) for entry in mistakes],
        "manual": manual,
    }
    plain = json.dumps(judged, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()

"""The checks, one family a file. Importing this package registers them all.

A criterion takes the letter and its parameters and returns a `Finding`; a mistake takes the findings of the
criteria as well and returns a `Fault`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from checklist.letter import Letter
from checklist.report import Verdict
from checklist.text import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict, the spans it rests on, and facts for the advice. `variant` picks another advice for the verdict."""

    verdict: Verdict
    spans: tuple[Span, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Whether a mistake is there, where, and facts for the advice."""

    found: bool
    spans: tuple[Span, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)


MISSING = Finding("missing")
CLEAN = Fault(False)
Findings = Mapping[str, Finding]
Needs = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check with the defaults of its parameters."""

    id: str
    run: Callable[..., Any]
    defaults: Mapping[str, Any]
    restates: bool = False


CRITERIA: dict[str, Check] = {}
MISTAKES: dict[str, Check] = {}


type CriterionCheck = Callable[[Letter, Needs], Finding]
type MistakeCheck = Callable[[Letter, Needs, Findings], Fault]


def criterion(*ids: str, **defaults: Any) -> Callable[[CriterionCheck], CriterionCheck]:
    """Register `run(letter, needs) -> Finding` under the ids, with defaults for its parameters."""

    def register(run: CriterionCheck) -> CriterionCheck:
        for one in ids:
            CRITERIA[one] = Check(one, run, defaults)
        return run

    return register


def mistake(*ids: str, restates: bool = False, **defaults: Any) -> Callable[[MistakeCheck], MistakeCheck]:
    """Register `run(letter, needs, findings) -> Fault`. One that only restates a missing criterion never weighs."""

    def register(run: MistakeCheck) -> MistakeCheck:
        for one in ids:
            MISTAKES[one] = Check(one, run, defaults, restates)
        return run

    return register


def finding(met: bool, partial: bool, spans: Iterable[Span], variant: str = "", **facts: Any) -> Finding:
    """A finding from two conditions; the spans are dropped where neither holds."""
    if not met and not partial:
        return Finding("missing", (), facts, variant)
    return Finding("met" if met else "partial", tuple(spans), facts, variant)


def named(names: Sequence[str], most: int = 3) -> str:
    """Names in a row for an advice, without repeats: "PostgreSQL, Redis, Kafka"."""
    return ", ".join(list(dict.fromkeys(names))[:most])


for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

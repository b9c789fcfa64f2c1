"""Criteria and mistakes, a folder for each. Importing this package registers them all.

The folder of a criterion or a mistake is named after its id, with underscores for hyphens, and holds its rule
(`rule.py`), the words and expressions that only it reads (`words.yaml`, `expressions.yaml`), its sentences of advice
(`advice.yaml`), what those who edit guides read of it (`about.yaml`), and examples that are its tests
(`examples.yaml`). What several rules share stands in the modules beside the folders.

The rule of a criterion takes the letter and the parameters and returns a `Finding`; that of a mistake takes the
findings of the criteria as well and returns a `Fault`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.report import Verdict
from checklist.text.segmentation import Span
from checklist.values import value


@value
class Finding:
    """A verdict, the spans it rests on, and facts for the advice.

    Attributes:
        verdict: what was decided.
        spans: what it rests on, the most important first.
        facts: what the advice may name.
        variant: picks another advice for the verdict.
        strengths: how strongly each sentence speaks for the criterion, by the sentence's number; empty where no
            weights say so.
        sure: whether the program can tell; a person is asked where it cannot.
    """

    verdict: Verdict
    spans: tuple[Span, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    variant: str = ""
    strengths: Sequence[float] = ()
    sure: bool = True


@value
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
    """A registered check with the defaults of its parameters.

    Attributes:
        id: the criterion or mistake.
        run: decides it.
        defaults: parameters that a guide may set, with what holds where it does not.
        flags: parameters that change what is decided, so that other weights belong to them; 0 or empty by default.
        technical: whether it is about work with technology by itself.
        counted: whether it is plain to see in the text, so that no weights overrule it.
        needs_ad: whether it is judged only where the letter answers an advertisement.
        restates: whether a mistake only says that a criterion is missing.
    """

    id: str
    run: Callable[..., Any]
    defaults: Mapping[str, Any]
    flags: Mapping[str, Any] = field(default_factory=dict)
    technical: bool = False
    counted: bool = False
    restates: bool = False
    needs_ad: bool = False


CRITERIA: dict[str, Check] = {}
MISTAKES: dict[str, Check] = {}


type CriterionCheck = Callable[[Letter, Needs], Finding]
type MistakeCheck = Callable[[Letter, Needs, Findings], Fault]


def criterion(
    ident: str,
    *,
    flags: Mapping[str, Any] | None = None,
    technical: bool = False,
    counted: bool = False,
    needs_ad: bool = False,
    **defaults: Any,
) -> Callable[[CriterionCheck], CriterionCheck]:
    """Register `run(letter, needs) -> Finding` under the id; `Check` says what the arguments mean."""

    def register(run: CriterionCheck) -> CriterionCheck:
        CRITERIA[ident] = Check(ident, run, defaults, flags or {}, technical, counted, needs_ad=needs_ad)
        return run

    return register


def mistake(
    ident: str, *, restates: bool = False, flags: Mapping[str, Any] | None = None, **defaults: Any
) -> Callable[[MistakeCheck], MistakeCheck]:
    """Register `run(letter, needs, findings) -> Fault`. One that only restates a missing criterion never weighs."""

    def register(run: MistakeCheck) -> MistakeCheck:
        MISTAKES[ident] = Check(ident, run, defaults, flags or {}, restates=restates)
        return run

    return register


def finding(met: bool, partial: bool, spans: Iterable[Span], variant: str = "", **facts: Any) -> Finding:
    """A finding from two conditions; the spans are dropped where neither holds."""
    if not met and not partial:
        return Finding("missing", (), facts, variant)
    return Finding("met" if met else "partial", tuple(spans), facts, variant)


def verdict_of(findings: Findings, ident: str) -> Verdict:
    """The verdict on another criterion; what the guide does not ask for counts as missing."""
    return findings[ident].verdict if ident in findings else "missing"


def named(names: Sequence[str], most: int = 3) -> str:
    """Names in a row for an advice, without repeats: "PostgreSQL, Redis, Kafka"."""
    return ", ".join(list(dict.fromkeys(names))[:most])


def name_of(letter: Letter, mention: Mention) -> str:
    """The usual name of a technology where it stands in the letter, else the letter's own words for it."""
    name = mention.technology.name
    return name if name.lower() in letter.low else letter.text[mention.start : mention.end]


for _module in iter_modules(__path__):
    if _module.ispkg:
        import_module(f"{__name__}.{_module.name}.rule")

"""What a review says: verdicts and mistakes with their evidence, and the JSON of it."""

from dataclasses import dataclass
from typing import Any, Literal

from checklist.values import value

Verdict = Literal["met", "partial", "missing"]
UI = Literal["it", "en"]
ORDER: tuple[Verdict, ...] = ("missing", "partial", "met")  # from least to most
_SHARE = {"met": 1.0, "partial": 0.5, "missing": 0.0}


@value
class Evidence:
    """A quoted span, in code points of the letter's text."""

    start: int
    end: int
    quote: str


@value
class Criterion:
    """A criterion's verdict, what it earned of its weight, and a sentence of advice in both languages.

    The evidence is listed strongest first, and a quotation in the advice is taken from the first. Where the program is
    not `sure`, the verdict is its guess, and the advice asks instead of saying.
    """

    id: str
    verdict: Verdict
    weight: float
    evidence: tuple[Evidence, ...]
    advice_it: str
    advice_en: str
    sure: bool = True
    to_fill: bool = False

    @property
    def earned(self) -> float:
        """Met earns the weight whole, partial half."""
        return self.weight * _SHARE[self.verdict]


@value
class Mistake:
    """Whether a mistake was found, and where. Its weight is taken off; one that only restates weighs nothing."""

    id: str
    found: bool
    weight: float
    evidence: tuple[Evidence, ...]
    advice_it: str
    advice_en: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one review of one text says."""

    engine: str
    guide: str
    number: int
    hash: str
    language: str
    share: float
    words: int
    criteria: tuple[Criterion, ...]
    mistakes: tuple[Mistake, ...]
    manual: tuple[str, ...]

    @property
    def score(self) -> int:
        """0 to 100: what the sure verdicts earned less the mistakes found, over all that they could earn."""
        sure = [one for one in self.criteria if one.sure]
        return self._share(sum(one.earned for one in sure), sum(one.weight for one in sure))

    @property
    def score_range(self) -> tuple[int, int]:
        """The score if all that is not sure were missing, and if all of it were met."""
        total = sum(one.weight for one in self.criteria)
        earned = sum(one.earned for one in self.criteria if one.sure)
        open_ = sum(one.weight for one in self.criteria if not one.sure)
        return self._share(earned, total), self._share(earned + open_, total)

    def _share(self, earned: float, total: float) -> int:
        if not total:
            return 0
        left = earned - sum(one.weight for one in self.mistakes if one.found)
        return max(0, min(100, int(100 * left / total + 0.5)))

    def as_dict(self, ui: UI | None = "it") -> dict[str, Any]:
        """The report as plain data, keys in the contract's order.

        Args:
            ui: language of the advice; None gives each advice as {"it": …, "en": …}.
        """
        return {
            "engine": self.engine,
            "rubric": {"guide": self.guide, "number": self.number, "hash": self.hash},
            "language": {"main": self.language, "share": self.share},
            "words": self.words,
            "score": self.score,
            "score_range": list(self.score_range),
            "criteria": [
                {"id": one.id, "verdict": one.verdict, "sure": one.sure, "weight": _plain(one.weight),
                 "earned": _plain(one.earned), "evidence": _quotes(one.evidence), "advice": _advice(one, ui),
                 **({"to_fill": True} if one.to_fill else {})}
                for one in self.criteria
            ],
            "mistakes": [
                {"id": one.id, "found": one.found, "weight": _plain(one.weight),
                 "evidence": _quotes(one.evidence), "advice": _advice(one, ui)}
                for one in self.mistakes
            ],
            "manual": list(self.manual),
        }  # fmt: skip


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else round(number, 4)


def _quotes(evidence: tuple[Evidence, ...]) -> list[dict[str, Any]]:
    return [{"start": one.start, "end": one.end, "quote": one.quote} for one in evidence]


def _advice(one: Criterion | Mistake, ui: UI | None) -> Any:
    if ui is None:
        return {"it": one.advice_it, "en": one.advice_en}
    return one.advice_en if ui == "en" else one.advice_it

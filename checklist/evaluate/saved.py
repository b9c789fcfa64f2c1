"""The saved evaluation, `checklist/evaluation.json`: the figure that the product's own pages quote."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path

from checklist.evaluate.agreement import agreement, measure
from checklist.evaluate.intervals import intervals
from checklist.evaluate.pairs import Pairs
from checklist.evaluate.tables import by_letter
from checklist.review import ENGINE

SAVED = Path(__file__).resolve().parent.parent / "evaluation.json"
LABELLERS = ("language models", "people")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How far one engine agreed with the labels of one set of letters.

    Attributes:
        engine: id of the engine that was measured.
        date: the day on which it was measured, as YYYY-MM-DD.
        labelled_by: who gave the labels, one of `LABELLERS`.
        split: which letters of the set, one of `splits.SPLITS`.
        letters: how many letters.
        verdicts: how many verdicts were compared.
        differing: in how many of them the engine says something else than the label.
        differing_interval: the 95 % interval of that share, between 0 and 1, by the bootstrap over letters.
        kappa: Cohen's kappa with linear weights, pooled over all verdicts.
        kappa_interval: its 95 % interval.
    """

    engine: str
    date: str
    labelled_by: str
    split: str
    letters: int
    verdicts: int
    differing: int
    differing_interval: tuple[float, float]
    kappa: float
    kappa_interval: tuple[float, float]

    @property
    def one_in(self) -> int:
        """About one verdict of how many differs; 0 when none does."""
        return round(self.verdicts / self.differing) if self.differing else 0

    @property
    def percent(self) -> tuple[int, int, int]:
        """The share of verdicts that differ and the ends of its interval, in whole percent."""
        share, (low, high) = self.differing / self.verdicts, self.differing_interval
        return round(100 * share), round(100 * low), round(100 * high)

    @property
    def is_current(self) -> bool:
        """Whether it was the present engine that was measured."""
        return self.engine == ENGINE


def evaluation(found: Pairs, *, split: str, labelled_by: str, on: date) -> Evaluation:
    """Sum up what the present engine and the labels say."""
    letters = by_letter(found.verdicts)
    whole = agreement(found.verdicts)
    low_high = intervals(letters, measure)
    exact, kappa = low_high[1], low_high[2]
    return Evaluation(
        engine=ENGINE,
        date=on.isoformat(),
        labelled_by=labelled_by,
        split=split,
        letters=len(letters),
        verdicts=whole.verdicts,
        differing=sum(one.label != one.other for one in found.verdicts),
        differing_interval=(round(1 - exact[1], 3), round(1 - exact[0], 3)),
        kappa=round(whole.kappa, 3),
        kappa_interval=(round(kappa[0], 3), round(kappa[1], 3)),
    )


def save(one: Evaluation, path: Path) -> None:
    """Write it as JSON."""
    path.write_text(json.dumps(asdict(one), indent=2) + "\n", "utf-8")


def load(path: Path = SAVED) -> Evaluation:
    """Read it back."""
    read = json.loads(path.read_text("utf-8"))
    for name in ("differing_interval", "kappa_interval"):
        read[name] = tuple(read[name])
    return Evaluation(**read)


@cache
def shipped() -> Evaluation:
    """The evaluation that comes with the engine, read once a process."""
    return load()

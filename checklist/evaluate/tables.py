"""Agreement as plain tables: a line a group, each figure with its 95 % interval."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import isnan, nan

from checklist.evaluate.agreement import Verdicts, agreement, measure, share, tally
from checklist.evaluate.intervals import Interval, intervals
from checklist.evaluate.pairs import Mistakes, Pairs

NAME = 34  # characters of the first column
ALL = "mistakes, all"
HEAD = (
    f"{'':<{NAME}}{'n':>6}{'agree':>8}{'kappa':>8}{'prec':>8}{'recall':>8}{'F1':>8}{'overlap':>9}"
    f"{'letters':>9}{'agree 95 %':>15}{'kappa 95 %':>15}{'F1 95 %':>15}{'overlap 95 %':>15}"
)
HEAD_MISTAKES = (
    f"{'mistake':<{NAME}}{'n':>6}{'found':>8}{'prec':>8}{'recall':>8}{'F1':>8}{'':>17}{'letters':>9}{'F1 95 %':>15}"
)


def table(found: Pairs, kinds: bool = False) -> str:
    """The agreement pooled, by guide, language and criterion, and on mistakes.

    Args:
        found: what is compared.
        kinds: also by kind of letter, synthetic or posted.
    """
    verdicts = found.verdicts
    lines = [HEAD, _line("pooled", verdicts)]
    by_criterion = grouped(verdicts, lambda one: f"{one.guide} {one.criterion}")
    if by_criterion:
        macro = sum(agreement(held).kappa for held in by_criterion.values()) / len(by_criterion)
        lines.append(f"{'macro over criteria':<{NAME}}{len(by_criterion):>6}{'':>8}{macro:>8.3f}")
    keys: list[Callable[[Verdicts], str]] = [lambda one: one.guide, lambda one: one.language]
    keys += [lambda one: one.kind] if kinds else []
    keys += [lambda one: f"{one.guide} {one.language}"]
    for key in keys:
        lines += ["", *(_line(name, held) for name, held in grouped(verdicts, key).items())]
    lines += ["", *(_line(name, held) for name, held in by_criterion.items())]
    return "\n".join([*lines, "", *_mistakes(found.mistakes)])


def confusions(found: Pairs) -> str:
    """Every verdict and mistake on which label and engine differ, a line each."""
    differ = [one for one in found.verdicts if one.label != one.other]
    lines = [
        f"{one.guide} {one.criterion}: {one.letter} label {one.label}, engine {one.other}"
        for one in sorted(differ, key=lambda one: (one.guide, one.criterion, one.letter))
    ]
    lines += [
        f"mistake {one.mistake}: {one.letter} label {one.label}, engine {one.other}"
        for one in sorted(found.mistakes, key=lambda one: (one.mistake, one.letter))
        if one.label != one.other
    ]
    return "\n".join(lines)


def by_letter(verdicts: Iterable[Verdicts]) -> list[tuple[int, ...]]:
    """The counts of each letter, as the bootstrap draws them."""
    return [tally(held) for held in grouped(verdicts, lambda one: one.letter).values()]


def span(interval: Interval) -> str:
    """An interval as it is printed; a dash where there is none."""
    return "-" if isnan(interval[0]) else f"[{interval[0]:.2f}, {interval[1]:.2f}]"


def _figure(value: float, digits: int = 2) -> str:
    return "-" if isnan(value) else f"{value:.{digits}f}"


def _line(name: str, verdicts: list[Verdicts]) -> str:
    one = agreement(verdicts)
    letters = by_letter(verdicts)
    low_high = intervals(letters, measure) if letters else [(nan, nan)] * len(one)
    _, exact, kappa, _, _, f1, overlap = low_high
    shares = "".join(f"{_figure(value):>8}" for value in (one.precision, one.recall, one.f1))
    return (
        f"{name:<{NAME}}{one.verdicts:>6}{_figure(one.exact):>8}{_figure(one.kappa, 3):>8}{shares}"
        f"{_figure(one.overlap):>9}{len(letters):>9}" + "".join(f"{span(i):>15}" for i in (exact, kappa, f1, overlap))
    )


def grouped[T](items: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """The items by what the key says of each, in the order of the keys."""
    groups: dict[str, list[T]] = defaultdict(list)
    for one in items:
        groups[key(one)].append(one)
    return dict(sorted(groups.items()))


def _mistakes(mistakes: list[Mistakes]) -> list[str]:
    groups = {ALL: mistakes} if mistakes else {}
    groups |= grouped(mistakes, lambda one: one.mistake)
    return [HEAD_MISTAKES, *(_mistakes_line(name, held) for name, held in groups.items())]


def _mistakes_line(name: str, held: list[Mistakes]) -> str:
    letters = [_found(said) for said in grouped(held, lambda one: one.letter).values()]
    both, label, other = _found(held)
    figures = (share(both, other), share(both, label), share(2 * both, label + other))
    (interval,) = intervals(letters, lambda counts: (share(2 * counts[0], counts[1] + counts[2]),))
    shares = "".join(f"{_figure(value):>8}" for value in figures)
    return f"{name:<{NAME}}{len(held):>6}{label:>8}{shares}{'':>17}{len(letters):>9}{span(interval):>15}"


def _found(held: Sequence[Mistakes]) -> tuple[int, int, int]:
    """How often both find a mistake, the label does, the other does."""
    label, other = sum(one.label for one in held), sum(one.other for one in held)
    return sum(one.label and one.other for one in held), label, other

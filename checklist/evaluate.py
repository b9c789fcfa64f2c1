"""`python -m checklist evaluate DIR --rubrics guides/content`: compare the engine with labels given by people.

DIR holds `letters/<id>.txt` and `labels/<id>.json`. A fifth of the letters is set aside by author, and never read by
those who write rules: `--set dev` leaves them out, `--set aside` takes nothing else.
"""

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checklist.agreement import Verdicts, agreement
from checklist.report import Report
from checklist.review import review
from checklist.rubric import Rubric, RubricError

# The salt was chosen before any letter was read, so that the part set aside has every guide and both languages.
_SALT = "bozza-1071"
_HANDS = (
    "dev",
    "w1",
    "w2",
    "w3",
    "w4",
    "w5",
)  # letters written for the set: all of one hand are one author's


@dataclass(slots=True)
class Outcome:
    """Everything that was compared."""

    verdicts: list[Verdicts] = field(default_factory=list)
    mistakes: list[tuple[str, str, bool, bool]] = field(default_factory=list)
    seconds: float = 0.0


def author(ident: str) -> str:
    """The author's part of a letter's id: the hand of a written letter, the name of a real one."""
    parts = ident.split("_")
    return parts[0] if parts[0] in _HANDS else parts[min(2, len(parts) - 1)]


def set_aside(ident: str) -> bool:
    """Whether the letter belongs to the fifth that nobody who writes rules reads."""
    return int(hashlib.sha256((_SALT + author(ident)).encode()).hexdigest(), 16) % 5 == 0


def _overlaps(text: str, quotes: list[str], evidence: list[dict[str, Any]]) -> bool | None:
    spans = []
    for quote in quotes:
        start = text.find(quote)
        while quote and start >= 0:
            spans.append((start, start + len(quote)))
            start = text.find(quote, start + 1)
    if not spans:
        return None
    return any(one["start"] < end and start < one["end"] for one in evidence for start, end in spans)


def _compare(outcome: Outcome, text: str, label: dict[str, Any], report: Report) -> None:
    found = report.as_dict("en")
    kind = "written" if author(label["id"]) in _HANDS else "real"
    for one in found["criteria"]:
        human = label["criteria"].get(one["id"])
        if human:
            overlaps = _overlaps(text, human.get("quotes", []), one["evidence"])
            outcome.verdicts.append(
                Verdicts(
                    label["id"],
                    label["guide"],
                    label["lang"],
                    kind,
                    one["id"],
                    human["verdict"],
                    one["verdict"],
                    overlaps,
                )
            )
    for one in found["mistakes"]:
        human = label["mistakes"].get(one["id"])
        if human:
            outcome.mistakes.append((label["id"], one["id"], bool(human["found"]), one["found"]))


def compare(directory: Path, rubrics: dict[str, Rubric], which: str = "all") -> Outcome:
    """Review every labelled letter of the directory whose guide has a rubric.

    Args:
        directory: holds `letters/` and `labels/`.
        rubrics: rubrics by guide.
        which: "all", "dev" or "aside".
    """
    outcome = Outcome()
    for path in sorted((directory / "labels").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        if label["guide"] not in rubrics or (which != "all" and set_aside(label["id"]) != (which == "aside")):
            continue
        text = (directory / "letters" / f"{label['id']}.txt").read_text("utf-8")
        _compare(outcome, text, label, review(text, rubrics[label["guide"]]))
    return outcome


def _line(name: str, verdicts: list[Verdicts]) -> str:
    one = agreement(verdicts)
    shares = "".join(f"{share:>8.2f}" for share in (one.precision, one.recall, one.f1))
    return f"{name:<34}{one.count:>6}{one.exact:>8.2f}{one.kappa:>8.3f}{shares}{one.overlap:>9.2f}"


def _grouped(verdicts: list[Verdicts], key: Callable[[Verdicts], str]) -> dict[str, list[Verdicts]]:
    groups: dict[str, list[Verdicts]] = defaultdict(list)
    for one in verdicts:
        groups[key(one)].append(one)
    return dict(sorted(groups.items()))


def table(outcome: Outcome, confusions: bool = False) -> str:
    """The agreement as a plain table: pooled, by guide, language, kind of letter and criterion, and the mistakes."""
    verdicts = outcome.verdicts
    head = f"{'':<34}{'n':>6}{'agree':>8}{'kappa':>8}{'prec':>8}{'recall':>8}{'F1':>8}{'overlap':>9}"
    lines = [head, _line("pooled", verdicts)]
    by_criterion = _grouped(verdicts, lambda one: f"{one.guide} {one.criterion}")
    if by_criterion:
        macro = sum(agreement(held).kappa for held in by_criterion.values()) / len(by_criterion)
        lines.append(f"{'macro over criteria':<34}{len(by_criterion):>6}{'':>8}{macro:>8.3f}")
    for key in (
        lambda one: one.guide,
        lambda one: one.language,
        lambda one: one.kind,
        lambda one: f"{one.guide} {one.language}",
    ):
        lines += ["", *(_line(name, held) for name, held in _grouped(verdicts, key).items())]
    lines += ["", *(_line(name, held) for name, held in by_criterion.items()), "", *_mistakes(outcome)]
    if confusions:
        lines += ["", *_confusions(outcome)]
    return "\n".join(lines)


def _confusions(outcome: Outcome) -> list[str]:
    """Every verdict and mistake on which the two differ, a line each."""
    differ = [one for one in outcome.verdicts if one.human != one.engine]
    lines = [
        f"{one.guide} {one.criterion}: {one.letter} human {one.human}, engine {one.engine}"
        for one in sorted(differ, key=lambda one: (one.guide, one.criterion, one.letter))
    ]
    for letter, ident, human, engine in sorted(outcome.mistakes, key=lambda one: (one[1], one[0])):
        if human != engine:
            lines.append(f"mistake {ident}: {letter} human {human}, engine {engine}")
    return lines


def _mistakes(outcome: Outcome) -> list[str]:
    groups: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for _, ident, human, engine in outcome.mistakes:
        groups[ident].append((human, engine))
        groups["mistakes, all"].append((human, engine))
    lines = [f"{'mistake':<34}{'n':>6}{'found':>8}{'prec':>8}{'recall':>8}{'F1':>8}"]
    for name, pairs in sorted(groups.items(), key=lambda group: (group[0] != "mistakes, all", group[0])):
        both = sum(human and engine for human, engine in pairs)
        said, meant = sum(pair[1] for pair in pairs), sum(pair[0] for pair in pairs)
        precision, recall = both / said if said else 0.0, both / meant if meant else 0.0
        f1 = 2 * both / (said + meant) if said + meant else 0.0
        lines.append(f"{name:<34}{len(pairs):>6}{meant:>8}{precision:>8.2f}{recall:>8.2f}{f1:>8.2f}")
    return lines


def main(argv: list[str], fail: Callable[[str], int]) -> int:
    """The `evaluate` command; 2 with one line on standard error when the input is bad."""
    parser = argparse.ArgumentParser(prog="checklist evaluate", description="Compare the engine with hand labels.")
    parser.error = lambda message: parser.exit(fail(message))  # type: ignore[method-assign]
    parser.add_argument("directory", type=Path)
    parser.add_argument("--rubrics", type=Path, required=True, help="directory of the guides' YAML files")
    parser.add_argument("--set", choices=("all", "dev", "aside"), default="all", dest="which")
    parser.add_argument("--confusions", action="store_true", help="list every verdict on which the two differ")
    options = parser.parse_args(argv)
    if not (options.directory / "labels").is_dir():
        return fail(f"{options.directory}: no labels/ directory")
    try:
        rubrics = {rubric.guide: rubric for rubric in map(Rubric.load, sorted(options.rubrics.glob("*.yaml")))}
    except RubricError as problem:
        return fail(str(problem))
    if not rubrics:
        return fail(f"{options.rubrics}: no guides")
    print(table(compare(options.directory, rubrics, options.which), options.confusions))
    return 0

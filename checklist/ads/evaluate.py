"""`python -m checklist ads DIR [--rubrics DIR]`: compare the reading of advertisements with labels.

DIR holds `ads/<id>.txt` and `ads_labels/<id>.json`: `required` and `nice` with a `name` each, `years` with `min`,
`languages` with `language` and `required`, and `role`, the slug of a guide or "other", which is compared where the
guides are given.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from checklist.ads.reading import Ad, read_ad
from checklist.ads.role_names import RoleNames, guide_for_ad
from checklist.ads.words import subjects
from checklist.lexicon import yaml_tables
from checklist.lexicon.technologies import technologies
from checklist.text.segmentation import fold

Counts = dict[str, Counter[str]]


def known(name: str) -> str:
    """The id under which the engine knows what a label names; the name itself when it does not."""
    low = fold(name)
    for technology in technologies():
        if any(fold(alias) == low for alias in technology.names):
            return technology.same or technology.id
    names, expression = subjects()
    match = expression.fullmatch(low)
    return names[match.lastgroup or ""] if match else low


def compare(directory: Path, guides: Mapping[str, RoleNames]) -> Counts:
    """Right, labelled and found by kind ("required", "nice", "years", "languages", and "role" with guides)."""
    kinds = ["required", "nice", "years", "languages", *(["role"] if guides else [])]
    counts: Counts = {kind: Counter() for kind in kinds}
    for path in sorted((directory / "ads_labels").glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        ad = read_ad((directory / "ads" / f"{label['id']}.txt").read_text("utf-8"))
        for kind, (meant, found) in _both(label, ad, guides).items():
            wanted, given = Counter(meant), Counter(found)
            counts[kind] += Counter(
                right=sum((wanted & given).values()), labelled=sum(wanted.values()), found=sum(given.values())
            )
    return counts


def _both(
    label: dict[str, Any], ad: Ad, guides: Mapping[str, RoleNames]
) -> dict[str, tuple[Iterable[object], Iterable[object]]]:
    tongues = {"english", "italian", "german", "french", "spanish"}
    both: dict[str, tuple[Iterable[object], Iterable[object]]] = {
        need: ({known(one["name"]) for one in label[need]} - tongues, {one.id for one in ad.wanted(need)})
        for need in ("required", "nice")
    }
    both["years"] = ([one["min"] for one in label["years"]], [one.least for one in ad.years])
    both["languages"] = (
        {(one["language"], one["required"]) for one in label["languages"]},
        {(one.code, one.required) for one in ad.languages},
    )
    if guides:
        both["role"] = ([label["role"]], [guide_for_ad(ad, guides) or "other"])
    return both


def table(counts: Counts) -> str:
    """The counts with recall and precision, a line a kind."""
    lines = [f"{'':<12}{'labelled':>10}{'found':>8}{'recall':>8}{'prec':>8}"]
    for kind, one in counts.items():
        recall, precision = (one["right"] / one[of] if one[of] else 0.0 for of in ("labelled", "found"))
        lines.append(f"{kind:<12}{one['labelled']:>10}{one['found']:>8}{recall:>8.2f}{precision:>8.2f}")
    return "\n".join(lines)


def main(argv: list[str], fail: Callable[[str], int]) -> int:
    """The `ads` command; 2 with one line on standard error when the input is bad."""
    parser = argparse.ArgumentParser(prog="checklist ads", description="Compare the reading of ads with labels.")
    parser.error = lambda message: parser.exit(fail(message))  # type: ignore[method-assign]
    parser.add_argument("directory", type=Path)
    parser.add_argument("--rubrics", type=Path, metavar="DIR", help="the guides' files, to compare roles")
    options = parser.parse_args(argv)
    if not (options.directory / "ads_labels").is_dir():
        return fail(f"{options.directory}: no ads_labels/ directory")
    files = sorted(options.rubrics.glob("*.yaml")) if options.rubrics else []
    guides = {document["slug"]: RoleNames.of(document) for document in map(yaml_tables.read, files)}
    print(table(compare(options.directory, guides)))
    return 0

"""The examples of criteria and mistakes, as their folders hold them in `examples.yaml`.

A file is a list of groups. A group may have `parameters` of its criterion or mistake, `beside`, the criteria that a
mistake reads, `ad`, `company`, `form` and `language`, as `review` takes them, and `dos`, advice of the guide. Its
other keys are verdicts, or `found` and `clean`, each with a list of examples: a text that stands in a short letter
between greeting and closing, or a mapping with `text`, or `letter` for a whole letter (`times` repeats it), and
`quote`, the words that the report quotes first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from checklist import Criterion, Mistake, Rubric, criteria, review
from checklist.criteria import CRITERIA
from checklist.lexicon import yaml_tables

FOLDER = Path(criteria.__file__).parent
IDS = sorted(path.parent.name.replace("_", "-") for path in FOLDER.glob("*/rule.py"))
FRAME = "Buongiorno,\n\n{}\n\nCordiali saluti,\nAda Neri\n"
_OUTCOMES = ("met", "partial", "missing", "found", "clean")


@dataclass(frozen=True)
class Example:
    """A text, and what the report says of it; `body` is the text without the letter around it."""

    ident: str
    group: dict[str, Any]
    outcome: str
    body: str
    text: str
    quote: str

    @cached_property
    def finding(self) -> Criterion | Mistake:
        """What the engine says of the criterion or mistake in this text."""
        entry = {"id": self.ident, **self.group.get("parameters", {})}
        beside = [{"id": one} for one in self.group.get("beside", ["length"])]
        lists = {"criteria": [entry]} if self.ident in CRITERIA else {"criteria": beside, "mistakes": [entry]}
        rubric = Rubric.load({"slug": "example", "dos": self.group.get("dos", []), **lists})
        report = review(
            self.text, rubric, **{key: self.group.get(key, "") for key in ("ad", "company", "form", "language")}
        )
        said: list[Criterion | Mistake] = [*report.criteria, *report.mistakes]
        return next(one for one in said if one.id == self.ident)

    @property
    def said(self) -> str:
        """The verdict, or `found` or `clean`."""
        found = self.finding
        return found.verdict if isinstance(found, Criterion) else "found" if found.found else "clean"

    @property
    def quoted(self) -> str:
        """The words that the report quotes first."""
        return next((one.quote for one in self.finding.evidence), "")


def examples(ident: str) -> Iterator[Example]:
    """The examples of a criterion or mistake."""
    for group in yaml_tables.read(FOLDER / ident.replace("-", "_") / "examples.yaml"):
        for outcome in _OUTCOMES:
            for held in group.get(outcome, []):
                one: dict[str, Any] = held if isinstance(held, dict) else {"text": held}
                body = one["text"] if "text" in one else one["letter"] * one.get("times", 1)
                text = FRAME.format(body) if "text" in one else body
                yield Example(ident, group, outcome, body, text, one.get("quote", ""))

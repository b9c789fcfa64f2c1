"""People for the composer: eight with much to tell, and four cut down from each of them."""

import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checklist.compose import Composition, compose, upper_bound
from checklist.facts import read
from checklist.rubric import Rubric

HERE = Path(__file__).parent
GUIDES = HERE.parents[2] / "guides" / "content"
KINDS = ("rich", "some", "thin", "bare", "abroad")


@dataclass(frozen=True, eq=False)
class Profile:
    """One person who applies: the facts, the guide, the advertisement, and the language of the letter."""

    name: str
    kind: str
    guide: str
    language: str
    facts: dict[str, Any]
    ad: str
    company: str
    role: str

    @cache  # noqa: B019 - a profile lives as long as the tests
    def composed(self, **more: Any) -> Composition:
        return compose(read(self.facts), rubric(self.guide), self.language, ad=self.ad, company=self.company,
                       role=self.role, **more)  # fmt: skip

    @cache  # noqa: B019 - a profile lives as long as the tests
    def upper_bound(self) -> int:
        return upper_bound(read(self.facts), rubric(self.guide), self.language, ad=self.ad, company=self.company,
                           role=self.role)  # fmt: skip


@cache
def rubric(guide: str) -> Rubric:
    return Rubric.load(GUIDES / f"{guide}.yaml")


def _cut(facts: dict[str, Any], highlights: int, jobs: int) -> dict[str, Any]:
    less = copy.deepcopy(facts)
    less["work"] = less["work"][:jobs]
    for job in less["work"]:
        job["highlights"] = job["highlights"][:highlights]
    return less


@cache
def profiles() -> tuple[Profile, ...]:
    """All forty: rich, with some facts, thin, without any deed, and with a letter in the other language."""
    found = []
    for path in sorted((HERE / "profiles").glob("*.yaml")):
        raw = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
        facts, language = raw["facts"], raw["language"]
        thin = {**_cut(facts, 2, 1), "projects": [], "skills": facts["skills"][:1]}
        other = "en" if language == "it" else "it"
        for kind, less, written in (
            ("rich", facts, language), ("some", _cut(facts, 5, 2), language), ("thin", thin, language),
            ("bare", {**_cut(facts, 0, 1), "projects": [], "certificates": []}, language), ("abroad", facts, other),
        ):  # fmt: skip
            found.append(Profile(path.stem, kind, raw["guide"], written, less, raw["ad"], raw["company"], raw["role"]))
    return tuple(found)

"""Technologies as a letter names them: how each stands, and in how long a row."""

import re

from checklist.detect.attribution import Standing
from checklist.lexicon.vocabulary import Named
from checklist.values import value

_GAP = re.compile(
    r"[\s,;/|+&()\d.-]*(?:\b(?:e|ed|and|o|or|y|in|with|con|su|come|as|like|such as|including|quali"
    r"|basics?|[\w.+-]+)\b)?[\s,;/|+&()\d.-]*"
)


@value
class Mention(Named):
    """A technology named, with how it stands and how long a list it is part of.

    `used` says that the sentence tells a use, `at_work` that it does so by what the thing is for or its load.
    """

    standing: Standing = "own"
    run: int = 1
    used: bool = False
    at_work: bool = False

    @property
    def own(self) -> bool:
        """Whether the candidate says it of themselves."""
        return self.standing == "own"


def tools(run: list[Named]) -> int:
    """How many tools a run names: "PostgreSQL with sharding and replication" is one, with what it does."""
    return sum(one.technology.category != "architecture" for one in run) or len(run)


def runs(low: str, named: list[Named]) -> list[list[Named]]:
    """Technologies that follow each other in a list."""
    found: list[list[Named]] = []
    for one in named:
        gap = low[found[-1][-1].end : one.start] if found else ""
        if found and len(gap) <= 24 and "\n" not in gap.strip(" ") and (not gap or _GAP.fullmatch(gap)):
            found[-1].append(one)
        else:
            found.append([one])
    return found

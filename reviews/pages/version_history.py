"""What the picture of a letter's versions shows: which points each version met."""

from dataclasses import dataclass
from functools import cached_property

from accounts.models import User
from guides.localization import localized
from guides.models import Rubric
from letters.models import Letter, Version
from reviews.models import ChecklistRun

DRAWN = 12  # versions; more columns than these nobody reads


@dataclass(frozen=True)
class Column:
    """A version as the checklist read it: each criterion's verdict (met, partial, missing) by its id."""

    version: Version
    verdicts: dict[str, str]

    @property
    def met(self) -> int:
        return sum(verdict == "met" for verdict in self.verdicts.values())


@dataclass(frozen=True)
class Row:
    """A criterion through the versions; None where the rubric of the time did not ask for it."""

    title: str
    verdicts: list[str | None]


class History:
    """The newest run of each version of ``letter`` that ``user`` may see, in three queries."""

    def __init__(self, letter: Letter, user: User) -> None:
        self.letter, self.user = letter, user

    @cached_property
    def _runs(self) -> list[ChecklistRun]:
        return list(ChecklistRun.objects.visible_to(self.user).newest_of_each_version(self.letter)[: DRAWN + 1])

    @property
    def is_cut(self) -> bool:
        """Whether there are older checked versions than those drawn."""
        return len(self._runs) > DRAWN

    @cached_property
    def columns(self) -> list[Column]:
        """The newest versions, the oldest of them first."""
        return [
            Column(run.version, {item["id"]: item["verdict"] for item in (run.report or {})["criteria"]})
            for run in reversed(self._runs[:DRAWN])
        ]

    @cached_property
    def rows(self) -> list[Row]:
        """The criteria of the newest rubric in its order, then those that only older ones had."""
        titles = self._titles()
        return [Row(title, [column.verdicts.get(id) for column in self.columns]) for id, title in titles.items()]

    def _titles(self) -> dict[str, str]:
        rubrics = Rubric.objects.in_bulk({run.rubric_id for run in self._runs})
        titles: dict[str, str] = {}
        for run in self._runs[:DRAWN]:
            for item in (run.report or {})["criteria"]:
                if item["id"] not in titles:
                    titles[item["id"]] = localized(rubrics[run.rubric_id].entry(item["id"]).get("title", item["id"]))
        return titles

    @property
    def first(self) -> Column:
        return self.columns[0]

    @property
    def last(self) -> Column:
        return self.columns[-1]

    @property
    def asks_the_same(self) -> bool:
        """Whether the first and the last version were asked for as many points."""
        return len(self.first.verdicts) == len(self.last.verdicts)

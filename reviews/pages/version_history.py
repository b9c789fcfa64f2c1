"""The picture of a letter's versions: which points each of them met."""

from dataclasses import dataclass
from functools import cached_property

from accounts.models import User
from guides.localization import localized
from guides.models import Rubric
from letters.models import Letter, Version
from reviews.models import ChecklistRun

VERSIONS_SHOWN = 12


@dataclass(frozen=True)
class VersionColumn:
    """A version that the checklist judged: by the id of each criterion, its verdict (met, partial, missing)."""

    version: Version
    verdicts: dict[str, str]

    @property
    def met(self) -> int:
        """How many criteria the version met."""
        return sum(verdict == "met" for verdict in self.verdicts.values())


@dataclass(frozen=True)
class PointRow:
    """The verdicts on one criterion, version by version; None where the edition of the time did not have it."""

    title: str
    verdicts: list[str | None]


class VersionHistory:
    """The newest run of each version of ``letter`` that ``user`` sees, in three queries."""

    def __init__(self, letter: Letter, user: User) -> None:
        self.letter, self.user = letter, user

    @cached_property
    def _runs(self) -> list[ChecklistRun]:
        runs = ChecklistRun.objects.visible_to(self.user).newest_of_each_version(self.letter)
        return list(runs[: VERSIONS_SHOWN + 1])

    @property
    def is_cut(self) -> bool:
        """Whether there are older judged versions than those shown."""
        return len(self._runs) > VERSIONS_SHOWN

    @cached_property
    def columns(self) -> list[VersionColumn]:
        """The newest versions, the oldest of them first."""
        return [
            VersionColumn(run.version, {item["id"]: item["verdict"] for item in (run.report or {})["criteria"]})
            for run in reversed(self._runs[:VERSIONS_SHOWN])
        ]

    @cached_property
    def rows(self) -> list[PointRow]:
        """The criteria of the newest edition in its order, then those that only older editions had."""
        return [
            PointRow(title, [column.verdicts.get(point) for column in self.columns])
            for point, title in self._titles().items()
        ]

    def _titles(self) -> dict[str, str]:
        rubrics = Rubric.objects.in_bulk({run.rubric_id for run in self._runs})
        titles: dict[str, str] = {}
        for run in self._runs[:VERSIONS_SHOWN]:
            for item in (run.report or {})["criteria"]:
                if item["id"] not in titles:
                    titles[item["id"]] = localized(rubrics[run.rubric_id].entry(item["id"]).get("title", item["id"]))
        return titles

    @property
    def first(self) -> VersionColumn:
        """The oldest version shown."""
        return self.columns[0]

    @property
    def last(self) -> VersionColumn:
        """The newest version shown."""
        return self.columns[-1]

    @property
    def asks_the_same(self) -> bool:
        """Whether the first and the last version were judged by as many criteria."""
        return len(self.first.verdicts) == len(self.last.verdicts)

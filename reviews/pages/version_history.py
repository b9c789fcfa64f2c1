"""The picture of a letter's versions: which points each of them met."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import QuerySet

from accounts.models import User
from guides.localization import localized
from guides.models import Rubric
from letters.models import Letter, Version
from queries.compiled import compiled
from reviews.models import ChecklistRun
from reviews.runs.report_states import states

VERSIONS_SHOWN = 12


@dataclass(frozen=True)
class VersionColumn:
    """A judged version: by the id of each criterion its state (met, partial, missing, or unsure)."""

    version: Version
    verdicts: dict[str, str]
    edition: int  # the key of the rubric

    @property
    def met(self) -> int:
        """How many criteria the version met."""
        return sum(verdict == "met" for verdict in self.verdicts.values())


@dataclass(frozen=True)
class PointRow:
    """The verdicts on one criterion, version by version; None where the edition of the time did not have it."""

    title: str
    verdicts: list[str | None]


def all_numbers(letter: Letter) -> range:
    """The numbers of the letter's versions, the newest first: none is left out, and none is ever deleted."""
    return range(letter.last_number, 0, -1)


def judged_versions(letter: Letter, user: User, numbers: range | None = None) -> list[VersionColumn]:
    """What the newest run of each version of the letter says, the newest version first, in one query.

    Args:
        letter: The letter.
        user: Who looks at it.
        numbers: Of which versions, from the newest on; None for all.
    """
    numbers = all_numbers(letter) if numbers is None else numbers
    runs = runs_between(user, letter, numbers[-1], numbers[0]) if numbers else []
    return [VersionColumn(run.version, states_of(run), run.rubric_id) for run in runs]


@compiled(branches_on={"user": ["role"]})
def runs_between(user: User, letter: Letter, first: int, last: int) -> QuerySet[ChecklistRun]:
    """The newest run on each version from ``first`` to ``last``, with its verdicts."""
    runs = ChecklistRun.objects.visible_to(user).newest_of_each_version(letter).with_states()
    return runs.filter(version__number__gte=first, version__number__lte=last)


def states_of(run: ChecklistRun) -> dict[str, str]:
    """The states of the criteria of a run that was loaded ``with_states``, by id."""
    annotated = vars(run)
    return states(annotated["parts"], annotated["answers"])


class VersionHistory:
    """The history of what ``judged_versions`` gives, the newest version first; one query for the titles."""

    def __init__(self, judged: list[VersionColumn]) -> None:
        self.judged = judged

    @property
    def is_cut(self) -> bool:
        """Whether there are older judged versions than those shown."""
        return len(self.judged) > VERSIONS_SHOWN

    @cached_property
    def columns(self) -> list[VersionColumn]:
        """The newest versions, the oldest of them first."""
        return self.judged[:VERSIONS_SHOWN][::-1]

    @cached_property
    def rows(self) -> list[PointRow]:
        """The criteria of the newest edition in its order, then those that only older editions had."""
        return [
            PointRow(title, [column.verdicts.get(point) for column in self.columns])
            for point, title in self._titles().items()
        ]

    def _titles(self) -> dict[str, str]:
        rubrics = Rubric.objects.in_bulk({column.edition for column in self.judged})
        titles: dict[str, str] = {}
        for column in self.judged[:VERSIONS_SHOWN]:
            for point in column.verdicts:
                if point not in titles:
                    titles[point] = localized(rubrics[column.edition].entry(point).get("title", point))
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

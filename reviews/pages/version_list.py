"""The list of a letter's versions: what the checklist says of each, and how many words changed."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet

from accounts.models import User
from letters.models import Letter, Version
from queries.compiled import compiled
from reviews.models import Dismissal
from reviews.pages.version_history import VersionColumn, all_numbers, judged_versions


@dataclass(frozen=True)
class VersionRow:
    """A version as the list shows it.

    Attributes:
        version: The version.
        points: How many points it met and how many count, those set aside left out; None before it was judged.
        added: How many words it has that the version before did not have; None for the first.
        removed: How many words of the version before it no longer has.
    """

    version: Version
    points: tuple[int, int] | None
    added: int | None = None
    removed: int | None = None


def version_rows(
    letter: Letter, user: User, numbers: range | None = None, judged: list[VersionColumn] | None = None
) -> list[VersionRow]:
    """Versions of the letter as the list shows them, the newest first, in three queries.

    Args:
        letter: The letter.
        user: Who looks at it.
        numbers: Those of one page, from the newest on; None for all.
        judged: What the checklist says of them, where it is known already.
    """
    numbers = all_numbers(letter) if numbers is None else numbers
    if not numbers:
        return []
    # And the one before the last, to tell what changed since.
    versions = versions_between(user, letter, numbers[-1] - 1, numbers[0])
    counts = {version.number: Counter(version.body.split()) for version in versions}
    points = points_of(judged_versions(letter, user, numbers) if judged is None else judged, letter, user)
    rows = []
    for version in versions:
        if version.number not in numbers:
            continue
        version.letter = letter
        now, before = counts[version.number], counts.get(version.number - 1)
        changed = {"added": (now - before).total(), "removed": (before - now).total()} if before is not None else {}
        rows.append(VersionRow(version, points.get(version.number), **changed))
    return rows


@compiled(branches_on={"user": ["role"]})
def versions_between(user: User, letter: Letter, first: int, last: int) -> QuerySet[Version]:
    """Those of a letter that the person sees, with their names and sendings; ``first`` and ``last`` included."""
    versions = Version.objects.visible_to(user).filter(letter=letter, number__gte=first, number__lte=last)
    return versions.order_by("-number").select_related("named", "sending").defer("origins")


def points_of(judged: list[VersionColumn], letter: Letter, user: User) -> dict[int, tuple[int, int]]:
    """By number of the version: the points met, and all that count, without those set aside."""
    aside = set(points_set_aside(user, letter))
    points = {}
    for column in judged:
        counted = [verdict for point, verdict in column.verdicts.items() if verdict == "met" or point not in aside]
        points[column.version.number] = (counted.count("met"), len(counted))
    return points


@compiled(branches_on={"user": ["role"]})
def points_set_aside(user: User, letter: Letter) -> QuerySet[Dismissal, str]:
    """The ids of the criteria and mistakes that were set aside for a letter."""
    return Dismissal.objects.visible_to(user).filter(letter=letter).values_list("point", flat=True)

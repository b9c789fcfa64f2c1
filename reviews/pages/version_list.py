"""The list of a letter's versions: what the checklist says of each, and how many words changed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import Dismissal
from reviews.pages.version_history import VersionColumn, judged_versions


@dataclass(frozen=True)
class VersionRow:
    """A version as the list shows it.

    Attributes:
        version: The version, without its text.
        points: How many points it met and how many count, those set aside left out; None before it was judged.
        added: How many words it has that the version before did not have; None for the first.
        removed: How many words of the version before it no longer has.
    """

    version: Version
    points: tuple[int, int] | None
    added: int | None = None
    removed: int | None = None


def version_rows(
    letter: Letter, user: User, versions: Iterable[Version] | None = None, judged: list[VersionColumn] | None = None
) -> list[VersionRow]:
    """Versions of the letter as the list shows them, the newest first, in four queries.

    Args:
        letter: The letter.
        user: Who looks at it.
        versions: Those of one page, without their texts; None for all that the user sees.
        judged: What the checklist says of them, where it is known already.
    """
    seen = Version.objects.visible_to(user).filter(letter=letter)
    shown = list(seen.order_by("-number").defer("body", "origins") if versions is None else versions)
    numbers = [version.number for version in shown]
    # Of the one before the last, too, to tell what changed since.
    needed = seen.filter(number__in=[*numbers, *(number - 1 for number in numbers[-1:])])
    counts = {number: Counter(body.split()) for number, body in needed.values_list("number", "body")}
    points = points_of(judged_versions(letter, user, numbers) if judged is None else judged, letter, user)
    rows = []
    for version in shown:
        version.letter = letter
        now, before = counts[version.number], counts.get(version.number - 1)
        changed = {"added": (now - before).total(), "removed": (before - now).total()} if before is not None else {}
        rows.append(VersionRow(version, points.get(version.number), **changed))
    return rows


def points_of(judged: list[VersionColumn], letter: Letter, user: User) -> dict[int, tuple[int, int]]:
    """By number of the version: the points met, and all that count, without those set aside."""
    aside = set(Dismissal.objects.visible_to(user).filter(letter=letter).values_list("point", flat=True))
    points = {}
    for column in judged:
        counted = [verdict for point, verdict in column.verdicts.items() if verdict == "met" or point not in aside]
        points[column.version.number] = (counted.count("met"), len(counted))
    return points

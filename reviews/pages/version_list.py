"""The list of a letter's versions: what the checklist says of each, and how many words changed."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import F, Func, JSONField

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import ChecklistRun, Dismissal


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


def version_rows(letter: Letter, user: User) -> list[VersionRow]:
    """The versions of the letter that the user sees, the newest first, in four queries."""
    versions = Version.objects.visible_to(user).filter(letter=letter).order_by("-number")
    counts = {number: Counter(body.split()) for number, body in versions.values_list("number", "body")}
    points = points_of_versions(letter, user)
    rows = []
    for version in versions.select_related("named", "sending").defer("body", "origins"):
        version.letter = letter
        now, before = counts[version.number], counts.get(version.number - 1)
        changed = {"added": (now - before).total(), "removed": (before - now).total()} if before is not None else {}
        rows.append(VersionRow(version, points.get(version.number), **changed))
    return rows


def points_of_versions(letter: Letter, user: User) -> dict[int, tuple[int, int]]:
    """By number of the version: the points met, and all that count, by its newest completed run."""
    runs = ChecklistRun.objects.visible_to(user).newest_of_each_version(letter)
    found = {
        key: Func(
            F("report"),
            template=f"jsonb_path_query_array(%(expressions)s, '$.criteria[*].{key}')",
            output_field=JSONField(),
        )
        for key in ("id", "verdict")
    }
    aside = set(Dismissal.objects.visible_to(user).filter(letter=letter).values_list("point", flat=True))
    judged = {}
    for number, ids, verdicts in runs.annotate(points=found["id"], verdicts=found["verdict"]).values_list(
        "version__number", "points", "verdicts"
    ):
        counted = [
            verdict for point, verdict in zip(ids, verdicts, strict=True) if verdict == "met" or point not in aside
        ]
        judged[number] = (counted.count("met"), len(counted))
    return judged

"""How letters do on each point of a guide: counts only, and none where they could tell about a person."""

from dataclasses import dataclass
from typing import cast

from django.core.cache import cache
from django.db import connection

from guides.localization import localized
from guides.models import Guide
from reviews.models import Dismissal, Judgement, PointAnswer
from reviews.runs.rerun_comparison import MIN_LETTERS

DAYS = 90
KEPT_FOR = 3600  # seconds: counting reads every run of these days
VERDICTS = ("met", "partial", "missing")

# One letter counts once, with its newest completed run. PostgreSQL unfolds and counts the reports.
LETTERS_BY_VERDICT = """
    SELECT item ->> 'id', item ->> 'verdict', count(*)
    FROM (
        SELECT DISTINCT ON (version.letter_id) run.report
        FROM reviews_checklistrun run
        JOIN letters_version version ON version.id = run.version_id
        JOIN guides_rubric rubric ON rubric.id = run.rubric_id
        WHERE run.state = 'completed' AND rubric.guide_id = %s AND run.finished_at > now() - make_interval(days => %s)
        ORDER BY version.letter_id, run.finished_at DESC
    ) newest, jsonb_array_elements(newest.report -> 'criteria') item
    GROUP BY 1, 2
"""


@dataclass(frozen=True)
class PointStats:
    """Of the letters judged by a criterion, how many met it, met it in part, and lacked it."""

    id: str
    title: str
    met: int
    partial: int
    missing: int

    @property
    def letters(self) -> int:
        """How many letters were judged."""
        return self.met + self.partial + self.missing

    @property
    def up_to_partial(self) -> int:
        """How many letters met it at least in part."""
        return self.met + self.partial


@dataclass(frozen=True)
class LetterCount:
    """In how many letters people decided something about a point."""

    title: str
    letters: int


@dataclass(frozen=True)
class Counts:
    """Numbers of letters by the id of a point, and for ``verdicts`` by the verdict too, over the last ``DAYS`` days."""

    verdicts: dict[tuple[str, str], int]
    set_aside: dict[str, int]
    overruled: dict[str, int]
    answered: dict[str, int]


def count(guide: Guide) -> Counts:
    """Count now."""
    with connection.cursor() as cursor:
        cursor.execute(LETTERS_BY_VERDICT, [guide.pk, DAYS])
        verdicts = {(point, verdict): number for point, verdict, number in cursor.fetchall()}
    return Counts(
        verdicts,
        Dismissal.objects.letters_by_point(guide, days=DAYS),
        Judgement.objects.overruled_letters_by_item(guide, days=DAYS),
        PointAnswer.objects.letters_by_point(guide, days=DAYS),
    )


def kept_counts(guide: Guide) -> Counts:
    """The counts of the last hour, counted anew where there are none. Numbers only: nothing of anybody is kept."""
    return cast(Counts, cache.get_or_set(f"counts-of-guide-{guide.pk}", lambda: count(guide), KEPT_FOR))


def point_stats(guide: Guide, counts: Counts) -> list[PointStats]:
    """Each criterion of the newest edition, the weakest first.

    A criterion that fewer than ``MIN_LETTERS`` letters were judged by is left out.
    """
    rubric = guide.rubric
    stats = [
        PointStats(
            item["id"],
            localized(item["title"]),
            *(counts.verdicts.get((item["id"], verdict), 0) for verdict in VERDICTS),
        )
        for item in (rubric.document["criteria"] if rubric else [])
    ]
    shown = [point for point in stats if point.letters >= MIN_LETTERS]
    return sorted(shown, key=lambda point: point.met / point.letters)


def dismissed_points(guide: Guide, stats: list[PointStats], counts: Counts) -> list[LetterCount]:
    """Which points candidates set aside, the most frequent first; without their reasons.

    ``stats`` are the guide's ``point_stats``: a criterion that is not among them is left out here too.
    """
    return _letter_counts(guide, stats, counts.set_aside)


def overruled_points(guide: Guide, stats: list[PointStats], counts: Counts) -> list[LetterCount]:
    """On which points mentors overruled the program, in published reviews; ``stats`` as for ``dismissed_points``."""
    return _letter_counts(guide, stats, counts.overruled)


def answered_points(guide: Guide, stats: list[PointStats], counts: Counts) -> list[LetterCount]:
    """Which points people answered where the program could not tell; ``stats`` as for ``dismissed_points``."""
    return _letter_counts(guide, stats, counts.answered)


def _letter_counts(guide: Guide, stats: list[PointStats], letters_by_point: dict[str, int]) -> list[LetterCount]:
    rubric = guide.rubric
    if not stats or rubric is None:
        return []
    shown = {point.id for point in stats} | {item["id"] for item in rubric.document["mistakes"]}
    counts = [
        LetterCount(localized(rubric.entry(point)["title"]), letters)
        for point, letters in letters_by_point.items()
        if point in shown
    ]
    return sorted(counts, key=lambda count: -count.letters)

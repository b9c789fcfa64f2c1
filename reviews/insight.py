"""How letters fare by each criterion of a guide: counts only, and none while they could point at somebody."""

from dataclasses import dataclass

from django.db import connection

from guides.models import Guide
from guides.templatetags.words import words

DAYS = 90
VERDICTS = ("met", "partial", "missing")
FEWEST = 5  # letters: fewer would tell an admin about a person

# One letter counts once, with its newest completed run. PostgreSQL unfolds and counts the reports.
COUNTED = """
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
class Share:
    """Of the letters judged by a criterion, how many met it, met it in part, and lacked it."""

    title: str
    met: int
    partial: int
    missing: int

    @property
    def letters(self) -> int:
        return self.met + self.partial + self.missing

    @property
    def up_to_partial(self) -> int:
        return self.met + self.partial


def shares(guide: Guide) -> list[Share]:
    """Each criterion of the newest rubric over the last ``DAYS`` days, the weakest first; see ``FEWEST``."""
    counts: dict[tuple[str, str], int] = {}
    with connection.cursor() as cursor:
        cursor.execute(COUNTED, [guide.pk, DAYS])
        for check, verdict, number in cursor.fetchall():
            counts[check, verdict] = number
    rubric = guide.rubric
    found = [
        Share(
            words(item["title"]), *(counts.get((item["id"], verdict), 0) for verdict in ("met", "partial", "missing"))
        )
        for item in (rubric.document["criteria"] if rubric else [])
    ]
    return sorted((one for one in found if one.letters >= FEWEST), key=lambda one: one.met / one.letters)

"""The comparison of a re-run with the runs before it: which verdicts changed, in how many letters."""

from dataclasses import dataclass

from django.db import connection

from guides.localization import localized
from reviews.runs.rerun import Rerun

MIN_LETTERS = 5  # figures about fewer letters would tell an admin about a person

# Each letter of a re-run beside the completed run of the same version before it.
PAIRS = """
    WITH pair AS (
        SELECT run.id AS run, former.report AS old, run.report AS new
        FROM reviews_checklistrun run
        CROSS JOIN LATERAL (
            SELECT report FROM reviews_checklistrun earlier
            WHERE earlier.version_id = run.version_id AND earlier.state = 'completed'
                AND earlier.created_at < run.created_at
            ORDER BY earlier.created_at DESC LIMIT 1
        ) former
        WHERE run.rerun_id = %s AND run.state = 'completed'
    )
"""
VERDICTS = """
    , before AS (
        SELECT run, item ->> 'id' AS id,
            coalesce(item ->> 'verdict', CASE item ->> 'found' WHEN 'true' THEN 'found' ELSE 'absent' END) AS verdict
        FROM pair, jsonb_array_elements((old -> 'criteria') || (old -> 'mistakes')) item
    ),
    after AS (
        SELECT run, item ->> 'id' AS id,
            coalesce(item ->> 'verdict', CASE item ->> 'found' WHEN 'true' THEN 'found' ELSE 'absent' END) AS verdict
        FROM pair, jsonb_array_elements((new -> 'criteria') || (new -> 'mistakes')) item
    )
    SELECT NULL, NULL, NULL, count(*) FROM pair
    UNION ALL
    SELECT id, before.verdict, after.verdict, count(*)
    FROM before FULL JOIN after USING (run, id)
    WHERE before.verdict IS DISTINCT FROM after.verdict
    GROUP BY 1, 2, 3
"""
SCORES = """
    SELECT count(*), count(*) FILTER (WHERE old ->> 'score' <> new ->> 'score'),
        percentile_cont(0.5) WITHIN GROUP (ORDER BY (old ->> 'score')::int),
        percentile_cont(0.5) WITHIN GROUP (ORDER BY (new ->> 'score')::int)
    FROM pair
"""


@dataclass(frozen=True)
class VerdictChange:
    """In how many letters a point's verdict went from one to another; found or absent for a mistake.

    ``before`` is None for a point that the edition before did not have, ``after`` for one that it has no more.
    """

    title: str
    before: str | None
    after: str | None
    letters: int

    @property
    def is_mistake(self) -> bool:
        return bool({"found", "absent"} & {self.before, self.after})


@dataclass(frozen=True)
class ScoreChange:
    """In how many letters the points changed, and the median of all of them before and now."""

    letters: int
    before: int
    after: int


def changed_verdicts(rerun: Rerun) -> tuple[int, list[VerdictChange]]:
    """What a re-run judged otherwise than the completed runs before it.

    Returns:
        How many of its letters had been judged before, and the changes of their verdicts, the most frequent first;
        no change below ``MIN_LETTERS``.
    """
    with connection.cursor() as cursor:
        cursor.execute("".join((PAIRS, VERDICTS)), [rerun.pk])
        (_id, _before, _after, letters), *rows = cursor.fetchall()
    if letters < MIN_LETTERS:
        return letters, []
    former = rerun.rubric.guide.rubrics.filter(number__lt=rerun.rubric.number).first()
    changes = []
    for check, *values in rows:
        entry = rerun.rubric.entry(check) or (former.entry(check) if former else {})
        changes.append(VerdictChange(localized(entry.get("title", {})) or check, *values))
    return letters, sorted(changes, key=lambda change: (-change.letters, change.is_mistake, change.title))


def changed_scores(rerun: Rerun) -> ScoreChange | None:
    """How the points of a re-run differ from those before; None below ``MIN_LETTERS``."""
    with connection.cursor() as cursor:
        cursor.execute("".join((PAIRS, SCORES)), [rerun.pk])
        letters, changed, before, after = cursor.fetchone()
    return ScoreChange(changed, round(before), round(after)) if letters >= MIN_LETTERS else None

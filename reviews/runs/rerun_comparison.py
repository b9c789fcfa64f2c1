"""The comparison of a re-run with the runs before it: which verdicts changed, in how many letters."""

from dataclasses import dataclass

from django.db import connection

from guides.localization import localized
from reviews.runs.rerun import Rerun

MIN_LETTERS = 5  # figures about fewer letters would tell an admin about a person

# Each letter of a re-run beside the completed run of the same version before it.
CHANGED_VERDICTS = """
    WITH pair AS (
        SELECT former.report AS old, run.report AS new
        FROM reviews_checklistrun run
        CROSS JOIN LATERAL (
            SELECT report FROM reviews_checklistrun earlier
            WHERE earlier.version_id = run.version_id AND earlier.state = 'completed'
                AND earlier.created_at < run.created_at
            ORDER BY earlier.created_at DESC LIMIT 1
        ) former
        WHERE run.rerun_id = %s AND run.state = 'completed'
    )
    SELECT NULL, NULL, NULL, count(*) FROM pair
    UNION ALL
    SELECT new_item ->> 'id', old_item ->> 'verdict', new_item ->> 'verdict', count(*)
    FROM pair, jsonb_array_elements(old -> 'criteria') old_item, jsonb_array_elements(new -> 'criteria') new_item
    WHERE old_item ->> 'id' = new_item ->> 'id' AND old_item ->> 'verdict' <> new_item ->> 'verdict'
    GROUP BY 1, 2, 3
    UNION ALL
    SELECT new_item ->> 'id', CASE old_item ->> 'found' WHEN 'true' THEN 'found' ELSE 'absent' END,
        CASE new_item ->> 'found' WHEN 'true' THEN 'found' ELSE 'absent' END, count(*)
    FROM pair, jsonb_array_elements(old -> 'mistakes') old_item, jsonb_array_elements(new -> 'mistakes') new_item
    WHERE old_item ->> 'id' = new_item ->> 'id' AND old_item ->> 'found' <> new_item ->> 'found'
    GROUP BY 1, 2, 3
"""


@dataclass(frozen=True)
class VerdictChange:
    """In how many letters a point's verdict went from one to another; found or absent for a mistake."""

    title: str
    before: str
    after: str
    letters: int


def changed_verdicts(rerun: Rerun) -> tuple[int, list[VerdictChange]]:
    """What a re-run judged otherwise than the completed runs before it.

    Returns:
        How many of its letters had been judged before, and the changes of their verdicts, the most frequent first;
        no change below ``MIN_LETTERS``.
    """
    with connection.cursor() as cursor:
        cursor.execute(CHANGED_VERDICTS, [rerun.pk])
        (_id, _before, _after, letters), *rows = cursor.fetchall()
    if letters < MIN_LETTERS:
        return letters, []
    changes = [VerdictChange(localized(rerun.rubric.entry(row[0])["title"]), *row[1:]) for row in rows]
    return letters, sorted(changes, key=lambda change: -change.letters)

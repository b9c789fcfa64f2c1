"""How letters fare by each criterion of a guide: counts only, and none while they could point at somebody."""

from dataclasses import dataclass

from django.db import connection

from guides.models import Guide
from guides.templatetags.words import words
from reviews.models import Dismissal, Judgement, Rerun

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

    id: str
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
        Share(item["id"], words(item["title"]), *(counts.get((item["id"], verdict), 0) for verdict in VERDICTS))
        for item in (rubric.document["criteria"] if rubric else [])
    ]
    return sorted((one for one in found if one.letters >= FEWEST), key=lambda one: one.met / one.letters)


@dataclass(frozen=True)
class Told:
    """In how many letters somebody said something of a point."""

    title: str
    letters: int


def set_aside(guide: Guide, judged: list[Share]) -> list[Told]:
    """Which points candidates set aside over the last ``DAYS`` days, the most often first; reasons stay theirs.

    ``judged`` are the shares of the guide: of what fewer letters were judged by, nothing is told here either.
    """
    return by_point(guide, judged, Dismissal.objects.letters_by_point(guide, days=DAYS))


def overruled(guide: Guide, judged: list[Share]) -> list[Told]:
    """Which verdicts of the program mentors overruled in what they published over the last ``DAYS`` days; see above."""
    return by_point(guide, judged, Judgement.objects.overruled_letters_by_item(guide, days=DAYS))


def by_point(guide: Guide, judged: list[Share], counts: dict[str, int]) -> list[Told]:
    """``counts`` of letters by the id of a point, with the titles of the newest rubric."""
    rubric = guide.rubric
    if not judged or rubric is None:
        return []
    may_be_told = {share.id for share in judged} | {item["id"] for item in rubric.document["mistakes"]}
    found = [Told(words(rubric.entry(id)["title"]), number) for id, number in counts.items() if id in may_be_told]
    return sorted(found, key=lambda one: -one.letters)


# Each letter of a re-run beside the completed run of the same version before it.
CHANGED = """
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
class Changed:
    """In how many letters a point's verdict went from one to another; found or absent for a mistake."""

    title: str
    before: str
    after: str
    letters: int


def changed_verdicts(rerun: Rerun) -> tuple[int, list[Changed]]:
    """How many letters of a re-run had been judged before, and what came out different; nothing below ``FEWEST``."""
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, [rerun.pk])
        (_, _, _, letters), *rows = cursor.fetchall()
    if letters < FEWEST:
        return letters, []
    found = [Changed(words(rerun.rubric.entry(row[0])["title"]), *row[1:]) for row in rows]
    return letters, sorted(found, key=lambda one: -one.letters)

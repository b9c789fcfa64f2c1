"""Figures of reviews over time: how long answers take, how many rounds, what becomes of letters and suggestions."""

from dataclasses import dataclass, replace
from datetime import date

from django.db import connection

from reviews.requests.request import ReviewRequestQuerySet
from reviews.runs.rerun_comparison import MIN_LETTERS

MONTHS = 12

# Each month with the answers published in it. Hours from asking to answering; a round is an answer to a letter. Scores
# are of the newest run on the version that was answered, and on the newest version of the letter made after that.
BY_MONTH = """
    WITH answered AS (
        SELECT request.id, request.letter_id, request.version_id, request.created_at, request.rating,
            review.published_at,
            date_trunc('month', review.published_at AT TIME ZONE 'Europe/Rome')::date AS month,
            row_number() OVER (PARTITION BY request.letter_id ORDER BY review.published_at) AS round,
            review.id AS review_id
        FROM reviews_reviewrequest request
        JOIN reviews_review review ON review.request_id = request.id AND review.published_at IS NOT NULL
        WHERE request.id IN ({scope})
    ), scored AS (
        SELECT answered.*, before.score AS before, after.score AS after
        FROM answered
        LEFT JOIN LATERAL (
            SELECT (run.report ->> 'score')::float AS score FROM reviews_checklistrun run
            WHERE run.version_id = answered.version_id AND run.state = 'completed'
            ORDER BY run.created_at DESC LIMIT 1
        ) before ON true
        LEFT JOIN LATERAL (
            SELECT (run.report ->> 'score')::float AS score FROM reviews_checklistrun run
            JOIN letters_version version ON version.id = run.version_id
            WHERE version.letter_id = answered.letter_id AND version.created_at > answered.published_at
                AND run.state = 'completed'
            ORDER BY version.number DESC, run.created_at DESC LIMIT 1
        ) after ON true
    ), suggested AS (
        SELECT answered.month, count(*) AS suggestions,
            count(*) FILTER (WHERE thread.decision = 'accepted') AS accepted
        FROM reviews_thread thread JOIN answered ON answered.review_id = thread.review_id
        WHERE thread.replacement IS NOT NULL
        GROUP BY 1
    )
    SELECT scored.month, count(*), count(DISTINCT letter_id),
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM published_at - created_at) / 3600),
        percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM published_at - created_at) / 3600),
        avg(round)::float, count(*) FILTER (WHERE before IS NOT NULL AND after IS NOT NULL),
        avg(before) FILTER (WHERE after IS NOT NULL), avg(after) FILTER (WHERE before IS NOT NULL),
        coalesce(max(suggestions), 0), coalesce(max(accepted), 0),
        count(DISTINCT letter_id) FILTER (WHERE rating <> ''), count(*) FILTER (WHERE rating = 'useful'),
        count(*) FILTER (WHERE rating = 'partly'), count(*) FILTER (WHERE rating = 'not_useful')
    FROM scored LEFT JOIN suggested ON suggested.month = scored.month
    WHERE published_at > now() - make_interval(months => %s)
    GROUP BY 1 ORDER BY 1
"""


@dataclass(frozen=True)
class MonthFigures:
    """What happened in a month; None for a figure about fewer than ``MIN_LETTERS`` letters."""

    month: date
    answers: int
    letters: int
    median_hours: float | None
    p90_hours: float | None
    rounds: float | None
    compared: int  # letters with a score before and after
    score_before: float | None
    score_after: float | None
    suggestions: int
    accepted: int
    rated: int  # letters with a rating of an answer
    useful: int | None  # answers that candidates rated so, here and below
    partly: int | None
    not_useful: int | None

    @property
    def accepted_share(self) -> float | None:
        """Which part of the suggestions was accepted, in per cent."""
        return 100 * self.accepted / self.suggestions if self.suggestions else None


def figures_by_month(requests: ReviewRequestQuerySet) -> list[MonthFigures]:
    """The last ``MONTHS`` months in which reviews of these ``requests`` were published, the oldest first."""
    scope, arguments = requests.order_by().values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(BY_MONTH.format(scope=scope), [*arguments, MONTHS])
        return [_without_few(MonthFigures(*row)) for row in cursor.fetchall()]


def _without_few(month: MonthFigures) -> MonthFigures:
    """SECURITY: figures about few letters would tell about a person."""
    if month.letters < MIN_LETTERS:
        month = replace(month, median_hours=None, p90_hours=None, rounds=None, suggestions=0, accepted=0)
    if min(month.compared, month.letters) < MIN_LETTERS:
        month = replace(month, score_before=None, score_after=None)
    if min(month.rated, month.letters) < MIN_LETTERS:
        month = replace(month, useful=None, partly=None, not_useful=None)
    return month

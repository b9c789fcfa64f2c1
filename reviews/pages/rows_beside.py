"""Which kinds of rows there are beside a version, asked for in one statement: most letters have few of them."""

from typing import Any, NamedTuple, Self

from django.db import connection

from letters.models import Version

# By hand, since making fourteen queries takes Django longer than PostgreSQL takes to answer all of them.
STATEMENT = """SELECT
  EXISTS (SELECT FROM reviews_reviewrequest WHERE letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_reviewrequest WHERE letter_id = %(letter)s AND state NOT IN ('submitted', 'in_review')),
  EXISTS (SELECT FROM reviews_decline d JOIN reviews_reviewrequest r ON r.id = d.request_id
          WHERE r.version_id = %(version)s),
  EXISTS (SELECT FROM reviews_proposal p JOIN reviews_reviewrequest r ON r.id = p.request_id
          WHERE r.version_id = %(version)s),
  EXISTS (SELECT FROM reviews_review_read read JOIN letters_version v ON v.id = read.version_id
          WHERE v.letter_id = %(letter)s AND v.number < %(number)s),
  EXISTS (SELECT FROM reviews_dismissal WHERE letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_pointanswer WHERE letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_modelanswer a JOIN reviews_checklistrun r ON r.id = a.checklist_run_id
          JOIN letters_version v ON v.id = r.version_id WHERE v.letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_judgement j JOIN reviews_checklistrun r ON r.id = j.run_id
          WHERE r.version_id = %(version)s),
  EXISTS (SELECT FROM reviews_thread t JOIN letters_version v ON v.id = t.version_id WHERE v.letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_guestcomment c JOIN reviews_share s ON s.id = c.share_id
          WHERE s.version_id = %(version)s),
  EXISTS (SELECT FROM letters_export WHERE version_id = %(version)s),
  EXISTS (SELECT FROM letters_attachment WHERE letter_id = %(letter)s),
  (SELECT max(number) FROM guides_rubric WHERE guide_id = %(guide)s)
"""


class RowsBeside(NamedTuple):
    """Whether there are rows of each kind, whoever may see them.

    It only spares queries that would find nothing: what there is, a page loads by ``visible_to``. The kinds that hang
    on the letter are those of all its versions.
    """

    requests: bool
    settled_requests: bool
    declines: bool  # of the requests about the version, as of ``proposals``
    proposals: bool
    earlier_readings: bool
    dismissals: bool
    answers: bool
    model_answers: bool
    judgements: bool
    threads: bool
    guest_comments: bool
    exports: bool
    attachments: bool
    newest_edition: int  # the number of the newest edition of the letter's guide

    @classmethod
    def of(cls, version: Version) -> Self:
        """Those beside a version that was loaded with its letter."""
        letter = version.letter
        keys: dict[str, Any] = {
            "letter": letter.pk,
            "version": version.pk,
            "number": version.number,
            "guide": letter.guide_id,
        }
        with connection.cursor() as cursor:
            cursor.execute(STATEMENT, keys)
            return cls(*cursor.fetchone())

"""Which kinds of rows there are beside a draft, asked for in one statement: most letters have few of them."""

from typing import NamedTuple, Self

from django.db import connection

from letters.models import Letter

# By hand, as that of reviews/pages/rows_beside.py: to make eight queries takes Django longer than all their answers.
STATEMENT = """SELECT
  EXISTS (SELECT FROM reviews_reviewrequest WHERE letter_id = %(letter)s),
  EXISTS (SELECT FROM letters_sending s JOIN letters_version v ON v.id = s.version_id WHERE v.letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_thread t JOIN letters_version v ON v.id = t.version_id WHERE v.letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_dismissal WHERE letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_pointanswer WHERE letter_id = %(letter)s),
  EXISTS (SELECT FROM reviews_modelanswer a JOIN reviews_checklistrun r ON r.id = a.checklist_run_id
          JOIN letters_version v ON v.id = r.version_id WHERE v.letter_id = %(letter)s),
  EXISTS (SELECT FROM profiles_fact WHERE owner_id = %(owner)s),
  EXISTS (SELECT FROM letters_keptword WHERE owner_id = %(owner)s)
"""


class RowsBesideDraft(NamedTuple):
    """Whether there are rows of each kind, whoever may see them.

    It only spares queries that would find nothing: what there is, a page loads by ``visible_to``. Facts and kept words
    are those of the letter's owner, the others those of the letter.
    """

    requests: bool
    sendings: bool
    threads: bool
    dismissals: bool
    answers: bool
    model_answers: bool
    facts: bool
    kept_words: bool

    @classmethod
    def of(cls, letter: Letter) -> Self:
        """Those beside the draft of a letter."""
        with connection.cursor() as cursor:
            cursor.execute(STATEMENT, {"letter": letter.pk, "owner": letter.owner_id})
            return cls(*cursor.fetchone())

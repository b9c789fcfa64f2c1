"""The Backend guide, published within a millisecond from a document that lies in the test database already.

Most tests need that guide. Its document has 140 kilobytes; to send it twice in each test, as the guide's draft and as
its rubric, and have the server read it, took longer than the rest of many a test. So the server reads it once in each
process, and copies it from row to row.
"""

from typing import Any

from django.db import connection
from django.utils import timezone
from psycopg.types.json import Jsonb

from audit.models import Action, Entry
from guides.document.engine_adapter import load_rubric
from guides.models import Guide, Rubric
from tests import database_template
from tests.owner import APPLICATION, OWNER

SLUG = "backend"
# In a schema of its own, so that it is no table of the product for tests that look at all of them.
KEEP = """
CREATE SCHEMA IF NOT EXISTS kept;
DROP TABLE IF EXISTS kept.guide;
CREATE TABLE kept.guide (document jsonb);
ALTER TABLE kept.guide ALTER COLUMN document SET STORAGE EXTERNAL
"""
GUIDE = """
INSERT INTO guides_guide (slug, draft, revision, edited_by_admins, position, updated_at)
SELECT %s, document, %s, %s, %s, %s FROM kept.guide RETURNING id
"""
RUBRIC = """
INSERT INTO guides_rubric (guide_id, number, document, hash, published_at, flags_by_slug)
SELECT %s, %s, document, %s, %s, %s FROM kept.guide RETURNING id
"""


class KeptGuide:
    """The document, which the database keeps beside all tests, for as many guides as they want."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.hash = load_rubric(document, SLUG).hash
        # In a connection of its own: the first test that wants a guide takes back whatever it writes.
        with database_template.connect(connection.settings_dict["NAME"]) as owner:
            owner.execute(KEEP)
            owner.execute("INSERT INTO kept.guide VALUES (%s)", [Jsonb(document)])
            if OWNER != APPLICATION:
                owner.execute(f"GRANT USAGE ON SCHEMA kept TO {APPLICATION}")
                owner.execute(f"GRANT SELECT ON kept.guide TO {APPLICATION}")

    def publish(self) -> Guide:
        """A guide with its first edition, of a document that need not be checked again in each test."""
        guide = Guide(slug=SLUG, draft=self.document, updated_at=timezone.now())
        rubric = Rubric(guide=guide, number=1, document=self.document, hash=self.hash, published_at=guide.updated_at)
        with connection.cursor() as cursor:
            row: list[Any] = [guide.slug, guide.revision, guide.edited_by_admins, guide.position, guide.updated_at]
            cursor.execute(GUIDE, row)
            (guide.pk,) = cursor.fetchone()
            row = [guide.pk, rubric.number, rubric.hash, rubric.published_at, rubric.flags_by_slug]
            cursor.execute(RUBRIC, row)
            (rubric.pk,) = cursor.fetchone()
        for made in (guide, rubric):
            made._state.adding, made._state.db = False, connection.alias
        Entry.objects.record(Action.GUIDE_PUBLISHED, about=rubric)
        return guide

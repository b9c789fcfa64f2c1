"""Drafts: the one text of a letter that is being written."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import connection, models, transaction
from django.db.models.functions import Now

from letters.origins.sentence_origin import SentenceOrigin, remembered
from letters.search import search_vector
from letters.text import canonical

if TYPE_CHECKING:
    from letters.creation.filling import Filling

# By hand, since a queryset takes a second statement to say when it saved. The condition decides which of two is first.
WRITE = """
    UPDATE letters_draft SET body = %s, revision = revision + 1, saved_at = statement_timestamp()
    WHERE letter_id = %s AND revision = %s RETURNING saved_at
"""


class StaleDraft(Exception):
    """The draft was saved elsewhere meanwhile. Nothing was overwritten; ``draft`` is its present state."""

    def __init__(self, draft: "Draft") -> None:
        super().__init__(f"the draft is at revision {draft.revision}")
        self.draft = draft


class Draft(models.Model):
    """The one text being written."""

    letter = models.OneToOneField("letters.Letter", models.CASCADE, primary_key=True, related_name="draft")
    body = models.TextField(blank=True, default="")
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(db_default=Now())
    # Sentences that were composed, by their words (letters/origins/sentence_origin.py); those that were changed since
    # are still here, and found no more.
    origins = models.JSONField(default=list, editable=False)
    # The text before its gaps were filled in, with the answers (letters/creation/filling.py); {} where there is none.
    gap_answers = models.JSONField(default=dict, editable=False)
    search = search_vector("body")

    def __str__(self) -> str:
        return f"{self.letter_id} {self.revision}"

    def write(self, body: str, *, seen: int) -> "Draft":
        """Save a new text.

        Args:
            body: The text, which is brought into its canonical form.
            seen: The revision that the writer edited.

        Returns:
            This draft as it is after saving.

        Raises:
            StaleDraft: Somebody saved another text in between.
            ValidationError: The text cannot be saved (``letters.text.canonical``).
        """
        body = canonical(body)
        with connection.cursor() as cursor:
            cursor.execute(WRITE, [body, self.pk, seen])
            saved = cursor.fetchone()
        if saved:
            self.body, self.revision, (self.saved_at,) = body, seen + 1, saved
            return self
        self.refresh_from_db()
        if self.body != body:
            raise StaleDraft(self)
        return self

    @property
    def filling(self) -> "Filling":
        """The text with its gaps and the answers to them; without answers if it was written in since."""
        from letters.creation.filling import Filling  # noqa: PLC0415 (the sweeper judges nothing)

        if self.gap_answers:
            filling = Filling.from_json(self.gap_answers)
            if canonical(filling.body) == self.body:
                return filling
        return Filling(self.body)

    def fill(self, filling: "Filling", *, seen: int) -> "Draft":
        """Save the text with its gaps filled in, and remember the answers, so that each can be changed or taken back.

        Args:
            filling: The text with its gaps, and the answers.
            seen: The revision that the answers were given to.

        Returns:
            This draft as it is after saving.

        Raises:
            StaleDraft: Somebody saved another text in between.
            ValidationError: The text cannot be saved (``letters.text.canonical``).
        """
        if seen != self.revision:
            raise StaleDraft(self)
        with transaction.atomic():
            draft = self.write(filling.body, seen=seen)
            draft.gap_answers = filling.as_json()
            draft.save(update_fields=["gap_answers"])
        return draft

    def note_origins(self, sentences: Iterable[SentenceOrigin]) -> None:
        """Remember where sentences come from that are put into this draft, whether before or after it is saved.

        Args:
            sentences: Each with its words, its origin ("fact", "composer" or "model"), and the ids of its facts.
        """
        with transaction.atomic():
            stored = Draft.objects.select_for_update().get(pk=self.pk)
            known = [SentenceOrigin.from_json(one) for one in stored.origins]
            self.origins = [one.as_json() for one in remembered(known, sentences, stored.body)]
            Draft.objects.filter(pk=self.pk).update(origins=self.origins)

    @property
    def word_count(self) -> int:
        """As the checklist counts words; the desk counts on while one types (frontend/src/desk/word-count.js)."""
        from checklist.text.segmentation import words  # noqa: PLC0415 (the sweeper judges nothing)

        return words(self.body)

    @property
    def sentences(self) -> list[SentenceOrigin]:
        """The sentences that are remembered, whether they still stand in the text or not."""
        return [SentenceOrigin.from_json(one) for one in self.origins]

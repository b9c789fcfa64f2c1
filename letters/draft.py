"""Drafts: the one text of a letter that is being written."""

from django.db import models
from django.db.models.functions import Now

from letters.search import vector
from letters.text import canonical


class StaleDraft(Exception):
    """The draft was saved elsewhere since; ``draft`` is what stands now, and nothing was overwritten."""

    def __init__(self, draft: "Draft") -> None:
        super().__init__(f"the draft is at revision {draft.revision}")
        self.draft = draft


class Draft(models.Model):
    """The one text being written."""

    letter = models.OneToOneField("letters.Letter", models.CASCADE, primary_key=True, related_name="draft")
    body = models.TextField(blank=True, default="")
    revision = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(db_default=Now())
    search = vector("body")

    def __str__(self) -> str:
        return f"{self.letter_id} {self.revision}"

    def write(self, body: str, *, seen: int) -> "Draft":
        """Save ``body``, written upon revision ``seen``; returns the draft as it now stands.

        Raises ``StaleDraft`` when somebody saved in between, unless they saved the very same text, and
        ``ValidationError`` for text that cannot be kept.
        """
        body = canonical(body)
        saved = Draft.objects.filter(pk=self.pk, revision=seen).update(
            body=body, revision=models.F("revision") + 1, saved_at=Now()
        )
        if saved:
            # Not read back: whoever saved after us would lend us their revision, and we would overwrite their text.
            self.body, self.revision = body, seen + 1
            self.refresh_from_db(fields=["saved_at"])
            return self
        self.refresh_from_db()
        if self.body != body:
            raise StaleDraft(self)
        return self

"""Rubrics: published guides, numbered and frozen, which people read and the checklist applies."""

from dataclasses import replace
from datetime import datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from guides.document.former_example import with_list_of_examples
from guides.document.former_flags import with_flags
from guides.stored_document import KEPT, DocumentField, WithoutDocument
from queries.compiled import compiled

if TYPE_CHECKING:
    import checklist
    from guides.guide import Guide


class Rubric(models.Model):
    """A published edition of a guide. The database refuses to change it."""

    guide = models.ForeignKey("guides.Guide", models.PROTECT, related_name="rubrics")
    number = models.PositiveIntegerField(_("number"))
    document = DocumentField()
    hash = models.CharField(max_length=64)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField(auto_now_add=True)
    # Whether the document is older than the flags of criteria, which the slug stood for then.
    flags_by_slug = models.BooleanField(default=False, editable=False)

    objects = WithoutDocument["Rubric"]()

    class Meta:
        base_manager_name = "objects"  # for ``run.rubric``, too
        verbose_name = _("rubric")
        verbose_name_plural = _("rubrics")
        ordering = ["guide", "-number"]
        constraints = [models.UniqueConstraint(fields=["guide", "number"], name="one_rubric_per_number")]

    def __str__(self) -> str:
        return f"{self.guide_id} {self.number}"

    def run_checklist(
        self,
        text: str,
        *,
        company: str = "",
        role: str = "",
        ad: str = "",
        language: str = "",
        form: str = "",
        letterhead: bool = False,
    ) -> dict[str, Any]:
        """The checklist's report on a text as JSON-ready data, with the advice in both languages.

        Args:
            text: The text of a letter.
            company: The company that the letter is for, "" where it is not known.
            role: The role that the letter is for.
            ad: The job ad that the letter answers.
            language: The language that the letter should be in.
            form: What the letter is sent as, "letter" or "email".
            letterhead: Whether the paper says above the letter how to reach its writer.
        """
        import checklist  # noqa: PLC0415 (the sweeper judges nothing)

        report = checklist.review(
            text,
            self.for_checklist(),
            company=company,
            role=role,
            ad=ad,
            language=language,
            form=form,
            letterhead=letterhead,
        )
        return report.as_dict(ui=None)

    def for_checklist(self) -> "checklist.Rubric":
        """The document as the checklist judges by it, under the hash with which it was published."""
        return _loaded(self.pk, self.published_at)

    @property
    def judged_document(self) -> dict[str, Any]:
        """The document in today's format: with all flags that the checklist judges by, and a list of examples."""
        document = with_list_of_examples(self.document)
        return with_flags(document) if self.flags_by_slug else document

    @property
    def language(self) -> str:
        """The only language of the guide; "" where it is written in both."""
        return str(self.document.get("language", ""))

    def entry(self, check: str) -> dict[str, Any]:
        """The criterion, mistake or manual item with this id in the guide's document; empty when there is none."""
        return self._entries.get(check, {})

    @cached_property
    def _entries(self) -> dict[str, dict[str, Any]]:
        parts = ("manual", "mistakes", "criteria")  # of two with the same id the criterion
        return {item["id"]: item for part in parts for item in reversed(self.document[part])}

    def has_check(self, check: str) -> bool:
        """Whether reports by this rubric have a criterion or mistake with this id."""
        return any(item["id"] == check for part in ("criteria", "mistakes") for item in self.document[part])

    def template(self, identifier: str) -> dict[str, Any] | None:
        """The letter template with this id; None when there is none."""
        return next((item for item in self.document["templates"] if item["id"] == identifier), None)


@lru_cache(maxsize=KEPT)
def _loaded(pk: int, published_at: datetime) -> "checklist.Rubric":
    import checklist  # noqa: PLC0415 (the sweeper judges nothing)

    rubric = Rubric.objects.get(pk=pk, published_at=published_at)
    return replace(checklist.Rubric.load(rubric.judged_document, number=rubric.number), hash=rubric.hash)


@compiled
def newest_rubrics(guide: "Guide") -> models.QuerySet[Rubric]:
    """The newest edition of a guide; none before it was published."""
    return Rubric.objects.filter(guide=guide).order_by("-number")[:1]

"""The newest file of a guide that admins have changed: proposed to them, and never put over their words."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models.functions import Now

from guides.guide import Guide, StaleGuide
from guides.shipped.parts import UpdatePart, updated_parts, with_parts

if TYPE_CHECKING:
    from accounts.models import User


class ShippedGuideQuerySet(models.QuerySet["ShippedGuide"]):
    """Rows of guides that were made from files and then changed by admins."""

    def receive(self, guide: Guide, document: Mapping[str, Any], name: str) -> None:
        """Note what the file of a guide that admins have changed says today. A guide of their own gets no row.

        Args:
            guide: The guide.
            document: What the file says.
            name: The name of the file, for messages.

        Raises:
            DocumentError: The file is not a guide.
        """
        made_from = guide.rubrics.filter(published_by=None).order_by("-number").first()
        if made_from is None:
            return
        guide.validate_document(document, name)
        newest = dict(document)
        shipped, is_new = self.get_or_create(
            guide=guide, defaults={"base": made_from.judged_document, "newest": newest}
        )
        if not is_new and shipped.newest != newest:
            self.filter(pk=shipped.pk).update(newest=newest, loaded_at=Now())


class ShippedGuide(models.Model):
    """What one guide was made from, part by part, and what its file says today.

    Whatever is decided of a part, the guide counts as made from the part of today, which is proposed no more.
    """

    guide = models.OneToOneField(Guide, models.PROTECT, related_name="shipped")
    base = models.JSONField()
    newest = models.JSONField()
    loaded_at = models.DateTimeField(db_default=Now())

    objects = ShippedGuideQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.guide_id)

    @property
    def stamp(self) -> str:
        """Names the states of the draft and of the file that somebody was shown."""
        return f"{self.guide.revision} {self.loaded_at.isoformat()}"

    def parts(self) -> list[UpdatePart]:
        """What is new in the file and was neither taken nor declined."""
        return updated_parts(self.base, self.guide.draft, self.newest)

    def take(self, keys: Iterable[str], *, by: "User", stamp: str, merge: bool = False) -> None:
        """Put parts of the file into the draft. Nothing where that has been done or declined already.

        Args:
            keys: The keys of the parts.
            by: The admin.
            stamp: The ``stamp`` that was shown.
            merge: Take only what was not changed here, and keep the guide's own words where both changed a field.

        Raises:
            StaleGuide: The draft or the file has changed since.
            DocumentError: The draft would not be a guide, such as where one part refers to another.
        """
        with transaction.atomic():
            shipped, parts = self._locked(keys, stamp)
            draft = with_parts(shipped.guide.draft, parts, shipped.newest, merge=merge)
            shipped.guide.edit(draft, seen=shipped.guide.revision, by=by)
            shipped.base = with_parts(shipped.base, parts, shipped.newest)
            shipped.save(update_fields=["base"])

    def take_untouched(self, *, by: "User", stamp: str) -> None:
        """Put every part that nobody changed here into the draft; see ``take``."""
        self.take([part.key for part in self.parts() if part.is_untouched], by=by, stamp=stamp)

    def decline(self, keys: Iterable[str], *, stamp: str) -> None:
        """Leave parts as they are here; they are proposed again only when the file changes them again.

        Raises:
            StaleGuide: The draft or the file has changed since.
        """
        with transaction.atomic():
            shipped, parts = self._locked(keys, stamp)
            shipped.base = with_parts(shipped.base, parts, shipped.newest)
            shipped.save(update_fields=["base"])

    def _locked(self, keys: Iterable[str], stamp: str) -> tuple["ShippedGuide", list[UpdatePart]]:
        """The row, locked with its guide, and those of the parts that are still proposed."""
        guide = Guide.objects.with_draft().select_for_update().get(pk=self.guide_id)
        shipped = ShippedGuide.objects.select_for_update().get(pk=self.pk)
        shipped.guide = guide
        wanted = set(keys)
        parts = [part for part in shipped.parts() if part.key in wanted]
        if parts and shipped.stamp != stamp:  # without parts it was pressed twice
            raise StaleGuide(guide)
        return shipped, parts

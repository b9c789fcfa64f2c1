"""The documents of editions, kept in each process: the database refuses to change them, and each has some 64 KB."""

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models.query_utils import DeferredAttribute

from replica.reading import frozen_value

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT = 64  # editions in each process, the least used of which make room


class StoredDocument(DeferredAttribute):
    """Gives the document of an edition that was loaded without it, and asks the database once in each process."""

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:
        if instance is None:
            return self
        name = self.field.attname
        if name not in instance.__dict__:
            instance.__dict__[name] = document_of(type(instance), instance.pk, getattr(instance, "published_at"))  # noqa: B009 - a field
        return instance.__dict__[name]


class DocumentField(models.JSONField):
    """A column of JSON that never changes. Whoever reads it must not change it either: all rows of a process share it.

    Migrations know it as a ``JSONField``, which is what the database has.
    """

    descriptor_class = StoredDocument

    def deconstruct(self) -> "tuple[str, str, Sequence[Any], dict[str, Any]]":
        """As the field of Django that it is in the database."""
        name, _path, args, options = super().deconstruct()
        return name, "django.db.models.JSONField", args, options


@lru_cache(maxsize=KEPT)
def document_of(model: type[models.Model], pk: int, published_at: datetime) -> dict[str, Any]:
    """The document of an edition. ``published_at`` tells apart editions of two databases that have the same key."""
    document: dict[str, Any] | None = frozen_value(model, "document", pk=pk, published_at=published_at)
    if document is None:
        editions = model._base_manager.filter(pk=pk, published_at=published_at)
        document = editions.values_list("document", flat=True).get()
    return document


class WithoutDocument[Edition: models.Model](models.Manager[Edition]):
    """Editions without their documents, which ``StoredDocument`` gives to whoever reads them."""

    def get_queryset(self) -> models.QuerySet[Edition]:
        """All editions, without the column."""
        return super().get_queryset().defer("document")

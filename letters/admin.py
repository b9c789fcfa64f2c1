"""Letters and versions in Django's admin: that they exist, not what they say. Lists of many rows are not counted."""

from functools import cached_property
from typing import Any

from django.contrib import admin
from django.core.paginator import Paginator
from django.db import connection
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from letters.models import Letter, Version
from mail.admin_columns import columns, titled

COUNTED_UP_TO = 10_000  # rows


class EstimatingPaginator(Paginator):
    """Takes the number of rows from PostgreSQL's statistics when nothing is filtered and there are many."""

    @cached_property
    def count(self) -> int:
        """How many rows there are, or about how many."""
        rows: Any = self.object_list
        if not rows.query.where:
            with connection.cursor() as cursor:
                cursor.execute("SELECT reltuples FROM pg_class WHERE oid = %s::regclass", [rows.model._meta.db_table])
                about = int(cursor.fetchone()[0])
            if about > COUNTED_UP_TO:
                return about
        return int(rows.count())


class LongList(admin.ModelAdmin):
    """A list over a table of many rows, which reads no long text."""

    paginator = EstimatingPaginator
    show_full_result_count = False
    unread: tuple[str, ...] = ()  # columns with long texts

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """All rows, without the columns that are never shown."""
        return super().get_queryset(request).defer(*self.unread)


@admin.register(Letter)
class LetterAdmin(LongList):
    # SECURITY: nothing that a candidate wrote, title and company included.
    fields = readonly_fields = list_display = columns(
        id=_("letter"),
        owner=_("owner"),
        guide=_("guide"),
        language=_("language"),
        last_number=_("versions"),
        created_at=_("created"),
    )
    list_filter = [
        ("guide", titled(admin.RelatedFieldListFilter, _("guide"))),
        ("language", titled(admin.ChoicesFieldListFilter, _("language"))),
    ]
    list_select_related = ["owner", "guide"]
    unread = ("job_ad", "search", "guide__draft")


@admin.register(Version)
class VersionAdmin(LongList):
    fields = readonly_fields = list_display = columns(
        letter_id=_("letter"),
        number=_("number"),
        created_by=_("written by"),
        created_at=_("created"),
        digest=_("digest"),
    )
    list_select_related = ["created_by"]
    unread = ("body", "origins")

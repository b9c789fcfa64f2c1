"""Letters and versions in Django's admin: that they exist, not what they say."""

from django.contrib import admin
from django.http import HttpRequest

from letters.models import Letter, Version


class ReadOnlyAdmin(admin.ModelAdmin):
    """Admin pages on which nothing can be added, changed or deleted."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Letter)
class LetterAdmin(ReadOnlyAdmin):
    # SECURITY: nothing that a candidate wrote, title and company included.
    fields = ["id", "owner", "guide", "language", "last_number", "created_at"]
    list_display = ["id", "owner", "guide", "language", "last_number", "created_at"]
    list_filter = ["guide", "language"]
    list_select_related = ["owner", "guide"]


@admin.register(Version)
class VersionAdmin(ReadOnlyAdmin):
    fields = ["letter_id", "number", "created_by", "created_at", "digest"]
    list_display = ["letter_id", "number", "created_by", "created_at", "digest"]
    list_select_related = ["created_by"]

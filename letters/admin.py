"""Letters and versions in Django's admin: that they exist, not what they say."""

from django.contrib import admin

from letters.models import Letter, Version


@admin.register(Letter)
class LetterAdmin(admin.ModelAdmin):
    # SECURITY: nothing that a candidate wrote, title and company included.
    fields = ["id", "owner", "guide", "language", "last_number", "created_at"]
    list_display = ["id", "owner", "guide", "language", "last_number", "created_at"]
    list_filter = ["guide", "language"]
    list_select_related = ["owner", "guide"]


@admin.register(Version)
class VersionAdmin(admin.ModelAdmin):
    fields = ["letter_id", "number", "created_by", "created_at", "digest"]
    list_display = ["letter_id", "number", "created_by", "created_at", "digest"]
    list_select_related = ["created_by"]

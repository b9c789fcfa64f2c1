"""People in Django's admin: name, role and access can be changed. What else is denied says ``admin_pages.py``."""

from typing import Any, cast

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User

# SECURITY: Django's admin login does not limit attempts; allauth's does.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    list_display = ["email", "name", "role", "is_active", "date_joined"]
    list_filter = ["role", "is_coordinator", "is_active"]
    search_fields = ["email", "name"]
    fields = ["email", "change_of_address", "name", "role", "is_coordinator", "is_active", "date_joined", "last_login"]
    # SECURITY: whoever changes the address of an account can have its password sent there.
    readonly_fields = ["email", "change_of_address", "date_joined", "last_login"]

    @admin.display(description=_("address"))
    def change_of_address(self, person: User) -> str:
        """A link to the page on which an admin asks for another address; the person has to confirm it."""
        return format_html(
            '<a href="{}">{}</a>', reverse("address-change-for", args=[person.pk]), gettext("Change the address")
        )

    def save_model(self, request: HttpRequest, user: User, form: Any, change: bool) -> None:
        """Save what an admin changed; role and access are recorded in the audit log."""
        with transaction.atomic():
            super().save_model(request, user, form, change)
            if {"role", "is_coordinator", "is_active"} & set(form.changed_data):
                user.record_role(by=cast(User, request.user))

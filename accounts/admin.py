"""People in Django's admin: name, role and access can be changed. What else is denied says ``admin_pages.py``."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

from accounts.models import User

# SECURITY: Django's admin login does not limit attempts; allauth's does.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    list_display = ["email", "name", "role", "is_active", "date_joined"]
    list_filter = ["role", "is_coordinator", "is_active"]
    search_fields = ["email", "name"]
    fields = ["email", "name", "role", "is_coordinator", "is_active", "date_joined", "last_login"]
    # SECURITY: whoever changes the address of an account can have its password sent there.
    readonly_fields = ["email", "date_joined", "last_login"]

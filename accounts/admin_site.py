"""The site of Django's admin, on which only what ``admin_pages.py`` lists has pages."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.admin.apps import AdminConfig
from django.db.models import Model
from django.db.models.base import ModelBase
from django.utils.translation import gettext_lazy as _

from accounts.admin_pages import ADMIN_PAGES


class AllowlistSite(AdminSite):
    """Packages register models of their own, allauth its addresses and Django its groups: here they get no pages."""

    site_header = _("Bozza: administration")
    site_title = _("Bozza: administration")
    index_title = _("What can be seen and changed here")

    def get_app_list(self, *args: Any, **options: Any) -> list[dict[str, Any]]:
        """Django's blocks of models, under names that people read."""
        names = {"accounts": _("People"), "letters": _("Letters"), "mail": _("Emails")}
        blocks: list[dict[str, Any]] = super().get_app_list(*args, **options)
        return [block | {"name": names.get(block["app_label"], block["name"])} for block in blocks]

    def register(
        self,
        model_or_iterable: type[Model] | Iterable[type[Model]],
        admin_class: "type[ModelAdmin[Any]] | None" = None,
        **options: Any,
    ) -> None:
        """Register those of the models that are in ``ADMIN_PAGES``, and no other."""
        models = [model_or_iterable] if isinstance(model_or_iterable, ModelBase) else model_or_iterable
        # SECURITY: whoever could edit allauth's addresses could take over any account.
        super().register([model for model in models if model._meta.label in ADMIN_PAGES], admin_class, **options)


class AllowlistAdminConfig(AdminConfig):
    """Django's admin with ``AllowlistSite`` as ``admin.site``."""

    default_site = "accounts.admin_site.AllowlistSite"

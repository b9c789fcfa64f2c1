"""The app of the database's roles: it has commands and a check, and no models."""

from django.apps import AppConfig


class DatabaseConfig(AppConfig):
    name = "config.database"

    def ready(self) -> None:
        """Register the check."""
        from config.database import checks  # noqa: F401, PLC0415 (Django's place for it)

"""The app of people."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        """Have the audit log hear of what allauth does."""
        from accounts.security import recorded  # noqa: PLC0415 (it needs the models)

        recorded.connect()

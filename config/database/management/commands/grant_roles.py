"""``manage.py grant_roles``: gives the application's role its rights to the tables; ``migrate`` does it each time."""

from typing import Any

from django.core.management.base import BaseCommand

from config.database.roles import application_role, as_owner, grant, owner_role


class Command(BaseCommand):
    """Does nothing where ``DATABASE_OWNER_URL`` is not set, or names the same role as ``DATABASE_URL``."""

    help = "Gives the role of DATABASE_URL its rights to the tables, as the role of DATABASE_OWNER_URL."
    requires_system_checks = []

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        if not owner_role():
            message = "One role owns the tables and uses them: nothing to grant (docs/operations.md)."
        else:
            role = application_role()
            with as_owner():
                grant(role)
            message = f"{role} has its rights, and none beyond."
        if verbosity > 0:
            self.stdout.write(message)

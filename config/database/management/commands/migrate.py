"""``manage.py migrate``: Django's, as the owner of the tables, and then the rights of the application's role."""

from typing import Any

from django.core.management import call_command
from django.core.management.commands import migrate

from config.database.roles import as_owner


class Command(migrate.Command):
    """Migrates with ``DATABASE_OWNER_URL`` where that is set."""

    def handle(self, *args: Any, **options: Any) -> None:
        with as_owner():
            super().handle(*args, **options)
        if not (options["plan"] or options["check_unapplied"]):
            call_command("grant_roles", verbosity=options["verbosity"], stdout=self.stdout)

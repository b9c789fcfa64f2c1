"""The command ``make_demo``: a candidate, a mentor and an admin to try the product with."""

from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts.models import User

PASSWORD = "bozza-di-prova"  # noqa: S105 - printed on purpose, and only where BOZZA_DEV is set
PEOPLE = [
    ("candidata@example.it", "Giulia Ferri", User.Role.CANDIDATE),
    ("mentore@example.it", "Marco Bassi", User.Role.MENTOR),
    ("admin@example.it", "Ada Conti", User.Role.ADMIN),
]


class Command(BaseCommand):
    help = "Makes a demo candidate, mentor and admin, and prints how to sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        # SECURITY: known passwords must never exist on a server that others can reach.
        if not settings.DEV:
            raise CommandError("Demo people have known passwords: they are made only where BOZZA_DEV=1.")
        for email, name, role in PEOPLE:
            user = User.objects.filter(email=email).first() or User.objects.create_user(
                email, PASSWORD, name=name, role=role
            )
            EmailAddress.objects.get_or_create(user=user, email=email, defaults={"primary": True, "verified": True})
            self.stdout.write(f"{role:<10} {email:<22} {PASSWORD}")

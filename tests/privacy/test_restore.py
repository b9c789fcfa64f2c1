"""Yesterday's dump is restored after somebody was erased: the ledger erases them again before anybody is served."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from accounts.models import User
from letters.models import Version
from privacy.models import Erasure
from tests.privacy.dumps import database_text
from tests.upgrade.conftest import administer, pointed_to

pytestmark = pytest.mark.django_db(transaction=True)


def address(name: str) -> str:
    """The URL of a database on the server of the tests."""
    server = os.environ.get("DATABASE_OWNER_URL") or os.environ["DATABASE_URL"]
    return f"{server.rpartition('/')[0]}/{name}"


@pytest.mark.long
def test_nothing_comes_back_with_yesterdays_dump(
    version: Version, candidate: User, stranger: User, tmp_path: Path, ledger: Path
) -> None:
    dump, restored = tmp_path / "yesterday.dump", f"bozza_restored_{os.getpid()}"
    today = address(connection.settings_dict["NAME"])
    subprocess.run(["pg_dump", "--format", "custom", "--file", dump, today], check=True)
    Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
    assert ledger.exists()
    administer("CREATE DATABASE {}", restored)
    try:
        subprocess.run(["pg_restore", "--dbname", address(restored), "--single-transaction", dump], check=True)
        with pointed_to(restored):
            assert re.search(r"\bFerri\b", database_text())
            call_command("reapply_erasures")
            assert not re.search(r"\bferri\b", database_text(), re.IGNORECASE)
            assert not Version.objects.exists()
            assert User.objects.get(pk=stranger.pk).name == "Paolo Riva"
    finally:
        administer("DROP DATABASE {} WITH (FORCE)", restored)

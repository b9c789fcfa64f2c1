"""What tests of erasure and export need: the ledger in a folder of the test, and time that passes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from privacy.models import Erasure
from tests.owner import owner

type LetPass = Callable[..., None]


@pytest.fixture(autouse=True)
def ledger(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    settings.ERASURE_LEDGER = tmp_path / "erased.txt"
    yield settings.ERASURE_LEDGER


@pytest.fixture
def let_days_pass() -> LetPass:
    """Puts the times of an erasure back, which only whoever may switch a trigger off can do."""

    def age(erasure: Erasure, *, days: float) -> None:
        with owner() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE privacy_erasure DISABLE TRIGGER privacy_erasure_stamp")
            cursor.execute(
                "UPDATE privacy_erasure SET due_at = due_at - make_interval(secs => %s),"
                " requested_at = requested_at - make_interval(secs => %s) WHERE id = %s",
                [days * 86400, days * 86400, erasure.pk],
            )
            cursor.execute("ALTER TABLE privacy_erasure ENABLE TRIGGER privacy_erasure_stamp")

    return age

"""Retention: old entries go, the rest still verifies, and nothing young goes whoever asks."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, connection, transaction
from pytest_django import Settings

from audit.models import Checkpoint, Entry, Link
from audit.verification import verify
from config import environment

Tamper = Callable[[str], None]


def written_days_ago(tamper: Tamper, days: dict[int, int]) -> None:
    """Make entries old, by the position of their link, and the chain as it would have been."""
    for position, age in days.items():
        tamper(
            f"UPDATE audit_entry SET at = now() - interval '{age} days' "
            f"WHERE id = (SELECT entry_id FROM audit_link WHERE position = {position})"
        )
    tamper("DELETE FROM audit_link")
    Link.objects.all().sweep()


def test_old_entries_go_and_the_rest_still_verifies(chain: list[Link], tamper: Tamper) -> None:
    written_days_ago(tamper, {1: 400, 2: 366, 3: 364})
    assert Checkpoint.objects.all().sweep() == 2
    assert list(Link.objects.order_by("position").values_list("position", flat=True)) == [3, 4, 5]
    assert Entry.objects.count() == 3
    assert (verify().first, verify().last, verify().error) == (3, 5, "")


def test_it_is_done_once_a_day(chain: list[Link], tamper: Tamper) -> None:
    Checkpoint.objects.all().sweep()
    written = Checkpoint.objects.count()
    Checkpoint.objects.all().sweep()
    assert Checkpoint.objects.count() == written == 1


def test_an_old_entry_between_young_ones_waits_for_them(chain: list[Link], tamper: Tamper) -> None:
    written_days_ago(tamper, {2: 400})
    Checkpoint.objects.all().sweep()
    assert Link.objects.count() == 5


def test_the_head_stays_when_all_entries_are_old(chain: list[Link], tamper: Tamper) -> None:
    written_days_ago(tamper, dict.fromkeys(range(1, 6), 400))
    assert Checkpoint.objects.all().sweep() == 4
    assert verify().error == ""


def test_links_that_are_gone_without_a_checkpoint_are_missed(chain: list[Link], tamper: Tamper) -> None:
    written_days_ago(tamper, {1: 400, 2: 366})
    Checkpoint.objects.all().sweep()
    tamper("UPDATE audit_checkpoint SET signature = 'x' WHERE position = 2")
    assert verify().error == "The chain begins with link 3, and no signed checkpoint says why."


def test_the_start_is_signed_with_the_new_key_while_the_old_one_is_known(
    chain: list[Link], tamper: Tamper, settings: Settings
) -> None:
    written_days_ago(tamper, {1: 400, 2: 366})
    Checkpoint.objects.all().sweep()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key", [settings.SECRET_KEY]
    tamper("UPDATE audit_checkpoint SET at = at - interval '2 days'")
    Checkpoint.objects.all().sweep()
    settings.SECRET_KEY_FALLBACKS = []
    assert verify().error == ""


def test_nothing_younger_than_half_a_year_can_be_deleted(chain: list[Link], tamper: Tamper, settings: Settings) -> None:
    settings.AUDIT_KEPT_FOR = timedelta(0)
    with pytest.raises(IntegrityError, match="only added to"), transaction.atomic():
        Checkpoint.objects.all().sweep()
    written_days_ago(tamper, {1: 183})
    with pytest.raises(IntegrityError, match="only added to"), transaction.atomic():
        Checkpoint.objects.all().sweep()


def test_nothing_is_deleted_where_no_checkpoint_stands(chain: list[Link], tamper: Tamper) -> None:
    written_days_ago(tamper, {1: 400})
    with pytest.raises(IntegrityError, match="no checkpoint"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT audit_prune(1)")


def test_retention_is_half_a_year_at_least(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_DAYS", "184")
    assert environment.days("AUDIT_DAYS", default=365, least=184) == timedelta(days=184)
    monkeypatch.setenv("AUDIT_DAYS", "183")
    with pytest.raises(ImproperlyConfigured, match="184 or more"):
        environment.days("AUDIT_DAYS", default=365, least=184)

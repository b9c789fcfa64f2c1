"""Many record at once, while the chain is being written: nobody waits for it, and each entry is linked once."""

import pytest
from django.db import connection, transaction

from accounts.models import User
from audit.chain import LOCK
from audit.models import Action, Entry, Link, Pseudonym
from audit.verification import verify
from tests.chaos.conftest import at_once

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]


def test_twenty_who_record_while_ten_link_make_one_whole_chain(candidate: User) -> None:
    def turn(number: int) -> None:
        if number % 3 == 2:
            Link.objects.all().sweep()
        else:
            Entry.objects.record(Action.SIGNED_IN, by=candidate)

    at_once(30, turn)
    Link.objects.all().sweep()
    assert verify().error == ""
    assert (verify().last, verify().unlinked) == (20, 0)
    assert Pseudonym.objects.count() == 1


def test_whoever_records_does_not_wait_for_whoever_links(candidate: User) -> None:
    """The lock of the chain is held to the end of the test: with it, nothing is linked, and everything is recorded."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        at_once(5, lambda _turn: Entry.objects.record(Action.SIGNED_IN, by=candidate))
        assert at_once(1, lambda _turn: Link.objects.all().sweep()) == [0]
    assert Link.objects.all().sweep() == 5

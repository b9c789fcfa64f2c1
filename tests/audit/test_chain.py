"""The hash chain: it shows every change that somebody who may do anything in the database makes."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from pytest_django import Settings

from accounts.models import User
from audit.models import Action, Checkpoint, Entry, Link, Pseudonym
from audit.verification import verify

Tamper = Callable[[str], None]


def test_the_chain_has_every_entry_once_and_in_order(chain: list[Link]) -> None:
    assert [link.position for link in chain] == [1, 2, 3, 4, 5]
    assert [link.entry_id for link in chain] == sorted(Entry.objects.values_list("pk", flat=True))
    assert Link.objects.all().sweep() == 0
    result = verify()
    assert (result.first, result.last, result.head, result.unlinked, result.error) == (1, 5, chain[-1].hash, 0, "")


def test_new_entries_go_on_from_the_last_link(chain: list[Link], candidate: User) -> None:
    Entry.objects.record(Action.SIGNED_OUT, by=candidate)
    assert verify().unlinked == 1
    Link.objects.all().sweep()
    assert (verify().last, verify().unlinked, verify().error) == (6, 0, "")


def test_an_entry_that_was_committed_late_is_linked_too(candidate: User) -> None:
    first, second, third = (Entry.objects.record(Action.SIGNED_IN, by=candidate) for _ in range(3))
    with transaction.atomic():  # the second is not there yet, for whoever links
        Entry.objects.filter(pk=second.pk)
        Link.objects.create(position=1, entry=first, hash="a" * 64)
        Link.objects.create(position=2, entry=third, hash="b" * 64)
    assert Link.objects.all().sweep() == 1
    assert Link.objects.get(position=3).entry == second


TAMPERING = {
    "an entry says something else": "UPDATE audit_entry SET action = 'signed_out' WHERE action = 'token_revoked'",
    "somebody else did it": "UPDATE audit_entry SET actor = subject WHERE action = 'letter_read'",
    "it was another time": "UPDATE audit_entry SET at = at - interval '1 microsecond' WHERE action = 'token_created'",
    "its data are others": "UPDATE audit_entry SET data = '{\"status\": 2}' WHERE action = 'signed_in'",
    "a link and its entry are gone": """
        DELETE FROM audit_link WHERE position = 3;
        DELETE FROM audit_entry WHERE action = 'token_revoked'
    """,
    "the first one is gone": "DELETE FROM audit_link WHERE position = 1",
    "two links changed places": """
        UPDATE audit_link SET position = CASE position WHEN 2 THEN 30 ELSE 20 END WHERE position IN (2, 3);
        UPDATE audit_link SET position = position / 10 WHERE position IN (20, 30)
    """,
    "two entries changed places": """
        CREATE TEMPORARY TABLE two ON COMMIT DROP AS SELECT * FROM audit_entry WHERE action LIKE 'token%';
        UPDATE audit_entry SET action = two.action FROM two WHERE two.id <> audit_entry.id
            AND audit_entry.action LIKE 'token%'
    """,
    "an entry stands twice": """
        INSERT INTO audit_entry SELECT 99999, at, action, actor, subject, object, data, device, network, request_id
            FROM audit_entry LIMIT 1;
        UPDATE audit_link SET entry_id = 99999 WHERE position = 5
    """,
}


@pytest.mark.parametrize("sql", TAMPERING.values(), ids=TAMPERING.keys())
def test_whoever_owns_the_tables_breaks_the_chain_when(chain: list[Link], tamper: Tamper, sql: str) -> None:
    tamper(sql)
    assert "breaks" in verify().error or "begins" in verify().error
    with pytest.raises(CommandError, match=r"break|begins"):
        call_command("verify_audit")


def test_the_message_says_where(chain: list[Link], tamper: Tamper) -> None:
    tamper(TAMPERING["somebody else did it"])
    assert verify().error == f"The chain breaks at link 5: entry {chain[-1].entry_id} is not what it was."


def test_entries_that_are_gone_from_the_end_are_missed_by_the_last_checkpoint(
    chain: list[Link], tamper: Tamper
) -> None:
    Checkpoint.objects.all().sweep()
    assert verify().error == ""
    tamper("DELETE FROM audit_link WHERE position = 5; DELETE FROM audit_entry WHERE action = 'letter_read'")
    assert verify().error == "The chain ends with link 4, and link 5 was signed or written down."


def test_a_chain_that_was_written_anew_is_not_the_one_that_was_written_down(chain: list[Link], tamper: Tamper) -> None:
    written = StringIO()
    call_command("verify_audit", stdout=written)
    head = written.getvalue().split()[-1]
    assert head == f"5:{chain[-1].hash}"
    call_command("verify_audit", head=head, stdout=StringIO())
    tamper(f"{TAMPERING['somebody else did it']}; DELETE FROM audit_link")
    Link.objects.all().sweep()
    assert verify().error == ""  # whole in itself
    with pytest.raises(CommandError, match="rewritten"):
        call_command("verify_audit", head=head)
    with pytest.raises(CommandError, match="POSITION:HASH"):
        call_command("verify_audit", head="5")


def test_a_checkpoint_that_others_signed_is_noticed(chain: list[Link], tamper: Tamper, settings: Settings) -> None:
    Checkpoint.objects.all().sweep()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key", [settings.SECRET_KEY]
    assert verify().error == ""
    settings.SECRET_KEY_FALLBACKS = []
    assert verify().error == "The signature at link 5 is not ours."


def test_the_chain_stays_whole_when_a_person_is_forgotten(chain: list[Link], candidate: User) -> None:
    Pseudonym.objects.forget(candidate.pk)
    assert verify().error == ""


CHANGES = [
    *("UPDATE audit_entry SET actor = 'x'", "UPDATE audit_entry SET at = now() - interval '1 year'"),
    *("DELETE FROM audit_entry", "UPDATE audit_link SET hash = 'x'", "DELETE FROM audit_link"),
    *("UPDATE audit_checkpoint SET hash = 'x'", "DELETE FROM audit_checkpoint", "SELECT audit_prune(5)"),
]


@pytest.mark.usefixtures("as_owner")
@pytest.mark.parametrize("sql", CHANGES)
def test_the_database_refuses_to_change_what_was_written(chain: list[Link], sql: str) -> None:
    Checkpoint.objects.sign(5, chain[-1].hash)
    with pytest.raises(IntegrityError, match="only added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)

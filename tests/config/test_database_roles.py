"""The application's role cannot change what is frozen, nor switch off what refuses it (docs/adr/0031)."""

import os
from collections.abc import Iterator
from io import StringIO
from urllib.parse import urlsplit

import psycopg
import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from psycopg.errors import InsufficientPrivilege
from pytest_django import Settings

from config.database.checks import application_is_not_the_owner
from config.database.roles import RIGHTS, statements
from tests.owner import APPLICATION, OWNER, owner
from tests.scenario import Scenario

pytestmark = pytest.mark.skipif(OWNER == APPLICATION, reason="DATABASE_OWNER_URL is not set: there is one role")

FORBIDDEN = [
    "ALTER TABLE letters_version DISABLE TRIGGER letters_version_keep_rows",
    "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
    "DROP TRIGGER audit_entry_keep_rows ON audit_entry",
    "CREATE OR REPLACE FUNCTION letters_version_is_frozen() RETURNS trigger LANGUAGE plpgsql AS ''",
    "SET session_replication_role = replica",
    "DROP TABLE letters_version CASCADE",
    "TRUNCATE letters_version CASCADE",
    "TRUNCATE audit_entry CASCADE",
    "UPDATE letters_version SET body = ''",
    "UPDATE letters_event SET verb = ''",
    "UPDATE guides_rubric SET number = 9",
    "DELETE FROM guides_rubric",
    "UPDATE guides_guidechange SET revision = 9",
    "UPDATE audit_entry SET actor = ''",
    "DELETE FROM audit_entry",
    "DELETE FROM audit_link",
    "UPDATE audit_pseudonym SET name = ''",
    "DELETE FROM django_migrations",
    "CREATE TABLE letters_of_mine (id int)",
    "CREATE TEMPORARY TABLE letters_letter (id uuid)",
    f"SET ROLE {OWNER}",
]


@pytest.fixture(scope="module")
def application(django_db_setup: None) -> Iterator[psycopg.Connection]:
    """Signed in to the database of the tests with what the application has."""
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
    with psycopg.connect(address.geturl(), autocommit=True) as signed_in:
        yield signed_in


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_the_application_may_not(application: psycopg.Connection, sql: str) -> None:
    with pytest.raises(InsufficientPrivilege):
        application.execute(sql)


def test_the_application_may_write_all_else(application: psycopg.Connection) -> None:
    application.execute("UPDATE accounts_user SET name = name")
    application.execute("DELETE FROM django_session")


def test_tests_work_as_the_application(scenario: Scenario) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == (APPLICATION,)
    with owner() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == (OWNER,)


GATED = [
    "DELETE FROM letters_version",
    "DELETE FROM letters_event",
    "UPDATE reviews_review SET summary = '' WHERE published_at IS NOT NULL",
    "UPDATE reviews_review SET published_at = NULL WHERE published_at IS NOT NULL",
    "UPDATE reviews_review SET verdict = 'approved' WHERE published_at IS NOT NULL",
    "DELETE FROM reviews_review WHERE published_at IS NOT NULL",
]


@pytest.mark.parametrize("sql", GATED)
def test_what_the_application_may_at_times_its_triggers_refuse_at_all_others(scenario: Scenario, sql: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_every_append_only_table_is_so_for_the_application_too(scenario: Scenario) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE '%_keep_rows'")
        append_only = {table for (table,) in cursor.fetchall()} - {
            "reviews_review",
            "profiles_fact",
        }  # which change until they are published, or confirmed
    assert append_only == {table for table, rights in RIGHTS.items() if "INSERT" in rights} - {"audit_pseudonym"}
    assert not any("UPDATE" in rights for rights in RIGHTS.values())


def test_granting_names_no_table_that_is_not_there_yet() -> None:
    assert not any("audit" in statement or "letters" in statement for statement in statements(set()))


def test_granting_twice_is_as_good_as_once(scenario: Scenario) -> None:
    with owner() as cursor:
        for statement in statements(set(connection.introspection.table_names())):
            cursor.execute(statement.format(role=APPLICATION, database=f'"{connection.settings_dict["NAME"]}"'))


def test_check_deploy_warns_of_an_application_that_owns_the_tables(scenario: Scenario) -> None:
    assert application_is_not_the_owner() == []
    with owner():
        (warning,) = application_is_not_the_owner()
        assert warning.id == "bozza.W001"


def test_with_one_role_there_is_nothing_to_grant(settings: Settings) -> None:
    settings.DATABASE_OWNER = {}
    said = StringIO()
    call_command("grant_roles", stdout=said)
    assert said.getvalue().startswith("One role")

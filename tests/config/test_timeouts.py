"""The timeouts of the database, and what people see when one of them strikes."""

from collections.abc import Iterator

import psycopg
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client, RequestFactory

from config import environment, errors

URL = "postgresql://u:p@h/n"


@pytest.mark.parametrize("role", environment.TIMEOUTS)
@pytest.mark.django_db
def test_s12_every_connection_has_timeouts_of_its_role(role: str) -> None:
    """S12: a statement, a wait for a lock, and an idle transaction could take for ever."""
    options = environment.database(URL, role)["OPTIONS"]
    parameters = connection.get_connection_params() | {"context": None, "cursor_factory": None} | options
    with psycopg.connect(**parameters) as fresh:
        for timeout, seconds in environment.TIMEOUTS[role].items():
            (value,) = fresh.execute("SELECT setting::int FROM pg_settings WHERE name = %s", [timeout]).fetchone()
            assert value == seconds * 1000


def test_a_server_that_does_not_answer_is_given_up() -> None:
    assert environment.database(URL)["OPTIONS"]["connect_timeout"] == 5


def test_the_address_of_the_database_may_say_otherwise() -> None:
    entry = environment.database(f"{URL}?connect_timeout=1&options=-c%20statement_timeout%3D1s")
    assert entry["OPTIONS"]["connect_timeout"] == "1"
    assert entry["OPTIONS"]["options"].endswith("-c statement_timeout=1s")


def test_a_role_that_does_not_exist_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROCESS_ROLE", "webb")
    with pytest.raises(ImproperlyConfigured, match="web, worker, command"):
        environment.role("PROCESS_ROLE")


@pytest.fixture
def impatient(transactional_db: None) -> Iterator[None]:
    """Somebody else holds the guides, and we wait for a lock for ten milliseconds."""
    parameters = connection.get_connection_params() | {"context": None, "cursor_factory": None}
    with psycopg.connect(**parameters) as other:
        other.execute("LOCK TABLE guides_guide IN ACCESS EXCLUSIVE MODE")
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '10ms'")
        yield
        other.rollback()
    connection.close()


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("path", ["/guides/", "/api/v1/guides/"])
def test_a_database_that_takes_too_long_is_no_error_of_the_server(path: str) -> None:
    answer = Client(raise_request_exception=False).get(path, headers={"Accept-Language": "it"})
    assert answer.status_code == 503
    assert answer["Retry-After"] == "5"
    assert "Il database non ha risposto in tempo" in answer.content.decode()


def test_without_a_database_the_sentence_comes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise OperationalError

    monkeypatch.setattr(errors, "render", fail)
    answer = errors.database_unavailable(RequestFactory().get("/"))
    assert (answer.status_code, answer["Content-Type"]) == (503, "text/plain; charset=utf-8")


def test_a_mistake_of_ours_stays_an_error(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errors, "render", lambda request, template, context, status: HttpResponse(status=status))
    try:
        raise KeyError
    except KeyError:
        assert errors.server_error(rf.get("/")).status_code == 500

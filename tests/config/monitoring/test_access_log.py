"""A line for each request, its metrics, and what an error says."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from prometheus_client import REGISTRY

from accounts.models import Token, User
from config.monitoring.who import user_hash
from letters import access
from letters.models import Letter
from tests.types import AsUser

pytestmark = pytest.mark.django_db
LogLines = Callable[[], list[str]]


def lines_of(log_lines: LogLines, logger: str) -> list[dict[str, Any]]:
    return [line for line in map(json.loads, log_lines()) if line["logger"] == logger]


def test_f6_each_request_has_one_line_that_names_no_letter_and_no_person(
    letter: Letter, as_user: AsUser, log_lines: LogLines
) -> None:
    """F6: there was no access log, and an error had neither method nor user nor request."""
    address = letter.get_absolute_url()
    as_user(letter.owner).get(address, headers={"X-Request-ID": "from-the-proxy"})
    (line,) = lines_of(log_lines, "access")
    assert (line["method"], line["status"], line["request_id"]) == ("GET", 200, "from-the-proxy")
    assert line["user"] == user_hash(letter.owner.pk)
    assert line["ms"] > 0 and line["queries"] > 2
    assert line["route"] == "/letters/<uuid:pk>/"
    assert not {str(letter.pk), str(letter.owner.pk), letter.owner.email} & set(map(str, line.values()))


def test_whoever_has_a_token_is_named_by_the_same_hash(candidate: User, log_lines: LogLines) -> None:
    _token, key = Token.objects.issue(user=candidate, name="x", scopes=[Token.Scope.READ])
    Client().get("/api/v1/letters/", headers={"Authorization": f"Token {key}"})
    (line,) = lines_of(log_lines, "access")
    assert line["user"] == user_hash(candidate.pk)


def test_an_address_that_does_not_exist_is_not_repeated(client: Client, log_lines: LogLines) -> None:
    client.get("/segreto-di-laura/")
    (line,) = lines_of(log_lines, "access")
    assert (line["route"], line["status"]) == ("unknown", 404)
    assert "user" not in line


def test_f6_an_error_says_at_which_route_and_to_whom(
    letter: Letter, as_user: AsUser, log_lines: LogLines, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = as_user(letter.owner)
    browser.raise_request_exception = False
    monkeypatch.setattr(access, "_own_letters", None)  # not visible_to, which is called once in a process
    assert browser.get(letter.get_absolute_url()).status_code == 500
    errors = [line for line in lines_of(log_lines, "django.request") if line["level"] == "error"]
    assert errors[0]["route"] == "/letters/<uuid:pk>/"
    assert errors[0]["user"] == user_hash(letter.owner.pk)
    assert errors[0]["method"] == "GET"


def test_requests_are_counted_by_route(client: Client) -> None:
    labels = {"method": "GET", "route": "/guides/", "status": "200"}
    before = REGISTRY.get_sample_value("bozza_requests_total", labels) or 0
    client.get("/guides/")
    assert REGISTRY.get_sample_value("bozza_requests_total", labels) == before + 1
    assert REGISTRY.get_sample_value("bozza_request_seconds_count", {"route": "/guides/"}) >= 1
    assert REGISTRY.get_sample_value("bozza_queries_total", {"route": "/guides/"}) >= 1


def test_a_method_that_somebody_invents_is_no_label(client: Client) -> None:
    client.generic("GIULIAFERRI", "/guides/")
    assert REGISTRY.get_sample_value("bozza_requests_total", {"method": "other", "route": "/guides/", "status": "405"})


def test_refused_sign_ins_are_counted(client: Client) -> None:
    def counted(reason: str) -> float:
        return REGISTRY.get_sample_value("bozza_sign_ins_refused_total", {"reason": reason})

    wrong, too_many = counted("wrong"), counted("too_many")
    for _ in range(12):
        client.post("/accounts/login/", {"login": "nessuno@example.it", "password": "sbagliata"})
    assert (counted("wrong") - wrong, counted("too_many") - too_many) == (10, 2)

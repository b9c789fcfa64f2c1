"""Health, headers and mail settings."""

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from config import environment
from config.monitoring import disk
from guides.models import Guide
from tests.types import AsUser


def test_the_process_lives_and_is_ready(client: Client, db: None) -> None:
    assert client.get("/livez").content == b"ok"
    assert client.get("/readyz").content == b"ok"


def test_a_full_disk_is_said(client: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "free_bytes", lambda: 5_000_000)
    answer = client.get("/readyz")
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert answer.content.startswith(b"disk full: 5 MB free at /")


def test_figures_open_to_the_operators_token_only(client: Client, db: None, settings: Settings) -> None:
    settings.METRICS_TOKEN = "gettone"
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", headers={"Authorization": "Bearer sbagliato"}).status_code == 404
    figures = client.get("/metrics", headers={"Authorization": "Bearer gettone"}).content.decode()
    assert 'bozza_oldest_queued_seconds{kind="checklistrun"} 0.0' in figures


@pytest.mark.parametrize("path", ["/", "/guides/", "/accounts/login/", "/nessuna/", "/api/v1/letters/", "/livez"])
def test_every_answer_carries_the_closed_doors(client: Client, db: None, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy and "http" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_pages_of_a_person_are_kept_by_no_cache(candidate: User, as_user: AsUser, guide: Guide) -> None:
    assert "no-store" in as_user(candidate).get("/letters/")["Cache-Control"]


def test_a_host_that_is_not_ours_is_a_bad_request(client: Client, db: None) -> None:
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    "next_page", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_the_way_back_stays_on_this_site(client: Client, db: None, next_page: str) -> None:
    assert client.post("/language/", {"language": "en", "next": next_page})["Location"] == "/"


def test_the_language_is_remembered_for_the_person(client: Client, candidate: User, guide: Guide) -> None:
    client.force_login(candidate)
    client.post("/language/", {"language": "en", "next": "/letters/"})
    assert "My letters" in client.get("/letters/").content.decode()
    client.post("/language/", {"language": "klingon", "next": "/"})
    candidate.refresh_from_db()
    assert candidate.language == "en"


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("smtps://u%40x:p%2Fw@mail.example", {"port": 465, "username": "u@x", "password": "p/w", "use_ssl": True}),
        ("smtp+tls://mail.example", {"port": 587, "use_tls": True, "use_ssl": False}),
        ("smtp://mail.example:2525", {"port": 2525, "use_tls": False}),
    ],
)
def test_mail_is_set_by_one_address(url: str, options: dict[str, Any]) -> None:
    assert options.items() <= environment.mailer(url)["OPTIONS"].items()


@pytest.mark.parametrize("url", ["", "http://x", "smtp://", "mail.example"])
def test_a_mail_address_that_cannot_be_is_refused(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL"):
        environment.mailer(url)


def test_only_postgresql_is_taken() -> None:
    with pytest.raises(ImproperlyConfigured, match="PostgreSQL"):
        environment.database("sqlite:///x")
    entry = environment.database("postgresql://u:p%40@h:5/n?sslmode=require")
    assert (entry["PASSWORD"], entry["PORT"], entry["OPTIONS"]["sslmode"]) == ("p@", "5", "require")


def test_the_source_is_named_where_the_operator_says_so(client: Client, db: None, settings: Settings) -> None:
    assert b"Codice sorgente" not in client.get("/").content
    settings.SOURCE_URL = "https://example.org/bozza"
    assert b'href="https://example.org/bozza"' in client.get("/").content


def test_browsers_find_the_icon_at_the_address_where_they_look_for_it(client: Client, db: None) -> None:
    assert client.get("/favicon.ico")["Location"].endswith("icon.svg")

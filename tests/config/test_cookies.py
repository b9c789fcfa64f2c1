"""Cookies and plain HTTP in production, which ``script/test`` otherwise does not run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.test import Client
from pytest_django import Settings

from script.check import PRODUCTION

ROOT = Path(__file__).resolve().parents[2]
NAMES = [name for name in dir(django_settings) if name.endswith("_COOKIE_NAME")]
SECURE = [name for name in dir(django_settings) if name.endswith("_COOKIE_SECURE")]


def in_production(names: list[str]) -> dict[str, object]:
    """These settings as a production environment makes them."""
    code = (
        f"import json; from django.conf import settings as s; print(json.dumps({{n: getattr(s, n) for n in {names}}}))"
    )
    environment = os.environ | PRODUCTION | {"DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_every_cookie_is_bound_to_the_host_and_to_tls() -> None:
    names = in_production([*NAMES, *SECURE])
    assert [name for name in NAMES if not str(names[name]).startswith("__Host-")] == []
    assert [name for name in SECURE if names[name] is not True] == []


def test_the_cookie_of_the_language_is_for_the_server_alone(client: Client, db: None, settings: Settings) -> None:
    settings.LANGUAGE_COOKIE_SECURE = True
    cookie = client.post("/language/", {"language": "en", "next": "/"}).cookies[settings.LANGUAGE_COOKIE_NAME]
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, True, "Lax", "/")


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_api_refuses_plain_http_and_does_not_redirect(
    client: Client, db: None, settings: Settings, method: str
) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_REDIRECT_EXEMPT = in_production(["SECURE_REDIRECT_EXEMPT"])["SECURE_REDIRECT_EXEMPT"]
    assert getattr(client, method)("/api/v1/letters/").status_code == 403
    assert client.get("/api/v1/guides/", secure=True).status_code == 200
    assert client.get("/guides/").status_code == 301


def test_probes_and_prometheus_are_answered_without_tls(client: Client, db: None, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT, settings.METRICS_TOKEN = True, "token"
    settings.SECURE_REDIRECT_EXEMPT = in_production(["SECURE_REDIRECT_EXEMPT"])["SECURE_REDIRECT_EXEMPT"]
    for path in ("/livez", "/readyz", "/metrics"):
        assert client.get(path, headers={"authorization": "Bearer token"}).status_code == 200, path


@pytest.mark.parametrize("path", ["/", "/livez", "/readyz", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt"])
def test_every_text_says_its_characters(client: Client, db: None, path: str) -> None:
    assert "charset=utf-8" in client.get(path)["Content-Type"]

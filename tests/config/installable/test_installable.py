"""Bozza as an app on a device: the manifest with its icons, the service worker, the page without a connection."""

import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from PIL import Image

from accounts.models import User
from tests.types import AsUser

STATIC = settings.BASE_DIR / "static"


@pytest.mark.parametrize(("language", "words"), [("it", "lettera di presentazione"), ("en", "cover letter")])
def test_the_manifest_is_in_the_language_of_the_page(client: Client, language: str, words: str) -> None:
    answer = client.get(reverse("manifest"), headers={"accept-language": language})
    assert answer["Content-Type"] == "application/manifest+json"
    manifest = json.loads(answer.content)
    assert words in manifest["description"]
    assert (manifest["lang"], manifest["start_url"], manifest["display"]) == (language, "/", "standalone")


def test_every_icon_of_the_manifest_is_there_in_the_size_that_it_says(client: Client) -> None:
    icons = json.loads(client.get(reverse("manifest")).content)["icons"]
    assert {icon.get("purpose", "any") for icon in icons} == {"any", "maskable"}
    for icon in icons:
        file = STATIC / icon["src"].removeprefix("/static/")
        if file.suffix == ".png":
            assert "x".join(map(str, Image.open(BytesIO(file.read_bytes())).size)) == icon["sizes"]
        assert file.exists()


def test_the_service_worker_serves_the_whole_site_and_is_asked_for_anew(client: Client) -> None:
    answer = client.get(reverse("service-worker"))
    assert reverse("service-worker").count("/") == 1  # its scope is where it stands
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-cache" in answer["Cache-Control"]
    shell = json.loads(re.match(r"self\.shell = (\[.*?\]);\n", answer.text)[1])
    assert shell[0] == reverse("offline")
    assert all((STATIC / path.removeprefix("/static/")).exists() for path in shell[1:])


def test_the_page_without_a_connection_is_the_same_for_everybody(as_user: AsUser, candidate: User) -> None:
    page = reverse("offline")
    seen = [as_user(candidate).get(page).text, Client().get(page).text]
    assert seen[0] == seen[1]
    assert str(candidate.pk) not in seen[0]


def test_the_policy_lets_nobody_else_start_a_worker(client: Client, db: None) -> None:
    assert "worker-src 'self'" in client.get("/")["Content-Security-Policy"]


def test_pages_name_the_manifest(client: Client, db: None) -> None:
    assert f'<link rel="manifest" href="{reverse("manifest")}">' in client.get("/").text


def test_the_worker_keeps_no_page_by_itself() -> None:
    source = (settings.BASE_DIR / "frontend" / "src" / "service-worker" / "main.js").read_text(encoding="utf-8")
    assert ".put(" not in source
    assert (
        Path(settings.BASE_DIR / "frontend/src/shared/kept-letters.js").read_text(encoding="utf-8").count(".put(") == 1
    )

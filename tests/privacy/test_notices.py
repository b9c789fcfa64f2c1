"""The public documents: they open to everybody in both languages, name the operator, and say what is true."""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import User
from guides.models import Guide
from privacy.notices.documents import PAGES
from script.check import PRODUCTION
from tests.types import AsUser

ROOT = Path(__file__).resolve().parents[2]
NAMES = ["privacy-notice", "terms", "cookies", "imprint", "conduct", "about"]
DATA_OF_THE_OPERATOR = [
    "OPERATOR_NAME",
    "OPERATOR_ADDRESS",
    "OPERATOR_EMAIL",
    "OPERATOR_VAT",
    "OPERATOR_DPO",
    "HOSTING_COUNTRY",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_document_opens_to_everybody_in_both_languages(client: Client, db: None, name: str) -> None:
    pages = {language: client.get(reverse(name), {"lang": language}) for language in ("it", "en")}
    assert {page.status_code for page in pages.values()} == {200}
    assert "privacy@example.it" in pages["it"].text or name == "cookies"
    assert "{{" not in pages["it"].text + pages["en"].text
    headings = [set(re.findall(r"<h[12]>(.+?)</h[12]>", page.text)) for page in pages.values()]
    assert headings[0] & headings[1] <= {"Imprint", "Cookie"}
    assert len(headings[0]) == len(headings[1])


@pytest.mark.parametrize(
    "page", ["home", "guides", "account_login", "account_signup", "letters", "profile", "/no-page/"]
)
def test_every_page_links_the_documents_at_its_foot(candidate: User, guide: Guide, as_user: AsUser, page: str) -> None:
    user = candidate if page in {"letters", "profile"} else None
    text = as_user(user).get(page if page.startswith("/") else reverse(page)).text
    foot = text[text.index("<footer") :]
    assert [name for name in NAMES[:4] if f'href="{reverse(name)}"' not in foot] == []


def test_sign_up_names_terms_and_privacy_notice_beside_its_button(client: Client, db: None) -> None:
    form = re.search(r"<main.*?</main>", client.get(reverse("account_signup")).text, re.DOTALL)[0]
    assert reverse("terms") in form and reverse("privacy-notice") in form


def test_the_operators_data_are_those_of_the_settings(client: Client, db: None, settings: Settings) -> None:
    settings.OPERATOR |= {"name": "Scuola <Alfa>", "dpo": "dpo@alfa.example", "hosting_country": "Finlandia"}
    notice = client.get(reverse("privacy-notice")).text
    for words in ("Scuola &lt;Alfa&gt;", "dpo@alfa.example", "Finlandia", "Garante"):
        assert words in notice
    assert settings.OPERATOR["vat"] in client.get(reverse("imprint")).text


@pytest.mark.parametrize(
    "missing",
    [pytest.param(name, marks=pytest.mark.long if number else ()) for number, name in enumerate(DATA_OF_THE_OPERATOR)],
)
def test_production_does_not_start_without_the_operators_data(missing: str) -> None:
    environment = os.environ | PRODUCTION | {missing: " "}
    command = [sys.executable, "-c", "import django.conf; django.conf.settings.DEBUG"]
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    process = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert process.returncode != 0
    assert missing in process.stderr


def test_security_txt_has_the_fields_of_rfc_9116(client: Client, db: None, settings: Settings) -> None:
    response = client.get("/.well-known/security.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in response.text.splitlines())
    assert fields["Contact"] == f"mailto:{settings.OPERATOR['email']}"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timezone.now() + timedelta(days=150) < expires < timezone.now() + timedelta(days=365)
    assert fields["Canonical"] == f"{settings.SITE_URL}/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "it, en"


def test_the_cookie_statement_names_every_cookie_and_every_key_of_the_browsers_storage(
    client: Client, db: None, settings: Settings
) -> None:
    page = client.get(reverse("cookies")).text
    named = {getattr(settings, name) for name in dir(settings) if name.endswith("_COOKIE_NAME")}
    assert [name for name in named if f"<code>{name}</code>" not in page] == []
    code = [path.read_text() for app in ("accounts", "config", "guides", "letters", "reviews", "privacy")
            for path in (ROOT / app).rglob("*.py")]  # fmt: skip
    set_by_us = [name for text in code for name in re.findall(r"\.set_(?:signed_)?cookie\(\s*([^,]+),", text)]
    ours = ("LANGUAGE_COOKIE_NAME", "SIGNED_OUT_COOKIE_NAME", "KNOWN_BROWSER_COOKIE_NAME")
    assert set(set_by_us) == {f"settings.{name}" for name in ours}
    scripts = "\n".join(path.read_text() for path in (ROOT / "frontend/src").rglob("*.js"))
    keys = re.findall(r'const (?:PREFIX|PLAIN|SETTING) = "([^"]+)"', scripts)
    assert "bozza:draft:" in keys
    assert all(key.startswith("bozza:") for key in keys)


def test_a_changed_text_has_a_new_version(matches_snapshot: Callable[[Path, str], None]) -> None:
    """Renewing this file means: is the change one that people have to be asked about? Then give it a new day."""
    texts = {
        path.name: hashlib.sha256(" ".join(path.read_text().split()).encode()).hexdigest()[:16]
        for name in PAGES
        for path in sorted((ROOT / "templates/privacy/notices").glob(f"{name}_*.html"))
    }
    assert len(texts) == 2 * len(PAGES)
    lines = [f"{file} {PAGES[file.split('_')[0]]} {digest}" for file, digest in sorted(texts.items())]
    matches_snapshot(Path(__file__).parent / "versions.txt", "\n".join(lines))


def test_what_a_mentor_gives_is_called_a_review_in_the_notices_too() -> None:
    texts = {path.name: path.read_text() for path in (ROOT / "templates/privacy/notices").glob("*_en.html")}
    assert len(texts) == len(PAGES)
    assert [name for name, text in texts.items() if re.search(r"(?<!political )(?<!faith, )\bopinions?\b", text)] == []

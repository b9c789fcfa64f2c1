"""Who and what most tests need: people in every role, the Backend guide, a letter with a version."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from accounts.models import User
from guides.document.yaml_format import parse
from guides.models import Guide
from letters.models import Letter
from tests.snapshots import comparer

CONTENT = Path(__file__).resolve().parent.parent / "guides" / "content"

LETTER = """Oggetto: candidatura per Senior Backend Developer

Gentile Laura Sarti,

ho letto che Nuvola Pagamenti porta gli incassi ricorrenti da 200 a 2.000 clienti: è il lavoro che faccio da tre anni.

Scrivo Python da 6 anni e uso PostgreSQL da 5, con repliche e partizioni. Ho ridotto la latenza p95 da 800 ms a 120 ms.

Sono disponibile per un colloquio tecnico dal 9 dicembre.

Cordiali saluti,
Giulia Ferri
giulia.ferri@example.it
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-snapshots", action="store_true", help="write the files that tests compare with anew")


@pytest.fixture
def matches_snapshot(request):
    """Compares a text with a committed file: ``matches_snapshot(path, text)``."""
    return comparer(renew=request.config.getoption("--renew-snapshots"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Tests that commit are cleaned up by TRUNCATE, which the frozen tables refuse: open that one gate here."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for table in ("letters_version", "letters_event", "guides_rubric", "guides_guidechange"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {table}_keep_table")


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def backend_document():
    return parse((CONTENT / "backend.yaml").read_text(encoding="utf-8"), "backend.yaml")


@pytest.fixture
def guide(db, backend_document):
    guide = Guide.objects.create(slug="backend", draft=backend_document)
    guide.publish()
    return guide


@pytest.fixture
def person(db):
    """Makes people: ``person("Name", role="mentor")``."""

    def make(name: str, role: str = User.Role.CANDIDATE, **more) -> User:
        email = f"{name.lower().replace(' ', '.')}@example.it"
        return User.objects.create_user(email, "bozza-di-prova", name=name, role=role, **more)

    return make


@pytest.fixture
def candidate(person):
    return person("Giulia Ferri")


@pytest.fixture
def stranger(person):
    return person("Paolo Riva")


@pytest.fixture
def mentor(person):
    return person("Marco Bassi", role=User.Role.MENTOR)


@pytest.fixture
def admin(person):
    return person("Ada Conti", role=User.Role.ADMIN)


@pytest.fixture
def as_user():
    """A browser without scripts, signed in as somebody; nobody when None."""

    def make(user: User | None) -> Client:
        client = Client()
        if user is not None:
            client.force_login(user)
        return client

    return make


@pytest.fixture
def letter(candidate, guide):
    letter = Letter.objects.start(
        by=candidate, guide=guide, title="Backend Developer, Nuvola", company="Nuvola Pagamenti"
    )
    letter.draft.write(LETTER, seen=1)
    return letter


@pytest.fixture
def version(letter, candidate):
    return letter.freeze(by=candidate)

"""Who and what most tests need: people in every role, the Backend guide, a letter with a version."""

import gc
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.contrib.contenttypes.management import create_contenttypes
from django.core.cache import caches
from django.core.signals import setting_changed
from django.db import connection, connections, transaction
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from django.test import Client, override_settings
from django.utils import translation
from hypothesis import settings as hypothesis_settings
from pytest_django import DjangoDbBlocker

from accounts.models import User
from accounts.security.sessions import start
from config.database.roles import grant
from guides.document.yaml_format import Document, parse
from guides.models import Guide
from jobs import broker
from letters.models import Letter, Version
from tests import compared_statements, database_template
from tests.kept_guide import KeptGuide
from tests.order import needs_worker, spread
from tests.owner import APPLICATION, OWNER, assume_application_role, empty_tables, sign_in_as_owner
from tests.processes import LASTING_WORKER
from tests.sampling import beyond_sample
from tests.scenario import Scenario, build
from tests.snapshots import comparer
from tests.types import AsUser

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


CONNECT_TIMEOUT = 60  # seconds
# What Hypothesis tries: the same few examples in every run, and many new ones with --long.
hypothesis_settings.register_profile("short", derandomize=True, max_examples=25, deadline=None)
hypothesis_settings.register_profile("long", max_examples=500, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-snapshots", action="store_true", help="write the files that tests compare with anew")
    parser.addoption("--long", action="store_true", help="all cases and many examples, not a fixed sample of them")


def pytest_configure(config: pytest.Config) -> None:
    hypothesis_settings.load_profile("long" if config.getoption("long") else "short")
    for one in connections.all():  # the tests keep all cores busy, so that the server may take its time
        one.settings_dict["OPTIONS"]["connect_timeout"] = CONNECT_TIMEOUT


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    if in_front_of_processes(session.config):
        database_template.drop()


def pytest_unconfigure(config: pytest.Config) -> None:
    if in_front_of_processes(config) and not database_template.THROWN_AWAY:
        database_template.drop()


def in_front_of_processes(config: pytest.Config) -> bool:
    """Whether the tests run in other processes than this one."""
    return bool(getattr(config.option, "numprocesses", None)) and not database_template.IN_SEVERAL_PROCESSES


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked as long, unless ``--long`` asks for it; begin with what is slow."""
    if not config.getoption("long"):
        left_out = [item for item in items if item.get_closest_marker("long")] + beyond_sample(items)
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
    if processes := int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "0")):
        items[:] = spread(items, processes)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Iterator[None]:
    """Look for no garbage while tests are collected, which stay: a sixth of that time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Have the garbage collector leave alone what stays to the end, and look less often: a twentieth of the time.

    What little of it is garbage stays as well: to look for it takes half a second in each process.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Nobody does background work in a test that has not asked for it."""
    if not needs_worker(item):
        LASTING_WORKER.stop()


@pytest.fixture(scope="session")
def sample(pytestconfig: pytest.Config) -> Callable[[int, int], int]:
    """How many cases to try: ``sample(40, 200)`` is 40, and 200 with ``--long``. The smaller set begins the larger."""
    return lambda some, many: many if pytestconfig.getoption("long") else some


@pytest.fixture
def matches_snapshot(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a committed file: ``matches_snapshot(path, text)``."""
    return comparer(renew=request.config.getoption("--renew-snapshots"))


FROZEN = [
    *("letters_version", "letters_event", "guides_rubric", "guides_guidechange"),
    *("audit_entry", "audit_link", "audit_checkpoint", "privacy_acceptance"),
    *("reviews_versionredaction", "reviews_pointanswer"),
]
# A guide has 140 kilobytes, and most tests make one: to compress it takes PostgreSQL longer than all else in that.
DOCUMENTS = [("guides_guide", "draft"), ("guides_rubric", "document"), ("reviews_checklistrun", "report")]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Databases are made by the owner of the tables, in several processes as copies of one."""
    sign_in_as_owner()
    with django_db_blocker.unblock():
        database_template.use()


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool) -> bool:
    """Databases go with their server, where that is thrown away."""
    return django_db_keepdb or database_template.THROWN_AWAY


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Tests work as the application's role. Those that commit are cleaned up: open that one gate here."""
    with django_db_blocker.unblock():
        database_template.keep()
        with connection.cursor() as cursor:
            for table in FROZEN:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {table}_keep_table")
            for table, column in DOCUMENTS:
                cursor.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTERNAL")
        if OWNER != APPLICATION:
            grant(APPLICATION)
        # They make anew what cleaning up leaves where it is.
        post_migrate.disconnect(create_contenttypes)
        post_migrate.disconnect(dispatch_uid="django.contrib.auth.management.create_permissions")
        # Of the class: while Playwright's event loop runs, a thread has another connection.
        setattr(type(connection.ops), "execute_sql_flush", lambda _, statements: empty_tables(statements))  # noqa: B010
        assume_application_role()
    yield
    with django_db_blocker.unblock():
        sign_in_as_owner()
    if not database_template.IN_SEVERAL_PROCESSES and not database_template.THROWN_AWAY:
        database_template.drop()


@pytest.fixture
def as_owner(db: None) -> None:
    """Work as the owner of the tables until the end of the test, to see what their triggers refuse even to it."""
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(autouse=True)
def usual_language() -> Iterator[None]:
    """No test gets the language that a request of another left active."""
    yield
    translation.deactivate()


@receiver(setting_changed)
def forget_pages(**kwargs: Any) -> None:
    """Pages that a process keeps show what settings say, which change in tests only."""
    caches["fragments"].clear()


@pytest.fixture(scope="session", autouse=True)
def compiled_as_now(pytestconfig: pytest.Config) -> Iterator[None]:
    with compared_statements.compared(every=pytestconfig.getoption("long")):
        yield


@pytest.fixture(autouse=True)
def closed_circuit() -> None:
    """No test meets the pause after a broker that was away in another."""
    broker.circuit.reset()


@pytest.fixture(scope="session")
def backend_document() -> Document:
    return parse((CONTENT / "backend.yaml").read_text(encoding="utf-8"), "backend.yaml")


@pytest.fixture(scope="session")
def kept_guide(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, backend_document: dict[str, Any]
) -> KeptGuide:
    with django_db_blocker.unblock():
        return KeptGuide(backend_document)


def make_person(name: str, role: str = User.Role.CANDIDATE, **more: Any) -> User:
    email = f"{name.lower().replace(' ', '.')}@example.it"
    return User.objects.create_user(email, "bozza-di-prova", name=name, role=role, **more)


@pytest.fixture
def guide(db: None, kept_guide: KeptGuide) -> Guide:
    return kept_guide.publish()


@pytest.fixture
def person(db: None) -> Callable[..., User]:
    """Makes people: ``person("Name", role="mentor")``."""
    return make_person


@pytest.fixture(scope="module")
def scenario_of_module(django_db_blocker: DjangoDbBlocker, kept_guide: KeptGuide) -> Iterator[bytes]:
    """One scenario for all tests of a module, in a transaction that ends with it; take ``scenario`` in a test."""
    with django_db_blocker.unblock(), transaction.atomic():
        made = build(kept_guide.publish(), make_person)
        for role in made.people:
            made.client(role)  # signs in
        with django_db_blocker.block():
            # A guide's document has thousands of parts: pickle copies them ten times as fast as copy.deepcopy does.
            yield pickle.dumps(made)
        transaction.set_rollback(True)


@pytest.fixture
def scenario(scenario_of_module: bytes, db: None) -> Scenario:
    """One of everything private, and everybody who might come near it.

    A test may change it: it has a savepoint and objects of its own.
    """
    copied: Scenario = pickle.loads(scenario_of_module)
    return copied


@pytest.fixture
def candidate(person: Callable[..., User]) -> User:
    return person("Giulia Ferri")


@pytest.fixture
def stranger(person: Callable[..., User]) -> User:
    return person("Paolo Riva")


@pytest.fixture
def mentor(person: Callable[..., User]) -> User:
    return person("Marco Bassi", role=User.Role.MENTOR)


@pytest.fixture
def admin(person: Callable[..., User]) -> User:
    return person("Ada Conti", role=User.Role.ADMIN)


@pytest.fixture
def take_slot(db: None) -> Iterator[Callable[[str], None]]:
    """Takes a slot of limits/slots.py by its name, such as ``preview 0``, as another process would."""
    parameters = connection.get_connection_params() | {"context": None, "cursor_factory": None}
    with psycopg.connect(**parameters) as other:

        def take(name: str) -> None:
            other.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [f"bozza slot {name}"])

        yield take


@pytest.fixture
def as_user() -> AsUser:
    """A browser without scripts, signed in as somebody; nobody when None."""

    def make(user: User | None) -> Client:
        client = Client()
        if user is not None:
            client.force_login(user)
            seen = client.session  # just now: the first page has not to note it
            start(seen)
            seen.save()
        return client

    return make


@pytest.fixture
def letter(candidate: User, guide: Guide) -> Letter:
    letter = Letter.objects.start(
        by=candidate, guide=guide, title="Backend Developer, Nuvola", company="Nuvola Pagamenti"
    )
    letter.draft.write(LETTER, seen=1)
    return letter


@pytest.fixture
def version(letter: Letter, candidate: User) -> Version:
    return letter.freeze(by=candidate)

"""No form of any page, sent with values that no browser would send, ends in a 500 (S17)."""

import random
from collections import Counter
from collections.abc import Callable, Iterator

from django.db import connection, transaction
from django.urls import reverse

from tests.forms import Form, encoded, forms_of, mutated
from tests.scenario import ROLES, Scenario
from tests.test_permissions import ALLAUTH, ALLAUTH_ARGUMENTS, TABLE, admin_paths

NOT_BEFORE = 500  # of statuses: these are the server's own fault
AWAY = 503


def pages(scenario: Scenario, role: str) -> list[str]:
    """The paths of all pages that the role may try."""
    arguments = scenario.path_arguments()
    names = [name for name, row in TABLE.items() if "GET" in row and not name.startswith("api-")]
    paths = [reverse(name, kwargs=arguments.get(name)) for name in names]
    paths += [reverse(name, kwargs=ALLAUTH_ARGUMENTS.get(name)) for name in ALLAUTH]
    return [*paths, *(admin_paths(scenario) if role == "admin" else [])]


def find_forms(scenario: Scenario, chosen: list[tuple[str, str]]) -> Iterator[tuple[str, Form]]:
    """The forms of each page, a path, for the role that gets it; each only once for a role."""
    seen = set()
    for role, path in chosen:
        with transaction.atomic():
            response = scenario.client(role).get(path)
            transaction.set_rollback(True)
        if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
            for form in forms_of(response.getvalue().decode(), path):
                key = (role, form.action, tuple(field.name for field in form.fields))
                if key not in seen:
                    seen.add(key)
                    yield role, form


def row_ids(scenario: Scenario) -> list[str]:
    """Keys of rows of several people, as they stand in paths."""
    return sorted({str(value) for row in scenario.path_arguments().values() for value in row.values()})


def test_no_mutated_form_ends_in_a_500(scenario: Scenario, sample: Callable[[int, int], int]) -> None:
    """Fields left out, twice, of another type, of other people, far too long, with NUL or lone surrogates."""
    chance = random.Random(20261129)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
    everywhere = [(role, path) for role in ROLES for path in pages(scenario, role)]
    chance.shuffle(everywhere)
    forms = list(find_forms(scenario, everywhere[: sample(20, len(everywhere))]))
    assert len(forms) > sample(7, 200)
    ids, statuses, failures = row_ids(scenario), Counter[int](), dict[str, str]()
    for number in range(sample(30, 10_000)):
        role, form = forms[number % len(forms)]
        sent, done = mutated(form, chance, ids)
        client = scenario.client(role)
        client.raise_request_exception = False
        with transaction.atomic():
            response = client.post(form.action, **encoded(sent, chance))
            transaction.set_rollback(True)
        statuses[response.status_code] += 1
        if response.status_code >= NOT_BEFORE and response.status_code != AWAY:
            failures.setdefault(form.action, f"{role}: {done}")
    assert failures == {}
    assert statuses.keys() >= {200, 302}, "forms that are all refused prove little"

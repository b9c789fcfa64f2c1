"""What the API's document says of its answers is true of every one of them, for every role, whatever is sent."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
import yaml
from django.core import signals
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import CheckFunction, not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.specs.openapi import checks

from accounts.models import Token
from tests.architecture import outside
from tests.scenario import ROLES, Scenario

CHECKS: list[CheckFunction] = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
SCOPES = {"read": ["read"], "write": ["read", "write", "review"]}
MODES = list(GenerationMode)  # what the document allows, and what it does not


@pytest.fixture
def kept_connection() -> Iterator[None]:
    """Requests leave the connection of the test open, as those of Django's test client do."""
    for signal in (signals.request_started, signals.request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (signals.request_started, signals.request_finished):
        signal.connect(close_old_connections)


def keys_of(scenario: Scenario) -> dict[str, str]:
    """A token of each role and scope, by a name such as ``owner, write``; "" for nobody."""
    people = {role: person for role, person in scenario.people.items() if person}
    return {"anonymous": ""} | {
        f"{role}, {scope}": Token.objects.issue(user=person, name=scope, scopes=SCOPES[scope])[1]
        for role, person in people.items()
        for scope in SCOPES
    }


def real_parameters(scenario: Scenario, path: str) -> dict[str, Any]:
    """The parameters of a path of the document, of rows that exist."""
    rows = {"letters": scenario.letter, "threads": scenario.thread, "exports": scenario.export}
    rows |= {"checklist-runs": scenario.run, "requests": scenario.request, "attachments": scenario.attachment}
    rows |= {"webhooks": scenario.webhook}
    kind = path.removeprefix("/api/v1/").partition("/")[0]
    return {"id": str(rows[kind].pk) if "{id}" in path else "", "slug": "backend", "number": scenario.version.number}


def send(case: Case[Any], key: str) -> tuple[int, str]:
    """Send the case in a transaction that ends with it.

    Returns:
        The status of the answer, and how the answer differs from the document; "" where it does not.
    """
    headers = {"Authorization": f"Token {key}"} if key else {}
    if case.headers:
        case.headers.pop("Authorization", None)
    with transaction.atomic():
        response = case.call(base_url="http://testserver", headers=headers)
        transaction.set_rollback(True)
    try:
        case.validate_response(response, checks=CHECKS)
    except FailureGroup as failures:
        return response.status_code, "; ".join(f"{failure.title}: {failure.message}" for failure in failures.exceptions)
    return response.status_code, ""


@pytest.mark.usefixtures("kept_connection")
def test_every_answer_is_one_that_the_document_lists_and_none_is_a_500(
    scenario: Scenario, sample: Callable[[int, int], int]
) -> None:
    """S17, S21: ids of rows that exist and of none, bodies as the document wants them and others."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")  # while strategies are built
    schema = schemathesis.openapi.from_dict(yaml.safe_load(outside.openapi()))
    schema.app = get_wsgi_application()
    operations = [each.ok() for each in schema.get_all_operations() if isinstance(each, Ok)]
    strategies = [(each, each.as_strategy(generation_mode=mode)) for each in operations for mode in MODES]
    assert len(strategies) > 40
    keys, statuses, differences = keys_of(scenario), Counter[int](), dict[str, str]()
    assert len({role.partition(",")[0] for role in keys}) == len(ROLES)

    @settings(
        max_examples=sample(40, 10_000),
        derandomize=sample(1, 0) == 1,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def answers(data: st.DataObject) -> None:
        operation, cases = strategies[data.draw(st.integers(0, len(strategies) - 1))]
        case = data.draw(cases)
        if data.draw(st.integers(0, 3)):
            real = real_parameters(scenario, operation.path)
            case.path_parameters = {name: real[name] for name in case.path_parameters or {}}
        if isinstance(case.body, dict) and data.draw(st.booleans()):
            case.body = {**case.body, "guide": "backend", "revision": 4}
        # In a fifth of the cases nobody has signed in: among few cases there would else be none.
        name = data.draw(st.sampled_from(sorted(keys))) if data.draw(st.integers(0, 4)) else "anonymous"
        status, difference = send(case, keys[name])
        statuses[status] += 1
        if difference:
            differences.setdefault(operation.label, difference)

    answers()
    assert not differences, "\n".join(f"{operation}: {said}" for operation, said in differences.items())
    assert statuses.keys() >= {200, 401, 403, 404}, "cases of one kind only prove little"

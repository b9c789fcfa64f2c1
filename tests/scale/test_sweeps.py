"""What the sweeper asks for has an index: with millions of rows it would read whole tables every five seconds."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection

from jobs.models import sweepable_querysets
from tests.owner import owner

pytestmark = pytest.mark.django_db

# Tables that stay small, or are all read for a reason.
BOUNDED = {
    "account_emailconfirmation": "unused",
    "accounts_addresschange": "a row for each time that somebody changes their address, for 90 days",
    "accounts_mentorapplication": "mentors are few",
    "accounts_mentorinvitation": "mentors are few",
    "accounts_token": "those who use the API are few",
    "audit_checkpoint": "a row a day",
    "conduct_report": "moderators decide on each of them",
    "django_admin_log": "admins are few",
    "privacy_accountmerge": "accounts are seldom merged",
    "privacy_dataexport": "of a week",
    "privacy_erasure": "a row for each time that somebody goes, or nearly does",
    "privacy_retentionrun": "a row for each table",
    "programmes_invitation": "coordinators invite each person by hand",
    "usersessions_usersession": "of thirty days; its model is allauth's",
}
# What the planner would choose for empty tables.
FOR_SMALL_TABLES = ("enable_seqscan", "enable_hashjoin", "enable_mergejoin")


def empty(table: str) -> None:
    """Take away the pages that rows of other tests left: the planner counts them, and so another index could win."""
    with owner() as cursor:
        cursor.execute(f"TRUNCATE {connection.ops.quote_name(table)} CASCADE")


def plan_of(sql: str, params: Any = None, *, analyze: bool = False) -> dict[str, Any]:
    """How PostgreSQL carries out a statement, or has carried it out."""
    with connection.connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE {analyze}, FORMAT JSON) {sql}", params)
        (answer,) = cursor.fetchone()
    plan: dict[str, Any] = (json.loads(answer) if isinstance(answer, str) else answer)[0]["Plan"]
    return plan


@contextmanager
def plans() -> Iterator[list[dict[str, Any]]]:
    """The plans of all statements, made as if every table were too large to be read."""
    found: list[dict[str, Any]] = []

    def explain(execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if sql.startswith(("SELECT", "UPDATE", "DELETE")):
            found.append(plan_of(sql, params))
        return execute(sql, params, many, context)

    with connection.cursor() as cursor:
        for kind in FOR_SMALL_TABLES:
            cursor.execute(f"SET LOCAL {kind} = off")
    with connection.execute_wrapper(explain):
        yield found


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The steps of a plan that read rows of a table."""
    if plan.get("Relation Name") and plan["Node Type"] in ("Seq Scan", "Index Scan", "Index Only Scan"):
        yield plan
    for part in plan.get("Plans", []):
        yield from nodes(part)


def whole_tables(plan: dict[str, Any]) -> Iterator[str]:
    """The tables of which a plan reads all rows to keep some.

    Without an index for the condition; or, where there is but one table, along an index for something else. Of several
    tables the planner begins with any one while all are empty.
    """
    found = [node for node in nodes(plan) if node["Relation Name"] not in BOUNDED and "Filter" in node]
    for node in found:
        if node["Node Type"] == "Seq Scan" or (len(list(nodes(plan))) == 1 and "Index Cond" not in node):
            yield f"{node['Relation Name']}: {node['Filter']}, by {node.get('Index Name', 'no index')}"


@pytest.mark.parametrize("model", sorted(rows.model._meta.label for rows in sweepable_querysets()))
def test_no_sweep_reads_a_whole_table(model: str) -> None:
    rows: Any
    (rows,) = (rows for rows in sweepable_querysets() if rows.model._meta.label == model)
    empty(rows.model._meta.db_table)
    with plans() as found:
        rows.sweep()
    assert sorted({table for plan in found for table in whole_tables(plan)}) == []

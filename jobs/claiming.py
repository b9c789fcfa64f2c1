"""Take a queued job and read what its work needs, in one statement of the database; store its outcome in another.

The statements are made once in a process. A queryset is compiled for each job, which takes longer than PostgreSQL.
"""

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import connection, models

if TYPE_CHECKING:
    from jobs.models import Job

# The condition decides which of several workers is first, as in every concurrent write (docs/adr/0005).
CLAIM = """
    UPDATE {table} AS job SET state = 'running', attempt = job.attempt + 1,
        started_at = STATEMENT_TIMESTAMP(), lease_until = STATEMENT_TIMESTAMP() + %(lease)s
    {tables} WHERE job.id = %(id)s AND job.state = 'queued' AND job.attempt < %(attempts)s {conditions}
    RETURNING {columns}
"""

# The attempt number is the fencing token: a worker that froze and woke up late finds it changed.
FINISH = """
    UPDATE {table} SET state = %s, finished_at = STATEMENT_TIMESTAMP(), lease_until = NULL{columns}
    WHERE id = %s AND state = 'running' AND attempt = %s
"""

type Convert = Callable[[Any], Any]


@dataclass(frozen=True)
class Part:
    """A row to read: its relation to the job ("" for the job's own, "version__letter"), its model and its columns."""

    path: str
    model: type[models.Model]
    names: tuple[str, ...]
    converters: tuple[Convert, ...]


def claim(model: "type[Job]", pk: uuid.UUID | str) -> "Job | None":
    """The job with the rows that ``model.reads`` names; None when another worker has it or it is done.

    Columns that are not read are fetched when they are asked for, as those that a queryset defers.
    """
    sql, parts = _statement(model)
    # psycopg takes a length of time, of which the types of Django's cursors know nothing.
    told: dict[str, Any] = {"id": pk, "lease": settings.JOB_LEASE, "attempts": model.attempts}
    with connection.cursor() as cursor:
        cursor.execute(sql, told)
        row = cursor.fetchone()
    if row is None:
        return None
    values = iter(row)
    made: dict[str, Any] = {}
    for part in parts:
        read = [convert(value) for convert, value in zip(part.converters, values, strict=False)]
        made[part.path] = part.model.from_db(connection.alias, part.names, read)
        parent, _, relation = part.path.rpartition("__")
        if relation:
            setattr(made[parent], relation, made[part.path])
    job: Job = made[""]
    return job


def finish(job: "Job", state: str, outcome: Mapping[str, Any]) -> bool:
    """Store the state and the values of an outcome, if the attempt is still the job's own; False when it is not."""
    sql, fields = _finish(type(job), tuple(outcome))
    values = [field.get_db_prep_save(value, connection) for field, value in zip(fields, outcome.values(), strict=True)]
    with connection.cursor() as cursor:
        cursor.execute(sql, [state, *values, job.pk, job.attempt])
        stored: bool = cursor.rowcount == 1
    return stored


@cache
def _finish(model: "type[Job]", names: tuple[str, ...]) -> tuple[str, tuple[Any, ...]]:
    fields = tuple(model._meta.get_field(name) for name in names)
    columns = "".join(f", {_quoted(field.column)} = %s" for field in fields)  # type: ignore[union-attr]
    return FINISH.format(table=_quoted(model._meta.db_table), columns=columns), fields


@cache
def _statement(model: "type[Job]") -> tuple[str, tuple[Part, ...]]:
    own = model.reads.get("", tuple(field.attname for field in model._meta.concrete_fields))
    aliases: dict[str, tuple[type[models.Model], str]] = {"": (model, "job")}
    found = [_part("", model, own)]
    tables, conditions, columns = [], [], list(_columns("job", found[0]))
    for number, path in enumerate(filter(None, model.reads)):
        parent, _, relation = path.rpartition("__")
        above, alias = aliases[parent]
        field: Any = above._meta.get_field(relation)
        related: Any = field.related_model
        aliases[path] = (related, f"read_{number}")
        found.append(_part(path, related, (related._meta.pk.attname, *model.reads[path])))
        tables.append(f"{_quoted(related._meta.db_table)} AS read_{number}")
        # An inner join: with a relation that may be empty, no job without it would ever be claimed.
        if field.null:
            raise ValueError(f"{path} may be empty")
        conditions.append(f"AND read_{number}.{_quoted(related._meta.pk.column)} = {alias}.{_quoted(field.column)}")
        columns += _columns(f"read_{number}", found[-1])
    sql = CLAIM.format(
        table=_quoted(model._meta.db_table),
        tables=f"FROM {', '.join(tables)}" if tables else "",
        conditions=" ".join(conditions),
        columns=", ".join(columns),
    )
    return sql, tuple(found)


def _quoted(name: str | None) -> str:
    return connection.ops.quote_name(name or "")


def _columns(alias: str, part: Part) -> Iterator[str]:
    columns = {field.attname: field.column for field in part.model._meta.concrete_fields}
    for name in part.names:
        yield f"{alias}.{_quoted(columns[name])}"


def _part(path: str, model: type[models.Model], names: Sequence[str]) -> Part:
    fields = [field for field in model._meta.concrete_fields if field.attname in names]  # in the order of from_db
    return Part(path, model, tuple(field.attname for field in fields), tuple(map(_converter, fields)))


def _converter(field: Any) -> Convert:
    """What makes a value of the field of what the database gives, as a queryset does."""
    column = field.get_col(field.model._meta.db_table)
    steps = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]

    def convert(value: Any) -> Any:
        for step in steps:
            value = step(value, column, connection)
        return value

    return convert

"""Querysets whose SQL is made once in a process: Django takes longer to make it than PostgreSQL to answer.

    @compiled
    def letters_by_key(user: User, pk: UUID) -> QuerySet[Letter]:
        return Letter.objects.visible_to(user).filter(pk=pk)

    letters_by_key(request.user, pk)  # a list of letters

The function is called with stand-ins for its arguments, the first time only. The places of their values among the
parameters of the SQL are remembered, and each call puts its own values there. So whatever the function decides holds
for every call, and what it decides by must not differ between calls:

- Of a row it may read the primary key, and the fields that ``branches_on`` names: for each of their values there is SQL
  of its own. Reading another field raises ``FieldFetchBlocked``, so that no decision can be left out by mistake.
- It may ask the database for nothing: what it finds would hold for every call. ``ValueError``, as below.
- An argument whose value is not found among the parameters raises ``ValueError``, and so does a time of the clock.
"""

import copy
import inspect
import secrets
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, time
from functools import update_wrapper
from typing import Any, NoReturn, overload

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.fetch_modes import FETCH_RAISE

type Make[Row] = Callable[..., models.QuerySet[Any, Row]]
type Branches = Mapping[str, Sequence[str]]


@overload
def compiled[Row](make: Make[Row]) -> "CompiledQuery[Row]": ...
@overload
def compiled[Row](*, branches_on: Branches) -> Callable[[Make[Row]], "CompiledQuery[Row]"]: ...
def compiled(make: Any = None, *, branches_on: Branches | None = None) -> Any:
    """Make a function that returns a queryset into one that returns its rows; see above.

    Args:
        make: The function. Its arguments are rows, UUIDs, numbers and texts, and are given by their places.
        branches_on: By the name of an argument, the fields of the row that the function may read, each of few values.
    """
    if make is None:
        return lambda function: CompiledQuery(function, branches_on or {})
    return CompiledQuery(make, branches_on or {})


class CompiledQuery[Row]:
    """A queryset of which each process makes the SQL once for each kind of arguments."""

    def __init__(self, make: Make[Row], branches_on: Branches) -> None:
        self.make = make
        self.fields = [tuple(branches_on.get(name, ())) for name in inspect.signature(make).parameters]
        self.statements: dict[object, _Statement] = {}
        update_wrapper(self, make)

    def __call__(self, *arguments: Any) -> list[Row]:
        """The rows for these arguments."""
        return self.statement(arguments).rows([_value(argument) for argument in arguments])

    def statement(self, arguments: Sequence[Any]) -> "_Statement":
        """The statement for arguments of this kind, made where there is none yet."""
        kinds = tuple(map(_kind, arguments, self.fields))
        statement = self.statements.get(kinds)
        if statement is None:
            statement = self.statements[kinds] = self._compile(arguments)
        return statement

    def first(self, *arguments: Any) -> Row | None:
        """The first row; None where there is none. The function itself sets the limit."""
        return next(iter(self(*arguments)), None)

    def _compile(self, arguments: Sequence[Any]) -> "_Statement":
        values = [_stand_in(_value(argument)) for argument in arguments]
        with _no_queries():
            return _Statement(self.make(*map(_placed, arguments, values, self.fields)), values)


class _Statement:
    """SQL with the places of the arguments among its parameters."""

    def __init__(self, queryset: models.QuerySet[Any, Any], values: Sequence[Any]) -> None:
        if queryset._prefetch_related_lookups:  # type: ignore[attr-defined]  # noqa: SLF001
            raise ValueError("what is prefetched takes statements of its own")
        self.queryset = queryset
        self.rows_of: Any = queryset._iterable_class  # noqa: SLF001
        self.compiler = queryset.query.get_compiler(using=DEFAULT_DB_ALIAS)
        try:
            self.sql, parameters = self.compiler.as_sql()
        except EmptyResultSet:  # as of ``none()``: whoever it is, there is nothing for them
            self.sql, parameters = "", ()
        self.parameters: list[Any] = list(parameters)
        self.places = [_place_of(parameter, values) for parameter in self.parameters]
        if self.sql and (missing := set(range(len(values))) - set(self.places)):
            raise ValueError(f"argument {min(missing)} is no parameter of {self.sql}")
        if any(isinstance(parameter, date | time) for parameter in self.parameters):
            raise ValueError(f"a time of the clock would stay for ever in {self.sql}")

    def placed(self, values: Sequence[Any]) -> tuple[Any, ...]:
        """The parameters of the SQL for the values of the arguments."""
        pairs = zip(self.parameters, self.places, strict=True)
        return tuple(
            # As an argument of the same type: numbers are sent as those of a column's size.
            parameter
            if place is None
            else type(parameter)(values[place])
            if isinstance(parameter, int)
            else values[place]
            for parameter, place in pairs
        )

    def rows(self, values: Sequence[Any]) -> list[Any]:
        """The rows for the values of the arguments."""
        if not self.sql:
            return []
        parameters = self.placed(values)
        # A copy for each call, with the connection of its thread. What it knows of the columns is not written again.
        compiler: Any = copy.copy(self.compiler)
        compiler.connection = connections[DEFAULT_DB_ALIAS]
        compiler.as_sql = lambda *_arguments, **_more: (self.sql, parameters)
        rows: list[Any] = list(self.rows_of(_Bound(self.queryset, compiler)))
        return rows


class _Bound:
    """A queryset, and its query, as the classes that make rows of it see them: with a compiler that has its SQL."""

    def __init__(self, original: Any, compiler: Any) -> None:
        self.original, self.compiler, self.db = original, compiler, DEFAULT_DB_ALIAS

    @property
    def query(self) -> "_Bound":
        return _Bound(self.original.query, self.compiler)

    def get_compiler(self, *_arguments: Any, **_more: Any) -> Any:
        return self.compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self.original, name)


@contextmanager
def _no_queries() -> Iterator[None]:
    # SECURITY: ``if user.memberships.exists()`` would be asked about a person who does not exist, and answered for all.
    def refuse(*_arguments: Any) -> NoReturn:
        raise ValueError("what a query finds must not decide about a statement that is made once")

    with connections[DEFAULT_DB_ALIAS].execute_wrapper(refuse):
        yield


def _kind(argument: Any, fields: Sequence[str]) -> object:
    """What the SQL depends on: the type of an argument, and of a row the fields that the function may read."""
    if isinstance(argument, models.Model):
        return argument.__class__, *(getattr(argument, name) for name in fields)
    return type(argument)


def _value(argument: Any) -> Any:
    return argument.pk if isinstance(argument, models.Model) else argument


def _stand_in(value: Any) -> Any:
    """A value of the same type that nothing else in a statement can have."""
    match value:
        case uuid.UUID():
            return uuid.uuid4()
        case int() if not isinstance(value, bool):
            return secrets.randbelow(2**30) + 2**30
        case str():
            return secrets.token_hex()
    raise TypeError(f"a compiled query takes no {type(value).__name__}")


def _placed(argument: Any, value: Any, fields: Sequence[str]) -> Any:
    """What the function is given in place of an argument: the stand-in, or a row of which little else is known."""
    if not isinstance(argument, models.Model):
        return value
    # SECURITY: who sees what may depend on nothing that is not loaded here, or the next person would see the same.
    known = {argument._meta.pk.attname: value} | {name: getattr(argument, name) for name in fields}
    names = [field.attname for field in argument._meta.concrete_fields if field.attname in known]
    values = [known[name] for name in names]
    return argument.__class__.from_db(DEFAULT_DB_ALIAS, names, values, fetch_mode=FETCH_RAISE)


def _place_of(parameter: Any, values: Sequence[Any]) -> int | None:
    """Which of the arguments a parameter is; None for what the queryset itself asks for."""
    same = (at for at, value in enumerate(values) if isinstance(parameter, type(value)) and parameter == value)
    return next(same, None)

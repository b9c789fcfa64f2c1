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
- An argument whose value is not found among the parameters raises ``ValueError``, and so does a time of the clock. A
  row that ``branches_on`` names may decide by its fields alone.
"""

import inspect
import secrets
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import update_wrapper
from typing import Any, NoReturn, overload

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.fetch_modes import FETCH_RAISE

from queries.statement import Statement

type Make[Row] = Callable[..., models.QuerySet[Any, Row]]
type Branches = Mapping[str, Sequence[str]]

SMALLEST, LARGEST = -(2**31), 2**31 - 1  # of a column of whole numbers


@overload
def compiled[Row](make: Make[Row]) -> "CompiledQuery[Row]": ...
@overload
def compiled[Row](*, branches_on: Branches) -> Callable[[Make[Row]], "CompiledQuery[Row]"]: ...
def compiled(make: Any = None, *, branches_on: Branches | None = None) -> Any:
    """Make a function that returns a queryset into one that returns its rows; see above.

    Args:
        make: The function. Its arguments are rows, UUIDs, numbers, texts and tuples of these, given by their places.
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
        self.statements: dict[object, Statement] = {}
        update_wrapper(self, make)

    def __call__(self, *arguments: Any) -> list[Row]:
        """The rows for these arguments."""
        if not all(map(_is_of_a_column, values_of(arguments))):
            return list(self.make(*arguments))
        return self.statement(arguments).rows(list(values_of(arguments)))

    def statement(self, arguments: Sequence[Any]) -> Statement:
        """The statement for arguments of this kind, made where there is none yet."""
        kinds = tuple(map(_kind, arguments, self.fields))
        statement = self.statements.get(kinds)
        if statement is None:
            statement = self.statements[kinds] = self._compile(arguments)
        return statement

    def first(self, *arguments: Any) -> Row | None:
        """The first row; None where there is none. The function itself sets the limit."""
        return next(iter(self(*arguments)), None)

    def count(self, *arguments: Any) -> int:
        """How many rows there are, as the database counts them."""
        return self.statement(arguments).count(list(values_of(arguments)))

    def _compile(self, arguments: Sequence[Any]) -> Statement:
        values = list(map(_stand_in, values_of(arguments)))
        unused = iter(values)
        with _no_queries():
            placed = (_placed(one, unused, fields) for one, fields in zip(arguments, self.fields, strict=True))
            return Statement(self.make(*placed), values, optional=self._optional(arguments))

    def _optional(self, arguments: Sequence[Any]) -> set[int]:
        """The places among the values of rows that may decide by their fields alone: which mentor it is, say."""
        found, place = set(), 0
        for argument, fields in zip(arguments, self.fields, strict=True):
            if fields:
                found.add(place)
            place += len(list(values_of([argument])))
        return found


@contextmanager
def _no_queries() -> Iterator[None]:
    # SECURITY: ``if user.memberships.exists()`` would be asked about a person who does not exist, and answered for all.
    def refuse(*_arguments: Any) -> NoReturn:
        raise ValueError("what a query finds must not decide about a statement that is made once")

    with connections[DEFAULT_DB_ALIAS].execute_wrapper(refuse):
        yield


def _kind(argument: Any, fields: Sequence[str]) -> object:
    """What the SQL depends on: the type of an argument, and of a row the fields that the function may read."""
    if isinstance(argument, tuple):
        return tuple(_kind(element, ()) for element in argument)
    if isinstance(argument, models.Model):
        return argument.__class__, *(getattr(argument, name) for name in fields)
    return type(argument)


def values_of(arguments: Sequence[Any]) -> Iterator[Any]:
    """The values that are sent: keys in place of rows, and each element of a tuple."""
    for argument in arguments:
        if isinstance(argument, tuple):
            yield from values_of(argument)
        else:
            yield argument.pk if isinstance(argument, models.Model) else argument


def _is_of_a_column(value: Any) -> bool:
    """Whether a column can have the value; with a whole number that is too large Django makes another statement."""
    return not isinstance(value, int) or SMALLEST <= value <= LARGEST


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


def _placed(argument: Any, unused: Iterator[Any], fields: Sequence[str]) -> Any:
    """What the function is given in place of an argument: a stand-in, or a row of which little else is known."""
    if isinstance(argument, tuple):
        return tuple(_placed(element, unused, ()) for element in argument)
    if not isinstance(argument, models.Model):
        return next(unused)
    # SECURITY: who sees what may depend on nothing that is not loaded here, or the next person would see the same.
    known = {argument._meta.pk.attname: next(unused)} | {name: getattr(argument, name) for name in fields}
    names = [field.attname for field in argument._meta.concrete_fields if field.attname in known]
    values = [known[name] for name in names]
    return argument.__class__.from_db(DEFAULT_DB_ALIAS, names, values, fetch_mode=FETCH_RAISE)

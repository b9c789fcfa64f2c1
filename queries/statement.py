"""The SQL of a queryset with the places of its values, and how rows are made of what it gives."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.query import (
    FlatValuesListIterable,
    ModelIterable,
    ValuesListIterable,
    get_related_populators,
)

type MakeRow = Callable[[Sequence[Any]], Any]


@dataclass(frozen=True)
class Place:
    """Where a value goes: the index of the parameter, that of the value, and the type that the driver wants, if any."""

    parameter: int
    value: int
    wrap: Callable[[Any], Any] | None


class Statement:
    """A statement of PostgreSQL. It never changes, and so threads share it.

    Attributes:
        sql: Its text, as Django makes it; "" where there is nothing to be found.
        counting: The text of the statement that counts its rows.
        parameters: Its parameters; at ``places`` those of whoever it was made for.
        places: Where values go.
        converters: By index of the column, what makes a value of it of what the database gives.
        make_row: Makes an instance, or what ``values_list`` gives.
    """

    def __init__(
        self, queryset: models.QuerySet[Any, Any], stand_ins: Sequence[Any], *, optional: Collection[int] = ()
    ) -> None:
        """Make the statement of a queryset that was made of stand-ins, of which the ``optional`` may be unused.

        Raises:
            ValueError: There is something about the queryset that a statement cannot have.
        """
        if getattr(queryset, "_prefetch_related_lookups"):  # noqa: B009 - Django has no other name for it
            raise ValueError("what is prefetched makes statements of its own")
        compiler: Any = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        self.sql, self.parameters, self.places = "", list[Any](), list[Place]()
        with suppress(EmptyResultSet):  # as of ``none()``: whoever it is, there is nothing for them
            self.sql, parameters = compiler.as_sql()
            self.parameters = list(parameters)
            self.places = list(places(self.parameters, stand_ins, optional))
            self.converters = list(compiler.get_converters([column[0] for column in compiler.select]).items())
            self.make_row = row_maker(queryset, compiler)
        self.counting = f"SELECT COUNT(*) FROM ({self.sql}) counted"  # noqa: S608 - made by Django

    def placed(self, values: Sequence[Any]) -> tuple[Any, ...]:
        """The parameters of the SQL for the values of the arguments."""
        parameters = self.parameters.copy()
        for place in self.places:
            value = values[place.value]
            parameters[place.parameter] = place.wrap(value) if place.wrap else value
        return tuple(parameters)

    def rows(self, values: Sequence[Any]) -> list[Any]:
        """The rows for the values of the arguments."""
        if not self.sql:
            return []
        connection = connections[DEFAULT_DB_ALIAS]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.placed(values))
            found = [list(row) for row in cursor.fetchall()]
        for row in found:
            for index, (converters, expression) in self.converters:
                for convert in converters:
                    row[index] = convert(row[index], expression, connection)
        return [self.make_row(row) for row in found]

    def count(self, values: Sequence[Any]) -> int:
        """How many rows there are for them."""
        if not self.sql:
            return 0
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute(self.counting, self.placed(values))
            (number,) = cursor.fetchone()
        return int(number)


def places(parameters: Sequence[Any], stand_ins: Sequence[Any], optional: Collection[int]) -> Iterator[Place]:
    """Where the stand-ins turn up among the parameters; the ``optional`` need not.

    Raises:
        ValueError: One turns up nowhere, and its value would be ignored; or a time of the clock would stay for ever.
    """
    missing = set(range(len(stand_ins))).difference(optional)
    for index, parameter in enumerate(parameters):
        same = (at for at, value in enumerate(stand_ins) if isinstance(parameter, type(value)) and parameter == value)
        found = next(same, None)
        if found is not None:
            missing.discard(found)
            is_wrapped = parameter.__class__ is not stand_ins[found].__class__
            yield Place(index, found, parameter.__class__ if is_wrapped else None)
        elif isinstance(parameter, date | time):
            raise ValueError(f"a time of the clock would stay for ever: {parameter}")
    if missing:
        raise ValueError(f"argument {min(missing)} is no parameter of the statement")


def row_maker(queryset: models.QuerySet[Any, Any], compiler: Any) -> MakeRow:
    """What makes a row of the queryset of the values of a row of the database."""
    match queryset._iterable_class:  # noqa: SLF001 - there is no other way
        case kind if kind is FlatValuesListIterable:
            return lambda values: values[0]
        case kind if kind is ValuesListIterable:
            width = len(compiler.select)  # behind it is what a distinct queryset is ordered by
            return lambda values: tuple(values[:width])
        case kind if kind is ModelIterable:
            return instance_maker(compiler)
    raise ValueError("only instances and values_list can be compiled")


def instance_maker(compiler: Any) -> MakeRow:
    """As ``ModelIterable`` of Django makes instances, with what belongs to them by ``select_related``."""
    information, annotations = compiler.klass_info, compiler.annotation_col_map or {}
    model, fields = information["model"], information["select_fields"]
    own = slice(fields[0], fields[-1] + 1)
    names = [column[0].target.attname for column in compiler.select[own]]
    # SECURITY: not what a related manager knows of its instance, which is a stand-in here.
    related = get_related_populators(information, compiler.select, DEFAULT_DB_ALIAS, models.FETCH_ONE)

    def make(values: Sequence[Any]) -> Any:
        instance = model.from_db(DEFAULT_DB_ALIAS, names, values[own])
        for populator in related:
            populator.populate(values, instance)
        for name, index in annotations.items():
            setattr(instance, name, values[index])
        return instance

    return make

"""Compare statements that were made once with what their querysets would be for each call (docs/adr/0081)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from django.core.exceptions import EmptyResultSet
from django.utils.translation import get_language

from queries.compiled import CompiledQuery, values_of
from queries.statement import Statement

ALWAYS = 3  # so many calls of each kind are compared
THEN = 25  # and from then on one in so many


@contextmanager
def compared(*, every: bool) -> Iterator[None]:
    """Compare ``every`` call within, or only the first and some of the others.

    Calls are of one kind where they share the statement and the language, and the same values are empty. To compare
    them all takes a fourteenth of the time of the tests.
    """
    statement = CompiledQuery.statement
    calls: WeakKeyDictionary[CompiledQuery[Any], Counter[object]] = WeakKeyDictionary()

    def checked(query: CompiledQuery[Any], arguments: Sequence[Any]) -> Statement:
        made = statement(query, arguments)
        values = list(values_of(arguments))
        counted, kind = calls.setdefault(query, Counter()), (id(made), get_language(), *map(bool, values))
        counted[kind] += 1
        if every or counted[kind] <= ALWAYS or counted[kind] % THEN == 0:
            compare(query, arguments, made, values)
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CompiledQuery, "statement", checked)
        yield


def compare(query: CompiledQuery[Any], arguments: Sequence[Any], made: Statement, values: list[Any]) -> None:
    try:
        sql, parameters = query.make(*arguments).query.get_compiler("default").as_sql()
    except EmptyResultSet:
        sql, parameters = "", ()
    assert (made.sql, made.placed(values)) == (sql, parameters)

"""Tables of rows that are tried in one test, since what goes with each test takes longer than most rows do."""

import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest


def each_row(names: str | tuple[str, ...], rows: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try a test with each row of a table, and fail with all rows that do not pass; otherwise like ``parametrize``.

    Args:
        names: The parameters that a row gives, in its order; one name where a row is a single value.
        rows: The table.

    Returns:
        What makes one test of the function. Its other parameters are fixtures, which all rows share.
    """
    table = [(row,) if isinstance(names, str) else tuple(row) for row in rows]
    parameters = (names,) if isinstance(names, str) else names
    assert table, "a table without rows tests nothing"

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(function)

        def test(**fixtures: Any) -> None:
            failures: list[BaseException] = []
            for row in table:
                try:
                    function(**dict(zip(parameters, row, strict=True)), **fixtures)
                except (Exception, pytest.fail.Exception) as failure:
                    failure.add_note(f"in the row {row!r:.300}")
                    failures.append(failure)
            if failures:
                raise BaseExceptionGroup(f"{len(failures)} of {len(table)} rows did not pass", failures)

        left = [one for name, one in signature.parameters.items() if name not in parameters]
        for name in ("__name__", "__qualname__", "__module__", "__doc__"):
            setattr(test, name, getattr(function, name))
        test.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]
        if marks := getattr(function, "pytestmark", None):
            test.pytestmark = marks  # type: ignore[attr-defined]
        return test

    return decorate

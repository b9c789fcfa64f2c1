"""Rows of a table in one test."""

import pytest

from tests.rows import each_row

TRIED: list[tuple[int, object]] = []


@each_row(("number", "word"), [(1, "one"), (2, "due"), (3, "three"), (4, "vier")])
def rows(number: int, word: str, tmp_path_factory: object) -> None:
    TRIED.append((number, tmp_path_factory))
    assert word in {"one", "two", "three", "four"}


def test_all_rows_are_tried_and_all_that_fail_are_named() -> None:
    with pytest.raises(ExceptionGroup, match="2 of 4 rows did not pass") as failed:
        rows(tmp_path_factory="shared")
    assert [(number, "shared") for number in (1, 2, 3, 4)] == TRIED
    notes = [failure.__notes__ for failure in failed.value.exceptions]
    assert notes == [["in the row (2, 'due')"], ["in the row (4, 'vier')"]]


@each_row("number", range(5))
def test_fixtures_are_given_beside_the_row(number: int, request: pytest.FixtureRequest) -> None:
    assert number in range(5)
    assert request.node.name == "test_fixtures_are_given_beside_the_row"


def test_an_empty_table_is_refused() -> None:
    with pytest.raises(AssertionError, match="without rows"):
        each_row("number", [])(lambda number: None)

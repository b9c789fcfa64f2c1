"""Which tests each process of a run begins with."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.order import spread

FIXTURES = {
    "work": ["work"],
    "upgrade": ["upgraded_database"],
    "chaos": ["transactional_db"],
    "page": ["db"],
    "text": [],
}


def items(**counts: int) -> list[Any]:
    return [
        SimpleNamespace(
            name=f"{kind}{number}",
            nodeid=f"tests/test_{kind}{number // 2}.py::test_{number}",
            fixturenames=FIXTURES[kind],
            get_closest_marker=lambda name, kind=kind: kind == name or (name == "browser" and kind == "work"),
        )
        for kind, count in counts.items()
        for number in range(count)
    ]


@pytest.mark.parametrize("processes", [1, 2, 3, 4, 6])
def test_half_of_the_processes_begin_with_what_waits_and_the_others_with_what_is_text(processes: int) -> None:
    tests = items(text=50, chaos=4, page=60, work=5, upgrade=4)
    ordered = spread(tests, processes)
    assert sorted(test.name for test in ordered) == sorted(test.name for test in tests)
    upgrades = [place for place, test in enumerate(ordered) if test.name.startswith("upgrade")]
    assert upgrades == list(range(upgrades[0], upgrades[0] + 4))
    begun, at = [], 0
    for place in range(processes):  # as worksteal divides
        begun.append(ordered[at].name)
        at += (len(ordered) - at) // (processes - place)
    half = (processes + 1) // 2
    assert [name[:-1] for name in begun[:half]] == ["work"] * (half - 1) + ["upgrade"]
    assert all(name.startswith("text") for name in begun[half:])


def test_nothing_is_lost_where_there_is_little_else() -> None:
    tests = items(work=9, chaos=8, text=2)
    assert sorted(test.name for test in spread(tests, 4)) == sorted(test.name for test in tests)

"""The order of tests for a run in several processes: what drives a browser or kills workers begins at once, everywhere.

pytest-xdist's ``worksteal`` first gives each process an equal share of the list, in order, and later moves tests from
the end of one share to a process that has none left. Tests of many seconds at the end of a run would keep one process
busy and leave the others idle.
"""

from itertools import islice

import pytest

SLOW = ("browser", "chaos")


def needs_worker(item: pytest.Item) -> bool:
    """Whether a Celery worker does the background work of a test."""
    return "work" in getattr(item, "fixturenames", ())


def spread(items: list[pytest.Item], processes: int) -> list[pytest.Item]:
    """The same tests, so ordered that each of the equal shares begins with its part of the slow ones.

    In each share those with a Celery worker come first, so that one worker serves them all. The order depends on
    nothing but the arguments, as every process has to arrive at the same.
    """
    with_worker, slow, quick = [], [], []
    for item in items:
        if needs_worker(item):
            with_worker.append(item)
        elif any(item.get_closest_marker(name) for name in SLOW):
            slow.append(item)
        else:
            quick.append(item)
    shares: list[list[pytest.Item]] = [[] for _ in range(processes)]
    for kind in (with_worker, slow):
        for item in kind:
            min(shares, key=len).append(item)
    rest = iter(quick)
    ordered: list[pytest.Item] = []
    for place, share in enumerate(shares):
        size = (len(items) - len(ordered)) // (processes - place)  # as worksteal divides
        ordered += [*share, *islice(rest, max(0, size - len(share)))]
    return [*ordered, *rest]

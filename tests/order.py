"""The order of tests for a run in several processes: what drives a browser or kills workers begins at once, everywhere.

pytest-xdist's ``worksteal`` first gives each process an equal share of the list, in order, and later moves tests from
the end of one share to a process that has none left. Tests of many seconds at the end of a run would keep one process
busy and leave the others idle.
"""

from collections import defaultdict
from itertools import islice

import pytest

SLOW = ("browser", "chaos")


def spread(items: list[pytest.Item], processes: int) -> list[pytest.Item]:
    """The same tests, so ordered that each of the equal shares begins with its part of the slow ones.

    Tests of a module that share a Celery worker stay together. The order depends on nothing but the arguments, as
    every process has to arrive at the same.
    """
    groups: dict[str, list[pytest.Item]] = defaultdict(list)
    quick = []
    for item in items:
        if any(item.get_closest_marker(name) for name in SLOW):
            shares_worker = "work" in getattr(item, "fixturenames", ())
            groups[item.nodeid.partition("::")[0] if shares_worker else item.nodeid].append(item)
        else:
            quick.append(item)
    shares: list[list[pytest.Item]] = [[] for _ in range(processes)]
    for group in sorted(groups.values(), key=len, reverse=True):
        min(shares, key=len).extend(group)
    rest = iter(quick)
    ordered: list[pytest.Item] = []
    for place, share in enumerate(shares):
        size = (len(items) - len(ordered)) // (processes - place)  # as worksteal divides
        ordered += [*share, *islice(rest, max(0, size - len(share)))]
    return [*ordered, *rest]

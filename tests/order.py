"""The order of tests for a run in several processes: what waits runs beside what computes, and nothing long comes last.

pytest-xdist's ``worksteal`` first gives each process an equal share of the list, in order, and later moves tests from
the end of one share to a process that has none left. Tests of many seconds at the end of a run would keep one process
busy and leave the others idle. And while all processes wait for browsers and workers, the cores are idle: so half of
the processes drive these, each with one browser and one worker, and the others begin with tests of text alone, which
need no database either, as long as the first process migrates one.
"""

from itertools import groupby, islice

import pytest

SLOW = ("browser", "chaos")
LONG_SETUPS = {"upgraded_database", "replicated"}
DATABASE = {"django_db_setup", "db", "transactional_db", "live_server"}


def needs_worker(item: pytest.Item) -> bool:
    """Whether a Celery worker does the background work of a test."""
    return "work" in getattr(item, "fixturenames", ())


def is_slow(item: pytest.Item) -> bool:
    """Whether a test drives a browser or kills workers."""
    return any(map(item.get_closest_marker, SLOW))


def has_long_setup(item: pytest.Item) -> bool:
    """Whether a test shares with others what takes many seconds to make: an upgraded database, or a replica."""
    return not LONG_SETUPS.isdisjoint(getattr(item, "fixturenames", ()))


def needs_database(item: pytest.Item) -> bool:
    return bool(item.get_closest_marker("django_db")) or not DATABASE.isdisjoint(getattr(item, "fixturenames", ()))


def spread(items: list[pytest.Item], processes: int) -> list[pytest.Item]:
    """The same tests, so ordered that half of the equal shares begin with the slow ones.

    In each of these the tests with a Celery worker come first, so that one worker serves them all; the other shares
    begin with tests without a database. Tests with the same long setup, and slow tests of one file, are in one share,
    so that what they have in common is made once. The order depends on nothing but the arguments, as every process has
    to arrive at the same.
    """
    with_worker: list[pytest.Item] = []
    long_setup: list[pytest.Item] = []
    slow: list[pytest.Item] = []
    text: list[pytest.Item] = []
    rest: list[pytest.Item] = []
    for item in items:
        if needs_worker(item):
            with_worker.append(item)
        elif has_long_setup(item):
            long_setup.append(item)
        elif is_slow(item):
            slow.append(item)
        else:
            (rest if needs_database(item) else text).append(item)
    shares: list[list[pytest.Item]] = [[] for _ in range((processes + 1) // 2)]
    for kind in (with_worker, slow):
        for _file, of_file in groupby(kind, key=lambda item: item.nodeid.partition("::")[0]):
            min(shares, key=len).extend(of_file)
    shares[-1][:0] = long_setup  # in one process, and early
    quick = iter([*text, *rest])
    sizes = [(len(items) + place) // processes for place in range(processes)]  # as worksteal divides
    others = [list(islice(quick, size)) for size in sizes[len(shares) :]]
    for share, size in zip(shares, sizes, strict=False):
        share.extend(islice(quick, max(0, size - len(share))))
    return [item for share in (*shares, *others) for item in share] + list(quick)

"""Which cases of a test run where it has more than each run needs: ``@pytest.mark.sampled(4)`` leaves four of them."""

from collections import defaultdict
from collections.abc import Iterable
from zlib import crc32

import pytest


def beyond_sample(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """The cases that are left out: of each sampled test all but so many as its marker says, always the same ones.

    Cases that are marked as long are not counted, as they are left out anyway.
    """
    cases: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("sampled") and not item.get_closest_marker("long"):
            cases[item.nodeid.partition("[")[0]].append(item)
    left_out: list[pytest.Item] = []
    for some in cases.values():
        marker = some[0].get_closest_marker("sampled")
        assert marker
        left_out += sorted(some, key=lambda item: crc32(item.nodeid.encode()))[marker.args[0] :]
    return left_out

"""Reports that this process has just made or read, for when the same text is shown again."""

from collections import OrderedDict
from collections.abc import Hashable, Mapping
from threading import Lock
from typing import Any

import checklist
from guides.models import Rubric

KEPT = 64  # reports of some 40 KB: those of the letters that are being written

type Report = dict[str, Any]


def key_of(rubric: Rubric, text: str, facts: Mapping[str, Any]) -> Hashable:
    """All that a report depends on: the edition, the engine, the text, and what the checklist is told beside it.

    ``published_at`` tells apart editions of two databases that have the same primary key.
    """
    return rubric.pk, rubric.published_at, checklist.ENGINE, text, tuple(sorted(facts.items()))


class RecentReports:
    """The newest reports by what they were made of, so that whoever gets one could have had it made.

    Nobody changes a report: all who show the same text share it.
    """

    def __init__(self) -> None:
        self._reports: OrderedDict[Hashable, Report] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Report | None:
        """The report, if it is still kept."""
        with self._lock:
            if key in self._reports:
                self._reports.move_to_end(key)
            return self._reports.get(key)

    def keep(self, key: Hashable, report: Report) -> Report:
        """Keep a report in place of the one that was asked for the longest time ago; return it."""
        with self._lock:
            self._reports[key] = report
            self._reports.move_to_end(key)
            if len(self._reports) > KEPT:
                self._reports.popitem(last=False)
        return report

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._reports.clear()


recent_reports = RecentReports()

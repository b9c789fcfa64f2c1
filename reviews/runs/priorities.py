"""Findings in the order in which a change would help most, and when a letter is enough."""

from collections.abc import Iterable, Sequence
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviews.runs.findings import Finding

FIRST = 3  # changes that open the column
NEAR = {"partial": 1.0, "missing": 0.5, "to-fill": 1.0, "found": 1.0}  # how near a change is: a half is soon whole
NOT_ASKED = 0.4  # what a point counts for that the job ad does not ask about
ENOUGH = 60  # points of 100 from which a letter can be sent; a letter of 200 words with one story told whole has them
# Without these nobody sends a letter, however much of the rest it has: a paragraph of 40 words, or one without a name.
FORM = frozenset({"length", "signature"})
FAR_TOO_LONG = 2  # times the guide's most words: what such a letter says is read by nobody, however well it is put
COSTLY = 3  # the weight of a mistake with which no letter goes out
# Mistakes that take no points and are put right before all else: what is good in the letter is lost with them.
WARNINGS = frozenset({"other-firm", "other-language", "two-languages"})
_SHARE = {"met": 1.0, "partial": 0.5, "unsure": 0.5}  # what a point is counted as; one that is not sure as half


def by_gain(
    findings: Iterable["Finding"], asked: frozenset[str], foremost: frozenset[str] = frozenset()
) -> list["Finding"]:
    """Findings that a change can better, the one that helps most first.

    Args:
        findings: Criteria and mistakes, in the order of the guide, which decides between equals.
        asked: The ids of the criteria that the job ad asks about.
        foremost: The ids of those that come before all else.
    """

    def gain(finding: "Finding") -> float:
        if finding.id in WARNINGS:
            return inf
        weighs = 1.0 if finding.state == "found" or finding.id in asked else NOT_ASKED
        return finding.weight * NEAR[finding.state] * weighs

    def order(finding: "Finding") -> tuple[bool, float]:
        return finding.id not in foremost, -gain(finding)

    return sorted((finding for finding in findings if finding.state in NEAR), key=order)


def points_of_100(criteria: Sequence["Finding"], mistakes: Iterable["Finding"]) -> int:
    """The score without the points that were set aside, those that are not sure counted as half."""
    counted = [finding for finding in criteria if finding.state != "dismissed"]
    total = sum(finding.weight for finding in counted)
    earned = sum(finding.weight * _SHARE.get(finding.state, 0.0) for finding in counted)
    lost = sum(finding.weight for finding in mistakes if finding.state == "found")
    return round(max(0.0, 100 * (earned - lost) / total)) if total else 0


def is_enough(criteria: Sequence["Finding"], mistakes: Sequence["Finding"], asked: frozenset[str]) -> bool:
    """Whether the letter can be sent: no gap, no costly mistake, the form of one, and enough of what is asked for.

    Points that the job ad does not ask about may stay in the CV: they count where they are met.
    """
    if any(finding.state == "to-fill" or (finding.id in FORM and finding.state == "missing") for finding in criteria):
        return False
    costly = [finding for finding in mistakes if finding.id in WARNINGS or finding.weight >= COSTLY]
    if any(finding.state == "found" for finding in costly):
        return False
    counted = [finding for finding in criteria if finding.id in asked or finding.state == "met"]
    return points_of_100(counted, mistakes) >= ENOUGH

"""The states of criteria where lists show them: taken out of reports by the database, with what candidates answered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Func, JSONField, OuterRef, Q
from django.db.models.expressions import Combinable
from django.db.models.functions import JSONObject, StrIndex

from reviews.runs.point_answer import PointAnswer

_PARTS = ("$.criteria[*].id", "$.criteria[*].verdict",
          "$.criteria[*] ? (@.sure == false && !(@.to_fill == true)).id",
          "$.criteria[*] ? (@.to_fill == true).id")  # fmt: skip

type Parts = Sequence[Sequence[str]]


def report_parts() -> Func:
    """Of the criteria of a run's report: the ids, their verdicts, the ids of those not sure and of those to fill in."""
    parts = ", ".join(f"jsonb_path_query_array(%(expressions)s, '{path}')" for path in _PARTS)
    return Func(F("report"), template=f"jsonb_build_array({parts})", output_field=JSONField())


def candidates_answers(letter: OuterRef, owner: OuterRef, body: Combinable) -> ArraySubquery:
    """What the candidate last answered to each point of a letter, as objects of point, verdict and holds.

    Args:
        letter: The letter.
        owner: Its owner.
        body: The text in which the passage has to stand for the answer to hold.
    """
    newest = PointAnswer.objects.filter(letter=letter, by=owner).order_by("point", "-pk").distinct("point")
    holds = Q(holds__gt=0)
    return ArraySubquery(
        newest.annotate(holds=StrIndex(body, F("quote"))).values(
            json=JSONObject(point="point", verdict="verdict", holds=holds)
        )
    )


def states(parts: Parts | None, answers: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """The state of each criterion by its id: met, partial or missing, or unsure.

    As on the page of the version: where the program cannot tell, the candidate's answer counts. What waits for gaps to
    be filled in is not sure whatever was answered.

    Args:
        parts: What ``report_parts`` gives; None where there is no report.
        answers: What ``candidates_answers`` gives.
    """
    ids, verdicts, unsure, to_fill = parts or ((), (), (), ())
    answered = {answer["point"]: answer["verdict"] for answer in answers if answer["holds"]}
    found = dict(zip(ids, verdicts, strict=True))
    found |= {point: answered.get(point, "unsure") for point in unsure}
    return found | dict.fromkeys(to_fill, "unsure")

"""The page on which a candidate asks a model about one point: what leaves, to whom, and what came back."""

import json
from decimal import Decimal
from functools import cached_property

from django.utils.functional import Promise

from accounts.models import User
from letters.wording.connection.endpoint import Endpoint
from letters.wording.own_model import endpoint_for
from reviews.model_answers.passage import Passage
from reviews.model_answers.question import Question
from reviews.model_answers.reasons import FAILURES, REFUSALS
from reviews.models import ChecklistRun, ModelAnswer, ModelConsent
from reviews.runs.findings import Finding, Findings


class AnswerPage:
    """A point of a run of the user's own letter, and the model that may be asked about it."""

    def __init__(self, run: ChecklistRun, point: str, user: User) -> None:
        self.run, self.point, self.user = run, point, user

    @cached_property
    def endpoint(self) -> Endpoint | None:
        """The model that would answer."""
        return endpoint_for(self.user)

    @cached_property
    def passage(self) -> Passage | None:
        """The passage, where there is a question."""
        return Passage.of(self.run, self.point)

    @cached_property
    def question(self) -> Question | None:
        """What would leave."""
        return self.passage.question if self.passage else None

    @cached_property
    def finding(self) -> Finding | None:
        """The point in the guide's words."""
        if self.run.report is None:
            return None
        findings = Findings(self.run.report, self.run.rubric, self.run.version.body).criteria
        return next((finding for finding in findings if finding.id == self.point), None)

    @property
    def shown(self) -> str:
        """The digest of what is shown."""
        return self.question.digest(self.endpoint) if self.question and self.endpoint else ""

    @property
    def sent(self) -> str:
        """Every message that leaves, as JSON."""
        return json.dumps(self.question.messages, ensure_ascii=False, indent=2) if self.question else ""

    @property
    def tokens(self) -> tuple[int, int]:
        """At the least and at the most."""
        least, most = (self.question.least_usage, self.question.most_usage) if self.question else (None, None)
        return (least.sent + least.received, most.sent + most.received) if least and most else (0, 0)

    @property
    def costs(self) -> tuple[Decimal, Decimal] | None:
        """In euros, at the least and at the most; None without prices."""
        if not (self.endpoint and self.question):
            return None
        least, most = self.endpoint.cost(self.question.least_usage), self.endpoint.cost(self.question.most_usage)
        return None if least is None or most is None else (least, most)

    @cached_property
    def consent(self) -> ModelConsent | None:
        """The consent to this model, while it is in force."""
        consents = ModelConsent.objects.visible_to(self.user)
        return consents.for_model(self.endpoint).first() if self.endpoint else None

    @cached_property
    def answer(self) -> ModelAnswer | None:
        """The newest answer on the point of this run, whatever has become of it."""
        return ModelAnswer.objects.visible_to(self.user).of_point(self.run, self.point)


def problem(answer: ModelAnswer) -> Promise | None:
    """The sentence that says why there is no answer."""
    return FAILURES.get(answer.failure) or REFUSALS.get(answer.refused)

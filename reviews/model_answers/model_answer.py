"""Answers of language models where the checklist cannot tell: asked by the letter's owner, and shown to nobody else."""

from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.models import Letter
from letters.wording.connection.endpoint import Endpoint
from letters.wording.connection.failure import Reason
from letters.wording.connection.limits import LIMITS
from letters.wording.model_job import ModelJob, ModelJobQuerySet
from limits import quota
from reviews.model_answers.consent import ModelConsent
from reviews.model_answers.passage import LONGEST, Passage
from reviews.model_answers.question import Question
from reviews.runs.run import ChecklistRun

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

NO_CONSENT = "no_consent"


class ModelAnswerQuerySet(ModelJobQuerySet["ModelAnswer"]):
    """Who sees answers of models, and asking for one."""

    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those on the user's own letters. SECURITY: a mentor answers without them."""
        return self.filter(checklist_run__version__letter__in=Letter.objects.visible_to(user))

    def request(self, passage: Passage, endpoint: Endpoint, *, by: User, shown: str) -> "ModelAnswer":
        """Have a model answer about a passage, unless that is under way.

        Args:
            passage: The passage, of a version of the person's own.
            endpoint: The model.
            by: The letter's owner.
            shown: The digest of what the person was shown (``Question.digest``).

        Raises:
            QuotaExceeded: The person has asked for too many.
            ValidationError: They were shown something else, or have not agreed.
        """
        question = passage.question
        # SECURITY: nothing leaves that the person has not seen as it leaves, and agreed to for this very model.
        if shown != question.digest(endpoint):
            raise ValidationError(gettext("What would be sent has changed: look at it once more."))
        if not ModelConsent.objects.visible_to(by).for_model(endpoint).exists():
            raise ValidationError(gettext("Nothing is sent unless you agree."))
        said = {"question": question.as_json(), "passage": passage.words}
        about = {"checklist_run": passage.run, "point": passage.point}
        return self.ask(endpoint, said, quota.MODEL_ANSWERS, by=by, **about)

    def stop_all(self) -> None:
        """Stop those that are under way."""
        for answer in self.unfinished():
            answer.stop()

    def newest_by_point(self, letter: Letter) -> dict[str, "ModelAnswer"]:
        """By point, the newest answer on a letter."""
        answered = self.filter(checklist_run__version__letter=letter).exclude(answer="")
        return {one.point: one for one in answered.order_by("point", "-created_at").distinct("point")}

    def of_point(self, run: ChecklistRun, point: str) -> "ModelAnswer | None":
        """The newest on a point of a run, whatever has become of it."""
        return self.filter(checklist_run=run, point=point).order_by("-created_at").first()


class ModelAnswer(ModelJob):
    """What a model says of one passage and one point of a run. It changes no verdict, and goes with the run."""

    class Answer(models.TextChoices):
        """Of the model."""

        YES = "yes", _("yes")
        NO = "no", _("no")
        UNCLEAR = "unclear", _("it cannot tell either")

    task = "reviews.answer_point"

    checklist_run = models.ForeignKey("reviews.ChecklistRun", models.CASCADE, related_name="model_answers")
    point = models.CharField(max_length=60)  # the id of a criterion
    passage = models.CharField(max_length=LONGEST, blank=True, default="")  # as it stood in the letter
    question = models.JSONField(default=dict)  # as it left, with masks
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True, default="")
    quote = models.CharField(max_length=LONGEST, blank=True, default="")
    refused = models.CharField(max_length=10, blank=True, default="")

    objects = ModelAnswerQuerySet.as_manager()

    class Meta(ModelJob.Meta):
        constraints = [
            *ModelJob.Meta.constraints,
            models.UniqueConstraint(
                fields=["checklist_run", "point"],
                condition=models.Q(state__in=["queued", "running"]),
                name="one_unfinished_answer_per_point",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.checklist_run_id} {self.point} {self.state}"

    def holds_for(self, body: str) -> bool:
        """Whether the passage that was answered about still stands in the text."""
        return bool(self.passage) and self.passage in body

    def work(self) -> dict[str, Any]:
        """Ask the model, if the person still agrees."""
        endpoint, passage = self.agreed_endpoint, Passage.of(self.checklist_run, self.point)
        if endpoint is None or passage is None:
            return {"failure": Reason.ADDRESS.value}
        if not ModelConsent.objects.visible_to(self.requested_by).for_model(endpoint).exists():
            return {"failure": NO_CONSENT}
        # Here and not above: it loads httpx, which no process needs that asks no model.
        from reviews.model_answers.asking import Asking  # noqa: PLC0415

        asking = Asking(Question.from_json(self.question), endpoint, LIMITS, self._is_stopped).ask()
        found = {"answer": asking.reply.answer, "quote": passage.quoted(asking.reply)} if asking.reply else {}
        usage = asking.usage
        return found | {
            "refused": asking.refused, "failure": asking.failure, "cost": endpoint.cost(usage),
            "sent_tokens": usage.sent, "received_tokens": usage.received, "is_counted": usage.is_counted,
        }  # fmt: skip

"""Wordings: a model says the composed sentences of a letter in other words, in the background."""

import time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts.models import User
from letters.anchoring import port
from letters.origins.sentence_origin import SentenceOrigin
from letters.wording.connection.endpoint import Endpoint, Usage
from letters.wording.connection.failure import PASSING, Reason
from letters.wording.connection.limits import LIMITS
from letters.wording.model_job import ModelJob, ModelJobQuerySet
from limits import quota

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from checklist.facts import Facts
    from letters.letter import Letter
    from letters.wording.gate.gate import Gate
    from letters.wording.rewording.plan import Plan


class WordingQuerySet(ModelJobQuerySet["Wording"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """Those of the user's own letters."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(letter__owner=user, letter__binned_at=None)

    def request(self, letter: "Letter", plan: "Plan", facts: "Facts", endpoint: Endpoint, *, by: User) -> "Wording":
        """Have a letter reworded, unless that is under way.

        Args:
            letter: The letter, whose draft the plan was made of.
            plan: What may be reworded.
            facts: The writer's confirmed facts, for the gate.
            endpoint: The model.
            by: The letter's owner.

        Raises:
            QuotaExceeded: The person has asked for too many.
            ValidationError: No sentence may be reworded.
        """
        if not plan.sentences:
            raise ValidationError(_("No sentence of the letter is still as Bozza composed it."))

        said = {"plan": plan.as_json(), "facts": dict(facts.document), "body": letter.draft.body}
        return self.ask(endpoint, said, quota.WORDINGS, by=by, letter=letter)

    def newest(self) -> "Wording | None":
        """The newest of them."""
        return self.order_by("-created_at").first()


class Wording(ModelJob):
    """One letter reworded by one model; ``results`` are new words and refusals by the number of the sentence."""

    task = "letters.word_letter"
    emptied = {"facts": {}}

    letter = models.ForeignKey("letters.Letter", models.CASCADE, related_name="wordings")
    body = models.TextField(blank=True, default="")  # of the draft, as it was
    plan = models.JSONField(default=dict)
    facts = models.JSONField(default=dict)  # emptied at the end: only the gate needs them
    done = models.PositiveSmallIntegerField(default=0)  # paragraphs
    results = models.JSONField(default=dict)
    shown = models.JSONField(default=dict)  # of the paragraph under way

    objects = WordingQuerySet.as_manager()

    class Meta(ModelJob.Meta):
        constraints = [
            *ModelJob.Meta.constraints,
            models.UniqueConstraint(
                fields=["letter"],
                condition=models.Q(state__in=["queued", "running"]),
                name="one_unfinished_wording_per_letter",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.letter_id} {self.state}"

    def work(self) -> dict[str, Any]:
        """Reword paragraph by paragraph; a worker that was killed is followed by one that goes on where it ended."""
        endpoint = self.agreed_endpoint
        if endpoint is None:
            return {"failure": Reason.ADDRESS.value} | self.emptied
        # Here and not above: it loads httpx, which no process needs that asks no model.
        from letters.wording.rewording.letter import Rewording  # noqa: PLC0415

        until = time.monotonic() + LIMITS.letter
        rewording = Rewording(self.planned, endpoint, self._gate(), LIMITS, self._show, self._is_stopped)
        failure = ""
        for number, paragraph in enumerate(self.planned.paragraphs[self.done :], start=self.done + 1):
            outcome = rewording.paragraph(paragraph, until=until, said=self._said())
            failure = outcome.failure
            self._save(number, outcome.worded, outcome.refused, outcome.usage, endpoint)
            if failure and failure not in PASSING:
                break
        return {"failure": failure, "shown": {}} | self.emptied

    @property
    def planned(self) -> "Plan":
        """The plan that it was asked with."""
        from letters.wording.rewording.plan import Plan  # noqa: PLC0415 (the sweeper judges nothing)

        return Plan.from_json(self.plan)

    def _gate(self) -> "Gate":
        from checklist.facts import Date, read  # noqa: PLC0415 (the sweeper judges nothing)
        from letters.wording.gate.gate import Gate  # noqa: PLC0415 (the sweeper judges nothing)

        facts = read(self.facts)
        today = self.created_at.date()
        return Gate(facts, self.letter.language, facts.as_of or Date(today.year, today.month))

    def _said(self) -> list[str]:
        """What the sentences say as far as it is done."""
        return [self.results.get(str(one.number), {}).get("text") or one.text for one in self.planned.sentences]

    def _show(self, worded: dict[int, str]) -> None:
        self.update_if_ours(shown={str(number): text for number, text in worded.items()})

    def _save(
        self, done: int, worded: dict[int, str], refused: dict[int, str], usage: Usage, endpoint: Endpoint
    ) -> None:
        """Keep what became of a paragraph, and hold the lease for the next one."""
        found = {str(number): {"text": text} for number, text in worded.items()}
        found |= {str(number): {"refused": reason} for number, reason in refused.items() if str(number) not in found}
        self.results, self.done = self.results | found, done
        self.sent_tokens, self.received_tokens = self.sent_tokens + usage.sent, self.received_tokens + usage.received
        self.is_counted = self.is_counted or usage.is_counted
        cost: Decimal | None = endpoint.cost(Usage(self.sent_tokens, self.received_tokens))
        self.update_if_ours(
            results=self.results, done=done, shown={}, sent_tokens=self.sent_tokens, cost=cost,
            received_tokens=self.received_tokens, is_counted=self.is_counted,
            lease_until=Now() + settings.JOB_LEASE,
        )  # fmt: skip

    def take(self, numbers: set[int]) -> tuple[int, int]:
        """Take new words into the draft, each in the place of the sentence that it was made of.

        A sentence that has changed since stays: its words are the person's.

        Args:
            numbers: Of the sentences.

        Returns:
            How many were taken, and how many not.

        Raises:
            StaleDraft: The draft was saved at the same moment.
            ValidationError: The text cannot be saved.
        """
        draft = self.letter.draft
        body, taken = draft.body, list[SentenceOrigin]()
        wanted = [one for one in self.planned.sentences if one.number in numbers and self.new_text(one.number)]
        for one in reversed(wanted):
            place = port(self.body, one.start, one.end, draft.body)
            if place.status == "exact" and place.start is not None and place.end is not None:
                body = body[: place.start] + self.new_text(one.number) + body[place.end :]
                facts = next((known.facts for known in draft.sentences if known.words == one.text), ())
                taken.append(SentenceOrigin(self.new_text(one.number), "model", facts))
        if taken:
            draft.write(body, seen=draft.revision)
            draft.note_origins(taken)
        return len(taken), len(wanted) - len(taken)

    def new_text(self, number: int) -> str:
        """The model's words for a sentence, "" without any."""
        found = self.results.get(str(number), {}).get("text") or (self.shown.get(str(number)) or "")
        return str(found)

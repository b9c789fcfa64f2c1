"""Pure: rewording a letter, paragraph by paragraph, under limits of time; whatever fails stays as it was."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from letters.wording.connection.address import Resolver, look_up
from letters.wording.connection.chat import Answer, SchemaRefused
from letters.wording.connection.endpoint import Endpoint, Usage
from letters.wording.connection.failure import PASSING, ModelFailure, Reason
from letters.wording.connection.limits import BusyWait, Limits, Watch
from letters.wording.gate.gate import Gate
from letters.wording.gate.refusal import Refusal
from letters.wording.rewording.plan import Plan, PlannedSentence
from letters.wording.rewording.prompt import SCHEMA, Reader, messages, most_tokens
from letters.wording.rewording.tokens import tokens_in

ATTEMPTS = 2  # of a paragraph


@dataclass
class Outcome:
    """What became of some sentences, by their numbers: new words, or why there are none."""

    worded: dict[int, str] = field(default_factory=dict)
    refused: dict[int, str] = field(default_factory=dict)
    usage: Usage = field(default_factory=Usage)
    failure: str = ""


@dataclass
class Rewording:
    """The rewording of one letter by one model.

    Attributes:
        show: Called with the new words of a paragraph, by number, each time that a sentence has passed.
        stopped: Whether the person has stopped it.
    """

    plan: Plan
    endpoint: Endpoint
    gate: Gate
    limits: Limits
    show: Callable[[dict[int, str]], None] = lambda worded: None
    stopped: Callable[[], bool] = lambda: False
    resolver: Resolver = look_up
    in_lines: bool = False
    _busy_wait: BusyWait = field(default_factory=BusyWait, init=False)

    def paragraph(self, paragraph: tuple[PlannedSentence, ...], *, until: float, said: list[str]) -> Outcome:
        """Reword one paragraph.

        Args:
            paragraph: Its sentences.
            until: When the time of the letter is over, by ``time.monotonic``.
            said: What the other sentences of the letter say now.

        Returns:
            The outcome; a sentence without new words stays as it was.
        """
        outcome = Outcome()
        watch = Watch(self.limits, min(until, time.monotonic() + self.limits.paragraph), self.stopped)
        left = list(paragraph)
        for _attempt in range(ATTEMPTS):
            passed = dict(outcome.worded)
            try:
                self._ask(left, outcome, watch, said)
            except ModelFailure as failure:
                # Of an answer that did not come whole nothing stays, though it may have been shown for a moment.
                outcome.worded, outcome.failure = passed, failure.reason.value
                outcome.refused = {one.number: Refusal.FAILED.value for one in left}
                if failure.reason not in PASSING:
                    break
            else:
                outcome.failure = ""
                left = [one for one in left if one.number in outcome.refused]
            if not left:
                break
        return outcome

    def _ask(self, left: list[PlannedSentence], outcome: Outcome, watch: Watch, said: list[str]) -> None:
        """One request; asked again where the server takes no schema, or is busy and says for how long."""
        try:
            self._read(left, outcome, watch, said)
        except SchemaRefused:
            self.in_lines = True
            self._ask(left, outcome, watch, said)
        except ModelFailure as failure:
            self._busy_wait.wait(failure, watch)
            self._ask(left, outcome, watch, said)

    def _read(self, left: list[PlannedSentence], outcome: Outcome, watch: Watch, said: list[str]) -> None:
        asked = messages(self.plan, left, outcome.refused, in_lines=self.in_lines)
        schema = None if self.in_lines else SCHEMA
        answer = Answer(self.endpoint, asked, watch, most_tokens(left), schema, self.resolver)
        reader = Reader(left, self.in_lines)
        refused = {one.number: Refusal.MISSING.value for one in left}
        try:
            for piece in answer:
                for value in reader.feed(piece):
                    self._take(value, left, outcome, refused, said)
            rest = reader.end()
            if rest is None:
                raise ModelFailure(Reason.BAD_REPLY)
            for value in rest:
                self._take(value, left, outcome, refused, said)
        finally:
            if answer.text:
                outcome.usage += answer.usage
            outcome.refused = refused

    def _take(
        self, value: dict[str, object], left: list[PlannedSentence], outcome: Outcome, refused: dict[int, str],
        said: list[str],
    ) -> None:  # fmt: skip
        """Let one sentence of an answer pass, or note why not. A number that was not asked for is passed over."""
        ours = next((one for one in left if one.number == value.get("id")), None)
        text = value.get("text")
        if ours is None or not isinstance(text, str) or ours.number in outcome.worded:
            return
        reason = self._refusal(ours, text, value.get("facts"), [*said, *outcome.worded.values()])
        if reason:
            refused[ours.number] = reason.value
            return
        refused.pop(ours.number, None)
        filled = self.plan.tokens.fill(text)
        if filled != ours.text:
            outcome.worded[ours.number] = filled
            self.show(outcome.worded)

    def _refusal(self, ours: PlannedSentence, text: str, cited: object, said: list[str]) -> Refusal | None:
        if tokens_in(text) != tokens_in(ours.sent):  # in the same order: two names that change places say otherwise
            return Refusal.TOKEN
        ids = {f"f{number}": at for number, at in enumerate(self.plan.facts, start=1)}
        if not isinstance(cited, list) or any(ids.get(str(one), "") not in ours.facts for one in cited):
            return Refusal.CITES
        others = [one for one in said if one != ours.text]
        return self.gate.refusal(ours.text, self.plan.tokens.fill(text), ours.facts, others)

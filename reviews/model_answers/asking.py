"""Pure: asking a model one question under limits of time. Imported where a model is asked: it loads httpx."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from letters.wording.connection.address import Resolver, look_up
from letters.wording.connection.chat import Answer, SchemaRefused
from letters.wording.connection.endpoint import Endpoint, Usage
from letters.wording.connection.failure import PASSING, ModelFailure
from letters.wording.connection.limits import BusyWait, Limits, Watch
from reviews.model_answers.question import ATTEMPTS, SCHEMA, Question
from reviews.model_answers.reply import RefusedReply, Reply, read_reply


@dataclass
class Asking:
    """One question to one model; afterwards ``reply`` is what passed, else ``refused`` or ``failure`` says why nothing.

    Attributes:
        stopped: Whether the person has stopped it.
    """

    question: Question
    endpoint: Endpoint
    limits: Limits
    stopped: Callable[[], bool] = lambda: False
    resolver: Resolver = look_up
    reply: Reply | None = field(default=None, init=False)
    refused: str = field(default="", init=False)
    failure: str = field(default="", init=False)
    usage: Usage = field(default_factory=Usage, init=False)
    _takes_schema: bool = field(default=True, init=False)
    _busy_wait: BusyWait = field(default_factory=BusyWait, init=False)

    def ask(self) -> "Asking":
        """Ask, and once more where the first answer is of no use."""
        watch = Watch(self.limits, time.monotonic() + self.limits.paragraph, self.stopped)
        for _attempt in range(ATTEMPTS):
            self.refused = self.failure = ""
            try:
                self.reply = read_reply(self._answer(watch), self.question.passage)
                break
            except RefusedReply as refused:
                self.refused = refused.reason.value
            except ModelFailure as failure:
                self.failure = failure.reason.value
                if failure.reason not in PASSING:
                    break
        return self

    def _answer(self, watch: Watch) -> str:
        """The whole text of one answer; asked again where the server takes no schema, or is busy and says for how long.

        Raises:
            ModelFailure: None came.
        """
        schema = SCHEMA if self._takes_schema else None
        answer = Answer(
            self.endpoint,
            self.question.messages,
            watch,
            self.question.most_tokens,
            schema,
            self.resolver,
            temperature=0,
        )
        try:
            for _piece in answer:
                pass
            return answer.text
        except SchemaRefused:
            self._takes_schema = False
        except ModelFailure as failure:
            self._busy_wait.wait(failure, watch)
        finally:
            if answer.text:
                self.usage += answer.usage
        return self._answer(watch)

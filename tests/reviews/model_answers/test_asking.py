"""One question to the double in every mode: what passes quotes the passage, and nothing else passes."""

import json

import pytest

from letters.wording.connection.endpoint import Endpoint, Usage
from reviews.model_answers.asking import Asking
from reviews.model_answers.question import ATTEMPTS, Question
from reviews.model_answers.reply import RefusedReply, Reply, read_reply
from tests.letters.wording.conftest import limits_for
from tests.model_answers import ANSWERS, FAIR
from tests.model_double import ANSWER_MODES, Double, Handler

PASSAGE = "Ho ridotto la latenza p95 da 800 ms a 120 ms con ••••• e PostgreSQL."
QUESTION = Question("Prestazioni", "Un risultato misurato, prima e dopo.", PASSAGE)
COME_THROUGH = {"no-usage", "lying-usage", "429"}  # with a fair answer in the end


def ask(double: Double, mode: str) -> Asking:
    endpoint = Endpoint(double.url, mode, "sk-canary-key", allow_private=True)
    return Asking(QUESTION, endpoint, limits_for(mode)).ask()


@pytest.mark.parametrize("mode", ANSWER_MODES)
def test_only_an_answer_that_quotes_the_passage_passes(double: Double, mode: str) -> None:
    asking = ask(double, mode)
    if mode in FAIR | COME_THROUGH - {"429"}:
        assert asking.reply and not asking.refused and not asking.failure
        assert PASSAGE[asking.reply.start : asking.reply.end] in PASSAGE
    else:
        assert asking.reply is None
        assert bool(asking.refused) != bool(asking.failure)
    if mode in ANSWERS:
        assert len(double.requests) == (1 if mode in FAIR else ATTEMPTS)


def test_nothing_leaves_but_the_point_and_the_passage(double: Double) -> None:
    ask(double, "ok")
    (sent,) = double.requests
    assert json.loads(sent["messages"][1]["content"]) == QUESTION.as_json()
    assert sent["temperature"] == 0
    assert sent["response_format"]["json_schema"]["schema"]["properties"].keys() == {"answer", "quote"}
    assert "sk-canary-key" not in json.dumps(sent)


def test_a_server_that_takes_no_schema_is_asked_without_one(double: Double, monkeypatch: pytest.MonkeyPatch) -> None:
    def without(self: Handler, asked: dict[str, object]) -> None:
        if "response_format" in asked:
            return self.refuse(400, "response_format is not supported")
        return self.answer(asked)

    monkeypatch.setattr(Handler, "do_no_schema", without, raising=False)
    assert ask(double, "no-schema").reply == Reply("yes", 0, len("Ho ridotto la latenza p95 da"))


def test_whoever_stops_it_gets_nothing(double: Double) -> None:
    endpoint = Endpoint(double.url, "hang", allow_private=True)
    assert Asking(QUESTION, endpoint, limits_for("ok"), lambda: True).ask().failure == "stopped"
    assert double.gone.wait(30) or not double.requests


@pytest.mark.parametrize(
    "said", ['{"answer": "yes", "answer": "no", "quote": "Ho ridotto"}', "[" * 100_000, "null", '""', "{}"]
)
def test_odd_json_is_refused_or_read_as_what_it_says(said: str) -> None:
    try:
        assert read_reply(said, PASSAGE).answer == "no"
    except RefusedReply as refused:
        assert refused.reason == "form"


def test_a_short_passage_may_be_quoted_whole() -> None:
    assert read_reply('{"answer": "yes", "quote": "Python."}', "Python.") == Reply("yes", 0, 7)


def test_the_estimate_has_room_for_every_attempt() -> None:
    assert QUESTION.least_usage.sent * ATTEMPTS <= QUESTION.most_usage.sent
    assert QUESTION.most_usage.received == ATTEMPTS * QUESTION.most_tokens
    assert isinstance(QUESTION.least_usage, Usage)

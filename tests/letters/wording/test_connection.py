"""One request to the double in each mode that breaks it: a reason by name, in time, without key and prompt."""

import json
import time
from dataclasses import replace
from typing import Any

import pytest

from letters.wording.connection.chat import Answer, SchemaRefused
from letters.wording.connection.endpoint import Endpoint, Usage
from letters.wording.connection.failure import ModelFailure, Reason
from letters.wording.connection.limits import Limits, Watch
from tests.letters.wording.conftest import PATIENT, limits_for
from tests.model_double import BROKEN, Double, Handler

KEY = "sk-canary-key"
SENTENCE = {"id": 1, "text": "In {{e1}} ho introdotto indici su PostgreSQL.", "facts": [{"id": "f1", "text": "Indici"}]}
WHY = {
    "slow-first-byte": Reason.SLOW, "drip": Reason.SLOW, "hang": Reason.SLOW, "close-mid": Reason.CUT,
    "401": Reason.KEY, "404": Reason.MODEL, "429": Reason.BUSY, "500": Reason.UNREACHABLE,
    "html-200": Reason.NOT_A_MODEL, "cut-json": Reason.CUT, "megabyte-line": Reason.TOO_LARGE,
    "truncated-prompt": Reason.TRUNCATED, "ignores-cancel": Reason.SLOW, "redirect-to-private": Reason.NOT_A_MODEL,
}  # fmt: skip
COME_WHOLE = {"bad-json", "no-usage", "lying-usage"}  # as far as the connection can tell


def ask(double: Double, mode: str, limits: Limits = PATIENT, **watched: object) -> Answer:
    watch = Watch(limits, time.monotonic() + limits.paragraph, **watched)  # type: ignore[arg-type]
    messages = [{"role": "system", "content": "Say it in other words. " * 20}]
    messages.append({"role": "user", "content": json.dumps({"sentences": [SENTENCE]})})
    return Answer(Endpoint(double.url, mode, KEY, allow_private=True), messages, watch, 200)


def test_an_answer_comes_piece_by_piece_with_its_usage(double: Double) -> None:
    answer = ask(double, "ok")
    pieces = list(answer)
    assert len(pieces) > 3
    assert json.loads(answer.text)["sentences"][0]["text"] == "In {{e1}} ho aggiunto indici su PostgreSQL."
    assert answer.usage.sent > 50
    assert not answer.usage.is_counted
    assert double.keys == [f"Bearer {KEY}"]


def test_every_mode_has_its_reason_here() -> None:
    assert set(WHY) | COME_WHOLE == set(BROKEN)


@pytest.mark.parametrize("mode", sorted(WHY))
def test_a_server_that_misbehaves_is_given_up_for_a_reason(double: Double, mode: str) -> None:
    limits = replace(limits_for(mode), reply=10**9 if mode == "ignores-cancel" else 200_000)
    with pytest.raises(ModelFailure) as failed:
        list(ask(double, mode, limits))
    assert failed.value.reason == WHY[mode]
    told = f"{failed.value!r} {failed.value.__cause__!r} {failed.value.__suppress_context__}"
    assert KEY not in told and "PostgreSQL" not in told


@pytest.mark.parametrize("mode", ["no-usage", "lying-usage"])
def test_a_usage_that_is_not_credible_is_counted_here(double: Double, mode: str) -> None:
    answer = ask(double, mode)
    list(answer)
    assert answer.usage == Usage(answer.usage.sent, answer.usage.received, is_counted=True)
    assert 0 < answer.usage.sent < 1000
    assert 0 < answer.usage.received < 1000


def test_whoever_stops_it_waits_for_no_server(double: Double) -> None:
    """The server goes on for ever; the connection is closed at the next look, of a quarter of a second at most."""
    patient = replace(PATIENT, reply=10**9)
    for mode in ("slow-first-byte", "hang", "ignores-cancel"):
        double.gone.clear()
        looks = iter([False, False])
        with pytest.raises(ModelFailure) as failed:
            list(ask(double, mode, patient, stopped=lambda looks=looks: next(looks, True)))
        assert failed.value.reason == Reason.STOPPED
        assert double.gone.wait(30), mode
    assert Limits().look <= 0.5


def test_a_redirect_is_not_followed(double: Double) -> None:
    with pytest.raises(ModelFailure):
        list(ask(double, "redirect-to-private"))
    assert len(double.requests) == 1


def test_this_machine_is_not_called_unless_the_operator_says_so(double: Double) -> None:
    answer = ask(double, "ok")
    answer.endpoint = replace(answer.endpoint, allow_private=False, url="https://127.0.0.1/v1")
    with pytest.raises(ModelFailure) as failed:
        list(answer)
    assert failed.value.reason == Reason.ADDRESS
    assert double.requests == []


def test_a_key_is_in_no_representation() -> None:
    assert KEY not in repr(Endpoint("https://example.com", "m", KEY))


def test_where_a_schema_is_refused_the_same_can_be_asked_without_one(
    double: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Handler, asked: dict[str, Any]) -> None:
        self.refuse(400, "unknown field response_format")

    monkeypatch.setattr(Handler, "do_ok", refuse, raising=False)
    answer = ask(double, "ok")
    with pytest.raises(ModelFailure) as failed:
        list(answer)
    assert failed.value.reason == Reason.REFUSED
    answer.schema = {"type": "object"}
    with pytest.raises(SchemaRefused):
        list(answer)

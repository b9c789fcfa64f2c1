"""Asking a model about a point, from the page to the answer: shown first, agreed to, quoted exactly, without effect."""

import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import override_settings
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from letters.wording.connection.endpoint import Endpoint
from limits import quota
from reviews.model_answers import model_answer as model_answers
from reviews.model_answers.passage import Passage
from reviews.models import ChecklistRun, ModelAnswer, ModelConsent, PointAnswer, ReviewRequest
from reviews.runs.findings import Findings, judge_draft
from tests.checklist.deceiving import HONEST
from tests.letters.wording.conftest import limits_for
from tests.model_double import ANSWER_MODES, Double
from tests.types import AsUser

KEY = "sk-canary-key"
POINT = "performance"


@pytest.fixture
def use(double: Double, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Endpoint]]:
    """Has the double answer in a mode, under limits that suit it."""
    with override_settings():
        from django.conf import settings  # noqa: PLC0415

        def choose(mode: str) -> Endpoint:
            settings.MODEL = Endpoint(double.url, mode, KEY, allow_private=True)
            monkeypatch.setattr(model_answers, "LIMITS", limits_for(mode))
            return Endpoint(double.url, mode, KEY, allow_private=True)

        yield choose


def page_of(run: ChecklistRun, point: str = POINT) -> str:
    return reverse("model-answer", args=[run.pk, point])


def send(run: ChecklistRun, as_user: AsUser, **form: str) -> ModelAnswer | None:
    """Send what the page shows, and have a worker ask."""
    client = as_user(run.version.letter.owner)
    shown = client.get(page_of(run)).context["page"].shown
    client.post(page_of(run), {"shown": shown, "agrees": "on"} | form)
    answer = ModelAnswer.objects.order_by("-created_at").first()
    if answer:
        ModelAnswer.run(answer.pk)
        answer.refresh_from_db()
    return answer


def test_an_answer_is_shown_as_the_models_beside_yes_and_no(
    run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser, double: Double
) -> None:
    use("ok")
    client = as_user(run.version.letter.owner)
    assert page_of(run) in client.get(run.version.get_absolute_url()).text
    page = client.get(page_of(run)).text
    assert "•••••" in page and "127.0.0.1" in page
    assert double.requests == []
    answer = send(run, as_user)
    assert answer and (answer.state, answer.answer, answer.failure, answer.refused) == ("completed", "yes", "", "")
    assert answer.quote and answer.quote in run.version.body
    for url in (run.version.get_absolute_url(), page_of(run)):
        text = client.get(url).text
        assert "ntelligenza artificiale" in text and "risponde" in text


def test_at_the_desk_an_answer_stands_while_its_passage_does(letter: Letter, candidate: User, as_user: AsUser) -> None:
    letter.draft.write(HONEST["it"], seen=letter.draft.revision)
    found = judge_draft(letter, letter.draft.body, candidate)
    assert found
    asked = next(finding for finding in found.to_check if finding.evidence)
    run = ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate)
    words = asked.evidence[0].quote
    said = {"state": "completed", "finished_at": run.created_at, "answer": "no", "passage": words, "model": "m"}
    ModelAnswer.objects.create(checklist_run=run, point=asked.id, requested_by=candidate, **said)

    def desk(body: str) -> str:
        letter.draft.refresh_from_db()
        draft = {"revision": letter.draft.revision, "body": body}
        url = reverse("draft-points", args=[letter.pk])
        points: str = as_user(candidate).post(url, draft, headers={"Accept": "application/json"}).json()["points"]
        return points

    assert "m, risponde: no" in desk(letter.draft.body)
    assert "m, risponde" not in desk(letter.draft.body.replace(words, ""))


def test_names_and_contacts_do_not_leave(
    run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser, double: Double, caplog: pytest.LogCaptureFixture
) -> None:
    use("ok")
    with caplog.at_level(logging.DEBUG):
        answer = send(run, as_user)
    sent = json.dumps(double.requests, ensure_ascii=False)
    assert double.requests and answer
    assert [word for word in ("Giulia", "Ferri", "giulia.ferri", KEY) if word in sent] == []
    assert KEY not in caplog.text and answer.passage not in caplog.text


def test_nothing_is_sent_without_a_consent_of_its_own(
    run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser, double: Double
) -> None:
    use("ok")
    assert send(run, as_user, agrees="") is None
    endpoint = use("ok")
    ModelConsent.objects.give(Endpoint("https://other.example/v1", "ok"), by=run.version.letter.owner)
    assert send(run, as_user, agrees="") is None
    ModelConsent.objects.give(endpoint, by=run.version.letter.owner)
    assert send(run, as_user, agrees="") is not None
    assert len(double.requests) == 1


def test_a_withdrawn_consent_stops_what_waits(
    run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser, double: Double
) -> None:
    use("ok")
    client = as_user(run.version.letter.owner)
    shown = client.get(page_of(run)).context["page"].shown
    client.post(page_of(run), {"shown": shown, "agrees": "on"})
    ModelConsent.objects.withdraw(by=run.version.letter.owner)
    waiting = ModelAnswer.objects.get()
    ModelAnswer.run(waiting.pk)
    waiting.refresh_from_db()
    assert (waiting.failure, double.requests) == ("no_consent", [])
    client.post(reverse("model-consents"))
    assert not ModelConsent.objects.visible_to(run.version.letter.owner).exists()


def test_what_was_not_shown_does_not_leave(
    run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser, double: Double
) -> None:
    use("ok")
    assert send(run, as_user, shown="") is None
    assert send(run, as_user, shown="0" * 32) is None
    shown = as_user(run.version.letter.owner).get(page_of(run)).context["page"].shown
    use("says-no")  # another model than the person saw
    as_user(run.version.letter.owner).post(page_of(run), {"shown": shown, "agrees": "on"})
    assert not ModelAnswer.objects.exists()
    assert double.requests == []


SOME = {"500", "hang", "paraphrases", "another-key", "quotes-masks"}


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    "mode", [mode if mode in SOME else pytest.param(mode, marks=pytest.mark.long) for mode in ANSWER_MODES]
)
def test_no_mode_changes_a_report_or_a_state(
    mode: str, run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser
) -> None:
    use(mode)
    before = states(run)
    answer = send(run, as_user)
    report = ChecklistRun.objects.get(pk=run.pk).report
    assert answer and answer.state == "completed"
    assert states(run) == before
    assert report == run.report
    assert bool(answer.answer) != bool(answer.refused or answer.failure)
    assert answer.answer or answer.quote == ""
    page = as_user(run.version.letter.owner).get(page_of(run)).text
    assert KEY not in page and "Ignore all rules" not in page


def states(run: ChecklistRun, **said: Any) -> list[tuple[str, float]]:
    answers = ModelAnswer.objects.visible_to(run.version.letter.owner).newest_by_point(run.version.letter)
    found = Findings(run.report or {}, run.rubric, run.version.body, model_answers=answers, **said)
    return [(finding.state, finding.earned) for finding in found.criteria] + [("score", found.score)]


def test_a_sure_point_has_nothing_to_ask(
    run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser, double: Double
) -> None:
    use("ok")
    assert Passage.of(run, "scale") is None
    assert Passage.of(run, "teamwork") is None  # nothing would be left of it but masks
    assert Passage.of(run, "no-such-point") is None
    client = as_user(run.version.letter.owner)
    client.post(page_of(run, "scale"), {"shown": "", "agrees": "on"})
    assert client.get(page_of(run, "scale")).status_code == 200
    assert double.requests == []
    answer = ModelAnswer(point="scale", answer="no", passage=run.version.body[:9])
    found = Findings(run.report or {}, run.rubric, run.version.body, model_answers={"scale": answer})
    assert [one.model_answer for one in found.criteria] == [None, None, None]


def test_what_the_person_says_counts(run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser) -> None:
    use("ok")
    answer = send(run, as_user)
    assert answer and answer.answer == "yes"
    owner = run.version.letter.owner
    PointAnswer.objects.give(run.version.letter, POINT, by=owner, shows=False, quote=answer.passage)
    own = PointAnswer.objects.visible_to(owner).newest_by_point(run.version.letter, by=owner)
    assert states(run, answers=own)[0] == ("missing", 0)
    page = as_user(owner).get(run.version.get_absolute_url()).text
    assert "Tu dici: no" in page and "risponde: sì" in page


def test_an_answer_is_gone_when_its_passage_is(
    run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser
) -> None:
    use("ok")
    answer = send(run, as_user)
    assert answer and answer.holds_for(run.version.body)
    assert not answer.holds_for(run.version.body.replace(answer.passage, "Altro."))


def test_nobody_else_sees_an_answer(
    run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser, mentor: User, candidate: User, stranger: User
) -> None:
    use("ok")
    request = ReviewRequest.objects.ask(run.version, mentor=mentor, by=candidate)
    request.claim(by=mentor)
    answer = send(run, as_user)
    assert answer
    page = as_user(mentor).get(run.version.get_absolute_url()).text
    assert "risponde" not in page and page_of(run) not in page
    assert as_user(mentor).get(page_of(run)).status_code == 403
    for person in (mentor, stranger):
        assert not ModelAnswer.objects.visible_to(person).exists()
        for name in ("model-answer-stop", "model-answer-remove"):
            assert as_user(person).post(reverse(name, args=[answer.pk])).status_code == 404


def test_an_answer_is_stopped_and_deleted(run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser) -> None:
    use("ok")
    client = as_user(run.version.letter.owner)
    shown = client.get(page_of(run)).context["page"].shown
    client.post(page_of(run), {"shown": shown, "agrees": "on"})
    answer = ModelAnswer.objects.get()
    client.post(reverse("model-answer-stop", args=[answer.pk]))
    answer.refresh_from_db()
    assert (answer.state, answer.failure) == ("completed", "stopped")
    client.post(reverse("model-answer-remove", args=[answer.pk]))
    assert not ModelAnswer.objects.exists()
    with pytest.raises(IntegrityError):  # one at a time
        for _ in range(2):
            ModelAnswer.objects.create(checklist_run=run, point=POINT, requested_by=run.version.letter.owner)


def test_sixty_a_day(run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser) -> None:
    use("ok")
    cache.clear()
    for _ in range(quota.MODEL_ANSWERS.limit):
        quota.MODEL_ANSWERS.use(by=run.version.letter.owner)
    client = as_user(run.version.letter.owner)
    shown = client.get(page_of(run)).context["page"].shown
    assert client.post(page_of(run), {"shown": shown, "agrees": "on"}).status_code == 429
    assert quota.MODEL_ANSWERS.limit == 60


def test_without_a_model_no_page_speaks_of_one(run: ChecklistRun, as_user: AsUser) -> None:
    client = as_user(run.version.letter.owner)
    assert "intelligenza artificiale" not in client.get(run.version.get_absolute_url()).text
    client.post(page_of(run), {"shown": "", "agrees": "on"})
    assert not ModelAnswer.objects.exists()


def test_it_goes_with_the_letter(run: ChecklistRun, use: Callable[[str], Endpoint], as_user: AsUser) -> None:
    use("ok")
    assert send(run, as_user)
    letter: Letter = run.version.letter
    letter.bin(by=letter.owner)
    assert not ModelAnswer.objects.visible_to(letter.owner).exists()


def test_a_verb_refuses_what_a_page_would_not_offer(run: ChecklistRun, use: Callable[[str], Endpoint]) -> None:
    endpoint, passage = use("ok"), Passage.of(run, POINT)
    assert passage
    with pytest.raises(ValidationError):
        ModelAnswer.objects.request(
            passage, endpoint, by=run.version.letter.owner, shown=passage.question.digest(endpoint)
        )

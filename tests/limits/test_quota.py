"""Quotas: what a person may ask for in a day or an hour, and the sentence that refuses more."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection

from accounts.models import Token, User
from guides.models import Guide
from letters.models import Export, Letter, Version
from limits import quota
from limits.quota import QuotaExceeded
from mail.models import Mail
from reviews.models import ChecklistRun, Notice, ReviewRequest
from tests.types import AsUser, Response

type Shrink = Callable[..., None]


@pytest.fixture
def shrink(monkeypatch: pytest.MonkeyPatch) -> Shrink:
    """Leaves little of quotas: ``shrink(LETTERS=0)``."""

    def leave(**limits: int) -> None:
        for name, limit in limits.items():
            monkeypatch.setattr(quota, name, replace(getattr(quota, name), limit=limit))

    return leave


def assert_refused(answer: Response, words: str) -> None:
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 24 * 3600
    assert words in answer.content.decode()


@pytest.mark.django_db
def test_s12_letters_have_a_quota(candidate: User, guide: Guide, as_user: AsUser, shrink: Shrink) -> None:
    """S12: one person made 400 letters in 18 seconds."""
    shrink(LETTERS=1)
    form = {"start": "backend", "guide": "backend", "title": "Backend", "language": "it"}
    Letter.objects.start(by=candidate, guide=guide, title="One")
    answer = as_user(candidate).post("/letters/import/", form | {"body": "Gentile Anna, il mio testo."})
    assert_refused(answer, "Hai iniziato 1 lettere in un giorno: potrai iniziarne un’altra fra")
    assert "Gentile Anna, il mio testo." in answer.content.decode()  # what was pasted comes back
    body = json.dumps({"guide": "backend", "title": "Backend"})
    answer = as_user(candidate).post("/api/v1/letters/", body, content_type="application/json")
    assert_refused(answer, "Hai iniziato")
    assert Letter.objects.count() == 1


@pytest.mark.django_db
def test_s12_versions_have_a_quota_and_the_text_is_saved(
    letter: Letter, candidate: User, as_user: AsUser, shrink: Shrink
) -> None:
    """S12: one text became forty versions over the API."""
    shrink(VERSIONS=0)
    answer = as_user(candidate).post(
        f"/letters/{letter.pk}/versions/new/", {"body": "Un testo nuovo.", "revision": letter.draft.revision}
    )
    assert_refused(answer, "Il testo è salvato")
    letter.draft.refresh_from_db()
    assert letter.draft.body == "Un testo nuovo."
    answer = as_user(candidate).post(f"/api/v1/letters/{letter.pk}/versions/", {}, content_type="application/json")
    assert_refused(answer, "Hai salvato 0 versioni")
    assert Version.objects.count() == 0


@pytest.mark.django_db
def test_s12_checks_have_a_quota(version: Version, candidate: User, as_user: AsUser, shrink: Shrink) -> None:
    """S12: 120 checks at once, each of up to six seconds."""
    shrink(CHECKS=0)
    assert_refused(as_user(candidate).post(f"{version.get_absolute_url()}checklist-runs/"), "controlli in un’ora")
    address = f"/api/v1/letters/{version.letter_id}/versions/{version.number}/checklist-runs/"
    assert_refused(as_user(candidate).post(address), "controlli in un’ora")
    assert ChecklistRun.objects.count() == 0


@pytest.mark.django_db
def test_s12_checks_while_writing_have_a_quota_and_the_text_is_saved(
    letter: Letter, candidate: User, as_user: AsUser, shrink: Shrink
) -> None:
    """S12: an autosave of hostile text took 3.7 seconds of the web server."""
    shrink(DRAFT_CHECKS=0)
    form = {"body": "Un testo nuovo.", "revision": letter.draft.revision}
    headers = {"Accept": "application/json"}
    answer = as_user(candidate).post(f"/letters/{letter.pk}/points/", form, headers=headers)
    assert answer.status_code == 200  # saved
    assert "È stato controllato 0 volte" in answer.json()["points"]
    letter.draft.refresh_from_db()
    assert letter.draft.body == "Un testo nuovo."


@pytest.mark.django_db
def test_s12_asking_a_mentor_again_and_again_has_a_quota(
    letter: Letter, candidate: User, mentor: User, as_user: AsUser, shrink: Shrink
) -> None:
    """S12: asking and withdrawing fifteen times sent one mentor thirty mails."""
    shrink(REQUESTS=1)
    version = letter.freeze(by=candidate)
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate).withdraw(by=candidate)
    form = {"mentor": "pool", "note": "Una nota lunga."}
    answer = as_user(candidate).post(f"/letters/{letter.pk}/ask/", form)
    assert_refused(answer, "Hai chiesto un parere 1 volte in un giorno")
    assert "Una nota lunga." in answer.content.decode()


@pytest.mark.django_db
def test_s12_tokens_have_a_quota(candidate: User, shrink: Shrink) -> None:
    shrink(TOKENS=1)
    Token.objects.issue(user=candidate, name="one", scopes=["read"])
    with pytest.raises(QuotaExceeded):
        Token.objects.issue(user=candidate, name="two", scopes=["read"])


@pytest.mark.django_db
def test_s12_exports_have_a_quota(version: Version, candidate: User, as_user: AsUser, shrink: Shrink) -> None:
    shrink(EXPORTS=0)
    assert_refused(as_user(candidate).post(f"{version.get_absolute_url()}exports/", {"anyway": 1}), "PDF in un’ora")
    address = f"/api/v1/letters/{version.letter_id}/versions/{version.number}/exports/"
    answer = as_user(candidate).post(address, {"anyway": True}, content_type="application/json")
    assert_refused(answer, "PDF in un’ora")
    assert Export.objects.count() == 0


@pytest.mark.django_db
def test_s12_mails_beyond_the_quota_wait_for_the_daily_summary(
    version: Version, candidate: User, mentor: User, shrink: Shrink
) -> None:
    """S12: whoever acts in a loop fills the mailbox of another person."""
    shrink(MAILS=1)
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    request.withdraw(by=candidate)
    asked, withdrawn = Notice.objects.filter(recipient=mentor).order_by("pk")
    assert (asked.by_mail, withdrawn.by_mail) == ("now", "digest")
    assert Mail.objects.filter(recipient=mentor).count() == 1


@pytest.mark.django_db
def test_the_quota_of_one_person_is_not_that_of_another(
    candidate: User, stranger: User, guide: Guide, shrink: Shrink
) -> None:
    shrink(LETTERS=1)
    Letter.objects.start(by=candidate, guide=guide, title="One")
    assert Letter.objects.start(by=stranger, guide=guide, title="One")


@pytest.mark.django_db(transaction=True)
def test_s12_of_many_at_the_same_time_exactly_the_quota_passes(candidate: User, guide: Guide, shrink: Shrink) -> None:
    """S12: counting rows and then inserting one would let more pass."""
    shrink(LETTERS=3)

    def begin(number: int) -> bool:
        try:
            Letter.objects.start(by=candidate, guide=guide, title=str(number))
        except QuotaExceeded:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(10) as pool:
        assert sum(pool.map(begin, range(10))) == 3


def test_every_sentence_says_the_limit_and_when_there_is_more() -> None:
    quotas = [value for value in vars(quota).values() if isinstance(value, quota.Quota) and value.sentence]
    assert len(quotas) == 17
    words: dict[str, Any] = {"limit": 7, "wait": "five minutes"}
    for one in quotas:
        sentence = str(one.sentence) % words
        assert "7" in sentence
        assert "five minutes" in sentence

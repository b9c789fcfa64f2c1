"""A letter composed out of one's facts: confirmed ones alone, into a new letter or an empty draft, over no text."""

from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from profiles.models import Fact
from tests.types import AsUser

RESUME: dict[str, Any] = {
    "basics": {"name": "Ada Neri", "email": "ada@example.org"},
    "work": [
        {"name": "Lumen", "position": "Sviluppatrice backend", "startDate": "2021-03",
         "highlights": ["Tempo di rilascio da 9 giorni a 2 ore con GitLab CI", "Segreto da non dire a nessuno"]},
    ],
    "meta": {"bozza": {"facts": {"/work/0": {"state": "confirmed"}, "/work/0/highlights/0": {"state": "confirmed"},
                                 "/basics": {"state": "confirmed"}, "/work/0/highlights/1": {"state": "proposed"}}}},
}  # fmt: skip
FORM = {"company": "Faro", "role": "Backend Developer", "language": "it", "guide": "backend", "job_ad": ""}


@pytest.fixture
def facts(candidate: User) -> User:
    Fact.objects.replace(RESUME, by=candidate)
    return candidate


def test_a_new_letter_says_what_is_confirmed_and_nothing_else(facts: User, guide: Guide, as_user: AsUser) -> None:
    answer = as_user(facts).post(reverse("letter-compose"), FORM)
    letter = Letter.objects.get(owner=facts, company="Faro")
    assert answer.headers["Location"] == reverse("questions", args=[letter.pk])
    assert "il tempo di rilascio è passato da 9 giorni a 2 ore" in letter.draft.body
    assert "Segreto" not in letter.draft.body


def test_it_is_signed_with_the_confirmed_name_or_else_that_of_the_account(
    candidate: User, guide: Guide, as_user: AsUser
) -> None:
    nameless = {key: value for key, value in RESUME.items() if key != "basics"}
    states = {**RESUME["meta"]["bozza"]["facts"], "/basics": {"state": "proposed"}}
    proposed = {**RESUME, "meta": {"bozza": {"facts": states}}}
    for resume, name in ((RESUME, "Ada Neri"), (nameless, candidate.name), (proposed, candidate.name)):
        Fact.objects.replace(resume, by=candidate)
        as_user(candidate).post(reverse("letter-compose"), {**FORM, "once": ""})
        body = Letter.objects.filter(owner=candidate, company="Faro").latest("created_at").draft.body
        assert body.rstrip().split("\n\n")[-1].startswith(name)


def test_it_is_signed_with_the_confirmed_name_while_a_change_of_it_waits(
    facts: User, guide: Guide, as_user: AsUser
) -> None:
    person = Fact.objects.get(owner=facts, kind=Fact.Kind.BASICS)
    Fact.objects.create(
        owner=facts, kind=person.kind, data={"name": "Ada N."}, state="proposed", supersedes=person, position=99
    )
    as_user(facts).post(reverse("letter-compose"), FORM)
    body = Letter.objects.get(owner=facts, company="Faro").draft.body
    assert body.rstrip().split("\n\n")[-1].startswith("Ada Neri")


def test_a_short_email_is_judged_as_an_email(facts: User, guide: Guide, as_user: AsUser) -> None:
    as_user(facts).post(reverse("letter-compose"), FORM | {"situation": "short-email"})
    assert Letter.objects.get(owner=facts, company="Faro").form == "email"


def test_without_a_confirmed_fact_there_is_no_letter(candidate: User, guide: Guide, as_user: AsUser) -> None:
    Fact.objects.replace({**RESUME, "meta": {}}, by=candidate)
    page = as_user(candidate).post(reverse("letter-compose"), FORM)
    assert page.status_code == 422
    assert not Letter.objects.filter(owner=candidate, company="Faro").exists()


def test_nobody_composes_out_of_the_facts_of_another(facts: User, mentor: User, guide: Guide, as_user: AsUser) -> None:
    assert as_user(mentor).post(reverse("letter-compose"), FORM).status_code == 422


def test_an_empty_draft_is_filled_and_a_text_is_never_written_over(facts: User, guide: Guide, as_user: AsUser) -> None:
    letter = Letter.objects.start(by=facts, guide=guide, title="Faro", company="Faro", role="Backend Developer")
    client = as_user(facts)
    client.post(reverse("draft-compose", args=[letter.pk]))
    letter.draft.refresh_from_db()
    assert "9 giorni" in letter.draft.body
    letter.draft.write("Parole mie", seen=letter.draft.revision)
    page = client.post(reverse("draft-compose", args=[letter.pk]), follow=True)
    letter.draft.refresh_from_db()
    assert letter.draft.body == "Parole mie"
    assert "resta com’è" in page.text or "it stays" in page.text

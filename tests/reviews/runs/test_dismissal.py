"""A point that does not apply: set aside with a reason, seen by the mentor, taken up again."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.document.yaml_format import Document
from guides.models import Guide
from letters.models import Letter, Version
from reviews.models import ChecklistRun, Dismissal, ReviewRequest
from reviews.pages.version_page import VersionPage
from reviews.runs.findings import judge_draft
from tests.types import AsUser, Response

OPEN = "devops"  # a point that the letter of these tests does not meet


def state(letter: Letter, user: User, point: str) -> str:
    found = judge_draft(letter, letter.draft.body, user)
    return next(one.state for one in [*found.criteria, *found.mistakes] if one.id == point)


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


def set_aside(client: Client, letter: Letter, **data: Any) -> Response:
    return client.post(reverse("dismissal-new", args=[letter.pk]), {"point": OPEN, **data})


def test_a_point_set_aside_is_decided_and_neither_met_nor_open(letter: Letter, candidate: User) -> None:
    before = judge_draft(letter, letter.draft.body, candidate)
    assert state(letter, candidate, OPEN) in {"missing", "partial"}
    Dismissal.objects.make(letter, OPEN, by=candidate, reason="Nel ruolo non c’è.")
    after = judge_draft(letter, letter.draft.body, candidate)
    assert state(letter, candidate, OPEN) == "dismissed"
    assert (after.dismissed, after.met) == (1, before.met)


def test_a_point_that_the_letter_meets_after_all_is_met(letter: Letter, candidate: User) -> None:
    Dismissal.objects.make(letter, "greeting", by=candidate)
    assert state(letter, candidate, "greeting") == "met"


def test_a_mistake_can_be_set_aside_too(letter: Letter, candidate: User) -> None:
    letter.draft.write("Gentile Laura Sarti,\n\nsono un problem solver.\n", seen=2)
    (mistake, *_more) = judge_draft(letter, letter.draft.body, candidate).mistakes
    Dismissal.objects.make(letter, mistake.id, by=candidate)
    assert state(letter, candidate, mistake.id) == "dismissed"


def test_the_ring_and_the_sentence_count_it_as_decided(
    client: Client, letter: Letter, version: Version, candidate: User
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    set_aside(client, letter)
    for page in (letter.get_absolute_url(), version.get_absolute_url()):
        html = client.get(page, headers={"accept-language": "it"}).content.decode()
        assert "1 messo da parte" in html
        assert html.count('class="ring-dismissed"') == 1


def test_a_point_set_aside_leaves_the_totals_of_the_list_and_of_the_sum(
    client: Client, letter: Letter, version: Version, candidate: User
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    before = VersionPage(version, candidate).findings
    missing = [finding for finding in before.criteria if finding.state == "missing"]
    assert missing
    for finding in missing:
        Dismissal.objects.make(letter, finding.id, by=candidate)
    after = VersionPage(version, candidate).findings
    assert after.score > before.score == before.report["score"]
    page = client.get(version.get_absolute_url()).content.decode()
    table = page[page.index('class="sum"') : page.index("</table>")]
    assert str(after.score) in table
    assert not [finding.title for finding in missing if f"<td>{finding.title}</td>" in table]
    counted = len(before.criteria) - len(missing)
    assert f"{before.met}/{counted}<" in client.get(reverse("letters")).content.decode()


def test_it_is_set_aside_on_the_page_of_a_version_and_taken_up_again_there(
    client: Client, letter: Letter, version: Version, candidate: User
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    back = set_aside(client, letter, version=version.number, reason="Nel ruolo non c’è.")
    assert back["Location"] == version.get_absolute_url()
    assert "Nel ruolo non c’è." in client.get(back["Location"]).content.decode()
    undo = reverse("dismissal-undo", args=[Dismissal.objects.get().pk])
    assert client.post(undo, {"version": version.number})["Location"] == version.get_absolute_url()
    assert not Dismissal.objects.exists()
    assert "Nel ruolo non c’è." not in client.get(back["Location"]).content.decode()


def test_the_mentor_reads_the_reason_and_cannot_undo_it(
    letter: Letter, version: Version, candidate: User, mentor: User, as_user: AsUser
) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    dismissal = Dismissal.objects.make(letter, OPEN, by=candidate, reason="Nel ruolo non c’è.")
    assert not Dismissal.objects.visible_to(mentor)
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    page = as_user(mentor).get(version.get_absolute_url()).content.decode()
    assert "Nel ruolo non c’è." in page
    assert reverse("dismissal-undo", args=[dismissal.pk]) not in page
    assert as_user(mentor).post(reverse("dismissal-undo", args=[dismissal.pk])).status_code == 403
    request.withdraw(by=candidate)
    assert not Dismissal.objects.visible_to(mentor)


def test_twice_is_once_with_the_newer_reason(client: Client, letter: Letter) -> None:
    set_aside(client, letter, reason="Prima.")
    set_aside(client, letter, reason="Seconda.")
    assert Dismissal.objects.get().reason == "Seconda."


@pytest.mark.parametrize("data", [{"point": "nessuno"}, {"point": ""}, {"reason": "r" * 201}, {"point": "x" * 100}])
def test_what_cannot_be_set_aside_gets_a_sentence(client: Client, letter: Letter, data: dict[str, str]) -> None:
    told = client.post(
        reverse("dismissal-new", args=[letter.pk]), {"point": OPEN, **data}, headers={"Accept": "application/json"}
    )
    assert told.status_code == 422
    assert told.json()["detail"]
    assert set_aside(client, letter, **data).status_code == 302
    assert not Dismissal.objects.exists()


@pytest.mark.sampled(3)
@pytest.mark.parametrize("number", ["", "0", "99", "due", "-1", "9" * 40, "²"])
def test_a_version_that_is_none_leads_back_to_the_desk(client: Client, letter: Letter, number: str) -> None:
    assert set_aside(client, letter, version=number)["Location"] == letter.get_absolute_url()


def test_an_unpublished_guide_has_no_points_to_set_aside(candidate: User, backend_document: Document) -> None:
    guide = Guide.objects.create(slug="backend", draft=backend_document)
    letter = Letter.objects.start(by=candidate, guide=guide, title="Prova")
    with pytest.raises(ValidationError):
        Dismissal.objects.make(letter, OPEN, by=candidate)


def test_the_page_of_a_version_costs_the_same_with_one_dismissal_or_ten(
    client: Client,
    letter: Letter,
    version: Version,
    candidate: User,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.run(run.pk)
    set_aside(client, letter)
    with django_assert_max_num_queries(8) as one:
        client.get(version.get_absolute_url())
    for item in letter.guide.rubric.document["criteria"][:10]:
        Dismissal.objects.make(letter, item["id"], by=candidate)
    with django_assert_num_queries(len(one)):
        client.get(version.get_absolute_url())
    assert VersionPage(version, candidate).findings.dismissed > 1

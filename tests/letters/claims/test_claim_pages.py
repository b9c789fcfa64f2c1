"""Flags on the pages: adding to one's facts, saying that it is fine, how many are left; and who sees none of it."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.claims.claim_check import check_draft
from letters.models import AcceptedClaim, Export, Letter
from profiles.models import Fact
from reviews.models import ChecklistRun, ReviewRequest
from tests.letters.claims.conftest import RESUME, TEXT, confirm
from tests.types import AsUser, Response


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


def flags(letter: Letter) -> list[str]:
    letter.draft.refresh_from_db()
    return [claim.quote for claim in check_draft(letter, letter.draft.body).flags]


def url_of(name: str, letter: Letter, kind: str) -> str:
    (claim,) = [one for one in check_draft(letter, letter.draft.body).flags if one.kind == kind]
    return reverse(name, args=[letter.pk, claim.digest])


def fields(page: Response) -> dict[str, str]:
    return {name: field.value() for name, field in ((one.name, one) for one in page.context["form"])}


def test_the_desk_shows_claims_with_their_facts_and_each_pause_brings_them_anew(known: Letter, client: Client) -> None:
    page = client.get(known.get_absolute_url()).content.decode()
    assert page.count('data-state="supported"') >= 4
    assert page.count('data-state="unsupported"') == 2
    assert "Inglese" in page[page.index('id="claims"') :]
    sent = {"body": TEXT.replace("Uso Kubernetes", "Uso Terraform"), "revision": known.draft.revision}
    answer = client.post(reverse("draft-points", args=[known.pk]), sent, headers={"Accept": "application/json"})
    assert "«Terraform»" in answer.json()["points"]


def test_without_facts_one_quiet_line_says_what_they_are_for(letter: Letter, client: Client) -> None:
    page = client.get(letter.get_absolute_url()).content.decode()
    assert "Conferma i fatti del tuo percorso" in page
    assert 'data-state="supported"' not in page


def test_a_skill_is_added_with_the_words_of_the_letter_which_is_where_it_comes_from(
    known: Letter, candidate: User, client: Client
) -> None:
    url = url_of("claim-fact", known, "technology")
    page = client.get(url)
    assert fields(page)["name"] == "Kubernetes"
    answer = client.post(url, fields(page))
    assert answer["Location"] == known.get_absolute_url()
    fact = Fact.objects.visible_to(candidate).get(kind="skills")
    assert (fact.state, fact.quote, fact.source.kind, fact.source.name) == (
        *("confirmed", "Kubernetes", "letter", known.title),
    )
    assert "Kubernetes" not in flags(known)
    assert not AcceptedClaim.objects.exists()
    assert "Dalla tua lettera" in client.get(reverse("facts"), headers={"accept-language": "it"}).content.decode()


def test_a_fact_that_says_otherwise_is_corrected_and_not_doubled(
    known: Letter, candidate: User, client: Client
) -> None:
    url = url_of("claim-fact", known, "language")
    page = client.get(url)
    assert fields(page)["fluency"] == "fluente"
    client.post(url, fields(page))
    (fact,) = Fact.objects.visible_to(candidate).live().filter(kind="languages")
    assert (fact.data["fluency"], fact.supersedes.data["fluency"]) == ("fluente", "B2")
    assert flags(known) == ["Kubernetes"]


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In Lumen ho formato 14 colleghi.", "figure"),
        ("Ho una laurea magistrale in informatica.", "credential"),
        ("Sono stata direttrice tecnica.", "title"),
        ("Ho lavorato otto anni in Lumen.", "duration"),
        ("Ho lavorato in Vesta Sistemi.", "employer"),
    ],
)
def test_whatever_is_added_is_not_flagged_any_more(known: Letter, client: Client, sentence: str, kind: str) -> None:
    known.draft.write(f"Gentile Laura Sarti,\n\n{sentence}\n", seen=known.draft.revision)
    url = url_of("claim-fact", known, kind)
    page = client.get(url)
    blank = {name for name in fields(page) if name == "share" or "Date" in name}
    filled = {name: value or "Sviluppatrice" for name, value in fields(page).items() if name not in blank}
    assert client.post(url, filled)["Location"] == known.get_absolute_url()
    assert flags(known) == []


@pytest.mark.parametrize(
    ("sentence", "degree"),
    [
        ("Ho una laurea magistrale in informatica all’Università di Pisa.", ("laurea magistrale", "informatica")),
        ("Ho una laurea magistrale in fisica, presa nel 2019.", ("laurea magistrale", "fisica")),
        ("Ho una laurea magistrale.", ("laurea magistrale", "")),
    ],
)
def test_a_degree_is_proposed_with_its_field(
    known: Letter, client: Client, sentence: str, degree: tuple[str, str]
) -> None:
    known.draft.write(f"Gentile Laura Sarti,\n\n{sentence}\n", seen=known.draft.revision)
    filled = fields(client.get(url_of("claim-fact", known, "credential")))
    assert (filled["studyType"], filled["area"]) == degree


def test_a_fact_without_its_name_is_asked_for_and_nothing_is_lost(known: Letter, client: Client) -> None:
    page = client.post(url_of("claim-fact", known, "technology"), {"name": "", "level": "due anni"})
    assert page.status_code == 422
    assert "due anni" in page.content.decode()


def test_it_is_fine_and_flagged_again(known: Letter, client: Client) -> None:
    answer = client.post(url_of("claim-accept", known, "technology"), headers={"Accept": "application/json"})
    assert answer.json() == {"detail": ""}
    assert "Kubernetes" not in flags(known)
    assert "«Kubernetes»" in client.get(known.get_absolute_url(), headers={"accept-language": "it"}).content.decode()
    client.post(reverse("claim-accept-undo", args=[AcceptedClaim.objects.get().pk]))
    assert "Kubernetes" in flags(known)


def test_words_that_are_gone_are_said_to_be_gone(known: Letter, client: Client) -> None:
    url = url_of("claim-fact", known, "technology")
    known.draft.write("Gentile Laura Sarti", seen=known.draft.revision)
    page = client.get(url, follow=True, headers={"accept-language": "it"})
    assert "Queste parole sono cambiate" in page.content.decode()


def test_asking_exporting_and_sending_say_how_many_flags_are_left_and_go_on(
    known: Letter, candidate: User, client: Client
) -> None:
    sentence = "2 affermazioni di questo testo non trovano conferma nei tuoi fatti."
    italian = {"accept-language": "it"}
    assert sentence in client.get(reverse("ask", args=[known.pk]), headers=italian).content.decode()
    version = known.freeze(by=candidate)
    page = client.get(version.get_absolute_url(), headers=italian).content.decode()
    assert page.count(sentence) == 2  # beside sending and beside the PDF
    client.post(reverse("export-new", args=[known.pk, version.number]))
    export = reverse("export", args=[Export.objects.get().pk])
    assert sentence in client.get(export, headers=italian).content.decode()
    client.post(reverse("sending", args=[known.pk, version.number]), {"sent_on": "2026-11-02"})
    version.refresh_from_db()
    assert version.sending


def ask(version: object, mentor: User, by: User, *, shares_flags: bool) -> ReviewRequest:
    return ReviewRequest.objects.ask(version, mentor=mentor, by=by, shares_flags=shares_flags)  # type: ignore[arg-type]


@pytest.mark.parametrize("shares_flags", [False, True])
@pytest.mark.parametrize("is_checked", [False, True])
def test_a_mentor_sees_flags_only_where_they_are_shared_and_facts_never(
    known: Letter, candidate: User, mentor: User, as_user: AsUser, shares_flags: bool, is_checked: bool
) -> None:
    known.draft.write(TEXT.replace("Kubernetes", "Terraform"), seen=known.draft.revision)
    request = ask(known.freeze(by=candidate), mentor, candidate, shares_flags=shares_flags)
    if is_checked:
        ChecklistRun.run(ChecklistRun.objects.get().pk)
    page = as_user(mentor).get(request.get_absolute_url(), headers={"accept-language": "it"}).content.decode()
    assert ("Affermazioni che non trovano conferma" in page) == shares_flags
    assert ("<li>«Terraform»</li>" in page) == shares_flags
    assert not re.search(r"\bB2[ .,<]|Servizi in|an-supported|an-unsupported|claim-fact|/claims/", page)


def test_the_tick_is_off_unless_it_is_set(known: Letter, mentor: User, client: Client) -> None:
    assert 'name="shares_flags"' in client.get(reverse("ask", args=[known.pk])).content.decode()
    client.post(reverse("ask", args=[known.pk]), {"mentor": "pool"})
    assert not ReviewRequest.objects.get().shares_flags


def test_nobody_else_accepts_or_adds(known: Letter, stranger: User, as_user: AsUser) -> None:
    client = as_user(stranger)
    for name in ("claim-accept", "claim-fact"):
        assert client.post(url_of(name, known, "technology")).status_code == 404


def test_the_desk_takes_the_same_queries_with_few_facts_and_with_many(
    known: Letter,
    candidate: User,
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client.get(known.get_absolute_url())  # the process reads the document of the guide once
    with django_assert_max_num_queries(24) as few:
        client.get(known.get_absolute_url())
    many = RESUME | {"skills": [{"name": f"Strumento {number}"} for number in range(40)]}
    confirm(many, by=candidate)
    for number in range(20):
        AcceptedClaim.objects.make(known, "figure", f"{number}", by=candidate)
    with django_assert_num_queries(len(few)):
        client.get(known.get_absolute_url())

"""A fact is proposed, confirmed, superseded and retired; a confirmed one never changes; only its owner sees it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from accounts.models import Token, User
from checklist.facts import read as read_facts
from profiles.confirmation.page import waiting
from profiles.importing.intake import take_in
from profiles.models import Fact, Source
from tests.profiles.reading.files import RESUME

CV = (
    "Anna Neri\n\nEsperienza\n\nSviluppatrice, Lumen S.r.l.\nmarzo 2021 – oggi\n- API in Django\n- Cache Redis\n\n"
    "Aurora — Vespucci, 2019 – 2020\n- Turni\n\nLingue\nInglese B2\n"
)


@pytest.fixture
def anna(person: Callable[..., User]) -> User:
    return person("Anna")


def live(user: User) -> list[tuple[str, str]]:
    return [(fact.kind, fact.state) for fact in Fact.objects.visible_to(user).live()]


@pytest.mark.django_db
def test_a_cv_is_proposed_with_quotes_and_the_same_one_again_is_nothing_new(anna: User) -> None:
    assert take_in("cv.txt", CV.encode(), by=anna) == 7
    assert {state for _kind, state in live(anna)} == {"proposed"}
    job = Fact.objects.visible_to(anna).get(data__name="Lumen S.r.l.")
    assert job.quote in Source.objects.get().text
    assert take_in("cv.txt", CV.encode(), by=anna) == 0


@pytest.mark.django_db
def test_a_group_is_confirmed_but_for_what_is_doubtful(anna: User) -> None:
    take_in("cv.txt", CV.encode(), by=anna)
    first, *_others = waiting(Fact.objects.visible_to(anna)).sections
    assert [card.row.doubt != "" for card in first.cards] == [True]
    Fact.objects.visible_to(anna).confirm_sure(by=anna)
    (doubtful,) = Fact.objects.visible_to(anna).proposed()
    assert doubtful.data["name"] in {"Aurora", "Vespucci"}
    doubtful.confirm(by=anna)
    assert not Fact.objects.visible_to(anna).proposed().exists()


@pytest.mark.django_db
def test_a_confirmed_fact_is_superseded_and_a_proposed_one_edited(anna: User) -> None:
    take_in("cv.txt", CV.encode(), by=anna)
    fact = Fact.objects.get(data__text="API in Django")
    assert fact.change(by=anna, share="team").pk == fact.pk
    fact.confirm(by=anna)
    fact.refresh_from_db()
    newer = fact.change(by=anna, data={"text": "API in Django e Celery"})
    assert (newer.supersedes, newer.key, newer.share, newer.state) == (fact, fact.key, "team", "confirmed")
    fact.refresh_from_db()
    assert (fact.state, fact.data) == ("retired", {"text": "API in Django"})


@pytest.mark.parametrize(
    "changes",
    [{"data": {}}, {"quote": "x"}, {"share": "led"}, {"state": "proposed", "confirmed_at": None}, {"of": None}],
)
@pytest.mark.django_db
def test_the_database_refuses_to_change_a_confirmed_fact(anna: User, changes: dict[str, Any]) -> None:
    fact = Fact.objects.add(by=anna, kind="work", data={"name": "Lumen"})
    part = Fact.objects.add(by=anna, kind="highlight", of=fact.key, data={"text": "API"})
    with pytest.raises(IntegrityError), transaction.atomic():
        Fact.objects.filter(pk=part.pk).update(**changes)


@pytest.mark.django_db
def test_facts_keep_their_quotes_when_their_source_is_erased(anna: User) -> None:
    take_in("cv.txt", CV.encode(), by=anna)
    Fact.objects.visible_to(anna).confirm_sure(by=anna)
    Source.objects.get().delete()
    assert Fact.objects.get(data__text="Cache Redis").quote == "Cache Redis"


@pytest.mark.django_db
def test_a_row_that_was_superseded_long_ago_can_go(anna: User) -> None:
    old = Fact.objects.add(by=anna, kind="skills", data={"name": "Python"})
    newer = old.change(by=anna, data={"name": "Python", "level": "6"})
    old.delete()
    newer.refresh_from_db()
    assert newer.supersedes is None


@pytest.mark.django_db
def test_contacts_of_a_cv_are_no_facts_and_a_second_cv_does_not_say_anew_who_one_is(anna: User) -> None:
    take_in("cv.txt", CV.replace("Neri\n", "Neri\nanna@example.org · +39 333 000 0000\n").encode(), by=anna)
    take_in("other.txt", CV.replace("Anna Neri", "Anna M. Neri").encode(), by=anna)
    assert [fact.data for fact in Fact.objects.filter(kind="basics")] == [{"name": "Anna Neri"}]


@pytest.mark.django_db
def test_what_was_refused_is_not_proposed_again(anna: User) -> None:
    take_in("cv.txt", CV.encode(), by=anna)
    Fact.objects.get(data__name="Lumen S.r.l.").retire(by=anna)
    assert not Fact.objects.visible_to(anna).live().filter(data__text="API in Django").exists()
    assert take_in("cv.md", CV.encode() + b"\n", by=anna) == 0


@pytest.mark.django_db
def test_nobody_confirms_or_changes_the_facts_of_others(anna: User, person: Callable[..., User]) -> None:
    take_in("cv.txt", CV.encode(), by=anna)
    fact = Fact.objects.get(data__text="API in Django")
    fact.confirm(by=person("Bruno"))
    fact.retire(by=person("Carla"))
    fact.refresh_from_db()
    assert fact.state == "proposed"


@pytest.mark.django_db
def test_a_document_comes_out_as_it_went_in_and_is_what_the_claim_check_reads(anna: User) -> None:
    told = {"/work/0": {"state": "confirmed"}, "/work/0/highlights/0": {"state": "confirmed", "share": "led"}}
    document = {**RESUME, "meta": {"theme": "even", "bozza": {"facts": told}}}
    Fact.objects.replace(document, by=anna)
    resume, _facts = Fact.objects.visible_to(anna).as_resume()
    ours = resume["meta"].pop("bozza")
    assert {key: value for key, value in resume.items() if key != "$schema"} == {**RESUME, "meta": {"theme": "even"}}
    facts = read_facts({**resume, "meta": {"bozza": ours}})
    assert facts["/work/0/highlights/0"].share == "led"
    assert {fact.pointer for fact in facts.confirmed if fact.pointer.startswith("/work")} == {
        "/work/0", "/work/0/highlights/0",
    }  # fmt: skip
    assert "/skills/0" not in {fact.pointer for fact in facts.confirmed}


@pytest.mark.django_db
def test_a_replaced_document_keeps_the_rows_that_stay_and_retires_the_others(anna: User) -> None:
    Fact.objects.replace(RESUME, by=anna)
    before = set(Fact.objects.visible_to(anna).live().values_list("pk", flat=True))
    Fact.objects.replace({**RESUME, "languages": [{"language": "Tedesco", "fluency": "A2"}]}, by=anna)
    after = set(Fact.objects.visible_to(anna).live().values_list("pk", flat=True))
    assert len(before & after) == len(before) - 1 == len(after) - 1


UNSTORABLE = pytest.mark.parametrize(
    "entry", [{"name": "Scacchi\0"}, {"name": "Scacchi", "li\0vello": None}, {"name": "\ud83d"}]
)


@pytest.mark.django_db
@UNSTORABLE
def test_the_api_refuses_what_the_database_cannot_keep(anna: User, entry: dict[str, Any]) -> None:
    _token, key = Token.objects.issue(user=anna, name="prova", scopes=[Token.Scope.READ, Token.Scope.WRITE])
    sent = json.dumps({"interests": [entry]})
    answer = Client().put(
        "/api/v1/profile/", sent, content_type="application/json", headers={"Authorization": f"Token {key}"}
    )
    assert (answer.status_code, Fact.objects.count()) == (400, 0)
    assert "NUL" in answer.text


@pytest.mark.django_db
@UNSTORABLE
def test_a_file_with_what_the_database_cannot_keep_is_refused(anna: User, entry: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=r"danneggiato|damaged"):
        take_in("cv.json", json.dumps({"interests": [entry]}).encode(), by=anna)
    assert not Fact.objects.exists()

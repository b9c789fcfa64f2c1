"""A newer CV of the same person: what is unchanged is not asked again, what is otherwise is shown old and new."""

from typing import Any

import pytest
from django.db.models import Q
from django.urls import reverse

from accounts.models import User
from profiles.facts.newer import brought_up_to_date, same_entry
from profiles.models import Fact, Source
from profiles.reading.document import Document
from tests.rows import each_row
from tests.types import AsUser

OLD: dict[str, Any] = {
    "work": [
        {"name": "Faro S.r.l.", "position": "Sviluppatrice", "startDate": "2021-03",
         "highlights": ["Ridotto il tempo di rilascio da 9 giorni a 2 ore", "Scritte 14 API in Django"]},
        {"name": "Orto Digitale", "position": "Programmatrice", "startDate": "2018", "endDate": "2021-02"},
    ],
    "skills": [{"name": "Python"}, {"name": "Backend", "keywords": ["Django"]}],
    "languages": [{"language": "Inglese", "fluency": "B2"}],
}  # fmt: skip
NEW: dict[str, Any] = {
    "work": [
        {"name": "Nuvola", "position": "Responsabile backend", "startDate": "2024-06"},
        {"name": "FARO SRL", "position": "Sviluppatrice senior", "startDate": "2021-03", "endDate": "2024-05",
         "highlights": ["Ridotto il tempo di rilascio da 9 giorni a 40 minuti", "Scritte 14 API in Django"]},
    ],
    "skills": [{"name": "python"}, {"name": "Backend", "keywords": ["Django", "Redis"]}],
    "languages": [{"language": "English", "fluency": "C1"}],
}  # fmt: skip


def read(person: User, resume: dict[str, Any], digest: str = "0") -> int:
    source = Source.objects.create(owner=person, kind="txt", digest=digest * 64, text="")
    return Fact.objects.propose(Document(resume=resume), source=source, by=person)


@pytest.fixture
def known(candidate: User) -> User:
    read(candidate, OLD)
    Fact.objects.visible_to(candidate).confirm_sure(by=candidate)
    return candidate


def waiting(person: User) -> dict[str, Fact]:
    """What waits, by what it is about."""
    facts = Fact.objects.visible_to(person).proposed()
    return {str(fact.data.get("name") or fact.data.get("language") or fact.data.get("text")): fact for fact in facts}


def live(person: User, **data: str) -> list[Fact]:
    return list(Fact.objects.visible_to(person).confirmed().filter(Q(data__contains=data)))


def test_only_what_is_new_or_otherwise_is_asked(known: User) -> None:
    assert read(known, NEW, "1") == 5
    asked = waiting(known)
    assert set(asked) == {
        "Nuvola", "Faro S.r.l.", "Ridotto il tempo di rilascio da 9 giorni a 40 minuti", "Backend", "Inglese"
    }  # fmt: skip
    assert asked["Nuvola"].supersedes is None
    assert asked["Faro S.r.l."].data["endDate"] == "2024-05"
    assert asked["Inglese"].data == {"language": "Inglese", "fluency": "C1"}


def test_nothing_that_is_confirmed_changes_before_it_is_confirmed(known: User) -> None:
    before = list(Fact.objects.visible_to(known).confirmed().values("pk", "data", "key"))
    read(known, NEW, "1")
    assert list(Fact.objects.visible_to(known).confirmed().values("pk", "data", "key")) == before


def test_a_confirmed_change_takes_the_place_of_the_old_fact_with_all_that_belongs_to_it(known: User) -> None:
    old = live(known, name="Faro S.r.l.")[0]
    read(known, NEW, "1")
    Fact.objects.visible_to(known).confirm_sure(by=known)
    (job,) = live(known, name="Faro S.r.l.")
    assert (job.key, job.supersedes, job.data["position"]) == (old.key, old, "Sviluppatrice senior")
    deeds = Fact.objects.visible_to(known).confirmed().filter(of=job.key)
    assert {fact.data["text"] for fact in deeds} == {
        "Ridotto il tempo di rilascio da 9 giorni a 40 minuti", "Scritte 14 API in Django"
    }  # fmt: skip
    assert live(known, name="Orto Digitale")  # which the newer CV leaves out
    old.refresh_from_db()
    assert old.state == "retired"


def test_the_same_newer_cv_asks_nothing_more_also_where_a_change_was_declined(known: User) -> None:
    read(known, NEW, "1")
    waiting(known)["Faro S.r.l."].retire(by=known)
    Fact.objects.visible_to(known).confirm_sure(by=known)
    assert live(known, name="Faro S.r.l.")[0].data["position"] == "Sviluppatrice"
    assert read(known, NEW, "2") == 0


def test_a_third_cv_brings_the_change_that_waits_up_to_date(known: User) -> None:
    read(known, NEW, "1")
    third = {"work": [NEW["work"][1] | {"endDate": "2024-07"}]}
    assert read(known, third, "2") == 1
    assert waiting(known)["Faro S.r.l."].data["endDate"] == "2024-07"
    assert Fact.objects.visible_to(known).proposed().filter(supersedes__data__name="Faro S.r.l.").count() == 1


def test_what_one_edits_oneself_meanwhile_is_what_the_change_would_change(known: User) -> None:
    read(known, NEW, "1")
    edited = live(known, name="Faro S.r.l.")[0].change(by=known, data={"name": "Faro", "position": "Capa"})
    assert waiting(known)["Faro S.r.l."].supersedes == edited


def test_a_fact_that_is_retired_takes_its_change_along(known: User) -> None:
    read(known, NEW, "1")
    live(known, name="Faro S.r.l.")[0].retire(by=known)
    assert "Faro S.r.l." not in waiting(known)


def test_the_page_shows_old_and_new_and_one_press_confirms_the_job(known: User, as_user: AsUser) -> None:
    read(known, NEW, "1")
    client = as_user(known)
    page = client.get(reverse("facts-confirm")).text
    assert "<del>Sviluppatrice</del>" in page
    assert "<ins>Sviluppatrice senior</ins>" in page
    assert "<del>oggi</del>" in page
    assert "<ins>maggio 2024</ins>" in page
    client.post(reverse("facts-confirm"), {"entry": live(known, name="Faro S.r.l.")[0].key})
    assert live(known, name="Faro S.r.l.")[0].data["endDate"] == "2024-05"
    assert set(waiting(known)) == {"Nuvola", "Backend", "Inglese"}


@each_row(
    ("kind", "known", "read", "same"),
    [
        ("work", {"name": "Faro", "startDate": "2021"}, {"name": "Faro Srl", "startDate": "2021-03"}, True),
        ("work", {"name": "Faro", "startDate": "2021-03"}, {"name": "Faro", "startDate": "2023-01"}, False),
        ("work", {"name": "Faro", "position": "Cuoca"}, {"name": "Faro", "position": "Capa cuoca"}, True),
        ("work", {"name": "Faro"}, {"name": "Fari"}, False),
        ("education", {"institution": "B", "studyType": "Laurea"}, {"institution": "B", "studyType": "Master"}, False),
        ("languages", {"language": "Inglese"}, {"language": "English"}, True),
        ("languages", {"language": "Inglese"}, {"language": "Francese"}, False),
        ("certificates", {"name": "CKA"}, {"name": "cka", "date": "2024"}, True),
        ("highlight", {"text": "Scritte 14 API in Django"}, {"text": "Scritti i test del catalogo"}, False),
        ("basics", {"name": "Ada"}, {"name": "Ada"}, False),
    ],
)  # fmt: skip
def test_two_entries_are_about_the_same_by_what_they_name(
    kind: str, known: dict[str, Any], read: dict[str, Any], same: bool
) -> None:
    assert same_entry(kind, known, read) is same


def test_spelling_and_less_exact_dates_are_no_change() -> None:
    known = {"name": "Faro", "position": "Capa Progetto", "startDate": "2021-03"}
    assert brought_up_to_date("work", known, {"position": "capa progetto", "startDate": "2021"}) == known

"""The page that confirms facts: one press for all that is sure, and every press can be taken back."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from profiles.importing.intake import take_in
from profiles.models import Fact, Source
from profiles.reading.document import Document
from tests.profiles.facts.test_facts import CV
from tests.types import AsUser, Response

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    take_in("cv.txt", CV.encode(), by=candidate)
    return as_user(candidate)


def states(person: User) -> list[tuple[Any, ...]]:
    live = Fact.objects.visible_to(person).live()
    return [(fact.key, fact.of, fact.data, fact.share, fact.doubt, fact.state) for fact in live]


def undo(client: Client, press: Response) -> Response:
    return client.post(f"{reverse('facts-undo')}?{press['Location'].partition('?')[2].partition('#')[0]}")


def test_one_press_confirms_all_that_is_sure_and_nothing_doubtful(client: Client, candidate: User) -> None:
    press = client.post(reverse("facts-confirm"), {"everything": "on"})
    assert [fact.doubt != "" for fact in Fact.objects.visible_to(candidate).proposed()] == [True]
    page = client.get(press["Location"]).text
    assert "6 fatti confermati" in page
    assert "6 di 7 confermati" in page


def test_a_press_confirms_nothing_that_came_after_its_page(client: Client, candidate: User) -> None:
    before = {"everything": "on", "newest": (timezone.now() - timedelta(days=1)).isoformat()}
    client.post(reverse("facts-confirm"), before)
    assert not Fact.objects.visible_to(candidate).confirmed().exists()


@pytest.mark.parametrize("said", [{"everything": "on"}, {"kind": "languages"}, {"entry": "", "share": "did"}])
def test_a_press_on_several_is_taken_back(client: Client, candidate: User, said: dict[str, str]) -> None:
    before = states(candidate)
    if "entry" in said:
        said = said | {"entry": str(Fact.objects.get(data__name="Lumen S.r.l.").key)}
    press = client.post(reverse("facts-confirm"), said)
    assert states(candidate) != before
    assert undo(client, press).status_code == 302
    assert states(candidate) == before
    undo(client, press)  # again: nothing is left of the press
    assert states(candidate) == before


@pytest.mark.parametrize("name", ["fact-confirm", "fact-retire"])
def test_a_press_on_one_is_taken_back_with_what_belongs_to_it(client: Client, candidate: User, name: str) -> None:
    before = states(candidate)
    press = client.post(reverse(name, args=[Fact.objects.get(data__name="Lumen S.r.l.").pk]))
    assert 'id="undo"' in client.get(press["Location"]).text
    undo(client, press)
    assert states(candidate) == before


def test_a_confirmed_fact_that_is_not_used_any_more_can_be_had_back(client: Client, candidate: User) -> None:
    fact = Fact.objects.add(by=candidate, kind="skills", data={"name": "Python"})
    before = states(candidate)
    page = client.post(reverse("fact-retire", args=[fact.pk]), follow=True).text
    assert "Non usato: Python" in page
    fact.refresh_from_db()
    Fact.objects.visible_to(candidate).take_back(fact.retired_at or timezone.now(), by=candidate)
    assert states(candidate) == before


@pytest.mark.parametrize("name", ["fact-confirm", "fact-retire"])
def test_a_change_waits_again_to_change_its_fact(client: Client, candidate: User, name: str) -> None:
    old = Fact.objects.add(by=candidate, kind="languages", data={"language": "Tedesco", "fluency": "A2"})
    source = Source.objects.create(owner=candidate, kind="txt", digest="1" * 64, text="")
    newer = Document(resume={"languages": [{"language": "Tedesco", "fluency": "B1"}]})
    Fact.objects.propose(newer, source=source, by=candidate)
    undo(client, client.post(reverse(name, args=[Fact.objects.get(supersedes=old).pk])))
    change = Fact.objects.visible_to(candidate).proposed().get(data__fluency="B1")
    assert change.supersedes is not None
    assert (change.supersedes.key, change.supersedes.state) == (old.key, "confirmed")


def test_the_bar_counts_a_change_and_its_fact_as_one(client: Client, candidate: User) -> None:
    old = Fact.objects.add(by=candidate, kind="languages", data={"language": "Tedesco", "fluency": "A2"})
    assert "1 di 8 confermati" in client.get(reverse("facts-confirm")).text
    source = Source.objects.create(owner=candidate, kind="txt", digest="1" * 64, text="")
    newer = Document(resume={"languages": [{"language": "Tedesco", "fluency": "B1"}]})
    Fact.objects.propose(newer, source=source, by=candidate)
    assert "0 di 8 confermati" in client.get(reverse("facts-confirm")).text
    client.post(reverse("fact-confirm", args=[Fact.objects.get(supersedes=old).pk]))
    assert "1 di 8 confermati" in client.get(reverse("facts-confirm")).text


def test_a_doubtful_fact_that_was_changed_is_not_doubtful_any_more(client: Client, candidate: User) -> None:
    doubtful = Fact.objects.visible_to(candidate).proposed().exclude(doubt="").get()
    form = reverse("fact", args=[doubtful.pk])
    assert '<p class="message warning">' in client.get(form).text
    client.post(form, doubtful.data)
    doubtful.refresh_from_db()
    assert doubtful.doubt
    name = next(name for name, value in doubtful.data.items() if isinstance(value, str))
    client.post(form, doubtful.data | {name: "Altro"})
    doubtful.refresh_from_db()
    assert '<p class="message warning">' not in client.get(form).text
    assert (doubtful.doubt, doubtful.state) == ("", "proposed")


def test_nobody_takes_back_the_presses_of_others(
    client: Client, candidate: User, stranger: User, as_user: AsUser
) -> None:
    press = client.post(reverse("facts-confirm"), {"everything": "on"})
    before = states(candidate)
    undo(as_user(stranger), press)
    assert states(candidate) == before

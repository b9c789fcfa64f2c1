"""The pages of facts: a CV comes in, is confirmed, changed and downloaded, and the API reads and writes it."""

import json
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import Token, User
from profiles.models import Fact, Source
from tests.profiles.facts.test_facts import CV
from tests.profiles.reading.files import RESUME

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(person: Callable[..., User]) -> User:
    return person("Anna", language="en")


@pytest.fixture
def client(anna: User) -> Client:
    client = Client()
    client.force_login(anna)
    return client


def test_from_a_file_to_confirmed_facts(client: Client, anna: User) -> None:
    file = SimpleUploadedFile("cv.txt", CV.encode())
    page = client.post(reverse("facts-import"), {"file": file}, follow=True)
    assert page.redirect_chain[-1][0] == reverse("facts-confirm")
    assert "Which is the employer, and which is the role?" in page.text
    job = Fact.objects.get(data__name="Lumen S.r.l.")
    client.post(reverse("facts-confirm"), {"entry": str(job.key)})
    assert {fact.state for fact in Fact.objects.filter(of=job.key)} == {"confirmed"}
    deed = Fact.objects.get(data__text="Cache Redis")
    client.post(reverse("fact-share", args=[deed.pk]), {"share": "helped"})
    page = client.get(reverse("facts"))
    assert "Cache Redis" in page.text
    assert "I helped" in page.text
    assert "Vespucci" not in page.text  # which still waits


def test_a_file_that_cannot_be_read_is_one_sentence_and_keeps_nothing(client: Client) -> None:
    page = client.post(reverse("facts-import"), {"file": SimpleUploadedFile("cv.pdf", b"%PDF-1.4 broken")})
    assert page.status_code == 422
    assert "damaged and cannot be read" in page.text
    assert not Source.objects.exists()


def test_a_wrong_date_is_refused_and_what_was_typed_stays(client: Client, anna: User) -> None:
    fact = Fact.objects.add(by=anna, kind="work", data={"name": "Lumen", "x-own": 1})
    page = client.post(reverse("fact", args=[fact.pk]), {"position": "Dev", "name": "Lumen", "startDate": "ieri"})
    assert page.status_code == 422
    assert 'value="ieri"' in page.text
    client.post(reverse("fact", args=[fact.pk]), {"position": "Dev", "name": "Lumen", "startDate": "2021"})
    newer = Fact.objects.visible_to(anna).live().get()
    assert newer.data == {"name": "Lumen", "x-own": 1, "position": "Dev", "startDate": "2021"}


def test_the_download_can_be_read_again_and_brings_nothing_new(client: Client) -> None:
    client.put(reverse("api-profile"), json.dumps(RESUME), "application/json")
    file = client.get(reverse("facts-file"))
    assert file["Content-Disposition"].startswith("attachment")
    client.post(reverse("facts-import"), {"file": SimpleUploadedFile("facts.json", file.content)})
    assert {fact.state for fact in Fact.objects.all()} == {"proposed"}
    assert Fact.objects.filter(kind="work").count() == 1


def test_the_api_takes_what_it_gives_and_refuses_another_shape_with_a_sentence(client: Client, anna: User) -> None:
    private = {"basics": {**RESUME["basics"], "birthDate": "1990-04-03", "image": "x"}}
    given = client.put(reverse("api-profile"), json.dumps({**RESUME, **private}), "application/json").json()
    assert given["basics"] == RESUME["basics"]
    again = client.put(reverse("api-profile"), json.dumps(given), "application/json").json()
    assert again == given == client.get(reverse("api-profile")).json()
    refused = client.put(reverse("api-profile"), json.dumps({"work": [{"startDate": "ieri"}]}), "application/json")
    assert refused.status_code == 400
    assert "/work/0/startDate" in str(refused.json())


def test_a_token_that_may_only_read_does_not_write(anna: User) -> None:
    _token, key = Token.objects.issue(user=anna, name="script", scopes=["read"])
    headers = {"Authorization": f"Token {key}"}
    assert Client().get(reverse("api-profile"), headers=headers).status_code == 200
    written = Client().put(reverse("api-profile"), "{}", "application/json", headers=headers)
    assert written.status_code == 403


def test_the_client_and_the_role_of_a_project_are_shown_to_be_confirmed_and_changed(client: Client) -> None:
    cv = "Nora Lind\n\nProjects\n\nDepot relocation\nClient: Harbour Freight\nRole: move lead\n- Moved 90 racks\n"
    page = client.post(reverse("facts-import"), {"file": SimpleUploadedFile("cv.txt", cv.encode())}, follow=True)
    assert "Depot relocation, Harbour Freight, move lead" in page.text
    project = Fact.objects.get(kind="projects")
    assert project.data["roles"] == ["move lead"]
    form = client.get(reverse("fact", args=[project.pk]))
    assert 'value="Harbour Freight"' in form.text
    assert 'value="move lead"' in form.text

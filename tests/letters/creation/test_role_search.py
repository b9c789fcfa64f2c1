"""A letter begins with a role: it finds its guide, or the one for any role, and the situations of that guide."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from accounts.models import User
from guides.document.yaml_format import parse
from guides.models import Guide
from letters.creation.role_search import RoleSearch
from letters.models import Letter
from tests.types import AsUser

START = "letter-start"


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


@pytest.fixture
def any_role(guide: Guide) -> Guide:
    return publish("general")


@pytest.mark.parametrize("language", ["it", "en"])
def test_each_suggested_role_has_a_guide_of_its_own(any_role: Guide, language: str) -> None:
    with override(language):
        suggestions = RoleSearch().suggestions
    assert len(suggestions) > 5
    assert [role for role in suggestions if not RoleSearch(role).has_own_guide] == []


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    ("role", "start", "slug", "own"),
    [
        ("Programmatore Python", "", "backend", True),
        ("backend developer", "", "backend", True),  # the title of the guide
        ("Infermiera", "", "general", False),
        ("software engineer", "", "general", False),
        ("Infermiera", "backend/", "general", False),
        ("", "backend/return", "backend", False),
        ("  ", "", "general", False),
        ("", "nessuna/x", "general", False),
        ("\x00" * 9, "\x00", "general", False),
        ("x" * 5_000, "", "general", False),
    ],
)
def test_a_role_finds_its_guide_or_the_one_for_any_role(
    any_role: Guide, role: str, start: str, slug: str, own: bool
) -> None:
    search = RoleSearch(role, start)
    assert search.guide is not None
    assert search.guide.slug == slug
    assert search.has_own_guide is own


def test_only_roles_of_published_guides_are_suggested(any_role: Guide) -> None:
    with override("it"):
        suggestions = RoleSearch().suggestions
    assert {"Backend Developer", "Sviluppatore backend", "Sviluppatore Java"} <= set(suggestions)
    assert not {"Qualsiasi altro ruolo", "Product owner", "Capo progetto"} & set(suggestions)


def publish(slug: str) -> Guide:
    document = parse(Path(f"guides/content/{slug}.yaml").read_text("utf-8"), f"{slug}.yaml")
    guide = Guide.objects.create(slug=slug, draft=document)
    guide.publish()
    return guide


def test_a_guide_that_was_published_without_names_has_those_of_the_repository(any_role: Guide) -> None:
    guide = Guide.objects.with_draft().get(slug="backend")
    del guide.draft["roles"]
    del guide.draft["ad_words"]
    guide.save()
    guide.publish()
    assert RoleSearch("Programmatrice Java").has_own_guide


def test_a_role_typed_beside_another_guide_asks_before_a_letter_begins(any_role: Guide, client: Client) -> None:
    publish("frontend")
    said = {"role": "Sviluppatrice React", "company": "Villa Flora", "language": "it", "start": "backend/return"}
    page = client.post(reverse(START), said)
    assert page.status_code == 422
    assert not Letter.objects.exists()
    assert "Per il tuo ruolo c’è un’altra guida: questa." in page.text
    assert 'value="frontend/return"' in page.text
    assert "Tieni la guida «Backend Developer»" in page.text
    kept = client.post(reverse(START), {**said, "start": "", "keep": "backend/return"})
    letter = Letter.objects.get()
    assert (kept["Location"], letter.guide.slug) == (letter.get_absolute_url(), "backend")


def test_an_empty_page_begins_with_the_guide_of_the_role_that_was_just_typed(any_role: Guide, client: Client) -> None:
    """Somebody types quicker than the page looks for a guide: nothing on an empty page depends on it."""
    said = {"role": "Programmatore Java", "company": "Villa Flora", "language": "it", "start": "general/"}
    answer = client.post(reverse(START), said)
    letter = Letter.objects.get()
    assert (answer["Location"], letter.guide.slug, letter.draft.body) == (letter.get_absolute_url(), "backend", "")


@pytest.mark.parametrize("start", ["backend/", "general/return"])
def test_an_empty_page_of_a_guide_of_another_role_asks_and_so_does_a_template(
    any_role: Guide, client: Client, start: str
) -> None:
    publish("frontend")
    said = {"role": "Sviluppatrice React", "company": "Villa Flora", "language": "it", "start": start}
    assert client.post(reverse(START), said).status_code == 422
    assert not Letter.objects.exists()


@pytest.mark.parametrize("role", ["Software engineer", "", "Programmatore Java", "Backend Developer"])
def test_a_role_that_asks_for_no_other_guide_begins_the_letter(any_role: Guide, client: Client, role: str) -> None:
    said = {"role": role, "company": "Villa Flora", "language": "it", "start": "backend/return"}
    client.post(reverse(START), said)
    assert Letter.objects.get().guide.slug == "backend"


def test_a_role_for_which_there_is_no_guide_asks_too(any_role: Guide, client: Client) -> None:
    said = {"role": "Infermiera", "company": "Villa Flora", "language": "it", "start": "backend/return"}
    assert 'value="general/return"' in client.post(reverse(START), said).text
    assert not Letter.objects.exists()


def test_the_page_offers_an_empty_page_first_then_each_situation_with_its_sentence(
    any_role: Guide, client: Client
) -> None:
    page = client.get(reverse(START), {"role": "Infermiera"}).text
    starts = [part.split('"')[0] for part in page.split('value="general/')[1:]]
    assert starts == ["", *(one["id"] for one in any_role.draft["templates"])]
    assert all(str(one["situation"]["it"]) in page for one in any_role.draft["templates"])
    assert "Nessuna guida è dedicata a «Infermiera»" in page
    assert 'type="radio"' not in page
    assert "Nessuna guida è dedicata" not in client.get(reverse(START), {"role": "Capo backend"}).text


def test_looking_for_a_guide_keeps_what_was_typed_and_begins_nothing(any_role: Guide, client: Client) -> None:
    said = {"role": "Infermiera", "company": "Villa Flora & C.", "language": "en", "look": "yes"}
    page = client.post(reverse(START), said, follow=True).text
    assert 'value="Infermiera"' in page
    assert 'value="Villa Flora &amp; C."' in page
    assert '<option value="en" selected>' in page
    assert not Letter.objects.exists()


def test_a_situation_begins_the_letter_with_its_template(any_role: Guide, client: Client) -> None:
    said = {"role": "Infermiera", "company": "Villa Flora", "language": "it", "start": "general/return"}
    page = client.post(reverse(START), said)
    letter = Letter.objects.get()
    assert page["Location"] == letter.get_absolute_url()
    assert (letter.guide, letter.role, letter.title) == (any_role, "Infermiera", "Infermiera, Villa Flora")
    assert letter.draft.body.startswith("Oggetto")


def test_a_form_that_is_refused_comes_back_with_its_situations(any_role: Guide, client: Client) -> None:
    page = client.post(reverse(START), {"role": "x" * 200, "language": "it", "start": "general/return"})
    assert page.status_code == 422
    assert 'value="general/return"' in page.text
    assert "x" * 200 in page.text


def test_without_a_published_guide_the_page_says_so(db: None, client: Client) -> None:
    assert "Nessuna guida è stata ancora pubblicata." in client.get(reverse(START)).text

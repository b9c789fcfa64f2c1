"""A guide in one language: nothing is missing in the other, its page is in its own, and so are its letters."""

import copy
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.document.errors import DocumentError
from guides.document.schema import LANGUAGES, check_schema, missing_fields
from guides.document.yaml_format import Document, dump, parse
from guides.models import Guide
from letters.beginning.advertisement import fitting_guide
from letters.models import Letter
from tests.guides.editor.test_views import Fields
from tests.types import AsUser

PAGE = reverse("guide", args=["backend"])


def without_english(value: Any) -> Any:
    """A document whose English texts are blank, as they are in a guide that was never translated."""
    if isinstance(value, list):
        return [without_english(item) for item in value]
    if not isinstance(value, dict):
        return value
    blank = {"en": [] if isinstance(value.get("en"), list) else ""} if value.keys() == set(LANGUAGES) else {}
    return {key: without_english(item) for key, item in value.items()} | blank


@pytest.fixture
def italian(backend_document: Document) -> dict[str, Any]:
    document: dict[str, Any] = without_english(copy.deepcopy(dict(backend_document)))
    return document | {"language": "it"}


@pytest.fixture
def italian_guide(db: None, italian: dict[str, Any], admin: User) -> Guide:
    guide = Guide.objects.create(slug="backend", draft=italian)
    guide.publish(by=admin)
    return guide


def test_nothing_is_missing_in_the_language_that_it_has_not(italian: dict[str, Any]) -> None:
    assert missing_fields(italian) == []
    check_schema(italian)
    both = {key: value for key, value in italian.items() if key != "language"}
    assert "title.en" in missing_fields(both)
    with pytest.raises(DocumentError):
        check_schema(both)


def test_its_own_language_is_needed_all_the_same(italian: dict[str, Any]) -> None:
    with pytest.raises(DocumentError):
        check_schema(italian | {"language": "en"})
    with pytest.raises(DocumentError):
        check_schema(italian | {"language": "de"})


def test_its_file_is_read_and_written_alike(italian: dict[str, Any]) -> None:
    text = dump(italian)
    assert parse(text, "backend.yaml") == italian
    assert dump(parse(text, "backend.yaml")) == text


@pytest.mark.parametrize("asked", [{}, {"lang": "en"}])
def test_its_page_is_in_its_language_whoever_asks(italian_guide: Guide, client: Client, asked: dict[str, str]) -> None:
    page = client.get(PAGE, asked, headers={"accept-language": "en"}).text
    assert '<html lang="it">' in page
    alternates = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', page))
    here = f"http://testserver{PAGE}"
    assert alternates == {"it": f"{here}?lang=it", "x-default": here}
    # The switch leads to the list, since this page has no other language.
    assert f'name="next" value="{reverse("guides")}"' in page


def test_search_engines_and_programs_are_told_of_one_language(italian_guide: Guide, client: Client) -> None:
    sitemap = client.get(reverse("sitemap")).text
    assert f"{PAGE}?lang=it" in sitemap
    assert f"{PAGE}?lang=en" not in sitemap
    assert client.get(reverse("api-guides")).json()[0]["languages"] == ["it"]
    english = client.get(reverse("guides"), {"lang": "en"}).text
    assert "in Italian" in english
    assert "in Italian" not in client.get(reverse("guides"), {"lang": "it"}).text


def test_a_letter_that_begins_with_it_is_in_its_language(
    italian_guide: Guide, candidate: User, as_user: AsUser
) -> None:
    writer = as_user(candidate)
    template = italian_guide.draft["templates"][0]["id"]
    page = writer.get(reverse("letter-start"), {"start": f"backend/{template}"}).text
    assert "Questa guida è per lettere in italiano." in page
    writer.post(reverse("letter-start"), {"start": f"backend/{template}", "language": "en", "company": "Nuvola"})
    letter = Letter.objects.get()
    assert letter.language == "it"
    assert letter.draft.body == italian_guide.draft["templates"][0]["body"]["it"]


def test_it_is_not_proposed_for_a_letter_in_the_other_language(italian_guide: Guide) -> None:
    assert fitting_guide("backend") == fitting_guide("backend", "it") == italian_guide
    assert fitting_guide("backend", "en") is None


def test_an_admin_begins_one_and_changes_ones_mind(admin: User, as_user: AsUser) -> None:
    editor = as_user(admin)
    editor.post(reverse("guide-new"), {"slug": "cook", "language": "it", "title_it": "Cuoco", "title_en": ""})
    guide = Guide.objects.get()
    assert (guide.draft["language"], guide.draft["title"]) == ("it", {"it": "Cuoco", "en": ""})
    assert "title.en" not in guide.missing_fields
    about = reverse("guide-part", args=["cook", "about"])
    page = editor.get(about).text
    assert "manca l’inglese" not in page.lower()
    assert editor.post(about, Fields(page).found | {"language": ""}).status_code == 302
    guide = Guide.objects.get()
    assert "language" not in guide.draft
    assert "title.en" in guide.missing_fields


def test_a_title_in_each_language_of_the_guide_is_needed(admin: User, as_user: AsUser) -> None:
    for sent in [{"language": "en", "title_it": "Cuoco"}, {"language": "", "title_it": "Cuoco"}]:
        assert as_user(admin).post(reverse("guide-new"), {"slug": "cook", **sent}).status_code == 422
    assert not Guide.objects.exists()

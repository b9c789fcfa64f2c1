"""Public pages: an address for each language, what search engines read, and how much a first visit loads."""

import gzip
import json
import re
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide
from tests.types import AsUser

PAGES = ["home", "guides", "checklist-about", "guide"]


def address(name: str) -> str:
    return reverse(name, args=["backend"] if name == "guide" else [])


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("asked", ["it", "en"])
def test_each_language_has_an_address_whatever_the_browser_prefers(
    guide: Guide, client: Client, name: str, asked: str
) -> None:
    other = {"it": "en", "en": "it"}[asked]
    page = client.get(address(name), {"lang": asked}, headers={"accept-language": other}).text
    assert f'<html lang="{asked}">' in page
    here = f"http://testserver{address(name)}"
    assert f'<link rel="canonical" href="{here}?lang={asked}">' in page
    alternates = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">', page))
    assert alternates == {"it": f"{here}?lang=it", "en": f"{here}?lang=en", "x-default": here}
    # The switch leads to the page without the language in its address, where it can take effect.
    assert f'name="next" value="{address(name)}"' in page


def test_an_unknown_language_in_the_address_is_no_matter(guide: Guide, client: Client) -> None:
    page = client.get(address("guide"), {"lang": "<x>"}, headers={"accept-language": "en"}).text
    assert '<html lang="en">' in page
    assert "<x>" not in page


def test_the_switch_of_a_signed_in_person_works_from_such_an_address(
    guide: Guide, candidate: User, as_user: AsUser
) -> None:
    browser = as_user(candidate)
    back = browser.post(reverse("language"), {"language": "en", "next": address("guide")})
    assert '<html lang="en">' in browser.get(back.headers["Location"]).text
    assert '<html lang="it">' in browser.get(address("guide"), {"lang": "it"}).text
    assert '<html lang="en">' in browser.get(address("guide")).text


@pytest.mark.parametrize("language", ["it", "en"])
def test_a_guide_is_an_article_with_its_questions_for_machines(guide: Guide, client: Client, language: str) -> None:
    page = client.get(address("guide"), {"lang": language}).text
    article, questions = json.loads(re.search(r'ld\+json">(.*?)</script>', page, re.DOTALL)[1])["@graph"]
    document = guide.rubric.document
    assert (article["headline"], article["inLanguage"]) == (document["title"][language], language)
    asked = [item["question"][language] for item in document["questions"]]
    assert [item["name"] for item in questions["mainEntity"]] == asked
    assert all(item["acceptedAnswer"]["text"].startswith("<p>") for item in questions["mainEntity"])


def test_a_guide_whose_words_look_like_markup_does_not_end_its_structured_data(
    guide: Guide, client: Client, admin: User
) -> None:
    draft = guide.draft | {"summary": {"it": "</script><b>&", "en": "</script><b>&"}}
    guide.edit(draft, seen=1, by=admin).publish(by=admin)
    page = client.get(address("guide")).text
    text = re.search(r'ld\+json">(.*?)</script>', page, re.DOTALL)[1]
    assert json.loads(text)["@graph"][0]["description"] == "</script><b>&"
    assert "</script><b>" not in page


def test_the_sitemap_names_every_public_page_in_each_language(guide: Guide, client: Client) -> None:
    answer = client.get(reverse("sitemap"))
    assert answer.headers["Content-Type"] == "application/xml; charset=utf-8"
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = [loc.text for loc in ElementTree.fromstring(answer.content).findall("s:url/s:loc", space)]
    assert found == [f"http://testserver{address(name)}?lang={lang}" for name in PAGES for lang in ("it", "en")]
    assert all(client.get(url).status_code == 200 for url in found)
    assert f"Sitemap: http://testserver{reverse('sitemap')}" in client.get(reverse("robots")).text


@pytest.mark.parametrize("name", PAGES)
def test_pages_travel_compressed_and_need_no_script(guide: Guide, client: Client, name: str) -> None:
    answer = client.get(address(name), headers={"accept-encoding": "gzip"})
    page = gzip.decompress(answer.content).decode()
    assert re.findall(r"<script(?! type=\"application/ld\+json\")", page) == []
    assert len(answer.content) < 40_000


@pytest.mark.parametrize(
    ("name", "queries"), [("home", 2), ("guides", 2), ("guide", 3), ("checklist-about", 0), ("sitemap", 2)]
)
def test_a_page_makes_a_fixed_number_of_queries(
    guide: Guide, client: Client, name: str, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(queries):
        client.get(address(name) if name in PAGES else reverse(name))

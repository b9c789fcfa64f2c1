"""Public pages: an address for each language, what search engines read, and how much a first visit loads."""

import gzip
import json
import re
from html import unescape
from io import BytesIO
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import DjangoAssertNumQueries, Settings

from accounts.models import User
from guides.library.annotated_example import example_text
from guides.library.share_picture import share_picture
from guides.models import Guide
from tests.types import AsUser

THEME = "/static/js/theme.js"  # the scheme that a person chose
PAGES = ["home", "guides", "checklist-about", "about", "guide"]


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
    article, steps, questions = json.loads(re.search(r'ld\+json">(.*?)</script>', page, re.DOTALL)[1])["@graph"]
    document = guide.rubric.document
    assert document["title"][language] in article["headline"]
    assert article["headline"] == steps["name"]
    assert {node["inLanguage"] for node in (article, steps, questions)} == {language}
    assert article["datePublished"] <= article["dateModified"]
    assert len(steps["step"]) == len(document["pillars"])
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
def test_pages_travel_compressed_and_need_no_script_but_to_copy(guide: Guide, client: Client, name: str) -> None:
    answer = client.get(address(name), headers={"accept-encoding": "gzip"})
    page = gzip.decompress(answer.content).decode()
    scripts = re.findall(r"<script src=\"([^\"]*)\"[^>]*>", page)
    # Without the second one, where letters are tried, the form leads to a page of its own.
    scripts = [script for script in scripts if script != "/static/js/guide.js"]  # copies a template
    assert scripts in ([THEME], [THEME, "/static/js/trial.js"])
    assert page.count("<script") == (name == "guide") + len(scripts) + page.count('<script type="application/ld+json">')
    assert len(answer.content) < 60_000


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_text_to_copy_is_the_template_and_has_a_button(guide: Guide, client: Client, language: str) -> None:
    page = client.get(address("guide"), {"lang": language}).text
    for template in guide.rubric.document["templates"]:
        field = f"copy-{template['id']}"
        assert f'data-copy-field="{field}"' in page
        text = re.search(rf'<textarea id="{field}"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
        assert text
        assert unescape(text[1]) == template["body"][language]


@pytest.mark.parametrize("language", ["it", "en"])
def test_an_example_is_for_reading_and_says_which_criteria_it_does_without(
    guide: Guide, client: Client, language: str
) -> None:
    page = unescape(client.get(address("guide"), {"lang": language}).text)
    examples = page.partition('<section id="examples"')[2].partition("</section>")[0]
    assert "data-copy-field" not in examples
    assert "start=backend/first-job" in examples
    titles = {item["id"]: item["title"][language] for item in guide.rubric.document["criteria"]}
    for example in guide.rubric.document["examples"]:
        shown = examples.partition(f'id="example-{example["id"]}"')[2].partition("</details>")[0]
        judged = guide.rubric.run_checklist(example["body"][language])["criteria"]
        lacking = [titles[item["id"]] for item in judged if item["verdict"] != "met" or not item["sure"]]
        said = f"{len(judged) - len(lacking)} criteri su {len(judged)}"
        if language == "en":
            said = f"{len(judged) - len(lacking)} of {len(judged)} criteria"
        assert (said in shown) == bool(lacking)
        assert not lacking or " · ".join(lacking) in shown


def test_the_parts_of_a_guide_are_folded_and_its_advice_stands_before_the_trial(guide: Guide, client: Client) -> None:
    page = client.get(address("guide")).text
    places = [page.index(f'href="#{name}"') for name in ("pillars", "examples", "templates", "questions", "trial")]
    assert places == sorted(places)
    places = [page.index(f'id="{name}"') for name in ("pillars", "examples", "templates", "questions", "trial")]
    assert places == sorted(places)
    assert len(re.findall(r"<details[^>]* open", page)) == 1  # the first pillar


@pytest.mark.parametrize(
    ("name", "queries"), [("home", 1), ("guides", 1), ("guide", 1), ("checklist-about", 1), ("sitemap", 1)]
)
def test_a_page_makes_a_fixed_number_of_queries(
    guide: Guide, client: Client, name: str, queries: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    path = address(name) if name in PAGES else reverse(name)
    client.get(path)  # what a process keeps, it makes now
    with django_assert_num_queries(queries):
        client.get(path)


def test_what_a_process_keeps_of_a_guide_is_of_its_language_and_edition_and_of_nobody(
    guide: Guide, client: Client, candidate: User, as_user: AsUser
) -> None:
    path, document = reverse("guide", args=["backend"]), guide.rubric.document
    signed_in = as_user(candidate)
    pages = {language: signed_in.get(path, {"lang": language}).text for language in ("it", "en")}
    for language, page in pages.items():
        assert unescape(page).count(document["pillars"][0]["title"][language])
    kept = client.get(path, {"lang": "it"}).text.partition('id="pillars"')[2].partition('<section class="trial"')[0]
    assert kept.strip() in pages["it"]
    assert not re.search(r"csrfmiddlewaretoken|nonce=|Giulia", kept)
    title = {"it": "Un altro pilastro", "en": "Another pillar"}
    guide.draft = document | {"pillars": [document["pillars"][0] | {"title": title}, *document["pillars"][1:]]}
    guide.save()
    guide.publish()
    assert title["en"] in client.get(path, {"lang": "en"}).text


@pytest.mark.parametrize(("language", "words"), [("it", "lettera di presentazione"), ("en", "cover letter")])
def test_each_public_page_has_the_words_that_people_search_for(
    guide: Guide, client: Client, language: str, words: str
) -> None:
    for name in ("home", "guides", "guide"):
        page = client.get(address(name), {"lang": language}).text
        role = guide.rubric.document["title"][language] if name == "guide" else ""
        title, heading, description = (
            re.search(pattern, page, re.DOTALL)[1].strip()
            for pattern in ("<title>(.*?)</title>", "<h1>(.*?)</h1>", 'name="description" content="(.*?)"')
        )
        assert words in heading.lower()
        assert words in description.lower() or "cover letter" in description.lower()
        assert any(word in title.lower() for word in (words, "cover letter")), title
        assert all(role in text for text in (title, heading, description))


@pytest.mark.sampled(2)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_a_language_in_its_address_is_canonical_itself(guide: Guide, client: Client, name: str) -> None:
    page = client.get(address(name)).text
    assert f'<link rel="canonical" href="http://testserver{address(name)}">' in page


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_picture_of_a_shared_page_is_a_picture_in_its_language(guide: Guide, client: Client, language: str) -> None:
    for name in ("home", "guide"):
        page = client.get(address(name), {"lang": language}).text
        picture = client.get(re.search('property="og:image" content="(.*?)"', page)[1])
        assert picture["Content-Type"] == "image/png"
        assert "max-age=86400" in picture["Cache-Control"]
        assert Image.open(BytesIO(picture.content)).size == (1200, 630)
    assert share_picture("Lettera", "sotto") != share_picture("Letter", "below")


def test_a_title_of_any_length_and_script_makes_a_picture() -> None:
    for title in ("", "parola " * 400, "w" * 3000, "日本語 \u202e אבג 🙂\0"):
        assert share_picture(title, title).startswith(b"\x89PNG")


def test_the_home_page_shows_a_paragraph_that_the_checklist_has_read(guide: Guide, client: Client) -> None:
    page = client.get("/", {"lang": "it"}).text
    figure = re.search("<figure.*?</figure>", page, re.DOTALL)[0]
    marked = re.findall("<mark[^>]*>(.*?)</mark>", figure)
    assert 1 <= len(marked) <= 4
    assert all(unescape(words) in example_text(guide.rubric.judged_document) for words in marked)
    assert figure.count("<li>") == len(marked)


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_home_page_says_what_it_costs_in_the_words_of_the_operator(
    client: Client, db: None, settings: Settings, language: str
) -> None:
    assert ("gratuito" if language == "it" else "is free here") in client.get("/", {"lang": language}).text
    settings.PRICE = {"it": "Costa dodici euro.", "en": "It costs twelve euros."}
    assert settings.PRICE[language] in client.get("/", {"lang": language}).text


def test_the_foot_of_each_page_leads_to_who_runs_it(client: Client, db: None, settings: Settings) -> None:
    settings.CONTACT_URL = "https://example.org/contatti"
    foot = re.search("<footer.*?</footer>", client.get("/").text, re.DOTALL)[0]
    for page in ("/privacy/", "/terms/", "/about/", "https://example.org/contatti", "agpl-3.0"):
        assert page in foot

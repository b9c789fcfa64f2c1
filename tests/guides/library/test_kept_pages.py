"""Public pages are rendered once for everybody whom we know nothing of, and hold nothing of anybody."""

import gzip
import re

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide
from tests.types import AsUser

PAGES = ["home", "guides", "guide", "checklist-about", "about", "privacy-notice", "terms", "cookies", "imprint"]
CSRF, SESSION, SIGNED_OUT = "csrftoken", "sessionid", "signed-out"


@pytest.fixture(params=PAGES)
def path(request: pytest.FixtureRequest, guide: Guide) -> str:
    """The address of a public page."""
    return reverse(request.param, args=[guide.slug] if request.param == "guide" else [])


def test_the_second_visitor_gets_the_same_bytes_for_one_query(
    path: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = Client().get(path)
    other = Client(headers={"user-agent": "other"})
    other.cookies[CSRF] = "a" * 32
    with django_assert_num_queries(1):
        second = other.get(path)
    assert second.content == first.content
    assert not second.cookies
    caches["fragments"].clear()
    assert Client().get(path).content == first.content
    compressed = Client().get(path, headers={"accept-encoding": "gzip"})
    assert gzip.decompress(compressed.content) == first.content


def test_a_kept_page_has_no_token_and_no_nonce(path: str) -> None:
    answer = Client().get(path)
    assert not re.search(r"csrfmiddlewaretoken|X-CSRFToken|nonce", answer.text)
    assert "nonce" not in answer.headers["Content-Security-Policy"]


@pytest.mark.sampled(4)
@pytest.mark.parametrize("language", ["it", "en"])
def test_browsers_ask_whether_a_page_has_changed_and_caches_may_keep_an_address_with_a_language(
    path: str, client: Client, language: str
) -> None:
    answer = client.get(path, {"lang": language})
    assert answer.headers["Cache-Control"] == "public, max-age=0, s-maxage=60"
    again = client.get(path, {"lang": language}, headers={"if-none-match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = {"it": "en", "en": "it"}[language]
    assert client.get(path, {"lang": other}, headers={"if-none-match": answer.headers["ETag"]}).status_code == 200
    assert client.get(path).headers["Cache-Control"] == "no-cache"


@pytest.mark.sampled(4)
def test_nothing_of_somebody_signed_in_is_kept_or_shown_to_others(
    path: str, candidate: User, client: Client, as_user: AsUser
) -> None:
    own = as_user(candidate).get(path, {"lang": "it"}, follow=True)
    assert candidate.name in own.text
    assert "no-store" in own.headers["Cache-Control"]
    assert candidate.name not in client.get(path, {"lang": "it"}).text
    assert candidate.name in as_user(candidate).get(path, {"lang": "it"}, follow=True).text


@pytest.mark.sampled(4)
@pytest.mark.parametrize("name", [SESSION, SIGNED_OUT])
def test_a_visitor_with_a_session_gets_a_page_of_their_own(path: str, client: Client, name: str) -> None:
    client.get(path)
    client.cookies[name] = "CANARY-1"
    assert "ETag" not in client.get(path).headers
    assert "CANARY" not in Client().get(path).text


@pytest.mark.sampled(3)
def test_an_address_with_anything_else_is_not_kept(path: str, client: Client) -> None:
    for query in ({"from": "CANARY-2"}, {"lang": "xx"}, {"lang": "it", "a": "CANARY-2"}):
        assert "ETag" not in client.get(path, query).headers
    assert "CANARY" not in client.get(path).text


def test_hosts_are_kept_apart(path: str, client: Client) -> None:
    assert "http://127.0.0.1/" not in client.get(path).text
    assert "http://testserver/" not in client.get(path, headers={"host": "127.0.0.1"}).text


def test_the_next_edition_is_shown_at_once_on_every_page_that_names_it(
    guide: Guide, client: Client, admin: User
) -> None:
    paths = ["/", reverse("guides"), reverse("guide", args=[guide.slug])]
    tags = {path: client.get(path).headers["ETag"] for path in paths}
    title = {"it": "Canarino", "en": "Canary"}
    guide.edit(guide.draft | {"title": title}, seen=guide.revision, by=admin).publish(by=admin)
    for path in paths:
        answer = client.get(path, headers={"if-none-match": tags[path]})
        assert answer.status_code == 200
        assert "Canarino" in answer.text


def test_a_guide_that_is_retired_and_offered_again_is_shown_so_at_once(
    guide: Guide, client: Client, admin: User
) -> None:
    page = reverse("guide", args=[guide.slug])
    offered = client.get(page).text
    guide.retire(by=admin)
    assert "noindex" in client.get(page).text
    assert page not in client.get("/").text
    guide.restore(by=admin)
    assert client.get(page).text == offered
    assert page in client.get("/").text


@pytest.mark.parametrize(
    ("headers", "is_taken"),
    [
        ({}, True),
        ({"sec-fetch-site": "same-origin", "origin": "http://testserver"}, True),
        ({"origin": "http://testserver"}, True),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"origin": "https://evil.example"}, False),
        ({"origin": "null"}, False),
    ],
)
def test_forms_without_a_token_are_taken_from_our_own_pages_only(
    guide: Guide, headers: dict[str, str], is_taken: bool
) -> None:
    browser = Client(enforce_csrf_checks=True, headers=headers)
    sent = {"text": "Gentile Laura,\n\nscrivo Python da 6 anni.", "guide": guide.slug, "language": "en", "next": "/"}
    for name in ("language", "text-keep", "try"):
        answer = browser.post(reverse(name), sent)
        assert (answer.status_code != 403) == is_taken, name

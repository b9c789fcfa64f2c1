"""A visitor tries the checklist: what they see, and that nothing of the text stays."""

import logging

import pytest
from django.test import Client
from django.urls import reverse

from guides.models import Guide
from limits import quota
from limits.models import Counter
from tests.conftest import LETTER
from tests.privacy.dumps import database_text

TRY = reverse("try")
FRAGMENT = {"HX-Request": "true"}
pytestmark = pytest.mark.usefixtures("guide")


def test_a_pasted_letter_is_shown_with_its_passages_marked(client: Client) -> None:
    page = client.post(TRY, {"text": LETTER, "guide": "backend"})
    assert page.status_code == 200
    assert "<html" in page.text
    assert "an-met" in page.text
    assert 'data-tried="' in page.text
    assert "Nuvola Pagamenti" in page.context["found"].body


def test_scripts_get_the_result_without_the_page(client: Client) -> None:
    part = client.post(TRY, {"text": LETTER, "guide": "backend"}, headers=FRAGMENT)
    assert part.status_code == 200
    assert "<html" not in part.text
    assert "an-met" in part.text


def test_the_guide_follows_the_subject_where_none_is_chosen(client: Client, guide: Guide) -> None:
    assert client.post(TRY, {"text": LETTER}).context["guide"] == guide


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_example_of_the_guide_is_judged_in_the_language_of_the_page(client: Client, language: str) -> None:
    page = client.post(TRY, {"example": "1", "guide": "backend"}, headers={"accept-language": language})
    found = page.context["found"]
    assert page.context["is_example"]
    assert found.met > found.counted / 2
    assert found.report["language"]["main"] == language


def test_nothing_of_a_tried_text_stays_anywhere(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client.post(TRY, {"text": f"{LETTER}\nuccellinogiallo", "job_ad": "canarinoazzurro", "guide": "backend"})
    left = database_text() + caplog.text
    assert "uccellinogiallo" not in left
    assert "canarinoazzurro" not in left
    assert "sessionid" not in client.cookies


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"text": " \n "}, "Incolla prima il testo di una lettera"),
        ({"text": "a" * 12_001}, "Il testo supera di 1 carattere il massimo"),
        ({"text": "ciao", "job_ad": "a" * 20_100}, "Il testo supera di 100 caratteri il massimo"),
        ({"text": "ciao", "guide": "no-such-guide"}, "errorlist"),
    ],
)
def test_what_cannot_be_tried_gets_one_sentence_and_keeps_the_text(
    client: Client, sent: dict[str, str], sentence: str
) -> None:
    for headers in ({}, FRAGMENT):
        answer = client.post(TRY, sent, headers=headers)
        assert answer.status_code == 422
        assert sentence in answer.text
    assert sent["text"][:50] in client.post(TRY, sent).text


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\ud800", "a\0b", "\u202e \u2028", "**" * 3000])
def test_a_hostile_text_is_shown_as_text_or_refused(client: Client, text: str) -> None:
    sent = {"text": text.encode("utf-8", "surrogatepass"), "guide": "backend"}
    answer = client.post(TRY, sent)
    assert answer.status_code in {200, 400, 422}
    assert "<script>alert" not in answer.text


def test_a_network_tries_so_many_letters_an_hour(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = {"text": LETTER, "guide": "backend", "job_ad": ""}
    client.post(TRY, sent)
    Counter.objects.filter(scope="trials").update(hits=quota.TRIALS.limit)
    answer = client.post(TRY, sent)
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert "Gentile Laura Sarti" in answer.text

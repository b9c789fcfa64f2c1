"""The page that says how far to trust the checklist, and the way to it from every ring."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

import reviews.accuracy.views
from accounts.models import User
from checklist import ENGINE
from checklist.evaluate.saved import shipped
from letters.models import Letter, Version
from reviews.models import ChecklistRun
from tests.types import AsUser

ABOUT = reverse("checklist-about")
RING = re.compile(r'<a class="about-ring"\s+href="([^"]+)"[^>]*>\s*<svg class="ring"')


@pytest.fixture
def read(db: None, client: Client, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """The page's text as it would be with another figure, without tags and with single spaces."""

    def get(language: str = "en", **figures: Any) -> str:
        monkeypatch.setattr(reviews.accuracy.views, "shipped", lambda: replace(shipped(), **figures))
        caches["fragments"].clear()  # where the page is kept, as figures change with a release only
        page = client.get(ABOUT, {"lang": language}).text
        return " ".join(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split())

    return get


def test_it_says_who_labelled_and_that_people_have_not_checked(read: Callable[..., str]) -> None:
    english = read(verdicts=507, differing=81, labelled_by="language models")
    assert "labelled by language models it differed in about one verdict of six; people have not checked" in english
    italian = read("it", verdicts=507, differing=81, labelled_by="language models")
    assert "circa una volta su sei; finora nessuna persona lo ha verificato" in italian


def test_its_words_follow_the_figure(read: Callable[..., str]) -> None:
    page = read(verdicts=400, differing=50, differing_interval=(0.1, 0.15), labelled_by="people", letters=61)
    assert "labelled by people it differed in about one verdict of eight." in page
    assert "50, or 12% (95% confidence interval: 10% to 15%)" in page
    assert "language models" not in page
    assert " 61 " in page


def test_it_says_when_the_figure_is_of_an_earlier_engine(read: Callable[..., str]) -> None:
    assert "earlier engine" not in read(engine=ENGINE)
    page = read(engine="an-older-one")
    assert f"earlier engine (an-older-one). The engine that reads letters now ({ENGINE})" in page


def test_whoever_looked_at_the_letters_says_so(read: Callable[..., str]) -> None:
    assert "looked at its results on them many times" in read(split="development")
    assert "looked at its results on them many times" not in read(split="all")


def test_every_ring_leads_to_it(letter: Letter, version: Version, candidate: User, as_user: AsUser) -> None:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    browser = as_user(candidate)
    for address in (reverse("letters"), letter.get_absolute_url(), version.get_absolute_url()):
        page = browser.get(address).text
        assert page.count('<svg class="ring"') == len(RING.findall(page)) > 0, address
        assert set(RING.findall(page)) == {ABOUT}

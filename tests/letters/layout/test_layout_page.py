"""Choosing how a letter is set: kept with the letter, or for all letters, and printed so."""

import re
from collections.abc import Callable

import pytest
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Export, Letter
from letters.paper import Layout
from tests.types import AsUser, Response

CHOSEN = {
    "enclosures": "none",
    **{"style": "accento", "size": "small", "accent": "wine"},
    **{"paper": "letter", "letterhead": "name", "signature": "line"},
}


@pytest.fixture
def choose(letter: Letter, candidate: User, as_user: AsUser) -> Callable[..., Response]:
    client = as_user(candidate)
    return lambda **options: client.post(reverse("layout", args=[letter.pk]), options)


def test_a_choice_is_kept_with_the_letter_alone(letter: Letter, guide: Guide, choose: Callable[..., Response]) -> None:
    other = Letter.objects.start(by=letter.owner, guide=guide, title="altra")
    assert choose(**CHOSEN).status_code == 302
    letter.refresh_from_db()
    assert letter.paper_layout == Layout(**CHOSEN)
    assert other.paper_layout == Layout()


def test_a_usual_choice_is_that_of_all_letters_without_one(
    letter: Letter, guide: Guide, choose: Callable[..., Response]
) -> None:
    choose(**CHOSEN, is_usual="on")
    other = Letter.objects.start(by=User.objects.get(pk=letter.owner_id), guide=guide, title="altra")
    assert other.paper_layout == Layout(**CHOSEN)


def test_one_option_alone_leaves_the_others(letter: Letter, choose: Callable[..., Response]) -> None:
    choose(**CHOSEN)
    choose(style="compatto")
    letter.refresh_from_db()
    assert letter.paper_layout == Layout(**{**CHOSEN, "style": "compatto"})


def test_an_unknown_style_changes_nothing_and_is_told(letter: Letter, choose: Callable[..., Response]) -> None:
    assert choose(style="../../x").status_code == 422
    letter.refresh_from_db()
    assert letter.paper_layout == Layout()


def test_an_export_is_printed_as_the_letter_is_set_when_it_is_asked_for(
    letter: Letter, choose: Callable[..., Response]
) -> None:
    choose(**CHOSEN)
    letter.refresh_from_db()
    version = letter.freeze(by=letter.owner)
    export = Export.objects.request(version, by=letter.owner)
    choose(style="compatto")
    export.refresh_from_db()
    assert (export.style, export.layout) == ("accento", CHOSEN)
    assert Export.objects.request(version, by=letter.owner, layout=Layout(**CHOSEN)) == export


def test_a_copy_is_set_as_its_letter(letter: Letter, choose: Callable[..., Response]) -> None:
    choose(**CHOSEN)
    letter.refresh_from_db()
    assert letter.copy(by=letter.owner, title="copia").paper_layout == Layout(**CHOSEN)


def test_the_page_without_scripts_shows_the_choice(letter: Letter, candidate: User, as_user: AsUser) -> None:
    page = as_user(candidate).get(reverse("preview", args=[letter.pk])).content.decode()
    assert all(name in page for name in ("Sobrio", "Classico", "Moderno", "Compatto", "Accento"))
    assert re.search(r'<input[^>]*value="sobrio"[^>]*checked', page)

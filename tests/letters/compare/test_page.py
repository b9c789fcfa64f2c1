"""The page that compares two versions, the form that chooses them, and the button that restores one."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.passages import Passage
from letters.compare.page import Comparison
from letters.models import Letter
from reviews.models import ReviewRequest
from tests.types import AsUser, Response

OLD = "Gentile Laura Sarti,\n\nho migliorato il modello di previsione dei resi <b>a Forlì</b>.\n\nA presto, Giulia"
NEW = "Gentile Laura Sarti,\n\nho ricostruito il modello di previsione dei resi <b>a Forlì</b>.\n\nA presto, Giulia"
FIRST, SECOND, THIRD = "Il primo di tre paragrafi.", "Il secondo, che è più lungo.", "Un terzo che chiude bene."


@pytest.fixture
def two(letter: Letter, candidate: User) -> Letter:
    for body in (OLD, NEW):
        letter.draft.write(body, seen=letter.draft.revision)
        letter.freeze(by=candidate)
    return letter


def compare(client: Client, letter: Letter, old: int, new: int) -> Response:
    return client.get(reverse("compare", args=[letter.pk, old, new]))


def shown(page: str) -> str:
    return page.split('class="letter-text diff"')[1].split(">", 1)[1].split("</article>", maxsplit=1)[0]


def test_what_changed_is_marked_and_everything_else_is_there_as_text(
    two: Letter, candidate: User, as_user: AsUser
) -> None:
    text = shown(compare(as_user(candidate), two, 1, 2).text)
    assert "ho <del>migliorato</del><ins>ricostruito</ins> il modello" in text
    assert "<b>" not in text
    without = unescape(re.sub(r"<del>.*?</del>|</?ins>|</div>", "", text))
    assert without == NEW


def test_the_other_way_round_and_with_itself(two: Letter, candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    assert "<del>ricostruito</del><ins>migliorato</ins>" in shown(compare(client, two, 2, 1).text)
    same = compare(client, two, 2, 2).text
    assert "<del" not in same
    assert "I due testi sono identici" in same


def test_what_moved_says_from_where() -> None:
    comparison = Comparison("\n\n".join([FIRST, SECOND, THIRD]), "\n\n".join([THIRD, FIRST, SECOND]))
    (moved,) = [change for change in comparison.changes if change.kind == "moved"]
    assert (moved.text.strip(), moved.from_below) == (THIRD, True)
    comparison = Comparison("\n\n".join([FIRST, SECOND, THIRD]), "\n\n".join([SECOND, THIRD, FIRST]))
    (moved,) = [change for change in comparison.changes if change.kind == "moved"]
    assert (moved.text.strip(), moved.from_below) == (FIRST, False)


def test_a_whole_paragraph_that_became_another_stands_on_lines_of_its_own() -> None:
    changes = Comparison(f"{FIRST}\n\nSono molto motivata.\n", f"{FIRST}\n\nDa tre anni prevedo resi.\n").changes
    assert [(change.kind, change.whole) for change in changes[1:3]] == [("deleted", True), ("inserted", True)]
    assert not any(change.whole for change in Comparison(OLD, NEW).changes)


def test_numbers_that_the_letter_does_not_have_are_not_found(two: Letter, candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    for old, new in ((1, 9), (9, 1), (0, 1), (10**40, 1)):
        assert compare(client, two, old, new).status_code == 404


def test_a_mentor_who_was_asked_about_one_version_compares_none(
    two: Letter, candidate: User, mentor: User, as_user: AsUser
) -> None:
    ReviewRequest.objects.ask(two.latest_version, mentor=mentor, by=candidate)
    client = as_user(mentor)
    assert client.get(two.latest_version.get_absolute_url()).status_code == 200
    assert compare(client, two, 2, 2).status_code == 404
    assert client.post(reverse("restore", args=[two.pk, 1])).status_code == 404


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    ("query", "leads"),
    [
        ({"old": 1, "new": 2}, "compare"),
        ({"old": 2, "new": 1}, "compare"),
        ({}, "versions"),
        ({"old": "due", "new": 1}, "versions"),
        ({"old": 10**30, "new": -1}, "versions"),
        ({"old": "1\0", "new": 2}, None),
    ],
)
def test_the_form_leads_to_the_comparison_or_back_with_a_sentence(
    two: Letter, candidate: User, as_user: AsUser, query: dict[str, Any], leads: str | None
) -> None:
    response = as_user(candidate).get(reverse("compare-choose", args=[two.pk]), query)
    if leads == "compare":
        assert response["Location"] == reverse("compare", args=[two.pk, query["old"], query["new"]])
    elif leads == "versions":
        assert response["Location"] == reverse("versions", args=[two.pk])
    else:
        assert response.status_code == 400


def test_the_button_restores_and_leads_back_to_the_desk(two: Letter, candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    page = compare(client, two, 1, 2).text
    path = reverse("restore", args=[two.pk, 1])
    assert f'action="{path}"' in page
    assert "Ripristina la versione 1" in page
    desk = client.post(path, follow=True)
    assert desk.redirect_chain == [(two.get_absolute_url(), 302)]
    assert "Ecco il testo della versione 1, salvato anche come versione 3." in desk.text
    assert "ho migliorato il modello" in desk.text
    again = client.post(reverse("restore", args=[two.pk, 3]), follow=True)
    assert "La lettera ha già il testo della versione 3." in again.text
    assert two.versions.count() == 3


def test_marks_stay_on_their_words_among_what_changed() -> None:
    old = "Scrivo Python.\n\nUso PostgreSQL da tre anni."
    new = "Scrivo molto Python.\n\nUso 🐘 PostgreSQL da sei anni."
    place = new.index("PostgreSQL da sei")
    mark = Passage(place, place + len("PostgreSQL da sei"), "thread-1", "thread")
    changes = Comparison(old, new, [mark]).changes
    assert all("".join(piece.text for piece in change.pieces) == change.text for change in changes)
    marked = [(change.kind, piece.text) for change in changes for piece in change.pieces if "thread-1" in piece.keys]
    assert "".join(text for _kind, text in marked) == "PostgreSQL da sei"
    assert "deleted" not in {kind for kind, _text in marked}
    starts = [name for change in changes for piece in change.pieces for name in piece.starts]
    assert starts == [f"thread-1-{place}"]  # where the card of the thread leads to

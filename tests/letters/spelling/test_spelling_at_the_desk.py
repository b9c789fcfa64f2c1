"""Misspelt words at the desk: corrected in one press, undone, or kept as right in every letter."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, KeptWord, Letter
from letters.spelling import kept_word
from letters.spelling.correction import Correction
from letters.spelling.draft_mistakes import mistakes_of_draft
from tests.types import AsUser, Response

WRONG = "Ho seguito il proggetto per tre anni e mi occupo di di acquisti."
JSON = {"Accept": "application/json"}


@pytest.fixture
def desk(letter: Letter, candidate: User, as_user: AsUser) -> Client:
    letter.draft.write(WRONG, seen=letter.draft.revision)
    return as_user(candidate)


def words(letter: Letter, user: User, body: str = WRONG) -> list[str]:
    return [found.mistake.quote for found in mistakes_of_draft(letter, body, user)]


def press(desk: Client, letter: Letter, value: str, body: str = WRONG) -> Response:
    sent = {"body": body, "revision": Draft.objects.get(pk=letter.pk).revision, "correction": value}
    return desk.post(reverse("correction-new", args=[letter.pk]), sent)


def keep(desk: Client, letter: Letter, said: str, **headers: str) -> Response:
    return desk.post(reverse("kept-word-new", args=[letter.pk]), {"words": said}, headers=headers)


def body_of(letter: Letter) -> str:
    return Draft.objects.get(pk=letter.pk).body


def test_the_desk_and_each_pause_show_what_is_misspelt(desk: Client, letter: Letter) -> None:
    page = desk.get(letter.get_absolute_url()).content.decode()
    sent = {"body": WRONG, "revision": Draft.objects.get(pk=letter.pk).revision}
    pause = desk.post(reverse("draft-points", args=[letter.pk]), sent, headers=JSON).json()["points"]
    for shown in (page, pause):
        assert "«proggetto»" in shown
        assert ">progetto</button>" in shown
        assert "«di di»" in shown


def test_the_desk_says_that_a_letter_has_no_capitals_or_nothing_else(desk: Client, letter: Letter) -> None:
    body = "buongiorno,\n\nho seguito il proggetto per tre anni. mi occupo di acquisti e di clienti. so usare la cassa."
    letter.draft.write(body, seen=Draft.objects.get(pk=letter.pk).revision)
    page = desk.get(letter.get_absolute_url()).text
    assert "Scritta senza maiuscole: 3 parole la vogliono" in page
    assert page.index(">progetto</button>") < page.index("senza maiuscole") < page.index(">Buongiorno</button>")
    letter.draft.write(body.upper(), seen=Draft.objects.get(pk=letter.pk).revision)
    page = desk.get(letter.get_absolute_url()).text
    assert "La lettera è tutta in maiuscole" in page
    assert "</button>" not in page.partition("tutta in maiuscole")[2].partition("Parole che hai segnato")[0]


def test_one_press_without_scripts_corrects_and_the_next_undoes(desk: Client, letter: Letter) -> None:
    response = press(desk, letter, Correction("proggetto", "progetto", (14,)).value)
    assert response["Location"].startswith(letter.get_absolute_url())
    assert body_of(letter) == WRONG.replace("proggetto", "progetto")
    undo = desk.get(letter.get_absolute_url()).context["undo"]
    assert "proggetto" not in str(desk.get(letter.get_absolute_url()).context["undo"])  # told once
    press(desk, letter, undo.value, body_of(letter))
    assert body_of(letter) == WRONG


def test_what_was_typed_is_saved_with_the_correction(desk: Client, letter: Letter) -> None:
    press(desk, letter, Correction("proggetto", "progetto", (14,)).value, "Salve. " + WRONG)
    assert body_of(letter) == "Salve. " + WRONG.replace("proggetto", "progetto")


@pytest.mark.parametrize("value", ["", "qualcosa", Correction("sparita", "presente", (3,)).value])
def test_words_that_are_gone_are_told_and_nothing_is_lost(desk: Client, letter: Letter, value: str) -> None:
    response = press(desk, letter, value, "Un testo nuovo.")
    assert response["Location"] == letter.get_absolute_url()
    assert "Un testo nuovo." in desk.get(response["Location"]).text
    assert body_of(letter) == "Un testo nuovo."


def test_a_stale_page_corrects_nothing(desk: Client, letter: Letter) -> None:
    letter.draft.write("Altro.", seen=letter.draft.revision)
    sent = {"body": WRONG, "revision": 1, "correction": Correction("proggetto", "progetto", (14,)).value}
    assert desk.post(reverse("correction-new", args=[letter.pk]), sent).status_code == 409
    assert body_of(letter) == "Altro."


def test_a_kept_word_is_silent_in_every_letter_of_the_person_and_of_nobody_else(
    desk: Client, letter: Letter, candidate: User, stranger: User, guide: Guide
) -> None:
    assert words(letter, candidate) == ["proggetto", "di di"]
    keep(desk, letter, "Proggetto")
    assert keep(desk, letter, "di  di", **JSON).json() == {"detail": ""}
    assert words(letter, candidate) == []
    other = Letter.objects.start(by=candidate, guide=guide)
    assert words(other, candidate) == []
    assert words(Letter.objects.start(by=stranger, guide=guide), stranger) == ["proggetto", "di di"]


def test_a_kept_word_can_be_taken_off(
    desk: Client, letter: Letter, candidate: User, stranger: User, as_user: AsUser
) -> None:
    keep(desk, letter, "proggetto")
    kept = KeptWord.objects.visible_to(candidate).get()
    assert "proggetto" in desk.get(reverse("kept-words")).content.decode()
    removal = reverse("kept-word-remove", args=[kept.pk])
    assert as_user(stranger).post(removal).status_code == 404
    assert "proggetto" not in as_user(stranger).get(reverse("kept-words")).content.decode()
    desk.post(removal)
    assert "proggetto" in words(letter, candidate)


def test_so_many_words_are_kept_and_no_more(
    desk: Client, letter: Letter, candidate: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_word, "MOST", 1)
    KeptWord.objects.keep("prima", by=candidate)
    KeptWord.objects.keep("Prima", by=candidate)
    with pytest.raises(ValidationError):
        KeptWord.objects.keep("seconda", by=candidate)
    assert keep(desk, letter, "seconda", **JSON).status_code == 422
    assert keep(desk, letter, "seconda").status_code == 302


def test_words_of_the_facts_are_right(letter: Letter, candidate: User) -> None:
    letter.change_facts(company="Proggetto Uno")
    assert words(letter, candidate) == ["di di"]


def test_the_report_of_the_checklist_knows_nothing_of_spelling(desk: Client, letter: Letter) -> None:
    assert "proggetto" not in str(letter.guide.rubric.run_checklist(WRONG)["mistakes"])

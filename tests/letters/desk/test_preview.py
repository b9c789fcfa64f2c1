"""The page beside the text is the page that will be printed, and says how long the letter is before it is."""

import io
import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pypdfium2
import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from accounts.models import User
from letters.desk import preview
from letters.desk.preview import PagePreview
from letters.exports.export import to_paper_letter
from letters.models import Letter
from letters.paper import Layout, Preview, preview_letter, print_letter
from tests.types import AsUser, Response


@pytest.fixture
def shown(letter: Letter, candidate: User, as_user: AsUser) -> Callable[..., Response]:
    client = as_user(candidate)
    return lambda **headers: client.get(reverse("preview", args=[letter.pk]), headers=headers)


@pytest.mark.long
def test_the_preview_shows_as_many_pages_as_the_pdf_has(letter: Letter) -> None:
    letter.draft.write(letter.draft.body + "\n\nUna frase che va avanti per un po’ e poi finisce." * 90, seen=2)
    look = PagePreview(letter, letter.draft)
    pdf = pypdfium2.PdfDocument(print_letter(to_paper_letter(letter, letter.draft.body, at=timezone.now())))
    assert len(look.pages) == len(pdf) == 3
    sizes = {Image.open(io.BytesIO(image)).size for image in look.preview.pages}
    assert {round(height / width, 2) for width, height in sizes} == {1.41}  # A4


def test_a_short_letter_says_how_much_still_fits(shown: Callable[..., Response]) -> None:
    answer = shown().content.decode()
    assert "data:image/jpeg;base64," in answer
    assert "Una pagina, con spazio per altre" in answer


@pytest.mark.parametrize(
    ("look", "said", "over"),
    [
        (Preview((b"1",), 30, 0), "Una pagina, piena fino all’ultima riga.", False),
        (Preview((b"1",), 30, 1), "Una pagina, con spazio per 1 altra riga.", False),
        (Preview((b"1", b"2"), 1, 40), "2 pagine: 1 riga di troppo per una sola.", True),
        (Preview((b"1", b"2"), 9, 30), "2 pagine: 9 righe di troppo per una sola.", True),
    ],
)
def test_the_length_is_told_in_a_sentence(
    letter: Letter, monkeypatch: pytest.MonkeyPatch, look: Preview, said: str, over: bool
) -> None:
    monkeypatch.setattr(preview, "preview_letter", lambda _paper, _layout: look)
    found = PagePreview(letter, letter.draft)
    assert (found.length, found.is_over) == (said, over)


def test_a_letter_that_no_paper_takes_is_told(letter: Letter, shown: Callable[..., Response]) -> None:
    letter.draft.write("riga\n\n" * 400, seen=2)
    assert "supera le quattro pagine" in shown().content.decode()


@pytest.mark.long
def test_an_empty_letter_has_a_page(letter: Letter, shown: Callable[..., Response]) -> None:
    letter.draft.write("", seen=2)
    assert shown().status_code == 200


def test_one_person_has_one_page_made_at_a_time(
    letter: Letter, candidate: User, shown: Callable[..., Response], take_slot: Callable[[str], None]
) -> None:
    """B1: the panel used to end in an error that stayed; the answer now says that one can ask again at once."""
    take_slot(f"preview of {candidate.pk} 0")
    answer = shown()
    assert "ancora in preparazione" in answer.content.decode()
    assert (answer.status_code, answer["Retry-After"]) == (503, "1")


@pytest.mark.long
def test_s11_six_peoples_previews_leave_threads_for_everybody_else(
    shown: Callable[..., Response], take_slot: Callable[[str], None]
) -> None:
    """S11: each rendering held a thread for ten seconds, and there was no limit for all of them together."""
    for number in range(settings.PREVIEWS_AT_ONCE - 1):
        take_slot(f"preview {number}")
    assert "Una pagina" in shown().content.decode()
    take_slot(f"preview {settings.PREVIEWS_AT_ONCE - 1}")
    assert "molte pagine" in shown().content.decode()


def test_s11_a_text_that_takes_too_long_is_told_so(
    shown: Callable[..., Response], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "preview_letter", partial(preview_letter, timeout=0.01))
    assert "richiede troppo tempo" in shown().content.decode()


def shown_revision(answer: Response) -> str:
    found = re.search(r'data-revision="(\d*)"', answer.content.decode())
    assert found
    return found[1]


@pytest.fixture
def sent(letter: Letter, candidate: User, as_user: AsUser) -> Callable[[str], Response]:
    client = as_user(candidate)
    return lambda text: client.post(
        reverse("preview", args=[letter.pk]), {"body": text}, headers={"HX-Request": "true"}
    )


def test_a_text_is_shown_before_it_is_saved_and_changes_nothing(
    letter: Letter, sent: Callable[[str], Response]
) -> None:
    before = letter.draft.body
    answer = sent(f"{before}\n\nUn’altra frase.\n\n🚀")
    assert "la pagina li lascia fuori: 🚀" in answer.content.decode()
    assert shown_revision(answer) == ""
    letter.draft.refresh_from_db()
    assert letter.draft.body == before


def test_a_text_that_is_saved_while_it_is_rendered_is_shown_with_its_revision(
    letter: Letter, sent: Callable[[str], Response], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"{letter.draft.body}\n\nUn’altra frase."

    def save_and_render(*arguments: Any) -> Preview:
        letter.draft.write(text, seen=letter.draft.revision)
        return preview_letter(*arguments)

    monkeypatch.setattr(preview, "preview_letter", save_and_render)
    answer = sent(text.replace("\n", "\r\n"))
    assert shown_revision(answer) == str(letter.draft.revision)


def test_a_text_that_cannot_be_saved_is_refused_by_the_preview_too(sent: Callable[[str], Response]) -> None:
    answer = sent("a" * 50_001)
    assert answer.status_code == 422
    assert "supera di 1 carattere il massimo" in answer.content.decode()


def test_the_desk_gets_the_fragment_alone(shown: Callable[..., Response]) -> None:
    answer = shown(**{"HX-Request": "true"}).content.decode()
    assert answer.lstrip().startswith('<div id="preview"')


def test_a_letter_of_two_pages_names_its_longest_sentences_and_offers_the_compact_style(
    letter: Letter, shown: Callable[..., Response]
) -> None:
    longest = "Questa frase è di gran lunga la più lunga di tutte e va avanti con calma fino a dove vuole arrivare."
    letter.draft.write("\n\n".join(["Gentile Riva,", longest, *["Una frase breve."] * 40]), seen=2)
    answer = shown().content.decode()
    assert longest in answer
    assert re.search(r'href="#page-2".*id="page-2"', answer, re.DOTALL)
    assert re.findall(r'name="zoom"\s+id="[^"]*"\s+value="(\d+)"', answer) == ["100", "150", "200"]
    assert "Prova lo stile compatto" in answer
    letter.change_layout(Layout(style="compatto"))
    assert "Prova lo stile compatto" not in shown().content.decode()


def test_characters_without_a_font_are_named_before_the_letter_is_printed(
    letter: Letter, shown: Callable[..., Response]
) -> None:
    letter.draft.write("Sono pronta 🚀, Κέρκυρα, 漢", seen=2)
    assert "la pagina li lascia fuori: 🚀漢" in shown().content.decode()


@pytest.mark.long
def test_a_letter_signed_by_another_name_than_the_letterhead_says_so(
    letter: Letter, candidate: User, shown: Callable[..., Response]
) -> None:
    long = "Una frase abbastanza lunga perché il saluto sia riconosciuto come un saluto."
    letter.draft.write(f"Gentile Riva,\n\n{long}\n\nCordiali saluti,\n\nZeno Altrove", seen=2)
    assert "firmata «Zeno Altrove»" in shown().content.decode()
    letter.draft.write(f"Gentile Riva,\n\n{long}\n\nCordiali saluti,\n\n{candidate.name}", seen=3)
    assert "firmata «" not in shown().content.decode()

"""Letters come in with their paragraphs and lists; files that mean harm come to nothing, quickly, and leave nothing."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import User
from guides.document.yaml_format import parse
from guides.models import Guide
from letters.models import Letter
from letters.paper import PaperLetter, print_letter
from letters.upload.reading import REFUSALS, ImportRefused, read_letter
from sandbox import process
from sandbox.process import KILLED_FOR_TIME, Ending
from sandbox.reading import reader
from tests.conftest import LETTER
from tests.letters.upload.files import (
    LISTS,
    STYLES,
    document,
    docx,
    hostile,
    paragraph,
    pdf,
    relations,
    run,
)
from tests.types import AsUser, Response

FILES = list(hostile())
HOSTILE = {name: code for name, code, _make in FILES}


def test_there_are_many_hostile_files() -> None:
    assert len(HOSTILE) >= 40


@pytest.mark.sampled(6)
@pytest.mark.parametrize(("name", "code", "make"), FILES, ids=HOSTILE)
def test_a_hostile_file_is_refused_before_its_time_is_up_in_little_memory_and_leaves_nothing(
    name: str, code: str, make: Callable[[], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endings = [Ending(0)]  # of a file that is refused without a child

    def run_patiently(*arguments: Any, timeout: float) -> Ending:
        # The limit on the child's processor time stays; that on the time by the clock would depend on what else the
        # machine does.
        endings.append(process.run(*arguments, timeout=120))
        return endings[-1]

    monkeypatch.setattr(reader, "run", run_patiently)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(ImportRefused) as refused:
        read_letter(name, make())
    assert refused.value.code in ({code} if code else {"damaged", "too_much", "no_text"})
    assert endings[-1].status not in KILLED_FOR_TIME
    assert endings[-1].memory < 100 * 1024 * 1024
    assert list(tmp_path.iterdir()) == []


def test_every_refusal_is_one_sentence_that_says_what_to_do() -> None:
    assert {code for code in HOSTILE.values() if code} == set(REFUSALS)
    for code in REFUSALS:
        assert "incolla" in ImportRefused(code).sentence.lower()


WORD_LETTER = document(
    paragraph("Oggetto: candidatura", style="Titolo1"),
    paragraph(),
    paragraph("Gentile Anna,"),
    paragraph(),
    paragraph(
        inside=run("Scrivo ") + run("Python ", "b") + run("da sei anni &amp; ") + run("bene", "b", "i") + run(".")
    ),
    paragraph("Che cosa porto:"),
    paragraph("meno latenza", number=(1, 0)),
    paragraph("più test", style="Puntoelenco"),
    paragraph("E in quest’ordine:"),
    paragraph("primo", number=(2, 0)),
    paragraph("a voce", number=(2, 1)),
    paragraph("secondo 🚀", number=(2, 0)),
    paragraph(),
    paragraph(inside="<w:r><w:t>Una riga</w:t><w:br/><w:t>e la seguente</w:t></w:r>"),
    paragraph(
        inside="<w:del><w:r><w:delText>tolto</w:delText></w:r></w:del><w:ins><w:r><w:t>messo</w:t></w:r></w:ins>"
    ),
    "<w:tbl><w:tr><w:tc>" + paragraph("In una tabella") + "</w:tc></w:tr></w:tbl>",
    paragraph(),
    paragraph("Cordiali saluti,"),
    paragraph("Giulia Ferri"),
)

WORD_MARKDOWN = """## Oggetto: candidatura

Gentile Anna,

Scrivo **Python** da sei anni & ***bene***.
Che cosa porto:

- meno latenza
- più test

E in quest’ordine:

1. primo
    1. a voce
2. secondo 🚀

Una riga
e la seguente
messo
In una tabella

Cordiali saluti,
Giulia Ferri"""


def test_a_word_letter_comes_in_with_its_paragraphs_and_lists() -> None:
    parts = {"word/numbering.xml": LISTS, "word/styles.xml": STYLES} | relations("hyperlink", "https://example.it")
    assert read_letter("Lettera.DOCX", docx(WORD_LETTER, parts)) == WORD_MARKDOWN


def test_paragraphs_that_word_sets_apart_are_apart() -> None:
    long = "Ho letto che portate gli incassi ricorrenti da duecento a duemila clienti entro l’anno."
    assert (
        read_letter("a.docx", docx(document(paragraph("Gentile Anna,"), paragraph(long)))) == f"Gentile Anna,\n\n{long}"
    )


def test_the_words_of_a_text_box_are_words_of_the_letter() -> None:
    box = "<w:txbxContent>" + paragraph("Giulia Ferri") + "</w:txbxContent>"
    inside = f"<w:r><w:t>Prima </w:t></w:r><w:r><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></w:r>"
    file = docx(document(paragraph(inside=inside + "<w:r><w:t>e dopo.</w:t></w:r>"), paragraph("x" * 70)))
    assert read_letter("a.docx", file) == "Prima e dopo.\n\nGiulia Ferri\n\n" + "x" * 70


def test_a_template_on_the_writers_own_disk_is_no_danger() -> None:
    template = relations("attachedTemplate", "file:///C:\\Users\\giulia\\Normal.dotm")
    assert read_letter("a.docx", docx(parts=template)) == "Gentile Anna,"


BODY = LETTER.replace(
    "Sono disponibile",
    "Che cosa porto:\n\n- ho dimezzato la spesa per il cloud con una cache di secondo livello e con scadenze diverse"
    " per ogni tipo di dato\n- seguo due colleghi\n\nE poi:\n\n1. primo\n2. secondo\n\nSono disponibile",
).strip()


def test_a_pdf_of_our_own_comes_in_as_it_was_written() -> None:
    printed = print_letter(PaperLetter(body=BODY, language="it", title="Prova"))
    # The paper leaves room for a signature by hand, which reads as a blank line.
    assert read_letter("a.pdf", printed) == BODY.replace("saluti,\n", "saluti,\n\n")


def test_a_word_divided_at_the_end_of_a_line_is_whole_again() -> None:
    lines = [
        "Gentile Anna, ho letto della vostra azienda e della rete di distri-",
        "buzione che state portando in tutta Italia: un lavoro full-stack,",
        "per il quale ho preparato alcune note su come farei la parte full-",
        "stack e le ho messe qui sotto perché possiate leggerle con calma.",
    ]
    shown = b"BT /F1 12 Tf 14 TL 72 720 Td " + b"".join(b"(" + line.encode("cp1252") + b") Tj T* " for line in lines)
    text = read_letter("a.pdf", pdf(shown + b"ET"))
    assert "distribuzione" in text
    assert text.count("full-stack") == 2
    assert "\n" not in text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Perché no?\r\n\r\nSì.".encode(), "Perché no?\r\n\r\nSì."),
        ("\ufeffPerché".encode(), "Perché"),
        ("Perché “sì”".encode("cp1252"), "Perché “sì”"),
        ("Perché 🚀".encode("utf-16"), "Perché 🚀"),
        (b"\n\n- uno\n- due\n", "- uno\n- due"),
    ],
)
def test_plain_text_is_read_whatever_program_saved_it(data: bytes, text: str) -> None:
    assert read_letter("lettera.txt", data) == text
    assert read_letter("lettera.md", data) == text


@pytest.fixture
def bring(candidate: User, guide: Guide, as_user: AsUser) -> Callable[..., Response]:
    client = as_user(candidate)

    def send(**sent: Any) -> Response:
        facts = {"guide": "backend", "language": "it", "company": "Nuvola", "role": "Backend Developer"}
        return client.post(reverse("letter-import"), facts | sent, follow=True)

    return send


def test_a_file_becomes_a_letter_at_the_desk(bring: Callable[..., Response], candidate: User) -> None:
    page = bring(file=SimpleUploadedFile("lettera.docx", docx(WORD_LETTER)))
    letter = Letter.objects.visible_to(candidate).get()
    assert page.redirect_chain[-1][0] == letter.get_absolute_url()
    assert (letter.title, letter.company) == ("Backend Developer, Nuvola", "Nuvola")
    assert "Scrivo **Python** da sei anni" in letter.draft.body


def test_a_pasted_text_becomes_a_letter_as_it_is(bring: Callable[..., Response], candidate: User) -> None:
    bring(body="\n  Gentile Anna,\r\n\r\nperche\u0301 no? [Nome Azienda]\n")
    letter = Letter.objects.visible_to(candidate).get()
    assert letter.draft.body == "\n  Gentile Anna,\n\nperché no? [Nome Azienda]\n"
    assert letter.gaps_at_start == 1


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("role", "body", "slug"),
    [
        ("Infermiera", "Gentile Anna,", "general"),
        ("Backend Developer", "Gentile Anna,", "backend"),
        ("", "Oggetto: candidatura per Backend Developer\n\nGentile Anna,", "backend"),
        ("", "Oggetto: candidatura come infermiera\n\nGentile Anna,", "general"),
        ("", "Gentile Anna,", "general"),
    ],
)
def test_the_guide_is_the_one_that_role_or_subject_ask_for_unless_it_is_chosen(
    bring: Callable[..., Response], candidate: User, role: str, body: str, slug: str
) -> None:
    document = parse(Path("guides/content/general.yaml").read_text("utf-8"), "general.yaml")
    Guide.objects.create(slug="general", draft=document).publish()
    bring(guide="", role=role, body=body)
    assert Letter.objects.visible_to(candidate).get().guide.slug == slug
    bring(guide="backend", role=role, body=body)
    assert Letter.objects.visible_to(candidate).order_by("-created_at")[0].guide.slug == "backend"


def test_one_file_at_a_time_is_read_for_a_person(
    bring: Callable[..., Response], candidate: User, take_slot: Callable[[str], None]
) -> None:
    take_slot(f"import by {candidate.pk} 0")
    page = bring(file=SimpleUploadedFile("a.txt", b"Gentile Anna,"))
    assert (page.status_code, "ancora" in page.text) == (422, True)


def test_s11_few_files_at_a_time_are_read_for_all(
    bring: Callable[..., Response], take_slot: Callable[[str], None]
) -> None:
    for number in range(settings.IMPORTS_AT_ONCE):
        take_slot(f"import {number}")
    page = bring(file=SimpleUploadedFile("a.txt", b"Gentile Anna,"))
    assert (page.status_code, "molti file" in page.text) == (422, True)


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({}, "Incolla il testo della lettera"),
        ({"body": "x" * 50_001}, "1 carattere"),
        ({"body": "Testo incollato", "file": SimpleUploadedFile("a.pdf", b"MZ")}, "non è ciò che dice"),
        ({"body": "Testo incollato", "file": SimpleUploadedFile("a.exe", b"MZ")}, "Bozza legge .txt"),
        ({"file": SimpleUploadedFile("a.txt", b"x" * 50_400)}, "400 caratteri"),
        ({"file": SimpleUploadedFile("a.txt", b"")}, "vuoto"),
        ({"body": "Testo incollato", "guide": "nessuna"}, "scelta"),
    ],
)
def test_what_cannot_come_in_is_told_and_nothing_typed_is_lost(
    bring: Callable[..., Response], sent: dict[str, Any], says: str
) -> None:
    page = bring(**sent)
    assert page.status_code == 422
    assert says in page.text
    assert sent.get("body", "") in page.text
    assert not Letter.objects.exists()

"""A PDF is made anew out of what its pages show, or refused with one sentence; the child that does it is confined."""

import io
import re

import pikepdf
import pypdfium2
import pytest
from django.core.exceptions import ValidationError

from letters.attachments.confined import join_pdfs, read_pdf
from letters.paper import PaperLetter, print_letter
from tests.letters.attachments.pdfs import (
    BOMBS,
    HARMFUL,
    encrypted,
    pdf,
    with_form,
    with_links,
    with_script,
)

SPEAKING = {"OpenAction", "AA", "JavaScript", "JS", "Launch", "Names", "AcroForm", "EmbeddedFiles", "PieceInfo"}


def texts(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]


def everything(data: bytes) -> str:
    """All objects of a file, unpacked."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        parts = [repr(one) for one in opened.objects]
        parts += [one.read_bytes().decode("latin-1") for one in opened.objects if isinstance(one, pikepdf.Stream)]
    return "\n".join(parts)


@pytest.mark.parametrize("kind", HARMFUL)
def test_what_a_reader_would_act_upon_is_not_in_the_new_file_and_its_text_is(kind: str) -> None:
    assert "tell-tale" in everything(HARMFUL[kind])
    attached = read_pdf("cv.pdf", HARMFUL[kind])
    assert texts(attached.content) == ["testo"]
    left = everything(attached.content)
    assert "tell-tale" not in left
    assert not SPEAKING & set(re.findall(r"/(\w+)", left))


def test_links_to_web_mail_and_telephone_stay_in_their_places() -> None:
    targets = ["https://example.it/a?b=1", "mailto:anna@example.it", "tel:+39021234567"]
    attached = read_pdf("cv.pdf", pdf("testo", change=with_links(*targets)))
    with pikepdf.open(io.BytesIO(attached.content)) as opened:
        links = list(opened.pages[0].Annots)
        assert [str(link.A.URI) for link in links] == targets
        assert [[round(float(side)) for side in link.Rect] for link in links] == [[72, 700, 200, 740]] * 3
    assert not attached.had_more


@pytest.mark.parametrize(
    ("turn", "box"), [(90, [700, 395, 740, 523]), (180, [395, 102, 523, 142]), (270, [102, 72, 142, 200])]
)
def test_a_turned_page_stays_turned_with_its_links(turn: int, box: list[int]) -> None:
    attached = read_pdf("cv.pdf", pdf("testo", page={"Rotate": turn}, change=with_links("https://example.it")))
    page = pypdfium2.PdfDocument(attached.content)[0]
    assert page.get_size() == ((595, 842) if turn == 180 else (842, 595))
    with pikepdf.open(io.BytesIO(attached.content)) as opened:
        assert [round(float(side)) for side in opened.pages[0].Annots[0].Rect] == box


def test_what_was_filled_into_a_form_stays_readable() -> None:
    attached = read_pdf("cv.pdf", pdf("testo", change=with_form))
    assert "Compilato" in texts(attached.content)[0]
    assert attached.had_more


def test_what_was_left_out_is_told() -> None:
    assert read_pdf("cv.pdf", pdf("testo", change=with_script)).had_more
    assert not read_pdf("cv.pdf", pdf("testo")).had_more


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (encrypted("segreta"), "encrypted"),
        (encrypted(""), "encrypted"),
        (b"MZ program", "not_what_it_says"),
        (b"", "not_what_it_says"),
        (b"%PDF-1.7 and nothing", "damaged"),
        (b"%PDF-" + b"0" * 5_000_000, "too_large"),
    ],
)
def test_what_is_no_readable_pdf_is_refused_with_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        read_pdf("cv.pdf", data)
    assert refused.value.code == code


def test_another_kind_of_file_is_refused_by_its_name() -> None:
    with pytest.raises(ValidationError) as refused:
        read_pdf("cv.docx", pdf("testo"))
    assert refused.value.code == "unknown_kind"


@pytest.mark.parametrize("kind", [name for name in BOMBS if name != "operators"])
def test_a_bomb_is_refused_and_the_next_file_is_read(kind: str) -> None:
    with pytest.raises(ValidationError):
        read_pdf("cv.pdf", BOMBS[kind]())
    assert read_pdf("cv.pdf", pdf("dopo")).pages == 1


@pytest.mark.long
def test_a_page_that_draws_for_minutes_is_refused_within_its_time() -> None:
    with pytest.raises(ValidationError) as refused:
        read_pdf("cv.pdf", BOMBS["operators"]())
    assert refused.value.code in {"too_much", "damaged"}  # it runs out of time, or of memory


def test_one_file_has_the_letter_with_tags_links_and_numbers_then_the_attachments() -> None:
    body = "Gentile Anna,\n\n" + "\n\n".join(["Una riga di testo che si ripete. " * 12] * 14) + "\n\nSaluti,\n\nMarta"
    letter = PaperLetter(
        body=body, language="it", title="Lettera", sender_name="Marta Riva", sender_lines=("marta@example.it",)
    )
    alone = print_letter(letter)
    cv = read_pdf("cv.pdf", pdf("curriculum", "seconda", change=with_links("https://example.it"))).content
    joined = join_pdfs([print_letter(letter, is_part=True), cv])
    assert texts(joined) == [*texts(alone), "curriculum", "seconda"]
    assert "Pagina 2 di 2" in " ".join(texts(joined)[1].split())
    with pikepdf.open(io.BytesIO(joined)) as opened, pikepdf.open(io.BytesIO(alone)) as single:
        assert opened.Root.Lang == single.Root.Lang
        assert len(opened.Root.StructTreeRoot.K) == len(single.Root.StructTreeRoot.K)
        assert str(opened.pages[2].Annots[0].A.URI) == "https://example.it"
        assert opened.docinfo["/Title"] == "Lettera"
        with single.open_metadata() as metadata:
            assert metadata.get("pdfuaid:part") == "1"
        assert "pdfuaid" not in everything(joined)  # the attachments are not tagged

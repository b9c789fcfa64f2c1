"""The picture of a signature: made anew without metadata, kept with its person, printed above the name everywhere."""

import base64
import io
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pdfua
import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, ImageDraw

from accounts.models import User
from letters.exports.export import to_paper_letter
from letters.exports.formats import as_word
from letters.models import Letter, SignaturePicture
from letters.paper import STYLES, Layout, PaperLetter, preview_letter, print_letter
from privacy.export.archive import write_archive
from tests.types import AsUser

OPENING = "scrivo per il posto, con le prove di quello che ho fatto finora in tre anni."
BODY = f"Gentile Anna,\n\n{OPENING}\n\nUn saluto,\n\nMarta Riva"


def photo(size: tuple[int, int] = (1200, 800), kind: str = "JPEG", ink: str = "#101040", **more: object) -> bytes:
    """White paper with a stroke of a pen."""
    picture, file = Image.new("RGB", size, "white"), io.BytesIO()
    width, height = size
    ImageDraw.Draw(picture).line([(width // 3, height // 2), (width // 2, height // 3)], fill=ink, width=12)
    picture.save(file, kind, **more)
    return file.getvalue()


def with_place() -> bytes:
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = "tell-tale", 6  # a description, and turned by a quarter
    return photo(exif=exif, comment=b"tell-tale")


def keep(owner: User, data: bytes, name: str = "firma.jpg") -> Image.Image:
    SignaturePicture.objects.keep(name, data, by=owner)
    return Image.open(BytesIO(bytes(SignaturePicture.objects.get(owner=owner).content)))


def test_it_is_cut_to_its_ink_and_has_no_metadata(candidate: User) -> None:
    kept = keep(candidate, with_place())
    assert kept.format == "JPEG"
    assert kept.width < kept.height  # it was turned as its metadata said, and these are gone
    assert kept.width <= 900
    assert kept.height <= 300
    assert not kept.getexif()
    assert b"tell-tale" not in bytes(SignaturePicture.objects.get().content)


def test_another_picture_takes_its_place(candidate: User) -> None:
    keep(candidate, photo())
    clear, file = Image.new("RGBA", (300, 100), (0, 0, 0, 0)), io.BytesIO()
    ImageDraw.Draw(clear).line([(50, 50), (250, 60)], fill="black", width=6)
    clear.save(file, "PNG")
    kept = keep(candidate, file.getvalue(), "firma.png").convert("RGB")
    assert kept.convert("L").getpixel((0, 0)) == pytest.approx(255, abs=4)  # what was transparent is white
    assert SignaturePicture.objects.count() == 1


def bomb() -> bytes:
    """A PNG that says it has 30,000 pixels each way."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    header = (30_000).to_bytes(4) * 2 + bytes([8, 2, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 9_000_000))


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("firma.gif", photo(kind="GIF"), "unknown_kind"),
        ("firma.png", photo(kind="GIF"), "not_what_it_says"),
        ("firma.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_what_it_says"),
        ("firma.png", b"", "not_what_it_says"),
        ("firma.jpg", photo()[:900], "damaged"),
        ("firma.png", photo(ink="white", kind="PNG"), "empty"),
        ("firma.png", bomb(), "too_much"),
        ("firma.png", b"0" * 5_000_001, "too_large"),
    ],
)
def test_what_is_no_signature_is_refused_with_a_sentence(candidate: User, name: str, data: bytes, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        keep(candidate, data, name)
    assert refused.value.code == code
    assert not SignaturePicture.objects.exists()


def test_it_is_set_seen_and_removed_on_a_page_without_scripts(candidate: User, as_user: AsUser) -> None:
    client, address = as_user(candidate), reverse("signature")
    refused = client.post(address, {"picture": SimpleUploadedFile("firma.png", b"x")})
    assert refused.status_code == 422
    assert "non è un’immagine PNG o JPEG" in refused.text
    client.post(address, {"picture": SimpleUploadedFile("firma.jpg", photo())})
    assert reverse("signature-file") in client.get(address).text
    assert client.get(reverse("signature-file")).content.startswith(b"\xff\xd8")
    client.post(reverse("signature-remove"))
    assert client.get(reverse("signature-file")).status_code == 404


@pytest.fixture
def signed(candidate: User) -> PaperLetter:
    keep(candidate, photo())
    picture = base64.b64encode(bytes(SignaturePicture.objects.get().content)).decode()
    return PaperLetter(body=BODY, language="it", title="Lettera", sender_name="Marta Riva", signature_picture=picture)


@pytest.mark.sampled(1)
@pytest.mark.parametrize("style", STYLES)
def test_it_is_printed_once_above_the_name_with_a_description_in_every_style(
    signed: PaperLetter, style: str, tmp_path: Path
) -> None:
    without, layout = Layout(style=style), Layout(style=style, signature="picture")
    assert pictures(print_letter(signed, without)) == 0
    pdf = print_letter(signed, layout)
    assert pictures(pdf) == 1
    assert b"Firma" in alternatives(pdf)
    file = tmp_path / "letter.pdf"
    file.write_bytes(pdf)
    assert [finding.message for finding in pdfua.validate(str(file)).findings] == []


@pytest.mark.long
def test_without_a_picture_there_is_space_for_a_pen(signed: PaperLetter) -> None:
    unsigned = PaperLetter(body=BODY, language="it", title="Lettera", sender_name="Marta Riva")
    layouts = (Layout(signature="picture"), Layout(signature="space"))
    assert preview_letter(unsigned, layouts[0]) == preview_letter(unsigned, layouts[1])


def test_it_is_in_word_with_a_description(signed: PaperLetter) -> None:
    document = docx.Document(BytesIO(as_word(signed, Layout(signature="picture"))))
    assert len(document.inline_shapes) == 1
    assert document.inline_shapes[0]._inline.docPr.get("descr") == "Firma"
    assert not docx.Document(BytesIO(as_word(signed, Layout()))).inline_shapes
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[-1] == "Marta Riva"


def test_letters_of_its_owner_have_it_and_the_export_of_their_data(letter: Letter, signed: PaperLetter) -> None:
    letter = Letter.objects.get(pk=letter.pk)
    assert to_paper_letter(letter, BODY, at=letter.created_at).signature_picture == signed.signature_picture
    file = BytesIO()
    write_archive(letter.owner, file, progress=lambda done, total: None)
    with ZipFile(file) as archive:
        assert archive.read(f"data/{letter.owner_id}.jpg").startswith(b"\xff\xd8")


def pictures(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return sum(len(list(page.get_images())) for page in opened.pages)


def alternatives(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return b"\n".join(
            str(one.get("/Alt", "")).encode() for one in opened.objects if isinstance(one, pikepdf.Dictionary)
        )

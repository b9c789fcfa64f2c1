"""Attaching PDFs to a letter: on the page on which it leaves and over the API, and sending them with it."""

import json
from base64 import b64encode
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.exports.export import to_paper_letter
from letters.models import Attachment, Export, Letter, Version
from letters.paper import Layout, content
from limits import quota
from privacy.export.archive import write_archive
from tests.letters.attachments.pdfs import HARMFUL, pdf
from tests.types import AsUser, Response


@pytest.fixture
def version(letter: Letter) -> Version:
    return letter.freeze(by=letter.owner)


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


def upload(client: Client, version: Version, data: bytes, **more: str) -> Response:
    file = SimpleUploadedFile("cv.pdf", data, content_type="application/pdf")
    fields = {"name": "Curriculum vitae", "file": file} | more
    return client.post(reverse("attachment-new", args=[version.letter_id, version.number]), fields, follow=True)


def attach(version: Version, text: str = "curriculum", name: str = "Curriculum vitae") -> Attachment:
    return Attachment.objects.add(version.letter, "cv.pdf", pdf(text), name=name, by=version.letter.owner)


def text_of(data: bytes) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))


def test_a_pdf_is_attached_replaced_and_removed_without_scripts(client: Client, version: Version) -> None:
    assert "Allegato: Curriculum vitae, 1 pagina." in upload(client, version, pdf("primo")).text
    attachment = Attachment.objects.get()
    address = reverse("attachment-file", args=[attachment.pk])
    assert text_of(client.get(address).content) == "primo"
    where = [version.letter_id, version.number, attachment.pk]
    file = SimpleUploadedFile("nuovo.pdf", pdf("secondo", "foglio"))
    page = client.post(reverse("attachment-replace", args=where), {"file": file}, follow=True)
    assert "2 pagine" in page.text
    download = client.get(address)
    assert text_of(download.content) == "secondo foglio"
    assert download["Content-Disposition"] == 'attachment; filename="curriculum-vitae.pdf"'
    assert "sandbox" in download["Content-Security-Policy"]
    client.post(reverse("attachment-remove", args=where))
    assert client.get(address).status_code == 404


def test_a_refused_file_is_told_in_one_sentence_and_the_old_one_stays(client: Client, version: Version) -> None:
    assert "non è un PDF" in upload(client, version, b"MZ").text
    assert not Attachment.objects.exists()
    attachment = attach(version)
    where = reverse("attachment-replace", args=[version.letter_id, version.number, attachment.pk])
    refused = client.post(where, {"file": SimpleUploadedFile("cv.pdf", b"MZ")}, follow=True)
    assert "non è un PDF" in refused.text
    attachment.refresh_from_db()
    assert text_of(bytes(attachment.content)) == "curriculum"
    missing = client.post(
        reverse("attachment-new", args=[version.letter_id, version.number]), {"name": "CV"}, follow=True
    )
    assert "Scegli un file PDF." in missing.text


def test_what_was_left_out_of_a_file_is_told(client: Client, version: Version) -> None:
    assert "sono stati tolti" in upload(client, version, HARMFUL["script"]).text


def test_a_letter_has_three_attachments_at_most(client: Client, version: Version) -> None:
    for number in range(3):
        attach(version, name=f"Allegato {number}")
    assert "al massimo 3 allegati" in upload(client, version, pdf("x")).text
    assert version.letter.attachments.count() == 3


def test_a_person_attaches_no_more_than_their_room_and_quota(
    client: Client, version: Version, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("letters.attachments.attachment.MAX_STORED", 100)
    attach(version)
    assert "occupano" in upload(client, version, pdf("x")).text
    for _ in range(quota.ATTACHMENTS.limit):
        quota.ATTACHMENTS.has_room(version.letter.owner_id)
    assert "in un’ora" in upload(client, version, pdf("x")).text


def test_the_letter_names_what_goes_with_it_unless_its_writer_chose_otherwise(version: Version) -> None:
    letter = version.letter
    attach(version)
    paper = to_paper_letter(letter, version.body, at=version.created_at)
    assert "Allegato: Curriculum vitae" in content(paper, Layout())
    assert "Curriculum" not in content(paper, Layout(enclosures="none"))
    attach(version, name="Referenze")
    paper = to_paper_letter(letter, version.body, at=version.created_at)
    assert "Allegati: Curriculum vitae<br>Referenze" in content(paper, Layout())
    letter.change_facts(enclosures="CV e diploma")
    paper = to_paper_letter(letter, version.body, at=version.created_at)
    assert "Allegato: CV e\xa0diploma" in content(paper, Layout())


@pytest.mark.long
def test_letter_and_attachments_leave_in_one_pdf(client: Client, version: Version) -> None:
    attach(version, "curriculum")
    attach(version, "referenze", name="Referenze")
    client.post(reverse("export-new", args=[version.letter_id, version.number]), {"with_attachments": "1"})
    alone = Export.objects.request(version, by=version.letter.owner)
    joined = Export.objects.get(with_attachments=True)
    assert alone != joined
    for export in (alone, joined):
        Export.run(export.pk)
        export.refresh_from_db()
    pages = pypdfium2.PdfDocument(bytes(joined.content))
    assert [page.get_textpage().get_text_bounded() for page in list(pages)[-2:]] == ["curriculum", "referenze"]
    assert len(pages) == len(pypdfium2.PdfDocument(bytes(alone.content))) + 2
    assert joined.file_name == alone.file_name


def test_one_pdf_without_attachments_is_refused_with_a_sentence(client: Client, version: Version) -> None:
    where = reverse("export-new", args=[version.letter_id, version.number])
    assert "prima allegane uno" in client.post(where, {"with_attachments": "1"}, follow=True).text
    api = reverse("api-version-exports", args=[version.letter_id, version.number])
    attach(version)
    refused = client.post(api, {"format": "docx", "with_attachments": True}, content_type="application/json")
    assert refused.status_code == 400


def test_the_archives_of_a_letter_and_of_a_person_hold_the_files(version: Version) -> None:
    attachment = attach(version)
    export = Export.objects.request(version, by=version.letter.owner, format="zip")
    Export.run(export.pk)
    export.refresh_from_db()
    with ZipFile(BytesIO(bytes(export.content))) as archive:
        assert text_of(archive.read("allegati/1-curriculum-vitae.pdf")) == "curriculum"
    file = BytesIO()
    write_archive(version.letter.owner, file, progress=lambda done, total: None)
    with ZipFile(file) as archive:
        row = json.loads(archive.read("data/letters.Attachment.json"))[0]
        assert (row["name"], row["content"]) == ("Curriculum vitae", f"{attachment.pk}.pdf")
        name = next(name for name in archive.namelist() if name.endswith(row["content"]))
        assert text_of(archive.read(name)) == "curriculum"


def test_a_copy_of_a_letter_has_what_goes_with_it_too(version: Version) -> None:
    attachment = attach(version)
    copy = version.letter.copy(by=version.letter.owner, title="copia")
    copied = copy.attachments.get()
    assert (copied.name, bytes(copied.content)) == (attachment.name, bytes(attachment.content))
    attachment.delete()
    assert copy.attachments.exists()


def test_the_api_attaches_lists_gives_and_removes(client: Client, version: Version) -> None:
    address = reverse("api-attachments", args=[version.letter_id])
    sent = {"name": "CV", "pdf": b64encode(pdf("curriculum")).decode()}
    made = client.post(address, sent, content_type="application/json")
    assert made.status_code == 201
    assert made.json().items() >= {"name": "CV", "pages": 1}.items()
    assert [one["id"] for one in client.get(address).json()["results"]] == [made.json()["id"]]
    one = reverse("api-attachment", args=[made.json()["id"]])
    assert text_of(client.get(reverse("api-attachment-file", args=[made.json()["id"]])).content) == "curriculum"
    for bad in ("%%%", b64encode(b"MZ").decode()):
        refused = client.post(address, sent | {"pdf": bad}, content_type="application/json")
        assert refused.status_code == 400, bad
    assert client.delete(one).status_code == 204
    assert client.get(one).status_code == 404

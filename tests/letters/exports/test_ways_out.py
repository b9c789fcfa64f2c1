"""Making files of a version: by the pages and the API, in every format."""

import re
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from django.urls import reverse

from accounts.models import User
from letters.models import Export, Letter, Version
from letters.paper import Layout
from tests.types import AsUser

STARTS = {"pdf": b"%PDF-", "docx": b"PK", "txt": b"Oggetto", "md": b"Oggetto", "zip": b"PK"}


@pytest.fixture
def version(letter: Letter) -> Version:
    return letter.freeze(by=letter.owner)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("kind", Export.Format.values)
def test_every_format_is_asked_for_made_and_downloaded(
    version: Version, candidate: User, as_user: AsUser, kind: str
) -> None:
    client = as_user(candidate)
    page = client.get(reverse("ways-out", args=[version.letter_id, version.number])).content.decode()
    assert re.search(rf'name="format"\s+value="{kind}"', page)
    client.post(reverse("export-new", args=[version.letter_id, version.number]), {"format": kind})
    export = Export.objects.get()
    Export.run(export.pk)
    answer = client.get(reverse("export-file", args=[export.pk]))
    assert answer.content.startswith(STARTS[kind])
    assert answer["Content-Disposition"].endswith(f'.{kind}"')
    assert "sandbox" in answer["Content-Security-Policy"]


def test_markdown_is_the_text_as_it_was_written(version: Version) -> None:
    export = Export.objects.request(version, by=version.letter.owner, format="md")
    Export.run(export.pk)
    export.refresh_from_db()
    assert bytes(export.content).decode() == version.body


def test_the_archive_holds_the_letter_in_all_forms_the_ad_and_every_version(letter: Letter) -> None:
    letter.change_facts(job_ad="Cerchiamo chi usa Docker.", company="Nuvola")
    letter.freeze(by=letter.owner)
    letter.draft.refresh_from_db()
    letter.draft.write(letter.draft.body + "\n\nPS: altro.", seen=letter.draft.revision)
    version = letter.freeze(by=letter.owner)
    export = Export.objects.request(version, by=letter.owner, format="zip")
    Export.run(export.pk)
    export.refresh_from_db()
    with ZipFile(BytesIO(bytes(export.content))) as archive:
        names = archive.namelist()
        assert {name.rpartition(".")[2] for name in names if name.startswith("Lettera_")} == {
            "pdf",
            "docx",
            "txt",
            "md",
        }
        assert {"annuncio.txt", "versioni/1.md", "versioni/2.md"} <= set(names)
        assert archive.read("versioni/2.md").decode() == version.body
        word = next(name for name in names if name.endswith(".docx"))
        assert docx.Document(BytesIO(archive.read(word))).paragraphs


def test_the_api_takes_format_and_style(version: Version, candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    address = reverse("api-version-exports", args=[version.letter_id, version.number])
    made = client.post(address, {"format": "docx", "style": "moderno"}, content_type="application/json")
    assert made.status_code == 201
    assert (made.json()["format"], made.json()["style"]) == ("docx", "moderno")
    assert Export.objects.get().layout == Layout(style="moderno").as_mapping()
    refused = client.post(address, {"format": "exe"}, content_type="application/json")
    assert refused.status_code == 400
    assert "format" in refused.json()


def test_an_unknown_format_of_a_form_is_a_pdf(version: Version, candidate: User, as_user: AsUser) -> None:
    as_user(candidate).post(reverse("export-new", args=[version.letter_id, version.number]), {"format": "exe"})
    assert Export.objects.get().format == "pdf"


def test_a_long_letter_is_told_to_be_long_for_a_mail(letter: Letter, candidate: User, as_user: AsUser) -> None:
    letter.draft.write("Gentile Riva,\n\n" + "parola " * 200, seen=letter.draft.revision)
    version = letter.freeze(by=candidate)
    page = as_user(candidate).get(reverse("ways-out", args=[letter.pk, version.number])).content.decode()
    assert "sono troppe per un’email" in page

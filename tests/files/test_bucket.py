"""Exports and attachments in a bucket: stored, read, counted as the person's data, and deleted with their rows."""

import sys
from datetime import timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from config.doctor import bucket as doctor
from files import bucket, discarded_file
from files.address import storage
from files.models import DiscardedFile
from letters.models import Attachment, Export, Letter, Version
from privacy.export.archive import write_archive
from privacy.models import DataExport, ExportPart
from tests.letters.attachments.pdfs import pdf
from tests.sign_in import confirm_identity
from tests.types import AsUser

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(letter: Letter) -> Version:
    return letter.freeze(by=letter.owner)


def attach(version: Version) -> Attachment:
    return Attachment.objects.add(version.letter, "cv.pdf", pdf("curriculum"), name="CV", by=version.letter.owner)


def print_text(version: Version) -> Export:
    export = Export.objects.request(version, by=version.letter.owner, format="md")
    Export.run(export.pk)
    export.refresh_from_db()
    return export


def keys() -> set[str]:
    return {found.key for found in bucket.bucket().bucket.objects.all()}


def test_without_a_bucket_a_file_stands_in_its_row(version: Version) -> None:
    export = print_text(version)
    assert (bytes(export.content).decode(), export.object_key) == (version.body, "")


@pytest.mark.usefixtures("use_bucket")
def test_an_export_goes_into_the_bucket_encrypted_and_is_downloaded_from_there(
    version: Version, as_user: AsUser
) -> None:
    export = print_text(version)
    assert export.state == "completed"
    assert export.content is None
    assert keys() == {f"bozza/{export.object_key}"}
    assert bucket.bucket().bucket.Object(f"bozza/{export.object_key}").server_side_encryption == "AES256"
    answer = as_user(version.letter.owner).get(reverse("export-file", args=[export.pk]))
    assert answer.content.decode() == version.body


@pytest.mark.usefixtures("use_bucket")
def test_an_attachment_is_printed_archived_copied_and_shown_to_nobody_else(
    version: Version, as_user: AsUser, stranger: User
) -> None:
    attachment = attach(version)
    address = reverse("attachment-file", args=[attachment.pk])
    assert as_user(stranger).get(address).status_code == 404
    assert as_user(version.letter.owner).get(address).content.startswith(b"%PDF-")
    joined = Export.objects.request(version, by=version.letter.owner, with_attachments=True)
    Export.run(joined.pk)
    joined.refresh_from_db()
    assert joined.read().startswith(b"%PDF-")
    copy = version.letter.copy(by=version.letter.owner).attachments.get()
    assert copy.object_key != attachment.object_key
    assert copy.read() == attachment.read()


@pytest.mark.usefixtures("use_bucket")
def test_files_of_before_stay_readable_and_can_be_moved(version: Version, settings: Settings) -> None:
    in_bucket = settings.STORAGES
    settings.STORAGES = {name: one for name, one in in_bucket.items() if name != "files"}
    export = print_text(version)
    with pytest.raises(CommandError):
        call_command("move_files")
    settings.STORAGES = in_bucket
    assert export.read().decode() == version.body
    call_command("move_files", stdout=StringIO())
    export.refresh_from_db()
    assert (export.content, export.read().decode()) == (None, version.body)


@pytest.mark.usefixtures("use_bucket")
def test_the_export_of_a_person_holds_what_is_in_the_bucket_and_says_what_is_lost(version: Version) -> None:
    attachment, export, file = attach(version), print_text(version), BytesIO()
    bucket.delete(attachment.object_key)
    write_archive(version.letter.owner, file, progress=lambda done, total: None)
    with ZipFile(file) as archive:
        names = [name for name in archive.namelist() if name.startswith("letters/")]
        (stored,) = [name for name in names if name.endswith(f"{export.pk}.md")]
        assert archive.read(stored).decode() == version.body
        assert [name for name in names if name.endswith(f"{attachment.pk}.pdf.lost.txt")]


@pytest.mark.usefixtures("use_bucket")
def test_a_data_export_is_stored_in_parts_and_read_one_after_the_other(version: Version, as_user: AsUser) -> None:
    person = version.letter.owner
    attach(version)
    export = DataExport.objects.request(person, by=person)
    DataExport.run(export.pk)
    assert set(ExportPart.objects.values_list("content", flat=True)) == {None}
    client = as_user(person)
    confirm_identity(client, person)
    content = client.get(reverse("data-export-file", args=[export.pk])).getvalue()
    assert ZipFile(BytesIO(content)).testzip() is None


@pytest.mark.usefixtures("use_bucket")
def test_an_object_is_deleted_after_its_row_and_never_before_the_commit(version: Version) -> None:
    attachment = attach(version)
    with pytest.raises(RuntimeError), transaction.atomic():
        attachment.delete()
        raise RuntimeError
    DiscardedFile.objects.all().sweep()
    assert keys() == {f"bozza/{attachment.object_key}"}
    Attachment.objects.all().delete()
    assert list(DiscardedFile.objects.values_list("key", flat=True)) == [attachment.object_key]
    assert DiscardedFile.objects.all().sweep() == 1
    assert (keys(), DiscardedFile.objects.count()) == (set(), 0)


@pytest.mark.usefixtures("use_bucket")
def test_the_object_of_a_file_that_was_replaced_is_deleted(version: Version) -> None:
    attachment = attach(version)
    old = attachment.object_key
    attachment.replace("new.pdf", pdf("nuovo"), by=version.letter.owner)
    DiscardedFile.objects.all().sweep()
    assert keys() == {f"bozza/{attachment.object_key}"} != {f"bozza/{old}"}


@pytest.mark.usefixtures("use_bucket")
def test_an_object_that_never_got_a_row_is_found_after_a_day(version: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    attachment = attach(version)
    Attachment.put(b"of a transaction that was rolled back")
    DiscardedFile.objects.all().note_orphans()
    assert not DiscardedFile.objects.exists()
    monkeypatch.setattr(discarded_file, "GRACE", timedelta(seconds=-60))
    assert DiscardedFile.objects.all().sweep() == 1
    assert keys() == {f"bozza/{attachment.object_key}"}


@pytest.mark.usefixtures("break_bucket")
def test_while_the_bucket_is_away_a_job_waits_and_a_page_says_so(version: Version, as_user: AsUser) -> None:
    client: Client = as_user(version.letter.owner)
    export = print_text(version)
    assert (export.state, export.attempt) == ("queued", 0)
    Export.objects.update(state="completed", finished_at=export.created_at, object_key="export/x", digest="x")
    client.raise_request_exception = False
    answer = client.get(reverse("export-file", args=[export.pk]))
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")
    assert client.get(reverse("api-export-file", args=[export.pk])).status_code == 503
    DiscardedFile.objects.create(key="export/y")
    DiscardedFile.objects.all().sweep()
    assert DiscardedFile.objects.count() == 1


@pytest.mark.usefixtures("use_bucket")
def test_a_file_that_was_lost_or_changed_is_not_served(version: Version, as_user: AsUser) -> None:
    export, client = print_text(version), as_user(version.letter.owner)
    client.raise_request_exception = False
    bucket.put(export.object_key, b"something else")
    assert client.get(reverse("export-file", args=[export.pk])).status_code == 410
    bucket.delete(export.object_key)
    assert client.get(reverse("export-file", args=[export.pk])).status_code == 410


@pytest.mark.usefixtures("use_bucket")
def test_the_doctor_stores_reads_and_deletes_and_sees_a_bucket_that_is_open() -> None:
    assert not doctor.examine().is_fault
    assert keys() == set()
    vars(storages["files"])["default_acl"] = "public-read"
    assert "Anybody" in doctor.examine().sentence


@pytest.mark.usefixtures("break_bucket")
def test_the_doctor_sees_a_bucket_that_is_away() -> None:
    assert doctor.examine().is_fault


def test_an_address_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for url in ("s3://bucket", "https://host", "https://host/bucket?encryption=rot13"):
        with pytest.raises(ImproperlyConfigured, match="must look like"):
            storage(url)
    monkeypatch.setitem(sys.modules, "botocore.config", None)
    with pytest.raises(ImproperlyConfigured, match="requirements-storage"):
        storage("https://host/bucket")

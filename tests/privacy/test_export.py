"""An export is made in the background, a piece at a time, for one person alone."""

import hashlib
import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Letter
from mail.models import Mail
from privacy.export.part import PartWriter
from privacy.models import DataExport, Erasure, ExportPart
from tests.sign_in import confirm_identity
from tests.types import AsUser

pytestmark = pytest.mark.django_db


def make(person: User) -> DataExport:
    export = DataExport.objects.request(person, by=person)
    DataExport.run(export.pk)
    export.refresh_from_db()
    return export


def test_a_finished_export_is_downloaded_by_its_owner_alone(
    candidate: User, letter: Letter, stranger: User, as_user: AsUser
) -> None:
    export = make(candidate)
    assert (export.state, export.percent) == ("completed", 100)
    client, other = as_user(candidate), as_user(stranger)
    confirm_identity(client, candidate)
    confirm_identity(other, stranger)
    response = client.get(reverse("data-export-file", args=[export.pk]))
    content = response.getvalue()
    assert len(content) == export.size == int(response["Content-Length"])
    assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    assert other.get(reverse("data-export-file", args=[export.pk])).status_code == 404


@pytest.mark.long
def test_the_password_is_asked_before_exporting_downloading_and_erasing(candidate: User, as_user: AsUser) -> None:
    export, client = make(candidate), as_user(candidate)
    asked = reverse("account_reauthenticate")
    assert client.post(reverse("data-export-new"))["Location"].startswith(asked)
    assert client.get(reverse("data-export-file", args=[export.pk]))["Location"].startswith(asked)
    assert client.post(reverse("erasure-new"), {"is_understood": "on"})["Location"].startswith(asked)
    assert not Erasure.objects.exists()
    assert DataExport.objects.get() == export


def test_there_is_one_export_at_a_time_and_the_newest_is_kept(candidate: User) -> None:
    first = DataExport.objects.request(candidate, by=candidate)
    assert DataExport.objects.request(candidate, by=candidate) == first
    DataExport.run(first.pk)
    second = DataExport.objects.request(candidate, by=candidate)
    assert list(DataExport.objects.all()) == [second]
    assert not ExportPart.objects.exists()


def test_a_mail_says_when_it_is_ready(candidate: User) -> None:
    make(candidate)
    mail = Mail.objects.get()
    assert (mail.recipient, mail.to, mail.subject) == (candidate, candidate.email, "I tuoi dati sono pronti")
    assert reverse("your-data") in mail.body


def test_what_an_attempt_that_died_wrote_is_thrown_away(candidate: User, letter: Letter) -> None:
    export = DataExport.objects.request(candidate, by=candidate)
    dead = DataExport.objects.claim(export.pk)
    writer = PartWriter(dead)
    writer.write(b"half a file")
    writer.save_rest()
    DataExport.objects.filter(pk=export.pk).update(state="queued", lease_until=None)
    DataExport.run(export.pk)
    export.refresh_from_db()
    assert set(export.parts.values_list("attempt", flat=True)) == {2}


def test_an_export_under_way_ends_without_a_trace_when_its_person_is_erased(
    candidate: User, letter: Letter, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    export = DataExport.objects.request(candidate, by=candidate)
    step = DataExport.report_progress

    def erase_first(self: DataExport, done: int, total: int) -> None:
        if done == 3:
            Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
        step(self, done, total)

    monkeypatch.setattr(DataExport, "report_progress", erase_first)
    DataExport.run(export.pk)
    assert not DataExport.objects.exists()
    assert not ExportPart.objects.exists()
    assert "failed in attempt" not in caplog.text


def peak_of_export(person: User, guide: Guide, count: int) -> int:
    """How many bytes an export of so many letters of 40,000 characters takes at most."""
    letters = Letter.objects.bulk_create(Letter(owner=person, guide=guide, title=f"{n}") for n in range(count))
    bodies = [hashlib.shake_256(letter.pk.bytes).hexdigest(20_000) for letter in letters]
    Draft.objects.bulk_create(Draft(letter=letter, body=body) for letter, body in zip(letters, bodies, strict=True))
    del letters, bodies
    export = DataExport.objects.request(person, by=person)
    tracemalloc.start()
    DataExport.run(export.pk)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    export.refresh_from_db()
    assert (export.state, export.done) == ("completed", export.total)
    return peak


@pytest.mark.long
def test_five_hundred_letters_take_no_more_memory_than_twenty(candidate: User, guide: Guide, stranger: User) -> None:
    make(stranger)  # loads templates and words, which stay in memory
    few = peak_of_export(candidate, guide, 20)
    assert peak_of_export(candidate, guide, 480) < 1.3 * few


def test_the_command_writes_the_same_file(candidate: User, letter: Letter, tmp_path: Path) -> None:
    call_command("export_person", candidate.email, str(tmp_path / "out.zip"))
    assert zipfile.ZipFile(tmp_path / "out.zip").read("letters/001-backend-developer-nuvola/draft.md")


def test_the_page_shows_how_far_it_is(candidate: User, as_user: AsUser, person: Callable[..., User]) -> None:
    export = DataExport.objects.request(candidate, by=candidate)
    DataExport.objects.claim(export.pk).report_progress(30, 40)
    client = as_user(candidate)
    assert "75" in client.get(reverse("data-export", args=[export.pk]), headers={"HX-Request": "true"}).text
    assert client.get(reverse("data-export", args=[export.pk]))["Location"] == reverse("your-data")
    assert 'http-equiv="refresh"' in client.get(reverse("your-data")).text

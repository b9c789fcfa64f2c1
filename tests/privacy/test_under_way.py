"""Somebody is erased while things of theirs are under way: each ends in order, and no word of theirs is left."""

from pathlib import Path
from typing import Any

import pytest
import redis
from django.conf import settings
from django.core import mail as outgoing
from django.core.cache import cache
from django.urls import reverse

from accounts.models import User
from letters.models import Export, Letter, Version
from mail.models import Mail
from privacy.models import DataExport, Erasure
from reviews.models import ChecklistRun, ReviewRequest
from tests.privacy.dumps import database_text
from tests.sign_in import confirm_identity
from tests.types import AsUser

pytestmark = pytest.mark.django_db

LETTER_OF_NEROLI = """Gentile Laura Sarti,

scrivo Python da 6 anni per Neroli Pagamenti, con PostgreSQL. Neroli ha ridotto la latenza p95 da 800 ms a 120 ms.

Cordiali saluti,
Neroli Canarino
neroli@canarino.example
"""


@pytest.fixture
def neroli(candidate: User, letter: Letter) -> Version:
    """A version in which every line has a word that is in nothing else."""
    User.objects.filter(pk=candidate.pk).update(name="Neroli Canarino", email="neroli@canarino.example")
    candidate.refresh_from_db()
    letter.change_facts(title="Neroli in Nuvola", company="Neroli Pagamenti")
    letter.draft.write(LETTER_OF_NEROLI, seen=letter.draft.revision)
    return letter.freeze(by=candidate)


def everywhere(folder: Path) -> str:
    """The database, the files beside it, the mails that went out, and the queue."""
    files = "".join(path.read_bytes().decode("utf-8", "replace") for path in folder.rglob("*") if path.is_file())
    mails = "".join(str(message.message()) for message in outgoing.outbox)
    server = redis.Redis.from_url(settings.CELERY_BROKER_URL)
    queue = "".join(str(server.dump(key)) for key in server.scan_iter())
    return "\n".join([database_text(), files, mails, queue])


def test_nothing_is_left_of_somebody_who_is_erased_in_the_middle_of_everything(
    neroli: Version,
    candidate: User,
    mentor: User,
    as_user: AsUser,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    django_capture_on_commit_callbacks: Any,
) -> None:
    request = ReviewRequest.objects.ask(neroli, mentor=None, by=candidate, note="Neroli chiede")
    reader, owner = as_user(mentor), as_user(candidate)
    reader.post(reverse("claim", args=[request.pk]))
    page = neroli.get_absolute_url()
    assert "Neroli" in reader.get(page).text
    run = ChecklistRun.objects.claim(ChecklistRun.objects.request(neroli, by=candidate).pk)
    report = run.work()
    pdf = Export.objects.claim(Export.objects.request(neroli, by=candidate).pk)
    export = DataExport.objects.claim(DataExport.objects.request(candidate, by=candidate).pk)
    export.work()
    queued = Mail.objects.queue_message(candidate.email, "Neroli", "Neroli", recipient=candidate)
    mail = Mail.objects.claim(queued.pk)
    cache.set(f"lock-{candidate.pk}", "neroli", 60)
    confirm_identity(owner, candidate)
    # They ask, and seven days later, in the middle of all that, the sweeper comes.
    with django_capture_on_commit_callbacks(execute=True):
        Erasure.objects.erase_now(candidate, origin=Erasure.Origin.OPERATOR)
    assert not run.finish(state="completed", **report)
    assert not pdf.finish(state="completed", content=b"Neroli", file_name="neroli.pdf")
    assert not export.finish(state="completed", size=1)
    assert not mail.finish(state="completed")
    for job in (run, pdf, export, mail):
        type(job).run(job.pk)  # as a message does that was still in the queue
    assert reader.get(page).status_code == 404
    assert reader.post(reverse("thread-new", args=[request.pk]), {"quote": "Python", "text": "Bene"}).status_code == 404
    assert owner.get(page)["Location"].startswith(reverse("account_login"))
    left = everywhere(tmp_path) + caplog.text + "".join(capfd.readouterr())
    assert "neroli" not in left.lower()
    assert "canarino" not in left.lower()


def test_the_search_for_what_is_left_sees_every_place(neroli: Version, candidate: User, tmp_path: Path) -> None:
    Export.objects.create(version=neroli, requested_by=candidate, content=b"%PDF bergamotto", file_name="x.pdf")
    (tmp_path / "left.txt").write_text("a file")
    outgoing.outbox = [outgoing.EmailMessage("A subject", "a mail", to=["x@example.it"])]
    server = redis.Redis.from_url(settings.CELERY_BROKER_URL)
    server.set("left", "in the queue")
    found = everywhere(tmp_path)
    server.delete("left")
    for word in ("bergamotto", "Neroli Pagamenti", "a file", "a mail", "in the queue"):
        assert word in found

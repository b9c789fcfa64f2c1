"""What is hidden of a version is found once, stored, and never changes."""

import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from letters.models import Letter, Version
from reviews.blind import version_redaction
from reviews.blind.reader_copy import ReaderCopy
from reviews.models import ReviewRequest, VersionRedaction
from tests.reviews.blind.conftest import BODY
from tests.types import AsUser


def test_it_is_made_when_a_version_is_asked_or_sent_blind(
    blind: ReviewRequest, letter: Letter, candidate: User
) -> None:
    """S3: stored at freeze, so that no page of a mentor's waits for it."""
    assert VersionRedaction.objects.get().version == blind.version
    letter.draft.refresh_from_db()
    letter.draft.write(BODY + "Altro.", seen=letter.draft.revision)
    newer = letter.freeze(by=candidate)
    blind.move_to(newer, by=candidate)
    assert VersionRedaction.objects.filter(version=newer).exists()


def test_no_page_of_the_mentors_computes_it_anew(
    blind: ReviewRequest, mentor: User, as_user: AsUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S3: a letter that takes long to redact froze the page, and the queue where it could be given back."""

    def refuse(_version: object) -> set[str]:
        raise AssertionError("a page computes what is stored")

    monkeypatch.setattr(version_redaction, "secrets_of", refuse)
    client = as_user(mentor)
    assert client.get(blind.get_absolute_url()).status_code == 200
    assert client.get("/reviews/").status_code == 200


@pytest.mark.usefixtures("as_owner")
def test_the_database_refuses_to_change_it(blind: ReviewRequest) -> None:
    rows = VersionRedaction.objects.all()
    for change in (lambda: rows.update(ranges=[]), rows.delete):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


def test_versions_from_before_get_theirs_from_the_sweeper_or_their_first_reader(
    version: Version, letter: Letter, mentor: User, candidate: User
) -> None:
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    ReviewRequest.objects.filter(pk=asked.pk).update(is_blind=True)
    assert "Giulia" not in ReaderCopy.of(version, mentor).body
    letter.draft.refresh_from_db()
    letter.draft.write(BODY, seen=letter.draft.revision)
    ReviewRequest.objects.filter(pk=asked.pk).update(version=letter.freeze(by=candidate))
    assert VersionRedaction.objects.sweep() == 1
    assert VersionRedaction.objects.sweep() == 0


def test_a_signature_of_an_earlier_version_counts(blind: ReviewRequest, letter: Letter, candidate: User) -> None:
    candidate.name = "gf"
    candidate.save()
    letter.draft.refresh_from_db()
    letter.draft.write("Gentile Laura, io, Giulia, scrivo Python.", seen=letter.draft.revision)
    redaction = VersionRedaction.objects.of(letter.freeze(by=candidate))
    assert [tuple(span) for span in redaction.ranges] == [(19, 25)]

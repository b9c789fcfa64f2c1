"""What is reported reaches a moderator with the reporter's consent only, and never more than the passage."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from accounts.models import User
from conduct.models import Report
from conduct.reports.subjects import comment_subject, letter_subject
from privacy.models import Erasure
from reviews.models import Comment, Notice, ReviewRequest, Share
from tests.reviews.blind.conftest import blind  # noqa: F401
from tests.types import AsUser

QUOTE = "Si vede che non capisci niente."


def report(comment: Comment, by: User, *, consents: bool = True) -> Report:
    return Report.objects.make(
        comment_subject(by, comment.pk), by=by, reason="insult", words="È un’offesa.", quote="", consents=consents
    )


def test_a_candidate_reports_a_comment_and_hears_what_became_of_it(
    insult: Comment, candidate: User, admin: User, as_user: AsUser
) -> None:
    client, moderator = as_user(candidate), as_user(admin)
    path = reverse("report-comment", args=[insult.pk])
    assert path in client.get(insult.thread.version.get_absolute_url()).text
    data = {"reason": "insult", "words": "È un’offesa.", "consents": "on"}
    assert client.post(path, data).status_code == 302
    made = Report.objects.get()
    assert "<b>1<span" in moderator.get(reverse("guides")).text
    page = moderator.get(reverse("moderation-detail", args=[made.pk])).text
    for words in (QUOTE, "È un’offesa.", "Giulia Ferri", "Marco Bassi"):
        assert words in page
    decision = {"state": "acted_upon", "answer": "Abbiamo scritto a Marco."}
    moderator.post(reverse("moderation-detail", args=[made.pk]), decision)
    assert "<b>1<span" not in moderator.get(reverse("guides")).text
    notice = Notice.objects.get(recipient=candidate, kind="reports")
    assert notice.mail
    page = client.post(reverse("notice", args=[notice.pk]), follow=True).text
    assert "Abbiamo scritto a Marco." in page
    assert "accolta" in page


def test_a_moderator_reads_nothing_that_was_not_disclosed(
    insult: Comment, candidate: User, admin: User, as_user: AsUser
) -> None:
    """D: nobody could be told of an insult, since admins may not read letters."""
    made = report(insult, candidate, consents=False)
    page = as_user(admin).get(reverse("moderation-detail", args=[made.pk])).text
    assert QUOTE not in page
    assert "È un’offesa." in page
    for word in ("PostgreSQL", "Nuvola"):
        assert word not in page
    assert as_user(admin).get(insult.thread.version.get_absolute_url()).status_code == 404


def test_every_look_of_a_moderator_is_in_the_letters_history(
    insult: Comment, candidate: User, admin: User, as_user: AsUser
) -> None:
    made = report(insult, candidate)
    client = as_user(admin)
    client.get(reverse("moderation"))
    letter = insult.thread.version.letter
    assert not letter.events.filter(verb="report_read").exists()
    for _look in range(2):
        client.get(reverse("moderation-detail", args=[made.pk]))
    assert list(letter.events.filter(verb="report_read").values_list("by", flat=True)) == [admin.pk] * 2
    history = as_user(candidate).get(reverse("story", args=[letter.pk])).text
    assert "Ada Conti, che modera, ha letto un passaggio" in history


def test_whoever_is_reported_does_not_learn_by_whom(
    insult: Comment, candidate: User, mentor: User, admin: User, as_user: AsUser
) -> None:
    report(insult, candidate).decide("dismissed", by=admin, answer="Non basta.")
    client = as_user(mentor)
    assert "segnalazion" not in client.get(reverse("notices")).text
    assert QUOTE not in client.get(reverse("reports")).text


def test_nobody_reports_their_own_or_what_they_do_not_see(
    insult: Comment, mentor: User, stranger: User, as_user: AsUser
) -> None:
    for person in (mentor, stranger):
        assert as_user(person).get(reverse("report-comment", args=[insult.pk])).status_code == 404


def test_a_mentor_discloses_the_passage_of_a_letter_and_no_more(
    asked: ReviewRequest, mentor: User, admin: User, as_user: AsUser
) -> None:
    client, path = as_user(mentor), reverse("report-letter", args=[asked.letter_id, asked.version.number])
    data = {"reason": "discrimination", "quote": "Sono in nessuna lettera", "consents": "on"}
    assert client.post(path, data).status_code == 422
    assert client.post(path, data | {"quote": "repliche e partizioni"}).status_code == 302
    assert Report.objects.get().quote == "repliche e partizioni"
    page = as_user(admin).get(reverse("moderation-detail", args=[Report.objects.get().pk])).text
    assert "latenza" not in page


def test_a_report_of_a_blind_letter_discloses_what_the_mentor_sees(
    blind: ReviewRequest,  # noqa: F811
    mentor: User,
) -> None:
    """S13: otherwise the list of one's reports would say the name."""
    subject = letter_subject(mentor, str(blind.letter_id), blind.version.number)
    assert "Giulia" not in subject.name + subject.words
    made = Report.objects.make(
        subject, by=mentor, reason="other", words="", quote="Cordiali saluti,\n•••••", consents=True
    )
    assert made.quote == "Cordiali saluti,\n•••••"


def test_the_same_is_reported_once_while_it_is_open(insult: Comment, candidate: User, admin: User) -> None:
    made = report(insult, candidate)
    with pytest.raises(ValidationError):
        report(insult, candidate)
    made.decide("dismissed", by=admin, answer="No.")
    with pytest.raises(ValidationError):
        made.decide("acted_upon", by=admin, answer="Sì.")
    assert report(insult, candidate)


def test_no_moderator_decides_on_an_own_report(insult: Comment, candidate: User, as_user: AsUser) -> None:
    made = report(insult, candidate)
    candidate.role = "admin"
    candidate.save()
    assert as_user(candidate).get(reverse("moderation-detail", args=[made.pk])).status_code == 404


@pytest.mark.parametrize("role", ["candidate", "mentor"])
def test_whoever_coordinates_moderates_nothing(
    insult: Comment, candidate: User, person: Callable[..., User], as_user: AsUser, role: str
) -> None:
    made = report(insult, candidate)
    client = as_user(person("Olga Serra", role=role, is_coordinator=True))
    assert client.get(reverse("moderation")).status_code == 403
    assert client.get(reverse("moderation-detail", args=[made.pk])).status_code == 403


def test_a_guests_comment_and_a_person_can_be_reported(asked: ReviewRequest, candidate: User, as_user: AsUser) -> None:
    share, _key = Share.objects.make(asked.version, by=candidate, label="Anna", allows_comments=True)
    guest = share.answer(name="Anna", text="Compra qui!")
    client = as_user(candidate)
    for path in (reverse("report-guest", args=[guest.pk]), reverse("report-person", args=[asked.pk])):
        assert client.get(path).status_code == 200
        assert client.post(path, {"reason": "spam", "consents": "on"}).status_code == 302
    assert set(Report.objects.values_list("kind", "quote")) == {("guest", "Compra qui!"), ("person", "")}


def test_an_open_report_stays_when_the_person_whom_it_is_about_is_erased(
    insult: Comment, candidate: User, mentor: User, admin: User, as_user: AsUser
) -> None:
    made = report(insult, candidate)
    Report.objects.filter(pk=made.pk).update(words="Marco Bassi mi ha offesa.")
    Erasure.objects.erase_now(mentor, origin=Erasure.Origin.OPERATOR)
    page = as_user(admin).get(reverse("moderation-detail", args=[made.pk]), headers={"accept-language": "en"}).text
    assert QUOTE in page
    assert "about A former member" in page
    assert "Bassi" not in page

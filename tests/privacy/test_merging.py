"""Two accounts of one person become one: proved in both, shown before, done at once, and without any right gained."""

import re
from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from accounts.models import Token, User
from audit.models import Entry
from conduct.models import Block
from letters.models import Letter, Version
from privacy.merging import moving
from privacy.models import Acceptance, AccountMerge, Erasure
from privacy.notices.documents import Document
from profiles.models import Fact
from reviews.models import Notice, ReviewRequest, Thread
from tests.mailbox import deliver, link_in
from tests.sign_in import confirm_identity
from tests.types import AsUser

type Sure = Callable[[User], Client]
WORK = "giulia@lavoro.example"


@pytest.fixture
def other(candidate: User) -> User:
    """The account that ends, with the letters."""
    EmailAddress.objects.create(user=candidate, email=candidate.email, verified=True, primary=True)
    return candidate


@pytest.fixture
def into(db: None) -> User:
    """The account that stays."""
    user = User.objects.create_user(WORK, "bozza-di-prova", name="Giulia F.", language="it")
    EmailAddress.objects.create(user=user, email=WORK, verified=True, primary=True)
    return user


@pytest.fixture
def sure(as_user: AsUser) -> Sure:
    """A browser whose person has just given the password."""

    def make(user: User) -> Client:
        client = as_user(user)
        confirm_identity(client, user)
        return client

    return make


def asked(into: User, other: User) -> AccountMerge:
    return AccountMerge.objects.request(into, other.email)


def test_letters_versions_and_requests_go_over_and_the_other_account_ends(
    into: User, other: User, version: Version, mentor: User, sure: Sure
) -> None:
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=other)
    thread = Thread.open(request.review(), by=mentor, quote="Python", text="Bene.")
    request.review().publish(verdict="changes_requested", summary="Quasi.")
    thread.add("Grazie.", by=other)
    Token.objects.issue(user=other, name="script", scopes=["read"])
    Authenticator.objects.create(user=other, type="totp", data={})
    address, stays, ends = other.email, sure(into), sure(other)
    deliver()
    assert stays.post(reverse("account-merge"), {"email": address}).status_code == 302
    (mail,) = deliver()
    assert mail.to == [address]
    link = link_in(mail)
    assert "Giulia" not in stays.get(link).text.split("<main")[1].replace("Giulia F.", ""), "no preview without proof"
    page = ends.get(link, headers={"accept-language": "en"}).text
    for words in ("1 letter", "1 version", "1 review request", "1 API token", WORK, "cannot be undone"):
        assert words in page, words
    assert ends.post(link).status_code == 200
    assert Letter.objects.get().owner == into
    assert stays.get(version.get_absolute_url()).status_code == 200
    assert "Hai salvato la versione 1." in stays.get(reverse("story", args=[version.letter_id])).text
    assert sure(mentor).get(version.get_absolute_url()).status_code == 200
    assert sorted(message.to[0] for message in deliver()) == [address, WORK]
    other.refresh_from_db()
    assert (other.is_active, other.name, other.has_second_factor, str(other)) == (
        False,
        "",
        False,
        "Una persona non più iscritta",
    )
    assert not Token.objects.valid().exists()
    assert not User.objects.with_address(address)
    assert ends.get(reverse("letters")).status_code == 302
    assert stays.get(link).status_code == 404, "once"


def test_an_entry_of_the_audit_log_is_in_both_accounts(into: User, other: User) -> None:
    merge = asked(into, other)
    merge.carry_out()
    for user, action in ((into, "merged_here"), (other, "merged_away")):
        entry = Entry.objects.activity_of(user.pk).get(action=action)
        assert entry.object == f"privacy.accountmerge:{merge.pk}"


def test_the_link_alone_is_not_enough(into: User, other: User, stranger: User, as_user: AsUser, sure: Sure) -> None:
    asked(into, other)
    link = link_in(deliver()[0])
    assert Client().post(link)["Location"].startswith(reverse("account_login"))
    assert sure(stranger).post(link).status_code == 404
    assert as_user(other).post(link)["Location"].startswith(reverse("account_reauthenticate")), "an unlocked laptop"
    assert sure(into).post(link).status_code == 200
    assert AccountMerge.objects.get().done_at is None


def test_nobody_learns_whether_an_address_has_an_account(into: User, other: User, sure: Sure) -> None:
    client = sure(into)
    pages = [
        client.post(reverse("account-merge"), {"email": address}, follow=True).text.split("<main")[1]
        for address in (other.email, "nobody@example.it")
    ]
    answers = [re.sub(r'(?:value|nonce)="[\w-]{20,}"', "", page) for page in pages]
    assert answers[0] == answers[1]
    mails = {message.to[0]: str(message.body) for message in deliver()}
    assert "://" in mails[other.email]
    assert "://" not in mails["nobody@example.it"]


@pytest.mark.parametrize("duty", [{"role": "mentor"}, {"role": "admin"}, {"is_coordinator": True}])
def test_no_role_goes_over(into: User, other: User, duty: dict[str, object]) -> None:
    merge = asked(into, other)
    User.objects.filter(pk=other.pk).update(**duty)
    with pytest.raises(ValidationError, match="non può confluire in un altro"):
        merge.carry_out()
    into.refresh_from_db()
    assert (into.role, into.is_coordinator) == ("candidate", False)
    assert User.objects.get(pk=other.pk).is_active


def test_whoever_was_a_mentor_once_keeps_what_they_wrote_where_it_is(
    into: User, other: User, mentor: User, version: Version
) -> None:
    ReviewRequest.objects.ask(version, mentor=mentor, by=other)
    mentor.role = User.Role.CANDIDATE
    mentor.save()
    with pytest.raises(ValidationError, match="non può confluire in un altro"):
        asked(into, mentor).carry_out()


def test_a_mentor_who_merges_their_own_candidates_account_reads_no_letter_of_theirs_as_mentor(
    other: User, mentor: User, version: Version
) -> None:
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=other)
    Block.objects.make(request, by=other)
    asked(mentor, other).carry_out()
    request.refresh_from_db()
    assert (request.state, mentor.role) == ("declined", "mentor")
    assert not Block.objects.exists()


def test_an_account_that_is_to_be_erased_is_left_alone(into: User, other: User) -> None:
    merge = asked(into, other)
    Erasure.objects.request(other, origin=Erasure.Origin.PERSON)
    with pytest.raises(ValidationError, match="sta per essere eliminato"):
        merge.carry_out()


def test_consent_goes_over_and_its_withdrawal_counts_for_all_letters(
    into: User, other: User, version: Version, mentor: User
) -> None:
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=other)
    Acceptance.objects.accept(Document.CONSENT, by=other)
    Acceptance.objects.withdraw_consent(by=into)
    asked(into, other).carry_out()
    request.refresh_from_db()
    assert request.state == "withdrawn"
    assert not Acceptance.objects.newest(into)[Document.CONSENT].accepted


def test_a_consent_that_only_the_other_account_gave_is_taken_over(into: User, other: User) -> None:
    Acceptance.objects.accept(Document.CONSENT, by=other)
    asked(into, other).carry_out()
    assert Acceptance.objects.newest(into)[Document.CONSENT].is_in_force


def test_facts_are_proposed_to_the_account_that_stays(into: User, other: User) -> None:
    Fact.objects.add(by=into, kind="basics", data={"name": "Giulia F."})
    Fact.objects.add(by=other, kind="basics", data={"name": "Giulia Ferri"})
    job = Fact.objects.add(by=other, kind="work", data={"name": "Nuvola"})
    Fact.objects.add(by=other, kind="highlight", of=job.key, data={"text": "Uso Python."})
    asked(into, other).carry_out()
    facts = [(fact.kind, fact.state) for fact in Fact.objects.filter(owner=into).order_by("kind")]
    assert facts == [("basics", "confirmed"), ("highlight", "proposed"), ("work", "proposed")]
    assert Fact.objects.count() == len(facts)


def test_notices_are_not_doubled_and_unsent_summaries_not_lost(
    into: User, other: User, version: Version, mentor: User
) -> None:
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=other)
    request.review().publish(verdict="changes_requested", summary="Quasi.")
    before = Notice.objects.filter(recipient=other).count()
    asked(into, other).carry_out()
    assert Notice.objects.filter(recipient=into).count() == before > 0


def test_erasing_the_person_later_erases_the_trace_of_the_merge(into: User, other: User, version: Version) -> None:
    asked(into, other).carry_out()
    Erasure.objects.erase_now(into, origin=Erasure.Origin.OPERATOR)
    assert not Letter.objects.exists()
    assert User.objects.get(pk=other.pk).merged_into is None
    assert not Entry.objects.activity_of(other.pk).exists()


def test_every_field_that_refers_to_a_person_is_moved_deleted_or_kept() -> None:
    rules = (moving.MOVED, moving.DELETED, moving.KEPT)
    told = [f"{label}.{name}" for rule in rules for label, names in rule.items() for name in names]
    existing = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]
        if field.related_model is User or (model is User and field.many_to_many)
    ]
    assert sorted(told) == sorted(existing)

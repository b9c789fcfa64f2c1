"""The address of an account changes by its owner's yes only; both addresses hear of it, and the old one can undo it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.db.models import F
from django.test import Client
from django.urls import reverse

from accounts.models import AddressChange, Token, User
from tests.mailbox import deliver, link_in
from tests.sign_in import confirm_identity
from tests.types import AsUser, Response

NEW = "giulia@nuova.example"


@pytest.fixture
def owner(candidate: User) -> User:
    EmailAddress.objects.create(user=candidate, email=candidate.email, verified=True, primary=True)
    return candidate


@pytest.fixture
def sure(as_user: AsUser) -> Callable[[User], Client]:
    """A browser whose person has just given the password."""

    def make(user: User) -> Client:
        client = as_user(user)
        confirm_identity(client, user)
        return client

    return make


def ask(client: Client, person: User | None = None, new: str = NEW) -> Response:
    path = reverse("address-change-for", args=[person.pk]) if person else reverse("address-change")
    return client.post(path, {"email": new, "reason": "Ha cambiato lavoro."})


def links() -> dict[str, str]:
    """The link in the mail to each address, of those that wait."""
    return {message.to[0]: link_in(message) for message in deliver() if "://" in str(message.body)}


def address_of(person: User) -> tuple[str, list[tuple[str, bool]]]:
    person.refresh_from_db()
    rows = EmailAddress.objects.filter(user=person).order_by("email").values_list("email", "verified")
    return person.email, list(rows)


def test_the_owner_confirms_a_new_address_and_signs_in_with_it(owner: User, sure: Callable[[User], Client]) -> None:
    browser, old = sure(owner), owner.email
    assert ask(browser).status_code == 302
    sent = links()
    assert set(sent) == {old, NEW}
    assert address_of(owner) == (old, [(old, True)]), "nothing changes before the confirmation"
    assert NEW in browser.get(sent[NEW]).text
    assert address_of(owner)[0] == old, "looking changes nothing"
    assert browser.post(sent[NEW]).status_code == 302
    assert address_of(owner) == (NEW, [(NEW, True)])
    assert set(links()) == {old}
    answer = Client().post(reverse("account_login"), {"login": NEW, "password": "bozza-di-prova"})
    assert answer.status_code == 302
    assert browser.post(sent[NEW]).status_code == 404, "once"


def test_an_unlocked_laptop_is_not_enough(owner: User, as_user: AsUser) -> None:
    answer = ask(as_user(owner))
    assert reverse("account_reauthenticate") in answer["Location"]
    assert not AddressChange.objects.exists()


def test_an_admin_cannot_take_an_account_over_by_its_address(
    owner: User, admin: User, sure: Callable[[User], Client], as_user: AsUser
) -> None:
    """The link to the new mailbox, which may be the admin's, opens for the owner alone."""
    old = owner.email
    assert ask(sure(admin), owner).status_code == 302
    messages = deliver()
    assert {message.to[0] for message in messages} == {old, NEW}
    assert all("Ha cambiato lavoro." in str(message.body) for message in messages)
    sent = {message.to[0]: link_in(message) for message in messages}
    for person in (None, admin):
        assert as_user(person).post(sent[NEW]).status_code in {302, 404}
    assert address_of(owner)[0] == old
    change = AddressChange.objects.get()
    assert (change.requested_by, change.reason) == (admin, "Ha cambiato lavoro.")
    as_user(owner).post(sent[NEW])
    assert address_of(owner)[0] == NEW


@pytest.mark.parametrize("role", ["candidate", "mentor"])
def test_nobody_but_an_admin_asks_for_the_address_of_another(
    owner: User, person: Callable[..., User], sure: Callable[[User], Client], role: str
) -> None:
    other = person("Altra Persona", role=role)
    assert ask(sure(other), owner).status_code == 403
    assert not AddressChange.objects.exists()


def test_an_admin_gives_a_reason(owner: User, admin: User, sure: Callable[[User], Client]) -> None:
    answer = sure(admin).post(reverse("address-change-for", args=[owner.pk]), {"email": NEW, "reason": " "})
    assert answer.status_code == 422
    assert f'value="{NEW}"' in answer.text
    assert not AddressChange.objects.exists()


def test_the_old_address_stops_a_change_before_it_is_confirmed(owner: User, sure: Callable[[User], Client]) -> None:
    browser, old = sure(owner), owner.email
    ask(browser)
    sent = links()
    assert Client().get(sent[old]).status_code == 200
    assert Client().post(sent[old]).status_code == 200
    assert browser.post(sent[NEW]).status_code == 404
    assert address_of(owner) == (old, [(old, True)])
    assert browser.get(reverse("profile")).status_code == 200, "nothing was taken, so nobody is signed out"


def test_the_old_address_takes_a_stolen_account_back(owner: User, sure: Callable[[User], Client]) -> None:
    thief, old = sure(owner), owner.email
    token, _key = Token.objects.issue(user=owner, name="ladro", scopes=["read"])
    ask(thief)
    thief.post(links()[NEW])
    undo = links()[old]
    answer = Client().post(undo)
    assert answer.status_code == 200
    assert address_of(owner) == (old, [(old, True)])
    assert thief.get(reverse("profile")).status_code == 302, "everybody is signed out"
    assert not owner.has_usable_password()
    assert not Token.objects.valid().filter(pk=token.pk).exists()
    assert set(links()) == {old}
    assert Client().post(undo).status_code == 404, "once"


@pytest.mark.parametrize(("days", "status"), [(6, 200), (8, 404)])
def test_a_change_can_be_undone_for_a_week(owner: User, sure: Callable[[User], Client], days: int, status: int) -> None:
    browser, old = sure(owner), owner.email
    ask(browser)
    browser.post(links()[NEW])
    undo = links()[old]
    AddressChange.objects.update(confirmed_at=F("confirmed_at") - timedelta(days=days))
    assert Client().post(undo).status_code == status


def test_a_link_of_last_week_confirms_nothing(owner: User, sure: Callable[[User], Client]) -> None:
    browser = sure(owner)
    ask(browser)
    link = links()[NEW]
    AddressChange.objects.update(created_at=F("created_at") - timedelta(days=4))
    assert browser.post(link).status_code == 404


def test_the_newest_wish_counts(owner: User, sure: Callable[[User], Client]) -> None:
    browser = sure(owner)
    ask(browser)
    first = links()[NEW]
    ask(browser, new="altra@nuova.example")
    assert browser.post(first).status_code == 404
    assert browser.post(links()["altra@nuova.example"]).status_code == 302
    assert address_of(owner)[0] == "altra@nuova.example"


def test_asking_for_an_address_does_not_tell_who_has_an_account(
    owner: User, stranger: User, sure: Callable[[User], Client]
) -> None:
    browser, old = sure(owner), owner.email
    pages = [(ask(browser, new=new).status_code, deliver()) for new in (stranger.email, NEW)]
    assert pages[0][0] == pages[1][0] == 302
    taken, free = ({message.to[0]: str(message.body) for message in mails} for _status, mails in pages)
    assert taken.keys() - {stranger.email} == free.keys() - {NEW} == {old}
    assert "/settings/" not in taken[stranger.email]
    assert "/settings/address/confirmation/" in free[NEW]


def test_an_address_that_somebody_else_took_meanwhile_is_refused(
    owner: User, person: Callable[..., User], sure: Callable[[User], Client]
) -> None:
    browser, old = sure(owner), owner.email
    ask(browser)
    link = links()[NEW]
    person("Nuova Arrivata")
    User.objects.filter(name="Nuova Arrivata").update(email=NEW)
    answer = browser.post(link, follow=True)
    assert "Questo indirizzo non si può usare." in answer.text
    assert address_of(owner) == (old, [(old, True)])


def test_no_further_address_becomes_the_one_to_sign_in_with_without_the_old_one_hearing(
    owner: User, sure: Callable[[User], Client]
) -> None:
    EmailAddress.objects.create(user=owner, email=NEW, verified=True)
    answer = sure(owner).post(reverse("account_email"), {"action_primary": "", "email": NEW})
    assert answer["Location"] == reverse("address-change")
    owner.refresh_from_db()
    assert owner.email != NEW

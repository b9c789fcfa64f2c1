"""Ways in beside the password: the confirmation of an address, and a code by mail."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests.mailbox import deliver, link_in

PASSWORD = "una-frase-lunga-e-mia"
NEWCOMER = {"name": "Nadia Però", "email": "nadia@example.it", "password1": PASSWORD}
DESTINATION = "/letters/new/?guide=backend"


def sign_up(client: Client) -> str:
    """The link of confirmation."""
    client.post(reverse("account_signup"), NEWCOMER | {"next": DESTINATION})
    (message,) = deliver()
    return link_in(message)


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_confirming_an_address_signs_in_and_leads_to_where_one_was_going(client: Client, db: None) -> None:
    link = sign_up(client)
    assert client.get(link).status_code == 200
    assert not is_signed_in(client)  # a program that follows links in mails confirms nothing
    response = client.post(link)
    assert response["Location"] == DESTINATION
    assert is_signed_in(client)


def test_confirming_in_another_browser_signs_nobody_in(client: Client, db: None) -> None:
    other = Client()
    assert other.post(sign_up(client))["Location"] == reverse("account_login")
    assert not is_signed_in(other)
    assert User.objects.get().has_confirmed(NEWCOMER["email"])


def test_a_link_of_confirmation_signs_in_once(client: Client, db: None) -> None:
    link = sign_up(client)
    client.post(link)
    client.post(reverse("account_logout"))
    client.post(link)
    assert not is_signed_in(client)


def ask_for_code(client: Client, email: str) -> tuple[Any, list[str]]:
    response = client.post(reverse("account_request_login_code"), {"email": email, "next": DESTINATION})
    bodies = [str(message.body) for message in deliver()]
    return response, [line for body in bodies for line in body.splitlines() if "-" in line and len(line) == 9]


@pytest.fixture
def owner(candidate: User, confirmed: Callable[[User], User]) -> User:
    return confirmed(candidate)


def test_a_code_by_mail_signs_in_and_leads_to_where_one_was_going(client: Client, owner: User) -> None:
    response, (code,) = ask_for_code(client, owner.email)
    confirm = response["Location"]
    page = client.get(confirm)
    assert code not in page.text
    given = {"code": code.lower().replace("-", " "), "next": page.context["redirect_field_value"]}
    assert client.post(confirm, given)["Location"] == DESTINATION
    assert is_signed_in(client)


def test_a_code_is_of_use_in_the_browser_that_asked_for_it_only(client: Client, owner: User) -> None:
    _response, (code,) = ask_for_code(client, owner.email)
    other = Client()
    other.post(reverse("account_confirm_login_code"), {"code": code})
    assert not is_signed_in(other)


def test_three_wrong_codes_end_the_attempt(client: Client, owner: User) -> None:
    response, (code,) = ask_for_code(client, owner.email)
    for _attempt in range(3):
        client.post(response["Location"], {"code": "BBBB-BBBB"})
    client.post(response["Location"], {"code": code})
    assert not is_signed_in(client)


def test_a_code_is_too_old_after_ten_minutes(client: Client, owner: User) -> None:
    response, (code,) = ask_for_code(client, owner.email)
    session = client.session
    session["account_login"]["state"]["stages"]["login_by_code"]["data"]["at"] -= 601
    session.save()
    client.post(response["Location"], {"code": code})
    assert not is_signed_in(client)


def test_asking_for_a_code_does_not_tell_who_has_an_account(owner: User) -> None:
    answers = {email: ask_for_code(Client(), email) for email in (owner.email, "nobody@example.it")}
    known, unknown = (response for response, _codes in answers.values())
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert answers["nobody@example.it"][1] == []


@pytest.mark.django_db
def test_the_focus_is_where_one_types_first(client: Client) -> None:
    def focused(page: str) -> list[str]:
        fields = {name: page.partition(f'name="{name}"')[2].partition(">")[0] for name in ("login", "password")}
        return [name for name, rest in fields.items() if "autofocus" in rest]

    path = reverse("account_login")
    assert focused(client.get(path).text) == ["login"]
    assert focused(client.post(path, {"login": "nessuno@example.it", "password": "sbagliata"}).text) == ["password"]

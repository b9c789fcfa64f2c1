"""Where somebody was going survives signing up, the mail, and another browser."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests.mailbox import deliver, link_in

PASSWORD = "una-frase-lunga-e-mia"
NEWCOMER = {"name": "Nadia Però", "email": "nadia@example.it", "password1": PASSWORD}
CREDENTIALS = {"login": NEWCOMER["email"], "password": PASSWORD}
GOING = "/letters/start/?start=backend/"
SENT = reverse("account_email_verification_sent")
pytestmark = pytest.mark.django_db


def sign_up(client: Client, page: str = GOING, **changed: str) -> str:
    client.post(reverse("account_signup"), NEWCOMER | {"next": page} | changed)
    return link_in(deliver()[-1])


def confirm_elsewhere(link: str) -> Client:
    other = Client()
    assert other.post(link)["Location"] == reverse("account_login")
    return other


def test_another_browser_leads_to_where_one_was_going_once() -> None:
    other = confirm_elsewhere(sign_up(Client()))
    assert other.post(reverse("account_login"), CREDENTIALS)["Location"] == GOING
    other.post(reverse("account_logout"))
    assert other.post(reverse("account_login"), CREDENTIALS)["Location"] == "/"


@pytest.mark.parametrize(
    "page",
    [
        *("https://evil.example/", "//evil.example/", "/\\evil.example", "http:evil.example", "javascript:alert(1)"),
        *("/" + "a" * 600, "\n//evil.example", "http://testserver/letters/"),
    ],
)
def test_a_page_outside_of_the_site_is_never_where_one_was_going(page: str) -> None:
    other = confirm_elsewhere(sign_up(Client(), page))
    assert User.objects.get().first_page == ""
    assert other.post(reverse("account_login"), CREDENTIALS)["Location"] == "/"


def test_what_the_row_says_is_looked_at_again() -> None:
    other = confirm_elsewhere(sign_up(Client()))
    User.objects.update(first_page="https://evil.example/")
    assert other.post(reverse("account_login"), CREDENTIALS)["Location"] == "/"


def test_a_newer_page_comes_first() -> None:
    other = confirm_elsewhere(sign_up(Client()))
    answer = other.post(reverse("account_login"), CREDENTIALS | {"next": "/facts/"})
    assert answer["Location"] == "/facts/"


def test_a_visitor_who_begins_a_letter_is_led_to_sign_up(client: Client) -> None:
    answer = client.get("/letters/start/", {"start": "backend/"})
    assert answer["Location"] == f"{reverse('account_signup')}?next=%2Fletters%2Fstart%2F%3Fstart%3Dbackend%252F"


def test_the_page_after_signing_up_names_the_address_and_sends_again(client: Client) -> None:
    link = sign_up(client)
    page = client.get(SENT).text
    assert NEWCOMER["email"] in page
    assert f"{reverse('account_signup')}?next=%2Fletters%2Fstart%2F%3Fstart%3Dbackend%2F" in page
    assert client.post(SENT)["Location"] == SENT
    assert link_in(deliver()[-1])
    assert client.post(link)["Location"] == GOING


def test_the_page_after_signing_up_says_once_that_a_mail_was_sent(client: Client) -> None:
    sign_up(client)
    assert client.get(SENT).text.count(NEWCOMER["email"]) == 1
    client.post(SENT)
    page = client.get(SENT).text
    assert page.count(NEWCOMER["email"]) == 1
    assert "Inviato di nuovo." in page


def test_signing_in_before_confirming_says_once_that_a_mail_was_sent(client: Client) -> None:
    sign_up(Client())
    client.post(reverse("account_login"), CREDENTIALS)
    assert client.get(SENT).text.count(NEWCOMER["email"]) == 1


def test_sending_again_ends_after_five_times(client: Client) -> None:
    sign_up(client)
    for _time in range(6):
        client.post(SENT)
    assert len(deliver()) == 5
    assert "più volte" in client.get(SENT).text


def test_the_page_says_the_same_of_an_address_that_has_an_account(client: Client) -> None:
    client.post(sign_up(client))
    other, fresh = Client(), Client()
    other.post(reverse("account_signup"), NEWCOMER | {"next": GOING})
    fresh.post(reverse("account_signup"), NEWCOMER | {"next": GOING, "email": "nadine@example.it"})
    said, expected = (one.get(SENT).text.split("<main")[1].split("</main")[0] for one in (other, fresh))
    token = 'name="csrfmiddlewaretoken" value="'
    cut = [text.replace(text.partition(token)[2][:64], "") for text in (said, expected)]
    assert cut[0].replace(NEWCOMER["email"], "nadine@example.it") == cut[1]


def test_nobody_who_has_not_signed_up_sends_mails(client: Client) -> None:
    client.post(SENT)
    assert deliver() == []
    assert client.get(SENT).status_code == 200

"""S5: guessing a password is slowed down for everybody but the owner, whatever others try meanwhile."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings as project
from django.core.cache import cache
from django.db.models import F
from django.test import Client
from django.urls import reverse

from accounts.entrance import attempts
from accounts.models import User
from limits.models import Counter
from tests.mailbox import deliver, link_in
from tests.types import Response

RIGHT, WRONG = "bozza-di-prova", "qualcosa-di-sbagliato"
TOO_MANY = "Troppi tentativi."


@pytest.fixture
def owner(candidate: User) -> User:
    EmailAddress.objects.create(user=candidate, email=candidate.email, verified=True, primary=True)
    return candidate


def sign_in(client: Client, email: str, password: str, network: str = "192.0.2.1") -> Response:
    return client.post(reverse("account_login"), {"login": email, "password": password}, REMOTE_ADDR=network)


def guess(email: str, times: int) -> list[int]:
    """Wrong attempts, each from a network of its own, in browsers that nobody knows."""
    return [sign_in(Client(), email, WRONG, f"198.51.100.{turn}").status_code for turn in range(times)]


def use_up_for(owner: User) -> None:
    assert guess(owner.email, 11)[-2:] == [200, 429]


@pytest.mark.parametrize("email", ["giulia.ferri@example.it", "nobody@example.it"])
def test_guessing_from_many_networks_stops_for_known_and_unknown_addresses_alike(owner: User, email: str) -> None:
    assert guess(email, 15) == [200] * 10 + [429] * 5


def test_a_refusal_is_429_with_a_sentence_and_when_to_try_again_and_the_address_stays_typed(owner: User) -> None:
    use_up_for(owner)
    answer = sign_in(Client(), owner.email, RIGHT)
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 15 * 60
    assert f"{TOO_MANY} Riprova fra 15 minuti." in answer.text
    assert f'value="{owner.email}"' in answer.text


def test_a_cache_that_is_filled_or_flushed_gives_no_new_attempts(owner: User) -> None:
    use_up_for(owner)
    cache.set_many({f"filler-{number}": number for number in range(400)})
    cache.clear()
    assert guess(owner.email, 1) == [429]


def test_attempts_at_other_addresses_give_no_new_attempts(owner: User) -> None:
    use_up_for(owner)
    for number in range(40):
        guess(f"other{number}@example.it", 1)
    assert guess(owner.email, 1) == [429]


@pytest.mark.long
def test_one_network_cannot_try_many_addresses(owner: User) -> None:
    answers = [sign_in(Client(), f"other{number}@example.it", WRONG).status_code for number in range(101)]
    assert answers == [200] * 100 + [429]
    assert guess(owner.email, 1) == [200], "others are not refused for it"


@pytest.mark.parametrize(
    ("addresses", "is_one"),
    [
        (("2001:db8::1", "2001:db8::ffff:1"), True),
        (("2001:db8::1", "2001:db8:0:1::1"), False),
        (("::ffff:192.0.2.1", "192.0.2.1"), True),
        (("192.0.2.1", "192.0.2.2"), False),
    ],
)
def test_all_addresses_of_a_line_are_one_network(
    rf: Callable[..., object], addresses: tuple[str, str], is_one: bool
) -> None:
    networks = {attempts.network(rf.get("/", REMOTE_ADDR=address)) for address in addresses}  # type: ignore[attr-defined]
    assert (len(networks) == 1) is is_one


def test_the_owner_signs_in_from_a_known_browser_while_others_guess(owner: User) -> None:
    browser = Client()
    assert sign_in(browser, owner.email, RIGHT).status_code == 302
    browser.post(reverse("account_logout"))
    use_up_for(owner)
    sign_in(Client(), "other@example.it", WRONG)  # from the owner's own network, and 99 more
    assert Counter.objects.filter(scope__endswith="network", hits=2).update(hits=100) == 1
    assert sign_in(Client(), "another@example.it", WRONG).status_code == 429
    assert sign_in(Client(), owner.email, RIGHT).status_code == 429
    assert sign_in(browser, owner.email.upper(), RIGHT).status_code == 302


def test_a_known_browser_gives_a_thief_no_more_attempts_than_others_have(owner: User) -> None:
    browser = Client()
    sign_in(browser, owner.email, RIGHT)
    browser.post(reverse("account_logout"))
    assert [sign_in(browser, owner.email, WRONG).status_code for _turn in range(12)] == [200] * 10 + [429] * 2
    assert sign_in(browser, owner.email, RIGHT).status_code == 429


def test_ones_own_browser_is_not_known_for_the_address_of_another(owner: User, stranger: User) -> None:
    EmailAddress.objects.create(user=stranger, email=stranger.email, verified=True, primary=True)
    browser = Client()
    sign_in(browser, stranger.email, RIGHT)
    browser.post(reverse("account_logout"))
    use_up_for(owner)
    assert sign_in(browser, owner.email, WRONG).status_code == 429


def test_a_cookie_that_we_did_not_sign_is_a_browser_that_we_do_not_know(owner: User) -> None:
    browser = Client()
    sign_in(browser, owner.email, RIGHT)
    cookie = browser.cookies[project.KNOWN_BROWSER_COOKIE_NAME].value
    assert owner.email not in cookie
    use_up_for(owner)
    for forged in (f"{cookie}x", "x", cookie[::-1], ""):
        other = Client()
        other.cookies[project.KNOWN_BROWSER_COOKIE_NAME] = forged
        assert sign_in(other, owner.email, WRONG).status_code == 429, forged


def test_the_cookie_is_for_our_server_only(owner: User) -> None:
    cookie = sign_in(Client(), owner.email, RIGHT).cookies[project.KNOWN_BROWSER_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"], cookie["domain"]) == (True, "Lax", "")


def test_a_new_password_by_mail_ends_the_waiting(owner: User) -> None:
    use_up_for(owner)
    browser = Client()
    browser.post(reverse("account_reset_password"), {"email": owner.email})
    (message,) = deliver()
    form = browser.get(link_in(message), follow=True).redirect_chain[-1][0]
    new = "tre-cavalli-e-un-fiume"
    assert browser.post(form, {"password1": new, "password2": new}).status_code == 302
    assert sign_in(Client(), owner.email, new, "203.0.113.1").status_code == 302


def test_attempts_come_back_when_the_time_is_over(owner: User) -> None:
    use_up_for(owner)
    Counter.objects.update(ends_at=F("ends_at") - timedelta(minutes=16))
    assert guess(owner.email, 1) == [200]


@pytest.mark.parametrize(("page", "field"), [("account_signup", "email"), ("account_reset_password", "email")])
@pytest.mark.parametrize("email", ["giulia.ferri@example.it", "nobody@example.it"])
def test_nobody_fills_a_mailbox_with_our_mails(owner: User, page: str, field: str, email: str) -> None:
    data = {field: email, "name": "Nadia", "password1": "tre-cavalli-e-un-fiume"}
    answers = [Client().post(reverse(page), data, REMOTE_ADDR=f"198.51.100.{turn}") for turn in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert TOO_MANY in answers[-1].text
    assert answers[-1]["Retry-After"]
    assert len(deliver()) == 5


def test_signing_in_to_an_account_that_is_not_confirmed_sends_a_few_links_only(candidate: User) -> None:
    answers = {sign_in(Client(), candidate.email, RIGHT).status_code for _turn in range(8)}
    assert answers == {302}
    assert len(deliver()) == 5

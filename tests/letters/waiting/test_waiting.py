"""What a visitor keeps before signing up is a letter afterwards, for them and nobody else."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, WaitingText
from limits import quota
from limits.models import Counter
from tests.conftest import LETTER
from tests.mailbox import deliver, link_in
from tests.types import AsUser

KEEP, KEPT = reverse("text-keep"), reverse("text-kept")
PASSWORD = "una-frase-lunga-e-mia"
NEWCOMER = {"name": "Nadia Però", "email": "nadia@example.it", "password1": PASSWORD}
pytestmark = pytest.mark.usefixtures("guide")


def keep(client: Client, **sent: str) -> str:
    """The page to which keeping leads."""
    return str(client.post(KEEP, {"guide": "backend", **sent})["Location"])


def sign_up(client: Client, **changed: str) -> str:
    """The link in the mail."""
    client.post(reverse("account_signup"), NEWCOMER | {"next": KEPT} | changed)
    return link_in(deliver()[-1])


def sign_in(client: Client, email: str, **more: str) -> str:
    return str(client.post(reverse("account_login"), {"login": email, "password": PASSWORD, **more})["Location"])


@pytest.fixture
def member(person: Callable[..., User]) -> User:
    user = person("Elio Conti")
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def test_a_kept_text_is_a_letter_after_confirming(client: Client, guide: Guide) -> None:
    where = keep(client, text=LETTER, job_ad="Lumen cerca un backend.")
    assert where == f"{reverse('account_signup')}?next=%2Fletters%2Fkept%2F"
    answer = client.post(sign_up(client))
    letter = Letter.objects.get()
    assert answer["Location"] == letter.get_absolute_url()
    assert (letter.draft.body, letter.guide, letter.owner.email) == (LETTER, guide, NEWCOMER["email"])
    assert letter.job_ad == "Lumen cerca un backend."
    assert letter.language == "it"
    assert not WaitingText.objects.exists()


def test_it_is_there_too_when_the_mail_is_opened_in_another_browser(client: Client) -> None:
    keep(client, text=LETTER)
    link, other = sign_up(client), Client()
    other.post(link)
    assert sign_in(other, NEWCOMER["email"]) == Letter.objects.get().get_absolute_url()
    assert Letter.objects.get().draft.body == LETTER


def test_a_guide_alone_begins_an_empty_letter(client: Client, guide: Guide) -> None:
    keep(client)
    assert client.post(sign_up(client))["Location"] == Letter.objects.get().get_absolute_url()
    assert (Letter.objects.get().draft.body, Letter.objects.get().guide) == ("", guide)


def test_a_template_begins_its_letter(client: Client, guide: Guide) -> None:
    template = guide.rubric.document["templates"][0]
    keep(client, template=template["id"])
    client.post(sign_up(client))
    assert Letter.objects.get().draft.body == template["body"]["it"]


def test_whoever_is_signed_in_has_the_letter_at_once(as_user: AsUser, candidate: User) -> None:
    assert keep(as_user(candidate), text=LETTER) == Letter.objects.get().get_absolute_url()
    assert not WaitingText.objects.exists()


def test_a_member_who_signs_in_to_keep_a_text_has_it(client: Client, member: User) -> None:
    keep(client, text=LETTER)
    assert sign_in(client, member.email, next=KEPT) == Letter.objects.get().get_absolute_url()
    assert Letter.objects.get().owner == member


def test_whoever_signs_in_later_in_the_same_browser_does_not_get_it(client: Client, member: User) -> None:
    keep(client, text=LETTER)
    assert sign_in(client, member.email) == "/"
    assert not Letter.objects.exists()


def test_another_account_does_not_get_it_in_another_browser(client: Client, member: User) -> None:
    keep(client, text=LETTER)
    sign_up(client)
    assert sign_in(Client(), member.email, next=KEPT) == KEPT
    assert not Letter.objects.exists()


def test_signing_up_again_with_another_address_takes_it_along(client: Client) -> None:
    keep(client, text=LETTER)
    first = sign_up(client)
    second = sign_up(client, email="nadia.pero@example.it")
    Client().post(first)
    sign_in(Client(), NEWCOMER["email"])
    assert not Letter.objects.exists()
    client.post(second)
    assert Letter.objects.get().owner.email == "nadia.pero@example.it"


def test_after_48_hours_it_is_taken_by_nobody_and_swept(client: Client) -> None:
    keep(client, text=LETTER)
    WaitingText.objects.update(created_at=Now() - timedelta(hours=49))
    link = sign_up(client)
    assert client.post(link)["Location"] == KEPT
    assert client.get(KEPT)["Location"] == reverse("letters")
    assert not Letter.objects.exists()
    assert WaitingText.objects.sweep() == 1
    assert not WaitingText.objects.exists()


def test_a_sweep_leaves_what_can_still_be_taken(client: Client) -> None:
    keep(client, text=LETTER)
    assert WaitingText.objects.sweep() == 0
    assert WaitingText.objects.get().body == LETTER


def test_keeping_again_replaces_what_the_browser_kept(client: Client) -> None:
    keep(client, text="la prima")
    keep(client, text="la seconda")
    assert WaitingText.objects.get().body == "la seconda"


def test_it_is_made_a_letter_once(client: Client, member: User) -> None:
    keep(client, text=LETTER)
    sign_in(client, member.email, next=KEPT)
    client.post(reverse("account_logout"))
    assert sign_in(client, member.email, next=KEPT) == KEPT
    assert Letter.objects.count() == 1


def test_the_id_of_a_waiting_text_is_in_no_address(client: Client) -> None:
    where = keep(client, text=LETTER)
    assert str(WaitingText.objects.get().pk) not in where + client.get(where).text


@pytest.mark.parametrize(
    "sent", [{"guide": ""}, {"guide": "no-such-guide"}, {"text": "a" * 12_001}, {"template": "a b"}]
)
def test_what_cannot_be_kept_is_refused_with_the_text_on_the_page(client: Client, sent: dict[str, str]) -> None:
    answer = client.post(KEEP, {"guide": "backend", **sent})
    assert answer.status_code == 422
    assert "errorlist" in answer.text
    assert not WaitingText.objects.exists()


def test_a_network_keeps_so_many_texts_a_day(client: Client) -> None:
    keep(client)
    Counter.objects.filter(scope="kept texts").update(hits=quota.KEPT_TEXTS.limit)
    assert client.post(KEEP, {"guide": "backend"}).status_code == 429


def test_a_template_that_is_gone_loses_nothing_and_refuses_no_sign_in(client: Client) -> None:
    keep(client)
    WaitingText.objects.update(template="no-such-template")
    assert client.post(sign_up(client))["Location"] == KEPT
    assert WaitingText.objects.count() == 1

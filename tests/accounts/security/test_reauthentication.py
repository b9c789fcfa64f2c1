"""What an unlocked laptop must not allow asks for the password again, and loses nothing that was typed."""

import time
from typing import Any

import pytest
from allauth.core.exceptions import ReauthenticationRequired
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.views import View

from accounts.models import Token, User
from accounts.security.reauthentication import ReauthenticationRequiredMixin
from tests.sign_in import confirm_identity
from tests.types import AsUser, Response

PASSWORD = "bozza-di-prova"
TOKEN = {"name": "il mio script, è «mio»", "scopes": ["read", "write"]}


def give_password(client: Client, response: Response, password: str = PASSWORD) -> Any:
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_reauthenticate"))
    page = client.get(response["Location"])
    return client.post(response["Location"], {"password": password, "next": page.context["redirect_field_value"]})


def test_a_token_is_made_only_after_the_password_was_given_again(candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    response = client.post(reverse("token-create"), TOKEN)
    assert not Token.objects.exists()
    wrong = give_password(client, response, "sbagliata")
    assert wrong.status_code == 200
    assert not Token.objects.exists()
    assert give_password(client, response).status_code == 200
    token = Token.objects.get()
    assert (token.user, token.name, token.scopes) == (candidate, TOKEN["name"], TOKEN["scopes"])


def test_who_gave_the_password_is_not_asked_again_for_five_minutes(candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    confirm_identity(client, candidate)
    assert client.post(reverse("token-create"), TOKEN).status_code == 200
    session = client.session
    session["account_authentication_methods"][0]["at"] = time.time() - 301
    session.save()
    assert client.post(reverse("token-create"), TOKEN).status_code == 302
    assert Token.objects.count() == 1


def test_the_password_of_one_person_confirms_nothing_for_another(
    candidate: User, stranger: User, as_user: AsUser
) -> None:
    client = as_user(candidate)
    confirm_identity(client, stranger)
    assert client.post(reverse("token-create"), TOKEN).status_code == 302
    assert not Token.objects.exists()


def test_an_address_is_added_only_after_the_password_was_given_again(candidate: User, as_user: AsUser) -> None:
    """S7: an unlocked laptop was enough to take an account over by an address."""
    client = as_user(candidate)
    response = client.post(reverse("account_email"), {"action_add": "", "email": "nuova@example.it"})
    assert not candidate.has_confirmed("nuova@example.it")
    assert not candidate.emailaddress_set.filter(email="nuova@example.it").exists()
    give_password(client, response)
    assert candidate.emailaddress_set.filter(email="nuova@example.it").exists()


def test_a_class_asks_as_a_function_does(candidate: User, as_user: AsUser, rf: Any) -> None:
    class Page(ReauthenticationRequiredMixin, View):
        def get(self, request: Any) -> HttpResponse:
            return HttpResponse("in")

    client = as_user(candidate)
    request = rf.get("/")
    request.user, request.session = candidate, client.session
    with pytest.raises(ReauthenticationRequired):
        Page.as_view()(request)
    confirm_identity(client, candidate)
    request.session = client.session
    assert Page.as_view()(request).status_code == 200


def test_the_page_that_asks_says_what_for(candidate: User, as_user: AsUser) -> None:
    client, general = as_user(candidate), "concerns the security of your account"
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    asked = client.post(reverse("erasure-new"), {"is_understood": "on"})["Location"]
    wrong = {"password": "sbagliata", "next": reverse("erasure-new")}
    for page in (client.get(asked).text, client.post(asked, wrong).text):
        assert "You are about to erase your account" in page
        assert general not in page
    assert general in client.get(reverse("account_reauthenticate")).text

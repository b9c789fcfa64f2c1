"""Mentors, coordinators and admins need a second factor, seven days after they were given the role."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings as django_settings
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from accounts.models import Token, User
from tests.sign_in import confirm_identity
from tests.types import AsUser

pytestmark = pytest.mark.usefixtures("in_production")
WITHOUT = "/settings/"  # a page that says nothing of factors


def let_grace_pass(user: User) -> None:
    user.second_factor_due_at = timezone.now() - timedelta(seconds=1)
    user.save()


@pytest.fixture(params=["mentor", "admin", "coordinator"])
def one_who_needs_it(request: pytest.FixtureRequest, person: Callable[..., User]) -> User:
    if request.param == "coordinator":
        return person("Olga Neri", is_coordinator=True)
    return person("Olga Neri", role=request.param)


def test_a_password_alone_opens_nothing_after_the_grace(one_who_needs_it: User, as_user: AsUser) -> None:
    client = as_user(one_who_needs_it)
    assert client.get(WITHOUT).status_code == 200
    let_grace_pass(one_who_needs_it)
    for path in (WITHOUT, "/reviews/", "/letters/", "/admin/", "/coordination/"):
        response = client.get(path)
        assert response.status_code == 403, path
        assert reverse("mfa_add_webauthn") in response.text
        assert reverse("mfa_activate_totp") in response.text
    assert client.post("/settings/", {"name": "Altro"}).status_code == 403
    one_who_needs_it.refresh_from_db()
    assert one_who_needs_it.name == "Olga Neri"


def test_who_has_added_one_goes_on(one_who_needs_it: User, as_user: AsUser, with_app: Callable[[User], str]) -> None:
    let_grace_pass(one_who_needs_it)
    with_app(one_who_needs_it)
    assert as_user(one_who_needs_it).get(WITHOUT).status_code == 200


def test_recovery_codes_alone_are_no_factor(mentor: User, as_user: AsUser, with_app: Callable[[User], str]) -> None:
    let_grace_pass(mentor)
    with_app(mentor)
    Authenticator.objects.filter(type="totp").delete()
    assert as_user(mentor).get(WITHOUT).status_code == 403


def test_the_way_to_a_factor_and_out_stays_open(mentor: User, as_user: AsUser) -> None:
    let_grace_pass(mentor)
    client = as_user(mentor)
    confirm_identity(client, mentor)
    for name in ("security", "mfa_add_webauthn", "mfa_activate_totp", "account_logout"):
        assert client.get(reverse(name)).status_code == 200, name
    assert client.post(reverse("language"), {"language": "en"}).status_code == 302
    assert client.get("/livez").status_code == 200


def test_candidates_need_none(candidate: User, as_user: AsUser) -> None:
    assert candidate.second_factor_due_at is None
    assert as_user(candidate).get(WITHOUT).status_code == 200


@pytest.mark.parametrize("with_token", [True, False])
def test_the_api_refuses_too(mentor: User, as_user: AsUser, with_token: bool) -> None:
    _token, key = Token.objects.issue(user=mentor, name="x", scopes=["read"])
    client, headers = (as_user(None), {"Authorization": f"Token {key}"}) if with_token else (as_user(mentor), {})
    assert client.get(reverse("api-letters"), headers=headers).status_code == 200
    let_grace_pass(mentor)
    response = client.get(reverse("api-letters"), headers=headers)
    assert response.status_code == 403
    assert "secondo fattore" in response.text or "second factor" in response.text


def test_the_grace_begins_with_the_role(candidate: User) -> None:
    candidate.become_mentor()
    candidate.refresh_from_db()
    left = candidate.second_factor_due_at - timezone.now()
    assert timedelta(days=6, hours=23) < left <= django_settings.SECOND_FACTOR_GRACE == timedelta(days=7)
    let_grace_pass(candidate)
    candidate.is_coordinator = True
    candidate.save()
    assert candidate.second_factor_due_at < timezone.now()  # another role is not another grace
    candidate.role, candidate.is_coordinator = "candidate", False
    candidate.save()
    assert candidate.second_factor_due_at is None


def test_a_role_that_was_given_past_the_model_has_no_grace(candidate: User, as_user: AsUser) -> None:
    User.objects.filter(pk=candidate.pk).update(role="admin")
    assert as_user(candidate).get(WITHOUT).status_code == 403


def test_pages_remind_until_a_factor_is_there(
    mentor: User, candidate: User, as_user: AsUser, with_app: Callable[[User], str]
) -> None:
    said = f'href="{reverse("security")}">Add one</a> by'
    english = {"accept-language": "en"}
    assert said in as_user(mentor).get(WITHOUT, headers=english).text
    assert said not in as_user(candidate).get(WITHOUT, headers=english).text
    with_app(mentor)
    assert said not in as_user(mentor).get(WITHOUT, headers=english).text


@pytest.mark.parametrize("kind", ["totp", "webauthn"])
def test_the_last_factor_of_somebody_who_needs_one_stays(
    mentor: User, candidate: User, as_user: AsUser, kind: str
) -> None:
    for user, left in ((mentor, 1), (candidate, 0)):
        key = Authenticator.objects.create(
            user=user, type=kind, data={"name": "chiave", "secret": "", "credential": {}}
        )
        client = as_user(user)
        confirm_identity(client, user)
        path = reverse("mfa_deactivate_totp") if kind == "totp" else reverse("mfa_remove_webauthn", args=[key.pk])
        response = client.post(path, follow=True)
        assert user.authenticator_set.count() == left
        assert ("un secondo fattore: aggiungine" in response.text) == bool(left)


def test_the_demo_people_need_none_in_development(settings: Settings, as_user: AsUser) -> None:
    settings.SECOND_FACTOR_REQUIRED = False
    call_command("make_demo")
    for user in User.objects.all():
        let_grace_pass(user)
        assert as_user(user).get(WITHOUT).status_code == 200
        assert user.second_factor_reminder is None

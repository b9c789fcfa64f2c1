"""Commands with which an operator helps people, and mends what a fault has left."""

import re
from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from accounts.models import Token, User
from audit.models import Entry
from letters.models import Export, Version
from letters.wording.own_model import OwnModel
from mail.models import Mail
from tests.types import AsUser

pytestmark = pytest.mark.django_db


def said(command: str, *arguments: str) -> str:
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue().strip()


def test_an_address_is_confirmed_as_the_link_would(candidate: User) -> None:
    assert said("confirm_address", candidate.email.upper()) == "Confirmed."
    assert EmailAddress.objects.get(user=candidate).verified
    assert Entry.objects.filter(action="address_confirmed").exists()
    assert said("confirm_address", candidate.email) == "It was confirmed already."
    with pytest.raises(CommandError, match="Nobody signs in"):
        said("confirm_address", "nessuno@example.it")


def test_a_suspended_person_is_shut_out_at_once_and_keeps_everything(
    version: Version, candidate: User, as_user: AsUser
) -> None:
    browser = as_user(candidate)
    _token, key = Token.objects.issue(user=candidate, name="x", scopes=[Token.Scope.READ])
    api = {"Authorization": f"Token {key}"}
    said("suspend_person", candidate.email)
    assert browser.get("/letters/").status_code == 302
    assert browser.get("/api/v1/letters/", headers=api).status_code == 401
    assert Version.objects.filter(pk=version.pk).exists()
    said("suspend_person", candidate.email, "--lift")
    assert browser.get("/api/v1/letters/", headers=api).status_code == 200
    assert Entry.objects.filter(action="role_changed").count() == 2


def test_failed_jobs_wait_again_unless_a_newer_one_does(version: Version, candidate: User) -> None:
    failed = Export.objects.request(version, by=candidate)
    Export.objects.update(state="failed", error="missing_library", attempt=3, finished_at=timezone.now())
    assert said("requeue_jobs", "export").startswith("1 wait again")
    failed.refresh_from_db()
    assert (failed.state, failed.attempt, failed.error, failed.finished_at) == ("queued", 0, "", None)
    Export.objects.update(state="failed", error="gave_up", finished_at=timezone.now())
    Export.objects.request(version, by=candidate)
    assert said("requeue_jobs", "export").startswith("0 wait again")
    with pytest.raises(CommandError, match="checklistrun"):
        said("requeue_jobs", "mail")


def test_mails_of_accounts_are_not_sent_again(candidate: User) -> None:
    Mail.objects.create(recipient=candidate, state="failed", error="gave_up", finished_at=timezone.now())
    assert said("resend_mails", "gave_up") == "0 of 1 are sent again."


def test_after_a_rotation_the_old_key_is_not_needed(candidate: User, settings: Settings) -> None:
    settings.SECRET_KEY = "the old one"
    OwnModel.objects.keep(by=candidate, url="https://model.example/v1", model="m", key="key of a model")
    totp = TOTP.activate(candidate, "ABCDEFGHIJKLMNOP")
    codes = RecoveryCodes.activate(candidate).get_unused_codes()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "the new one", ["the old one"]
    assert said("rotate_keys") == "Done."
    settings.SECRET_KEY_FALLBACKS = []
    settings.MODEL_FROM_PEOPLE = "public"
    assert OwnModel.objects.get().endpoint.key == "key of a model"
    stored = {one.type: one for one in Authenticator.objects.filter(user=candidate)}
    assert RecoveryCodes(stored["recovery_codes"]).get_unused_codes() == codes
    assert stored["totp"].data["secret"] != totp.instance.data["secret"]
    settings.SECRET_KEY = "a third one"
    assert re.match(r"Done\. 3 were", said("rotate_keys"))

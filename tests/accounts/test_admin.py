"""Django's admin: a few models and verbs, and no way from there into somebody's account."""

import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib import admin as django_admin
from django.contrib.auth.models import Group
from django.db import connection
from django.http import HttpRequest
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import NoReverseMatch, reverse

from accounts.models import User
from letters.models import Letter, Version
from mail.models import Mail
from tests.sign_in import confirm_identity
from tests.types import AsUser

# What an admin may do with each model, and the actions on several rows at once.
ALLOWED = {
    "accounts.User": ({"view", "change"}, set()),
    "letters.Letter": ({"view"}, set()),
    "letters.Version": ({"view"}, set()),
    "mail.Mail": ({"view"}, {"send_again"}),
}
WRITABLE = {"accounts.User": {"name", "role", "is_coordinator", "is_active"}}


@pytest.fixture
def admin_request(rf: RequestFactory, admin: User) -> HttpRequest:
    request = rf.get("/admin/")
    request.user = admin
    return request


def test_django_admin_shows_an_allowlist_of_models_and_verbs(admin_request: HttpRequest) -> None:
    offered = {}
    for model, pages in django_admin.site._registry.items():
        verbs = {verb for verb, is_allowed in pages.get_model_perms(admin_request).items() if is_allowed}
        offered[model._meta.label] = (verbs, set(pages.get_actions(admin_request)))
    assert offered == ALLOWED


def test_what_an_admin_may_write_is_an_allowlist_of_fields(admin_request: HttpRequest) -> None:
    for model, pages in django_admin.site._registry.items():
        label = model._meta.label
        if "change" in ALLOWED[label][0]:
            assert set(pages.get_form(admin_request).base_fields) == WRITABLE[label]
        assert not pages.get_inline_instances(admin_request)


@pytest.mark.parametrize("verb", ["add", "view", "change", "delete"])
@pytest.mark.parametrize(
    "label", ["account.emailaddress", "auth.group", "accounts.token", "letters.draft", "nothing.at"]
)
def test_a_permission_that_no_admin_page_needs_is_denied(admin: User, label: str, verb: str) -> None:
    app, model = label.split(".")
    assert not admin.has_perm(f"{app}.{verb}_{model}")
    assert not admin.has_module_perms(app) or app in {"accounts", "letters"}


def test_the_permissions_of_the_admin_pages_are_for_active_admins_only(admin: User, mentor: User) -> None:
    permissions = [f"{label.split('.')[0]}.view_{label.split('.')[1].lower()}" for label in ALLOWED]
    assert all(map(admin.has_perm, permissions))
    assert not any(map(mentor.has_perm, permissions))
    admin.is_active = False
    assert not any(map(admin.has_perm, permissions))
    assert not admin.has_module_perms("accounts")


@pytest.mark.parametrize("path", ["", "add/", "{pk}/change/", "{pk}/delete/", "{pk}/history/"])
def test_an_admin_cannot_get_into_an_account_through_an_address(
    admin: User, candidate: User, letter: Letter, as_user: AsUser, path: str
) -> None:
    """S1: with an address of their own, "verified", an admin could ask for a new password of anybody."""
    own = EmailAddress.objects.create(user=candidate, email=candidate.email, verified=False, primary=True)
    given: dict[str, Any] = {"user": candidate.pk, "email": "attaccante@example.org", "verified": "on"}
    action = {"action": "make_verified", "_selected_action": [own.pk], "post": "yes"}
    client = as_user(admin)
    url = "/admin/account/emailaddress/" + path.format(pk=own.pk)
    for response in (client.get(url), client.post(url, given), client.post(url, action)):
        assert response.status_code == 404
    assert list(EmailAddress.objects.values_list("email", "verified")) == [(candidate.email, False)]


def test_packages_have_no_pages_in_the_admin() -> None:
    for model in (EmailAddress, Group):
        assert not django_admin.site.is_registered(model)
        with pytest.raises(NoReverseMatch):
            reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def test_an_admin_cannot_change_an_address_or_a_password(admin: User, candidate: User, as_user: AsUser) -> None:
    before = User.objects.values("email", "password").get(pk=candidate.pk)
    path = reverse("admin:accounts_user_change", args=[candidate.pk])
    given = {"name": "Giulia F.", "role": "candidate", "is_active": "on"}
    stolen = {"email": "attaccante@example.org", "password": "x", "password1": "x", "is_superuser": "on"}
    assert as_user(admin).post(path, given | stolen).status_code == 302
    candidate.refresh_from_db()
    assert candidate.name == "Giulia F."
    assert not candidate.is_superuser
    assert User.objects.values("email", "password").get(pk=candidate.pk) == before


def test_lists_of_the_admin_read_no_text_and_estimate_how_many_rows_there_are(
    version: Version, admin: User, as_user: AsUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = as_user(admin)
    confirm_identity(client, admin)
    with CaptureQueriesContext(connection) as made:
        for model in ("letter", "version"):
            answer = client.get(reverse(f"admin:letters_{model}_changelist"))
            assert answer.status_code == 200
            assert answer.context["cl"].result_count == 1
    read = " ".join(query["sql"] for query in made.captured_queries)
    assert not re.search(r'"(body|job_ad|draft)"', read)
    monkeypatch.setattr("letters.admin.COUNTED_UP_TO", -2)  # as many as PostgreSQL knows of a table without statistics
    with CaptureQueriesContext(connection) as made:
        client.get(reverse("admin:letters_version_changelist"))
    assert 'COUNT(*) AS "__count" FROM "letters_version"' not in " ".join(q["sql"] for q in made.captured_queries)


def test_names_in_the_admin_are_in_the_language_of_the_page(version: Version, admin: User, as_user: AsUser) -> None:
    """A13: columns, filters and blocks were partly English under the Italian interface."""
    Mail.objects.queue(admin)
    client = as_user(admin)
    confirm_identity(client, admin)
    index = client.get(reverse("admin:index")).text
    assert re.findall(r'class="section"[^>]*>\s*(\w+)', index) == ["Persone", "Lettere", "Email"]
    columns = {
        "letters_letter": "Lettera Autore Guida Lingua Versioni Creata",
        "letters_version": "Lettera Numero Scritta da Creata Impronta",
        "mail_mail": "Creata Destinatario Riepilogo del Stato Motivo Tentativo Consegnata Conclusa",
    }
    for name, headings in columns.items():
        page = client.get(reverse(f"admin:{name}_changelist")).text
        shown = re.findall(
            r'<th[^>]*class="[^"]*column-\w+[^"]*"[^>]*>.*?<div class="text">(.*?)</div>', page, re.DOTALL
        )
        assert " ".join(re.sub(r"<[^>]+>|\s+", " ", heading).strip() for heading in shown) == headings
        assert not re.search(r"(state|error|guide|language)\s*</(h3|summary)>", page)
    person = client.get(reverse("admin:accounts_user_change", args=[admin.pk])).text
    assert "richieste dei suoi programmi" in person
    row = client.get(reverse("admin:mail_mail_change", args=[Mail.objects.get().pk])).text
    assert "Destinatario" in row

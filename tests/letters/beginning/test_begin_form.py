"""The form on My letters that begins a letter: rendered once, and new on every page."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from tests.types import AsUser

pytestmark = pytest.mark.django_db


def field(page: str, name: str) -> str:
    form = page[page.index('id="begin"') :]
    found = re.search(rf'name="{name}"[^>]*? value="([^"]+)"', form)
    assert found
    return found[1]


def test_each_page_has_a_form_of_its_own(guide: Guide, candidate: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    pages = [client.get(reverse("letters")).text for _visit in range(2)]
    assert len({field(page, "once") for page in pages}) == 2
    assert len({field(page, "csrfmiddlewaretoken") for page in pages}) == 2
    assert "\0" not in "".join(pages)


def test_it_begins_a_letter_with_its_own_token(guide: Guide, candidate: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(candidate)
    page = client.get(reverse("letters")).text
    sent = {name: field(page, name) for name in ("csrfmiddlewaretoken", "once")}
    answer = client.post(reverse("letter-new"), sent | {"job_ad": "Cerchiamo un backend developer con Python."})
    assert answer.status_code == 302
    assert Letter.objects.get().owner == candidate


def test_it_offers_the_guides_that_are_not_retired(guide: Guide, candidate: User, admin: User, as_user: AsUser) -> None:
    client = as_user(candidate)
    assert '<option value="backend">' in client.get(reverse("letters")).text.partition('id="begin"')[2]
    guide.retire(by=admin)
    begin = client.get(reverse("letters")).text.partition('id="begin"')[2].partition("</form>")[0]
    assert '<option value="backend">' not in begin

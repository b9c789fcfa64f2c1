"""Values that used to end in a 500: they are refused, or ignored."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from tests.types import AsUser


@pytest.mark.django_db
@pytest.mark.parametrize("back", ["x", "letters", "profile", "\\evil.example", "", "https://evil.example/"])
def test_choosing_a_language_with_a_way_back_that_is_no_path_leads_home(client: Client, back: str) -> None:
    """S17: ``next=x`` was looked up as the name of a page, and not found."""
    response = client.post(reverse("language"), {"language": "en", "next": back})
    assert (response.status_code, response["Location"]) == (302, "/")


@pytest.mark.django_db
def test_choosing_a_language_leads_back_to_the_page(client: Client) -> None:
    response = client.post(reverse("language"), {"language": "xx", "next": "/guides/?a=b#c"})
    assert (response.status_code, response["Location"]) == (302, "/guides/?a=b#c")


@pytest.mark.parametrize("guide_slug", ["backend\0", "\0", "back\0end"])
def test_a_nul_in_the_slug_of_a_guide_is_refused(
    as_user: AsUser, candidate: User, guide: Guide, guide_slug: str
) -> None:
    """S17: PostgreSQL refuses the byte, and nobody had before."""
    data = json.dumps({"guide": guide_slug, "title": "Nuova"})
    response = as_user(candidate).post(reverse("api-letters"), data, content_type="application/json")
    assert response.status_code == 400
    assert set(response.json()) == {"guide"}


@pytest.mark.parametrize("chosen", ["\0", "x", "00000000-0000-0000-0000-00000000000\0"])
def test_an_admin_action_on_an_id_that_is_none_is_a_bad_request(as_user: AsUser, admin: User, chosen: str) -> None:
    """S17: any such value in ``_selected_action`` was an error of the server."""
    data = {"action": "send_again", "_selected_action": chosen}
    assert as_user(admin).post(reverse("admin:mail_mail_changelist"), data).status_code == 400

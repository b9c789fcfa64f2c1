"""A guide is retired and offered again: out of every list and choice, while letters that have it keep it."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from audit.models import Action, Entry
from guides.models import Guide
from letters.models import Letter
from tests.types import AsUser

RETIREMENT = reverse("guide-retirement", args=["backend"])
PAGE = reverse("guide", args=["backend"])
LISTS = [reverse("guides"), reverse("sitemap"), reverse("home"), reverse("api-guides")]


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


def test_a_retired_guide_is_in_no_list_and_begins_no_letter(
    guide: Guide, editor: Client, candidate: User, as_user: AsUser, client: Client
) -> None:
    assert all("backend" in client.get(page).text for page in LISTS)
    assert editor.post(RETIREMENT).status_code == 302
    assert [page for page in LISTS if "backend" in client.get(page).text] == []
    writer = as_user(candidate)
    new = writer.post(reverse("letter-start"), {"start": "backend/", "company": "Nuvola", "language": "it"})
    assert new.status_code == 422
    by_program = writer.post(reverse("api-letters"), {"guide": "backend", "title": "Nuova"}, "application/json")
    assert by_program.status_code == 400
    assert not Letter.objects.exists()
    assert f'href="{PAGE}"' not in editor.get(reverse("guides")).text
    assert reverse("guide-edit", args=["backend"]) in editor.get(reverse("guides")).text


def test_its_page_stays_for_whoever_has_the_address_and_says_so(guide: Guide, editor: Client, client: Client) -> None:
    before = client.get(PAGE).text
    assert reverse("letter-start") in before
    editor.post(RETIREMENT)
    page = client.get(PAGE)
    assert page.status_code == 200
    assert "Questa guida è stata ritirata" in page.text
    assert '<meta name="robots" content="noindex">' in page.text
    assert f"{reverse('letter-start')}?start=" not in page.text
    assert 'name="guide"' not in page.text


def test_a_letter_that_has_it_keeps_it_and_is_judged_by_it(
    guide: Guide, editor: Client, letter: Letter, as_user: AsUser
) -> None:
    editor.post(RETIREMENT)
    writer = as_user(letter.owner)
    assert writer.get(reverse("letter", args=[letter.pk]), follow=True).status_code == 200
    assert letter.freeze(by=letter.owner).letter.guide == guide
    assert writer.get(reverse("letter-guide", args=[letter.pk])).status_code == 200


def test_it_comes_back_and_the_audit_log_has_both(guide: Guide, editor: Client, client: Client) -> None:
    editor.post(RETIREMENT)
    editor.post(RETIREMENT)
    editor.post(RETIREMENT, {"restore": "1"})
    assert PAGE in client.get(reverse("guides")).text
    actions = Entry.objects.filter(object=f"guides.guide:{guide.pk}").order_by("pk").values_list("action", flat=True)
    assert list(actions) == [Action.GUIDE_RETIRED, Action.GUIDE_RESTORED]


def test_what_was_never_published_cannot_be_retired(guide: Guide, editor: Client, admin: User) -> None:
    Guide.objects.begin("begun", title={"it": "Nuova", "en": "New"}, by=admin)
    assert editor.post(reverse("guide-retirement", args=["begun"])).status_code == 404

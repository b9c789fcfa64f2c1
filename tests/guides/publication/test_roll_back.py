"""Publishing an older edition again: what would change is shown in words first, and letters can be judged again."""

import copy
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Version
from tests.guides.editor.test_views import Fields
from tests.types import AsUser

BACK_TO_FIRST = reverse("rubric-publish", args=["backend", 1])


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


@pytest.fixture
def second_edition(guide: Guide, admin: User) -> Guide:
    """The guide with a second edition, in which a criterion weighs more and the summary is another."""
    document: dict[str, Any] = copy.deepcopy(guide.draft)
    next(item for item in document["criteria"] if item["id"] == "scale")["weight"] = 7
    document["summary"]["it"] = "Un riassunto della seconda edizione."
    guide.edit(document, seen=1, by=admin).publish(by=admin)
    return guide


def test_the_preview_says_in_words_what_changes_and_publishes_nothing(second_edition: Guide, editor: Client) -> None:
    page = editor.get(BACK_TO_FIRST)
    changes = {change.path: (change.old, change.new) for change in page.context["fields"]}
    assert changes["criteria.scale.weight"] == ("7", "3")
    assert "Un riassunto della seconda edizione." in page.text
    assert page.context["trial"].results
    assert "La bozza della guida la segue." in page.text
    assert second_edition.rubric.number == 2


@pytest.mark.parametrize("wanted", [False, True])
def test_confirming_publishes_it_as_the_newest_and_has_letters_judged_again_where_wanted(
    second_edition: Guide, editor: Client, version: Version, wanted: bool
) -> None:
    sent = Fields(editor.get(BACK_TO_FIRST).text).found
    assert "rerun" not in sent  # opt-in
    answer = editor.post(BACK_TO_FIRST, sent | ({"rerun": "on"} if wanted else {}))
    assert answer.headers["Location"] == reverse("reruns" if wanted else "guide-edit", args=["backend"])
    assert second_edition.rubric.number == 3
    assert [rerun.rubric.number for rerun in second_edition.reruns.all()] == ([3] if wanted else [])


def test_an_edition_that_came_meanwhile_is_shown_first(second_edition: Guide, editor: Client, admin: User) -> None:
    sent = Fields(editor.get(BACK_TO_FIRST).text).found
    second_edition.publish_again(second_edition.rubrics.get(number=1), by=admin)
    third = second_edition.rubrics.get(number=3)
    second_edition.publish_again(second_edition.rubrics.get(number=2), by=admin)
    assert editor.post(BACK_TO_FIRST, sent).headers["Location"] == BACK_TO_FIRST
    assert second_edition.rubric.number == third.number + 1


def test_nothing_is_offered_where_the_edition_says_the_same(guide: Guide, editor: Client) -> None:
    page = editor.get(BACK_TO_FIRST).text
    assert "Questa edizione dice lo stesso di quella in vigore." in page
    assert 'name="newest"' not in page


def test_a_post_without_preview_publishes_nothing(second_edition: Guide, editor: Client) -> None:
    assert editor.post(BACK_TO_FIRST).headers["Location"] == BACK_TO_FIRST
    assert second_edition.rubric.number == 2

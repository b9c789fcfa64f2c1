"""A run keeps the edition that judged it; the page says so when there is a newer one, and it can be run again."""

import copy

import pytest

from accounts.models import User
from guides.models import Guide
from letters.models import Version
from reviews.models import ChecklistRun
from tests.types import AsUser


@pytest.fixture
def judged(version: Version, candidate: User) -> Version:
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    return version


def publish_heavier(guide: Guide, admin: User, weight: int) -> None:
    document = copy.deepcopy(guide.draft)
    document["criteria"][0]["weight"] = weight
    guide.edit(document, seen=guide.revision, by=admin).publish(by=admin)


def test_a_letter_judged_by_an_older_edition_says_so_until_it_is_run_again(
    judged: Version, guide: Guide, candidate: User, admin: User, as_user: AsUser
) -> None:
    def shown() -> int | None:
        number: int | None = as_user(candidate).get(judged.get_absolute_url()).context["reading"].newer_edition
        return number

    before = ChecklistRun.objects.get().report
    assert shown() is None
    publish_heavier(guide, admin, 9)
    assert shown() == 2
    page = as_user(candidate).get(judged.get_absolute_url(), headers={"accept-language": "it"}).text
    assert "Controllata con l’edizione 1, ora c’è la 2" in page
    run = ChecklistRun.objects.request(judged, by=candidate)
    assert shown() is None  # it is under way
    ChecklistRun.run(run.pk)
    assert shown() is None
    first, second = ChecklistRun.objects.order_by("created_at")
    assert (first.rubric.number, second.rubric.number) == (1, 2)
    assert first.report == before != second.report

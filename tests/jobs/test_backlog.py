"""Who waits is told how many are before them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from letters.models import Export, Letter
from reviews.models import ChecklistRun
from tests.types import AsUser

pytestmark = pytest.mark.django_db


@pytest.fixture
def runs(letter: Letter, candidate: User) -> list[ChecklistRun]:
    """Four runs that wait, asked for a minute apart."""
    made = [ChecklistRun.objects.request(letter.freeze(by=candidate), by=candidate) for _ in range(4)]
    for number, run in enumerate(made):
        ChecklistRun.objects.filter(pk=run.pk).update(created_at=timezone.now() - timedelta(minutes=10 - number))
        run.refresh_from_db()
    return made


def test_those_that_were_asked_for_before_and_still_wait_count(runs: list[ChecklistRun]) -> None:
    assert [run.jobs_before for run in runs] == [0, 1, 2, 3]
    ChecklistRun.objects.claim(runs[0].pk)
    assert [ChecklistRun.objects.get(pk=run.pk).jobs_before for run in runs] == [0, 0, 1, 2]


def test_the_page_of_a_check_says_so(runs: list[ChecklistRun], candidate: User, as_user: AsUser) -> None:
    page = as_user(candidate).get(f"/checklist-runs/{runs[3].pk}/", headers={"HX-Request": "true"}).content.decode()
    assert "prima della tua ci sono 3 lettere" in page
    first = as_user(candidate).get(f"/checklist-runs/{runs[0].pk}/", headers={"HX-Request": "true"}).content.decode()
    assert "Il controllo è in attesa…" in first


def test_a_checklist_does_not_wait_for_a_pdf(runs: list[ChecklistRun], candidate: User, as_user: AsUser) -> None:
    """Exports have a queue and a process of their own, and are counted by themselves."""
    export = Export.objects.request(runs[0].version, by=candidate)
    assert export.queue_name != runs[0].queue_name
    assert export.jobs_before == 0
    page = as_user(candidate).get(f"/exports/{export.pk}/").content.decode()
    assert "Il file è in attesa…" in page

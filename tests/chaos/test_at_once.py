"""Many do the same thing at once: numbers have no gap, and nothing is overwritten or done twice."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from letters.models import Draft, Export, Letter, Version
from reviews.models import ChecklistRun, Rerun
from tests.chaos.conftest import at_once
from tests.types import AsUser

pytestmark = [pytest.mark.chaos, pytest.mark.django_db(transaction=True)]


def test_twenty_versions_made_at_once_are_numbered_one_to_twenty(
    letter: Letter, api: Callable[..., tuple[int, Any]]
) -> None:
    made = at_once(20, lambda turn: api("POST", f"letters/{letter.pk}/versions/", {"note": f"turn {turn}"}))
    assert {status for status, _answer in made} == {201}
    numbers = sorted(answer["number"] for _status, answer in made)
    assert numbers == list(range(1, 21))
    assert sorted(Version.objects.values_list("number", flat=True)) == numbers
    assert {version.note for version in Version.objects.all()} == {f"turn {turn}" for turn in range(20)}
    letter.refresh_from_db()
    assert letter.last_number == 20


def test_of_twenty_saves_upon_one_revision_one_wins_and_the_others_get_both_texts(
    letter: Letter, api: Callable[..., tuple[int, Any]]
) -> None:
    seen = letter.draft.revision
    texts = [f"{letter.draft.body}\nScritto nella scheda {turn}." for turn in range(20)]
    answers = at_once(
        20, lambda turn: api("PUT", f"letters/{letter.pk}/draft/", {"body": texts[turn], "revision": seen})
    )
    assert sorted(status for status, _answer in answers) == [200] + [409] * 19
    winner = next(turn for turn, (status, _answer) in enumerate(answers) if status == 200)
    draft = Draft.objects.get()
    assert (draft.body, draft.revision) == (texts[winner], seen + 1)
    for turn, (status, answer) in enumerate(answers):
        if status == 409:
            assert (answer["theirs"], answer["mine"]) == (texts[winner], texts[turn])


@pytest.mark.sampled(1)
@pytest.mark.parametrize(("path", "kind"), [("checklist-runs", ChecklistRun), ("exports", Export)])
def test_fifty_requests_at_once_for_the_same_work_make_one_row(
    version: Version, api: Callable[..., tuple[int, Any]], path: str, kind: type[Export | ChecklistRun]
) -> None:
    asked = f"letters/{version.letter_id}/versions/{version.number}/{path}/"
    answers = at_once(50, lambda _turn: api("POST", asked))
    assert {status for status, _answer in answers} == {201}
    row = kind.objects.get()
    assert {answer["id"] for _status, answer in answers} == {str(row.pk)}
    assert (row.state, row.attempt) == ("queued", 0)


def test_a_guide_begun_many_times_at_once_is_begun_once(admin: User, as_user: AsUser) -> None:
    asked = {"title_it": "Cuoco", "title_en": "Cook", "slug": "cook", "like": ""}
    browsers = [as_user(admin) for _ in range(8)]
    answers = at_once(8, lambda turn: browsers[turn].post(reverse("guide-new"), asked).status_code)
    assert sorted(answers) == [302] + [422] * 7
    assert Guide.objects.get().slug == "cook"


def test_admins_who_edit_different_fields_at_once_lose_nothing(guide: Guide, admin: User, as_user: AsUser) -> None:
    where = reverse("guide-part", args=["backend", "criteria"])
    browsers = [as_user(admin) for _ in range(8)]

    def add_a_term(turn: int) -> int:
        return browsers[turn].post(where, {"revision": 1, f"{turn}.terms": f"parola {turn}"}).status_code

    assert at_once(8, add_a_term) == [302] * 8
    entries = Guide.objects.get().draft["criteria"]
    assert [entry.get("terms") for entry in entries[:9]] == [[f"parola {turn}"] for turn in range(8)] + [None]
    assert Guide.objects.get().revision == 9


def test_a_re_run_started_many_times_at_once_is_one(guide: Guide, version: Version, admin: User) -> None:
    reruns = at_once(8, lambda _turn: Rerun.objects.start(guide, by=admin))
    assert len({rerun.pk for rerun in reruns}) == 1
    at_once(8, lambda _turn: Rerun.objects.sweep())
    assert version.checklist_runs.count() == 1

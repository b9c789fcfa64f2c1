"""The picture of a letter's versions: what it says, what it leaves out, and what it costs."""

import copy
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version
from reviews.models import ChecklistRun, PointAnswer
from reviews.pages.version_history import VERSIONS_SHOWN, VersionHistory, judged_versions
from reviews.runs.report_items import state_of
from reviews.runs.report_states import states
from tests.conftest import LETTER
from tests.types import AsUser


@pytest.fixture
def versions(letter: Letter, candidate: User) -> Callable[..., None]:
    """Makes versions that were checked, each a little different: ``versions(3)``."""

    def make(count: int, body: str = LETTER) -> None:
        for _ in range(count):
            letter.draft.write(f"{body}\n{letter.draft.revision}", seen=letter.draft.revision)
            check(letter.freeze(by=candidate), candidate)

    return make


def check(version: Version, by: User) -> ChecklistRun:
    run = ChecklistRun.objects.request(version, by=by)
    ChecklistRun.run(run.pk)
    run.refresh_from_db()
    assert run.state == "completed"
    return run


def publish_without(guide: Guide, place: int) -> dict[str, Any]:
    """Publish the guide again without the criterion at ``place``, which is returned."""
    guide.draft = copy.deepcopy(guide.draft)
    gone: dict[str, Any] = guide.draft["criteria"].pop(place)
    for example in guide.draft["examples"]:
        example["notes"] = [note for note in example["notes"] if note.get("criterion") != gone["id"]]
    guide.save()
    guide.publish()
    return gone


def page(client: Client, letter: Letter) -> str:
    return client.get(reverse("versions", args=[letter.pk])).text


def test_columns_are_checked_versions_and_rows_the_criteria(
    letter: Letter, candidate: User, versions: Callable[..., None]
) -> None:
    versions(1, "Gentile Laura Sarti,\n\nmi piace il vostro lavoro.")
    versions(1)
    letter.freeze(by=candidate)  # not checked
    history = VersionHistory(judged_versions(letter, candidate))
    assert [column.version.number for column in history.columns] == [1, 2]
    reports = [run.report for run in ChecklistRun.objects.order_by("version__number")]
    assert [column.met for column in history.columns] == [
        sum(state_of(item) == "met" for item in report["criteria"]) for report in reports
    ]
    assert history.first.met < history.last.met
    assert [row.verdicts for row in history.rows] == [
        [state_of(one), state_of(other)] for one, other in zip(*(report["criteria"] for report in reports), strict=True)
    ]


def test_every_page_counts_as_met_what_the_checklist_is_sure_of(
    letter: Letter, candidate: User, versions: Callable[..., None], as_user: AsUser
) -> None:
    versions(1, f"{LETTER}\n\nMi piace la vostra piattaforma di prenotazioni, e scrivo test e documentazione.")
    run = ChecklistRun.objects.get()
    assert run.report
    guesses = [item for item in run.report["criteria"] if state_of(item) == "unsure" and item["verdict"] == "met"]
    assert guesses, "the text has nothing that tells the counts apart"
    client = as_user(candidate)
    addresses = (reverse("versions", args=[letter.pk]), reverse("letters"), run.version.get_absolute_url())
    met = sum(state_of(item) == "met" for item in run.report["criteria"])

    def shown() -> list[bool]:
        said = f"{met} criteri su {len(run.report['criteria'])}"
        return [said in client.get(address).text for address in addresses]

    assert shown() == [True] * 3
    # What the candidate answers counts on every page, as long as the passage stands in the text.
    unsure = [item["id"] for item in run.report["criteria"] if state_of(item) == "unsure"]
    answer = partial(PointAnswer.objects.give, letter, by=candidate)
    answer(unsure[0], shows=True, quote="Mi piace la vostra piattaforma")
    answer(unsure[1], shows=True, quote="una frase che non c’è più")
    answer(unsure[2], shows=True)
    answer(unsure[2], shows=False)
    sure = next(item["id"] for item in run.report["criteria"] if state_of(item) == "missing")
    answer(sure, shows=True)
    met += 1
    assert shown() == [True] * 3


def test_an_answer_to_a_point_that_waits_for_gaps_does_not_count() -> None:
    parts = [["scale", "risk", "team"], ["met", "missing", "partial"], ["team"], ["risk"]]
    answers = [{"point": point, "verdict": "met", "holds": True} for point in ("scale", "risk")]
    assert states(parts, answers) == {"scale": "met", "risk": "unsure", "team": "unsure"}
    assert states(None, answers) == {}


def test_the_newest_run_of_a_version_counts(
    letter: Letter, candidate: User, versions: Callable[..., None], guide: Guide
) -> None:
    versions(1)
    first = ChecklistRun.objects.get()
    gone = publish_without(guide, 0)["id"]
    assert gone in VersionHistory(judged_versions(letter, candidate)).last.verdicts
    second = check(first.version, candidate)
    assert second.rubric_id != first.rubric_id
    assert gone not in VersionHistory(judged_versions(letter, candidate)).last.verdicts


def test_a_criterion_of_an_older_rubric_only_has_its_row_at_the_end(
    letter: Letter, candidate: User, versions: Callable[..., None], guide: Guide, as_user: AsUser
) -> None:
    versions(1)
    gone = publish_without(guide, 0)
    versions(1)
    history = VersionHistory(judged_versions(letter, candidate))
    assert history.rows[-1].title == gone["title"]["it"]
    assert history.rows[-1].verdicts[1] is None
    all_of = len(history.last.verdicts)
    html = page(as_user(candidate), letter)
    assert f"criteri su {all_of + 1} a {history.last.met} su {all_of} in due versioni" in html
    assert "non chiesto" in html


def test_the_heading_tells_how_the_points_went(
    letter: Letter, candidate: User, versions: Callable[..., None], as_user: AsUser
) -> None:
    client = as_user(candidate)
    assert 'class="history"' not in page(client, letter)
    versions(1, "Gentile Laura Sarti,\n\nmi piace il vostro lavoro.")
    few = VersionHistory(judged_versions(letter, candidate)).last.met
    assert "nella versione 1" in page(client, letter)
    versions(2)
    history = VersionHistory(judged_versions(letter, candidate))
    told = f"Da {few} a {history.last.met} criteri su {len(history.rows)} in tre versioni"
    assert told in page(client, letter)
    versions(VERSIONS_SHOWN)
    assert f"Sempre {history.last.met} criteri su {len(history.rows)} dopo {VERSIONS_SHOWN} versioni" in page(
        client, letter
    )


def test_only_the_newest_versions_are_drawn_and_the_page_says_so(
    letter: Letter, candidate: User, versions: Callable[..., None], as_user: AsUser
) -> None:
    versions(VERSIONS_SHOWN)
    assert "Le ultime versioni controllate" not in page(as_user(candidate), letter)
    versions(1)
    history = VersionHistory(judged_versions(letter, candidate))
    assert [column.version.number for column in history.columns] == list(range(2, VERSIONS_SHOWN + 2))
    assert "Le ultime versioni controllate" in page(as_user(candidate), letter)


def test_the_picture_and_the_table_say_the_same(
    letter: Letter, candidate: User, versions: Callable[..., None], as_user: AsUser
) -> None:
    versions(2, "Gentile Laura Sarti,\n\nuso PostgreSQL.")
    html = page(as_user(candidate), letter)
    picture = html.split('<svg class="history"')[1].split("</svg>")[0]
    table = html.split("<table>")[1].split("</table>")[0]
    for verdict, word in (("met", "trovato"), ("partial", "in parte"), ("missing", "manca"), ("unsure", "non so dire")):
        dots = picture.count(f"dot-{verdict}")
        assert dots == table.count(f"<td>{word}</td>"), verdict
    assert 'role="img"' in picture
    assert "<title" in picture
    assert "<desc" in picture


def test_the_page_costs_the_same_with_one_version_or_thirty(
    letter: Letter,
    candidate: User,
    versions: Callable[..., None],
    as_user: AsUser,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client = as_user(candidate)
    versions(1)
    with django_assert_max_num_queries(10) as one:
        page(client, letter)
    versions(29)
    with django_assert_num_queries(len(one)):
        assert page(client, letter).count("stretch") == 25
    older = client.get(reverse("versions", args=[letter.pk]), {"page": 2}).text
    assert older.count("stretch") == 5
    assert all(f"<option>{number}</option>" in older for number in (1, 14, 30))  # every version can be compared

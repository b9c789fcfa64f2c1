"""Answers of people where the checklist cannot tell: kept, shown, counted, and exported as labels with consent."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse

from accounts.models import User
from checklist.evaluate.labels import read_labels, read_letters
from letters.models import Letter, Version
from reviews.models import ChecklistRun, Judgement, PointAnswer, ReviewRequest
from reviews.runs.findings import Findings
from reviews.statistics.statistics import LetterCount, PointStats, answered_points, count
from tests.types import AsUser


def report(version: Version) -> dict[str, Any]:
    """A report in which one point is not sure, and quotes the beginning of the letter's third line."""
    body = version.body
    quote = body.strip().splitlines()[-1]
    start = body.index(quote)
    span = {"start": start, "end": start + len(quote), "quote": quote}
    point = {"weight": 1, "earned": 0, "advice": {"it": "Qui non so dire", "en": "I cannot tell here"}}
    return {
        "score": 50,
        "words": 80,
        "criteria": [
            {"id": "performance", "verdict": "met", "sure": False, "evidence": [span]} | point,
            {"id": "scale", "verdict": "missing", "sure": True, "evidence": []} | point,
        ],
        "mistakes": [],
        "manual": [],
    }


@pytest.fixture
def run(version: Version, candidate: User) -> ChecklistRun:
    run = ChecklistRun.objects.request(version, by=candidate)
    ChecklistRun.run(run.pk)
    ChecklistRun.objects.filter(pk=run.pk).update(report=report(version))
    run.refresh_from_db()
    return run


@pytest.fixture
def asked(run: ChecklistRun, version: Version, mentor: User, candidate: User) -> ReviewRequest:
    request = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    request.claim(by=mentor)
    return request


def state(run: ChecklistRun, candidate: User, body: str | None = None) -> str:
    answers = PointAnswer.objects.visible_to(candidate).newest_by_point(run.version.letter, by=candidate)
    found = Findings(run.report or {}, run.rubric, body or run.version.body, answers=answers)
    return found.criteria[0].state


def quote_of(run: ChecklistRun) -> str:
    assert run.report
    quote: str = run.report["criteria"][0]["evidence"][0]["quote"]
    return quote


def test_the_newest_answer_holds_while_its_passage_stands(run: ChecklistRun, candidate: User) -> None:
    letter, quote = run.version.letter, quote_of(run)
    assert state(run, candidate) == "unsure"
    PointAnswer.objects.give(letter, "performance", by=candidate, shows=False, quote=quote)
    assert state(run, candidate) == "missing"
    PointAnswer.objects.give(letter, "performance", by=candidate, shows=True, quote=quote)
    assert state(run, candidate) == "met"
    assert state(run, candidate, run.version.body.replace(quote, "altro")) == "unsure"
    assert PointAnswer.objects.count() == 2


def test_an_answer_says_nothing_of_a_point_that_the_program_is_sure_of(run: ChecklistRun, candidate: User) -> None:
    PointAnswer.objects.give(run.version.letter, "scale", by=candidate, shows=True)
    answers = PointAnswer.objects.newest_by_point(run.version.letter, by=candidate)
    found = Findings(run.report or {}, run.rubric, run.version.body, answers=answers)
    assert found.criteria[1].state == "missing"


@pytest.mark.parametrize(
    "change", ["UPDATE reviews_pointanswer SET verdict = 'met'", "DELETE FROM reviews_pointanswer"]
)
def test_the_database_refuses_to_change_an_answer(run: ChecklistRun, candidate: User, change: str) -> None:
    PointAnswer.objects.give(run.version.letter, "performance", by=candidate, shows=False)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)


def test_the_candidate_answers_on_the_page_with_one_press(run: ChecklistRun, candidate: User, as_user: AsUser) -> None:
    client, version = as_user(candidate), run.version
    page = client.get(version.get_absolute_url()).content.decode()
    assert "Tu lo sai: la lettera lo mostra?" in page
    sent = {"point": "performance", "answer": "yes", "quote": quote_of(run), "version": version.number}
    answer = client.post(reverse("point-answer-new", args=[version.letter_id]), sent)
    assert answer.headers["Location"] == version.get_absolute_url()
    given = PointAnswer.objects.get()
    assert (given.verdict, given.version, given.by) == ("met", version, candidate)
    assert "Tu dici: sì" in client.get(version.get_absolute_url()).content.decode()


@pytest.mark.parametrize("sent", [{"point": "performance"}, {"point": "astrology", "answer": "yes"}, {"answer": "no"}])
def test_an_answer_that_says_nothing_is_refused(
    run: ChecklistRun, candidate: User, as_user: AsUser, sent: dict[str, str]
) -> None:
    url = reverse("point-answer-new", args=[run.version.letter_id])
    answer = as_user(candidate).post(url, sent, headers={"Accept": "application/json"})
    assert (answer.status_code, PointAnswer.objects.count()) == (422, 0)


def test_the_mentor_meets_exactly_these_questions_first_and_answers_without_a_reason(
    asked: ReviewRequest, run: ChecklistRun, mentor: User, as_user: AsUser
) -> None:
    client = as_user(mentor)
    page = client.get(run.version.get_absolute_url()).content.decode()
    assert page.index("Domande per te") < page.index("point-performance") < page.index("point-scale")
    assert page.count('value="met" data-answer="1"') == 1
    client.post(reverse("judge", args=[asked.pk]), {"item": "performance", "verdict": "missing"})
    judgement = Judgement.objects.get()
    assert (judgement.program, judgement.verdict, judgement.reason) == ("", "missing", "")
    kept = PointAnswer.objects.get()
    assert (kept.by, kept.verdict, kept.quote) == (mentor, "missing", quote_of(run))


def test_a_mentor_answers_without_seeing_the_candidate_s_answer(
    asked: ReviewRequest, run: ChecklistRun, mentor: User, candidate: User, as_user: AsUser
) -> None:
    PointAnswer.objects.give(run.version.letter, "performance", by=candidate, shows=True, quote=quote_of(run))
    assert "Domande per te" in as_user(mentor).get(run.version.get_absolute_url()).content.decode()


def test_a_candidate_does_not_see_what_a_mentor_answered_before_it_is_published(
    asked: ReviewRequest, run: ChecklistRun, mentor: User, candidate: User, stranger: User
) -> None:
    asked.review().judge(run, "performance", verdict="met")
    assert not PointAnswer.objects.visible_to(candidate).exists()
    assert not PointAnswer.objects.visible_to(stranger).exists()
    assert PointAnswer.objects.visible_to(mentor).count() == 1


def test_answers_are_counted_in_insight_without_a_row(run: ChecklistRun, candidate: User) -> None:
    letter = run.version.letter
    PointAnswer.objects.give(letter, "performance", by=candidate, shows=True)
    PointAnswer.objects.give(letter, "performance", by=candidate, shows=False)
    stats = [PointStats("performance", "Prestazioni", 3, 2, 1)]
    assert [one.letters for one in answered_points(letter.guide, stats, count(letter.guide))] == [1]
    assert isinstance(answered_points(letter.guide, stats, count(letter.guide))[0], LetterCount)


@pytest.fixture
def exported(tmp_path: Path) -> Callable[[], Path]:
    def export() -> Path:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        call_command("export_answers", folder, verbosity=0)
        return folder

    return export


def test_labels_are_exported_with_consent_alone(
    run: ChecklistRun, candidate: User, exported: Callable[[], Path]
) -> None:
    letter: Letter = run.version.letter
    PointAnswer.objects.give(letter, "performance", by=candidate, shows=True, quote=quote_of(run))
    assert not exported().exists()
    letter.change_facts(shares_answers=True)
    folder = exported() / "candidates"
    (label,) = read_labels(folder, read_letters([folder])).values()
    assert label.verdicts == {"performance": "met"}
    letter.change_facts(shares_answers=False)
    assert not exported().exists()


def test_names_and_contacts_are_masked_in_what_is_exported(
    asked: ReviewRequest, run: ChecklistRun, candidate: User, exported: Callable[[], Path]
) -> None:
    letter = run.version.letter
    letter.change_facts(shares_answers=True)
    asked.review().judge(run, "performance", verdict="missing")
    PointAnswer.objects.give(letter, "performance", by=candidate, shows=True, quote=quote_of(run))
    folder = exported()
    written = "".join(path.read_text("utf-8") for path in folder.rglob("*.*"))
    assert candidate.email not in written
    assert candidate.name not in written
    labels = json.loads((folder / "mentors" / "labels" / "people_0001.json").read_text("utf-8"))
    assert labels["criteria"] == {"performance": {"verdict": "missing", "quotes": []}}


def test_a_folder_that_is_not_empty_is_refused(tmp_path: Path, db: None) -> None:
    (tmp_path / "old.txt").write_text("x")
    with pytest.raises(CommandError):
        call_command("export_answers", tmp_path)


def test_answers_go_with_the_letter(run: ChecklistRun, candidate: User) -> None:
    PointAnswer.objects.give(run.version.letter, "performance", by=candidate, shows=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        run.version.letter.erase()  # it has not been in the bin

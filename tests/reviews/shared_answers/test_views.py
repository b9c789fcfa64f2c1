"""Shared answers: coordinators write them, mentors find them by point and language, with the placeholders filled in."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from accounts.models import User
from reviews.models import ChecklistRun, ReviewRequest, SharedAnswer
from reviews.tasks import run_checklist
from tests.types import AsUser


@pytest.fixture
def coordinator(person: Callable[..., User]) -> User:
    return person("Rita Alba", is_coordinator=True)


def test_coordinators_write_answers_and_mentors_search_them(
    coordinator: User, mentor: User, candidate: User, as_user: AsUser, guide: object
) -> None:
    client, path = as_user(coordinator), reverse("answer-library")
    text = "Ciao {candidate}: metti un numero accanto a “{quote}”."
    written = {"title": "Un numero", "language": "it", "criterion": "performance", "text": text}
    assert client.post(path, written).status_code == 302
    assert client.post(path, written | {"language": "xx", "text": "Non perdermi."}).status_code == 422
    SharedAnswer.objects.create(language="en", title="A figure", text="Add one.", changed_by=coordinator)
    page = as_user(mentor).get(path + "?q=numero ciao").text
    assert "Un numero" in page
    assert "A figure" not in page
    assert "A figure" in as_user(mentor).get(path + "?language=en").text
    assert as_user(mentor).post(path, written).status_code == 403
    assert as_user(candidate).get(path).status_code == 403
    answer = SharedAnswer.objects.get(language="it")
    changed = client.post(reverse("answer-change", args=[answer.pk]), written | {"title": "Una cifra"})
    assert changed.status_code == 302
    answer.refresh_from_db()
    assert (answer.title, answer.changed_by) == ("Una cifra", coordinator)
    assert client.post(reverse("answer-delete", args=[answer.pk])).status_code == 302
    assert not SharedAnswer.objects.filter(pk=answer.pk).exists()


def test_a_letter_has_the_answers_of_its_language_filled_in_and_at_their_point(
    asked: ReviewRequest, mentor: User, coordinator: User, as_user: AsUser
) -> None:
    for run in ChecklistRun.objects.filter(version=asked.version):
        run_checklist(str(run.pk))
    text = "{candidate}, per «{point}» serve {quote}. {altro}"
    SharedAnswer.objects.create(language="it", criterion="truthful", title="Regge?", text=text, changed_by=coordinator)
    SharedAnswer.objects.create(language="en", title="English only", text="Text", changed_by=coordinator)
    page = as_user(mentor).get(asked.get_absolute_url()).text
    filled = f"{asked.letter.owner.name}, per «Regge a un colloquio» serve {{quote}}. {{altro}}"
    assert page.count(f'data-put="{filled}"') == 3  # at the point, and among the answers twice
    assert "English only" not in page

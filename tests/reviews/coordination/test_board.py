"""The coordinators' board: every request is found, counted and paged; plans by rule; figures without people."""

import csv
import re
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from conduct.models import Block
from guides.models import Guide
from letters.models import Letter, Version
from reviews.coordination.plan import Rules, make_plan
from reviews.models import MentorProfile, Notice, Proposal, ReviewRequest
from tests.types import AsUser


@pytest.fixture
def coordinator(person: Callable[..., User]) -> User:
    return person("Rita Alba", is_coordinator=True)


@pytest.fixture
def ask(guide: Guide) -> Callable[..., ReviewRequest]:
    """A waiting request: ``ask(owner, mentor=…, language="en")``."""

    def make(owner: User, mentor: User | None = None, language: str = "it", **more: Any) -> ReviewRequest:
        letter = Letter.objects.start(by=owner, guide=guide, title="Lettera", language=language)
        letter.draft.write("Uso Python da 6 anni e PostgreSQL da 5.", seen=1)
        return ReviewRequest.objects.ask(letter.freeze(by=owner), mentor=mentor, by=owner, **more)

    return make


def copy_of[Row: Model](row: Row, **changes: object) -> Row:
    """The row once more, not saved."""
    fields = [field for field in row._meta.concrete_fields if not field.generated and field.name != "search"]
    values = {field.attname: getattr(row, field.attname) for field in fields if not field.primary_key}
    return type(row)(**values | changes)


def copies(request: ReviewRequest, number: int) -> None:
    """As many more letters and requests like it, which are overdue."""
    letters = Letter.objects.bulk_create(copy_of(request.letter) for _one in range(number))
    versions = Version.objects.bulk_create(copy_of(request.version, letter_id=letter.pk) for letter in letters)
    late = {"created_at": timezone.now() - timedelta(days=5), "due_at": timezone.now() - timedelta(days=2)}
    ReviewRequest.objects.bulk_create(
        copy_of(request, letter_id=version.letter_id, version_id=version.pk, **late) for version in versions
    )


def queries(client: object, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200  # type: ignore[attr-defined]
    return len(captured)


def test_every_request_is_found_and_counted_in_a_fixed_number_of_queries(
    ask: Callable[..., ReviewRequest],
    candidate: User,
    mentor: User,
    coordinator: User,
    as_user: AsUser,
    person: Callable[..., User],
    sample: Callable[[int, int], int],
) -> None:
    """A12: of 265 that waited the newest 65 did not exist, without a word; the queue ended at 50."""
    first, board, queue = ask(candidate), as_user(coordinator), as_user(mentor)
    MentorProfile.objects.create(user=mentor)
    paths = {board: reverse("coordination"), queue: reverse("queue")}
    for client, path in [*paths.items(), *paths.items()]:
        client.get(path)  # a process keeps what it read of the guides
    few = {client: queries(client, path) for client, path in paths.items()}
    number = sample(120, 5000)
    copies(first, number)
    for one in range(sample(5, 200)):
        MentorProfile.objects.create(user=person(f"Mentore {one}", role="mentor"))
    assert all(queries(client, path) <= few[client] for client, path in paths.items())
    page = board.get(paths[board]).text
    assert f"tutte quelle in attesa <b>{number + 1}</b>" in page
    assert f"in ritardo <b>{number}</b>" in page
    last = (number + 50) // 50
    rows = sum(board.get(f"{paths[board]}?page={one}").text.count('id="request-') for one in (1, last))
    assert rows == 50 + (number + 1) % 50
    assert queue.get(f"{paths[queue]}?page={last}").text.count("/claim/") == (number + 1) % 50


@pytest.mark.parametrize("shown", ["waiting", "overdue"])
def test_the_board_counts_what_waits_once(
    shown: str, ask: Callable[..., ReviewRequest], candidate: User, coordinator: User, as_user: AsUser
) -> None:
    """Each count reads every request: it was two thirds of the page's work on 5,000 of them."""
    copies(ask(candidate), 60)
    with CaptureQueriesContext(connection) as captured:
        page = as_user(coordinator).get(f"{reverse('coordination')}?shown={shown}&page=2")
    heads = [query["sql"].partition(' FROM "reviews_reviewrequest"') for query in captured]
    assert len([head for head, of_requests, _rest in heads if of_requests and "COUNT(" in head]) == 1
    assert page.text.count('id="request-') == {"waiting": 11, "overdue": 10}[shown]


def test_filters_and_search_find_what_is_asked_for_and_no_blind_name(
    ask: Callable[..., ReviewRequest], candidate: User, stranger: User, mentor: User, coordinator: User, as_user: AsUser
) -> None:
    named, blind, english = ask(candidate, mentor), ask(stranger, is_blind=True), ask(stranger, language="en")
    client, path = as_user(coordinator), reverse("coordination")

    def shown(**asked: Any) -> set[ReviewRequest]:
        text = client.get(path, asked).text
        return {one for one in (named, blind, english) if f'id="request-{one.pk}"' in text}

    assert shown() == {named, blind, english}
    assert shown(q="giulia") == {named}
    assert shown(q="Paolo") == {english}, "the name of a blind request's writer finds nothing"
    assert shown(q=blind.reference) == {blind}
    assert shown(q="Marco Bassi") == {named}
    assert shown(language="en") == {english}
    assert shown(mentor=mentor.pk) == {named}
    assert shown(mentor="none", shown="untaken") == {blind, english}
    assert shown(shown="overdue") == set()
    assert shown(guide="x", mentor="x", programme="x", shown="x") == {named, blind, english}
    named.close(by=coordinator, reason="Ha trovato lavoro.")
    assert shown() == {blind, english}
    assert "Tutte quelle che questi filtri mostrano: 1" in client.get(path, {"language": "en"}).text
    assert "Nessuna richiesta corrisponde a questi filtri." in client.get(path, {"q": "nessuna"}).text
    assert "compare in questa pagina" in client.get(path, {"shown": "overdue"}).text
    assert shown(shown="ended") == {named}, "closed requests stay to be seen"


def test_a_plan_keeps_to_the_rules_and_changes_nothing(
    ask: Callable[..., ReviewRequest],
    candidate: User,
    stranger: User,
    coordinator: User,
    person: Callable[..., User],
) -> None:
    """A13: an English letter was offered to somebody who was away and read Italian only."""
    away, italian, full, apart, free = (person(name, role="mentor") for name in ("Ada", "Bea", "Ciro", "Dino", "Eva"))
    MentorProfile.objects.create(user=away, away_until=timezone.localdate() + timedelta(days=9))
    MentorProfile.objects.create(user=italian, languages=["it"])
    MentorProfile.objects.create(user=full, capacity=1)
    ask(stranger, full)
    former = ask(candidate, apart)
    Block.objects.make(former, by=candidate)
    former.withdraw(by=candidate)
    asked = ask(candidate, language="en")
    steps = make_plan([asked], by=coordinator, rules=Rules())
    assert [step.mentor for step in steps] == [free]
    asked.refresh_from_db()
    assert asked.mentor is None
    asked.claim(by=free)
    asked.decline(by=free, reason="no_time")
    assert make_plan([asked], by=coordinator, rules=Rules())[0].mentor is None
    assert make_plan([asked], by=coordinator, rules=Rules(language=False))[0].mentor == italian


def test_many_are_assigned_with_a_preview_and_named_ones_only_proposed(
    ask: Callable[..., ReviewRequest],
    candidate: User,
    stranger: User,
    mentor: User,
    coordinator: User,
    as_user: AsUser,
    person: Callable[..., User],
) -> None:
    pooled = [ask(candidate), ask(stranger, is_blind=True)]
    MentorProfile.objects.create(user=mentor, capacity=1)
    named = ask(stranger, mentor)
    others = [person(name, role="mentor") for name in ("Bea", "Ciro")]
    client, path = as_user(coordinator), reverse("assignment")
    preview = client.post(path, {"everything": "on"})
    assert preview.status_code == 200
    assert "Paolo Riva" in preview.text, "of the named request"
    assert f"Richiesta {pooled[1].reference}" in preview.text
    assert not ReviewRequest.objects.filter(mentor__in=others).exists()
    pairs = [f"{one.pk}:{reader.pk}" for one, reader in zip([*pooled, named], [*others, others[0]], strict=True)]
    refused = client.post(path, {"pair": pairs, "planned": "1", "confirm": "on", "reason": " "})
    assert refused.status_code == 422
    assert all(pair in refused.text for pair in pairs), "what was planned is not lost"
    done = client.post(
        path, {"pair": pairs, "planned": "1", "confirm": "on", "reason": "Colleghi assenti."}, follow=True
    )
    assert "Affidate a mentor: 2. Proposte a chi ha scritto: 1." in done.text
    assert {one.mentor for one in ReviewRequest.objects.filter(pk__in=[one.pk for one in pooled])} == set(others)
    assert Proposal.objects.get().request == named


def test_nobody_gives_a_letter_away_by_sending_pairs_of_their_own(
    ask: Callable[..., ReviewRequest], candidate: User, person: Callable[..., User], as_user: AsUser
) -> None:
    asked = ask(candidate)
    reader = person("Olga Serra", role="mentor", is_coordinator=True)
    for pair in (f"{asked.pk}:{reader.pk}", f"{asked.pk}:{candidate.pk}", "x:y", f"{asked.pk}:", "::"):
        data = {"pair": [pair], "planned": "1", "confirm": "on", "reason": "Mia."}
        assert as_user(reader).post(reverse("assignment"), data).status_code < 500
        asked.refresh_from_db()
        assert asked.mentor is None


def test_a_mentor_is_reminded_once_a_day(
    ask: Callable[..., ReviewRequest], candidate: User, mentor: User, coordinator: User, as_user: AsUser
) -> None:
    asked = ask(candidate, mentor)
    client = as_user(coordinator)
    for _turn in range(2):
        assert client.post(reverse("reminders"), {"request": [asked.pk]}).status_code == 302
    assert Notice.objects.filter(recipient=mentor, event__verb="reminded").count() == 1


def test_figures_are_counted_by_month_and_hide_the_few(
    ask: Callable[..., ReviewRequest],
    mentor: User,
    coordinator: User,
    person: Callable[..., User],
    as_user: AsUser,
) -> None:
    MentorProfile.objects.create(user=mentor, capacity=9)
    client = as_user(coordinator)
    for number in range(5):
        owner = person(f"Persona {number}")
        asked = ask(owner)
        asked.claim(by=mentor)
        asked.review().publish(verdict="changes_requested", summary="Aggiungi i numeri.")
        ReviewRequest.objects.filter(pk=asked.pk).update(created_at=timezone.now() - timedelta(hours=10 * (number + 1)))
        asked.rate("useful" if number else "partly")
        rows = list(csv.DictReader(StringIO(client.get(reverse("figures-file")).text)))
        assert [row["answers"] for row in rows] == [str(number + 1)]
        for figure in ("median_hours", "useful", "partly", "not_useful"):
            assert (rows[0][figure] == "") == (number < 4), "figures about few would tell about a person"
    assert (rows[0]["useful"], rows[0]["partly"], rows[0]["not_useful"]) == ("4", "1", "0")
    assert (rows[0]["median_hours"], rows[0]["p90_hours"], rows[0]["rounds"]) == ("30.0", "46.0", "1.0")
    page = client.get(reverse("figures")).text
    assert "<svg" in page
    shown = {text.strip() for text in re.findall(r">([^<>]*)</t(?:ext|d)>", page)}
    assert {"30", "46", "30,0", "46,0", "–"} <= shown, "as Italian writes numbers"
    assert "Quanto sono stati utili i pareri, secondo chi li ha ricevuti" in page
    ReviewRequest.objects.filter(pk=asked.pk).update(rating="")
    rows = list(csv.DictReader(StringIO(client.get(reverse("figures-file")).text)))
    assert (rows[0]["answers"], rows[0]["useful"]) == ("5", ""), "of five letters four were rated"

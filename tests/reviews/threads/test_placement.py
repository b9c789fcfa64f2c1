"""Threads are carried from version to version, and none is ever lost."""

import random
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from letters.models import Letter, Version
from reviews.models import Placement, ReviewRequest, Thread
from tests.letters.anchoring.edits import case

LATENCY = "Ho ridotto la latenza p95 da 800 ms a 120 ms."


def stands(thread: Thread, version: Version) -> tuple[str, str | None]:
    """The status of the thread on the version, and the words there."""
    at = Placement.objects.get(thread=thread, version=version)
    return at.status, None if at.start is None else version.body[at.start : at.end]


def test_a_thread_stands_on_its_own_version_and_on_every_later_one(
    say: Callable[..., Thread], version: Version, revise: Callable[..., Version]
) -> None:
    thread = say(LATENCY)
    second = revise(("Gentile Laura Sarti", "Gentile dottoressa Sarti"))
    third = revise(("p95", "p99"))
    assert stands(thread, version) == ("exact", LATENCY)
    assert stands(thread, second) == ("exact", LATENCY)
    assert stands(thread, third) == ("edited", LATENCY.replace("p95", "p99"))


def test_a_thread_on_an_old_version_is_placed_on_those_that_came_after(
    say: Callable[..., Thread], revise: Callable[..., Version]
) -> None:
    second = revise(("Gentile Laura Sarti", "Buongiorno"))
    third = revise((LATENCY, ""))
    thread = say(LATENCY)
    assert stands(thread, second) == ("exact", LATENCY)
    assert stands(thread, third) == ("orphan", None)


def test_what_was_edited_once_is_told_against_the_first_words(
    say: Callable[..., Thread], revise: Callable[..., Version]
) -> None:
    thread = say(LATENCY)
    revise(("p95", "p99"))
    third = revise(("Cordiali saluti", "Un saluto"))
    assert stands(thread, third) == ("edited", LATENCY.replace("p95", "p99"))
    assert stands(thread, revise(("p99", "p95"))) == ("exact", LATENCY)


def test_an_orphan_is_tried_again_at_every_version(say: Callable[..., Thread], revise: Callable[..., Version]) -> None:
    thread = say(LATENCY)
    assert stands(thread, revise((LATENCY, "")))[0] == "orphan"
    assert stands(thread, revise(("Gentile Laura Sarti", "Buongiorno")))[0] == "orphan"
    assert stands(thread, revise(("Sono disponibile", f"{LATENCY} Sono disponibile"))) == ("exact", LATENCY)


def test_an_older_version_restored_brings_its_comments_back(
    say: Callable[..., Thread], version: Version, revise: Callable[..., Version], letter: Letter, candidate: User
) -> None:
    thread = say(LATENCY)
    revise((LATENCY, ""))
    assert stands(thread, letter.restore(version, by=candidate)) == ("exact", LATENCY)


def test_an_orphan_keeps_its_place_near_the_words_that_stood_before_it(
    say: Callable[..., Thread], revise: Callable[..., Version]
) -> None:
    thread = say(LATENCY)
    second = revise((f" {LATENCY}", ""))
    third = revise(("Gentile Laura Sarti", "Gentile dottoressa Laura Sarti"))
    for version in (second, third):
        near = Placement.objects.get(thread=thread, version=version).near
        assert version.body[:near].endswith("con repliche e partizioni.")


def test_likely_places_of_an_orphan_are_offered(say: Callable[..., Thread], revise: Callable[..., Version]) -> None:
    thread = say(LATENCY)
    revise((f" {LATENCY}", ""))
    twice = revise(("Sono disponibile", f"{LATENCY} Sono disponibile"), ("ho letto", f"{LATENCY} ho letto"))
    at = Placement.objects.get(thread=thread, version=twice)
    assert at.status == "orphan"
    assert LATENCY in [twice.body[start:end] for start, end in at.candidates]


def test_threads_that_are_closed_or_private_are_carried_too(
    say: Callable[..., Thread],
    publish: Callable[[], None],
    mentor: User,
    asked: ReviewRequest,
    revise: Callable[..., Version],
) -> None:
    closed, private = say("PostgreSQL"), say("Python")
    second = revise(("Gentile", "Cara"))
    assert stands(private, second) == ("exact", "Python")
    publish()
    Thread.objects.get(pk=closed.pk).resolve(by=mentor)
    assert stands(closed, revise(("Cara", "Gentile"))) == ("exact", "PostgreSQL")


def test_by_hand_a_thread_comes_back_and_is_carried_on_from_there(
    say: Callable[..., Thread], publish: Callable[[], None], candidate: User, revise: Callable[..., Version]
) -> None:
    thread = say("PostgreSQL da 5")
    second = revise(("uso PostgreSQL da 5, con repliche e partizioni", "da cinque sui dati"))
    third = revise(("Cordiali saluti", "Un saluto"))
    publish()
    at = Placement.objects.get(thread=thread, version=second)
    assert (at.status, stands(thread, third)[0]) == ("orphan", "orphan")
    start = second.body.index("da cinque sui dati")
    at.attach(start, start + len("da cinque sui dati"), by=candidate)
    assert at.by == candidate
    assert stands(thread, second) == ("edited", "da cinque sui dati")
    assert stands(thread, third) == ("edited", "da cinque sui dati")
    assert stands(thread, revise(("cinque", "5 anni"))) == ("edited", "da 5 anni sui dati")
    assert thread.version.letter.events.filter(verb="attached").count() == 1


def test_what_somebody_placed_by_hand_later_on_stays(
    say: Callable[..., Thread], candidate: User, revise: Callable[..., Version]
) -> None:
    thread = say(LATENCY)
    second, third = revise((LATENCY, "")), revise(("Cordiali saluti", "Un saluto"))
    later = Placement.objects.get(thread=thread, version=third)
    later.attach(0, 7, by=candidate)
    Placement.objects.get(thread=thread, version=second).attach(9, 20, by=candidate)
    assert stands(thread, third) == ("edited", third.body[:7])


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (5, 4), (0, 10**6)])
def test_a_place_that_is_not_in_the_text_is_refused(
    say: Callable[..., Thread], version: Version, candidate: User, start: int, end: int
) -> None:
    at = say(LATENCY).placements.get()
    with pytest.raises(ValidationError):
        at.attach(start, end, by=candidate)


def test_the_database_keeps_one_placement_a_version_and_no_half_range(
    say: Callable[..., Thread], version: Version
) -> None:
    thread = say(LATENCY)
    place = {"thread": thread, "version": version, "score": 1, "near": 0, "algorithm": 1}
    for wrong in ({"status": "exact", "start": 1, "end": 2}, {"status": "orphan", "start": 1}, {"status": "edited"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Placement.objects.create(**place | wrong)


def test_a_comment_on_an_old_version_costs_the_same_however_many_came_after(
    say: Callable[..., Thread], revise: Callable[..., Version], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    say("PostgreSQL")
    revise(("Gentile", "Cara"))
    with CaptureQueriesContext(connection) as one:
        say(LATENCY)
    for number in range(6):
        revise(("Cara", "Gentile") if number % 2 == 0 else ("Gentile", "Cara"))
    with django_assert_num_queries(len(one)):
        thread = say("Python da 6 anni")
    assert thread.placements.count() == 8


@pytest.mark.long
def test_making_a_version_costs_the_same_whatever_is_said_of_the_letter(
    say: Callable[..., Thread], revise: Callable[..., Version], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    say("PostgreSQL"), say(LATENCY)
    with CaptureQueriesContext(
        connection,
    ) as few:
        revise(("Gentile", "Cara"), (LATENCY, ""))
    for number in range(30):
        say("Python da 6 anni", f"Osservazione {number}")
    with django_assert_num_queries(len(few)):
        revise(("Cara", "Gentile"), ("Python da 6 anni", ""))
    assert Placement.objects.filter(status="orphan").count() == 1 + 1 + 30


@pytest.mark.sampled(1)
@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_edited_each_thread_stands_on_each_version_or_says_that_it_does_not(
    seed: int, letter: Letter, candidate: User, mentor: User
) -> None:
    """Letters that are revised at random (tests/letters/anchoring/edits.py), each revision upon the one before."""
    rng = random.Random(seed)
    revisions = [case(seed * 10 + step) for step in range(4)]
    letter.draft.refresh_from_db()
    letter.draft.write(revisions[0].old, seen=letter.draft.revision)
    first = letter.freeze(by=candidate)
    asked = ReviewRequest.objects.ask(first, mentor=mentor, by=candidate)
    for _ in range(12):
        start = rng.randrange(len(first.body) - 60)
        quote = first.body[start : start + rng.randint(3, 60)]
        if quote.strip():
            Thread.open(asked.review(), by=mentor, quote=quote, start=start, text="?")
    for body in (revisions[0].new, revisions[1].new, "", revisions[0].old, revisions[0].new):
        letter.draft.write(body or "Niente di tutto ciò.", seen=letter.draft.revision)
        version = letter.freeze(by=candidate)
        placed = {at.thread_id: at for at in version.placements.select_related("thread")}
        assert set(placed) == set(Thread.objects.values_list("pk", flat=True))
        for at in placed.values():
            words = version.body[slice(*at.span)] if at.span else ""
            assert bool(words) is (at.status != "orphan")
            assert at.status != "exact" or words == at.thread.quote
            assert 0 <= at.near <= len(version.body)
            assert all(0 <= start < end <= len(version.body) for start, end in at.candidates)

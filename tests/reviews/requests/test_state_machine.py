"""Candidates, mentors and coordinators in any order, clocks that run on, and claims at the same moment."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from accounts.models import User
from guides.models import Guide
from jobs.management.commands.sweeper import Command as Sweeper
from letters.models import Letter, Version
from reviews.models import Comment, Decline, Judgement, MentorProfile, ReviewRequest, Thread

WAITING = {"submitted", "in_review"}
# From which state of a request each event may come, and to which it leads; None where there was no request.
STEPS: dict[str, tuple[set[str | None], set[str]]] = {
    "asked": ({None}, {"submitted"}),
    "claimed": ({"submitted"}, {"in_review"}),
    "released": ({"in_review"}, {"submitted"}),
    "expired": ({"in_review"}, {"submitted"}),
    "opened": (WAITING, {"submitted"}),
    "sent_newer": (WAITING, WAITING),
    "reassigned": (WAITING, {"submitted"}),
    "withdrawn": (WAITING, {None}),
    "closed": (WAITING, {None}),
    "declined": (WAITING, {None}),
    "passed_on": (WAITING, {"submitted"}),
    "changes_suggested": ({"in_review"}, {None}),
    "approved": ({"in_review"}, {None}),
}


class Reviewing(RuleBasedStateMachine):
    """Whatever anybody tries is done, or refused with a sentence; what must hold is looked at after each step."""

    letters = Bundle("letters")

    def __init__(self) -> None:
        super().__init__()
        self.guide = GUIDES[0]
        number = User.objects.count()
        make = User.objects.create_user
        self.candidates = [make(f"c{number}-{i}@example.it", name=f"Candidata {i}") for i in range(2)]
        self.mentors = [make(f"m{number}-{i}@example.it", name=f"Mentore {i}", role="mentor") for i in range(3)]
        self.mentors[2].is_coordinator = True
        self.mentors[2].save()
        # Each thread ever begun and not taken back: its author, and whether it was published.
        self.threads: dict[uuid.UUID, User] = {}
        self.begun: list[Letter] = []

    def attempt(self, act: Callable[[], object]) -> bool:
        """Whether it was done. A refusal is one sentence and changes nothing."""
        try:
            with transaction.atomic():
                act()
        except ValidationError as error:
            assert len(error.messages) == 1
            assert error.messages[0].endswith((".", "?"))
            return False
        return True

    @initialize(target=letters)
    def begin(self) -> object:
        return self.new_letter(0)

    @rule(target=letters, who=st.integers(0, 4))
    def new_letter(self, who: int) -> Letter:
        owner = self.candidates[who % len(self.candidates)]
        letter = Letter.objects.start(by=owner, guide=self.guide, title="Lettera")
        letter.draft.write("Uso Python da 6 anni e PostgreSQL da 5.", seen=1)
        letter.freeze(by=letter.owner)
        self.begun.append(letter)
        return letter

    @rule(letter=letters)
    def write_on(self, letter: Letter) -> None:
        letter.draft.refresh_from_db()
        letter.draft.write(f"{letter.draft.body} Ancora.", seen=letter.draft.revision)
        letter.freeze(by=letter.owner)

    @rule(letter=letters, whom=st.sampled_from([None, 0, 1, 2]), blind=st.booleans(), anybody=st.booleans())
    def ask(self, letter: Letter, whom: int | None, blind: bool, anybody: bool) -> None:
        mentor = None if whom is None else self.mentors[whom]
        chosen: dict[str, Any] = {"mentor": mentor, "is_blind": blind, "may_go_to_pool": anybody}
        self.attempt(lambda: ReviewRequest.objects.ask(letter.latest_version, by=letter.owner, **chosen))

    @rule(letter=letters, who=st.integers(0, 2), reason=st.sampled_from([*Decline.GIVEN, "away", ""]))
    def decline(self, letter: Letter, who: int, reason: str) -> None:
        if request := self.waiting(letter):
            has_it = request.mentor == self.mentors[who] and self.mentors[who].is_mentor
            was_for_one = request.is_named and not request.may_go_to_pool
            done = self.attempt(lambda: request.decline(by=self.mentors[who], reason=reason))
            assert done == (has_it and reason in Decline.GIVEN)
            if done:
                assert request.state == ("declined" if was_for_one else "submitted")
                assert request not in ReviewRequest.objects.claimable_by(self.mentors[who])

    @rule(who=st.integers(0, 2), how=st.sampled_from(["suspended", "demoted", "away", "back"]))
    def a_mentor_leaves_or_comes_back(self, who: int, how: str) -> None:
        """Whoever cannot read any more has nothing from that moment on."""
        mentor = self.mentors[who]
        mentor.is_active, mentor.role = how != "suspended", "candidate" if how == "demoted" else "mentor"
        mentor.save()
        until = timezone.localdate() + timedelta(days=2) if how == "away" else None
        MentorProfile.objects.update_or_create(user=mentor, defaults={"away_until": until})
        mentor.record_role(by=None)
        Sweeper().sweep()
        if how != "back":
            assert not ReviewRequest.objects.filter(mentor=mentor, state__in=WAITING).exists()

    def waiting(self, letter: Letter) -> ReviewRequest | None:
        return ReviewRequest.objects.filter(letter=letter, state__in=WAITING).first()

    @rule(letter=letters)
    def send_newer(self, letter: Letter) -> None:
        if request := self.waiting(letter):
            self.attempt(lambda: request.move_to(letter.latest_version, by=letter.owner))

    @rule(letter=letters)
    def withdraw(self, letter: Letter) -> None:
        if request := ReviewRequest.objects.filter(letter=letter).last():
            self.attempt(lambda: request.withdraw(by=letter.owner))

    @rule(letter=letters, who=st.integers(0, 2))
    def claim(self, letter: Letter, who: int) -> None:
        if request := self.waiting(letter):
            self.attempt(lambda: request.claim(by=self.mentors[who]))

    @rule(letter=letters, first=st.permutations([0, 1, 2]))
    def claim_at_once(self, letter: Letter, first: list[int]) -> None:
        """Everybody looked before anybody took it."""
        if self.waiting(letter) is None:
            return
        seen = [(self.waiting(letter), self.mentors[who]) for who in first]
        taken = [mentor for request, mentor in seen if self.attempt(partial(request.claim, by=mentor))]
        assert len(taken) <= 1 or len(set(taken)) == 1

    @rule(letter=letters)
    def a_candidate_tries_to_claim(self, letter: Letter) -> None:
        if request := self.waiting(letter):
            assert not self.attempt(lambda: request.claim(by=letter.owner))

    @rule(who=st.integers(0, 2))
    def take_next(self, who: int) -> None:
        self.attempt(lambda: ReviewRequest.objects.take_next(by=self.mentors[who]))

    @rule(letter=letters, who=st.integers(0, 2))
    def release(self, letter: Letter, who: int) -> None:
        if request := self.waiting(letter):
            self.attempt(lambda: request.release(by=self.mentors[who]))

    @rule(letter=letters, words=st.sampled_from(["Python", "PostgreSQL da 5", ""]))
    def comment(self, letter: Letter, words: str) -> None:
        request = self.waiting(letter)
        if request and request.mentor:
            by = request.mentor
            self.attempt(lambda: self.keep(Thread.open(request.review(), by=by, quote=words, text="Quanti?")))

    @rule(letter=letters, words=st.sampled_from(["Python", "PostgreSQL da 5", ""]))
    def question(self, letter: Letter, words: str) -> None:
        """In any request that there ever was; refused once it has ended."""
        if request := ReviewRequest.objects.filter(letter=letter).last():
            ask = partial(Thread.ask, request, by=letter.owner, quote=words, text="È troppo?")
            assert self.attempt(lambda: self.keep(ask())) == (request.ended_at is None)

    @rule(letter=letters)
    def answer_a_question(self, letter: Letter) -> None:
        for thread in Thread.objects.of(letter).unanswered():
            mentor = thread.request.mentor
            if mentor and thread in Thread.objects.visible_to(mentor):
                thread.add("No.", by=mentor)
                assert thread not in Thread.objects.unanswered()

    def keep(self, thread: Thread) -> None:
        self.threads[thread.pk] = thread.author

    @rule(letter=letters, verdict=st.sampled_from(["met", "partial"]))
    def judge(self, letter: Letter, verdict: str) -> None:
        request = self.waiting(letter)
        if request and request.mentor:
            run = request.version.checklist_runs.first()
            type(run).run(run.pk)
            run.refresh_from_db()
            self.attempt(lambda: request.review().judge(run, "truthful", verdict=verdict))

    @rule(
        letter=letters,
        verdict=st.sampled_from(["changes_requested", "approved"]),
        word=st.sampled_from(["", "Più numeri."]),
        who=st.integers(0, 2),
    )
    def publish(self, letter: Letter, verdict: str, word: str, who: int) -> None:
        """By whoever has a review of it, also one that holds the letter no more."""
        requests = ReviewRequest.objects.filter(letter=letter, reviews__mentor=self.mentors[who])
        if request := requests.last():
            held = request.is_held and request.mentor == self.mentors[who]
            review = request.reviews.get(mentor=self.mentors[who])
            done = self.attempt(lambda: review.publish(verdict=verdict, summary=word, override=word))
            assert held or not done

    @rule(letter=letters, whom=st.integers(0, 2), reason=st.sampled_from(["", "È in ferie."]))
    def reassign(self, letter: Letter, whom: int, reason: str) -> None:
        if request := self.waiting(letter):
            was_named, profile = request.is_named, MentorProfile.of(self.mentors[whom])
            mentor = self.mentors[whom]
            may = mentor.is_active_mentor and not profile.is_away and not profile.is_full
            may = may and request.is_offered_to(mentor)
            done = self.attempt(lambda: request.reassign(self.mentors[whom], by=self.mentors[2], reason=reason))
            # Never to oneself, nor past the candidate, nor to who cannot read it.
            assert done == (bool(reason) and whom != 2 and not was_named and may)

    @rule(letter=letters, reason=st.sampled_from(["", "Basta così."]))
    def close(self, letter: Letter, reason: str) -> None:
        if request := self.waiting(letter):
            assert self.attempt(lambda: request.close(by=self.mentors[2], reason=reason)) == bool(reason)

    @rule(letter=letters, sweeps=st.booleans())
    def time_passes(self, letter: Letter, sweeps: bool) -> None:
        """Three days for this letter; the sweeper comes by, or is late."""
        past = timezone.now() - timedelta(days=1)
        rows = ReviewRequest.objects.filter(letter=letter)
        rows.filter(lease_until__isnull=False).update(lease_until=past)
        rows.filter(reserved_until__isnull=False).update(reserved_until=past)
        if sweeps:
            Sweeper().sweep()
            assert not rows.filter(lease_until__lt=timezone.now()).exists()

    @invariant()
    def one_side_has_the_turn_and_one_person_the_letter(self) -> None:
        for letter in self.begun:
            rows = list(ReviewRequest.objects.filter(letter=letter))
            waiting = [row for row in rows if row.state in WAITING]
            assert len(waiting) <= 1
            for row in rows:
                assert row.turn == ("mentor" if row.state in WAITING else "candidate")
                assert (row.state == "in_review") == (row.lease_until is not None)
                assert row.mentor != letter.owner
                assert sum(review.published_at is not None for review in row.reviews.all()) <= 1

    @invariant()
    def no_thread_is_lost(self) -> None:
        assert set(Thread.objects.filter(pk__in=self.threads).values_list("pk", flat=True)) == set(self.threads)
        for thread in Thread.objects.filter(pk__in=self.threads).select_related("review__request"):
            if thread.is_published:
                assert thread in Thread.objects.visible_to(thread.version.letter.owner)
            elif thread.review.request.is_held and thread.review.request.mentor == thread.author:
                assert thread in Thread.objects.visible_to(thread.author)

    @invariant()
    def what_is_not_published_nobody_else_sees(self) -> None:
        for reader in [*self.candidates, *self.mentors]:
            for thread in Thread.objects.visible_to(reader).select_related("review"):
                assert thread.is_published or thread.author == reader
            for judgement in Judgement.objects.visible_to(reader).select_related("review"):
                assert judgement.review.published_at or judgement.review.mentor == reader
            hidden = Thread.objects.filter(review__isnull=False, review__published_at=None).exclude(author=reader)
            assert not Comment.objects.visible_to(reader).filter(thread__in=hidden).exists()

    @invariant()
    def a_question_is_seen_by_the_mentor_who_has_the_request_and_by_nobody_else(self) -> None:
        for thread in Thread.objects.filter(request__letter__in=self.begun).select_related("request__mentor"):
            assert thread in Thread.objects.visible_to(thread.author)
            request, letter = thread.request, thread.version.letter
            for mentor in self.mentors:
                has_it = request.mentor == mentor and request.ended_at is None and mentor.is_mentor
                sees = thread in Thread.objects.visible_to(mentor)
                assert sees or not has_it
                # Besides those of the letter's requests: whoever reads the same version sees what was said of it.
                read = letter.review_requests.filter(mentor=mentor, ended_at=None)
                assert mentor == letter.owner or not sees or (mentor.is_mentor and read.exists())

    @invariant()
    def a_mentor_sees_what_is_theirs_and_stands(self) -> None:
        for mentor in self.mentors:
            theirs = ReviewRequest.objects.filter(mentor=mentor, ended_at=None).values("letter")
            assert not Version.objects.visible_to(mentor).exclude(letter__in=theirs).exists()

    @invariant()
    def the_log_tells_how_it_came_to_this(self) -> None:
        for letter in self.begun:
            state = None
            for event in letter.events.order_by("pk"):
                if step := STEPS.get(event.verb):
                    before, after = step
                    assert state in before, (event.verb, state)
                    state = state if event.verb == "sent_newer" else next(iter(after))
            now = self.waiting(letter)
            assert state == (now.state if now else None)


GUIDES: list[Guide] = []
# One run of the machine; with --long, fifty in ten tests, so that each takes minutes and both cores have some.
PARTS = [0, *(pytest.param(part, marks=pytest.mark.long) for part in range(1, 10))]


def run(machine: type[Reviewing], guide: Guide, sample: Callable[[int, int], int]) -> None:
    """Run a machine once, many times with ``--long``, each time in a savepoint."""
    GUIDES[:] = [guide]
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

    class InASavepoint(machine):  # type: ignore[valid-type, misc]
        """Every run begins in an empty house."""

        def __init__(self) -> None:
            self.run = transaction.atomic()
            self.run.__enter__()
            super().__init__()

        def teardown(self) -> None:
            transaction.set_rollback(True)
            self.run.__exit__(None, None, None)

    run_state_machine_as_test(
        InASavepoint,
        settings=settings(max_examples=sample(1, 5), stateful_step_count=sample(20, 30), suppress_health_check=checks),
    )


@pytest.mark.django_db
@pytest.mark.parametrize("part", PARTS)
def test_no_order_of_things_breaks_what_must_hold(guide: Guide, sample: Callable[[int, int], int], part: int) -> None:
    run(Reviewing, guide, sample)

"""The machine of reviews in two programmes: people join and leave, letters are assigned in bulk; nobody sees across."""

from collections.abc import Callable
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from accounts.models import User
from guides.models import Guide
from letters.models import Version
from programmes.models import Membership, Programme
from reviews.coordination.plan import Rules, make_plan
from reviews.models import Proposal, ReviewRequest
from tests.reviews.requests.test_state_machine import PARTS, WAITING, Reviewing, run


class InProgrammes(Reviewing):
    """Five candidates and three mentors; the third mentor coordinates the first programme, and mentors in none."""

    def __init__(self) -> None:
        super().__init__()
        number = User.objects.count()
        make = User.objects.create_user
        self.candidates += [make(f"p{number}-{i}@example.it", name=f"Altra {i}") for i in range(3)]
        self.coordinator = self.mentors[2]
        names = (f"Ateneo {number}", f"Bootcamp {number}")
        self.programmes = [Programme.objects.create(name=name, created_by=self.coordinator) for name in names]
        for place, person in enumerate(self.candidates[:4]):
            Membership.objects.add(self.programmes[place % 2], person, "candidate")
        for place, person in enumerate(self.mentors[:2]):
            Membership.objects.add(self.programmes[place], person, "mentor")
        Membership.objects.add(self.programmes[0], self.coordinator, "coordinator")

    @rule(who=st.integers(0, 4), where=st.integers(0, 1), leaves=st.booleans())
    def a_candidate_joins_or_leaves(self, who: int, where: int, leaves: bool) -> None:
        self.join_or_leave(self.candidates[who], where, "candidate", leaves)

    @rule(who=st.integers(0, 1), where=st.integers(0, 1), leaves=st.booleans())
    def a_mentor_joins_or_leaves(self, who: int, where: int, leaves: bool) -> None:
        self.join_or_leave(self.mentors[who], where, "mentor", leaves)

    def join_or_leave(self, person: User, where: int, role: str, leaves: bool) -> None:
        if not leaves:
            Membership.objects.add(self.programmes[where], person, role)
        for membership in Membership.objects.of(person).filter(programme=self.programmes[where], role=role):
            if leaves:
                membership.end()

    @rule(language=st.booleans(), not_again=st.booleans())
    def everything_is_assigned_by_rule(self, language: bool, not_again: bool) -> None:
        waiting = ReviewRequest.objects.coordinated_by(self.coordinator).select_related("letter__owner", "mentor")
        steps = make_plan(waiting, by=self.coordinator, rules=Rules(language=language, not_again=not_again))
        given, proposed, failed = Proposal.objects.carry_out(steps, by=self.coordinator, reason="Secondo le regole.")
        assert failed == [], "what a plan says can be done at once"
        assert given + proposed == sum(step.mentor is not None for step in steps)

    @rule(agrees=st.booleans())
    def a_candidate_decides_on_a_proposal(self, agrees: bool) -> None:
        if proposal := Proposal.objects.open().filter(request__letter__in=self.begun).first():
            owner = proposal.request.letter.owner
            self.attempt(lambda: proposal.accept(by=owner) if agrees else proposal.decline(by=owner))

    @invariant()
    def nobody_sees_across_programmes(self) -> None:
        for mentor in self.mentors:
            mine = Membership.objects.filter(person=mentor, role="mentor")
            reached = set(mine.filter(left_at=None).values_list("programme", flat=True)) if mine.exists() else {None}
            pool = ReviewRequest.objects.claimable_by(mentor).values_list("programme", flat=True)
            assert set(pool) <= reached
            held = ReviewRequest.objects.filter(mentor=mentor, state__in=WAITING, programme__isnull=False)
            assert set(held.values_list("programme", flat=True)) <= reached
        seen = ReviewRequest.objects.overseen_by(self.coordinator).values_list("programme", flat=True)
        assert set(seen) <= {self.programmes[0].pk}
        assert not Version.objects.visible_to(self.coordinator).filter(letter__in=self.read_by_others()).exists()

    def read_by_others(self) -> list[UUID]:
        """The letters that the coordinator never had as a mentor."""
        theirs = ReviewRequest.objects.filter(mentor=self.coordinator).values_list("letter", flat=True)
        return [letter.pk for letter in self.begun if letter.pk not in set(theirs)]


@pytest.mark.django_db
@pytest.mark.parametrize("part", PARTS)
def test_no_order_of_things_lets_anybody_see_across_programmes(
    guide: Guide, sample: Callable[[int, int], int], part: int
) -> None:
    run(InProgrammes, guide, sample)

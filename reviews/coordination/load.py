"""Loads: how much each mentor whom a coordinator can give letters to has, and what they read."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import Prefetch, Q
from django.utils.translation import gettext

from accounts.models import User
from programmes.membership import mentors_outside, within_reach
from programmes.models import Membership
from reviews.requests.mentor_profile import MentorProfile, letters_held

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviews.requests.request import ReviewRequest


@dataclass
class MentorLoad:
    """A mentor, with how many letters are theirs to read."""

    mentor: User
    held: int

    @cached_property
    def profile(self) -> MentorProfile:
        """The mentor's profile; one that takes everything where there is none yet."""
        return getattr(self.mentor, "mentor_profile", None) or MentorProfile(user=self.mentor)

    @cached_property
    def programmes(self) -> "Collection[object]":
        """The keys of the programmes whose letters the mentor reads; that of none is None."""
        return {membership.programme_id for membership in self.mentor.memberships.all()} or {None}

    @property
    def room(self) -> int:
        """How many more letters the mentor reads at once."""
        return max(self.profile.capacity - self.held, 0)

    @property
    def share(self) -> float:
        """How much of what the mentor reads at once they have; from 0 to 1, and above for who has more."""
        return self.held / self.profile.capacity

    def remarks(self, request: "ReviewRequest") -> list[str]:
        """What speaks against giving the mentor the letter of a request, each in few words."""
        letter, remarks = request.letter, []
        if self.profile.is_away:
            remarks.append(gettext("away"))
        if not self.room:
            remarks.append(gettext("has enough"))
        if not self.profile.reads_language(letter):
            remarks.append(gettext("does not read this language"))
        if not self.profile.reads_guide(letter):
            remarks.append(gettext("does not read for this guide"))
        return remarks


def mentor_loads(coordinator: User) -> list[MentorLoad]:
    """The mentors whom a coordinator can give letters to, the least loaded first; never the coordinator."""
    rows = Membership.objects.filter(role=Membership.Role.MENTOR)
    reach = within_reach(coordinator, Membership.Role.COORDINATOR)
    mentors = User.objects.mentors().exclude(pk=coordinator.pk)
    if reach == Q(programme=None):
        mentors = mentors.exclude(mentors_outside(None))
    else:
        mentors = mentors.filter(pk__in=rows.filter(reach, left_at=None).values("person"))
    standing = Prefetch("memberships", rows.filter(left_at=None))
    mentors = mentors.select_related("mentor_profile").prefetch_related("mentor_profile__guides", standing)
    in_hand = letters_held()
    loads = [MentorLoad(mentor, in_hand.get(mentor.pk, 0)) for mentor in mentors]
    return sorted(loads, key=lambda load: (load.share, load.held, load.mentor.name, str(load.mentor.pk)))

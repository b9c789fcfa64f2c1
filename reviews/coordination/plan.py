"""Plans: which mentor is to read which of many letters, by rule, to be looked at before anything is done."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import F
from django.utils.translation import gettext

from accounts.models import User
from reviews.coordination.load import MentorLoad, mentor_loads
from reviews.requests.declining import Decline
from reviews.requests.request import ReviewRequest

MOST = 200  # letters in one plan


@dataclass(frozen=True)
class Rules:
    """What is kept to beside what always holds: room, not away, the programme, not the writer, not who declined."""

    language: bool = True
    guide: bool = True
    not_again: bool = True


@dataclass(frozen=True)
class Step:
    """A request, and the mentor who is to read it; without a mentor, why nobody can."""

    request: ReviewRequest
    mentor: User | None = None
    problem: str = ""

    @property
    def is_proposal(self) -> bool:
        """Whether the candidate has to agree, as they chose a mentor."""
        return self.request.is_named


@dataclass
class Known:
    """What speaks against a pair, as pairs of keys, fetched for all requests at once."""

    readers: set[tuple[object, object]] = field(default_factory=set)  # letter and mentor: who has had it before
    declined: set[tuple[object, object]] = field(default_factory=set)  # request and mentor
    kept_apart: set[tuple[object, object]] = field(default_factory=set)  # owner and mentor

    @classmethod
    def about(cls, requests: list[ReviewRequest]) -> "Known":
        """What is known about these requests, in three queries."""
        letters = {request.letter_id for request in requests}
        rounds = ReviewRequest.objects.filter(letter__in=letters)
        by_review = rounds.filter(reviews__mentor__isnull=False).values_list("letter", "reviews__mentor")
        by_name = rounds.filter(mentor__isnull=False).values_list("letter", "mentor")
        declined = Decline.objects.filter(request__in=[request.pk for request in requests])
        blocks = User.objects.filter(blocks_made__isnull=False).values_list("pk", F("blocks_made__blocked"))
        pairs = set(blocks)
        return cls(
            set(by_review) | set(by_name),
            set(declined.values_list("request", "mentor")),
            pairs | {(blocked, blocker) for blocker, blocked in pairs},
        )


def make_plan(requests: Iterable[ReviewRequest], *, by: User, rules: Rules) -> list[Step]:
    """For each request the least loaded mentor who may read it, the longest waiting first; nothing is changed.

    Args:
        requests: Requests that wait, with their letters; at most ``MOST`` are looked at.
        by: The coordinator.
        rules: What is kept to.
    """
    chosen = list(requests)[:MOST]
    known, loads = Known.about(chosen), mentor_loads(by)
    steps = []
    for request in chosen:
        if request.letter.owner_id == by.pk:
            steps.append(Step(request, problem=gettext("This letter is yours.")))
            continue
        fitting = [load for load in loads if fits(load, request, known, rules)]
        if not fitting:
            steps.append(Step(request, problem=gettext("No mentor fits.")))
            continue
        load = min(fitting, key=lambda one: (one.share, one.held))
        load.held += 1
        steps.append(Step(request, load.mentor))
    return steps


def fits(load: MentorLoad, request: ReviewRequest, known: Known, rules: Rules) -> bool:
    """Whether a mentor may be given the letter of a request, by what always holds and by the rules."""
    mentor, letter = load.mentor.pk, request.letter
    if not load.room or load.profile.is_away or mentor in {letter.owner_id, request.mentor_id}:
        return False
    if request.programme_id not in load.programmes or (request.pk, mentor) in known.declined:
        return False
    if (letter.owner_id, mentor) in known.kept_apart:
        return False
    return (
        (not rules.language or load.profile.reads_language(letter))
        and (not rules.guide or load.profile.reads_guide(letter))
        and (not rules.not_again or (letter.pk, mentor) not in known.readers)
    )

"""A version with the requests about it, as one reader may see them: the candidate, or a mentor."""

from functools import cached_property

from django.db.models import QuerySet

from accounts.models import User
from letters.models import Version
from queries.compiled import compiled
from reviews.blind.reader_copy import shown
from reviews.models import Decline, Proposal, Review, ReviewRequest
from reviews.pages.rows_beside import RowsBeside
from reviews.requests.reader_copies import shown_request
from reviews.threads.panel import ThreadPanel


class AskedVersion:
    """A version and its requests as ``user`` may see them; what ``RowsBeside`` does not have is not asked for."""

    def __init__(self, version: Version, user: User, talk: ThreadPanel | None = None) -> None:
        self.version, self.user = version, user
        self.is_owner = user.pk == version.letter.owner_id
        self.beside = RowsBeside.of(version)
        self.talk = talk or ThreadPanel(version, user)
        if not self.beside.threads:
            self.talk.marks, self.talk.unanswered = [], []
        self.copy = self.talk.copy

    @cached_property
    def request(self) -> ReviewRequest | None:
        """The newest request about this version that the person sees."""
        if not self.beside.requests:
            return None
        request = _newest_requests.first(self.user, self.version)
        if request:
            request.letter, request.version = self.version.letter, self.version
        return request

    @cached_property
    def reviews(self) -> list[Review]:
        """The reviews of the request, of which the user sees the published one and their own."""
        if self.request is None:
            return []
        reviews = _reviews_of(self.request)
        for review in reviews:
            review.request = self.request
            if self.request.mentor and review.mentor_id == self.request.mentor.pk:
                review.mentor = self.request.mentor
        return reviews

    @property
    def asked(self) -> ReviewRequest | None:
        """The request as the user may see it."""
        return shown_request(self.request, self.copy) if self.request else None

    @property
    def application(self) -> dict[str, str]:
        """For the mentor: company, role and job ad, where the candidate shares them."""
        shared = self.request.application if self.request else {}
        return {name: self.copy.text(text) for name, text in shared.items()}

    @property
    def answer(self) -> Review | None:
        """The published review of the request, as the user may see it."""
        answer = next((review for review in self.reviews if review.published_at), None)
        if answer is None:
            return None
        texts = {"summary": self.copy.text(answer.summary), "override": self.copy.text(answer.override)}
        return shown(answer, **texts)

    @cached_property
    def last_answer(self) -> Review | None:
        """For the owner, on the newest version: the review that is to be followed; None while another is awaited."""
        if not self.is_owner or not self.talk.is_newest:
            return None
        if self.request or not self.beside.settled_requests:
            return self.answer
        rounds = ReviewRequest.objects.visible_to(self.user).filter(letter=self.version.letter_id)
        answered = rounds.filter(reviews__published_at__isnull=False).prefetch_related("reviews__mentor")
        last = answered.order_by("-created_at").first()
        return last.answer if last else None

    @property
    def declines(self) -> list[Decline]:
        """For the owner: which mentors did not read it for this request, and why."""
        if self.request is None or not self.beside.declines:
            return []
        declines = Decline.objects.visible_to(self.user).filter(request=self.request)
        return list(declines.select_related("mentor"))

    @property
    def proposal(self) -> Proposal | None:
        """For the owner: another reader whom a coordinator proposes for the request."""
        if self.request is None or not self.beside.proposals:
            return None
        proposals = Proposal.objects.visible_to(self.user).open().filter(request=self.request)
        return proposals.select_related("mentor", "by", "request__mentor").first()

    @cached_property
    def mine(self) -> Review | None:
        """The mentor's own review of the request, when they have begun one."""
        return next((review for review in self.reviews if review.mentor_id == self.user.pk), None)

    @cached_property
    def former(self) -> Review | None:
        """What this mentor said of the letter the last time, as they may see it."""
        if self.request is None or self.is_owner or not self.beside.settled_requests:
            return None
        mine = ReviewRequest.objects.visible_to(self.user).filter(mentor=self.user, letter=self.version.letter_id)
        rounds = mine.filter(created_at__lt=self.request.created_at).exclude(state__in=ReviewRequest.WAITING)
        last = rounds.prefetch_related("reviews__mentor").order_by("-created_at").first()
        if last is None or (answer := last.answer) is None or answer.mentor != self.user:
            return None
        return shown(answer, summary=self.copy.text(answer.summary), override=self.copy.text(answer.override))

    @cached_property
    def newer(self) -> Version | None:
        """For the mentor: the version that the candidate has sent since, in this request's place."""
        if self.request or self.is_owner or not self.beside.requests:
            return None
        mine = ReviewRequest.objects.visible_to(self.user).filter(mentor=self.user, letter=self.version.letter_id)
        newer = mine.filter(state__in=ReviewRequest.WAITING, version__number__gt=self.version.number)
        return request.version if (request := newer.select_related("version").first()) else None

    @cached_property
    def approved(self) -> Version | None:
        """The earlier version that a mentor called ready, when this one has not been."""
        if not self.beside.settled_requests:
            return None
        approved = ReviewRequest.objects.visible_to(self.user).filter(letter=self.version.letter_id, state="approved")
        approved = approved.filter(version__number__lte=self.version.number).order_by("-version__number")
        newest = approved.select_related("version").defer("version__body", "version__origins").first()
        return newest.version if newest and newest.version != self.version else None

    @cached_property
    def before(self) -> Version | None:
        """The version that this mentor read last before this one."""
        if not self.beside.earlier_readings:
            return None
        versions = Version.objects.visible_to(self.user).filter(letter=self.version.letter_id)
        return versions.filter(readings__mentor=self.user, number__lt=self.version.number).order_by("-number").first()


@compiled(branches_on={"user": ["role"]})
def _newest_requests(user: User, version: Version) -> QuerySet[ReviewRequest]:
    requests = ReviewRequest.objects.visible_to(user).filter(version=version).select_related("mentor")
    return requests.order_by("-created_at")[:1]


@compiled
def _reviews_of(request: ReviewRequest) -> QuerySet[Review]:
    return request.reviews.all()

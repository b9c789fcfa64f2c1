"""The queue's requests: those that are a mentor's to answer, and a page of the pool."""

from django.db.models import QuerySet

from accounts.models import User
from queries.compiled import compiled
from reviews.mentors.forms import QueueForm
from reviews.models import MentorProfile, ReviewRequest
from reviews.requests.claim import more_than_the_oldest

POOL_SHOWN = 50  # letters on one page


@compiled(branches_on={"mentor": ["role"]})
def requests_for(mentor: User) -> QuerySet[ReviewRequest]:
    """What waits for this mentor, with what the list says of each."""
    return ReviewRequest.objects.waiting_for(mentor).with_words().with_rounds().with_questions()


def pool_page(form: QueueForm, mentor: User, profile: MentorProfile) -> list[ReviewRequest]:
    """The page of the pool that the form asks for, the longest waiting first.

    Returns:
        One request more than is shown, where there is one: it says that there is another page. To count all would cost
        more the more wait.
    """
    if form.is_whole:
        found = _first_of_pool(mentor)
        if len(found) > POOL_SHOWN or not more_than_the_oldest():
            return found
    pool = form.filter(ReviewRequest.objects.claimable_by(mentor, profile)).for_pool()
    return pool.few(POOL_SHOWN + 1, after=POOL_SHOWN * (form.number - 1))


@compiled(branches_on={"mentor": ["role"]})
def _first_of_pool(mentor: User) -> QuerySet[ReviewRequest]:
    pool = ReviewRequest.objects.claimable_by(mentor).among_the_oldest()
    return pool.for_pool()[: POOL_SHOWN + 1]

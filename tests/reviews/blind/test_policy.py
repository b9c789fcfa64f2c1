"""From whom the writer of a letter is hidden."""

from accounts.models import User
from letters.models import Letter
from reviews.blind.policy import letters_hidden_from
from reviews.models import ReviewRequest
from tests.reviews.blind.conftest import BODY


def test_the_newest_request_says_whether_a_letter_is_blind(
    blind: ReviewRequest, letter: Letter, mentor: User, candidate: User
) -> None:
    assert list(letters_hidden_from(mentor)) == [letter]
    blind.review().publish(verdict="changes_requested", summary="Più numeri.")
    letter.draft.refresh_from_db()
    letter.draft.write(BODY + "Altro.", seen=letter.draft.revision)
    ReviewRequest.objects.ask(letter.freeze(by=candidate), mentor=mentor, by=candidate)
    assert not letters_hidden_from(mentor)

"""The pool of a mentor: the same whether their profile was loaded before, or is asked for in each row."""

import pytest

from accounts.models import User
from guides.models import Guide
from programmes.models import Membership, Programme
from reviews.models import MentorProfile, ReviewRequest


@pytest.mark.sampled(3)
@pytest.mark.parametrize(
    ("languages", "reads_guide", "member", "expected"),
    [
        ([], None, None, True),
        (["it"], None, None, True),
        (["en"], None, None, False),
        (["en", "it"], True, None, True),
        ([], False, None, False),
        (["it"], False, None, False),
        ([], None, "standing", False),  # who reads for a programme reads nothing outside of it
        ([], None, "left", False),
    ],
)
def test_the_pool_is_the_same_with_and_without_the_profile(
    pooled: ReviewRequest,
    mentor: User,
    languages: list[str],
    reads_guide: bool | None,
    member: str | None,
    expected: bool,
    admin: User,
) -> None:
    profile = MentorProfile.objects.create(user=mentor, languages=languages)
    if reads_guide is not None:
        profile.guides.add(
            pooled.letter.guide if reads_guide else Guide.objects.begin("altra", title={"it": "Altra"}, by=admin)
        )
    if member:
        programme = Programme.objects.create(name="Primo", created_by=admin)
        membership = Membership.objects.add(programme, mentor, Membership.Role.MENTOR, by=admin)
        if member == "left":
            membership.end()
    asked = ReviewRequest.objects.claimable_by(mentor), ReviewRequest.objects.claimable_by(mentor, profile)
    assert [pooled in requests for requests in asked] == [expected, expected]
    assert (pooled in ReviewRequest.objects.visible_to(mentor)) == expected

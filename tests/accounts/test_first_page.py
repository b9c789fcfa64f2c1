"""The page that somebody comes to when they sign in."""

import pytest
from django.urls import reverse

from accounts.models import User
from tests.types import AsUser


@pytest.mark.django_db
def test_the_first_page_is_what_somebody_mostly_does(
    candidate: User, mentor: User, admin: User, as_user: AsUser
) -> None:
    pages = [as_user(person).get(reverse("home"))["Location"] for person in (candidate, mentor, admin)]
    assert pages == [reverse("letters"), reverse("queue"), reverse("guides")]

"""Links to a version: how their keys are kept, and how much may be said through them."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from letters.models import Event, Version
from reviews.models import Notice, Share
from reviews.sharing.share import MAX_ANSWERS_PER_HOUR, MAX_LIVE_LINKS
from tests.chaos.conftest import at_once

Verb = Event.Verb


def test_only_a_hash_of_the_key_is_kept(shared: tuple[Share, str]) -> None:
    share, path = shared
    key = path.split("/")[2]
    assert len(key) >= 43
    assert key not in str(list(Share.objects.values_list()))
    assert re.fullmatch(r"[0-9a-f]{64}", share.digest)


def test_many_comments_make_one_notice_and_then_are_refused(
    shared: tuple[Share, str], client: Client, candidate: User
) -> None:
    share, path = shared
    answers = [client.post(f"{path}answer/", {"name": f"Anna {n}", "text": "Ciao"}).status_code for n in range(15)]
    assert answers == [302] * MAX_ANSWERS_PER_HOUR + [422] * (15 - MAX_ANSWERS_PER_HOUR)
    assert Notice.objects.filter(event__verb=Verb.GUEST_COMMENTED, recipient=candidate).count() == 1
    assert share.version.letter.events.filter(verb=Verb.GUEST_COMMENTED).count() == MAX_ANSWERS_PER_HOUR


def test_a_letter_has_so_many_links_at_once(version: Version, candidate: User) -> None:
    for turn in range(MAX_LIVE_LINKS):
        Share.objects.make(version, by=candidate, label=str(turn))
    with pytest.raises(ValidationError):
        Share.objects.make(version, by=candidate, label="one more")


@pytest.mark.django_db(transaction=True)
def test_twenty_guests_at_once_are_counted_and_no_more_comment_than_may(shared: tuple[Share, str]) -> None:
    share, _path = shared

    def say(turn: int) -> bool:
        share.count_opening()
        try:
            return share.answer(name=f"Anna {turn}", text="Ciao") is not None
        except ValidationError:
            return False

    assert sum(at_once(20, say)) == MAX_ANSWERS_PER_HOUR
    assert share.openings.get(name="").count == 20

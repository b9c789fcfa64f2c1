"""Which kinds of rows there are beside a version: a page that is told of none does not ask for them."""

from letters.models import Letter
from reviews.models import Decline, PointAnswer
from reviews.pages.rows_beside import RowsBeside
from tests.scenario import Scenario


def test_every_kind_is_told(scenario: Scenario) -> None:
    letter, request, owner = scenario.letter, scenario.request, scenario.letter.owner
    Decline.objects.create(request=request, mentor=request.mentor, reason="no_time")
    PointAnswer.objects.create(letter=letter, point="performance", verdict="met", by=owner)
    request.review().read.add(letter.versions.get(number=1))
    assert all(RowsBeside.of(scenario.version)), RowsBeside.of(scenario.version)


def test_a_letter_of_which_nobody_has_said_anything_has_none(scenario: Scenario) -> None:
    owner = scenario.letter.owner
    letter = Letter.objects.start(by=owner, guide=scenario.letter.guide, title="Lettera")
    letter.draft.write("Gentile Laura", seen=1)
    beside = RowsBeside.of(letter.freeze(by=owner))
    assert not any(beside[:-1]), beside
    assert beside.newest_edition == 1

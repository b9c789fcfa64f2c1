"""Which kinds of rows there are beside a draft: the desk that is told of none does not ask for them."""

from collections.abc import Callable

from accounts.models import User
from letters.models import KeptWord, Letter
from profiles.models import Fact
from reviews.models import PointAnswer
from reviews.runs.drafts.rows_beside_draft import RowsBesideDraft
from tests.scenario import Scenario


def test_every_kind_is_told(scenario: Scenario) -> None:
    letter, owner = scenario.letter, scenario.letter.owner
    PointAnswer.objects.create(letter=letter, point="performance", verdict="met", by=owner)
    KeptWord.objects.keep("postgre", by=owner)
    Fact.objects.add(by=owner, kind="skills", data={"name": "Python"})
    assert all(RowsBesideDraft.of(letter)), RowsBesideDraft.of(letter)


def test_a_letter_of_which_nobody_has_said_anything_has_none(scenario: Scenario, person: Callable[..., User]) -> None:
    letter = Letter.objects.start(by=person("Lea Neri"), guide=scenario.letter.guide, title="Lettera")
    assert not any(RowsBesideDraft.of(letter)), RowsBesideDraft.of(letter)

"""Values are compared and kept in sets by what they hold, and have no room for anything else."""

import pytest

from checklist.text.segmentation import Sentence, Span
from checklist.values import value


@value
class Named(Span):
    """A span with a name."""

    name: str = ""


def test_equal_values_are_one_in_a_set_and_others_are_not() -> None:
    assert {Named(1, 2, "a"), Named(1, 2, "a"), Named(1, 2, "b"), Named(1, 3, "a")} == {
        Named(1, 2, "a"), Named(1, 2, "b"), Named(1, 3, "a"),
    }  # fmt: skip


def test_a_value_of_another_kind_is_another_though_it_holds_the_same() -> None:
    assert Span(1, 2) != Named(1, 2)
    assert Sentence(1, 2, 3, 4) == Sentence(1, 2, 3, 4, item=True)  # the field says that it is not compared


def test_a_value_has_no_room_for_what_it_does_not_declare() -> None:
    with pytest.raises(AttributeError):
        object.__setattr__(Named(1, 2), "place", 3)

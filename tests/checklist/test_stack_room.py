"""A function with room on the stack takes no chunk of it per call, however deep its caller is."""

import inspect
import resource
import sys

import pytest

from checklist import review
from checklist.claims import check
from checklist.stack_room import with_stack_room

DEPTHS = 400  # more than three chunks of frames
CALLS = 500


def nothing() -> None:
    pass


def loop() -> None:
    for _ in range(CALLS):
        nothing()


def faults_at(depth: int, function: object) -> int:
    """How many pages of memory the function asked for, called so deep."""
    if depth:
        return faults_at(depth - 1, function)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    function()  # type: ignore[operator]
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def test_calls_take_no_memory_at_any_depth() -> None:
    roomy = with_stack_room(loop)
    assert max(faults_at(depth, roomy) for depth in range(DEPTHS)) < CALLS / 2


@pytest.mark.skipif(sys.version_info >= (3, 13, 6), reason="an interpreter that may keep a chunk")
def test_without_room_some_depths_take_a_page_for_each_call() -> None:
    assert max(faults_at(depth, loop) for depth in range(DEPTHS)) >= CALLS


def test_a_function_stays_what_it_is() -> None:
    @with_stack_room
    def double(number: int, *, twice: bool = False) -> int:
        """Twice or four times a number."""
        return number * (4 if twice else 2)

    assert (double(2), double(number=2, twice=True)) == (4, 8)
    assert (double.__name__, double.__doc__) == ("double", "Twice or four times a number.")
    with pytest.raises(TypeError):
        double()  # type: ignore[call-arg]


@pytest.mark.parametrize("function", [review, check])
def test_what_judges_a_letter_has_room(function: object) -> None:
    roomy: object = with_stack_room(nothing)
    assert inspect.unwrap(function) is not function  # type: ignore[arg-type]
    assert function.__code__.co_stacksize == roomy.__code__.co_stacksize  # type: ignore[attr-defined]

"""A function with room on the stack takes no chunk of it per call, however deep its caller is."""

import inspect
import subprocess
import sys

import pytest

from checklist import review
from checklist.claims import check
from checklist.stack_room import with_stack_room
from tests.processes import ROOT

CALLS, DEPTHS, SIZES = 500, 400, 16  # so deep are more than three chunks of frames
# In a process of its own, whose stack holds nothing else. It prints the pages of memory that loops of calls, whose
# frames are of many sizes, take where they take most: as they are, and with room.
PROGRAM = f"""
import resource
from checklist.stack_room import with_stack_room

def looping(size):
    names = "".join(f"a{{number}} = " for number in range(size))
    made = {{}}
    exec(f"def nothing(): pass\\ndef loop():\\n {{names}} 0\\n for _ in range({CALLS}): nothing()", made)
    return made["loop"]

def faults_at(depth, function):
    if depth:
        return faults_at(depth - 1, function)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    function()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

for room in False, True:
    loops = [with_stack_room(looping(size)) if room else looping(size) for size in range(1, {SIZES})]
    print(max(faults_at(depth, loop) for depth in range({DEPTHS}) for loop in loops))
"""


def nothing() -> None:
    pass


def test_calls_take_no_memory_at_any_depth() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    bare, roomy = map(int, run.stdout.split())
    assert roomy < CALLS / 5
    if sys.version_info[:3] == (3, 13, 5):  # later ones may keep a chunk
        assert bare >= CALLS


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

"""Room on the interpreter's stack for functions that call many others.

CPython keeps the frames of a thread in chunks of 16 KB. Before the remedy of March 2026
(https://github.com/python/cpython/issues/142183) it asks the system for a new chunk, and gives it back, at every call
that goes over the end of one. A loop that stands just there makes hundreds of such calls, and whether it does depends
on how deep its caller is: for a review within a request they took 3.4 of 15 ms.
"""

from collections.abc import Callable
from functools import update_wrapper
from types import FunctionType

# In pointers. The size of a chunk is doubled until the frame fits in: half a megabyte, of which more than a third is
# left for those who are called. What nobody uses of it takes no memory.
_SIZE = 40_000


def with_stack_room[**Arguments, Result](function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """The function, called in a frame with which a large chunk begins."""

    def call(*arguments: Arguments.args, **named: Arguments.kwargs) -> Result:
        return function(*arguments, **named)

    code = call.__code__.replace(co_stacksize=_SIZE)
    return update_wrapper(FunctionType(code, call.__globals__, closure=call.__closure__), function, updated=())

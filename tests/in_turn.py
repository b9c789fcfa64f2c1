"""A plugin of pytest: on a machine without bytecode of the tests one process makes it, and the others wait meanwhile.

Each would else compile every module at the same time as the others, which takes longer than to run them.
"""

import fcntl
import os
from pathlib import Path
from typing import Any

import pytest

LOCK = Path(os.environ["VAR_DIR"]) / "collecting.lock"
TESTS = Path(__file__).resolve().parent
FIRST = "gw0"
_held: list[int] = []


def lacks_bytecode(tests: Path) -> bool:
    made = sum(1 for _ in tests.rglob("test_*-pytest-*.pyc"))
    return made < sum(1 for _ in tests.rglob("test_*.py")) / 2


def wait_for_first() -> None:
    """Until the first process has collected its tests, or the one in front of all is no more."""
    lock = os.open(LOCK, os.O_CREAT | os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_SH)
    os.close(lock)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Before the processes begin."""
    if getattr(session.config.option, "numprocesses", None) and LACKED:
        _held.append(os.open(LOCK, os.O_CREAT | os.O_RDWR))
        fcntl.flock(_held[0], fcntl.LOCK_EX)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any) -> None:
    if node.gateway.id == FIRST:
        let_the_others_go()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown() -> None:
    let_the_others_go()


def let_the_others_go() -> None:
    while _held:
        os.close(_held.pop())


# As soon as it is imported: pytest goes on to load Django and the fixtures, which make bytecode, too.
LACKED = lacks_bytecode(TESTS)
if os.environ.get("PYTEST_XDIST_WORKER", FIRST) != FIRST:
    wait_for_first()

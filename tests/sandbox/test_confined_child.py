"""S6: what takes over the child that reads files and prints letters achieves nothing, whatever the system has."""

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sandbox import confinement
from tests.sandbox import systems

SECRET = "planted-secret-4711"
NOBODY = 65534
ACCOUNTS = ["own", "nobody"] if os.geteuid() == 0 else ["own"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are those of Linux")

# What is left without the filter of system calls: with namespaces and Landlock, and without anything.
WITHOUT_SECCOMP = {"enter a namespace", "make memory executable", "open a socket", "set up io_uring", "start a process"}
WITH_NOTHING = WITHOUT_SECCOMP - {"enter a namespace"} | {
    "connect to a port", "get hold of the product's process", "list the processes", "list the root folder",
    "open a file by openat2", "read /etc/passwd", "read a file under var", "read the settings", "run a program",
}  # fmt: skip
# What an account may do to other processes of the same account, which root's child is not any more.
SAME_ACCOUNT = {"signal the product", "write outside its folder"}
UNHIDDEN = {"attach to the product", "read the memory of the product", "read the secrets of the product's environment"}


def reaches(path: Path) -> bool:
    """Whether another account reads the file, and runs the interpreter, which a private home folder forbids."""
    command = [sys.executable, "-B", "-c", f"open({str(path)!r})"]
    try:
        return subprocess.run(command, user=NOBODY, group=NOBODY, extra_groups=[], check=False, cwd="/").returncode == 0
    except PermissionError:
        return False


def outcome(system: str, account: str, folder: Path) -> dict[str, Any]:
    """What the hostile program achieved, and whether the product still works, on a system and as an account."""
    if account == "nobody" and not reaches(Path(systems.__file__)):
        pytest.skip("no other account reaches this folder")
    var, writable = folder / "var.txt", folder / "writable"
    var.write_text(SECRET)
    writable.mkdir()
    parents = [path for path in (folder, *folder.parents) if Path(tempfile.gettempdir()) in path.parents]
    for path, mode in ((var, 0o644), (writable, 0o777), *((parent, 0o755) for parent in parents)):
        path.chmod(path.stat().st_mode | mode)
    other: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if account == "nobody" else {}
    ran = subprocess.run(
        [sys.executable, "-B", systems.__file__, system, str(var), str(writable)],
        env={"SECRET_KEY": SECRET, "PYTHONPATH": str(systems.ROOT)}, cwd="/", capture_output=True, text=True,
        check=False, timeout=120, **other,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer | {"log": ran.stderr}


Outcome = Callable[[str, str], dict[str, Any]]


@pytest.fixture(scope="module")
def on(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What came of it on a system and as an account, each tried once."""
    return cache(lambda system, account: outcome(system, account, tmp_path_factory.mktemp("system")))


FILTERED = ["everything", "no namespaces", "neither namespaces nor Landlock"]
IN_EVERY_RUN = FILTERED[:2]
ORDINARY = ACCOUNTS[-1]
ACCOUNT = pytest.mark.parametrize("account", ACCOUNTS)


def some_of(*names: str) -> pytest.MarkDecorator:
    """All systems; those that are not named only with --long."""
    return pytest.mark.parametrize(
        "system", [pytest.param(name, marks=() if name in names else pytest.mark.long) for name in systems.SYSTEMS]
    )


@pytest.mark.sampled(1)
@pytest.mark.parametrize("system", [*IN_EVERY_RUN, pytest.param(FILTERED[-1], marks=pytest.mark.long)])
def test_a_hostile_child_achieves_nothing_at_all(on: Outcome, system: str) -> None:
    done = on(system, ORDINARY)
    assert (done["forked"], done["started"], done["visits"]) == ([], [], 0)


@pytest.mark.long
@pytest.mark.parametrize("system", FILTERED)
def test_a_hostile_child_of_root_achieves_nothing_at_all(on: Outcome, system: str) -> None:
    done = on(system, "own")
    assert (done["forked"], done["started"], done["visits"]) == ([], [], 0)


@pytest.mark.sampled(1)
@some_of(*IN_EVERY_RUN, "no seccomp")
def test_letters_are_printed_and_files_are_read_on_every_system(on: Outcome, system: str) -> None:
    assert on(system, ORDINARY)["printed"]
    assert on(system, ORDINARY)["read"] == [{"text": "x"}] * 3


def test_a_hostile_child_cannot_use_up_the_machine(on: Outcome) -> None:
    ends = on("no namespaces", ORDINARY)["alone"]
    assert (ends["crash"], ends["never end"]) == (-signal.SIGABRT, -signal.SIGKILL)
    assert ends["fill the memory"] == 0  # it was told that there is no more
    assert ends["fill the answer"] != 0
    assert ends["most of the answer"] <= confinement.LIMITS[resource.RLIMIT_FSIZE]


def test_without_the_filter_neither_files_nor_secrets_nor_the_network_are_within_reach(on: Outcome) -> None:
    done = on("no seccomp", ORDINARY)
    assert set(done["forked"]) == WITHOUT_SECCOMP
    assert done["visits"] == 0


@pytest.mark.long
@ACCOUNT
def test_with_no_layer_at_all_the_product_still_hides_its_own_secrets(on: Outcome, account: str) -> None:
    done = set(on("nothing", account)["forked"])
    assert done - SAME_ACCOUNT == WITH_NOTHING
    assert not done & UNHIDDEN


@pytest.mark.long
def test_the_traps_of_this_test_do_catch_a_child_with_no_layer_at_all(on: Outcome) -> None:
    done = set(on("nothing, and the product does not hide its memory", ORDINARY)["forked"])
    assert done == WITH_NOTHING | SAME_ACCOUNT | UNHIDDEN


@pytest.mark.long
def test_what_a_system_lacks_is_logged(on: Outcome) -> None:
    missing = [on(system, ORDINARY)["missing"] for system in FILTERED]
    assert missing == [[], ["namespaces"], ["landlock", "namespaces"]]
    assert "lacks: landlock (" in on(FILTERED[-1], ORDINARY)["log"]

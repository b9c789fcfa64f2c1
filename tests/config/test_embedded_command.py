"""python -m config.embedded run: a command beside the servers, its signals and its exit code."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from config.embedded import binaries, processes
from tests.processes import wait_until

pytestmark = pytest.mark.skipif(not (binaries.postgres() and binaries.valkey()), reason="no server programs here")
OTHER_SIGNALS = [signal.SIGINT, signal.SIGHUP, signal.SIGKILL]
RUN = [sys.executable, "-m", "config.embedded", "run"]
SERVERS = ("-D {}/postgres/data ", "{}/valkey/valkey.conf")


def environment(var: Path) -> dict[str, str]:
    """Ours without the servers that this very run may be using."""
    ours = {
        name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL", "SECRET_KEY"}
    }
    return ours | {"VAR_DIR": str(var)}


def servers_of(var: Path) -> list[str]:
    """The command lines of all living servers whose data is in ``var``."""
    lines = [processes.command_line(int(entry.name)) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    return [line for line in lines if any(mark.format(var) in line for mark in SERVERS)]


def test_the_command_gets_the_servers_and_its_exit_code_is_ours(tmp_path: Path) -> None:
    command = 'test "$BOZZA_DEV" = 1 && echo "$SECRET_KEY $DATABASE_URL $REDIS_URL" && exit 7'
    done = subprocess.run(
        [*RUN, "--", "sh", "-c", command], env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    secret, database, broker = done.stdout.split()
    assert done.returncode == 7
    assert secret == (tmp_path / "secret_key").read_text() and len(secret) > 50
    assert database.startswith("postgresql://bozza_app:") and broker.startswith("redis://:")
    assert servers_of(tmp_path) == []


def test_nothing_is_started_where_both_servers_are_given(tmp_path: Path) -> None:
    given = {"DATABASE_URL": "postgresql://db/bozza", "REDIS_URL": "redis://broker"}
    done = subprocess.run(
        [*RUN, "--", "sh", "-c", 'echo "$DATABASE_URL $REDIS_URL"'],
        env=environment(tmp_path) | given, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == list(given.values())
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


@pytest.mark.long
def test_a_command_that_does_not_exist_is_named_in_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [*RUN, "--", "no-such-command"], env=environment(tmp_path), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "no-such-command cannot be run: No such file or directory.\n")


@pytest.mark.parametrize(
    "signum", [signal.SIGTERM, *(pytest.param(other, marks=pytest.mark.long) for other in OTHER_SIGNALS)]
)
def test_a_signal_ends_the_command_and_the_servers(signum: signal.Signals, tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    # Under nohup hangups are ignored, by the tests' children too.
    command = ["env", "--default-signal=HUP", *RUN, "--", "sh", "-c", f"touch {ready}; exec sleep 60"]
    with subprocess.Popen(command, env=environment(tmp_path), start_new_session=True) as launcher:
        wait_until(ready.exists, "the command runs")
        assert len(servers_of(tmp_path)) == len(SERVERS)
        launcher.send_signal(signum)
    wait_until(lambda: not servers_of(tmp_path), "the servers are gone")
    # A hangup reaches the command as SIGTERM; a killed launcher can only report its own end.
    passed_on = signal.SIGTERM if signum == signal.SIGHUP else signum
    assert launcher.returncode == (-signum if signum == signal.SIGKILL else 128 + passed_on)

"""A real standby that follows the primary by streaming: what is read from it, and what when it is behind or away."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import pytest

from tests import database_template
from tests.architecture.sources import ROOT
from tests.processes import wait_until
from tests.scale.standby import Primary, Standby

pytestmark = pytest.mark.django_db  # which has the SQL of all migrations kept


class Installation:
    """A primary, its standby, and a process of the product that has the addresses of both."""

    def __init__(self, primary: Primary, standby: Standby, process: "subprocess.Popen[str]") -> None:
        self.primary, self.standby, self.process = primary, standby, process

    def __call__(self, *command: Any) -> Any:
        """Have the process do something."""
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def ask(self, server: Primary | Standby, statement: str) -> Any:
        with psycopg.connect(server.more_urls["DATABASE_OWNER_URL"], autocommit=True) as connection:
            return connection.execute(statement).fetchone()[0]

    def catch_up(self) -> None:
        """Wait until the standby has all that the primary has."""
        position = self.ask(self.primary, "SELECT pg_current_wal_flush_lsn()")
        wait_until(
            lambda: self.ask(self.standby, f"SELECT pg_last_wal_replay_lsn() >= '{position}'"), "the standby caught up"
        )

    @contextmanager
    def far_behind(self) -> Iterator[None]:
        """The standby replays nothing meanwhile."""
        self.catch_up()
        self.ask(self.standby, "SELECT pg_wal_replay_pause()")
        try:
            yield
        finally:
            self.ask(self.standby, "SELECT pg_wal_replay_resume()")
            self.catch_up()


@pytest.fixture(scope="module")
def replicated(django_db_setup: None) -> Iterator[tuple[Installation, ExitStack]]:
    """The installation, with the stack that runs its standby: close that to stop it."""
    with TemporaryDirectory(dir=os.environ["VAR_DIR"]) as name, ExitStack() as stack:
        primary = Primary(Path(name) / "primary", throwaway=True)
        stack.enter_context(primary.running())
        addresses = {"DATABASE_URL": primary.url} | primary.more_urls
        env = os.environ | addresses | {"ALLOWED_HOSTS": "localhost"}
        with psycopg.connect(addresses["DATABASE_OWNER_URL"], autocommit=True) as connection:
            connection.execute(database_template.file().read_bytes())
        standby = Standby.of(primary, Path(name) / "standby")
        of_standby = stack.enter_context(ExitStack())
        of_standby.enter_context(standby.running())
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.scale.replicated_work"],
            cwd=ROOT,
            env=env | {"DATABASE_REPLICA_URL": standby.url},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        stack.callback(process.wait)
        stack.callback(process.terminate)
        assert process.stdout.readline() == "ready\n"
        yield Installation(primary, standby, process), of_standby
        of_standby.close()
        standby.remove()


@pytest.fixture
def installation(replicated: tuple[Installation, ExitStack]) -> Installation:
    replicated[0]("let_pause_pass")
    return replicated[0]


def test_a_file_and_an_edition_come_from_the_replica_once_the_primary_has_let_the_reader_in(
    installation: Installation,
) -> None:
    export = installation("export")
    installation.catch_up()
    got = installation("get", f"/exports/{export}/file/")
    assert (got["status"], got["is"], got["replica"]) == (200, "file", 1)
    assert installation("document")["replica"] == 1


def test_what_was_just_written_comes_from_the_primary_while_the_replica_is_behind(installation: Installation) -> None:
    with installation.far_behind():
        export, attachment = installation("export"), installation("attachment")
        installation("publish", "Dopo la pausa")
        for path in (f"/exports/{export}/file/", f"/attachments/{attachment}/"):
            got = installation("get", path)
            assert (got["status"], got["is"], got["replica"]) == (200, "file", 1), path
        assert installation("document") == {"title": "Dopo la pausa", "replica": 1}


def test_a_file_that_was_replaced_is_the_new_one_though_the_replica_has_the_old(installation: Installation) -> None:
    attachment = installation("attachment")
    with installation.far_behind():
        installation("replace", attachment)
        assert installation("get", f"/attachments/{attachment}/")["is"] == "other file"
    got = installation("get", f"/attachments/{attachment}/")
    assert (got["is"], got["replica"]) == ("other file", 1)


def test_who_may_see_a_file_is_asked_of_the_primary(installation: Installation) -> None:
    export = installation("export")
    with installation.far_behind():
        installation("bin", True)
        got = installation("get", f"/exports/{export}/file/")
        installation("bin", False)
    assert (got["status"], got["replica"]) == (404, 0)


def test_within_a_transaction_the_primary_is_read(installation: Installation) -> None:
    export = installation("export")
    installation.catch_up()
    assert installation("in_transaction", export) == {"is": "file", "replica": 0}


def test_pages_read_nothing_else_from_the_replica(installation: Installation) -> None:
    for path in ("/letters/", "/guides/backend/", "/settings/"):
        got = installation("get", path)
        assert (got["status"], got["replica"]) == (200, 0), path


def test_its_lag_is_said(installation: Installation) -> None:
    # The server writes a little by itself now and then.
    none = "0 s (0 bytes) behind"
    wait_until(lambda: installation("get", "/readyz")["is"] == f"ok; replica: {none}", "nothing is left to replay")
    wait_until(lambda: installation("doctor") == [f"It is {none}.", ""], "doctor says so")
    with installation.far_behind():
        installation("export")
        assert installation("get", "/readyz")["is"].endswith("bytes) behind")
        assert "(0 bytes)" not in installation("doctor")[0]


def test_a_replica_that_stands_still_is_waited_for_once(installation: Installation) -> None:
    export = installation("export")
    installation.catch_up()
    installation("get", f"/exports/{export}/file/")
    postmaster = int(installation.standby.pid_file.read_text().split()[0])
    family = subprocess.run(["pgrep", "-P", str(postmaster)], capture_output=True, text=True, check=True)
    processes = [postmaster, *map(int, family.stdout.split())]
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        got = [installation("get", f"/exports/{export}/file/") for _time in range(4)]
        ready = installation("get", "/readyz")
    finally:
        for process in processes:
            os.kill(process, signal.SIGCONT)
    assert [(one["status"], one["is"]) for one in got] == [(200, "file")] * 4
    assert [one["replica"] for one in got] == [1, 0, 0, 0]
    assert (ready["status"], ready["is"]) == (200, "ok; replica: it did not answer a moment ago")
    installation("let_pause_pass")
    assert installation("get", f"/exports/{export}/file/")["replica"] == 1


def test_a_replica_that_is_stopped_is_done_without_until_it_is_back(
    installation: Installation, replicated: tuple[Installation, ExitStack]
) -> None:
    export = installation("export")
    replicated[1].close()
    installation("get", f"/exports/{export}/file/")
    got = [installation("get", f"/exports/{export}/file/") for _time in range(3)]
    assert [(one["status"], one["is"], one["replica"]) for one in got] == [(200, "file", 0)] * 3
    installation("let_pause_pass")
    sentence, remedy = installation("doctor")
    assert sentence.startswith("Nothing is read from it: ") and "DATABASE_REPLICA_URL" in remedy
    assert installation("get", "/readyz")["status"] == 200
    replicated[1].enter_context(installation.standby.running())
    installation("let_pause_pass")
    installation.catch_up()
    assert installation("get", f"/exports/{export}/file/")["replica"] == 1

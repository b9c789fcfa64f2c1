"""The embedded servers: real processes, in a folder of the test's own."""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
import redis

from config.embedded import AlreadyRunning, ServerUnavailable, account, binaries, processes, servers
from config.embedded.postgres import Postgres
from config.embedded.server import Server
from config.embedded.valkey import Valkey
from tests.processes import wait_until

pytestmark = pytest.mark.skipif(not (binaries.postgres() and binaries.valkey()), reason="no server programs here")
KILLED_LAUNCHER = """
import os, sys
from pathlib import Path
from config.embedded import processes, servers
processes.die_with_parent = lambda signum: None  # as on a system whose kernel does not tell the children
with servers(Path(sys.argv[1])):
    os.kill(os.getpid(), 9)
"""


@pytest.fixture(autouse=True)
def _no_servers_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)


@pytest.fixture
def postgres(tmp_path: Path) -> Postgres:
    return Postgres(tmp_path / "postgres")


@pytest.fixture
def bystander() -> Iterator[subprocess.Popen[bytes]]:
    """A living process that has nothing to do with us."""
    process = subprocess.Popen(["sleep", "60"])
    yield process
    process.kill()
    process.wait()


def pid_of(server: Server) -> int:
    return int(server.pid_file.read_text().split()[0])


def is_alive(server: Server, pid: int) -> bool:
    return server.command_line_marker in processes.command_line(pid)


def as_owner(url: str) -> str:
    """The URL for the owner of the tables, who may make some; both roles have one password."""
    return url.replace("//bozza_app:", "//bozza:")


def write_row(url: str) -> None:
    with psycopg.connect(as_owner(url)) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS line (words text)")
        connection.execute("INSERT INTO line VALUES ('È già qui')")


def rows(url: str) -> list[tuple[str, ...]]:
    with psycopg.connect(as_owner(url)) as connection:
        return connection.execute("SELECT lower(words) FROM line").fetchall()


def test_both_servers_answer_and_are_gone_afterwards(tmp_path: Path) -> None:
    with servers(tmp_path) as urls:
        write_row(urls["DATABASE_URL"])
        assert rows(urls["DATABASE_URL"]) == [("è già qui",)]
        with redis.Redis.from_url(urls["REDIS_URL"]) as client:
            assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
        running = [Postgres(tmp_path / "postgres"), Valkey(tmp_path / "valkey")]
        numbers = [pid_of(server) for server in running]
        assert all(is_alive(server, pid) for server, pid in zip(running, numbers, strict=True))
    assert not any(is_alive(server, pid) for server, pid in zip(running, numbers, strict=True))


@pytest.mark.long
def test_nobody_gets_in_without_the_password(tmp_path: Path) -> None:
    with servers(tmp_path) as urls:
        address = urlsplit(urls["DATABASE_URL"])
        for user, password in [("bozza", "guess"), ("bozza_app", "guess"), ("postgres", address.password)]:
            with pytest.raises(psycopg.OperationalError):
                psycopg.connect(f"postgresql://{user}:{password}@127.0.0.1:{address.port}/postgres")
        with (
            pytest.raises(redis.AuthenticationError),
            redis.Redis(port=urlsplit(urls["REDIS_URL"]).port or 0) as client,
        ):
            client.ping()
        for server in (Postgres(tmp_path / "postgres"), Valkey(tmp_path / "valkey")):
            assert server.password not in processes.command_line(pid_of(server))
            assert stat.S_IMODE(server.folder.stat().st_mode) == 0o700
            assert stat.S_IMODE((server.folder / "settings.json").stat().st_mode) == 0o600


ROLES = "SELECT rolname, rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname LIKE 'bozza%' ORDER BY 1"


def test_our_roles_are_no_superusers_and_the_owner_may_make_the_test_database(postgres: Postgres) -> None:
    with postgres.running() as url, psycopg.connect(as_owner(url), autocommit=True) as connection:
        roles = connection.execute(ROLES).fetchall()
        connection.execute("CREATE DATABASE other")
    assert roles == [("bozza", False, True, False), ("bozza_app", False, False, False)]


@pytest.mark.long
def test_a_cluster_of_the_time_of_one_role_gets_the_other(postgres: Postgres) -> None:
    with postgres.running() as url:
        write_row(url)
        with psycopg.connect(as_owner(url)) as connection:
            connection.execute("CREATE TABLE of_the_owner ()")
    postgres.remember("roles", [])
    (postgres.data / "pg_hba.conf").write_text("host all bozza 127.0.0.1/32 scram-sha-256\n")
    with postgres.running() as url, psycopg.connect(url) as connection:
        assert connection.execute("SELECT current_user").fetchone() == ("bozza_app",)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("DROP TABLE of_the_owner")


def test_what_was_committed_survives_kill_9(postgres: Postgres) -> None:
    with postgres.running() as url:
        write_row(url)
        os.kill(pid_of(postgres), signal.SIGKILL)
    with postgres.running() as url:
        assert rows(url) == [("è già qui",)]


@pytest.mark.long
def test_queued_messages_survive_kill_9(tmp_path: Path) -> None:
    valkey = Valkey(tmp_path / "valkey")
    with valkey.running() as url, redis.Redis.from_url(url) as client:
        client.lpush("queue", "message")
        client.execute_command("WAITAOF", 1, 0, 5000)
        os.kill(pid_of(valkey), signal.SIGKILL)
    with valkey.running() as url, redis.Redis.from_url(url) as client:
        assert client.lrange("queue", 0, -1) == [b"message"]


@pytest.mark.long
def test_servers_that_outlived_a_killed_launcher_are_replaced(tmp_path: Path) -> None:
    launcher = subprocess.run([sys.executable, "-c", KILLED_LAUNCHER, str(tmp_path)], check=False)
    assert launcher.returncode == -signal.SIGKILL
    orphans = [Postgres(tmp_path / "postgres"), Valkey(tmp_path / "valkey")]
    numbers = [pid_of(server) for server in orphans]
    assert all(is_alive(server, pid) for server, pid in zip(orphans, numbers, strict=True))
    with servers(tmp_path) as urls:
        write_row(urls["DATABASE_URL"])
        assert not any(is_alive(server, pid) for server, pid in zip(orphans, numbers, strict=True))


@pytest.mark.long
def test_a_stale_pid_file_with_the_number_of_another_process_stops_nobody(
    postgres: Postgres, bystander: subprocess.Popen[bytes]
) -> None:
    with postgres.running() as url:
        write_row(url)
        os.kill(pid_of(postgres), signal.SIGKILL)
    _, *rest = postgres.pid_file.read_text().splitlines()
    postgres.pid_file.write_text("\n".join([str(bystander.pid), *rest, ""]))
    with postgres.running() as url:
        assert rows(url)
    assert bystander.poll() is None


@pytest.mark.long
def test_a_taken_port_is_left_alone_and_the_new_one_remembered(postgres: Postgres) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        postgres.folder.mkdir(mode=0o700)
        postgres.remember("port", taken)
        with postgres.running() as url:
            assert urlsplit(url).port != taken
    with postgres.running() as again:
        assert again == url


@pytest.mark.long
def test_data_of_another_major_version_is_refused_in_one_sentence(postgres: Postgres) -> None:
    with postgres.running():
        pass
    (postgres.data / "PG_VERSION").write_text("9\n")
    with pytest.raises(ServerUnavailable, match="was made by PostgreSQL 9, and here is") as refusal, postgres.running():
        pass
    assert "\n" not in str(refusal.value)


@pytest.mark.long
def test_a_second_launcher_shares_the_servers_or_refuses(tmp_path: Path) -> None:
    with servers(tmp_path) as first:
        with servers(tmp_path) as second:
            assert second == first
        with pytest.raises(AlreadyRunning, match=f"Process {os.getpid()} already runs"), servers(tmp_path, alone=True):
            pass
        write_row(first["DATABASE_URL"])


@pytest.mark.long
def test_throw_away_servers_run_beside_the_others_and_leave_nothing(tmp_path: Path) -> None:
    with servers(tmp_path) as lasting:
        write_row(lasting["DATABASE_URL"])
        with servers(tmp_path, throwaway=True) as passing:
            assert {passing[name] for name in lasting}.isdisjoint(lasting.values())
            write_row(passing["DATABASE_URL"])
        assert sorted(path.name for path in tmp_path.iterdir()) == ["postgres", "valkey"]
        assert len(rows(lasting["DATABASE_URL"])) == 1


@pytest.mark.long
def test_what_a_killed_test_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    left = Postgres(tmp_path / "test-left" / "postgres")
    with left.running():
        pass
    os.utime(left.folder, (0, 0))
    with servers(tmp_path, throwaway=True):
        assert not left.folder.parent.exists()


def test_servers_that_the_environment_names_are_not_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://db/bozza")
    with servers(tmp_path) as urls:
        assert urls["DATABASE_URL"] == "postgresql://db/bozza"
        assert not (tmp_path / "postgres").exists()
        assert (tmp_path / "valkey" / "pid").exists()


@pytest.mark.parametrize(("variable", "kind"), [("PG_BIN", Postgres), ("REDIS_BIN", Valkey)])
def test_a_named_program_that_does_not_run_is_refused_in_one_sentence(
    variable: str, kind: type[Postgres | Valkey], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "nowhere"))
    server = kind(tmp_path / "data")
    with pytest.raises(ServerUnavailable, match=f"found: set {variable} "), server.running():
        pass


@pytest.mark.long
@pytest.mark.skipif(os.geteuid() != 0, reason="only root needs another account")
def test_root_without_namespaces_runs_postgres_as_another_account(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(account, "namespaces_allowed", lambda: False)
    with tempfile.TemporaryDirectory() as state:
        Path(state).chmod(0o755)
        monkeypatch.setattr(account, "STATE", Path(state))
        postgres = Postgres(tmp_path / "postgres")
        with postgres.running() as url:
            write_row(url)
            assert Path(f"/proc/{pid_of(postgres)}").stat().st_uid != 0
        with Postgres(tmp_path / "postgres").running() as url:
            assert rows(url)
        with servers(tmp_path, throwaway=True) as passing:
            write_row(passing["DATABASE_URL"])
        assert list(Path(state).iterdir()) == [postgres.home]
        shutil.rmtree(postgres.home)
        with Postgres(tmp_path / "postgres").running() as url:
            write_row(url)
            assert len(rows(url)) == 1


@pytest.mark.parametrize("kind", [Postgres, Valkey])
def test_a_server_that_is_killed_is_started_again_at_the_same_address(
    kind: type[Server], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Where the processes of the Procfile look for it."""
    server = kind(tmp_path / "server", throwaway=True)
    with server.running() as url:
        first = pid_of(server)
        os.kill(first, signal.SIGKILL)
        wait_until(lambda: server.is_ready() and pid_of(server) != first, "it answers again")
        assert server.url == url
    assert f"{kind.name} ended (exit code -9) and is started again." in capfd.readouterr().out

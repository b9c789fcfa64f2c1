"""A PostgreSQL that others may copy, and a standby that follows it: the servers of the test of the replica."""

import subprocess
from pathlib import Path
from typing import Self

from config.embedded import ServerUnavailable
from config.embedded.postgres import DATABASE, OWNER, Postgres

STREAMING = ["wal_level=replica", "max_wal_senders=4", "hot_standby=on", "fsync=off", "max_connections=60"]
PAUSING = ("pg_wal_replay_pause()", "pg_wal_replay_resume()")


def streaming(server: Postgres) -> list[str | Path]:
    """The command line of a server that streams, or follows one: as usual, and not with the options of tests."""
    options = [f"port={server.port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", *STREAMING]
    return [server.bin / "postgres", "-D", server.data, *(part for option in options for part in ("-c", option))]


class Primary(Postgres):
    """The server of the installation; its owner may copy it, and pause the replay on a copy of it."""

    def command(self) -> list[str | Path]:
        return streaming(self)

    def _write_roles(self, data: Path, *statements: str) -> None:
        """As every server's, and the rights of whoever copies it."""
        super()._write_roles(data, *statements, f"ALTER ROLE {OWNER} REPLICATION")
        with (data / "pg_hba.conf").open("a") as file:
            file.write(f"host replication {OWNER} 127.0.0.1/32 scram-sha-256\n")

    def prepare(self) -> None:
        """As every server's; and let the owner pause replay, which only superusers may."""
        super().prepare()
        script = "".join(f"GRANT EXECUTE ON FUNCTION {one} TO {OWNER}\n" for one in PAUSING)
        self._run([self.bin / "postgres", "--single", "-D", self.data, DATABASE], script)


class Standby(Postgres):
    """A copy of a primary, made by ``pg_basebackup``, that follows it by streaming."""

    usual_port = 54429

    primary: Primary

    @classmethod
    def of(cls, primary: Primary, folder: Path) -> Self:
        """The standby of a primary, with its data in ``folder``."""
        standby = cls(folder)
        standby.primary = primary
        return standby

    @property
    def password(self) -> str:
        return self.primary.password

    @property
    def bin(self) -> Path:
        return self.primary.bin

    def prepare(self) -> None:
        if self.data.exists():
            return
        address = f"host=127.0.0.1 port={self.primary.port} user={OWNER} password={self.password}"
        command: list[str | Path] = [
            self.bin / "pg_basebackup",
            "-D",
            self.data,
            "-d",
            address,
            "-R",
            "-X",
            "stream",
            "-c",
            "fast",
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False, **self.popen_arguments)
        if done.returncode:
            raise ServerUnavailable(f"pg_basebackup: {done.stderr}")

    def command(self) -> list[str | Path]:
        return streaming(self)

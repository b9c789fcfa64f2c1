"""Read the tables that stand as YAML beside the code."""

from pathlib import Path
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(path: Path) -> Any:
    """The file as plain data; it is read anew at each call.

    Raises:
        OSError: it cannot be read.
        UnicodeDecodeError: it is not UTF-8.
        yaml.YAMLError: it is not valid YAML.
    """
    return yaml.load(path.read_text("utf-8"), _LOADER)  # noqa: S506 - a safe loader

"""The tables beside the code, read once."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_HERE = Path(__file__).parent
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def table(name: str) -> Any:
    """A YAML file of this package, named by its path without the ending, as plain data."""
    return yaml.load((_HERE / f"{name}.yaml").read_text("utf-8"), _LOADER)  # noqa: S506 - a safe loader

"""The tables beside the code, read once."""

from functools import cache
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables

_HERE = Path(__file__).parent


@cache
def table(name: str) -> Any:
    """A YAML file of this package, named by its path without the ending, as plain data."""
    return yaml_tables.read(_HERE / f"{name}.yaml")

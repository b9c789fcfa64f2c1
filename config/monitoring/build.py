"""Which version runs."""

import platform
import tomllib
from functools import cache
from pathlib import Path

import django

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


@cache
def build() -> dict[str, str]:
    """The versions of Bozza, Python and Django."""
    try:
        version = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"]
    except OSError:  # an image without it
        version = "unknown"
    return {"version": version, "python": platform.python_version(), "django": django.get_version()}

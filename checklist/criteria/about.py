"""What a criterion or mistake and its parameters are called and decide, in words for those who edit guides."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables

_HERE = Path(__file__).parent


@cache
def about(ident: str) -> Mapping[str, Any] | None:
    """The name, the description and the parameters of a criterion or mistake; None for an id that is not listed.

    Args:
        ident: the id.

    Returns:
        `name` and `description` by language, and `parameters`, by the parameter's name and language.
    """
    return _read().get(ident)


@cache
def about_kinds() -> Mapping[str, Mapping[str, Any]]:
    """The same for each kind of the palette, in the order in which they are offered."""
    kinds = yaml_tables.read(_HERE.parent / "palette" / "about.yaml")
    return {ident: {"parameters": {}, **kind} for ident, kind in kinds.items()}


@cache
def _read() -> dict[str, Mapping[str, Any]]:
    paths = _HERE.glob("*/about.yaml")
    return {path.parent.name.replace("_", "-"): {"parameters": {}, **yaml_tables.read(path)} for path in paths}

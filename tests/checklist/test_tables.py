"""The tables of the checklist, read key by key."""

from pathlib import Path
from typing import Any

import yaml

TABLES = sorted((Path(__file__).parents[2] / "checklist").rglob("*.yaml"))


def repeated(node: Any) -> list[str]:
    """The keys that stand twice in one mapping of a YAML node, of which a reader keeps the last and loses the first."""
    found: list[str] = []
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        found += [key for key in set(keys) if keys.count(key) > 1]
    children = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else []
    for child in children if children or not isinstance(node, yaml.SequenceNode) else node.value:
        found += repeated(child)
    return found


def test_no_table_has_a_key_twice() -> None:
    assert TABLES
    assert {path.name: keys for path in TABLES if (keys := repeated(yaml.compose(path.read_text("utf-8"))))} == {}

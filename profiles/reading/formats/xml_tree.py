"""Pure: a small tree of an XML document, without DOCTYPE, entities or namespaces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.reading.archive import parse


@dataclass
class Node:
    """An element: its name without prefix, its attributes, its children and its own text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    text: str = ""

    def all(self, *path: str) -> list[Node]:
        """The elements at a path of names below this one."""
        found = [self]
        for name in path:
            found = [child for node in found for child in node.children if child.tag == name]
        return found

    def one(self, *path: str) -> Node:
        """The first element at a path; an empty one if there is none."""
        return next(iter(self.all(*path)), Node(""))

    def said(self, *path: str) -> str:
        """The text of the first element at a path."""
        return " ".join(self.one(*path).text.split())

    def descendants(self, name: str) -> Iterator[Node]:
        """All elements of a name below this one."""
        for child in self.children:
            if child.tag == name:
                yield child
            yield from child.descendants(name)


def tree(data: bytes) -> Node:
    """The root of an XML document.

    Raises:
        FileRefused: The data is not XML, has a DOCTYPE, or is nested too deeply.
    """
    root = Node("")
    open_nodes = [root]

    def start(tag: str, attributes: dict[str, str]) -> None:
        node = Node(tag, attributes)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def text(characters: str) -> None:
        open_nodes[-1].text += characters

    def end(tag: str) -> None:
        open_nodes.pop()

    parse(data, start, end, text)
    return root.children[0]

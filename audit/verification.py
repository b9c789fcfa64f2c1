"""Verification: whether the hash chain is whole, and where it breaks."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit.chain import GENESIS, Link, entry_hash
from audit.checkpoint import Checkpoint
from audit.entry import Entry

CHUNK = 1000


@dataclass(frozen=True)
class Verification:
    """The result: the chain from ``first`` to ``last`` with its final hash, and what is wrong, "" if nothing is."""

    first: int
    last: int
    head: str
    unlinked: int
    error: str = ""


class Broken(Exception):
    """The chain breaks; the message says where."""


def verify(known: tuple[int, str] | None = None) -> Verification:
    """Compute the whole chain again, and compare it with links, checkpoints and a head that was written down.

    Args:
        known: A position and the hash that it had, from a line of the log or an earlier verification.
    """
    checkpoints = dict(Checkpoint.objects.order_by("pk").values_list("position", "hash"))
    expected = checkpoints | (dict([known]) if known else {})
    position, head, error = start()
    first = position + 1
    try:
        refuse(error)
        for link, entry in links():
            check(link, entry, position, head)
            position, head = link.position, link.hash
            if expected.pop(position, head) != head:
                raise Broken(
                    f"Link {position} is not the one that was signed or written down: the chain was rewritten."
                )
        if ahead := sorted(missing for missing in expected if missing > position):
            raise Broken(f"The chain ends with link {position}, and link {ahead[-1]} was signed or written down.")
        newest = Checkpoint.objects.first()
        refuse("" if newest is None or newest.is_genuine() else f"The signature at link {newest.position} is not ours.")
    except Broken as broken:
        error = str(broken)
    return Verification(first, position, head, Entry.objects.filter(link=None).count(), error)


def start() -> tuple[int, str, str]:
    """Where the chain begins: the position and hash before its first link, and what is wrong with them."""
    first = Link.objects.order_by("position").first()
    if first is None or first.position == 1:
        return 0, GENESIS, ""
    checkpoint = Checkpoint.objects.at_position(first.position - 1)
    if checkpoint is None:
        return 0, GENESIS, f"The chain begins with link {first.position}, and no signed checkpoint says why."
    return checkpoint.position, checkpoint.hash, ""


def links() -> Iterator[tuple[Link, Entry | None]]:
    """Every link in order, with its entry; None for one that is gone."""
    after = -1
    while chunk := list(Link.objects.filter(position__gt=after).order_by("position")[:CHUNK]):
        entries = Entry.objects.in_bulk([link.entry_id for link in chunk])
        yield from ((link, entries.get(link.entry_id)) for link in chunk)
        after = chunk[-1].position


def check(link: Link, entry: Entry | None, position: int, previous: str) -> None:
    """Raise ``Broken`` unless ``link`` is the one that comes after ``position``."""
    if link.position != position + 1:
        raise Broken(f"The chain breaks after link {position}: the next one is {link.position}.")
    if entry is None:
        raise Broken(f"The chain breaks at link {link.position}: entry {link.entry_id} is gone.")
    if entry_hash(previous, link.position, entry) != link.hash:
        raise Broken(f"The chain breaks at link {link.position}: entry {entry.pk} is not what it was.")


def refuse(error: str) -> None:
    if error:
        raise Broken(error)

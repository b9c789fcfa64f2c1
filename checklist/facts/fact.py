"""Facts about a person, and a document of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from checklist.facts.dates import Date

SHARES = ("helped", "team", "did", "led")  # the share in the work, from least to most
STATES = ("proposed", "confirmed", "retired")


@dataclass(frozen=True)
class Fact:
    """One thing that is known about a person.

    Attributes:
        pointer: Where it stands in the document, a JSON pointer (RFC 6901).
        kind: "job", "volunteering", "project", "study", "award", "certificate", "publication", "skill", "language",
            "interest" (entries); "highlight", "summary", "keyword", "course", "role" (parts of an entry); "name",
            "label", "place", "summary" (of the person).
        text: What it says, as one line; for an entry its names joined by commas.
        entry: The pointer of the entry that it belongs to; its own where it is one, "" for facts about the person.
        organisation: The employer, school, issuer or client of the entry, or "".
        title: The position of a job, name of a project or certificate, degree ("BSc, Mathematics"), or language.
        start, end: When the entry began and ended; None where the document does not say.
        share: The person's share in the work: "helped", "team", "did", "led", or "" where it is not said.
        state: "proposed", "confirmed" or "retired".
        extras: What else `meta.bozza.facts` says of it.
        data: The value at the pointer, as JSON.
    """

    pointer: str
    kind: str
    text: str
    entry: str = ""
    organisation: str = ""
    title: str = ""
    start: Date | None = None
    end: Date | None = None
    share: str = ""
    state: str = "confirmed"
    extras: Mapping[str, Any] = field(default_factory=dict)
    data: Any = None

    @property
    def is_entry(self) -> bool:
        """Whether it is a whole entry, such as a job, and no part of one."""
        return self.pointer == self.entry

    @property
    def current(self) -> bool:
        """Whether it is a job or a study that began and has no end."""
        return self.start is not None and self.end is None

    def months(self, today: Date) -> int:
        """How many months it lasted, at most, both the first and the last one counted; 0 without a start."""
        if not self.start:
            return 0
        return max(0, (self.end or today).last - self.start.first + 1)


@dataclass(frozen=True)
class Facts:
    """The facts of one document, in its order, whatever their state."""

    all: tuple[Fact, ...]
    as_of: Date | None = None
    document: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def confirmed(self) -> tuple[Fact, ...]:
        """Those that may be used."""
        return tuple(fact for fact in self.all if fact.state == "confirmed")

    @cached_property
    def _by_pointer(self) -> dict[str, Fact]:
        return {fact.pointer: fact for fact in self.all}

    def __getitem__(self, pointer: str) -> Fact:
        """The fact at a JSON pointer.

        Raises:
            KeyError: There is none.
        """
        return self._by_pointer[pointer]

    def __contains__(self, pointer: object) -> bool:
        """Whether there is a fact at a JSON pointer."""
        return pointer in self._by_pointer

    def __iter__(self) -> Iterator[Fact]:
        """Every fact, whatever its state."""
        return iter(self.all)

    def of(self, entry: str) -> tuple[Fact, ...]:
        """The confirmed facts of one entry, the entry itself first."""
        return tuple(fact for fact in self.confirmed if fact.entry == entry)

    def entries(self, *kinds: str) -> tuple[Fact, ...]:
        """The confirmed entries of some kinds, of all without any."""
        return tuple(fact for fact in self.confirmed if fact.is_entry and (not kinds or fact.kind in kinds))

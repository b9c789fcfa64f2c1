"""Contacts and links: e-mail addresses, telephone numbers (masked ones too), profiles and sites."""

import re
from collections.abc import Iterator

from checklist.cues import either
from checklist.text import Span

_CONTACT = either("contacts.contact")
_RECIPIENT = re.compile(r"[\s*]*(?:a|to|cc|per)\s?:")
_LINK = either("contacts.link")
# Most lines hold neither: looking them through costs more than this glance.
_MAYBE = re.compile(r"[@/]|www\.|xxx|\.[a-z]{2,10}(?![a-z])|:\s?[+\dx\w-]|\d[\d\s./-]{5}")


def _lines(low: str) -> Iterator[tuple[int, int]]:
    """The lines that may hold a contact, as ranges."""
    start = 0
    for line in low.split("\n"):
        if _MAYBE.search(line):
            yield start, start + len(line)
        start += len(line) + 1


def find_contacts(low: str) -> tuple[Span, ...]:
    """Contacts of the writer; those on a line that begins with "To:" or "A:" are the reader's."""
    found = []
    for start, end in _lines(low):
        if not _RECIPIENT.match(low, start):
            found += [
                Span(match.start(), match.end()) for match in _CONTACT.finditer(low, start, min(end + 1, len(low)))
            ]
    return tuple(found)


def find_links(low: str) -> list[Span]:
    """Links to work or a profile, without the full stop that ends a sentence."""
    return [
        Span(match.start(), match.start() + len(match.group().rstrip(".")))
        for start, end in _lines(low)
        for match in _LINK.finditer(low, start, end)
    ]

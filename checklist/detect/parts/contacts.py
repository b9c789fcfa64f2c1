"""Contacts and links: e-mail addresses, telephone numbers (masked ones too), profiles and sites."""

import re
from collections.abc import Iterator

from checklist.lexicon.regex_lists import either
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_CONTACT = Sieve(either("contacts.contact"))
_RECIPIENT = re.compile(r"[\s*]{0,40}(?:a|to|cc|per)\s?:")
_LINK = Sieve(either("contacts.link"))
_PATH = re.compile(r"(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,6}/[\w./~%?=&#-]{2,}")
_HOST = re.compile(r"[\w.-]{0,100}$")


# Most lines hold neither: looking them through costs more than this glance.
_MAYBE = re.compile(r"[@/]|www\.|xxx|\.[a-z]{2,10}(?![a-z])|:\s?[+\dx\w-]|\d[\d\s./-]{5}")


def _lines(low: str) -> Iterator[tuple[int, int]]:
    """The lines that may hold a contact, as ranges."""
    start = 0
    for line in low.split("\n"):
        if _MAYBE.search(line):
            yield start, start + len(line)
        start += len(line) + 1


def find_links(low: str) -> list[Span]:
    """Links of any kind: profiles, sites, and a host followed by a path, with or without "https://"."""
    found = [
        Span(match.start(), match.start() + len(match.group().rstrip(".")))
        for start, end in (_lines(low) if _LINK.may_match(low) else ())
        for match in _LINK.finditer(low, start, end)
    ]
    slash = low.find("/")
    while slash >= 0:
        host = _HOST.search(low, max(0, slash - 100), slash)
        path = _PATH.match(low, host.start()) if host else None
        if path and low[path.start() - 1 : path.start()] not in ("@", "/"):
            found.append(Span(path.start(), path.start() + len(path.group().rstrip("."))))
        slash = low.find("/", max(slash + 1, path.end() if path else 0))
    return found


def find_contacts(low: str) -> tuple[Span, ...]:
    """Contacts of the writer; those on a line that begins with "To:" or "A:" are the reader's."""
    found = []
    for start, end in _lines(low) if _CONTACT.may_match(low) else ():
        if not _RECIPIENT.match(low, start):
            found += [
                Span(match.start(), match.end()) for match in _CONTACT.finditer(low, start, min(end + 1, len(low)))
            ]
    return tuple(found)

"""Contacts and links: e-mail addresses, telephone numbers (masked ones too), profiles and sites."""

import re
from collections.abc import Iterator

from checklist.cues import either
from checklist.text import Span

_CONTACT = either("contacts.contact")
_RECIPIENT = re.compile(r"[\s*]*(?:a|to|cc|per)\s?:")
_LINK = either("contacts.link")
_PATH = re.compile(r"(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,6}/[\w./~%?=&#-]{2,}")
_OF_LINKS = re.compile(r"[/:]|www\.|\.(?:io|app|co|dev)\b")
_OF_CONTACTS = re.compile(r"[@/\d]|www\.|xxx|\.io\b|:\s?[\w-]+\.")
_HOST = re.compile(r"[\w.-]*$")


def _lines_with(low: str, signs: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Start and end of the lines that hold one of the signs: prose has none, and costs nothing."""
    start = 0
    for line in low.split("\n"):
        if signs.search(line):
            yield start, start + len(line)
        start += len(line) + 1


def find_links(low: str) -> list[Span]:
    """Links of any kind: profiles, sites, and a host followed by a path, with or without "https://"."""
    found = [
        Span(match.start(), match.start() + len(match.group().rstrip(".")))
        for start, end in _lines_with(low, _OF_LINKS)
        for match in _LINK.finditer(low, start, end)
    ]
    slash = low.find("/")
    while slash >= 0:
        host = _HOST.search(low, max(0, slash - 100), slash)
        path = _PATH.match(low, host.start()) if host else None
        if path and low[host.start() - 1 : host.start()] not in ("@", "/"):
            found.append(Span(path.start(), path.start() + len(path.group().rstrip("."))))
        slash = low.find("/", slash + 1)
    return found


def find_contacts(low: str) -> tuple[Span, ...]:
    """Contacts of the writer; those on a line that begins with "To:" or "A:" are the reader's."""
    found = []
    for start, end in _lines_with(low, _OF_CONTACTS):
        if not _RECIPIENT.match(low, start, end):
            found += [Span(match.start(), match.end()) for match in _CONTACT.finditer(low, start, end)]
    return tuple(found)

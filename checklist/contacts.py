"""Contacts and links: e-mail addresses, telephone numbers (masked ones too), profiles and sites."""

import re

from checklist.cues import either
from checklist.text import Span

_CONTACT = either("contacts.contact")
_RECIPIENT = re.compile(r"[\s*]*(?:a|to|cc|per)\s?:")
LINK = either("contacts.link")


def find_contacts(low: str) -> tuple[Span, ...]:
    """Contacts of the writer; those on a line that begins with "To:" or "A:" are the reader's."""
    found = []
    for match in _CONTACT.finditer(low):
        line = low.rfind("\n", 0, match.start()) + 1
        if not _RECIPIENT.match(low, line):
            found.append(Span(match.start(), match.end()))
    return tuple(found)

"""Contacts and links: e-mail addresses, telephone numbers (masked ones too), profiles and sites."""

import re

from checklist.text import Span

_CONTACT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,63}|https?://\S+|www\.\S+"
    r"|\b(?:linkedin|github|gitlab|bitbucket|kaggle)\.com?/\S+|(?<![\w-])[\w-]{1,63}\.(?:github|gitlab)\.io\S*"
    r"|\b(?:portfolio|sito|web|website|site|profilo|profile|blog)\s?:\s?[\w-]{2,40}\.[a-z]{2,10}\S*"
    r"|(?:\+|\b00)\d{1,3}[\s.-]?[\dx][\dx\s.()/-]{5,20}[\dx]|\b\d{3}[\s.-]\d{3}[\s.-]\d{3,4}\b"
    r"|\b0\d{1,3}[\s/-]\d{3}[\s-]?\d{2,5}\b|\b3\d{2}[\s.-]\d{3}[\s.-]\d{2}[\s.-]\d{2}\b|\b3\d{2}[\s.-]?\d{6,7}\b"
    r"|\b(?:tel|cell|mob|phone|telefono|cellulare|mobile)\.?\s?:?\s*[+\dx][\dx\s./()-]{5,20}"
    r"|\bxxx[\s-]?xxx[\s-]?x{1,8}"
)
_RECIPIENT = re.compile(r"[\s*]*(?:a|to|cc|per)\s?:")
LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:github|gitlab|bitbucket|kaggle|huggingface)\.[a-z]{2,10}/[\w./~-]+"
    r"|(?<![\w-])[\w-]{1,63}\.(?:github|gitlab)\.io[\w./-]*|(?:https?://|www\.)[\w.-]{1,120}[\w./~%?=&#-]*"
    r"|\b(?:orcid\.org|arxiv\.org|scholar\.google\.\w+|behance\.net|medium\.com)/[\w./?=&-]+"
    r"|(?<=portfolio: )[\w-]{2,40}\.[a-z]{2,10}[\w./-]*"
)


def find_contacts(low: str) -> tuple[Span, ...]:
    """Contacts of the writer; those on a line that begins with "To:" or "A:" are the reader's."""
    found = []
    for match in _CONTACT.finditer(low):
        line = low.rfind("\n", 0, match.start()) + 1
        if not _RECIPIENT.match(low, line):
            found.append(Span(match.start(), match.end()))
    return tuple(found)

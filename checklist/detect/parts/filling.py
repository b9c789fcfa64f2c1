"""What a letter would show once its gaps are filled in: gaps replaced by ordinary words of the same length."""

import re

from checklist.detect.parts.placeholders import placeholders
from checklist.text.spans import overwrite

MANY = 1 / 3  # share of the sentences with a gap from which a letter is still a form
# What a gap asks for, by the words in it, with what an applicant might write there. The first that fits is taken.
_FILLERS = (
    (re.compile(r"(?i)mail"), "anna@example.org"),
    (re.compile(r"(?i)\b(?:tel|phone|cell|numero di tel)"), "+39 333 1234567"),
    (re.compile(r"(?i)link|github|url|sito|site|profil"), "github.com/anna"),
    (
        re.compile(r"(?i)anni|years|n\.|numero|number|%|quant|how many|cifra|figure|importo|amount|euro|budget|\bms\b"),
        "40",
    ),
    (re.compile(r"^\W*[XYZN]\W*$|(?i:^\W*x{2,}\W*$)"), "40"),
    (re.compile(r"(?i)data|date|quando|when|giorno|day"), "10 maggio"),
    (re.compile(r"(?i)azienda|company|società|impresa|firm"), "Altana"),
    (re.compile(r"(?i)nome|name|persona|person|cognome|referente|contact"), "Anna Serri"),
    (re.compile(r"(?i)linguagg|language|framework|librer|library|strument|tool|tecnolog|technolog"), "Python"),
    (re.compile(r"(?i)database|\bdb\b"), "PostgreSQL"),
    (re.compile(r"(?i)cloud"), "AWS"),
    (re.compile(r"(?i)ruolo|role|posizione|position"), "developer"),
)
_ANY = "progetto"


def fill(text: str) -> str:
    """The text with each gap replaced by words of the kind that it asks for.

    Returns:
        A text of the same length, so that offsets mean the same in both.
    """
    return overwrite(text, placeholders(text), _filler)


def _filler(asked: str) -> str:
    word = next((word for pattern, word in _FILLERS if pattern.search(asked)), _ANY)
    return word[: len(asked)].ljust(len(asked))

"""What is typed in capitals throughout, as one writes it in a letter: lines, titles, firms and people."""

import re
from functools import cache

from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_LEAST = 2  # words: one alone is an acronym or a heading
_LONG = 7  # letters that no acronym has: "PES PAV PEI" stays, and so does "ACS CCN1"
_INITIALS = re.compile(r"[^AEIOUÀÈÉÌÒÙ]{2,5}|.*\d.*")  # "CNC", "PHD", "B2"
_SHORT_TITLE, _SHORT_FIRM = 4, 6  # letters of what may be an acronym as a whole
_LINKS = frozenset({"of", "and", "the", "for", "in", "at", "to", "with", "then", "later"})  # small in an English title
# What joins two titles in capitals and stands in small letters itself: "CLERK, later HEAD CLERK".
_JOINS = re.compile(r"(?:,? (?:and |e )?(?:then|later|now|poi|and|e))(?= )")
_SMALL = frozenset(
    {"di", "del", "della", "dei", "delle", "degli", "da", "al", "alla", "per", "con", "e", "of", "and", "the", "for"}
)
_LETTERS = re.compile(r"(?:[A-Z]{1,3}\.)+[A-Z]?|[^AEIOUÀ-Ù]{2,5}")  # "I.C.", "BCC"
_NAMES = ("RSA", "ASL", "CNR", "UK", "ASD", "CAF", "USA")
# Degrees and bodies behind a name, which no letter is signed with: "Ann Oke MRICS".
_BEHIND_A_NAME = re.compile(
    r"(?:,? (?:[MF]RICS|[MF]CIOB|[MF]CIPD|[MF]CIPS|[MF]CIM|MCSP|MISCP|MRTPI|RGN|RMN|ACCA|ACMA|CIMA|CENG|IENG|MBA|PGCE"
    r"|BSC|MSC|BENG|MENG|PHD|LLB|LLM|CPA|PMP|RD|CSWA?)(?:\.| Hons)?)+$",
    re.I,
)
_PARTICLES = frozenset({"VAN", "VON", "DER", "DEN", "DA", "DOS", "BIN", "AL"})  # not "De Luca" and "Di Maio"


@cache
def shared_titles() -> frozenset[str]:
    """Words of English titles that are said in Italian as well."""
    return frozenset(table("bilingual/words")["shared-titles"].split())


def line_in_small_letters(line: str) -> str:
    """A line in capitals with a capital at its beginning only, and in acronyms and the names of tools that are known.

    "CONDUZIONE DI DUE TORNI CNC" becomes "Conduzione di due torni CNC". Which other words are names, capitals do not
    tell. A line that has any small letter stays as it is.
    """
    words = _WORD.findall(line) if line.isupper() else []
    if len(words) < _LEAST or max(map(len, words)) < _LONG:
        return line
    listed = table("bilingual/words")
    small_words = {one.upper() for one in listed["small-words"]["it"].split()}  # "AI" is one, and no tool
    acronyms = frozenset(listed["title-acronyms"].split())
    names = {(one.start, one.end) for one in find(line, fold(line))[1]}  # of several words are practices

    def word(match: re.Match[str]) -> str:
        kept = match.span() in names or match[0] in acronyms or _INITIALS.fullmatch(match[0])
        return match[0] if kept and match[0] not in small_words else match[0].lower()

    small = _WORD.sub(word, line)
    return small[:1].upper() + small[1:]


def acronyms_of(text: str) -> frozenset[str]:
    """The words in capitals of lines that are mostly in small letters, and which no line has in small letters."""
    lines = [line for line in text.split("\n") if sum(map(str.isupper, line)) * 2 < sum(map(str.islower, line))]
    short = {word for line in lines for word in re.findall(r"\b[A-Z]{2,5}\b", line)}
    small = {word.upper() for line in lines for word in re.findall(r"\b[a-zà-ù]{2,5}\b", line)}
    return frozenset(short - small)


def title_in_small_letters(words: str, source: str) -> str:
    """A title in capitals in small letters, but for short acronyms: "SARTA", "HR MANAGER"."""
    if not _JOINS.sub("", words).isupper() or len(words) <= _SHORT_TITLE:
        return words
    listed = table("bilingual/words")
    links = {*listed["small-words"]["it"].split(), *_LINKS}
    small = (
        word.lower()
        if word.lower() in links or (source == "it" and word.lower() in ("junior", "senior"))
        else word
        if len(word) <= 2 or word in listed["title-acronyms"].split()
        else word.lower()
        if source == "it" and word.lower() not in shared_titles()
        else word.capitalize()
        for word in words.split()
    )
    return " ".join(small)


def firm_in_small_letters(name: str) -> str:
    """A name that is all in capitals with small letters: "R&S Express", "Residenza per Anziani Il Pino"."""
    if not name.isupper() or len(name) <= _SHORT_FIRM:
        return name
    said = [
        word
        if word in _NAMES or "&" in word or _LETTERS.fullmatch(word)
        else word.lower()
        if place and word.lower() in _SMALL
        else word.capitalize()
        for place, word in enumerate(name.split())
    ]
    return " ".join(said)


def person_in_small_letters(name: str) -> str:
    """A person's name that is all in capitals as one writes it, without letters behind it: "Ada van Laar"."""
    name = _BEHIND_A_NAME.sub("", name)
    if not name.isupper():
        return name
    return re.sub(r"[^\W\d_]+", lambda part: part[0].lower() if part[0] in _PARTICLES else part[0].capitalize(), name)

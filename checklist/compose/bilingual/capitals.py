"""Lines of CVs that are typed in capitals throughout, as one writes them in a letter."""

import re

from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_LEAST = 2  # words: one alone is an acronym or a heading
_LONG = 7  # letters that no acronym has: "PES PAV PEI" stays, and so does "ACS CCN1"
_INITIALS = re.compile(r"[^AEIOUÀÈÉÌÒÙ]{2,5}|.*\d.*")  # "CNC", "PHD", "B2"


def in_small_letters(line: str) -> str:
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

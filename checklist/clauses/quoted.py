"""Quotations: where they stand and whose words they are."""

import re

from checklist.clauses.closed import word_set
from checklist.clauses.people import is_person
from checklist.text.segmentation import Span
from checklist.values import value

_QUOTATION = re.compile(r'(?<!\w)"[^"\n]{8,900}"')
_WORD = re.compile(r"[^\W\d_]+")
_AD = word_set("annuncio posting ad advert advertisement vostro vostra vostri your sito site voi website careers job"
                " listing you posizione offerta")  # fmt: skip
_NEAR = 60  # code points around a quotation in which its speaker is named
_PEOPLE = word_set("he she lui lei loro they")


@value
class Quotation(Span):
    """A quotation and who speaks in it: firm or other; an advertisement also asks and promises."""

    speaker: str = "other"
    about_writer: bool = False


def quotations(text: str, low: str, firm: frozenset[str]) -> list[Quotation]:
    """The quotations of a text in their order.

    Args:
        text: the text as it was written.
        low: the same text folded.
        firm: the folded words that name the firm.
    """
    found = []
    for match in _QUOTATION.finditer(low) if '"' in low else ():
        start, end = match.span()
        line = low.rfind("\n\n", max(0, start - 400), start) + 1
        ahead = _WORD.findall(low[max(line, start - 2 * _NEAR) : start])
        behind = _WORD.findall(low[end : end + _NEAR].split(".", maxsplit=1)[0])
        near = [*ahead[-14:], *behind]
        asked = any(word in _AD or word in firm for word in near)
        person = any(is_person(word) or word in _PEOPLE for word in near)
        inside = _WORD.findall(match.group())
        first = any(word in ("i", "we", "io", "noi", "my", "our") for word in inside)
        about = person and not first and any(word in _PEOPLE for word in inside)
        found.append(Quotation(start, end, "firm" if asked or not person else "other", about))
    return found

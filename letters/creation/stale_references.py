"""Pure: references in a copied letter to the company, role or recipient of the letter it was copied from.

Pure. Nothing is replaced: only the writer knows whether "Nuvola" is the company or the weather.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.paper.file_name import COURTESY, LEGAL_FORM

# First words of companies' names that by themselves name none.
NO_NAME = frozenset(
    {"banca", "bank", "gruppo", "group", "studio", "società", "azienda", "the", "italia", "officina", "centro", "casa"}
)
SHORTEST = 4  # letters of a word that names a company or a person alone
PERSON = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?: (?:[a-z]{1,3} )?[A-ZÀ-Ý][\w’'-]+){1,3}")


@dataclass(frozen=True)
class OldWord:
    """``text[start:end]``, in code points, is ``quote``; ``fact`` is what it says: company, role or recipient."""

    start: int
    end: int
    quote: str
    fact: str


def old_words(text: str, old: Mapping[str, str], new: Mapping[str, str]) -> list[OldWord]:
    """Where ``text`` still holds the ``old`` facts (company, role, recipient), in its order and without overlaps.

    What the ``new`` facts say too is right where it stands. Longer words win over shorter ones at the same place.
    """
    kept = " ".join(new.values()).casefold()
    wanted = {term: fact for term, fact in _terms(old) if term.casefold() not in kept}
    if not wanted:
        return []
    terms = sorted(wanted, key=len, reverse=True)
    any_of_them = re.compile(
        "|".join(f"(?P<t{place}>{_pattern(term, wanted[term])})" for place, term in enumerate(terms))
    )
    return [
        OldWord(match.start(), match.end(), match[0], wanted[terms[int((match.lastgroup or "t0")[1:])]])
        for match in any_of_them.finditer(text)
    ]


def _pattern(term: str, fact: str) -> str:
    """A single word counts only with its capital: «la nuvola» is no company. Any space or line end joins several."""
    words = r"\s+".join(re.sub("['’]", "['’]", re.escape(word)) for word in term.split())
    alone = fact != "role" and " " not in term
    return rf"(?<!\w){words if alone else f'(?i:{words})'}(?!\w)"


def _terms(old: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    recipient = old.get("recipient", "")
    for company in (old.get("company", ""), *_companies(recipient)):
        yield from ((term, "company") for term in _names_of_company(company))
    if role := old.get("role", "").strip():
        yield role, "role"
    for line in recipient.splitlines():
        plain = COURTESY.sub("", line.strip()).strip(" ,")
        if PERSON.fullmatch(plain) and plain != line.strip(" ,"):
            yield plain, "recipient"
            yield plain.split()[-1], "recipient"


def _companies(recipient: str) -> Iterator[str]:
    """Lines of an address that name a company: after «Spett.le», or before a legal form."""
    for line in recipient.splitlines():
        if re.match(r"\s*spett", line, re.IGNORECASE) or LEGAL_FORM.search(line):
            yield line


def _names_of_company(company: str) -> Iterator[str]:
    name = LEGAL_FORM.sub("", COURTESY.sub("", company.strip())).strip(" ,")
    if not name:
        return
    yield name
    first, *more = name.split()
    if more:
        if len(first) >= SHORTEST and first.casefold() not in NO_NAME:
            yield first
        yield "".join(name.split()).lower()  # as in an e-mail address or the name of a site

"""Pure: references in a copied letter to the company, role or recipient of the letter it was copied from.

Nothing is replaced: only the writer knows whether “Nuvola” is the company or a cloud.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.paper.file_name import COURTESY, LEGAL_FORM

# First words of company names that do not name a company by themselves.
GENERIC_WORDS = frozenset(
    {"banca", "bank", "gruppo", "group", "studio", "società", "azienda", "the", "italia", "officina", "centro", "casa"}
)
MIN_NAME_LETTERS = 4  # letters of the first word of a company's name, to count by itself
PERSON_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?: (?:[a-z]{1,3} )?[A-ZÀ-Ý][\w’'-]+){1,3}")


@dataclass(frozen=True)
class StaleReference:
    """A passage of a letter, ``quote`` at ``start:end`` in code points, that names an old ``fact``.

    ``fact`` is ``company``, ``role`` or ``recipient``.
    """

    start: int
    end: int
    quote: str
    fact: str


def find_stale_references(text: str, old: Mapping[str, str], new: Mapping[str, str]) -> list[StaleReference]:
    """The passages of ``text`` that name ``old`` facts, in order and without overlaps.

    Args:
        text: The body of the copy.
        old: The facts of the letter that was copied: company, role, recipient.
        new: The facts of the copy; terms that they contain too are not stale.
    """
    new_facts = " ".join(new.values()).casefold()
    fact_by_term = {term: fact for term, fact in _terms(old) if term.casefold() not in new_facts}
    if not fact_by_term:
        return []
    terms = sorted(fact_by_term, key=len, reverse=True)
    any_term = re.compile(
        "|".join(f"(?P<t{place}>{_pattern(term, fact_by_term[term])})" for place, term in enumerate(terms))
    )
    return [
        StaleReference(match.start(), match.end(), match[0], fact_by_term[terms[int((match.lastgroup or "t0")[1:])]])
        for match in any_term.finditer(text)
    ]


def _pattern(term: str, fact: str) -> str:
    """The regular expression for a term, whose words any white space may separate.

    A single word must have its capital letter, for «la nuvola» is no company; roles and several words need not.
    """
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
        if PERSON_NAME.fullmatch(plain) and plain != line.strip(" ,"):
            yield plain, "recipient"
            yield plain.split()[-1], "recipient"


def _companies(recipient: str) -> Iterator[str]:
    """The lines of an address that name a company: with «Spett.le» or a legal form."""
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
        if len(first) >= MIN_NAME_LETTERS and first.casefold() not in GENERIC_WORDS:
            yield first
        yield "".join(name.split()).lower()  # as in an e-mail address or the name of a site

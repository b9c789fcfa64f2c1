"""Put together what fields, headline and sentences of an advertisement say of the role and the company."""

import re
from typing import NamedTuple

from checklist.ads.heading.alone import company_alone, role_alone, role_in_capitals, umbrella
from checklist.ads.heading.domain import company_of_address, hosts, repeats
from checklist.ads.heading.fields import company_field, role_field
from checklist.ads.heading.headline import headline, institution, said_again
from checklist.ads.heading.names import LEGAL, written
from checklist.ads.heading.one_paragraph import set_apart
from checklist.ads.heading.plain import plain
from checklist.ads.heading.roles import names_a_role
from checklist.ads.heading.seeking import client, company_spoken_of, invited, sought
from checklist.ads.heading.spoken import spoken
from checklist.ads.heading.words import listed
from checklist.text.language import detect
from checklist.text.segmentation import Span, fold

_READ = 4000  # code points of an advertisement in which it says who seeks whom


class Heading(NamedTuple):
    """The role and the company, as spans and as a letter says them; None and "" where the text does not say."""

    title: Span | None
    company: Span | None
    role: str
    employer: str


def read_heading(text: str) -> Heading:
    """The role and the company that an advertisement names.

    Args:
        text: The advertisement as it was pasted. Spans are half-open ranges of its code points.
    """
    bare = set_apart(plain(text[:_READ]))
    told, employer = role_field(bare)
    employer = company_field(bare) or employer
    lead, beside = headline(bare)
    named, seeker, for_a_client = sought(bare)
    joined, joining = invited(bare)
    if named and (lead is None or not _is_certain(bare, lead)):
        lead = role_in_capitals(bare, named.start) or lead
    first = _first(bare, lead, named)
    title = told or _first(bare, first, joined)
    if for_a_client:
        company = employer or client(bare)
        if company and named and company.start <= named.start < company.end:
            title = first  # "with our client, Faro, on": that is no role
    else:
        labels = hosts(plain(text))
        speaking = company_spoken_of(bare)
        sure = seeker or joining or (beside if beside and _is_confirmed(bare, beside, labels, speaking) else None)
        company = (
            employer
            or umbrella(bare)
            or _addressed(bare, sure, labels)
            or speaking
            or client(bare)
            or institution(bare)
            or company_alone(bare)
            or beside
        )
        company = _whole(bare, company)
        if beside and company and bare[beside.start : beside.end].startswith(bare[company.start : company.end]):
            company = beside
    if title is None or (company and bare[title.start : title.end] == bare[company.start : company.end]):
        title = role_alone(bare)
    said = bare[title.start : title.end] if title else ""
    language = detect(fold(bare), [Span(0, len(bare))]).main
    return Heading(
        title, company, spoken(said, language), written(bare[company.start : company.end]) if company else ""
    )


def _is_confirmed(bare: str, company: Span, labels: frozenset[str], speaking: Span | None) -> bool:
    """Whether what a headline names beside the role is a company: by its legal form, an address, or being said again.

    Otherwise it may be a town or a department, as in "Nurse – Alder Ward", and more so where the text speaks of another
    as the company.
    """
    said = bare[company.start : company.end]
    if LEGAL.search(said) or repeats(said, labels):
        return True
    return speaking is None and said_again(bare, company)


def _addressed(bare: str, company: Span | None, labels: frozenset[str]) -> Span | None:
    """The company that was read, or the one that an address of the text repeats where it does not repeat that one."""
    if company and LEGAL.search(bare, company.start, company.end):
        return company
    if company and repeats(bare[company.start : company.end], labels):
        return company
    return company_of_address(bare, labels) or company


def _whole(bare: str, company: Span | None) -> Span | None:
    """The name at the top that begins with the word by which a sentence calls it: "The Institute seeks".

    One with more words before those that a sentence repeats is the whole name, too: "Alberghi Monte Rosa".
    """
    if company is None:
        return None
    said = bare[company.start : company.end]
    in_full = None if LEGAL.search(said) else re.search(rf"(?<!\w){re.escape(said)},? (?={LEGAL.pattern})", bare, re.I)
    if in_full and (form := LEGAL.match(bare, in_full.end())):
        return Span(in_full.start(), form.end())
    named = company_alone(bare)
    if named is None:
        return company
    whole = bare[named.start : named.end]
    is_called_so = listed("institutions").fullmatch(said.lower()) and whole.startswith(said)
    is_shorter = " " in said and whole.endswith(f" {said}") and not LEGAL.search(said)
    return named if is_called_so or is_shorter else company


def _is_certain(bare: str, role: Span) -> bool:
    return names_a_role(bare[role.start : role.end])


def _first(bare: str, lead: Span | None, named: Span | None) -> Span | None:
    """The headline's role, but where the headline itself is a sentence that seeks somebody."""
    if lead is None or named is None:
        return lead or named
    if _is_certain(bare, named) and not _is_certain(bare, lead):
        return named
    same_line = "\n" not in bare[min(lead.start, named.start) : max(lead.end, named.end)]
    return named if same_line else lead

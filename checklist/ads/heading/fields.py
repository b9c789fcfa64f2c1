"""Fields of an advertisement: "Posizione: Grafico", "Company: Kestrel Ltd"."""

import re

from checklist.ads.heading.headline import read_line
from checklist.ads.heading.names import company_in, is_stated
from checklist.ads.heading.roles import may_name_a_role, role_at
from checklist.ads.heading.words import pieces
from checklist.text.segmentation import Span

_ROLE = re.compile(rf"^ *(?:{pieces('labels.role')}) *: *(?P<said>[^\n]{{3,110}})$", re.M | re.I)
_COMPANY = re.compile(rf"^ *(?:{pieces('labels.company')}) *: *(?P<said>[^\n]{{2,90}})$", re.M | re.I)
_MOST_WORDS = 7


def role_field(plain: str) -> tuple[Span | None, Span | None]:
    """The role of a field, and the company where the same line names it."""
    for match in _ROLE.finditer(plain):
        role, company = read_line(plain, match.start("said"), match.end("said"))
        if role is None:
            role = role_at(plain, match.start("said"), match.end("said"))
        if role is None:
            continue
        words = plain[role.start : role.end].split()
        prose = match["said"].rstrip().endswith(".") or len(words) > _MOST_WORDS
        if may_name_a_role(" ".join(words)) or not prose:
            return role, company
    return None, None


def company_field(plain: str) -> Span | None:
    """The company of a field."""
    for match in _COMPANY.finditer(plain):
        if company := company_in(plain, match.start("said"), match.end("said")):
            return company
        stated = match["said"].split(" (")[0].rstrip(" .,;")
        if is_stated(stated):
            return Span(match.start("said"), match.start("said") + len(stated))
    return None

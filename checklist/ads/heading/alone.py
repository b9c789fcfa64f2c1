"""Lines that stand alone: a role between two paragraphs, the name of a company at the top."""

import re
from collections.abc import Iterator

from checklist.ads.heading.headline import read_line
from checklist.ads.heading.names import LEGAL, NAME, company_in, is_beside, is_place, may_be_role
from checklist.ads.heading.roles import names_a_role
from checklist.ads.heading.words import listed, pieces
from checklist.ads.sections import kind_of
from checklist.text.segmentation import Span

_ROLES = 14  # lines in which a role may stand alone
_TOP = 4  # lines in which a company introduces itself
_LONGEST = 80  # code points of a line that is no sentence
_SEEKS = re.compile(rf"(?<!\w)(?:{pieces('seeking.they')}|{pieces('seeking.we')})(?!\w)", re.I)
# "Elm Kitchen, Poole", "Olmo Serramenti - dal 1950", "Elm Care (a charity) has a vacancy".
_NAMED = re.compile(
    rf"\s*(?i:(?:{pieces('labels.shouts')}|[^\n.!?]{{3,40}} (?:wanted|needed|required))[.!]*\s{{1,6}})?"
    rf"(?P<name>{NAME})(?P<behind>,\s|\s-\s|\s{{2,}}|\s\(|\shas a vacancy|\s*$)(?P<rest>[^\n]*)",
    re.M,
)
# "Orti Alti, azienda con 40 ettari e un frantoio, apre": a sentence on the company that begins the advertisement, and
# on none that seeks for another.
_TOLD = re.compile(r"(?![^\n]*\b(?:selezione|recruit\w*|agenzia|agency|client\w*)\b)(?:[a-zà-ù]|\d)[^\n]{20,}")
# Firms that are called after their trade: "Hart Lowe Solicitors".
_PARTNERS = re.compile(
    r"(?:[A-ZÀ-Ý][\w'-]+ (?:& |and )?){2,4}(?:Solicitors|Accountants|Architects|Opticians|Builders|Surveyors|Butchers|"
    r"Bakers|Florists|Jewellers|Caterers|Agents|Dentists|Chemists|Printers|Consultants|Decorators|Electricians|"
    r"Plumbers|Brokers|Auctioneers|Hairdressers|Barbers|Tailors|Directors|Growers|Brewers|Couriers|Joiners|"
    r"Contractors|Publishers|Distributors|Merchants|Hauliers|Manufacturers|Fabricators|Suppliers)"
)
# "ELMWOOD CARE GROUP", "Fondazione Casa Betania".
_UMBRELLA = re.compile(
    rf"(?:(?i:the|il|la) )?(?:{NAME} (?i:group|trust|holding|foundation|federation|partnership|hotels|schools)"
    rf"|(?i:gruppo|fondazione|consorzio|cooperativa(?: sociale)?) {NAME})"
)
# Words inside a name that have no capital: "Osteria della Torre".
_JOINS = re.compile(r".{1,3}|d[ae]ll[aeo]|degli|nell[ao]|sull[ao]|from|with|upon")
_TOWN = re.compile(r"(?:Co\.? )?[A-ZÀ-Ý][\w' -]{2,30}?(?=[,.(]|\s-\s|$)")


def role_alone(plain: str) -> Span | None:
    """The role of the first short line that names one, between blank lines or at the beginning of a paragraph."""
    for start, end, follows_blank in list(_lines(plain))[:_ROLES]:
        said = plain[start:end].strip()
        is_heading = kind_of(said) is not None or listed("no-headline").match(said)
        if not follows_blank or len(said) > _LONGEST or is_heading or said.endswith((".", ":", ";", "?")):
            continue
        first = said.split(" - ")[0]  # "CUOCO - orario pieno"
        if ":" in said or _SEEKS.search(said) or is_beside(first) or LEGAL.search(said):
            continue
        if names_a_role(said) or may_be_role(said):
            role, _company = read_line(plain, start, end)
            if role:
                return role
    return None


def role_in_capitals(plain: str, before: int) -> Span | None:
    """The role in capitals on a line of its own, above the sentence that says in its own words who is sought.

    Args:
        plain: The text without its marks.
        before: Where that sentence names the role.
    """
    role = role_alone(plain[:before])
    said = plain[role.start : role.end] if role else ""
    return role if said.isupper() and names_a_role(said) else None


def company_alone(plain: str) -> Span | None:
    """The company whose name begins one of the first lines, before its town, a dash or what it is."""
    for place, (start, end, _follows_blank) in enumerate(list(_lines(plain))[:_TOP]):
        found = _NAMED.match(plain, start, end)
        if found is None:
            continue
        name = found["name"]
        words = name.split()
        is_other = not _PARTNERS.fullmatch(name) and (is_beside(name) or may_be_role(name))
        if len(words) < 2 or is_other or kind_of(name) or listed("no-headline").match(name):
            continue
        if not all(
            word[:1].isupper() or word[:1].isdigit() or _JOINS.fullmatch(word) or "'" in word[:5] for word in words
        ):
            continue
        told = place == 0 and _TOLD.match(found["rest"]) is not None
        if found["behind"].startswith(",") and not told and not _is_town(found["rest"]):
            continue
        if company := company_in(plain, found.start("name"), found.end("name")):
            return company
    return None


def umbrella(plain: str) -> Span | None:
    """The group or trust whose name alone is the first line, though a home or school of it is named below."""
    start, end, _follows_blank = next(_lines(plain), (0, 0, False))
    name = _UMBRELLA.fullmatch(plain[start:end].strip())
    return company_in(plain, start, end) if name and not names_a_role(name[0]) else None


def _is_town(rest: str) -> bool:
    """Whether a line goes on with a town, known or ended by a sign as in "Levenshulme. Riders"."""
    town = _TOWN.match(rest)
    return town is not None and (is_place(town[0]) or not may_be_role(town[0]))


def _lines(plain: str) -> Iterator[tuple[int, int, bool]]:
    """The lines with words, each with whether a blank line or nothing stands above it."""
    follows_blank = True
    for match in re.finditer(r"[^\n]*\n?", plain):
        if not match[0].strip():
            follows_blank = True
            continue
        yield match.start(), match.start() + len(match[0].rstrip("\n")), follows_blank
        follows_blank = False

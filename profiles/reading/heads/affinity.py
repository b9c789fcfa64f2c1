"""Pure: how much a piece of a head looks like a role, an employer or a place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from profiles.reading.heads.pieces import Piece
from profiles.reading.words import fold, has, pattern, words

LEGAL_FORM = re.compile(
    r"\b(?:s\.?r\.?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s|s\.?c\.?a?\.?r\.?l|s\.?c\.?s|soc(?:ietà|\.)? (?:coop|agr)\w*\.?"
    r"|ltd|limited|llc|llp|plc|pllc|inc|corp|gmbh|b\.?v|n\.?v|pty|dac|clg|sarl|lda|oy|aps|a/s|a\.?s\.?d|a\.?p\.?s|onlus|odv)\.?\)?$",
    re.IGNORECASE,
)
FIRM = re.compile(
    r"\s&\s|\be (?:figli[oa]?|fratelli|soci|associati|c\.)(?:$|\s)|\b(?:f\.?lli|fratelli|gebr\.?)\s|[\"“«»”]|"
    r"['’]s\b|^(?:the|il|lo|da)\s|\.(?:com|it|io|org)$",
    re.IGNORECASE,
)
# Endings of trades that no list has: of the first word in Italian, of the last in English.
ITALIAN_TRADE = re.compile(r"^(?:[a-z']{3,}(?:tore|trice|ista|ai[oa]|ier[ea]|logo|loga|turgo|nauta|cultore))$")
ENGLISH_TRADE = re.compile(r"^(?:[a-z'-]{3,}(?:er|or|ist|ian|man|woman|eer|wright|ant|grapher|smith))$")
AFTER_ROLE = re.compile(
    r"^\s*(?:$|[-–/(,+&]|(?:of|di|del|dello|della|dei|degli|delle|dell'|d'|in|per|for|to|al|allo|alla|ai|agli|"
    r"alle|all'|con|with|and|e|presso|part|full)(?:\b|(?<=')))"
)
REGION = re.compile(
    r"^(?:[A-Z]{2}|[A-Z]{1,2}\d{1,2}[A-Z]?(?: \d[A-Z]{2})?|\d{4,5})$"
)  # a province, a state, a postcode
# The rank behind a role, in folded text: "Nurse 2", "Engineer III", "Specialist E-4".
RANK = re.compile(r" (?:i{1,3}|iv|vi?|\d|[a-z]-?\d)$")
IN_SMALL_LETTERS = 0.8  # "Front of house", against "Bella Napoli"
SOME = re.compile(r"(?:an?|un[oa]?)\s")  # "a monthly evening" is no firm, "a bakery" is one
# A role and with whom, in folded text: "Volunteer with a food bank", "Volontaria per una mensa".
WITH_SOME = re.compile(r"(?:[\w'-]+ ){1,3}(?:with|for|at|per|con|presso|in) (?:an?|the|my|un[oa]?) [a-z]")
CLEARLY = 3.0
LONGEST_TOWN = 4  # words
DEPARTMENTAL = 2.0  # how much less a department looks like an employer, and "90 people"
COUNTED = re.compile(r"(?:circa |approx\.? |c\. ?)?\d[\d.,]* [a-zà-ù]")
AREA = re.compile(
    r"^[A-ZÀ-Þ]\w+(?: \w+)? (?:area|and district|e provincia|e dintorni|(?:[Cc]ity|[Tt]own) [Cc]entre)$"
    r"|^[Cc]o\.? [A-ZÀ-Þ]\w+$"
    r"|^(?:[Zz]on[ae]|[Pp]rovinc(?:ia|e)) di [A-ZÀ-Þ]\w+(?: e [A-ZÀ-Þ]\w+)?$"
)
# Where in a firm somebody worked, in folded text: "U.O. Medicina Interna", "reparto salumi", "Ward 4", "Night team".
DEPARTMENT = re.compile(
    r"(?:u\.? ?o\.?(?: ?[cs]\.?)?(?= )|s\.? ?c\. |(?:reparto|rep\.|unita|ufficio|uff\.|area|settore|servizio?|"
    r"dipartimento|dip\.|divisione|direzione|sezione|nucleo|linea|sala|terapia intensiva|pronto soccorso|ward|unit|"
    r"department|dept\.?|division|section|floor|line)\b)"
    r"|.*\b(?:ward|unit|department|dept\.?|division|team|section|desk)$"
)
# What somebody was before, beside what they are: "previously Customer Assistant".
BEFORE = re.compile(
    r"(?:previously|formerly|initially|promoted|having been|before that|in precedenza|gia)\b", re.IGNORECASE
)
DEPARTMENT_LAST = re.compile(r"\b(?:department|dept\.?|division|unit|desk|team)$", re.IGNORECASE)
# Work without somebody who gave it, in folded text: "lavori da casa", "odd jobs", "work from home".
WORK_ALONE = re.compile(
    r"(?:(?:vari|piccoli) )?(?:lavor(?:i|o|etti)|impieghi)(?:$| (?:da|in|di|a|per)\b| (?:vari|saltuari|occasionali|"
    r"stagional[ei]|estiv[io])\b)|(?:(?:odd|various|summer|casual) )?(?:jobs|work)(?:$| (?:from|at|for) )"
)
PROVINCE = re.compile(r"\s*\([A-Z]{2}\)$")
TOWN = re.compile(r"^(?!.* \w$)[A-ZÀ-Þ][^\W\d_]*[\w'’. -]*(?:\s?\([A-Z]{2}\))?$")


@dataclass(frozen=True)
class Affinity:
    """How much a piece looks like each; from about -5 to 6."""

    role: float
    employer: float
    place: float


def is_place(text: str) -> bool:
    """Whether a text names known places only, with “(BO)” and the like."""
    if AREA.search(text):
        return True
    named = PROVINCE.sub("", text)
    if named != text and not has("organisations", named) and not has("roles", named):
        return True
    folded = fold(named)
    parts = [part.strip() for part in re.split(r"[,/()–-]", folded) if part.strip()]
    return (
        bool(parts) and parts[0] in words("places") and all(part in words("places") or len(part) <= 3 for part in parts)
    )


def role_place(text: str) -> str:
    """Where a role word stands: "end", "start" or "head" where a role is named, "inside", or ""."""
    folded = RANK.sub("", re.sub(r"\s*\([^()]*\)$", "", fold(text)))
    best = ""
    for match in pattern("roles").finditer(folded):
        after = folded[match.end() :]
        if after == "":
            return "end"
        if match.start() == 0:
            best = "head" if AFTER_ROLE.match(after) else "start"
        elif best not in ("start", "head"):
            best = "head" if AFTER_ROLE.match(after) else best or "inside"
    return best


def describes(text: str) -> bool:
    """Whether words tell of what kind a firm is, without a name: "Personal finance app", "agenzia di pubblicità"."""
    is_small = text[1:] == text[1:].lower() and re.search(r" [a-zà-ù]{3,}$", text) is not None
    return is_small and LEGAL_FORM.search(text) is None


def _has_ending_of_trade(text: str) -> bool:
    parts = re.findall(r"[^\W\d_][\w'-]*", fold(text))
    return bool(parts) and (ITALIAN_TRADE.match(parts[0]) or ENGLISH_TRADE.match(parts[-1])) is not None


def affinity(piece: Piece, *, is_last: bool) -> Affinity:
    """How much a piece looks like a role, an employer and a place.

    Args:
        piece: The piece.
        is_last: Whether it ends its line and does not begin the head, as a town does.
    """
    text = piece.text
    if BEFORE.match(text):
        return Affinity(-4, -4, -4)
    if piece.said == "place" or (piece.said != "employer" and (is_place(text) or REGION.match(text))):
        return Affinity(-4, -3, 4)
    at = role_place(text)
    is_part = not piece.said and is_department(text)
    # "Bookings Department": the word for a part of a firm names none.
    named = DEPARTMENT_LAST.sub("", text) if is_part else text
    has_firm = has("organisations", re.sub(r"\([^()]*\)$", "", named)) and not is_function(text)
    legal = LEGAL_FORM.search(text)
    is_legal = legal is not None and role_place(text[: legal.start()].strip()) != "end"  # and no "Addetta SPA"
    is_lower = text[:1].islower()
    role, employer = 0.0, -2.0 if is_lower else 0.5
    if at in ("start", "end", "head"):
        is_named_after_trade = (
            at == "start" and has_firm and not is_lower and not text.isupper() and is_title_case(text)
        )
        role, employer = (1.0, 1.0) if is_named_after_trade else (4.0, employer - 3)
    elif at:
        role, employer = 1.5, employer - 0.5
    elif _has_ending_of_trade(text) and (not has_firm or not has("organisations", text.rsplit(maxsplit=1)[-1])):
        role, employer = (3.5 if has_firm else 1.5), employer - (2.0 if has_firm else 0.5)
    if has_firm:
        employer += 1.0 if at in ("end", "head") else -0.5 if describes(text) else 2.5
        role -= 0 if at in ("start", "end", "head") else 2
    if is_legal:
        role, employer = role - 6, employer + 5
    if FIRM.search(text) and not is_part:
        role, employer = role - 1.5, employer + 1.5
    if is_lower:
        role += 0.7
        employer -= CLEARLY if SOME.match(text) and not has_firm else 0
    elif " " in text and not is_title_case(text) and not is_legal:
        role, employer = role + IN_SMALL_LETTERS, employer - IN_SMALL_LETTERS / 2
    if WORK_ALONE.match(fold(text)) and not has_firm:
        role, employer = role + 1.0, employer - CLEARLY
    place = -4.0 if at or has_firm or is_legal else _as_town(text, is_last=is_last)
    role, employer = _as_said(piece, role, employer)
    if not piece.said and (COUNTED.match(text) or (not has_firm and is_part)):
        return Affinity(role, employer - DEPARTMENTAL, -4)
    return Affinity(role, employer, -4 if piece.said in ("employer", "role") else place)


def is_department(text: str) -> bool:
    """Whether a text says in which part of a firm somebody worked."""
    return (DEPARTMENT.match(fold(text)) is not None or is_function(text)) and LEGAL_FORM.search(text) is None


def is_function(text: str) -> bool:
    """Whether a text is nothing but what a part of a firm does: "Payments & Risk", "Purchase ledger"."""
    named = [word for word in re.findall(r"[^\W\d_]+", fold(text)) if word not in ("and", "e", "of")]
    return bool(named) and all(word in words("functions") for word in named)


def is_role(text: str) -> bool:
    """Whether a text is clearly a role: “Bar supervisor”, not “Studio Tecnico Parodi”."""
    return affinity(Piece(text, 0, 0, (0, len(text))), is_last=False).role >= CLEARLY


def _as_town(text: str, *, is_last: bool) -> float:
    """How much words that are no role and no firm look like a town."""
    if text[:1].islower() or not TOWN.match(text) or len(text.split()) > LONGEST_TOWN:
        return -1.0
    return 0.7 if is_last else -0.5


def _as_said(piece: Piece, role: float, employer: float) -> tuple[float, float]:
    if piece.said == "employer":
        return role - 4, employer + 6
    if piece.said == "perhaps":
        return role, employer + 2
    if piece.said == "role":
        return role + 6, employer - 4
    is_with_some = role > CLEARLY and WITH_SOME.match(fold(piece.text))
    return role, employer - (CLEARLY + 1 if is_with_some else 0)


def is_title_case(text: str) -> bool:
    """Whether every longer word of a text is capitalised, as those of names are."""
    return all(word[:1].isupper() for word in re.findall(r"[^\W\d_]{4,}", text))


def is_trade(text: str) -> bool:
    """Whether a text says for which trade a card is, and not who issued it: "Gold card – Approved Electrician"."""
    return fold(text).split()[-1] in words("roles") and not has("organisations", text)

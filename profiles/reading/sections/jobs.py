"""Pure: jobs: who employed somebody, as what, when, and what they did."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from profiles.reading.document import Document, Quoted
from profiles.reading.lines import Line
from profiles.reading.sections.entries import Entry, entries
from profiles.reading.words import fold, has, words

AT = re.compile(r"\s+(?:presso|c/o|at|@|per conto di)\s+(?:(?:la|il|lo|l'|the)\s+)?", re.IGNORECASE)
DIVIDERS = re.compile(r"\s+[|·•∙/]\s+|\s+[–—-]\s+|(?<=\w)\s*[—|•]\s*(?=\w)|:\s+")
COMMA = re.compile(r",\s+")
LEGAL_FORM = re.compile(
    r"\b(?:s\.?r\.?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s|s\.?c\.?a?\.?r\.?l|soc(?:ietà|\.)? coop\w*\.?|ltd|"
    r"limited|llc|llp|plc|inc|gmbh|b\.?v)\.?$",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\s*\(([^()]{2,40})\)\s*$")
KIND = re.compile(
    r"^(?:full[- ]?time|part[- ]?time|tempo (?:pieno|parziale|indeterminato|determinato)|contratto .{0,25}|stage|"
    r"permanent|contract|"
    r"a tempo (?:pieno|indeterminato|determinato)|self[- ]employed|partita iva|apprendistato|internship|"
    r"remote|da remoto|remoto|ibrido|hybrid)$"
)


@dataclass
class Job:
    """The fields of a job, each as written."""

    name: str = ""
    position: str = ""
    location: str = ""
    doubt: str = ""


def read(lines: list[Line], document: Document, section: str = "work") -> None:
    """Add the jobs of a section to a document."""
    found = [entry for entry in entries(lines) if entry.head or entry.body]
    split = [_parts(entry.head) for entry in found]
    usual = _usual_place_of_role(split)
    employer, look = "", (0.0, False)
    for entry, parts in zip(found, split, strict=True):
        if not entry.period and not any(map(_is_role, parts)):
            if len(entry.head) == 1 and not entry.body and _is_name(entry.head[0]):
                employer, look = entry.head[0], entry.look  # of the several positions that follow
                continue
            document.unplaced += [*entry.head, *(line.words for line in entry.body)]
            continue
        job = _job(parts, usual)
        if not job.name and employer:
            job.name, job.doubt = employer, ""
        elif job.name:
            employer = job.name
        following = entry.body.pop() if look[0] and _is_employer(entry.body, look) else None
        _add(job, entry, document, section)
        employer = following.words if following else employer


def _is_employer(body: list[Line], look: tuple[float, bool]) -> bool:
    """Whether what is said of a job ends with the next employer, which looks like the one before."""
    return bool(body) and (body[-1].size, body[-1].bold) == look and not body[-1].bullet and _is_name(body[-1].words)


def _add(job: Job, entry: Entry, document: Document, section: str) -> None:
    names = ("organization", "position") if section == "volunteer" else ("name", "position")
    doubt = job.doubt or ("no_period" if entry.period is None else "")
    entry_quote = job.name or job.position or entry.dated
    fields: dict[str, Any] = {
        names[0]: Quoted(job.name, job.name) if job.name else None,
        names[1]: Quoted(job.position, job.position) if job.position else None,
        "location": Quoted(job.location, job.location) if job.location else None,
        **dates(entry, is_job=True),
        **said(entry.body),
    }
    document.add(section, fields, entry_quote, doubt)


def dates(entry: Entry, *, is_job: bool = False) -> dict[str, Any]:
    """The fields ``startDate`` and ``endDate`` of an entry; a job with one date alone is doubtful."""
    period = entry.period
    if period is None:
        return {}
    alone = "only_one_date" if is_job and period.end and not period.start else ""
    return {
        "startDate": Quoted(period.start, entry.dated, period.doubt) if period.start else None,
        "endDate": Quoted(period.end, entry.dated, period.doubt or alone) if period.end else None,
    }


def said(body: list[Line]) -> dict[str, Any]:
    """The fields ``summary`` and ``highlights`` of an entry: a lone paragraph is a summary."""
    told = [line for line in body if line.text]
    if told and not any(line.bullet for line in told) and len(told) == 1 and len(told[0].text) > 60:
        return {"summary": Quoted(told[0].words, told[0].words)}
    intro = [told.pop(0)] if len(told) > 1 and not told[0].bullet and all(line.bullet for line in told[1:]) else []
    return {
        "summary": Quoted(intro[0].words, intro[0].words) if intro else None,
        "highlights": [Quoted(line.words, line.words) for line in told],
    }


def _parts(head: list[str]) -> list[str]:
    """The parts of a head: divided at signs, then at commas where a part is still two things."""
    parts: list[str] = []
    for piece in head:
        bracket = IN_BRACKETS.search(piece)
        if bracket and (has("places", bracket[1]) or KIND.match(fold(bracket[1]))):
            parts += [*_divided(piece[: bracket.start()]), bracket[1]]
        else:
            parts += _divided(piece)
    return [part for part in parts if not KIND.match(fold(part)) or has("places", part)]


def _divided(piece: str) -> list[str]:
    found: list[str] = []
    for part in (part for half in AT.split(piece) for part in DIVIDERS.split(half)):
        at_commas = COMMA.split(part)
        several = len(at_commas) > 1 and (
            len({_kind(one) for one in at_commas}) > 1
            or (len(at_commas) == 2 and _is_role(part))
            or any(LEGAL_FORM.search(one) for one in at_commas[:-1])
        )
        found += _with_legal_form(at_commas) if several else [part]
    return [part.strip(" ,;()") for part in found if part.strip(" ,;()")]


def _with_legal_form(parts: list[str]) -> list[str]:
    """The parts, with “Inc.” and the like put back to the name before."""
    joined: list[str] = []
    for part in parts:
        if joined and fold(part) in words("organisations") and len(part) < 8:
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _kind(part: str) -> str:
    if _is_place(part):
        return "place"
    return "role" if _is_role(part) else "name"


def _is_role(part: str) -> bool:
    return has("roles", part)


def _is_place(part: str) -> bool:
    folded = re.sub(r"\s*\(\w{2}\)$", "", fold(part))
    pieces = [piece.strip() for piece in re.split(r"[,/()–-]", folded) if piece.strip()]
    return (
        bool(pieces)
        and pieces[0] in words("places")
        and all(piece in words("places") or len(piece) <= 3 for piece in pieces)
    )


def _is_name(part: str) -> bool:
    return len(part) < 60 and not _is_place(part)


def _usual_place_of_role(heads: list[list[str]]) -> int:
    """Whether the role stands first (0) or second (1) in most heads where this is clear."""
    clear: Counter[int] = Counter()
    for parts in heads:
        named = [part for part in parts if not _is_place(part)][:2]
        roles = [_role_strength(part) for part in named]
        if len(named) == 2 and roles[0] != roles[1]:
            clear[roles.index(max(roles))] += 1
    return clear.most_common(1)[0][0] if clear else 0


def _role_strength(part: str) -> int:
    """How much a part looks like a role: 2, or 1 with the name of an organisation in it, or 0."""
    if not _is_role(part):
        return 0
    return 1 if has("organisations", part) else 2


def _unlike_a_firm(named: list[str], usual: int) -> int:
    """Where the role stands among parts that no word shows: where it usually does, but never where a firm is."""
    roles = [at for at, part in enumerate(named) if not LEGAL_FORM.search(part)]
    at = min(usual, len(named) - 1)
    return at if at in roles or not roles else roles[0]


def _job(parts: list[str], usual: int) -> Job:
    places = [part for part in parts if _is_place(part)]
    named = [part for part in parts if part not in places]
    job = Job(location=", ".join(places[:1]))
    if not named:
        return Job(name=places[0] if places else "", doubt="no_position")
    if len(named) == 1:
        is_role = _is_role(named[0])
        job.position, job.name = (named[0], "") if is_role else ("", named[0])
        job.doubt = "no_employer" if is_role else "no_position"
        return job
    strengths = [_role_strength(part) for part in named]
    best = max(strengths)
    if strengths.count(best) == 1 or best == 0 or strengths[min(usual, 1)] != best:
        at = strengths.index(best) if best else _unlike_a_firm(named, usual)
    else:
        at = min(usual, len(named) - 1)
    job.position = named[at]
    others = named[:at] + named[at + 1 :]
    firm = next((part for part in others if LEGAL_FORM.search(part)), "")
    job.name = firm or next((part for part in others if has("organisations", part)), others[0])
    job.doubt = "which_is_the_employer" if best == 0 and not firm else ""
    if not job.location and len(others) > 1:
        job.location = next((part for part in others if part != job.name and len(part) < 40), "")
    return job

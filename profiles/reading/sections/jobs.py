"""Pure: jobs: who employed somebody, as what, when, and what they did."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from profiles.reading.document import Document, Quoted
from profiles.reading.heads.affinity import LEGAL_FORM, WORK_ALONE, is_place, is_role, role_place
from profiles.reading.heads.dated import ASIDE, head_periods, is_aside
from profiles.reading.heads.entry import Entry, trimmed
from profiles.reading.heads.job import Job, jobs_of
from profiles.reading.heads.pieces import AT
from profiles.reading.heads.promotions import ranks_apart
from profiles.reading.heads.ranks import by_rank, give_to_the_latest
from profiles.reading.heads.sentences import unfold
from profiles.reading.heads.terms import says_terms
from profiles.reading.lines import Line
from profiles.reading.private_words import WORSHIP
from profiles.reading.sections import education
from profiles.reading.sections.dates import is_period, periods
from profiles.reading.sections.entries import entries, is_whole
from profiles.reading.sections.fields import as_name, dates, said
from profiles.reading.sections.labelled import LABEL
from profiles.reading.words import fold, has

# A time without work is no job, whatever was done in it.
BREAK = re.compile(
    r"^(?:in )?(?:pausa|interruzione|career break|career gap|break|stop|gap year|anno sabbatico|sabbatical|periodo "
    r"sabbatico|periodo di (?:pausa|disoccupazione|cura|assistenza)|(?:cura|assistenza) familiare|family care|"
    r"caring for|(?:in|durante) (?:questi anni|quegli anni|questo periodo)|(?:during|in) (?:these years|this time)|"
    r"time (?:off|out)|out of work|job search|ricerca (?:di )?lavoro|congedo|aspettativa|maternita|paternita|"
    r"maternity|parental leave|mobilita|servizio militare|military service|leva|cassa integrazione|cig|naspi|"
    r"(?:available|disponibile) (?:from|immediately|now|da|dal|subito)|"
    r"travelled|viaggio|at home|a casa|home with|raising (?:a |my )?(?:family|children)|redundan(?:cy|t)|"
    r"relocat(?:ed|ion|ing)|"
    r"(?:nascita|cura|crescita) (?:dei|di|della) (?:figli\w?|famiglia)|full[- ]time (?:mum|mother|dad|parent)|"
    r"disoccupat[oa]|inoccupat[oa]|in cerca di (?:lavoro|occupazione)|unemployed|between jobs|travel(?:ling|"
    r"ing)?|viaggi)\b"
)

# A line that leads to older jobs: "Before 2014".
EARLIER = re.compile(r"(?:before|prior to|up to|until|prima del(?:l'anno)?|fino al|ante) ?(?:19|20)\d\d")

# A heading above training at work, which every entry below it is.
PLACEMENTS = re.compile(
    r"(?:esperienze di )?(?:(?P<stage>stages?)|(?P<tirocinio>tirocin(?:io|i))|(?P<internship>internships?)"
    r"|(?P<placement>placements?))(?: e (?:stages?|tirocini))?"
)

# What begins no role and no employer, but a sentence on a deed and what is said of it behind a comma.
SENTENCE = re.compile(r"(?:i|we|ho|abbiamo|mi) [a-z]")
RELATIVE = re.compile(r"(?:which|that|who|whose|where|che|dove|il quale|la quale|i cui) [a-z]")

# How somebody without an employer worked, which stands in its place.
OWN_SAID = re.compile(r"self[- ]employed|partita IVA|in proprio", re.IGNORECASE)
# The same before the role: "Self-employed joiner, Newry".
OWN_ROLE = re.compile(r"(?P<own>[Ss]elf[- ][Ee]mployed) (?P<role>(?!work\b)[^,]{3,40})(?:, (?P<place>[A-Z][\w/ -]+))?$")
# In which part of each year somebody had a job; JSON Resume has no field for it, so that it stands behind the role.
SEASONS = re.compile(r"summers|winters|estati|inverni")
LEAST_TOLD = 2  # items that tell of a job
LEADS = re.compile(r"(?P<role>[^.:;,!?]{3,50})[.:]\s+(?P<rest>\S.*)$")
SAME = re.compile(
    r"^(?:(?:the )?same (?:company|employer|firm|place|school|hospital|studio|shop|salon|practice|hotel"
    r"|organi[sz]ation)|(?:la |lo )?stess[oa] "
    r"(?:azienda|ditta|societa|ente|datore.*|struttura|scuola|studio|negozio|ristorante|albergo|banca|ospedale|cooperativa)"
    r"|idem|ibid|as above|come sopra|c\.s)\.?$"
)


def read(lines: list[Line], document: Document, section: str = "work", heading: str = "") -> None:
    """Add the jobs of a section to a document; below "Tirocini" one without a role is a "Tirocinio"."""
    lines = [part for line in _without_marks(_without_asides(lines, document)) for part in ranks_apart(line)]
    found = [_with_told_work(entry) for entry in entries(unfold(lines), begins=_begins) if entry.head or entry.body]
    jobs = jobs_of([entry.head for entry in found])
    give_to_the_latest(found, jobs)
    employer, look, stands_above = "", (0.0, False), False
    is_small = not any(map(str.isupper, "".join(line.text for line in lines)))  # so that no look tells a firm
    for at, (entry, job) in enumerate(zip(found, jobs, strict=True)):
        following = jobs[at + 1] if at + 1 < len(jobs) else None
        below = found[at + 1] if at + 1 < len(jobs) else None
        is_held = _holds(entry, job, below)
        document.unplaced += [part for part in (job.position, job.location) if part and is_held]
        if is_held or _is_employer_of_several(entry, job, following):
            employer, look, stands_above = job.name, entry.look, True
            continue
        if WORSHIP.search(fold(job.position)):
            continue
        if education.is_title(entry) and not is_role(job.position):
            education.add(entry, document)
            continue
        if (
            _is_break(entry)
            or _is_sentence(job)
            or not entry.head
            or (not entry.period and not _is_role(" ".join(entry.head)))
        ):
            document.unplaced += [*entry.head, *(line.words for line in entry.body)]
            continue
        # "treasurer from 2022", behind another role
        if job.position and job.name[:1].islower() and is_role(job.name):
            job.left.append(job.name)
            job.name, job.doubt = "", ""
        # "summers 2015 and 2016: odd jobs on the family farm" was somewhere else.
        is_elsewhere = job.position[:1].islower() and has("organisations", job.position)
        is_elsewhere = is_elsewhere and role_place(job.position) != "head"  # "responsabile di negozio"
        may_follow = job.doubt == "no_employer" and not is_elsewhere and not is_small
        if stands_above and _has_department(jobs[at - 1], job, entry):
            job.name, job.position, job.doubt = employer, entry.head[0], ""
        elif employer and (SAME.match(fold(job.name)) or (may_follow and (stands_above or look[0]))):
            job.name, job.doubt = employer, ""
        elif job.name:
            employer, look = job.name, entry.look if entry.head[:1] == [job.name] else look
            stands_above = entry.head[0].startswith(job.name) and job.position not in entry.head[0]
        elif entry.gap:
            stands_above = False
        _name_oneself(job, entry)
        if job.doubt == "no_position" or not is_role(job.position):
            _role_in_body(job, entry)
        next_employer = entry.body.pop() if look[0] and _is_employer(entry.body, look) else None
        apart = [line for line in entry.body if says_terms(line.text) or (is_aside(line) and head_periods(line))]
        entry.body = [line for line in entry.body if line not in apart]
        _add_ranks(job, entry, document, section, heading)
        document.unplaced += [*job.left, *entry.remarks, *(line.words for line in apart)]
        employer = next_employer.words if next_employer else employer


def _without_asides(lines: list[Line], document: Document) -> list[Line]:
    """The lines, without those that lead to older jobs, above one with a date, or describe a firm in brackets."""
    kept: list[Line] = []
    is_led = False
    for line, below, after in zip(lines, [*lines[1:], Line("")], [*lines[2:], Line(""), Line("")], strict=False):
        leads = EARLIER.fullmatch(fold(line.text).strip(" :.")) is not None and bool(head_periods(below))
        leads = leads or _names_a_group(line, below, after)
        if leads or (kept and not line.gap and _describes_a_firm(line)):
            document.unplaced.append(line.words)
        else:
            kept.append(replace(line, gap=True) if is_led else line)
        is_led = leads
    return kept


def _names_a_group(line: Line, below: Line, after: Line) -> bool:
    """Whether a line in capitals, with space around it, stands above a period with a whole head: "LIVE E STUDIO"."""
    is_set_off = line.gap and below.gap and line.words.isupper() and not line.bullet and not periods(line.text)
    return is_set_off and is_period(below.text) and not after.gap and is_whole(after.text)


def _describes_a_firm(line: Line) -> bool:
    """Whether a line in brackets says of what kind a firm is, or how it employed somebody: "(maker of pans)"."""
    is_said = ASIDE.fullmatch(line.text) is not None and not line.text[1].isupper() and not line.bullet
    return is_said and not periods(line.text) and not _is_role(line.text)


def _without_marks(lines: list[Line]) -> list[Line]:
    """The lines, without the marks of a list in which each item tells of a job, with its period somewhere in it."""
    items = [line for line in lines if line.bullet]
    told = [
        line
        for line in items
        if _is_role(line.text) and any(one.start or one.is_open for one in periods(line.text[:150]))
    ]
    if len(told) < LEAST_TOLD or 3 * len(told) < 2 * len(items):
        return lines
    return [replace(line, bullet=False, gap=True) if line in told else line for line in lines]


def _with_told_work(entry: Entry) -> Entry:
    """An entry whose head is work for nobody named, with what that was in its body: "Lavori da casa: sei ritratti"."""
    named, colon, told = entry.head[-1].partition(": ") if entry.head else ("", "", "")
    if colon and WORK_ALONE.match(fold(named)) and not has("organisations", named):
        entry.head[-1] = named
        entry.body.insert(0, Line(told))
    return entry


def _role_in_body(job: Job, entry: Entry) -> None:
    """Take the role from what is said where it stands first: "Sous chef. Ran the pass", "Position: Buyer"."""
    first = entry.body[0] if entry.body and not entry.body[0].bullet else None
    label = LABEL.match(fold(first.text)) if first else None
    if first and label and label["role"] and len(fold(first.text)) == len(first.text) > label.end():
        if job.position and job.name:
            job.left.append(job.position)  # "Faro Srl – Vigonza", and below it "Mansione: saldatore"
        elif job.position:
            job.name = job.position
        job.position, job.doubt = first.text[label.end() :].strip(), ""
        entry.body.pop(0)
        return
    if job.position:
        return
    led = LEADS.match(first.text) if first else None
    if first and led and is_role(led["role"]):
        job.position, job.doubt = led["role"].strip(), ""
        entry.body[0] = replace(first, text=led["rest"])


def _name_oneself(job: Job, entry: Entry) -> None:
    """Put how somebody without an employer worked in the place of one: "self-employed"."""
    if not job.name and (own := OWN_ROLE.match(job.position)):
        job.name, job.position = own["own"], own["role"]
        job.location = job.location or own["place"] or ""
    elif not job.name and (said := OWN_SAID.search(" ".join(entry.head))) and said[0] not in job.position:
        job.name = said[0]


def _is_employer_of_several(entry: Entry, job: Job, following: Job | None) -> bool:
    """Whether an entry is the employer, with or without the whole period, of the positions that follow."""
    if entry.body or not entry.head or _is_break(entry):
        return False
    if entry.period is None:
        return len(entry.head) == 1 and not _is_role(entry.head[0]) and _is_name(entry.head[0])
    return (
        bool(job.name)
        and not (job.position and (_is_role(job.position) or len(entry.head) > 1))  # "Vetreria Alba, Murano"
        and following is not None
        and bool(following.position)
        and not following.name
    )


def _holds(entry: Entry, job: Job, below: Entry | None) -> bool:
    """Whether an entry is an employer, its town or a part of it, whose period holds that of the role below it."""
    period, inner = entry.period, below.period if below else None
    if below is None or period is None or inner is None or entry.body or not job.name or below.gap:
        return False
    is_within = period.start <= inner.start and (period.is_open or (not inner.is_open and inner.end <= period.end))
    return bool(inner.start) and is_within and not any(map(is_role, entry.head)) and any(map(is_role, below.head))


def _has_department(above: Job, job: Job, entry: Entry) -> bool:
    """Whether a role stands before a department, as in the job above it, whose employer has a line of its own."""
    is_alike = ", " in above.position and entry.head == [f"{job.position}, {job.name}"]
    is_firm = has("organisations", job.name) or job.name.startswith("The ")
    return is_alike and not is_firm and LEGAL_FORM.search(job.name) is None


def _begins(line: Line) -> bool:
    """Whether a line without a period is the head of a job: with a role, and somewhere to work."""
    return _is_role(line.text) and (has("organisations", line.text) or re.search(AT, line.text) is not None)


def _is_break(entry: Entry) -> bool:
    if entry.is_aside:  # "(2020 – 2021: closed, helped at a food bank)"
        return True
    return bool(entry.head) and BREAK.match(fold(entry.head[0])) is not None and not _is_role(entry.head[0])


def _is_sentence(job: Job) -> bool:
    """Whether role or employer are words of a sentence: "I run a stall", "which feeds 90 people"."""
    position, name = fold(job.position), fold(job.name)
    return SENTENCE.match(position) is not None or any(map(RELATIVE.match, (position, name)))


def _is_employer(body: list[Line], look: tuple[float, bool]) -> bool:
    """Whether what is said of a job ends with the next employer, which looks like the one before."""
    if not body or (body[-1].size, body[-1].bold) != look or body[-1].bullet or not _is_name(body[-1].words):
        return False
    # Where all letters look alike, these do not tell a firm from what was done last.
    return all((line.size, line.bold) != look for line in body[:-1]) and (len(body) > 1 or body[-1].gap)


def _add_ranks(job: Job, entry: Entry, document: Document, section: str, heading: str) -> None:
    for one, its_entry in by_rank(job, entry):
        _add(one, its_entry, document, section, heading)


def _add(job: Job, entry: Entry, document: Document, section: str, heading: str) -> None:
    position = Quoted(job.position, job.position) if job.position else None
    placement = PLACEMENTS.fullmatch(fold(heading).strip(" :"))
    if position is None and job.name and placement and placement.lastgroup:
        position = Quoted(placement.lastgroup.capitalize(), heading)
        job.doubt = job.doubt.removeprefix("no_position")
    names = ("organization", "position") if section == "volunteer" else ("name", "position")
    doubt = job.doubt or ("no_period" if entry.period is None else "")
    season, period = SEASONS.match(fold(entry.dated)), entry.period
    if season and position and period and period.start and (period.is_open or period.start != period.end):
        position = Quoted(f"{job.position} ({season[0]})", job.position)
    entry_quote = job.name or job.position or entry.dated
    fields: dict[str, Any] = {
        names[0]: Quoted(as_name(job.name, document.text), job.name) if job.name else None,
        names[1]: position,
        "location": Quoted(job.location, job.location) if job.location else None,
        **dates(entry, is_job=True),
        **(told := said(entry.body)),
        "highlights": [*told["highlights"], *(Quoted(rank, rank) for rank in map(trimmed, entry.ranks))],
    }
    document.add(section, fields, entry_quote, doubt)


def _is_role(part: str) -> bool:
    return has("roles", part)


def _is_name(part: str) -> bool:
    return len(part) < 60 and not is_place(part)

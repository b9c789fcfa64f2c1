"""Pure: which pieces of the head of a job are the role, the employer and the place.

Each way to give the pieces out earns the sum of what they look like; the best is taken. What the other heads of the
section show, such as that the role stands first, decides where the words do not.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from profiles.reading.sections.affinity import Affinity, affinity, role_place
from profiles.reading.sections.pieces import Piece, pieces
from profiles.reading.words import fold, has

WITHOUT = -1.0  # for a head without role, or without employer
LEFT_OVER = -1.5  # for a piece that is none of the three
DIVIDED = -1.0  # for a role that goes on after a dash
APART = 1.0  # if more than a comma stands between role and employer
USUAL = 1.5  # if the role stands where it does in the other heads
CLEAR = 3.0  # by how much role and employer must look like what they are, to show the order of a section
SURE = 1.0
ENOUGH = 2  # clear heads of one order, to settle what no word shows
LONGEST_ADDITION = 3  # words
OWN_ACCOUNT = re.compile(
    r"\b(?:freelance|self[- ]employed|liber[oa] professionista|libera professione|lavoro autonomo|in proprio|partita iva|"
    r"p\.? ?iva|autonom[oa]|sole trader|own business|own account|ditta individuale)\b"
)


AT_A_FIRM = {"alla", "al", "allo", "all'", "all’", "with"}  # "di" and the like also stand before what somebody is in charge of
UNKNOWN = 0.5  # how much any capitalised word looks like an employer
KNOWN = 4.0  # how much a known place looks like one
INSIDE = re.compile(
    r"\s+(?:(?:di|a|al|allo|alla|ai|agli|alle|del|dello|della|dei|degli|delle|nel|nello|nella|for|with)\s+|(?:dell|all|nell)['’])"
    r"(?:ditta\s+)?(?=[A-ZÀ-Þ]\S*(?:\s|$)|[a-z]+\s+(?:[a-z]+\s+)?[A-ZÀ-Þ])"
)


@dataclass
class Job:
    """The fields of a job, each as written.

    Attributes:
        name: The employer.
        position: The role.
        location: The place.
        doubt: Why they are doubtful, if they are.
        left: What belongs to none of them.
        role_first: Whether the role stands before the employer; None if one is missing.
        is_clear: Whether words show which is which.
    """

    name: str = ""
    position: str = ""
    location: str = ""
    doubt: str = ""
    left: list[str] = field(default_factory=list)
    role_first: bool | None = None
    is_clear: bool = False


@dataclass(frozen=True)
class Group:
    """Neighbouring pieces that are one thing: a half-open range of places, and what that earns."""

    start: int
    end: int
    earns: float

    @property
    def places(self) -> range:
        """The places of the pieces."""
        return range(self.start, self.end)


def jobs_of(heads: list[list[str]]) -> list[Job]:
    """The jobs of the heads of a section, in order."""
    cut = [pieces(head) for head in heads]
    alone = [_job(head, found, None, settles=False) for head, found in zip(heads, cut, strict=True)]
    orders = Counter(job.role_first for job in alone if job.is_clear and job.role_first is not None)
    if not orders:
        return alone
    (usual, count), *_others = orders.most_common()
    if count * 2 <= orders.total():
        return alone
    settles = count == orders.total() >= ENOUGH
    return [_job(head, found, usual, settles=settles) for head, found in zip(heads, cut, strict=True)]


def _job(head: list[str], found: list[Piece], usual: bool | None, *, settles: bool) -> Job:
    if not found:
        return Job(doubt="no_position")
    looks = _looks(found)
    role, employer = _best(found, looks, usual)
    role = _with_department(role, employer, found, looks)
    taken = {*(role.places if role else ()), *(employer.places if employer else ())}
    rest = [at for at in range(len(found)) if at not in taken]
    places = [at for at in rest if looks[at].place > LEFT_OVER + 1]
    where = _first_run(found, places)
    job = Job(
        name=_text(head, found, employer.places) if employer else "",
        position=_text(head, found, role.places) if role else "",
        location=_text(head, found, where) if where else "",
        left=[found[at].text for at in rest if at not in where],
    )
    if not employer and not role:
        return Job(name=job.location, doubt="no_position", left=job.left)
    if role and (not employer or _is_weak(looks, found, employer)):
        position, firm = _divided_at_firm(job.position)
        if firm:
            job.position, job.name, job.location = position, firm, job.location or job.name
            return job
    if not job.name:
        job.doubt = "" if OWN_ACCOUNT.search(fold(" ".join(head))) else "no_employer"
    elif not role:
        job.doubt = "no_position"
    elif employer:
        evidence = _evidence(looks, role, employer)
        job.role_first = role.start < employer.start
        job.is_clear = evidence >= CLEAR
        if evidence < SURE and not (settles and job.role_first is usual):
            job.doubt = "which_is_the_employer"
    return job


def _with_department(role: Group | None, employer: Group | None, found: list[Piece], looks: list[Affinity]) -> Group | None:
    """The role with a department behind its comma, where the place stands elsewhere: “Staff nurse, Acute Unit”."""
    at = role.end if role else len(found)
    if role is None or at >= len(found) or (employer and at in employer.places) or looks[at].place >= KNOWN:
        return role
    goes_on = found[at].segment == found[at - 1].segment and found[at].line == found[at - 1].line and not found[at].said
    has_place = any(looks[one].place > 0 for one in range(len(found)) if one != at and one not in role.places)
    return Group(role.start, at + 1, role.earns) if goes_on and has_place and _going_on(found[at]) >= 0 else role


def _is_weak(looks: list[Affinity], found: list[Piece], employer: Group) -> bool:
    """Whether nothing but its place makes a piece the employer, so that it may as well be a town."""
    return employer.start > 0 and max(looks[at].employer for at in employer.places) <= UNKNOWN and not found[employer.start].said


def _divided_at_firm(position: str) -> tuple[str, str]:
    """Role and employer of “educatrice al doposcuola della Cooperativa Arcobaleno”, which no sign divides."""
    for match in INSIDE.finditer(position):
        firm = position[match.end() :]
        is_firm = has("organisations", firm.split(maxsplit=1)[0]) or (firm[:1].isupper() and match[0].strip().lower() in AT_A_FIRM)
        if match.start() and role_place(position[: match.start()]) and is_firm:
            return position[: match.start()].strip(), firm.strip()
    return position, ""


def _looks(found: list[Piece]) -> list[Affinity]:
    last = {piece.segment: at for at, piece in enumerate(found)}
    looks = [affinity(piece, is_last=last[piece.segment] == at and at > 0) for at, piece in enumerate(found)]
    for at, (one, other) in enumerate(pairwise(found)):
        # "Dayton, OH": what stands before the name of a state or a postcode is a town.
        known = looks[at + 1].place >= 4 and other.said != "place"
        if known and one.line == other.line and one.segment == other.segment and 0 > looks[at].place > -1:
            looks[at] = Affinity(looks[at].role - 1, looks[at].employer, 0.7 if at else looks[at].place)
    return looks


def _groups(found: list[Piece], earned: list[float], *, is_role: bool) -> list[Group]:
    """All runs of up to three pieces of one line."""
    made = []
    for start in range(len(found)):
        total = 0.0
        for end in range(start, min(start + 3, len(found))):
            if end > start:
                if found[end].line != found[start].line or (found[end].said and end > start):
                    break
                if found[end].segment != found[end - 1].segment:
                    if not is_role:
                        break
                    total += DIVIDED
                total += min(earned[end], 0.0) + (_going_on(found[end]) if is_role else -0.5)
            else:
                total = earned[end]
            made.append(Group(start, end + 1, total))
    return made


def _going_on(piece: Piece) -> float:
    """What it costs if a role goes on after a comma: “Team leader, accounts”, but not “driver, deliveries to sites”."""
    return 0.0 if len(piece.text.split()) <= LONGEST_ADDITION or role_place(piece.text) else 2 * LEFT_OVER


def _best(found: list[Piece], looks: list[Affinity], usual: bool | None) -> tuple[Group | None, Group | None]:
    """The role and the employer that earn most together with what is left for places."""
    roles = _groups(found, [look.role for look in looks], is_role=True)
    employers = _groups(found, [look.employer for look in looks], is_role=False)
    left = [max(look.place, LEFT_OVER) for look in looks]
    total = sum(left)

    def without(group: Group) -> float:
        return group.earns - sum(left[group.start : group.end])

    best: tuple[float, Group | None, Group | None] = (total + 2 * WITHOUT, None, None)
    for role in roles:
        best = max(best, (total + WITHOUT + without(role), role, None), key=lambda one: one[0])
    for employer in employers:
        best = max(best, (total + WITHOUT + without(employer), None, employer), key=lambda one: one[0])
    for role in roles:
        for employer in employers:
            if role.start < employer.end and employer.start < role.end:
                continue
            earns = total + without(role) + without(employer)
            earns += APART if found[role.start].segment != found[employer.start].segment else 0
            if usual is not None:
                earns += USUAL if (role.start < employer.start) is usual else 0
            elif role.start < employer.start:
                earns += 0.1
            best = max(best, (earns, role, employer), key=lambda one: one[0])
    return best[1], best[2]


def _evidence(looks: list[Affinity], role: Group, employer: Group) -> float:
    """By how much the two look like what they are rather than like each other."""
    return max(looks[at].role - looks[at].employer for at in role.places) + max(
        looks[at].employer - looks[at].role for at in employer.places
    )


def _first_run(found: list[Piece], places: list[int]) -> list[int]:
    """The first of these places with those that follow it on the same line."""
    run = places[:1]
    for before, after in pairwise(places):
        if after != before + 1 or found[after].line != found[before].line or found[after].said:
            break
        run.append(after)
    return run


def _text(head: list[str], found: list[Piece], places: range | list[int]) -> str:
    """The words of neighbouring pieces, as written."""
    first, last = found[places[0]], found[places[-1]]
    return head[first.line][first.span[0] : last.span[1]] if len(places) > 1 else first.text

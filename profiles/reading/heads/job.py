"""Pure: which pieces of the head of a job are the role, the employer and the place.

Each way to give the pieces out earns the sum of what they look like; the best is taken. What the other heads of the
section show, such as that the role stands first, decides where the words do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from profiles.reading.heads.affinity import LEGAL_FORM, REGION, TOWN, Affinity, affinity, is_title_case, role_place
from profiles.reading.heads.pieces import OWN, Piece, pieces, with_capital
from profiles.reading.heads.ways import LEFT_OVER, Group, best_way, going_on
from profiles.reading.private_words import STREET
from profiles.reading.words import fold, has

CLEAR = 3.0  # by how much role and employer must look like what they are, to show the order of a section
MOST_MARGIN = 4.0  # that one head adds to what all show
SURE = 1.0
ENOUGH = 2  # clear heads of one order, to settle what no word shows
OWN_ACCOUNT = re.compile(
    rf"\b(?:{OWN}|freelance|liber[oa] professionista|libera professione|lavoro autonomo|autonom[oa]|"
    r"sole trader|own business|own account|ditta individuale)\b"
)


_TRAINING = (
    r"(?P<kind>(?:stage|tirocinio|internship|apprendistato|(?:work )?placement)"
    r"(?: (?:curriculare|formativo|extracurriculare))?)"
)
TRAINING = re.compile(rf"{_TRAINING}(?=\s*(?:[/,|·–—-]|$)| (?:presso|at)\b)", re.I)
TRAINING_BEHIND = re.compile(rf"(?:\(|[,|·–—/]\s+|\s-\s+){_TRAINING}\s*(?=\)|[,|·–—/]|\s-\s|$)", re.I)
TRAINEE = re.compile(
    r"\b(?:stage|stagist[aei]|tirocin\w+|intern(?:ship)?|apprendist\w+|apprentice\w*|placement|trainee\w*|praticant[ei])\b"
)
# "Di" and the like also stand before what somebody is in charge of.
AT_A_FIRM = frozenset({"alla", "al", "allo", "all'", "all’", "with"})
UNKNOWN = 0.5  # how much any capitalised word looks like an employer
# What stands in brackets behind an employer and is no part of the name: "(tramite agenzia Rapida)", "(c/o RSA Serena)".
OF_NAME = re.compile(r"\s*\((?:[a-zà-ù]|c/o)[^()]*\)$|\s+\d ?(?:stelle|stars?|\*{1,5})(?: \w{1,8})?$|\s+[*★]{2,5}$")
BEFORE_NAME = re.compile(
    r"^(?:(?:la )?(?:stagion[ei]|estat[ei])(?: \w+[iea])? (?:al |alla |all['’]|presso |nel |nella )?(?=\w)|in un[oa]? )"
    r"|^(?:nel|nell[ao]|al|all[ao]|dal|dall[ao]|per (?:il |la )?|(?:nell|all|dall)['’]|"
    r"signor[ae]? |sig\.(?:ra)? )\s*(?=[A-ZÀ-Þ])"
)
ALONE = 4.0  # how much less a piece looks like an employer beside "self-employed"; half as much more like a role
KNOWN = 4.0  # how much a known place looks like one
INSIDE = re.compile(
    r"\s+(?:(?:di|a|in|al|allo|alla|ai|agli|alle|del|dello|della|dei|degli|delle|nel|nello|nella|for|with)\s+|"
    r"(?:dell|all|nell)['’])"
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


def jobs_of(heads: list[list[str]]) -> list[Job]:
    """The jobs of the heads of a section, in order."""
    cut = [pieces(head) for head in heads]
    is_small = not any(map(str.isupper, "".join(part for head in heads for part in head)))
    looks = [_looks(head, found, is_small=is_small) for head, found in zip(heads, cut, strict=True)]
    alone = [_job(head, found, look, None) for head, found, look in zip(heads, cut, looks, strict=True)]
    clear = [job.role_first for job in alone if job.is_clear and job.role_first is not None]
    # What each head says of the order by itself, little as it may be, added up.
    margins = [
        max(-MOST_MARGIN, min(MOST_MARGIN, _margin(found, look))) for found, look in zip(cut, looks, strict=True)
    ]
    if abs(sum(margins)) >= SURE:
        usual = sum(margins) > 0
        settles = len(clear) >= ENOUGH and all(first is usual for first in clear)
        alone = [
            _job(head, found, look, usual, settles=settles) for head, found, look in zip(heads, cut, looks, strict=True)
        ]
    return [_as_trainee(job, head) for job, head in zip(alone, heads, strict=True)]


def _as_trainee(job: Job, head: list[str]) -> Job:
    """A job with the role of a trainee, where its head says so: "Stage / Studio Olmo", "Web developer (internship)".

    What else was taken for the role stands behind it: a department, or what the trainee did. So no internship becomes a
    job.
    """
    match = TRAINING.match("".join(head[:1])) or next(
        (one for part in head if (one := TRAINING_BEHIND.search(part))), None
    )
    if not match or not job.name or TRAINEE.search(fold(job.position)):
        return job
    kind = match["kind"].strip()
    role = f"{kind}, {job.position}" if job.position else kind
    return replace(job, position=role, doubt="" if job.doubt == "no_position" else job.doubt)


def _margin(found: list[Piece], looks: list[Affinity]) -> float:
    """By how much a head earns more with the role first than with the employer first; 0 if it has but one of them."""
    _earned, role, employer = best_way(found, looks, None)
    if role is None or employer is None:
        return 0.0
    first, second = (best_way(found, looks, None, only=order) for order in (True, False))
    return first[0] - second[0]


def _job(
    head: list[str], found: list[Piece], looks: list[Affinity], usual: bool | None, *, settles: bool = False
) -> Job:
    if not found:
        return Job(doubt="no_position")
    _earned, role, employer = best_way(found, looks, usual)
    role = _with_department(role, employer, found, looks)
    taken = {*(role.places if role else ()), *(employer.places if employer else ())}
    rest = [at for at in range(len(found)) if at not in taken]
    # SECURITY: of the address of an employer, who may be the writer, the town remains.
    rest = [at for at in rest if not STREET.match(fold(found[at].text))]
    places = [at for at in rest if looks[at].place > LEFT_OVER + 1]
    beside = [at for at in places if employer and at >= employer.end and found[at].line == found[employer.start].line]
    where = _first_run(found, beside or places)
    beside = [at for at in rest if at not in where and where and found[at].segment == found[where[0]].segment]
    if len([at for at in beside if not found[at].said]) > 1 and looks[where[0]].place < KNOWN:
        where = []  # "Vue, Nuxt, Strapi": the last of a list, and no town
    job = Job(
        name=BEFORE_NAME.sub("", OF_NAME.sub("", _text(head, found, employer.places))).rstrip(" ,/|-–—·")
        if employer
        else "",
        position=_text(head, found, role.places) if role else "",
        location=_text(head, found, where) if where else "",
        left=[found[at].text for at in rest if at not in where and not _is_of_place(found, at, where)],
    )
    is_own = _is_own(head)
    if not employer and not role:
        alone = Job(location=job.location, doubt="no_position", left=job.left)
        return alone if is_own else replace(alone, name=job.location, location="")
    if role and (not employer or _is_weak(looks, found, employer)):
        position, firm = _divided_at_firm(job.position)
        if firm:
            job.position, job.name, job.location = position, firm, job.location or job.name
            return job
    if employer and not role:
        position, firm = _divided_at_firm(job.name)
        if firm:
            job.position, job.name = position, firm
            return job
    if not job.name:
        job.doubt = "" if is_own else "no_employer"
    elif not role:
        job.doubt = "no_position"
    elif employer:
        evidence = _evidence(looks, role, employer)
        job.role_first = role.start < employer.start
        job.is_clear = evidence >= CLEAR
        if evidence < SURE and not (settles and job.role_first is usual):
            job.doubt = "which_is_the_employer"
    return job


def _with_department(
    role: Group | None, employer: Group | None, found: list[Piece], looks: list[Affinity]
) -> Group | None:
    """The role with a department behind its comma, where the place stands elsewhere: “Staff nurse, Acute Unit”."""
    at = role.end if role else len(found)
    if role is None or at >= len(found) or (employer and at in employer.places) or looks[at].place >= KNOWN:
        return role
    goes_on = found[at].segment == found[at - 1].segment and found[at].line == found[at - 1].line and not found[at].said
    has_place = any(looks[one].place > 0 for one in range(len(found)) if one != at and one not in role.places)
    return Group(role.start, at + 1, role.earns) if goes_on and has_place and going_on(found[at]) >= 0 else role


def _is_weak(looks: list[Affinity], found: list[Piece], employer: Group) -> bool:
    """Whether nothing but its place makes a piece the employer, so that it may as well be a town."""
    return (
        employer.start > 0
        and max(looks[at].employer for at in employer.places) <= UNKNOWN
        and not found[employer.start].said
    )


def _divided_at_firm(position: str) -> tuple[str, str]:
    """Role and employer of “educatrice al doposcuola della Cooperativa Arcobaleno”, which no sign divides."""
    for match in INSIDE.finditer(position):
        firm = position[match.end() :]
        is_firm = (
            has("organisations", firm.split(maxsplit=1)[0])
            or LEGAL_FORM.search(firm)
            or (firm[:1].isupper() and match[0].strip().lower() in AT_A_FIRM)
        )
        if match.start() and role_place(position[: match.start()]) and is_firm:
            return position[: match.start()].strip(), firm.strip()
    return position, ""


def _is_own(head: list[str]) -> bool:
    return OWN_ACCOUNT.search(fold(" ".join(head))) is not None


def _looks(head: list[str], found: list[Piece], *, is_small: bool) -> list[Affinity]:
    is_own = _is_own(head)
    last = {piece.segment: at for at, piece in enumerate(found)}
    shown = [with_capital(piece) if is_small else piece for piece in found]
    looks = [affinity(piece, is_last=last[piece.segment] == at and at > 0) for at, piece in enumerate(shown)]
    for at, (one, other) in enumerate(pairwise(found)):
        # "Dayton, OH": what stands before the name of a state or a postcode is a town.
        known = looks[at + 1].place >= 4 and other.said != "place"
        # "Garden Cafe, Elm Park, IL": with a firm before it, whatever the town is called.
        is_third = at > 1 and REGION.match(other.text) and TOWN.match(one.text) and not LEGAL_FORM.search(one.text)
        is_town = (0 > looks[at].place > -1) or (is_third and looks[at].role < CLEAR)
        if known and one.line == other.line and one.segment == other.segment and is_town:
            is_alone = len(head[one.line]) == len(f"{one.text}, {other.text}")  # "Acireale, Italia" and nothing else
            place = KNOWN if is_third else 0.7 if at or is_alone else looks[at].place
            looks[at] = Affinity(looks[at].role - 1, looks[at].employer, place)
        # "Gasthof Adler, Bad Fichtenau (Germania)": between a name and its country stands a town.
        is_between = at > 0 and other.said == "place" and found[at - 1].segment == one.segment
        if is_between and 0 > looks[at].place > -1 and looks[at - 1].role < CLEAR:
            looks[at] = Affinity(looks[at].role - 1, looks[at].employer - 1, 0.7)
    looks = _without_names(found, looks)
    # "Freelance" beside a role says how somebody works, not as what.
    if is_own and any(one.role >= CLEAR for one in looks):
        looks = [
            replace(look, role=-ALONE) if OWN_ACCOUNT.fullmatch(fold(one.text)) else look
            for one, look in zip(found, looks, strict=True)
        ]
    # Who works on their own account has no employer, unless one is named so: "Painter & Decorator, self-employed".
    if is_own and not any(one.said or has("organisations", one.text) for one in found):
        looks = [
            look
            if LEGAL_FORM.search(one.text)
            else replace(look, role=look.role + ALONE / 2, employer=look.employer - ALONE)
            for one, look in zip(found, looks, strict=True)
        ]
    return looks


def _without_names(found: list[Piece], looks: list[Affinity]) -> list[Affinity]:
    """The looks, with those of a name that ends like a role: "Trainee reporter, North West Courier, Derry".

    Where the role is written in small letters, what has capitals on each of its words behind it is a name.
    """
    role = next((at for at, look in enumerate(looks) if look.role >= CLEAR and not is_title_case(found[at].text)), None)
    if role is None:
        return looks
    return [
        replace(look, role=look.role - ALONE, employer=look.employer + CLEAR)
        if at > role
        and look.role >= CLEAR
        and found[at].segment == found[role].segment
        and not found[at].text.isupper()
        and len(re.findall(r"[^\W\d_]{4,}", found[at].text)) > 1
        and is_title_case(found[at].text)
        else look
        for at, look in enumerate(looks)
    ]


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


def _is_of_place(found: list[Piece], at: int, where: list[int]) -> bool:
    """Whether a piece in brackets says in which country the place before it lies."""
    return found[at].said == "place" and at - 1 in where and found[at].line == found[at - 1].line


def _text(head: list[str], found: list[Piece], places: range | list[int]) -> str:
    """The words of neighbouring pieces, as written."""
    first, last = found[places[0]], found[places[-1]]
    return head[first.line][first.span[0] : last.span[1]] if len(places) > 1 else first.text

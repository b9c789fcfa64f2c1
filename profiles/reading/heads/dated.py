"""Pure: which lines of a section have a period that may date the head of an entry."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate, zip_longest

from profiles.reading.heads.affinity import role_place
from profiles.reading.heads.promotions import promotion
from profiles.reading.heads.sentences import EMPLOYED
from profiles.reading.lines import Line
from profiles.reading.sections.dates import Period, periods, without
from profiles.reading.words import fold, has, pattern, words

LEFT_OVER = 90  # code points beside a period; a longer line is a sentence that mentions one
LEFT_OVER_AFTER = 150  # if the period or a title begins the line
LONGEST = 500  # of a line that may be a head
INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-zà-ÿ]?\.){2,}")  # "S. Maria C.V.", "Ho.Re.Ca."
PREPOSITION = re.compile(r"(?:da|dal|dall'|dalla|nel|nell'|in|since|from|during|durante|a partire|a)\b|(?:dal|nel)l'")
NAME = re.compile(r"[A-ZÀ-Þ][\w'’&.-]* $")
LEAST_SPACED = 4  # lines that show that space separates all of them
ASIDE = re.compile(r"\([^()]{3,}\)\.?")
# How a sentence on a deed of one's own begins, in folded text and behind its year: "(In 2019) I opened …".
FIRST_PERSON = re.compile(
    r"(?:i|we)(?: (?:also|then|have|had|was|am|soon|now))* [a-z]{2,}|(?:my|our) [a-z]+"
    r"|(?:anche |poi )?(?:ho|abbiamo|mi sono|sono stat[oa]|seguo|gestisco|curo) "
)
LEAST_BLOCKS = 2  # that show that space separates entries
SENTENCE = re.compile(r"[.;!?]$")
# What says of a period how or in which seasons somebody worked, and names no employer.
OF_PERIOD = re.compile(
    r"(?:con|senza|salvo|tranne|escluso|esclusa|causa|with|without|except) |"
    r"(?:stagion[ei]|estat[ei]|invern[oi]|primaver[ae]|autunn[oi]|stagional[ei]|estiv[oaie]|invernal[ei]|"
    r"summers?|winters?|seasons?|seasonal)\b"
)
# What somebody was in a part of a job, behind the role: "(apprentice until May 2019)", ", foreman since 2020".
PART = re.compile(r"(?:^|\s)\((?P<inside>[a-zà-ù][^()]*)\)")
# The same behind a dash or a comma: " – capoturno dal 06/2020".
LATER = re.compile(r"(?: [–—-]|[,;]) (?:(?:poi|e|then|and) )?(?P<role>[^,;–—()]+?) $")

POST = re.compile(r"[^():;.]{3,60} \([^()]*\d{4}[^()]*\)")
# Behind a role, before the date since when another was held: "operaio, dal 2014 capoturno".
JOINED_TO = re.compile(r"\w(?:[,;]| e|[,;]? e?,? ?poi)\s+(?:dal |dal?l['’])?$", re.IGNORECASE)


def head_periods(line: Line) -> list[Period]:
    """The periods of a line, if it may be part of a head."""
    if line.bullet or len(line.text) > LONGEST:
        return []
    found = _without_years_of_names(line.text, periods(line.text))
    if found and (found[0].start or found[0].is_open) and is_label(line.text, found[0]):
        return found[:1]
    if len(line.text) > LEFT_OVER_AFTER + 40:
        return []
    if len(found) == 1 and (tells_a_deed(line.text) or _is_told(line.text, found[0])):
        return []
    ranks = [one for one in found[1:] if begins_a_rank(line.text, one)]
    whole = line.text[: ranks[0].span[0]] if ranks else line.text  # a head is as long as up to what somebody became
    rest = without(whole, [one for one in found if one.span[1] <= len(whole)]) if found else ""
    if found and found[-1].span[1] == len(line.text):
        rest = rest.rstrip(". ")
    is_long = found and (found[0].span[0] == 0 or pattern("degrees").match(fold(line.text)))
    longest = LEFT_OVER_AFTER if is_long else LEFT_OVER
    return found if found and len(rest) <= longest and not is_sentence(rest) else []


def _without_years_of_names(text: str, found: list[Period]) -> list[Period]:
    """The periods of a line; beside a whole one, a year behind a name is a part of the name: "Fiori Bini 1950"."""
    if not any(one.start and (one.end or one.is_open) for one in found):
        return found
    return [one for one in found if one.start or one.is_open or not NAME.search(text, 0, one.span[0])]


def is_of_period(part: str) -> bool:
    """Whether a part beside a period is a remark on it: "con interruzione", "(inverni)", "stagioni invernali"."""
    words_of_it = part.strip(" ,;:()")
    is_aside_of_it = part[:1] == "(" and part[-1:] == ")" and words_of_it[:1].islower()
    is_said = words_of_it == words_of_it.lower() and OF_PERIOD.match(words_of_it.removeprefix("solo ")) is not None
    return (is_aside_of_it or is_said) and not has("roles", part) and not has("organisations", part)


def is_label(text: str, period: Period) -> bool:
    """Whether a line begins with a period and a colon: a whole entry may follow, with what was done."""
    return period.span[0] == 0 and text[period.span[1] :].lstrip().startswith(":")


def _is_told(text: str, period: Period) -> bool:
    """Whether a year is part of something that is told and dates no head: "99.4% pick accuracy in 2025"."""
    alone = not period.start and not period.is_open and len(period.end) == len("2025")
    before = text[: period.span[1]]
    return alone and re.search(r"\b(?:in|nel|during)\s+\d{4}$", before) is not None and text[:1].isdigit()


def tells_a_deed(text: str) -> bool:
    """Whether a line is a sentence on what the writer did in some year or since then: "In 2019 I opened a stall"."""
    found = periods(text[:LEFT_OVER])
    if not found or (found[0].start and found[0].end) or not PREPOSITION.match(fold(text[: found[0].span[1]])):
        return False
    behind = fold(text[found[0].span[1] :]).lstrip(" ,")
    return FIRST_PERSON.match(behind) is not None and EMPLOYED.match(behind) is None


def is_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, and not with “S.r.l.” and the like."""
    last = text.rsplit(maxsplit=1)[-1] if text.strip() else ""
    return (
        SENTENCE.search(text) is not None and fold(last) not in words("organisations") and not INITIALS.fullmatch(last)
    )


def goes_on(line: Line, *, near: set[int]) -> bool:
    """Whether a line below a period says since when a part of it has held: "foreman of a crew of 4 since 2022".

    A later role may stand behind the first: "Area manager, since 2013 Export manager".
    """
    found = head_periods(line)[0]
    if near and not line.gap and part_of_a_job(line.text, found):
        return True
    if not near or line.gap or not found.is_open or not found.span[0]:
        return False
    before, behind = line.text[: found.span[0]], line.text[found.span[1] :]
    later = before.rpartition(", ")[2]
    return (
        line.text[:1].islower()
        or (", " in before and later[:1].islower() and has("roles", later) and not behind.strip(" ."))
        or (before.rstrip().endswith((",", ";")) and has("roles", before) and has("roles", behind))
    )


def is_next_post(line: Line, above: Line) -> bool:
    """Whether a line has a post and since when in brackets, and the one above a post that ended: "cook (2014-2019)"."""
    told = [head_periods(one)[-1:] for one in (above, line) if POST.fullmatch(one.text) and has("roles", one.text)]
    return len(told) > 1 and all(told) and bool(told[0][0].end) and told[1][0].is_open


def part_of_a_job(text: str, period: Period) -> str:
    """The words in which a date ends or begins a part of a job: "Fitter (apprentice until May 2019)"; else "".

    A rank that was reached later may stand behind the role: "Fitter – foreman since 2020".
    """
    if period.start and period.end:
        return ""
    if raised := promotion(text, period):
        return raised
    later = LATER.search(text, 0, period.span[0])
    if later and period.is_open and not text[period.span[1] :].strip(" .") and _is_rank(text[: later.start()], later):
        return text[later.start() :].strip()
    for match in PART.finditer(text):
        inside = match.start("inside") <= period.span[0] and period.span[1] <= match.end("inside") + 1
        beside = text[match.start("inside") : period.span[0]]
        if inside and (has("roles", match["inside"]) or len(beside.split()) > 1):
            return match[0].strip()
    return ""


def begins_a_rank(text: str, period: Period) -> bool:
    """Whether a date stands between a role and what somebody became then: "Fitter, dal 2019 capoturno"."""
    behind = text[period.span[1] :].lstrip()
    joined = JOINED_TO.search(text, 0, period.span[0]) is not None
    next_role = re.split(r"[,;.]| e ", behind, maxsplit=1)[0]
    return (
        joined and not period.end and behind[:1].islower() and (behind.startswith("come ") or has("roles", next_role))
    )


def _is_rank(before: str, later: re.Match[str]) -> bool:
    """Whether two roles, and no firm, stand beside each other."""
    return (
        has("roles", before) and has("roles", later["role"]) and not has("organisations", f"{before} {later['role']}")
    )


def without_equal_gaps(lines: list[Line]) -> list[Line]:
    """The lines, without gaps where every line has one, since these divide nothing."""
    plain = [line for line in lines if not line.bullet]
    if len(plain) < LEAST_SPACED or not all(line.gap for line in plain) or all(head_periods(line) for line in plain):
        return lines
    return [replace(line, gap=False) for line in lines]


def is_aside(line: Line) -> bool:
    """Whether all of a line stands in brackets, with something beside its period."""
    return ASIDE.fullmatch(line.text) is not None and without(line.text, periods(line.text)) != ""


def without_remarks(lines: list[Line]) -> list[Line]:
    """The lines without dates of remarks above a period of its own: "Trainee cook, qualified since 2023"."""
    kept: list[Line] = []
    raised: list[Line] = []  # what somebody became, told above the period of the job: it stands below that
    for line, below in zip_longest(lines, lines[1:]):
        found, whole = head_periods(line), head_periods(below) if below and not below.gap else []
        is_remark = len(found) == 1 and found[0].is_open and found[0].span[0] > 0
        is_dated = below and whole and (whole[0].start or whole[0].is_open) and not without(below.text, whole)
        part = part_of_a_job(line.text, found[0]) if len(found) == 1 else ""
        raised += [replace(line, text=part, gap=False)] if part and is_dated and promotion(line.text, found[0]) else []
        if part and is_dated and line.text != part:
            kept.append(replace(line, text=line.text.replace(part, "").strip()))
        else:
            kept.append(replace(line, text=without(line.text, found)) if is_remark and is_dated else line)
            kept += raised
            raised = []
    return kept


def is_closer(line: Line, above: Line) -> bool:
    """Whether a line tells the months of the years that the line above has: "2020–23", then "Sept 2020 – Feb 2023"."""
    return tells_more(head_periods(line)[0], head_periods(above)[0])


def tells_more(found: Period, before: Period) -> bool:
    """Whether a period tells the months of another that has years only."""
    first, last = before.start or before.end, found.start or found.end
    return len(first) == len("2020") < len(last) and last[:4] == first


def heads_out_of_a_list(lines: list[Line]) -> list[Line]:
    """The lines, with items of a list as heads where most items have a period."""
    plain = [replace(line, bullet=False) if line.bullet else line for line in lines]
    heads = [bool(found := head_periods(line)) and _stands_at_an_edge(found, line.text) for line in plain]
    items = [line.bullet for line in lines]
    dated = [is_head and is_item for is_head, is_item in zip(heads, items, strict=True)]
    # Beside heads outside the list, most of its items are heads only if each tells from when until when.
    bare = [is_item and _is_bare(one) for one, is_item in zip(plain, items, strict=True)]
    if any(bare) and not any(is_head and not is_item for is_head, is_item in zip(heads, items, strict=True)):
        return [one if is_bare else line for line, one, is_bare in zip(lines, plain, bare, strict=True)]
    if not any(dated) or 2 * sum(dated) < sum(items) or (sum(dated) < sum(items) and sum(heads) > sum(dated)):
        return lines
    return [one if is_head else line for line, one, is_head in zip(lines, plain, heads, strict=True)]


def _is_bare(line: Line) -> bool:
    """Whether a line is a period and nothing else."""
    found = head_periods(line)
    rest = without(line.text, found) if found else ""
    return bool(found) and (found[0].start != "" or found[0].is_open) and (not rest or is_of_period(rest))


def _stands_at_an_edge(found: list[Period], text: str) -> bool:
    """Whether a range begins or ends a line, or is all that it says of time; of a lone year the first holds only."""
    at_edge = found[0].span[0] == 0 or len(text) - found[-1].span[1] <= 2
    return at_edge or any(period.start or period.is_open for period in found)


def without_said(lines: list[Line], dated: list[int], begins: Callable[[Line], bool]) -> list[int]:
    """The dated lines, without those in what is said of an entry: "Nel 2023 ho aperto la seconda sala".

    Such a line has one date, and no space between it and a head with a whole period, where space separates the heads.
    """
    blocks = list(accumulate((at if line.gap else 0 for at, line in enumerate(lines)), max))
    if len({blocks[at] for at in dated if _is_whole_period(lines[at])}) < LEAST_BLOCKS:
        return dated
    in_column = _stand_in_a_column([lines[at] for at in dated if lines[at].gap])
    kept: list[int] = []
    with_head: set[int] = set()
    for at in dated:
        found = head_periods(lines[at])[0]
        is_beside = in_column and found.span[0] > 0
        is_said = _is_alone(found, lines[at].text) and not begins(lines[at])
        is_said = is_said and not _is_of_a_rank(lines[at].text, found)
        if blocks[at] in with_head and (is_said or is_beside):
            continue
        kept.append(at)
        if _is_whole_period(lines[at]):
            with_head.add(blocks[at])
    return kept


def _is_of_a_rank(text: str, period: Period) -> bool:
    """Whether a line is a role and since when somebody has had it, in brackets: "Rates Officer (from 2020)"."""
    role = text[: period.span[0]].rstrip(" (")
    return (
        role_place(role) in ("end", "head")
        and text[: period.span[1] + 1].endswith(")")
        and not text[period.span[1] + 1 :]
    )


def _stand_in_a_column(heads: list[Line]) -> bool:
    """Whether the periods of entries stand in a column of their own, at the left of all that is said."""
    return len(heads) >= LEAST_BLOCKS and all(
        (found := head_periods(line))[0].span[0] == 0 and line.text[found[0].span[1] :].startswith("\t")
        for line in heads
    )


def _is_whole_period(line: Line) -> bool:
    found = head_periods(line)[0]
    return found.start != "" and (found.end != "" or found.is_open)


def _is_alone(found: Period, text: str) -> bool:
    """Whether a line tells one date in something else: "Nel 2023 …", "… (2019)", but not "2013 Liceo Volta"."""
    leads = found.span[0] == 0 and PREPOSITION.match(fold(text)) is None
    return not (found.start and found.end) and not leads and without(text, [found]) != ""

"""Short statements on a job that begin alike, made one: "ho scritto … e ho introdotto …"."""

import re
from dataclasses import replace

from checklist.compose.english.activity_names import are_alike
from checklist.compose.english.clauses import tense
from checklist.compose.english.last_check.kinds_of_work import kind
from checklist.compose.english.phrases import base_of, with_and
from checklist.compose.italian.variation import are_alike as named_alike
from checklist.compose.italian.variation import stands_apart
from checklist.compose.statements import Statement

_SHORT = 13  # words of a clause that may be joined to another
_SUBJECT = {"it": "ho ", "en": "I "}
# A clause with a pause in it, or with another person: joined to the next, it would lend that person the next deed.
_APART = re.compile(
    r"[:;,(]|^(?:I helped|I supported|I contributed|I took part|I am|I was|I had my own|I have my own"
    r"|ho contribuito|ho collaborato|ho partecipato|ho dato)\b"
)
_WORKED_ON = {"it": "ho lavorato ", "en": "I worked on "}
_BESIDES = {"it": ", oltre che ", "en": ", as well as "}
# Several things with an adjective: "mi occupo degli adempimenti mensili".
_DESCRIBED = re.compile(r"(?P<lead>mi occup(?:o|avo) (?:dei|degli|delle) [a-zà-ù]+) (?P<how>[a-zà-ù]{3,}[ie])")
_TWO_VERBS = re.compile(r"[a-z]+ed and [a-z]+ed ")  # of one object
_PAIR = 2
_FEW = 14  # words of an activity that one more may follow
_ACTIVITY = re.compile(r"(?:mi occup(?:o|avo)|my work include[sd]) ")


_FURTHER = re.compile(r"; (?=(?:ho|mi occup(?:o|avo)|sono|ero|gestisc?o) )(?![^(]*\))")
# What the writer does still: neither a deed that is done, nor what a thing has come to.
_NOW = re.compile(r"(?:mi occupo|sono(?! stat)|il lavoro compren\w+|[a-zà-ù]+o) ")
# What the writer is, without a list or a figure behind it.
_ROLE = re.compile(r"sono (?!stat)(?:(?! ed? )[^,:;()\d]){4,60}$")
_NOT_NOW = re.compile(r"(?:ho|abbiamo|con|per) ")


def apart(clauses: list[Statement]) -> list[Statement]:
    """Italian clauses with each part behind a semicolon that has its own verb as a clause by itself."""
    found = list[Statement]()
    for one in clauses:
        first, *others = _FURTHER.split(one.text)
        others = [re.sub(r"^(mi occup\w+) (?!anche)", r"\1 anche ", other) for other in others]
        found += [replace(one, text=first), *(replace(one, text=other) for other in others)] if others else [one]
    return found


def begun(clauses: list[Statement]) -> list[Statement]:
    """Italian clauses of which the first is said without "anche": it stands beside nothing yet."""
    first = [replace(one, text=re.sub(r"^(mi occup\w+) anche ", r"\1 ", one.text)) for one in clauses[:1]]
    return [*first, *clauses[1:]]


def by_tense(clauses: list[Statement]) -> list[Statement]:
    """Italian clauses on a running job, with what goes on apart from what is done; what the first one is comes first.

    A clause with another subject stays with the one before it, whose work it tells the outcome of.
    """
    groups: dict[bool, list[Statement]] = {}
    now = False
    for one in clauses:
        own = _NOT_NOW.match(one.text) or _NOW.match(one.text)
        now = bool(_NOW.match(one.text) and not _NOT_NOW.match(one.text)) if own or not groups else now
        groups.setdefault(now, []).append(one)
    return [one for group in groups.values() for one in _roles_together(group)]


def _roles_together(clauses: list[Statement]) -> list[Statement]:
    """Clauses in which what the writer is stands in one: "sono referente del turno e responsabile dei ritiri"."""
    roles = [one for one in clauses if _ROLE.match(one.text)]
    if len(roles) != len(("first", "second")):
        return clauses
    first, second = roles
    both = replace(
        first, text=f"{first.text} e {second.text.removeprefix('sono ')}", facts=(*first.facts, *second.facts)
    )
    both = replace(both, tools=first.tools | second.tools)
    return [both if one is first else one for one in clauses if one is not second]


def joined(clauses: list[Statement], language: str) -> list[Statement]:
    """Short statements one after the other that begin alike, made one: "ho scritto … e ho introdotto …"."""
    lead, found = _SUBJECT[language], list[Statement]()
    for one in clauses:
        before = found[-1] if found else None
        if before and (more := _besides(before.text, one.text, language)):
            found[-1] = Statement(more, one.entry, (*before.facts, *one.facts), tools=before.tools | one.tools)
            continue
        alike = before and before.text.startswith(lead) and one.text.startswith(lead)
        short = alike and all(len(each.text.removeprefix("I have ").split()) <= _SHORT and not _APART.search(each.text)
                              for each in (before, one) if each)  # fmt: skip
        short = short and (language == "it" or (before and _same_tense(before.text, one.text)))
        more = _without_subject(before.text, one.text, language) if before and short else ""
        # "I led tours, trained and scheduled six guides" would lack its "and".
        if before and more and f" {_and(language)} " not in before.text[len(lead) :] and not _TWO_VERBS.match(more):
            pair = " e ho " in more if language == "it" else _is_pair(more)
            link = ", " if pair else f" {_and(language)} "
            found[-1] = Statement(f"{before.text}{link}{more}", one.entry, (*before.facts, *one.facts),
                                  tools=before.tools | one.tools)  # fmt: skip
        else:
            found.append(one)
    return found


def _is_pair(deeds: str) -> bool:
    """Whether a clause without its subject joins two English deeds: "followed the rules and kept the log"."""
    verbs = [deeds.partition(" ")[0], *re.findall(r" and ([a-z]+) [\w£$]", deeds)]
    return len(verbs) == 1 + deeds.count(" and ") > 1 and (
        all(base_of(one, "D") for one in verbs) or all(base_of(one, "V") for one in verbs)
    )


def _same_tense(before: str, text: str) -> bool:
    """Whether two English clauses are told in the same tense, as far as their verbs show it."""
    done = {one.startswith("I have ") for one in (before, text)}  # "I keep the keys", "I have led tours"
    return len(done) == 1 and tense(before) == tense(text) != "either"


def _besides(before: str, text: str, language: str) -> str:
    """Two activities as one clause: "mi occupavo della cassa, oltre che dei resi"; empty where they do not fit."""
    first, second = _ACTIVITY.match(before), _ACTIVITY.match(text)
    deed = re.search(r", and (?:I|my) ", before)  # "my work included nets, and I sold fish, as well as mending sails"
    long = max(len(before.split()), len(text.split())) > _FEW
    if deed or long or not first or not second or first[0] != second[0]:
        return ""
    if language == "it" and (one := _of_one_noun(before, text)):
        return one
    link, more = _BESIDES[language], text[second.end() :].removeprefix("anche ")
    if language == "en" and (doings := _doings(before[first.end() :], more)):
        return f"{first[0]}{with_and(doings)}"
    if language == "en" and not are_alike(before[first.end() :], more):
        return ""  # "training staff, as well as a stall"
    if language == "it" and (stands_apart(text) or not named_alike(before, text)):
        return ""  # "di check-in, oltre che della cassa"
    if language == "it" and not re.search(r" e |, ", before) and " e " not in more:
        link = " ed " if more.startswith("e") else " e "
    governed = re.search(r" (?:for|with|to|from|by) ", before)  # "returns for 12 builders and checks"
    if language == "en" and not governed and not re.search(r" and |[,(]", f"{before} {more}"):
        link = " and "
    return "" if re.search(r"oltre che|as well as|\), |[:;] ", f"{before} {more}") else f"{before}{link}{more}"


def _doings(before: str, more: str) -> list[str]:
    """The doings of two English lists as those of one; empty where a member is no doing, or has a list of its own."""
    found = [one for listed in (before, more) for one in re.split(r", | and (?=[a-z-]+ing )", listed)]
    whole = all(kind(one) == "doing" and not re.search(r" and |[(;:]", one) for one in found)
    return found if whole and len(found) > _PAIR else []


def _of_one_noun(before: str, text: str) -> str:
    """Two Italian activities on one noun with two adjectives as one: "degli adempimenti mensili e annuali"."""
    first, second = _DESCRIBED.fullmatch(before), _DESCRIBED.fullmatch(text)
    same = first and second and first["lead"] == second["lead"] and first["how"] != second["how"]
    return f"{before} {'ed' if text[second.start('how')] == 'e' else 'e'} {second['how']}" if same and second else ""


def _without_subject(before: str, text: str, language: str) -> str:
    """A clause as the second of two with the same subject: "e alla pipeline" behind "ho lavorato ai cruscotti"."""
    worked = _WORKED_ON[language]
    if text.startswith(worked) and before.startswith(worked):
        return ("on " if language == "en" else "") + text[len(worked) :]
    have = "I have " if text.startswith("I have ") and before.startswith("I have ") else "I "
    return text[len(have) :] if language == "en" else text


def _and(language: str) -> str:
    return "e" if language == "it" else "and"

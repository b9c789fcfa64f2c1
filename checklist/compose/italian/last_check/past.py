"""Whether a clause tells a time as a task, or in the present one that is over: "mi occupo delle pratiche del 2021"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.last_check.words import Word, classed, is_participle

_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?$")
_SINCE = re.compile(r"dal|da|dall’|dalla|entro|fino")
_UNTIL = re.compile(r"al|all’|fino|a")
_MONTH = re.compile(
    r"(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|estate|inverno)"
    r"(?:[-–]\w+)?$"
)
_NEAR = 3  # words between "da" and its year: "da gennaio 2024"


def gone_by(clause: list[Word]) -> str:
    """The year in a clause in the present, where it says not since when; empty where there is none."""
    if any(one.text == ";" for one in clause):  # each part has its own verb
        place = [one.text for one in clause].index(";")
        return gone_by(clause[:place]) or gone_by(clause[place + 1 :])
    if month := _month_as_task(clause):
        return month
    if not is_present(clause) or any(one.text in ("ho", "abbiamo", "stato", "stata") for one in clause):
        return ""
    return next((word.text for place, word in enumerate(clause) if _is_over(clause, place)), "")


def _month_as_task(clause: list[Word]) -> str:
    """The month that somebody is said to have seen to: "mi occupavo di giugno-agosto"."""
    texts = [one.text for one in clause]
    for deed, of, text in zip(texts, texts[1:], texts[2:], strict=False):
        if deed.startswith("occup") and of in ("di", "del", "dell’") and _MONTH.match(text):
            return text
    return ""


def is_present(clause: list[Word]) -> bool:
    """Whether the first person of the present opens a clause."""
    first = [one.text for one in clause if one.text not in ("mi", "non")][:2]
    if len(first) > 1 and first[0] == "sono" and is_participle(first[1]):
        return False
    told = any(re.search("P1", one.codes) for one in readings(first[0], "it")) if first else False
    return told and first[0] not in classed("auxiliaries") - {"sono"}


def _is_over(clause: list[Word], place: int) -> bool:
    """Whether a word is a year of which one tells, and no part of a name: "Windows 2019"."""
    before = clause[max(0, place - _NEAR) : place]
    named = bool(before) and before[-1].kind == "name"
    counted = clause[place + 1 : place + 2] and clause[place + 1].kind == "noun"  # "2000 ore"
    since = any(_SINCE.fullmatch(one.text) for one in before)
    # "Dal 2015 al 2018": the second of two years says that it is over.
    since = since and not (
        any(map(_UNTIL.fullmatch, (one.text for one in before))) and any(_YEAR.match(one.text) for one in before)
    )
    return bool(_YEAR.match(clause[place].text)) and not (named or counted or since)

"""What a line of a CV in one language can say in a letter in the other: changes and counts of known things."""

import re
from functools import cache

from checklist.compose.bilingual.numbers import scaled, turned
from checklist.compose.tables import table

_ARTICLE = re.compile(r"^(?:il|lo|la|i|gli|le|the) |^l’")
_VALUE = r"[£$€]?\d[\d.,]*%?(?: (?:milioni|million))?(?: [A-Za-z]+)?"


@cache
def _measures() -> list[tuple[str, str, list[object]]]:
    """Each measure without article in both languages, longest first, with its entry."""
    listed = [(_ARTICLE.sub("", one[0]).lower(), _ARTICLE.sub("", one[3]).lower(), one)
              for one in table("bilingual/words")["measures"]]  # fmt: skip
    return sorted(listed, key=lambda one: -len(one[0]))


@cache
def _counted() -> list[tuple[str, str]]:
    """Each thing that is counted in both languages, longest first."""
    return sorted(table("bilingual/words")["counted"].items(), key=lambda one: -len(one[0]))


def _value(written: str, language: str) -> str:
    """A value such as "2 settimane" as "2 weeks"; empty where a word is not known."""
    units = table("bilingual/words")["units"]
    number, *words = written.split()
    said = [turned(number, language)]
    for word in words:
        known = scaled(word, language)
        if not known and language == "en":
            known = units.get(word, "")
        elif not known:
            known = next((italian for italian, english in units.items() if english == word), "")
        if not known:
            return ""
        said.append(known)
    return " ".join(said)


def change(text: str, language: str) -> str:
    """A known measure that a line says to have gone from one value to another, told in the other language.

    Args:
        text: The line, in Italian for English and in English for Italian.
        language: The letter's.

    Returns:
        A clause, "the release time went from 2 weeks to 1 day"; empty where measure or unit are not known.
    """
    between = r" (?:\w+ )?(?:da|dal|dall’|from) ?" if language == "en" else r" (?:went |fell |rose |up |down )?from "
    to = r" (?:a|al|all’|allo) ?" if language == "en" else r" to "
    low = text.replace("'", "’")
    small = low.lower()
    for italian, english, entry in _measures():
        named = italian if language == "en" else english
        if named not in small:
            continue  # as for all but a few, whose expressions would each be compiled
        match = re.search(
            rf"(?:^|[:;,] (?:the |il |la )?){re.escape(named)}{between}(?P<first>{_VALUE}){to}(?P<last>{_VALUE})"
            r"(?=$|[ ,;)])",
            low, re.I,
        )  # fmt: skip
        if not match:
            continue
        first, last = _value(match["first"], language), _value(match["last"], language)
        if not last and len(match["last"].split()) > 1:  # the word behind a bare number may be no unit
            last = _value(match["last"].rsplit(" ", 1)[0], language) if match["last"].split()[0].endswith("%") else ""
        if not last or not first:
            return ""
        return _told(entry, first, last, language)
    return ""


def _told(entry: list[object], first: str, last: str, language: str) -> str:
    if language == "en":
        return f"{entry[3]} went from {first} to {last}"
    be = "è passat" if entry[1] == 1 else "sono passat"
    ending = {("m", 1): "o", ("f", 1): "a", ("m", 2): "i", ("f", 2): "e"}[str(entry[2]), int(str(entry[1]))]
    return f"{entry[0]} {be}{ending} {_da(first)} {_a(last)}"


def _da(value: str) -> str:
    return (
        f"dall’{value}"
        if re.match(r"(?:8|11)\b", value) and "%" in value
        else f"dal {value}"
        if "%" in value
        else f"da {value}"
    )


def _a(value: str) -> str:
    if "%" not in value:
        return f"a {value}"
    return (
        f"all’{value}"
        if re.match(r"(?:8|11)(?!\d)|8\d", value)
        else f"allo {value}"
        if value.startswith("0")
        else f"al {value}"
    )


_HEDGE = r"(?:about|around|circa|over|oltre|more than|più di)"
_ABOUT = ("about", "around", "circa")
_HEDGES, _OVER = {"it": "circa ", "en": "about "}, {"it": "oltre ", "en": "more than "}


# Where a number holds at times only, or at most, so that it alone would say more than the fact.
_AT_TIMES = re.compile(
    r"[^;.]*\b(?:fine settimana|week-?ends?|estate|estiv\w+|invern\w+|(?:alta |bassa )?stagione|season\w*|summer|winter"
    r"|natale|christmas|feste|festiv\w+|holidays?|picc(?:o|hi)|peaks?|punta|busy|eventi|events)\b",
    re.I,
)
_AT_MOST = re.compile(r"\b(?:fino a|up to|al massimo|at most|max\.?|massimo) $", re.I)


def count(text: str, language: str) -> str:
    """A number of things with a known name, "4.2 million transactions a month"; empty where there is none."""
    small = text.lower()
    for italian, english in _counted():
        named, wanted = (italian, english) if language == "en" else (english, italian)
        if named.lower() not in small:
            continue
        match = re.search(
            rf"(?P<hedge>{_HEDGE} )?(?<![\w.,])(?P<value>\d[\d.,]*(?: (?:milioni|million))?)(?: di)?"
            rf" {re.escape(named)}(?![\w-])",
            text, re.I,
        )  # fmt: skip
        if match and not _AT_TIMES.match(text, match.end()) and not _AT_MOST.search(text[: match.start()]):
            value = _value(match["value"], language)
            of = " di" if language == "it" and re.search(r"milion", value) else ""
            hedge = _HEDGES[language] if match["hedge"] and match["hedge"].lower().startswith(_ABOUT) else ""
            hedge = _OVER[language] if match["hedge"] and not hedge else hedge
            return f"{hedge}{value}{of} {wanted}" if value else ""
    return ""


def team(text: str, language: str) -> str:
    """The size of the team that a line says the writer works in; empty where it does not say."""
    match = re.match(
        r"(?:team|squadra|gruppo|group|squad) (?:of|di|da) (?P<n>\d+)(?: (?P<who>\w+))?(?=$|[ ,;(])", text, re.I
    )
    return match["n"] if match else ""

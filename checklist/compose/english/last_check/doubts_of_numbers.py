"""Doubts whether a number in a clause is tied to what it counts."""

import re

from checklist.compose.english.phrases import base_of, is_plural, words_of

_NUMBER = re.compile(
    r"(?P<earlier>[\w’,-]+ )?\b(?P<before>[a-z][a-z’-]+) (?P<about>(?:about|around|over|nearly|up to) )?"
    r"(?P<number>[£$€]?\d[\d,.]*(?:[kKmt%]|mm|cm|kg|bn)?\+?)(?![\w–-])(?:$|[,;:]| (?P<next>[\w’-]+))"
)
_TIME = re.compile(r"(?:day|week|hour|month|year|minute|season|term|night|morning)s?$")
_HOW_EARLY = re.compile(r"\w+ (?:early|late|later|ahead|before|after|ago)\b")  # "12 days early"
_COUNTS_NOTHING = ("", "and", "or", "on", "off", "in", "so", "since", "this", "last")  # "completed 12 in 2024"
_ONE_THING = re.compile(r"\b(?:an?|the|our|my) (?:[\w-]+ ){0,3}?(?P<noun>[a-z]+) $")


def doubt_of_number(plain: str) -> str:
    """Why a number may be tied to nothing: "the clinic 1 evening", "challenged 25"; empty where none is in doubt."""
    for one in _NUMBER.finditer(plain):
        before, behind = one["before"], one["next"] or ""
        tied = before in words_of("before-numbers") or before.endswith("ly")
        early = _TIME.match(behind) and _HOW_EARLY.match(plain, one.start("next"))
        over = one["about"] == "over " and _TIME.match(behind)
        if tied or early or over or (_is_counted(behind) and _is_described(plain[: one.start("before")], before)):
            continue
        if not _is_verb(before, (one["earlier"] or ",").strip().lower()):
            return f"a number behind a noun: {one[0]}"
        if one["number"].isdigit() and behind in _COUNTS_NOTHING:
            return f"a number that counts nothing: {one[0]}"
    return ""


def _is_counted(word: str) -> bool:
    return is_plural(word) and not _TIME.match(word)


def _is_described(earlier: str, word: str) -> bool:
    """Whether a doing says what one thing before it does: "serving" of "in a kitchen serving 90 covers"."""
    thing = _ONE_THING.search(earlier)
    known = thing and thing["noun"] in words_of("count") | words_of("settings") | words_of("groups")
    return bool(known and base_of(word, "G")) and word not in words_of("ing-nouns")


def _is_verb(word: str, earlier: str) -> bool:
    """Whether a word is a verb by what stands before it: "serving" of "in Go, serving", "visited" of "I visited"."""
    governs = earlier.endswith((",", "ly")) or earlier in words_of("before-verbs")
    governs = governs or (bool(base_of(earlier, "D")) and not base_of(word, "G"))
    return governs and bool(base_of(word, "BDVGZ"))

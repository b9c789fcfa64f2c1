"""The languages that the writer speaks."""

import re
from collections.abc import Iterable

from checklist.compose.letter import Paragraph
from checklist.compose.tables import table
from checklist.compose.voice import Voice
from checklist.facts import Fact

_LEVEL = re.compile(r"\b(?:[ABC][12])\b")
_WEAK = re.compile(
    r"\b(?:base|elementar\w+|scolastic\w+|basic|basics|beginner|school|bit|some|little|notions?|nozioni|poco|un po"
    r"|gcse|rusty|arrugginit\w|don[’']?t|not|a1|a2|parole|frase|frasi|qualche|phrases|learn\w+|studying"
    r"|imparando|studiando|studio)\b",
    re.I,
)
# "buona comprensione", "reading only": who says so does not say that they speak it.
_UNSPOKEN = re.compile(
    r"(?:\w+ ){0,2}(?:comprensione|comprehension|understanding|reading|lettura|passiv[oae]|receptive)"
    r"(?: only| soltanto| passiva)?\W*$",
    re.I,
)
_LEARNING = re.compile(r"\blearn(?:ing|er)\b|\bstudying\b", re.I)
_CODES = {"inglese": "en", "English": "en", "italiano": "it", "Italian": "it"}


def languages(voice: Voice) -> Paragraph:
    """Languages with their level, the letter's own left out where it goes without saying."""
    found, learnt = Paragraph(), list[tuple[str, str]]()
    graded, natives, facts, said = list[str](), list[str](), list[str](), set[str]()
    others, own_tongue = list[tuple[str, str, str]](), list[tuple[str, str]]()
    for entry in voice.person.facts.entries("language"):
        name, level = tongue(entry, voice.language)
        if learning := _learnt(entry, voice.language):
            learnt.append((learning, entry.pointer))
        goes_without_saying = not level and voice.person.language == voice.language
        at_home = voice.person.language == voice.language and ("bilingual" in level or level == "near-native")
        goes_without_saying = goes_without_saying or at_home or level in ("madrelingua", "native")
        own = goes_without_saying and _CODES.get(name) == voice.language
        if own and level:
            own_tongue.append((name, entry.pointer))
        if name and not own and level[:1] != "A" and name not in said:
            said.add(name)
            grade = table("bilingual/words")["grades"][voice.language].get(level, "")
            facts.append(entry.pointer)
            if level in ("native", "madrelingua"):
                natives.append(_as_tongue(name, voice.language))
            elif grade and voice.language == "it":
                graded.append(f"{grade} {name}")
            else:
                others.append((name, grade, level))
    if natives and own_tongue:  # who was brought up with two languages does not have the other one alone
        natives[:0] = [_as_tongue(name, voice.language) for name, _ in own_tongue[:1]]
        facts[:0] = [pointer for _, pointer in own_tongue[:1]]
    if voice.language == "en" and not natives and len(others) == 1 and _CODES.get(others[0][0]) == "en":
        level = others[0][2] if re.fullmatch(r"[BC][12](?:–[BC][12])?", others[0][2]) else ""
        found.add(voice.say("languages-own", language=others[0][0], level=level), tuple(facts))
    listed = _graded(others, voice.language)
    if not found.sentences and (natives or listed or graded):
        # "Un ottimo inglese" comes last: what followed it would be excellent as well.
        slots = {"list": voice.listed(listed + graded), "natives": voice.listed(natives)}
        found.add(voice.say("languages-native" if natives else "languages", slots), tuple(facts))
    if learnt:
        found.add(voice.say("languages-learnt", list=voice.listed([name for name, _ in learnt])), _pointers(learnt))
    return found


def _pointers(named: list[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(pointer for _, pointer in named)


def _learnt(entry: Fact, language: str) -> str:
    """The English name of a language that the writer is still learning, which nobody is told that they speak."""
    data = entry.data or {}
    known = table("bilingual/words")["languages"].values()
    name = str(data.get("language") or "").strip().title()
    return name if language == "en" and name in known and _LEARNING.search(str(data.get("fluency") or "")) else ""


def _as_tongue(name: str, language: str) -> str:
    """A language as it stands behind "madrelingua", and in English as it is: "tedesca"."""
    return re.sub("o$", "a", name) if language == "it" else name


def _graded(known: Iterable[tuple[str, str, str]], language: str) -> list[str]:
    """Languages with their grades, so that none lends its grade to another: "German (B2), fluent Dutch and Welsh".

    Args:
        known: Of each language its name, its grade as an adjective and its level in letters; either may be empty.
        language: "it" or "en"; an Italian list stays in its order.
    """
    listed = list(known)
    if language == "en":  # "fluent" would grade what stands behind it as well
        listed.sort(key=lambda one: 0 if one[2] and not one[1] else 2 if one[1] else 1)
    grades = list(dict.fromkeys(grade for _, grade, _ in listed))
    said = list[str]()
    for grade in grades:
        names = [f"{name} ({level})" if level and not grade else name for name, its, level in listed if its == grade]
        said += [f"{grade} {names[0]}".strip(), *names[1:]]
    return said


def tongue(entry: Fact, language: str) -> tuple[str, str]:
    """Name and level of a language in the letter's language: "inglese", "B2"; two empty texts where unknown.

    A level that is neither of the European framework nor that of a native speaker is repeated in the language that it
    is written in, and left out in the other. Who says that they know a little, or only understand it, is not said to
    speak it: empty as well.
    """
    data = entry.data or {}
    name = str(data.get("language") or "").strip().lower()
    names = table("bilingual/words")["languages"]
    english = {value.lower(): (key, value) for key, value in names.items()}
    pair = (name, names[name]) if name in names else english.get(name)
    if not pair:
        return "", ""
    written = str(data.get("fluency") or "")
    levels = _LEVEL.findall(written.upper())
    if levels:  # "B1/B2" is somewhere between the two
        said = "–".join(sorted({min(levels), max(levels)}))
    elif written.lower().split(",")[0].strip() in table("bilingual/words")["native"]:
        said = "madrelingua" if language == "it" else "native"
    else:
        said = written.strip().rstrip(".").lower() if language_of_level(written) == language else ""
    if _WEAK.search(written) or _UNSPOKEN.match(written):
        return "", ""
    return str(pair[0] if language == "it" else pair[1]), said


def language_of_level(written: str) -> str:
    """The language of a word for how well somebody knows a language; empty for words that are not listed."""
    low = written.strip().rstrip(".").lower()
    levels = table("bilingual/words")["levels"]
    return next((language for language, listed in levels.items() if low in listed), "")

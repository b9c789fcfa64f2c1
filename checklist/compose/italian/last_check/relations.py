"""Whether a preposition or a mark stands between words whose relation is not known."""

import re

from checklist.compose.italian.activities import ENGLISH_ROLE, is_person, words_of
from checklist.compose.italian.last_check.kinds import is_action, names_people
from checklist.compose.italian.last_check.words import (
    Word,
    classed,
    is_adjective,
    is_determiner,
    is_participle,
    of_article,
    words,
)
from checklist.compose.italian.lexicon.genders import terms
from checklist.compose.italian.nouns import agreement
from checklist.compose.tables import table

# Things that hang on each other by "di" alone: "obiettivi di polizze di danni di tre anni".
_SET_PHRASE = re.compile(r"\b(?:di|della|del|delle) (?:chiavi in mano|porta a porta|conto terzi|prima mano)\b")
_CHAIN = re.compile(r"\bdi (?!un)[a-zà-ù]+(?: [a-zà-ù]+)? di (?!un)[a-zà-ù]+(?: [a-zà-ù]+)? di \S+")
_OF = re.compile(r"di|d’|d(?:el|ello|ella|ei|egli|elle|ell’)")
_NEAR = 3  # words before a preposition among which its noun is
_CODES = re.compile(r"[A-Z]{2}(?:-[A-Z]{2}){2,}$")  # of provinces, "PD-VI-RO", and no "GC-MS"


def unrelated(clause: list[Word]) -> str:
    """The first words of a clause of which it is not known how they belong together; empty where there are none."""
    tasks = [one.text for one in clause[:1]] == ["mi"]
    text = " ".join(one.text for one in clause)
    if odd := _CHAIN.search(text) or _SET_PHRASE.search(text):
        return odd[0]
    for place, word in enumerate(clause):
        lone = word.text in classed("needs-object") and clause[place + 1 : place + 2]
        if lone and clause[place + 1].kind == "preposition" and not _OF.match(clause[place + 1].text):
            return f"{word.text} {clause[place + 1].text}"
        if word.text == "/" or _CODES.match(word.text):
            return word.text
        tasks = tasks and word.text != ":"  # what stands behind it tells what came of them
        behind = clause[place + 1 : place + 3]
        if len(behind) > 1 and (
            (tasks and _is_result(word, *behind))
            or _is_unknown_company(word, *behind)
            or _receives_no_people(word, *behind)
            or _is_further_material(clause[:place], word, *behind)
            or _is_done_to_a_means(word, *behind)
            or _is_torn_name(word, *behind)
        ):
            return " ".join(one.text for one in (word, *behind))
    return ""


def _is_result(word: Word, preposition: Word, share: Word) -> bool:
    """Whether a task is said to have come to a share, which is no part of the task: "del calo tenuto al 3%"."""
    return is_participle(word.text) and preposition.kind == "preposition" and share.text.endswith("%")


def _is_unknown_company(word: Word, article: Word, noun: Word) -> bool:
    """Whether "con" joins somebody or something that no table knows: "con la copy"."""
    certain = word.text == "con" and article.kind == "article" and not article.text.startswith("un")
    if not certain or noun.kind != "other":
        return False
    known = is_adjective(noun.text) or is_determiner(noun.text) or is_person(noun.text)
    return not known and not re.fullmatch(ENGLISH_ROLE, noun.text)


def _is_further_material(before: list[Word], word: Word, preposition: Word, thing: Word) -> bool:
    """Whether a material with its article stands behind one without: "dei serramenti PVC e dell’alluminio"."""
    articled = _OF.fullmatch(preposition.text) and of_article(preposition.text)
    bare = bool(before) and (before[-1].kind == "name" or before[-1].text in classed("materials"))
    behind_deed = len(before) > 1 and bool(of_article(before[-2].text))  # "del rame e del ferro"
    return bool(word.text == "e" and articled and thing.text in classed("materials") and bare and not behind_deed)


def _receives_no_people(word: Word, preposition: Word, thing: Word) -> bool:
    """Whether what one does for people is said of what happens or is a thing: "accoglienza dei congressi"."""
    if not _OF.fullmatch(preposition.text):
        return False
    if word.text in classed("to-people"):
        return names_people(thing.text)  # "interviste di ospiti"
    return word.text in classed("for-people") and (is_action(thing) or thing.text in classed("happenings"))


def _is_done_to_a_means(word: Word, preposition: Word, means: Word) -> bool:
    """Whether what a deed is done with stands as its object: "saldatura dell’elettrodo"."""
    articled = preposition.text.startswith("d") and preposition.text != "d’" and of_article(preposition.text)
    if word.text not in classed("of-a-kind") or not articled:
        return False
    return means.text in table("italian/deeds")["means"].split()


def _is_torn_name(word: Word, preposition: Word, second: Word) -> bool:
    """Whether half of a name has a small letter and half a capital: "camera di Commercio"."""
    if preposition.text != "di" or second.kind != "name" or not second.text[1:].islower():
        return False
    return all(one is not None and one.number == 1 for one in (word.agrees, agreement(second.text)))


def put_in(clause: list[Word], line: str) -> str:
    """A preposition that the composer has put between two nouns of which the first names no deed and holds nothing.

    "Sterilizzazione ferri" has an object; of "operatori porte" nobody but the writer knows how the two belong together.
    """
    written = " ".join(one.text.lower() for one in words(line)) if line else ""
    for place, word in enumerate(clause[1:-1], start=1):
        before, behind = clause[place - 1], clause[place + 1]
        if not _OF.fullmatch(word.text) or not behind.text.islower():
            continue
        certain = of_article(word.text)
        if before.kind not in ("noun", "other") and before.text not in ("occupo", "occupavo", "anche", ",", "e"):
            continue
        if (
            certain
            and certain.number == 1
            and behind.text in _any_number()
            and not _shows_one(clause[place + 2 : place + 3])
            and " ".join(one.text for one in clause[place + 1 : place + 3]) not in terms()  # "dell’email marketing"
            and f"{word.text} {behind.text}" not in written
        ):
            return f"{word.text} {behind.text}"  # of how many reports there were, nothing is known
        if before.kind not in ("noun", "other") or is_person(before.text) or before.text in words_of("roles"):
            continue
        near = [one for one in clause[max(0, place - _NEAR) : place] if one.kind in ("noun", "other")]
        head = next((one for one in reversed(near) if not is_adjective(one.text)), None)
        if f" {before.text} {behind.text} " in f" {written} " and not (is_action(head) or _holds(head)):
            return f"{before.text} {word.text} {behind.text}"
    return ""


def _shows_one(following: list[Word]) -> bool:
    """Whether an adjective behind a noun shows that there is one: "del report mensile"."""
    return bool(following) and is_adjective(following[0].text) and following[0].text[-1] in "oae"


def _any_number() -> list[str]:
    """Foreign nouns of one form for both numbers: "report"."""
    return str(table("italian/deeds")["of-things-done"]["any-number"]).split()


def _holds(word: Word | None) -> bool:
    """Whether a noun holds or orders what stands behind it: "ordini", "reparto"."""
    listed = table("italian/deeds")
    holders = {
        *listed["holders"].split(),
        *listed["lines"].split(),
        *table("italian/last_check/words")["holders"].split(),
    }
    return word is not None and (word.text in holders or is_person(word.text))

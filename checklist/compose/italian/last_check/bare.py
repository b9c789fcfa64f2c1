"""Whether a noun stands without the article that its place asks for: "per piattaforma", "ho introdotto scheda"."""

import re

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.last_check.words import (
    Word,
    classed,
    is_adjective,
    is_closed,
    is_determiner,
    is_first_person,
    is_foreign,
    is_participle,
    is_verb,
    of_article,
)
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import forms
from checklist.compose.italian.lines.partners import is_relation
from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find

_ALONE = ("per", "su", "presso", "tra", "fra", "durante", "verso")  # behind which a noun in the singular is rarely bare
_SIMPLE = ("di", "a", "ad", "da", "in", "con", "su", "per", "tra", "fra")
_BEHIND_SIMPLE = (
    "oltre",
    "sotto",
    "sopra",
    "dietro",
    "via",
    "contro",
    "verso",
    "dopo",
    "fino",
    "come",
    "senza",
    "secondo",
)
_ACRONYM = re.compile(r"[A-ZÀ-Ù]{2,4}$")
_COUNT = re.compile(r"\d{1,3}$")


def bare(clause: list[Word]) -> str:
    """The first words of a clause that lack an article, a preposition or a noun; empty where none do."""
    for place, word in enumerate(clause[:-1]):
        before, behind = clause[place - 1] if place else None, clause[place + 1 :]
        ordinal = word.text == "secondo" and before is not None and before.kind in ("article", "preposition")
        if word.text == "lavorato" and behind[1:] and of_article(behind[0].text):
            # "Allo script": of how many there were, nothing is known.
            wrong = behind[1].text in table("italian/deeds")["of-things-done"]["any-number"].split()
        elif word.kind == "preposition" and not ordinal:
            partner = word.text == "con" and before is not None and _lacks_partner(clause[:place], behind)
            wrong = (
                partner
                or _lacks_article(word.text, behind)
                or (word.text == "di" and _is_certain(clause[:place], behind))
            )
        elif word.kind == "number":
            wrong = _lacks_plural(word.text, behind)
        else:
            wrong = _lacks_noun(before, word, behind[0]) or _lacks_object_article(before, word, behind)
        if wrong:
            return f"{word.text} {behind[0].text}"
    return ""


def _lacks_article(preposition: str, behind: list[Word]) -> bool:
    """Whether a noun, an office or an unknown acronym stands behind a preposition without its article."""
    word, after = behind[0], behind[1:3]
    listed = table("italian/last_check/words")
    if _is_expression(behind):
        return False
    single = word.agrees is not None and word.agrees.number == 1 and not is_adjective(word.text)
    alone = preposition in _ALONE and single and word.text not in listed["fixed"].get(preposition, "").split()
    people = preposition in ("con", "da", "tra", "fra", "per") and (
        word.text in classed("groups") or is_person(word.text)
    )
    reader = preposition in ("a", "ad") and single and word.text in classed("groups")  # "ordini a fornitore"
    strange = preposition in _ALONE and _is_unknown_singular(word)
    according = preposition == "secondo" and word.kind in ("noun", "other") and not is_determiner(word.text)
    acronym = preposition in ("con", "a", "ad", "da", "per", "tra") and _ACRONYM.match(word.text)
    moved = preposition == "da" and len(behind) > len(after) and after and after[0].text in ("a", "ad")
    moved = moved and bool(find(after[-1].text, after[-1].text.lower())[1])  # "da JSP a React"
    unknown = acronym and not moved and not find(word.text, word.text.lower())[1]
    sized = len(after) > 1 and after[0].text in ("di", "da") and after[1].kind == "number"
    place = word.text in table("italian/deeds")["settings"].split() or word.text in ("squadra", "gruppo")
    torn = preposition in _SIMPLE and word.kind == "preposition" and word.text not in _BEHIND_SIMPLE
    # "Di nuovi": the noun is lacking.
    adjective = re.fullmatch(r"(?:nuov|prim|ultim|prossim|vari|divers|stess|propri)[oaie]", word.text) and (
        not after or after[0].kind in ("preposition", "mark", "linking")
    )
    torn = torn or bool(adjective and word.text not in ("nuovo", "primi", "secondi"))
    old = preposition in ("da", "a", "ad", "su", "con", "per") and re.fullmatch(r"vecchi[oa]|precedente", word.text)
    torn = torn or bool(old and after and after[0].kind in ("noun", "other"))  # "da precedente gestionale"
    share = preposition in ("sotto", "sopra", "su", "a", "in", "da") and word.text.endswith("%")
    cut = (
        torn
        or share
        or (preposition == "durante" and word.kind in ("noun", "other"))
        or (preposition in ("in", "da") and place and sized)
    )
    return bool(alone or people or reader or strange or according or unknown or cut)


def _lacks_partner(before: list[Word], behind: list[Word]) -> bool:
    """Whether one with whom there is a relation stands without article: "del contatto con lavanderia"."""
    near = [one.text for one in before[-2:]]
    single = behind[0].agrees is not None and behind[0].agrees.number == 1 and not is_adjective(behind[0].text)
    alone = not any(one.text in ("e", ",") for one in behind[1:3])
    return any(map(is_relation, near)) and alone and (single or _is_unknown_singular(behind[0]))


def _is_unknown_singular(word: Word) -> bool:
    """Whether a word that no table knows has the ending of a noun in the singular."""
    known = is_adjective(word.text) or is_closed(word.text) or is_verb(word.text) or is_determiner(word.text)
    return word.kind == "other" and word.text.endswith(("a", "o")) and not known


def _is_certain(before: list[Word], behind: list[Word]) -> bool:
    """Whether what stands bare behind "di" is a certain thing: "mi occupo di gestione della serra"."""
    task = behind[0]
    further = next((one for one in behind[1:] if one.kind in ("preposition", "mark", "linking")), None)
    begins = [one.text for one in before if one.text != "anche"] in (["mi", "occupo"], ["mi", "occupavo"])
    if begins and is_deed(task.text) and further:
        return of_article(further.text) is not None
    of_one = bool(before) and before[-1].text in table("italian/deeds")["of-things-done"]["of-one"].split()
    return of_one and bool(_ACRONYM.match(task.text)) and not find(task.text, task.text.lower())[1]


def _lacks_plural(number: str, behind: list[Word]) -> bool:
    """Whether a noun in the singular stands behind a number of more than one, "18 nucleo", or any behind a share."""
    thing = behind[0]
    if number.endswith("%") and thing.kind == "noun":
        return True  # "70% incarichi"
    single = thing.agrees is not None and thing.agrees.number == 1 and not is_adjective(thing.text)
    foreign = is_foreign(thing.text) or _is_expression(behind)
    return bool(_COUNT.match(number)) and int(number) > 1 and single and not foreign


def _is_expression(words: list[Word]) -> bool:
    """Whether two words make one expression, such as "data scientist"."""
    return " ".join(one.text for one in words[:2]) in table("italian/last_check/words")["pairs"]


def _lacks_noun(before: Word | None, word: Word, behind: Word) -> bool:
    """Whether a preposition follows where a noun or "di" should: "negli ultimi di 5", "del coordinamento fino a"."""
    governed = before is not None and before.kind in ("article", "preposition")
    ordinal = behind.text == "di" and re.match(r"(?:ultim|prim|prossim)[aoie]$", word.text)
    plain = before is not None and before.text != "di" and behind.text == "fino" and is_deed(word.text)
    return bool(governed and (ordinal or plain))


def _lacks_object_article(before: Word | None, word: Word, behind: list[Word]) -> bool:
    """Whether a verb of the first person has an object in the singular without article."""
    thing, lists = behind[0], len(behind) > 1 and behind[1].text == ","
    done = before is not None and before.text in ("ho", "abbiamo") and is_participle(word.text)
    first = before is None or before.text in ("e", ",", "anche")
    told = first and word.text not in forms() and is_first_person(word.text)
    if not (done or (told and not lists)) or word.text in classed("light-verbs") or thing.kind not in ("noun", "other"):
        return False
    if is_closed(thing.text) or is_verb(thing.text) or is_determiner(thing.text):
        return False
    return thing.agrees.number == 1 if thing.agrees else not thing.text.endswith(("i", "e"))

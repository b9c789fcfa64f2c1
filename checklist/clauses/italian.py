"""The verbs of an Italian clause: which words are one, with auxiliaries and governing verbs."""

from functools import lru_cache

from checklist.clauses.closed import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CLITICS,
    DETERMINERS,
    JOINING,
    PREPOSITIONS,
    SUBJECTS,
    word_set,
)
from checklist.clauses.groups import Group, skip
from checklist.clauses.tokens import Token
from checklist.clauses.verbs import Reading, readings

_FINITE = "PIRFSUC"
_TENSES = {
    "P": "present", "I": "imperfect", "R": "past", "F": "future", "S": "subjunctive", "U": "unreal", "C": "conditional"
}  # fmt: skip
_MODAL_IT = frozenset(["potere", "dovere", "volere", "sapere"])
_NOUNS_IT = word_set(
    "stato stati parte scala grado messa fine base causa piano mano umano brano"
    " grano italiano americano"
    " anziano romano milano sovrano suono buono telefono patrono nessuno primo secondo terzo tesi"
)
_MASCULINE = frozenset(["il", "un", "l'", "del", "al", "dal", "nel", "sul", "lo"])
_OPENING_IT = ARTICLES["it"] | {"chi", "ogni", "nessuno"}
_BEFORE_NOUN_IT = DETERMINERS["it"] | PREPOSITIONS["it"] | {"e", "ed"}  # fmt: skip
_NO_VERB_IT = ADVERBS["it"] | _NOUNS_IT
_CLOSED_IT = AUXILIARIES["it"] | _MODAL_IT
_GOVERNING_IT = _MODAL_IT | AUXILIARIES["it"] | {"venire"}
_BEFORE_STATE = CLITICS | {"voi", "che"}  # fmt: skip
_PRONOUNS_ONLY = CLITICS - {"la", "le", "l'", "gli", "lo"}
_ADDRESSING = JOINING["it"] | SUBJECTS["it"]
_BEHIND_VERB_IT = SUBJECTS["it"] | DETERMINERS["it"] | PREPOSITIONS["it"] | ADVERBS["it"] | {"che", "se"}  # fmt: skip
_ADDRESSING_TOO = JOINING["it"] | ADVERBS["it"] | SUBJECTS["it"]
_NOUN_FOLLOWS_IT = DETERMINERS["it"] | PREPOSITIONS["it"]
_MOVING = word_set(
    "andare venire arrivare partire entrare uscire salire scendere cadere nascere"
    " morire crescere restare rimanere"
    " essere stare diventare divenire passare tornare ritornare riuscire succedere accadere scoppiare fallire slittare"
    " sparire piacere bastare costare durare finire iniziare cominciare aumentare diminuire calare"
    " migliorare peggiorare"
    " occupare laureare diplomare specializzare iscrivere trasferire dedicare trovare"
)
_GERUNDS = ("ndolo", "ndola", "ndoli", "ndole", "ndone", "ndomi", "ndosi", "ndoci")


def italian(words: list[Token], first: int, last: int) -> list[Group]:
    """The verb groups of Italian between two places."""
    found: list[Group] = []
    place = first
    while place < last:
        if _can_be_verb(words[place].low) and (group := _italian(words, place, first, last)):
            found.append(group)
            place = group.last
        place += 1
    if first < last and not any(one.kind == "finite" for one in found):
        plain = _unmarked(words, first, last)
        if plain:
            return sorted([*(one for one in found if not plain.first <= one.first <= plain.last), plain], key=_place)
    return found


def _place(group: Group) -> int:
    return group.first


def _unmarked(words: list[Token], first: int, last: int) -> Group | None:
    """The verb of a clause in which no form is surely one: the third person behind a noun phrase with an article."""
    infinitive = any("N" in one.codes for one in readings(words[first].low, "it"))
    if words[first].low not in _OPENING_IT and not infinitive:
        return None
    for place in range(first + 1, last):
        before = words[place - 1].low
        if before in _BEFORE_NOUN_IT or words[place].low in _NO_VERB_IT:
            continue
        for one in readings(words[place].low, "it"):
            if ("P3" in one.codes or "P6" in one.codes) and place - first > (
                1 if words[first].low in ARTICLES["it"] else 0
            ):
                return Group(place, place, "finite", 3 if "P3" in one.codes else 6, "present", (one.lemma,))
    return None


def _italian(words: list[Token], place: int, first: int, last: int) -> Group | None:
    token = words[place]
    if not token.word or (len(token.low) < 2 and token.low != "è"):
        return None
    reading, code = _finite(words, place, first, last)
    if not reading:
        return _non_finite(words, place, first)
    person, tense = _person(words, place, first, code), _TENSES[code[0]]
    lemmas, passive, end = [reading.lemma], False, place
    while True:  # the participles and infinitives that it governs
        after = skip(words, end + 1, last, "it", clitics=True)
        then = _reading(words, after, last, "VNG")
        if after < last and not then and words[after].low in ("a", "di", "per", "da") and after + 1 < last:
            further = skip(words, after + 1, last, "it", clitics=True)
            then = _reading(words, further, last, "N")
            after = further
        if not then or (lemmas[-1] not in _GOVERNING_IT and "V" in then.codes):
            break
        if "V" in then.codes and lemmas[-1] in ("essere", "venire"):
            passive = len(lemmas) > 1 or tense != "present" or _participle_is_passive(then)
            if len(lemmas) == 1 and not _participle_is_passive(then):
                passive = False
        if "V" in then.codes and len(lemmas) == 1 and lemmas[0] in ("avere", "essere"):
            tense = {"present": "perfect", "imperfect": "pluperfect", "conditional": "conditional-perfect",
                     "unreal": "unreal-perfect"}.get(tense, tense)  # fmt: skip
        lemmas.append(then.lemma)
        end = after
        if len(lemmas) > 4:
            break
    return Group(place, end, "finite", person, tense, tuple(lemmas), passive)


@lru_cache(maxsize=8192)
def _can_be_verb(low: str) -> bool:
    return bool(readings(low, "it") or _read(low, "N")) or low.endswith(_GERUNDS)


def _participle_is_passive(reading: Reading) -> bool:
    return reading.lemma not in _MOVING


def _reading(words: list[Token], place: int, last: int, codes: str) -> Reading | None:
    if place >= last or not words[place].word:
        return None
    return _read(words[place].low, codes)


@lru_cache(maxsize=8192)
def _read(low: str, codes: str) -> Reading | None:
    for one in readings(low, "it"):
        if any(code in one.codes for code in codes) and low not in ADVERBS["it"]:
            return one
    if "N" in codes:
        for ending in ("lo", "la", "li", "le", "ne", "mi", "vi", "ci", "si", "gli", "ti"):
            if low.endswith(ending):
                for one in readings(low[: -len(ending)] + "e", "it"):
                    if "N" in one.codes:
                        return one
    return None


@lru_cache(maxsize=8192)
def _form(low: str) -> tuple[Reading | None, str]:
    """The finite form that a word may be, with its code: the first, but the present rather than the subjunctive."""
    best: tuple[Reading | None, str] = (None, "")
    for reading in readings(low, "it"):
        for at in range(len(reading.codes)):
            code = reading.codes[at : at + 2]
            if code[0] not in _FINITE or len(code) < 2 or not code[1].isdigit():
                continue
            if best[0] is None or (best[1][0] in "SR" and code[0] == "P"):
                best = (reading, code)
    return best


def _finite(words: list[Token], place: int, first: int, last: int) -> tuple[Reading | None, str]:  # noqa: PLR0911, PLR0912 - a case of grammar a line
    low = words[place].low
    before = words[place - 1].low if place > first and words[place - 1].word else ""
    after = words[place + 1].low if place + 1 < last and words[place + 1].word else ""
    best = reading, code = _form(low)
    if not reading or low in ADVERBS["it"]:
        return None, ""
    others = any("V" in one.codes for one in readings(low, "it"))
    if reading.lemma in _CLOSED_IT and (
        low not in ("stato", "stati", "stata", "state", "sei", "sai") or (low == "state" and before in _BEFORE_STATE)
    ):
        return best if before not in ("il", "un", "del", "al") else (None, "")
    introduced = before in _PRONOUNS_ONLY or before in SUBJECTS["it"] or before in (
        "non", "che", "chi", "mai", "già", "dove", "se", "quando", "poi", "cui")  # fmt: skip
    if before in ("lo", "la", "le", "gli", "l'"):
        introduced = _is_clitic(words, place, before, after, code)
        if not introduced:
            return None, ""
    if code[0] == "P" and code[1] != "1" and any("V" in one.codes for one in readings(before, "it")):
        return None, ""  # "ha cambiato piano"
    if code[0] == "P" and code[1] == "5" and others and not introduced:
        address = not before or before in _ADDRESSING
        return best if address and (after[:1].isdigit() or after in DETERMINERS["it"]) else (None, "")
    sure = (
        (low not in _NOUNS_IT and code[0] in "IFCU")
        or (low not in _NOUNS_IT and code[1] in "46" and code[0] in "PR" and len(low) > 4)
        or low[-1] in "òì"
    )
    if introduced or (sure and not (before in DETERMINERS["it"] and code[0] not in "FC")):
        return best
    if others or low in _NOUNS_IT:
        return None, ""
    if before in DETERMINERS["it"] or before in PREPOSITIONS["it"]:
        return None, ""
    opens = after[:1].isdigit() or after in _BEHIND_VERB_IT or bool(after and _read(after, "N"))
    if code[0] == "P" and code[1] == "1":
        start = not before or before in JOINING["it"] or before in ADVERBS["it"]
        if not after and place + 1 == last and reading.lemma in ("leggere", "vedere", "sapere", "capire", "notare"):
            return best  # "dal vostro sito leggo che …"
        return best if (start and (opens or not after)) or after in DETERMINERS["it"] else (None, "")
    if code[1] == "3":
        return best if opens or before in ADVERBS["it"] or (before in JOINING["it"] and not after) else (None, "")
    if code[1] in "25":
        address = not before or before in _ADDRESSING_TOO
        return best if code[1] == "5" and (address or opens) else (None, "")
    return best if code[0] == "R" and opens else (None, "")


def _is_clitic(words: list[Token], place: int, before: str, after: str, code: str) -> bool:
    """Whether "lo", "la", "le", "gli" or "l'" before a form is a pronoun and no article."""
    low = words[place].low
    if before == "lo":
        return not (low[:1] in "zxy" or low[:2] in ("gn", "ps", "pn") or (low[0] == "s" and low[1:2] not in "aeiou"))
    if before == "gli":
        return low[0] not in "aeiou" and low[0] not in "sz"
    if code[0] in "IFCU" or (code[0] == "R" and code[1] in "36") or (code[1] in "46" and low.endswith(("no", "iamo"))):
        return True
    return (code in ("P1", "P3") and after in DETERMINERS["it"]) or (
        place >= 2 and words[place - 2].low in ("non", "me", "te", "che", "io")
    )


def _person(words: list[Token], place: int, first: int, code: str) -> int:
    if words[place].low == "sono":
        near = [words[at].low for at in range(max(first, place - 3), place)]
        after = words[place + 1].low if place + 1 < len(words) else ""
        plural = after.endswith(("ati", "uti", "iti", "ate", "ute", "esi", "tti", "tte", "rsi", "sti", "ste", "i"))
        return 6 if plural or any(one in ("ci", "che", "loro", "le", "i", "gli") for one in near) else 1
    return int(code[1])


def _non_finite(words: list[Token], place: int, first: int) -> Group | None:
    low = words[place].low
    before = words[place - 1].low if place > first else ""
    for one in readings(low, "it"):
        if "G" in one.codes:
            return Group(place, place, "gerund", 0, "none", (one.lemma,))
        if "N" in one.codes and before not in _MASCULINE:
            return Group(place, place, "infinitive", 0, "none", (one.lemma,))
    found = _reading(words, place, place + 1, "N")
    if found and low.endswith(("lo", "la", "li", "le", "ne", "ci", "vi", "mi", "si")):
        return Group(place, place, "infinitive", 0, "none", (found.lemma,))
    if low.endswith(_GERUNDS):
        return Group(place, place, "gerund", 0, "none", (low,))
    if before not in _NOUN_FOLLOWS_IT:
        for one in readings(low, "it"):
            if "V" in one.codes and low not in ADVERBS["it"] and len(low) > 3:
                return Group(place, place, "participle", 0, "none", (one.lemma,), passive=one.lemma not in _MOVING)
    return None

"""The verbs of an English clause: which words are one, with auxiliaries and modals."""

from functools import lru_cache

from checklist.clauses.closed import ADVERBS, DETERMINERS, JOINING, PREPOSITIONS, SUBJECTS
from checklist.clauses.groups import Group, skip
from checklist.clauses.tokens import Token
from checklist.clauses.verbs import readings

_MODALS = {
    "would": "conditional", "'d": "conditional", "will": "future", "'ll": "future", "wo": "future", "shall": "future",
    "can": "present", "ca": "present", "could": "could", "may": "possible", "might": "possible", "must": "present",
    "should": "conditional", "cannot": "present",
}  # fmt: skip
_BE = {"am": (1, "present"), "'m": (1, "present"), "is": (3, "present"), "are": (0, "present"), "'re": (0, "present"),
       "was": (3, "past"), "were": (0, "past"), "'s": (3, "present")}  # fmt: skip
_HAVE = {"have": "present", "'ve": "present", "has": "present", "had": "past"}
_DO = {"do": "present", "does": "present", "did": "past"}
_NO_VERB_EN = DETERMINERS["en"] | ADVERBS["en"] | PREPOSITIONS["en"]
_NO_SUBJECT_EN = DETERMINERS["en"] | PREPOSITIONS["en"] | JOINING["en"]
_AUXILIARIES_EN = _MODALS.keys() | _HAVE.keys() | _DO.keys() | _BE.keys()
_GOVERNED = {"have": "V", "be": "VG"}
_PERFECT = {"present": "perfect", "past": "pluperfect", "conditional": "conditional-perfect", "could": "could-perfect",
            "possible": "conditional-perfect"}  # fmt: skip


def english(words: list[Token], first: int, last: int) -> list[Group]:
    """The verb groups of English between two places."""
    found: list[Group] = []
    place, held = first, False
    while place < last:
        if _can_be_verb(words[place].low) and (group := _english(words, place, first, last, held=held)):
            found.append(group)
            place, held = group.last, held or group.kind == "finite"
        place += 1
    return found


@lru_cache(maxsize=8192)
def _can_be_verb(low: str) -> bool:
    """Whether a word is ever part of a verb, as most are not."""
    return low in _AUXILIARIES_EN or (bool(_codes(low)) and low not in _NO_VERB_EN)


@lru_cache(maxsize=8192)
def _codes(low: str) -> str:
    return "".join(one.codes for one in readings(low, "en"))


@lru_cache(maxsize=8192)
def _lemma(low: str, codes: str) -> str:
    return next((one.lemma for one in readings(low, "en") if any(code in one.codes for code in codes)), low)


def _english(  # noqa: PLR0911, PLR0912 - a case of grammar a line
    words: list[Token], place: int, first: int, last: int, *, held: bool
) -> Group | None:
    low = words[place].low
    before = words[place - 1].low if place > first else ""
    after = words[place + 1].low if place + 1 < last else ""
    if not words[place].word or (low == "'s" and not _is_verb_s(words, place, last)):
        return None
    if low == "'d":
        return _had_or_would(words, place, last)
    if (low in _MODALS and low != "might") or (low == "might" and before not in DETERMINERS["en"]):
        if (low == "will" and before in DETERMINERS["en"]) or (low == "may" and words[place].capital and before):
            return None
        return _chain(words, place, last, _MODALS[low], low)
    if low in _BE:
        return _chain(words, place, last, _BE[low][1], "be", _BE[low][0])
    if before == "to" and low in ("have", "do"):
        return Group(place, place, "infinitive", 0, "none", (low,))
    if low in _HAVE or low in _DO:
        return _chain(words, place, last, _HAVE.get(low) or _DO[low], "have" if low in _HAVE else "do")
    codes = _codes(low)
    if not codes or low in _NO_VERB_EN:
        return None
    if before == "to" and "B" in codes:
        return Group(place, place, "infinitive", 0, "none", (_lemma(low, "B"),))
    if "G" in codes and low.endswith("ing"):
        if before in DETERMINERS["en"]:
            return None
        return Group(place, place, "gerund", 0, "none", (_lemma(low, "G"),))
    determined = before in DETERMINERS["en"] and before not in ("all", "both", "one", "this", "that", "each")
    if "D" in codes or "V" in codes:
        if determined or (before in PREPOSITIONS["en"] and before not in ("before", "after", "since", "as")):
            return None
        if "D" not in codes or after == "by" or ("V" in codes and before == "as"):
            return Group(place, place, "participle", 0, "none", (_lemma(low, "V"),), passive=True)
        if "B" in codes and not _is_subject(words, place, first, strict=held):
            return None
        if held and "V" in codes and not _is_subject(words, place, first, strict=True) and before not in JOINING["en"]:
            return Group(place, place, "participle", 0, "none", (_lemma(low, "V"),), passive=True)
        return Group(place, place, "finite", 0, "past", (_lemma(low, "D"),))
    noun = any(one.noun for one in readings(low, "en"))
    pronoun = _is_subject(words, place, first, strict=held and noun)
    if "Z" in codes:
        if determined or before in PREPOSITIONS["en"] or (noun and not pronoun):
            return None
        return Group(place, place, "finite", 3, "present", (_lemma(low, "Z"),))
    if noun and before == "that" and not _is_plural(words[place - 2].low if place - 2 >= first else ""):
        return None  # "I ran that project alone"; but "papers that support it"
    if pronoun or (not noun and before and not determined and before not in PREPOSITIONS["en"]):
        return Group(place, place, "finite", 0, "present", (_lemma(low, "B"),))
    return None


def _is_subject(words: list[Token], place: int, first: int, *, strict: bool = False) -> bool:
    """Whether the word before, adverbs apart, can be the subject of the verb here; if strict, a pronoun or a name."""
    at = place - 1
    while at > first and (words[at].low in ADVERBS["en"] or words[at].low.endswith("ly")) and words[at].low != "long":
        at -= 1
    if at < first:
        return False
    low = words[at].low
    if low in SUBJECTS["en"] or low in ("who", "which", "that", "nobody", "everyone", "somebody", "whoever", "this"):
        return True
    if not words[at].word or low in _NO_SUBJECT_EN:
        return False
    if words[at].capital:
        return not (strict and at > first and words[at - 1].low in DETERMINERS["en"])
    return not strict and not low[0].isdigit() and _is_plural(low) != words[place].low.endswith("s")


def _is_plural(low: str) -> bool:
    return low.endswith("s") and not low.endswith("ss")


def _is_verb_s(words: list[Token], place: int, last: int) -> bool:
    """Whether "'s" is a verb and no genitive."""
    before = words[place - 1].low if place else ""
    if before in SUBJECTS["en"] or before in ("that", "there", "what", "who", "here", "where", "nobody"):
        return True
    after = skip(words, place + 1, last, "en")
    return after < last and words[after].low in ("been", "a", "the", "not")


def _had_or_would(words: list[Token], place: int, last: int) -> Group:
    after = skip(words, place + 1, last, "en")
    codes = _codes(words[after].low) if after < last else ""
    if words[after].low in ("been", "had", "better") if after < last else False:
        return _chain(words, place, last, "past", "have")
    if "V" in codes and "B" not in codes:
        return _chain(words, place, last, "past", "have")
    if "V" in codes and any(word.low in ("by", "before") for word in words[max(0, place - 6) : place]):
        return _chain(words, place, last, "past", "have")
    return _chain(words, place, last, "conditional", "would")


def _chain(words: list[Token], place: int, last: int, tense: str, head: str, person: int = 0) -> Group:  # noqa: PLR0912, PLR0917 - a case of grammar a line
    """The group that an auxiliary begins: "would have been asked", "did she design", "has not yet run"."""
    lemmas, end, passive, state = [head], place, False, head
    while len(lemmas) < 6:
        after = skip(words, end + 1, last, "en")
        if len(lemmas) == 1 and after < last and words[after].low in SUBJECTS["en"] and head in ("do", "be", "have"):
            after = skip(words, after + 1, last, "en")
        elif (
            len(lemmas) == 1
            and _inverted(words, place)
            and not set(_GOVERNED.get(head, "B")) & set(_codes(words[after].low) if after < last else "")
        ):
            after = _past_subject(words, after, last, _GOVERNED.get(head, "B"))
        if after >= last or not words[after].word:
            break
        low = words[after].low
        codes = _codes(low)
        if low == "to" and state in ("be going", "have", "used", "be about", "be able"):
            end, state = after, "to"
            continue
        if low in ("be", "been", "being"):
            lemmas, state, end = [*lemmas, "be"], "be", after
            if low == "been" and tense in ("present", "past", "conditional"):
                tense = _PERFECT[tense]
            continue
        if low == "have" and state not in ("be", "have", "do"):
            lemmas, state, end, tense = [*lemmas, "have"], "have", after, _PERFECT.get(tense, tense)
            continue
        if state == "have" and ("V" in codes or low in ("had", "been")):
            lemmas, end = [*lemmas, _lemma(low, "V")], after
            tense = _PERFECT.get(tense, tense) if len(lemmas) == 2 else tense
            break
        if state == "be" and low in ("going", "about", "able"):
            lemmas, state, end = [*lemmas, low], f"be {low}", after
            continue
        if state == "be" and "G" in codes and low.endswith("ing"):
            lemmas, end = [*lemmas, _lemma(low, "G")], after
            break
        if state == "be" and "V" in codes:
            lemmas, end, passive = [*lemmas, _lemma(low, "V")], after, True
            break
        if state not in ("be", "have") and ("B" in codes or low in ("do", "have")):
            lemmas, end = [*lemmas, _lemma(low, "B")], after
        break
    return Group(place, end, "finite", person, tense, tuple(lemmas), passive)


def _inverted(words: list[Token], place: int) -> bool:
    """Whether an auxiliary stands at the head of its clause, before its subject: "had the plan failed"."""
    opens = place == 0 or not words[place - 1].word or words[place - 1].low in ("why", "how", "what", "where", "when")
    return opens and words[place].low in _AUXILIARIES_EN


def _past_subject(words: list[Token], place: int, last: int, codes: str) -> int:
    for at in range(place, min(last, place + 4)):
        if not words[at].word:
            break
        if at > place and any(code in _codes(words[at].low) for code in codes):
            return at
    return place

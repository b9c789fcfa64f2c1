"""The words of an Italian clause, each with what it can be: of a closed class, a noun, a name, or another word."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from checklist.clauses.verbs import readings
from checklist.compose.italian.lexicon.genders import ANY_NUMBER, Agreement, forms, is_invariable
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import CLOSED
from checklist.compose.tables import table

_TOKEN = re.compile(r"\d[\d.,]*\d(?:[%°k€]|(?![\w-]))|[^\W\d_]*[^\W\d_]’|[\w.+#&@%€°/’–-]*[\w+#&@%€°]|[,;:()«»“”/]")
_ARTICLE = re.compile(r"(?:il|lo|la|i|gli|le|un|uno|una|l’|un’)", re.I)
_PREPOSITION = re.compile(
    r"(?:di|d’|a|ad|da|in|con|su|per|tra|fra|(?:de|a|da|ne|su|co)(?:l|llo|lla|ll’|i|gli|lle)|presso|verso|durante|dopo"
    r"|secondo|mediante|tramite|attraverso|senza|sotto|sopra|oltre|entro|fino|via|come|contro|salvo|dietro|rispetto|grazie)",
    re.I,
)
_NUMBER = re.compile(r"[\d.,–-]*\d[\d.,–%€°/x:-]*k?$|€$")
# Endings of adjectives and participles.
_ADJECTIVE = re.compile(
    r"[\w-]{2,}(?:ic[oai]|ch[ei]|al[ei]|il[ei]|iv[oaie]|os[oaie]|ari[oae]?|ar[ei]|ent[ei]|ant[ei]|es[ei]|esc[oa]"
    r"|esch[ie]|[aiu]t[oaie]|ian[oaie]|in[oaie]|ier[oaie]|err[oaie]|ist[aie]|ori[oae]?|izi[oae]?|ace[oa]|id[oaie]"
    r"|evol[ei]|oid[ei]|aci|oc[ei]|ac[oai]|ach[ei]|tric[ei])$"
)
# Adjectives of either gender, whose singular ends in -e and whose plural ends in -i.
_EITHER = re.compile(
    r"\w*(?:[ai]l|evol|\w{3}ar|or|ent|ant|es|esent|oc|(?:effic|cap|viv|ten|ver)ac|(?:sempl|dupl|tripl|fel)ic|brev|grav|liev|soav"
    r"|grand|verd|comun|giovan|fort|form|enorm|debol|foll|moll|celebr|salubr|pover|acr)[ei]"
)
# Gender and number that an adjective of four forms shows.
_FOUR = {"o": ("m", 1), "a": ("f", 1), "i": ("m", 2), "e": ("f", 2)}
_SHOWN = {
    "il": ("m", 1), "l": ("m", 1), "lo": ("m", 1), "llo": ("m", 1), "un": ("m", 1), "uno": ("m", 1),
    "la": ("f", 1), "lla": ("f", 1), "una": ("f", 1), "un’": ("f", 1), "l’": ("", 1), "ll’": ("", 1),
    "i": ("m", 2), "gli": ("m", 2), "le": ("f", 2), "lle": ("f", 2),
}  # fmt: skip


class Word(NamedTuple):
    """A word or a mark of a clause.

    Attributes:
        text: The word as written.
        kind: "mark", "article", "preposition", "linking", "number", "name", "noun", or "other" for any other word.
        agrees: Gender and number of a noun that a table or its ending knows.
    """

    text: str
    kind: str
    agrees: Agreement | None = None


def words(clause: str) -> list[Word]:
    """The words and marks of a clause in their order."""
    return [_word(one[0]) for one in _TOKEN.finditer(clause)]


@lru_cache(maxsize=4096)
def _word(text: str) -> Word:
    kinds = (
        ("mark", not re.match(r"\w|[+#&@€]", text)),
        ("name", len(text) > 1 and text.isupper() and text.isalpha()),  # "LE" is a province
        ("article", _ARTICLE.fullmatch(text)),
        ("preposition", _PREPOSITION.fullmatch(text)),
        ("linking", text.lower() in classed("linking")),
        ("number", _NUMBER.match(text) or text in classed("numerals")),
        ("name", re.search(r"[A-ZÀ-Ù\d@/]", text)),
        ("other", is_determiner(text)),
    )
    kind = next((kind for kind, match in kinds if match), "")
    known = agreement(text) if not kind else None
    if known and is_invariable(text):
        known = Agreement(known.gender, ANY_NUMBER)
    return Word(text, kind or ("noun" if known else "other"), known)


@cache
def classed(name: str) -> frozenset[str]:
    """The words of a class of the table that have one form."""
    return frozenset(table("italian/last_check/words")[name].split())


@cache
def _inflected(name: str) -> frozenset[str]:
    """The words of a class of adjectives in all genders and numbers."""
    found = set()
    for one in classed(name):
        stem = one[:-1]
        hard = f"{stem}h" if one.endswith(("co", "go")) else stem
        found |= {one, f"{stem}a", f"{stem}i".replace("ii", "i"), f"{stem}e", f"{hard}i", f"{hard}e"}
    return frozenset(found)


def is_determiner(text: str) -> bool:
    """Whether a word is a common adjective that may stand before a noun or a number: "nuovi", "altri"."""
    return text in _inflected("adjectives")


def is_adjective(text: str) -> bool:
    """Whether a word can be an adjective or a participle."""
    if is_determiner(text) or text in _inflected("nouns-too") or re.fullmatch(r"anti\w+o", text):
        return True
    return text not in forms() and bool(_ADJECTIVE.match(text) or is_participle(text))


def is_participle(text: str) -> bool:
    """Whether a word can be a past participle."""
    return any("V" in one.codes for one in readings(text, "it"))


def is_first_person(text: str) -> bool:
    """Whether a word can be a form of the first person, in the present or the imperfect."""
    return any(re.search("[PI][14]", one.codes) for one in readings(text, "it"))


def is_verb(text: str) -> bool:
    """Whether a word can only be an infinitive, a gerund or a finite form of a verb."""
    bare = re.sub(r"(?<=r)(?:si|ne|l[oaie])$", "e", text)
    infinitive = any("N" in one.codes and not one.noun for one in readings(bare, "it"))
    gerund = re.search(r"[ae]ndo(?:si|ne|l[oaie])?$", text)
    return not agreement(text) and (infinitive or bool(gerund) or is_finite(text))


def is_finite(text: str) -> bool:
    """Whether a word can only be a finite form of a verb."""
    codes = "".join(one.codes for one in readings(text, "it") if not one.noun)
    return bool(re.search(r"[PIRFC]\d", codes)) and not agreement(text) and not is_adjective(text)


def is_foreign(text: str) -> bool:
    """Whether a word has the look of a foreign noun, or is one that a table lists."""
    return is_invariable(text) or bool(re.search(r"[bcdfghjklmnpqrstvwxyz]$", text))


def is_closed(text: str) -> bool:
    """Whether a word belongs to a closed class, so that it may stand behind any noun."""
    return bool(re.fullmatch(CLOSED, text)) or text in classed("anywhere") or text.endswith("mente")


def can_agree(text: str, agrees: Agreement | None) -> bool:
    """Whether the ending of an adjective fits a noun; any fits a noun of which nothing is known."""
    if not agrees:
        return True
    if text.endswith(("ista", "trice")):
        return agrees.number in (1, ANY_NUMBER) and (text.endswith("ista") or agrees.gender != "m")
    if text[-1] not in _FOUR or re.fullmatch(r"anti\w+o", text):
        return True
    gender, number = _FOUR[text[-1]]
    if _EITHER.fullmatch(text):
        gender, number = "", 1 if text.endswith("e") else 2
    return (not gender or agrees.gender in ("", gender)) and agrees.number in (ANY_NUMBER, number)


def shown_by(adjective: str) -> Agreement | None:
    """Gender and number that an adjective of four forms shows by its ending; None for other words."""
    person = adjective.endswith(("trice", "ista"))
    four = is_adjective(adjective) and adjective[-1] in _FOUR and not _EITHER.fullmatch(adjective) and not person
    return Agreement(*_FOUR[adjective[-1]]) if four else None


def of_article(text: str) -> Agreement | None:
    """Gender and number that an article, or a preposition with its article, shows."""
    shown = _SHOWN.get(re.sub(r"^(?:de|a|da|ne|su|co)(?=l|i$|gli$)", "", text.lower()))
    return Agreement(*shown) if shown else None

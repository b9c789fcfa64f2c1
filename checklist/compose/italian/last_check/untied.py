"""Whether something stands behind a noun that nothing ties to it: "l’incasso saldo", "un furgone 35 quintali"."""

import re
from collections.abc import Iterator

from checklist.clauses.verbs import readings
from checklist.compose.italian.activities import ENGLISH_ROLE, is_person
from checklist.compose.italian.last_check.kinds import names_people
from checklist.compose.italian.last_check.words import (
    Word,
    can_agree,
    classed,
    is_adjective,
    is_closed,
    is_determiner,
    is_finite,
    is_foreign,
    is_participle,
    is_verb,
    of_article,
    shown_by,
)
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import ANY_NUMBER, Agreement, terms
from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find

_MANY = 2
_ROMAN = re.compile(r"[IVX]+")
_SHORT_NAME = re.compile(r"[A-Z]{2,4}$")
# Adjectives that may be of a noun before the last: "confezione di abiti artigianale".
_FAR = re.compile(r"\w+(?:[ai]l|ar|ent|ant)[ei]$|\w+(?:iv|ic|ch|ori|ari|ar)[oaie]$")
_OFTEN = re.compile(
    r"volt[ae]|mattin[ae]|pomeriggi|ser[ae]|nott[ei]|giorn[oi]|or[ae]|turn[oi]|settiman[ae]|mes[ei]|stagion[ei]"
)
_SIZED = re.compile(r"\d[A-Z]$")  # "modellazione 3D"
_OPENS = Word("", "")  # behind an article, a preposition or a conjunction, and at the beginning


def untied(clause: list[Word]) -> str:
    """The first of `untied_pairs`; empty where all words go together."""
    return next(untied_pairs(clause), "")


def untied_pairs(clause: list[Word]) -> Iterator[str]:
    """Each two words of a clause that stand side by side and are not known to go together.

    An adjective or a participle has to agree with a noun before it. A second noun stands only where the two are a
    fixed expression, or where the first says that the second is its kind ("ufficio acquisti").
    """
    reading = _Reading()
    following: list[Word | None] = [*clause[1:], None][: len(clause)]
    pairs = (reading.take(word, behind) for word, behind in zip(clause, following, strict=True))
    return filter(None, pairs)


def _is_agent(text: str) -> bool:
    """Whether a word in -nte names a person and describes no deed: "sostituzione insegnante"."""
    return text == "titolare" or (text.endswith("nte") and is_person(text) and text != "dipendente")


class _Reading:
    """A clause as far as it was read: the word before, the nouns so far, and what the last article shows."""

    def __init__(self) -> None:
        self.before = _OPENS
        self.earlier = ""  # the word before that
        self.nouns: list[Agreement | None] = []
        self.shown: Agreement | None = None
        self.begins = True
        self.governed = False  # whether a preposition has opened the words since the last conjunction or mark
        self.told = False  # whether there was a verb since the last conjunction

    def take(self, word: Word, following: Word | None) -> str:
        """Read one word more; the result is that word with the one before, where the two do not go together."""
        pair, last = "", self.before.text
        if word.kind in ("mark", "article", "preposition", "linking"):
            names = word.text in ("e", "ed") and self.before.kind == "name" and following and following.kind == "name"
            self.nouns = [] if word.text in ("(", ":", ";", ",", "e", "ed") and not names else self.nouns
            self.shown = of_article(word.text)
            self.governed = (
                word.kind == "preposition" if word.kind in ("preposition", "mark", "linking") else self.governed
            )
            self.told = self.told and word.kind != "linking" and word.text not in ("(", ":", ";")
            self.before = Word(word.text, "")
        elif self._is_open(word):
            behind_note = self.before.text == ")" and not is_closed(word.text) and not is_verb(word.text)
            pair = f"{self.before.text} {word.text}" if behind_note or self._are_numbers(word) else ""
            self.before = self._opening(word, following)
        else:
            pair = "" if self._goes_with(word, following) else f"{self.before.text} {word.text}"
            self.before = self._next(word)
        self.earlier = last
        self.told = self.told or self.before.kind == "verb"
        self.begins = False
        return pair

    def _are_numbers(self, word: Word) -> bool:
        return self.before.kind == word.kind == "number" and word.text != "mila"

    def _is_open(self, word: Word) -> bool:
        """Whether a noun may begin: behind an article and its like, and behind a verb."""
        if self.before.kind == "verb" and self.before.text not in classed("auxiliaries"):
            return not is_closed(word.text) and not is_verb(word.text)
        return self.before.kind in ("", "number", "before")

    def _opening(self, word: Word, following: Word | None) -> Word:
        """A word behind which a noun group begins, as what it is there."""
        text, kind = word.text, "noun"
        first = self.begins or (self.before.text in ("e", "che", "o", "si", "ne") and not self.shown)
        told = first and any(re.search("[PIRF]", one.codes) for one in readings(text, "it"))
        thing = following is not None and following.kind in ("noun", "other")
        before_number = following is not None and following.kind in ("number", "name") and is_determiner(text)
        if word.kind in ("number", "name"):
            kind = word.kind
        elif told or text in classed("auxiliaries") or is_verb(text):
            kind = "verb"
        elif is_closed(text) or (self.before.text == "a" and text in table("italian/deeds")["means"].split()):
            kind = ""  # "cucito a mano abiti"
        elif (
            (thing or before_number)
            and is_adjective(text)
            and not word.agrees
            and not is_person(text)
            and (
                self.before.text not in ("e", "ed") or is_determiner(text)  # "lezioni individuali e collettive"
            )
        ):
            kind = "before"  # "le piccole modifiche"
        if kind == "noun" or (kind == "name" and self.shown):
            self.nouns.append(self._known(word))
        return Word(text, kind, self.nouns[-1] if kind == "noun" else None)

    def _known(self, word: Word) -> Agreement | None:
        """Gender and number of a noun, of which its article may tell the number."""
        if word.agrees and self.shown and word.agrees.number == ANY_NUMBER:
            return Agreement(word.agrees.gender, self.shown.number)
        return word.agrees or self.shown or shown_by(word.text)

    def _goes_with(self, word: Word, following: Word | None) -> bool:
        """Whether a word may stand directly behind the one before."""
        before, text = self.before, word.text
        if text in classed("auxiliaries") or before.kind == "verb" or is_closed(text) or is_closed(before.text):
            return True
        if is_deed(before.text) and (_is_agent(text) or self._may_be_staff(text)):
            return False
        if _ROMAN.fullmatch(before.text):
            return True  # "II livello"
        if word.kind == "number":
            # "Del centenario 2015" would be of the present, "nell’anno scolastico 2017/18" is not.
            year = before.kind != "noun" and text.startswith(("19", "20"))
            counts = following is not None and following.kind in ("noun", "other") and not is_closed(following.text)
            often = following is not None and _OFTEN.match(following.text)
            average = before.text == "media" and self.earlier == "in"
            return (
                (before.kind == "name" and not counts)
                or bool(often)
                or average
                or before.text in classed("numbered")
                or year
            )
        if word.kind == "name" and not _SIZED.match(text):
            return self._takes_name(text)
        # A participle is said of one of the last two nouns, other adjectives perhaps of an earlier one.
        near = self.nouns[-2:] if is_participle(text) else self.nouns if _FAR.match(text) else self.nouns[-1:]
        near = self.nouns[-1:] if text.endswith("trice") else near  # of one machine, "la pressa sbavatrice"
        agreeing = is_adjective(text) and any(can_agree(text, one) for one in near)
        agreeing = agreeing and not (text.endswith("trice") and is_deed(before.text))  # "conduzione finitrice"
        agreeing = agreeing and not (text.endswith("tori") and names_people(text) and not names_people(before.text))
        return bool(_SIZED.match(text)) or agreeing or self._is_verb(text) or self._is_compound(text)

    def _may_be_staff(self, text: str) -> bool:
        """Whether "personale" may be an adjective of a deed as well as those to whom it is done."""
        return text == "personale" and self.before.text not in classed("personal")

    def _takes_name(self, name: str) -> bool:
        """Whether a name may stand directly behind the word before: "saldatura TIG", "allievi OSS", "API REST"."""
        before = self.before
        is_tool = any(find(one, one.lower())[1] for one in (before.text, name))
        if _SHORT_NAME.match(before.text) and _SHORT_NAME.match(name):
            return is_tool  # "NA CE", "PES PAV": no comma parts them
        describes = before.text.islower() and is_adjective(before.text)
        if before.kind != "noun" and not describes:
            return True
        if name[1:2].islower() and not is_tool and not is_foreign(before.text) and before.text not in classed("named"):
            return False  # "fiere Colonia", "alunni Olmo"
        asked = before.text in ("richieste", "domande", "denunce", "istanze") and not is_tool
        done = is_deed(before.text) and before.text not in classed("of-a-kind")
        return before.kind != "noun" or not (done or asked)

    def _is_verb(self, text: str) -> bool:
        """Whether a verb may stand behind a noun: a finite one only as the first, or behind "che" and its like."""
        past = re.search(r"(?:[ae]va|[aeio]vano|ò|ese|esero|rono)$", text) is not None  # "dell’allestimento chiese"
        return is_verb(text) and not ((self.told or (self.governed and past)) and is_finite(text))

    def _is_compound(self, text: str) -> bool:
        """Whether a noun makes one expression with the noun before it."""
        before = self.before
        pair = f"{before.text} {text}"
        known = (table("italian/deeds")["of-things-done"]["fixed"], terms(), table("italian/last_check/words")["pairs"])
        many = before.agrees is not None and before.agrees.number == _MANY
        return (
            any(pair in one for one in known)
            or (text in ("clienti", "partner") and many)  # "tre banche clienti"
            or (is_person(before.text) and is_person(text))  # "apprendista falegname"
            or (before.kind == "noun" and before.text in classed("before-a-kind"))
            or (re.fullmatch(ENGLISH_ROLE, text) is not None and not before.agrees)  # "12 category manager"
            or (before.kind == "name" and is_foreign(text))
        )

    def _next(self, word: Word) -> Word:
        """A word behind another, as what it is there."""
        text = word.text
        done = self.before.text in classed("auxiliaries") and is_participle(text)
        if word.kind in ("number", "name"):
            return word
        if done or is_closed(text) or text in classed("auxiliaries") or is_verb(text):
            return Word(text, "verb")
        if not is_adjective(text):
            self.nouns.append(word.agrees)
        plain = self.before.kind == "verb"
        return Word(text, "noun" if plain else "second", word.agrees)

"""Gender and number of an Italian noun phrase, and the articles and prepositions that it takes."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.lexicon.genders import ANY_NUMBER, Agreement, forms, is_invariable, terms
from checklist.compose.italian.prepositions import LINK
from checklist.compose.letter import lower_first
from checklist.lexicon.vocabulary import find

_BEFORE_NOUN = {
    "mezza": ("f", 1), "nuovo": ("m", 1), "nuova": ("f", 1), "nuovi": ("m", 2), "nuove": ("f", 2),
    "vecchio": ("m", 1), "vecchia": ("f", 1), "primo": ("m", 1), "prima": ("f", 1), "primi": ("m", 2),
    "prime": ("f", 2), "secondo": ("m", 1), "seconda": ("f", 1), "piccolo": ("m", 1), "piccola": ("f", 1),
    "piccoli": ("m", 2), "piccole": ("f", 2), "unico": ("m", 1), "unica": ("f", 1), "intero": ("m", 1),
    "intera": ("f", 1), "ultimo": ("m", 1), "ultima": ("f", 1), "ultimi": ("m", 2), "ultime": ("f", 2),
}  # fmt: skip
_LO = re.compile(r"(?:sh|s[^aeiouhàèéìòù\W]|z|gn|ps|pn|x|y|i[aeou])", re.I)
_VOWEL = re.compile(r"h?[aeiouàèéìòù]", re.I)
# Letters whose names begin with a vowel: before "SLA" or "MVP" usage wavers between two articles.
_SPELLED = re.compile(r"[FHLMNRSX][A-Z]+(?![a-z])")
_ARTICULATED = {"di": "de", "a": "a", "da": "da", "in": "ne", "su": "su"}
_JOINED = {"il": "l", "lo": "llo", "la": "lla", "l’": "ll’", "i": "i", "gli": "gli", "le": "lle"}


_DETERMINERS = ("tutto", "molto", "altro", "quello", "questo", "quanto", "poco", "tanto", "certo", "stesso", "oltre")
_SOFTWARE = re.compile(r"(?:software|programm[ai]|applicativ[oi]|linguaggio)(?: di)? (?=[A-Z])", re.I)
# Acronyms of kinds of programs, of which there are many: "i CRM".
# "Excel buono", "Word e Excel base".
_LEVEL = re.compile(
    r"^(?P<name>[A-Z][\w.+#-]*(?: (?:[A-Z\d][\w.+#-]*|e))*),? (?:a )?(?:livello )?"
    r"(?P<level>avanzat[oa]|intermedi[oa]|base|buon[oa]|ottim[oa]|discret[oa])$"
)
# Categories of technologies that are called by the name of a product, "Testing Library", as methods are not.
_PRODUCTS = frozenset({
    "analytics", "bi", "ci-cd", "cloud", "cloud-service", "database", "framework", "library", "messaging", "monitoring",
    "planning", "search", "testing",
})  # fmt: skip
_OF_MANY = {"CRM": "i", "CMS": "i", "ERP": "gli", "WMS": "i", "MES": "i", "PLC": "i"}
_ENGLISH_DATA = ("entry", "analysis", "center", "centre", "management", "science", "engineering", "mining", "analytics")


_ENDINGS = (
    ("zione", Agreement("f", 1)), ("sione", Agreement("f", 1)), ("zioni", Agreement("f", 2)),
    ("sioni", Agreement("f", 2)), ("mento", Agreement("m", 1)), ("menti", Agreement("m", 2)),
    ("aggio", Agreement("m", 1)), ("ismo", Agreement("m", 1)),
    ("tura", Agreement("f", 1)), ("ture", Agreement("f", 2)), ("enza", Agreement("f", 1)),
    ("anza", Agreement("f", 1)), ("enze", Agreement("f", 2)), ("eria", Agreement("f", 1)),
    ("erie", Agreement("f", 2)), ("ificio", Agreement("m", 1)), ("ità", Agreement("f", 1)), ("tore", Agreement("m", 1)),
    ("tori", Agreement("m", 2)), ("aggi", Agreement("m", 2)),
)  # fmt: skip


# An adjective that is written large behind a noun and begins no name: "Servizi Demografici: anagrafe".
_OFFICE = re.compile(r"^[A-Z][a-zà-ù]+ [A-Z][a-zà-ù]{2,}(?:ic|al|iv)[oiaeh]+(?=$|[,:;(]| [a-z])")
_MANY = 2
_OF_ONE = re.compile(r"(?:al|il|ar|ent|ant|es|or|ac|ic|bil|ual)e$")  # adjectives of the singular, "commerciale"
_PARTICULAR = re.compile(r"(?:ic|iv|os|ari|at|it|ut)[oa]$")


def agreement(phrase: str) -> Agreement | None:
    """Gender and number of a noun phrase without article, by its head; None where neither list nor ending tells."""
    words = re.findall(r"[\w-]+", phrase)
    if not words:
        return None
    low = words[0].lower()
    if english := _of_english(low, [one.lower() for one in words[1:]]):
        return english
    if low in _BEFORE_NOUN:
        return Agreement(*_BEFORE_NOUN[low])
    behind = words[1].lower() if len(words) > 1 else ""
    if term := terms().get(f"{low} {behind}"):
        return Agreement(term, 1)
    known = forms().get(low) or next(
        (found for ending, found in _ENDINGS if low.endswith(ending) and len(low) > len(ending) + 2), None
    )
    if known and behind and (is_invariable(low) or low.endswith(("à", "isi"))):
        return Agreement(known.gender, _number_of_adjective(behind, known.gender) or known.number)
    return known


def _of_english(first: str, behind: list[str]) -> Agreement | None:
    """Gender and number of an English phrase that begins like an Italian word: "data entry", "social media"."""
    if first == "data" and behind and behind[0] in _ENGLISH_DATA:
        return Agreement("m", 1)
    if first != "social":
        return None
    return Agreement("m", 1 if behind[-1:] and behind[-1] in ("marketing", "management", "recruiting") else _MANY)


def _number_of_adjective(word: str, gender: str) -> int:
    """The number that an adjective behind a noun of one form for both shows: "report mensili", "analisi chimiche".

    `ANY_NUMBER` where the word is a noun or tells nothing.
    """
    if is_listed(word) or re.fullmatch(LINK, word) or not re.fullmatch(r"[a-zà-ù]{4,}", word):
        return ANY_NUMBER
    if word.endswith("i") or (gender == "f" and word.endswith("e") and not _OF_ONE.search(word)):
        return _MANY
    return 1 if _OF_ONE.search(word) or _PARTICULAR.search(word) else ANY_NUMBER


def guessed(phrase: str) -> Agreement | None:
    """Gender and number of a noun that no list has and that could be no form of a verb: those of most nouns in -o."""
    word = re.match(r"[a-zà-ù]{4,}(?= |$|,)", phrase)
    sure = word and word[0].endswith("o") and word[0] not in _DETERMINERS and not readings(word[0], "it")
    return Agreement("m", 1) if sure and not agreement(phrase) else None


def article(phrase: str, agrees: Agreement) -> str:
    """The definite article of a noun phrase, with the space or apostrophe behind it; empty where usage wavers.

    The rules are those of every grammar: ``lo`` and ``gli`` before impure s, z, gn, ps, pn, x, y and semivowels.
    """
    word = re.split(r"\W", phrase, maxsplit=1)[0].lower()
    if agrees.number == ANY_NUMBER:
        return ""
    if (_SPELLED.match(phrase) and not is_invariable(word)) or not phrase[:1].isalpha():
        return ""
    vowel, lo = bool(_VOWEL.match(phrase)), bool(_LO.match(phrase))
    if agrees.gender == "f":
        return "le " if agrees.number == 2 else "l’" if vowel and not lo else "la "
    if agrees.number == 2:
        return "gli " if vowel or lo else "i "
    return "lo " if lo else "l’" if vowel else "il "


def definite(phrase: str) -> str:
    """A noun phrase with its article; empty where the article is not sure."""
    agrees = agreement(phrase)
    sure = article(phrase, agrees) if agrees else ""
    return sure + lowered(phrase) if sure else ""


def indefinite(phrase: str, known: Agreement | None = None) -> str:
    """A noun phrase with its indefinite article, none in the plural; empty where gender or number are not known."""
    agrees = known or agreement(phrase)
    the = article(phrase, agrees) if agrees else ""
    if not agrees or not the:
        return ""
    if agrees.number == 2:
        return lowered(phrase)
    one = {"la ": "una ", "lo ": "uno ", "il ": "un "}.get(the, "un’" if agrees.gender == "f" else "un ")
    return one + lowered(phrase)


def articulated(preposition: str, phrase: str) -> str:
    """A phrase behind ``di``, ``a``, ``da``, ``in`` or ``su``, which an article at its beginning joins."""
    for found, joined in _JOINED.items():
        lead = found if found.endswith("’") else f"{found} "
        if phrase.startswith(lead) and preposition in _ARTICULATED:
            stem = _ARTICULATED[preposition]
            return f"{stem}{joined}{'' if joined.endswith('’') else ' '}{phrase[len(lead) :]}"
    if preposition == "di" and phrase[:2].lower() == "un" and phrase[2:3] in (" ", "a", "’", "o"):
        return f"di {phrase}"
    return f"{preposition} {phrase}"


def lowered(phrase: str) -> str:
    """A phrase with its first letter small, unless its first word is a name, an acronym or in capitals."""
    first = re.match(r"[^\W\d_]+", phrase)
    if not first or (not first[0][1:].islower() and len(first[0]) > 1):
        return phrase
    known = first[0].lower() in forms() or first[0].lower() in _BEFORE_NOUN
    return phrase[0].lower() + phrase[1:] if known or agreement(phrase) else phrase


def begun(phrase: str) -> str:
    """A phrase with its first letter small, unless its first word is an acronym, a tool, or part of a name."""
    first = re.match(r"[\w’.+#-]+", phrase)
    if not first or not first[0][1:].islower() or re.search(r"[\d.+#]", first[0]):
        return phrase
    if agreement(first[0]):
        return lower_first(_OFFICE.sub(lambda match: match[0].lower(), phrase))
    named = any(one.start == 0 and one.technology.category != "method" for one in find(phrase, phrase.lower())[1])
    of_a_name = phrase[first.end() + 1 : first.end() + 2].isupper() and not agreement(phrase)
    return phrase if named or (of_a_name and not phrase[first.end() + 1 :][1:2].isupper()) else lower_first(phrase)


def _at_level(match: re.Match[str]) -> str:
    """A tool with how well one knows it, "Excel a livello base"; a good level is that of a tool that one knows."""
    level = next((known for known in ("avanzato", "intermedio", "base") if match["level"].startswith(known[:4])), "")
    return f"{match['name']} a livello {level}" if level else match["name"]


def known_as(name: str) -> str:
    """A tool or a skill in the middle of a sentence: common nouns take their article, "il pacchetto Office"."""
    name = _LEVEL.sub(_at_level, _SOFTWARE.sub("", name))
    if name in _OF_MANY:
        return f"{_OF_MANY[name]} {name}"
    first, _, second = name.partition(" ")
    common = bool(second) and is_listed(first)  # "il pacchetto Office", "test automatici"
    known = [one for one in find(name, name.lower())[1] if one.start == 0]
    english = name.istitle() and name[-1] not in "aeio"  # and no "Test Automatici"
    common = common and not (english and any(one.technology.category in _PRODUCTS for one in known))
    if name[:1].isupper() and not common and known:
        return name  # the language "Scala", and not a staircase
    low = lowered(name)
    if " e " in low and low[:1].islower():  # "le misure e i collaudi"; without articles where one is not known
        parts = [definite(one) for one in low.split(" e ")]
        return " e ".join(parts) if all(parts) else low
    said = definite(low) or low if low[:1].islower() and is_listed(low.split()[0]) else name
    capitals = re.match(r"[A-Z]\w*[^aeiouàèéìòù\W] [A-Z][a-z]", name)  # "il Design System", "il pacchetto Office"
    return said.replace(low, name) if capitals else said


def is_listed(word: str) -> bool:
    """Whether the table of nouns has a word, in either number, so that its ending need not tell."""
    return word.lower() in forms()


def with_and(words: list[str]) -> str:
    """A list in Italian: commas, and ``e`` before the last, ``ed`` where the next word begins with e."""
    if len(words) < 2:
        return "".join(words)
    link = "ed" if words[-1][:1].lower() in ("e", "è") else "e"
    return f"{', '.join(words[:-1])} {link} {words[-1]}"

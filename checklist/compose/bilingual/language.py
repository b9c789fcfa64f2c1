"""In which language a line of a CV is written, by its small words."""

import re
from functools import cache

from checklist.claims.words import meanings
from checklist.clauses.verbs import readings
from checklist.compose.italian.last_check.words import is_first_person
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import LINK
from checklist.compose.italian.verbs.finite import code_of, is_sure
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

# "I" in the middle of a line, or before what is no plural of an Italian noun: "I led", but "I clienti".
_WRITER = re.compile(
    r"(?<=[a-z,;] )I(?= [a-z]+\b)|(?<![\w’'-])I(?=[’']\w"
    r"| (?:also |have |[a-z]+(?:ed|ll|ew|ok|pt|ght|an|un|ut|ove|ote|ade|am|ave|old|ang|aw) ))"
)

# What a sentence opens with before its subject; in Italian only words that no other list here has.
_BEFORE_SUBJECT = {
    "en": (
        "After|Alongside|Although|As|At|Because|Before|Besides|By|During|Every|For|From|In|On|Once|Over|Since|Through"
        "|Throughout|Together|Twice|Under|Until|When|Where|While|With|Within|Without"
    ),
    "it": (
        "Negli|Nello|Dopo|Durante|Quando|Mentre|Poiché|Oltre|Prima|Fin|Fino|Verso|Insieme|Grazie|Accanto|Mi|Ci|Si|Ne|Vi"
    ),
}
# How somebody begins a sentence of their own.
_OWN_SENTENCE = {
    "en": re.compile(
        rf"(?:I(?:[’']\w+)?|My|We|Our)\b|(?:{_BEFORE_SUBJECT['en']})\b"
        r"(?:(?! (?:which|that|whom|what|whose) I\b)[^.;:]){1,60},? I\b"
    ),
    "it": re.compile(
        r"(?:Sono|Ero|Mi|Ci|Avevo|Il mio|La mia|I miei|Le mie)\b|(?:(?:(?!\b(?:che|dove|cui) ho\b)[^.;:]){1,60} )?"
        r"(?:[Hh]o|[Aa]bbiamo)\b"
    ),
}
# Italian articles and prepositions before a vowel; "all’ufficio" has nothing to do with "all".
_ELIDED = re.compile(r"\b(?:(?:a|da|de|ne|su|que)ll|un|l)[’'](?=[aeiouhàèéìòù])", re.I)
_WORD = re.compile(r"[A-Za-zà-ù]+")
# What stands before a noun: "al lavoro", "sul parto", "stesso ruolo".
_GOVERNED = re.compile(rf"\b(?:il|lo|la|i|gli|le|un|uno|una|\w*st[eo]ss[oa]|{LINK})[ ’]$", re.I)


@cache
def small_words(language: str) -> frozenset[str]:
    """The words by which a language is told: articles, prepositions and the like."""
    return frozenset(table("bilingual/words")["small-words"][language].split())


def language_of(text: str) -> str:
    """Tell the language by the small words: "it", "en", or "" where there are none, as in "REST API (Django)"."""
    writer = len(_WRITER.findall(text))
    text, elided = _ELIDED.subn(" ", text)
    words = re.findall(r"[a-zà-ù]+", _WRITER.sub("", text).lower())
    italian, english = (sum(word in known for word in words) for known in (small_words("it"), small_words("en")))
    italian, english = italian + elided, english + writer
    return "it" if italian > english else "en" if english > italian else ""


def small(text: str, language: str) -> str:
    """A line with its first letter small, for the middle of a sentence, unless it may begin with a name."""
    words = re.findall(r"[\w’'-]+", text)
    if len(words) < 2 or not words[0][1:].islower() or words[1][:1].isupper():
        return text
    low = words[0].lower()
    meant = any(key[0] != "~" and not key.startswith("place-") for key in meanings(low))
    common = (
        low in small_words("it") | small_words("en") or readings(low, language) or (language == "it" and agreement(low))
    )
    opens = re.match(rf"(?:{_BEFORE_SUBJECT[language]}) ", text)
    return lower_first(text) if common or meant or opens else text


def is_own_sentence(text: str, language: str) -> bool:
    """Whether a text is a sentence that somebody wrote of themselves: in the first person, up to a full stop."""
    if not text.endswith((".", "!", "…")) or language_of(text) not in ("", language):
        return False
    if _OWN_SENTENCE[language].match(text):
        return True
    return language == "it" and not _opens_otherwise(text) and any(map(_is_told, _WORD.finditer(text)))


def opens_as_own_sentence(text: str, language: str) -> bool:
    """Whether a sentence of somebody's own begins as one: "Curo la rete", and not "Fatti i conti con cui scegliamo"."""
    if not is_own_sentence(text, language):
        return False
    first = _WORD.match(text)
    return language != "it" or bool(_OWN_SENTENCE[language].match(text)) or (first is not None and _is_told(first))


def _is_told(word: re.Match[str]) -> bool:
    """Whether an Italian word is a verb in the first person where it stands: "curo la merce", no "cura merce".

    Of "ho", "abbiamo" and "sono" the expression above tells.
    """
    low, rest = word[0].lower(), word.string[word.end() :].strip().replace("'", "’")
    own = low not in ("ho", "abbiamo", "sono") and code_of(low, rest)[1:] in ("1", "4")
    return own and (not word.start() or (is_sure(low, rest) and not _GOVERNED.search(word.string, 0, word.start())))


def _opens_otherwise(text: str) -> bool:
    """Whether an Italian line begins with a deed or in the third person: "Riordino dei moli", "Ha rifatto il piano"."""
    first = text.split(maxsplit=1)[0].lower()
    third = any(re.search("[PIFR]3", one.codes) for one in readings(first, "it"))
    return (is_deed(first) or third) and not is_first_person(first)

"""The words of a language: Hunspell's dictionaries, the product's own list, and what grammar makes of both."""

import re
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from hunspell import Hunspell

DATA = Path(__file__).with_name("data")
# Italian prose borrows English words freely; an English letter keeps to English, as written on either shore.
_FILES = {"it": ("it", "en-us", "en-gb"), "en": ("en-us", "en-gb")}
_ELIDED = re.compile(
    r"(?:l|un|d|c|n|m|t|s|v|all|dall|dell|nell|sull|coll|quell|quest|nessun|alcun|ciascun|qualcun|anch|sant|bell"
    r"|tutt|mezz|senz|dov|com|cos|quand|grand|pover|trent|vent|quant)'(.*)",
    re.IGNORECASE,
)
_DERIVED = re.compile(r"(\w{3,}[aiu])(?:tore|tori|trice|trici|bile|bili)")  # who or what does it, what can be done
_PREFIXES = {
    "it": re.compile(
        r"(?:micro|macro|multi|pluri|inter|intra|sotto|sovra|sopra|super|iper|auto|co|ri|pre|post|anti|contro|extra"
        r"|ultra|mini|maxi|mega|tele|bio|geo|eco|neuro|psico|socio|video|foto|semi|pseudo|neo|vice|cyber|nano|radio"
        r"|termo|idro|elettro|meta|omni|crono|agro|farmaco|cardio|dis|de|non)(\w{4,})"
    ),
    "en": re.compile(
        r"(?:micro|macro|multi|inter|intra|sub|super|hyper|auto|co|re|pre|post|anti|counter|extra|ultra|mini|mega"
        r"|tele|bio|geo|eco|neuro|socio|semi|pseudo|neo|cyber|nano|non|un|over|under|mis|de|cross|up|meta|omni)(\w{4,})"
    ),
}  # fmt: skip


@cache
def _hunspell(name: str) -> Hunspell:
    """A dictionary, loaded once in a process: 12 MB for Italian, 4 for each English one.

    SECURITY: only whole words of at most ``tokens.LONGEST`` letters are handed to the library, and its suggestions,
    its slowest and least tried part, are not used. Calls keep the interpreter's lock, so threads take turns.
    """
    return Hunspell(name, hunspell_data_dir=str(DATA), system_encoding="UTF-8")


class WordList:
    """Words of a file, as one text for each two letters that words begin with: a tenth of the memory of a set."""

    def __init__(self, file: str) -> None:
        lines = (DATA / file).read_text("utf-8").splitlines()
        words = [word for line in lines if not line.startswith("#") for word in line.split()]
        words.sort(key=_beginning)
        self._texts = {begun: f"\n{'\n'.join(same)}\n" for begun, same in groupby(words, key=_beginning)}

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and f"\n{word}\n" in self._texts.get(_beginning(word), "")


def _beginning(word: str) -> str:
    return word[:2]


_listed = cache(WordList)


def accepted() -> WordList:
    """Words of business and technology, in lower case, that no dictionary has and that are right in both languages."""
    return _listed("accepted.txt")


def common(language: str) -> WordList:
    """The words that are used most in a language, in lower case."""
    return _listed(f"{language}-common.txt")


def _rare() -> WordList:
    """English words that Hunspell's dictionaries leave out as rare, such as "scalable": known, and never offered."""
    return _listed("en-rare.txt")


def behind_elision(word: str) -> str:
    """An Italian word without the elided article or preposition before it: "apertura" of "dell'apertura"."""
    elided = _ELIDED.fullmatch(word)
    return elided[1] if elided else word


@lru_cache(maxsize=20_000)
def is_word(word: str, language: str) -> bool:
    """Whether a word stands in the language's own dictionary.

    Args:
        word: Letters and straight apostrophes.
        language: "it" or "en".
    """
    own = _FILES[language][:1] if language == "it" else _FILES[language]
    return any(_hunspell(name).spell(word) for name in own)


@lru_cache(maxsize=20_000)
def is_known(word: str, language: str) -> bool:
    """Whether a word may stand in a letter of the language: borrowed, elided and compound words included."""
    low = word.lower()
    if low in accepted() or any(_hunspell(name).spell(word) for name in _FILES[language]) or low in _rare():
        return True
    if language == "it" and (rest := behind_elision(word)) != word:
        return len(rest) < 2 or is_known(rest, language)
    if language == "en" and low.endswith(("'s", "s'")):
        return is_known(word[:-2].rstrip("'"), language)
    if language == "it" and (derived := _DERIVED.fullmatch(low)):
        return is_word(derived[1] + "to", language)
    prefixed = _PREFIXES[language].fullmatch(low)
    return prefixed is not None and (is_word(prefixed[1], language) or prefixed[1] in accepted())

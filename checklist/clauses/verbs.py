"""What a word can be as a verb: the conjugations of `verbs.txt.xz`, which `script/verbs.py` makes."""

import lzma
import re
import sys
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from checklist.values import value

_TABLE = Path(__file__).with_name("verbs.txt.xz")
_LONGEST = 30  # letters of a form


@value
class Reading:
    """One reading of a form: the infinitive, the codes of mood, tense and person, and whether it is a noun as well.

    Codes of Italian: P present, I imperfect, R past historic, F future, C conditional, S and U present and imperfect
    subjunctive, each with a person from 1 to 6; N infinitive, G gerund, V past participle. Codes of English: B base
    form, Z third person, D past, V past participle, G form in -ing.
    """

    lemma: str
    codes: str
    noun: bool


class _Table:
    def __init__(self, templates: str, verbs: str) -> None:
        self.endings: list[dict[str, str]] = [
            dict(pair.split("=") for pair in one.split(",")) for one in templates.split(";")
        ]
        self.base = [
            next((ending for ending, code in one.items() if "N" in code or "B" in code), "") for one in self.endings
        ]
        self.longest = max(len(ending) for one in self.endings for ending in one)
        self.stems: dict[str, str] = {}
        for pair in verbs.split(","):
            stem, number = pair.split("=")
            # Thousands of stems share some hundred numbers, each of which is kept once.
            self.stems[stem] = sys.intern(f"{self.stems[stem]} {number}" if stem in self.stems else number)
        self._read: dict[str, list[tuple[int, bool]]] = {}

    def under(self, word: str) -> Iterator[tuple[int, int, bool]]:
        """How a word may be cut: where its stem ends, the number of a template, and whether it is a noun as well."""
        for cut in range(max(0, len(word) - self.longest), len(word) + 1):
            stem = word[:cut]
            if stem in self.stems:
                if stem not in self._read:  # many stems are never asked for
                    self._read[stem] = [(int(one.rstrip("n")), one[-1] == "n") for one in self.stems[stem].split()]
                for number, noun in self._read[stem]:
                    yield cut, number, noun


@cache
def _tables() -> dict[str, _Table]:
    lines = lzma.decompress(_TABLE.read_bytes()).decode().split("\n")
    return {"it": _Table(lines[0], lines[1]), "en": _Table(lines[2], lines[3])}


@lru_cache(maxsize=8192)
def readings(word: str, language: str) -> tuple[Reading, ...]:
    """The readings of a folded word as a verb of a language ("it" or "en"); none where it is no form of a verb."""
    if len(word) > _LONGEST:
        return ()
    table = _tables()[language]
    found = []
    for cut, template, noun in table.under(word):
        codes = table.endings[template].get(word[cut:])
        if codes:
            found.append(Reading(word[:cut] + table.base[template], codes, noun))
    return tuple(found)


@lru_cache(maxsize=4096)
def inflected(word: str, language: str, code: str, read_as: str = "") -> str:
    """Another form of a verb.

    Args:
        word: A folded form of the verb, such as its infinitive.
        language: "it" or "en".
        code: What is wanted, as `Reading.codes` names it: "P1", "V", "D"; of an Italian participle the masculine
            singular.
        read_as: The code that the word itself has, where it could be forms of two verbs.

    Returns:
        The form; empty where the word is no form of a known verb, or could be one of two verbs that differ in it.
    """
    table = _tables()[language]
    found = []
    for cut, number, _ in table.under(word):
        template = table.endings[number]
        if word[cut:] not in template or read_as not in template[word[cut:]]:
            continue
        forms = [word[:cut] + ending for ending, codes in template.items() if code in _split(codes)]
        if code == "V" and language == "it":
            forms = [form for form in forms if form.endswith("o")] or forms
        found += forms[:1]
    return found[0] if len(set(found)) == 1 else ""


def _split(codes: str) -> list[str]:
    """The codes of a form, one by one: a letter, with a person behind it where there is one."""
    return re.findall(r"[A-Z]\d?", codes)


@lru_cache(maxsize=1024)
def forms(verb: str, language: str) -> tuple[str, ...]:
    """All forms of a verb, by the alphabet.

    Args:
        verb: A folded infinitive of Italian or base form of English.
        language: "it" or "en".

    Returns:
        The forms; none where the table has no such verb.
    """
    table = _tables()[language]
    wanted = "N" if language == "it" else "B"
    found = set()
    for cut, number, _ in table.under(verb):
        template = table.endings[number]
        if wanted in _split(template.get(verb[cut:], "")):
            found |= {verb[:cut] + ending for ending in template}
    return tuple(sorted(found))

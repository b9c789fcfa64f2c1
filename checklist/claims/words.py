"""The tables of this package: turns of phrase (`cues.yaml`) and what nouns mean in both languages (`nouns.yaml`)."""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables
from checklist.lexicon.regex_lists import RegexLists
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span

_HERE = Path(__file__).parent
_CUES = RegexLists(_HERE / "cues.yaml")
_WORD = re.compile(  # a plain word first, as most are: it is read in half the time
    r"[a-z]++(?![\w-])|[^\W\d_][\w-]*[^\W_]|[^\W\d_]|[^\W_]*\d[\w.-]*[^\W_]"
)
_LONGEST = 14  # letters of the longest beginning in `nouns.yaml`
_ALIKE = 6  # first letters that a word shares with its like in the other language
_SELDOM = frozenset(
    {"degree.certified", "objects.taken", "outcome.absent", "outcome.early", "outcome.moved", "outcome.on-time"}
    | {"outcome.returned", "share.and-led", "share.and-made", "share.founds", "share.heading"}
    | {"share.led", "share.makes", "share.sole"}
)
_SHORT = 3  # letters of words that are abbreviations as often as not
_SPELLING = (
    ("ph", "f"),
    ("th", "t"),
    ("y", "i"),
    ("ck", "c"),
    ("ch", "c"),
    ("k", "c"),
    ("qu", "c"),
    ("z", "c"),
    ("x", "s"),
    ("ct", "t"),
    ("pt", "t"),
)
_DOUBLED = re.compile(r"(.)\1")
_ODD = re.compile(r"[hykqzx]|[cp]t")  # what any of them begins or ends with


@cache
def _read(name: str) -> Any:
    return yaml_tables.read(_HERE / name)


@cache
def cue(name: str) -> re.Pattern[str]:
    """Any piece of the list "section.list" of `cues.yaml`, as a whole word or phrase of a folded text."""
    return _CUES.words(name)


@cache
def spotted(name: str) -> Sieve:
    """The same as `cue`, for stretches in which most often nothing is found."""
    return sieved(cue(name).pattern, seldom="told" if name in _SELDOM else "")


@cache
def cue_names() -> tuple[str, ...]:
    """The names of all lists of `cues.yaml`."""
    tables = {section: held for section, held in _read("cues.yaml").items() if isinstance(held, dict)}
    return tuple(
        f"{section}.{key}"
        for section, held in tables.items()
        for key in held
        if isinstance(key, str) and isinstance(held[key], list)
    )


@cache
def pieces(name: str) -> str:
    """The pieces of a list as one alternation."""
    return _CUES.pieces(name)


@cache
def table(name: str) -> dict[str, Any]:
    """A section of `cues.yaml` that is a mapping."""
    found: dict[str, Any] = _read("cues.yaml")[name]
    return found


@cache
def _nouns() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Concepts by whole words, and by the beginnings of words."""
    whole: dict[str, set[str]] = {}
    begun: dict[str, set[str]] = {}
    for concept, words in _read("nouns.yaml").items():
        for word in str(words).split():
            into = begun if word.endswith("*") else whole
            into.setdefault(word.rstrip("*"), set()).add(str(concept))
    return {k: frozenset(v) for k, v in whole.items()}, {k: frozenset(v) for k, v in begun.items()}


@cache
def _empty() -> frozenset[str]:
    return frozenset(" ".join(_read("cues.yaml")["empty"]["words"]).split())


@lru_cache(maxsize=16384)
def meanings(word: str) -> frozenset[str]:
    """What a word of a folded text means: concepts of `nouns.yaml`, and how the word begins; none for empty words."""
    if word in _empty() or len(word) < 2 or word.isdigit():
        return frozenset()
    whole, begun = _nouns()
    found = set(whole.get(word, ()))
    if word.endswith("ies") and len(word) > _ALIKE - 1:
        found |= concepts(meanings(word[:-3] + "y"))  # "dairies" for "dairy"
    for size in range(min(len(word), _LONGEST), 1, -1):
        if word[:size] in begun:
            found |= begun[word[:size]]
            break
    begins = spelled_alike(word)
    if len(begins) > 2:
        found.add("~" + begins)
    return frozenset(found)


@lru_cache(maxsize=16384)
def spelled_alike(word: str) -> str:
    """The first letters of a word as both languages would spell them: "latency" and "latenza" are "latenc"."""
    plain = unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()
    if _ODD.search(plain):
        for one, other in _SPELLING:
            plain = plain.replace(one, other)
    if len(word) > _SHORT:
        plain = _DOUBLED.sub(r"\1", plain)  # but not in "AAT"
    if len(plain) <= _ALIKE:
        stem = plain.rstrip("aeios")
        return stem if len(stem) > 2 else plain  # "case" and "messo" would leave one letter
    return plain[:_ALIKE]


def content(low: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """What the words of a stretch of a folded text mean, all together."""
    told = low[start:end]
    return meanings(told) if told.isalpha() else _content(told)  # of one word, as often as not


@lru_cache(maxsize=8192)  # while a letter is written, most stretches of it stay as they are
def _content(low: str) -> frozenset[str]:
    return meant(_WORD.findall(low))


def meant(told: Iterable[str]) -> frozenset[str]:
    """What some words of a folded text mean, all together; those with a hyphen also by their parts."""
    return frozenset().union(*[_by_parts(word) if "-" in word else meanings(word) for word in told])


def _by_parts(word: str) -> frozenset[str]:
    return meanings(word).union(*map(meanings, word.split("-")))


@cache
def framing() -> frozenset[str]:
    """Words that introduce what a job or a paper was about and tell nothing of it: "my duties also included"."""
    return frozenset(" ".join(table("framing")["words"]).split())


def concepts(keys: Iterable[str]) -> frozenset[str]:
    """Those of some meanings that `nouns.yaml` has; the others begin with "~" and tell only how a word begins."""
    return frozenset(key for key in keys if key[0] != "~")


def name_as_written(text: str, name: str) -> Iterator[Span]:
    """Where a name stands in a text as it is written, not as part of a longer one."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        beside = text[max(0, start - 1) : start] + text[end : end + 1]
        whole = not any(char.isalnum() or char in "_-" for char in beside)
        if whole:
            yield Span(start, end)
        start = text.find(name, end if whole else start + 1)


def words(low: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
    """The words of a stretch of a folded text."""
    return _WORD.findall(low, start, end)


def placed_words(low: str, start: int = 0, end: int = sys.maxsize) -> list[re.Match[str]]:
    """The same with where they stand."""
    return list(_WORD.finditer(low, start, end))


@cache
def generic_names() -> frozenset[str]:
    """Words that the name of any firm or school may have, and what they mean."""
    listed = " ".join(_read("cues.yaml")["names"]["generic"]).split()
    return frozenset(listed) | content(" ".join(listed))


@cache
def generic_results() -> frozenset[str]:
    """Meanings that say nothing of a result."""
    return content(" ".join(_read("cues.yaml")["outcome"]["generic"]))

"""Tell Italian from English by their function words, sentence by sentence; "mixed" where both have a say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from checklist.text.segmentation import Sentence, Span

_WORD = re.compile(r"[a-zà-ù']+")
_ITALIAN = frozenset(
    [
        "il",
        "lo",
        "la",
        "i",
        "gli",
        "le",
        "un",
        "uno",
        "una",
        "di",
        "del",
        "dello",
        "della",
        "dei",
        "degli",
        "delle",
        "a",
        "al",
        "allo",
        "alla",
        "ai",
        "agli",
        "alle",
        "da",
        "dal",
        "dalla",
        "in",
        "nel",
        "nella",
        "nei",
        "nelle",
        "su",
        "sul",
        "sulla",
        "con",
        "per",
        "tra",
        "fra",
        "e",
        "ed",
        "o",
        "ma",
        "che",
        "chi",
        "cui",
        "non",
        "mi",
        "ti",
        "si",
        "ci",
        "vi",
        "ho",
        "ha",
        "abbiamo",
        "hanno",
        "sono",
        "è",
        "era",
        "sia",
        "anche",
        "come",
        "più",
        "molto",
        "questo",
        "questa",
        "questi",
        "mio",
        "mia",
        "miei",
        "vostro",
        "vostra",
        "loro",
        "suo",
        "sua",
        "dove",
        "quando",
        "perché",
        "dopo",
        "prima",
        "anni",
        "gentile",
        "saluti",
        "lavoro",
        "azienda",
        "ogni",
        "poi",
        "già",
        "così",
        "nostro",
        "all'interno",
        "dell'azienda",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "and",
        "or",
        "but",
        "that",
        "which",
        "who",
        "not",
        "i",
        "you",
        "we",
        "they",
        "he",
        "she",
        "it",
        "my",
        "your",
        "our",
        "their",
        "his",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "have",
        "has",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "can",
        "could",
        "this",
        "these",
        "those",
        "as",
        "than",
        "into",
        "over",
        "also",
        "when",
        "where",
        "because",
        "after",
        "before",
        "dear",
        "regards",
        "years",
        "work",
        "company",
        "every",
        "then",
    ]
)
_ONLY_ITALIAN, _ONLY_ENGLISH = _ITALIAN - _ENGLISH, _ENGLISH - _ITALIAN

_TOLD = 6  # function words that tell the language of a paragraph


@dataclass(frozen=True, slots=True)
class Language:
    """The main language ("it" or "en") and its share of the function words, from 0 to 1."""

    main: str
    share: float


@lru_cache(maxsize=256)
def _count(low: str, start: int, end: int) -> tuple[int, int]:
    words = _WORD.findall(low, start, end)
    return sum(map(_ONLY_ITALIAN.__contains__, words)), sum(map(_ONLY_ENGLISH.__contains__, words))


def detect(low: str, parts: Iterable[Span]) -> Language:
    """The language of the folded text, of which the parts hold all words; Italian where nothing tells."""
    counts = [_count(low, one.start, one.end) for one in parts]
    italian, english = (sum(each) for each in zip((0, 0), *counts, strict=True))
    total = italian + english
    if not total:
        return Language("it", 0.0)
    main, most = ("it", italian) if italian >= english else ("en", english)
    return Language(main, round(most / total, 2))


def of_paragraph(low: str, paragraph: Span) -> str:
    """The language of a paragraph: "it" or "en" where nearly all its function words are of one, else ""."""
    italian, english = _count(low, paragraph.start, paragraph.end)
    if max(italian, english) < _TOLD or min(italian, english) * 8 > max(italian, english):
        return ""
    return "it" if italian > english else "en"


def of_sentence(low: str, sentence: Sentence) -> str:
    """The language of one sentence: "it", "en" or "mixed"; "it" where nothing tells."""
    italian, english = _count(low, sentence.start, sentence.end)
    if italian and english and min(italian, english) * 3 > max(italian, english):
        return "mixed"
    return "en" if english > italian else "it"

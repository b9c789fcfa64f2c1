"""The words of a check as an admin writes them: a line for each thing, by language, and where they stand in a text.

A line names one thing; `|` separates different words for it. A word is found in all its forms where it is written
small; a name, which has a capital letter or a digit, and words in quotation marks are found as they stand.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Any

import re2

from checklist.palette.inflections import inflections
from checklist.patterns import PatternError, check_term, find_term, is_whole
from checklist.text.segmentation import Span, fold

LANGUAGES = ("it", "en")
LONGEST_LINE = 300  # code points
MOST_LINES = 200  # lines in a language
_MOST_SHOWN = 40  # forms of one term
_SHAPE = "must be a list for each language"
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_QUOTED = re.compile(r"[\"“”«»](?P<words>.+)[\"“”«»]")
type Words = Mapping[str, tuple[str, ...]]


class WordError(ValueError):
    """Words that cannot be used, with the reason in one sentence; `place` quotes the line, if it is one."""

    place = ""


@dataclass(frozen=True, slots=True)
class _Search:
    """How a term is looked for: a text that stands in every match, and the expression; none for an exact term."""

    glance: str
    expression: Any


def read_words(value: object) -> Words:
    """Words as a guide's file has them: lines by language.

    Raises:
        WordError: they are no such mapping, or a line is no term.
    """
    if not isinstance(value, Mapping) or not all(key in LANGUAGES for key in value):
        raise WordError(_SHAPE)
    read = {language: _lines(value.get(language, ())) for language in LANGUAGES}
    return {language: lines for language, lines in read.items() if lines}


def _lines(listed: object) -> tuple[str, ...]:
    if not isinstance(listed, list | tuple):
        raise WordError(_SHAPE)
    if len(listed) > MOST_LINES:
        raise WordError(f"at most {MOST_LINES} lines in a language")
    for line in listed:
        try:
            for one in check_term(line).split("|"):
                check_term(one)
        except PatternError as problem:
            error = WordError(str(problem))
            error.place = f" {line!r}"
            raise error from None
        if len(line) > LONGEST_LINE:
            raise WordError(f"a line may be {LONGEST_LINE} characters long at most")
    return tuple(listed)


def find_words(low: str, words: Words) -> list[tuple[str, list[Span]]]:
    """Where each line of the words stands in a folded text; lines that stand nowhere are left out.

    What two lines have in common counts for the first of them.
    """
    taken: set[tuple[int, int]] = set()
    found = []
    for language, lines in words.items():
        for line in lines:
            spans = sorted({span for one in line.split("|") for span in _find(low, one.strip(), language)})
            spans = [span for span in spans if (span.start, span.end) not in taken]
            taken |= {(span.start, span.end) for span in spans}
            if spans:
                found.append((line, spans))
    return found


def forms_of(line: str, language: str) -> list[str]:
    """The forms in which a line's words are looked for, the written ones first; for those who edit a guide."""
    listed: dict[str, None] = {}
    for one in line.split("|"):
        forms = _forms(one.strip(), language)
        shown = [" ".join(words) for words in islice(product(*forms), _MOST_SHOWN)] if forms else [one.strip()]
        listed.update(dict.fromkeys(shown))
    return list(listed)


def _find(low: str, term: str, language: str) -> list[Span]:
    search = _search(term, language)
    if search.glance not in low:
        return []
    if search.expression is None:
        return find_term(low, search.glance)
    clean = re.sub("[\ud800-\udfff]", "\ufffd", low)
    matches = search.expression.finditer(clean)
    return [Span(*match.span()) for match in matches if is_whole(low, *match.span())]


def _forms(term: str, language: str) -> list[tuple[str, ...]]:
    """The forms of each word of a term; empty for one that is looked for as it stands."""
    if _QUOTED.fullmatch(term):
        return []
    written = _WORD.findall(term)
    forms = [inflections(fold(word), language) if word.islower() else (fold(word),) for word in written]
    return forms if any(len(word) > 1 for word in forms) else []


@lru_cache(maxsize=4096)
def _search(term: str, language: str) -> _Search:
    forms = _forms(term, language)
    if not forms:
        quoted = _QUOTED.fullmatch(term)
        return _Search(fold(quoted["words"] if quoted else term), None)
    gaps = [re.escape(fold(gap)).replace(r"\ ", "[ -]+") for gap in _WORD.split(term)]
    groups = ["(?:" + "|".join(sorted(map(re.escape, word), key=len, reverse=True)) + ")" for word in forms]
    pieces = [gaps[0], *(part for pair in zip(groups, gaps[1:], strict=True) for part in pair)]
    options = re2.Options()
    options.log_errors = False
    longest = max(forms, key=lambda word: len(_shared(word)))
    return _Search(_shared(longest), re2.compile("".join(pieces), options=options))


def _shared(words: tuple[str, ...]) -> str:
    """What all forms of a word begin with."""
    first, last = min(words), max(words)
    size = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[:size]

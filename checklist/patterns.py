"""What admins add to a rubric: plain terms, and patterns in RE2 (linear in the text, whatever they say)."""

import re
from functools import lru_cache
from typing import Any

import re2

from checklist.text.segmentation import Span, fold

LONGEST = 500  # characters of one pattern
_MEMORY = 1 << 20  # bytes RE2 may use for one compiled pattern
_EDGE = re.compile(r"^(?:\\b)+|(?<!\\)(?:\\b)+$")


class PatternError(ValueError):
    """A term or pattern that cannot be used, with the reason in one sentence."""


@lru_cache(maxsize=512)
def compile_pattern(source: str) -> Any:  # re2 comes without types
    r"""Compile an admin's pattern, in any letter case and with `\w` for the letters of every script.

    Raises:
        PatternError: it is too long, matches nothing at all, uses what RE2 leaves out, or has `\b` inside.
    """
    if len(source) > LONGEST:
        raise PatternError(f"the pattern is longer than {LONGEST} characters")
    inner = _EDGE.sub("", source)
    if re.search(r"(?<!\\)(?:\\\\)*\\[bB]", inner):
        raise PatternError(r"\b may stand only at the ends of a pattern, where word edges are kept anyway")
    if re.search(r"(?<!\\)\(\?(?:<?[=!])", inner):
        raise PatternError("look-ahead and look-behind are not part of RE2")
    if re.search(r"(?<!\\)(?:\\\\)*\\[1-9]|\(\?P=", inner):
        raise PatternError("back-references are not part of RE2")
    inner = inner.replace(r"\w", r"[\pL\pN_]").replace(r"\W", r"[^\pL\pN_]")
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = _MEMORY
    try:
        compiled = re2.compile(inner, options=options)
    except re2.error as problem:
        reason = problem.args[0] if problem.args else "it does not compile"
        raise PatternError(f"RE2 refuses it: {reason.decode() if isinstance(reason, bytes) else reason}") from None
    if compiled.search(""):
        raise PatternError("the pattern matches the empty text")
    return compiled


def check_term(term: object) -> str:
    """The term as text.

    Raises:
        PatternError: it is not a text with at least one letter or digit.
    """
    if not isinstance(term, str) or not any(char.isalnum() for char in term):
        raise PatternError("a term must be a text with at least one letter or digit")
    return term


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text begins and ends at word edges."""
    left = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    return left and (end >= len(text) or not (text[end].isalnum() and text[end - 1].isalnum()))


def find_term(low: str, term: str) -> list[Span]:
    """Whole-word matches of a term in a folded text."""
    wanted = fold(term)
    found, place = [], low.find(wanted)
    while place >= 0:
        if is_whole(low, place, place + len(wanted)):
            found.append(Span(place, place + len(wanted)))
        place = low.find(wanted, place + len(wanted))
    return found


def find_pattern(text: str, source: str) -> list[Span]:
    """Matches of a pattern that begin and end at word edges; lone surrogates count as no letter."""
    clean = re.sub("[\ud800-\udfff]", "\ufffd", text)
    return [
        Span(match.start(), match.end())
        for match in compile_pattern(source).finditer(clean)
        if match.end() > match.start() and is_whole(text, match.start(), match.end())
    ]

"""The main clauses of a sentence on a firm, of which a letter tells one: "and I am applying" goes on behind it."""

import re

from checklist.compose.english.phrases import base_of, is_plural

_LINK = re.compile(r"(?P<comma>,?) and (?=(?P<subject>(?:[^,]|(?<=\d),(?=\d))+))")
# How the subject of a clause of its own begins: "about 300 cafés", "nine of your bakers", "last year you".
_SUBJECT = re.compile(
    r"(?:the|your|our|its|their|most|all|some|many|almost|nearly|half|none|each|every|about|around|over|more than|up to"
    r"|\d[\d,.]*|[a-z]+ of (?:the|your|our|them)|(?:last|this) (?:year|month|season|spring|summer|autumn|winter) "
    r"(?:you|we|it|they)|it|they|you|we|today|now) "
)
_FINITE = re.compile(r"(?:is|are|was|were|has|have|had|began|came|[a-z]{3,}ed)$")
_POINTS_BACK = re.compile(r"(?:it|they|its|their|most|all|none|half|[a-z]+ of them)\b")
_FEWEST = 5  # words of a clause that says something by itself


def one_clause(said: str) -> str:
    """A sentence with one main clause: the first, or the second where the first is short and the second is whole.

    Args:
        said: "you are a charity, and about 40,000 people visit your gardens", "Elm bakes bread and sells it".

    Returns:
        "about 40,000 people visit your gardens"; a sentence in which "and" joins no clauses stays as it is.
    """
    for link in _LINK.finditer(said):
        if not _has_verb(link["subject"], sure=bool(link["comma"])):
            continue
        first, second = said[: link.start()], said[link.end() :]
        whole = first.startswith("you ") and not _POINTS_BACK.match(second) and not second.endswith((" it", " them"))
        return second if len(first.split()) < _FEWEST <= len(second.split()) and whole else first
    return said


def _has_verb(text: str, *, sure: bool) -> bool:
    """Whether a text is a clause with its subject: "300 cafés buy your bread", and not "300 cafés in Kent"."""
    subject = _SUBJECT.match(text)
    if not subject:
        return False
    words = re.findall(r"[\w’,.-]+", text[subject.end() :])
    for before, word, behind in zip(words, words[1:], [*words[2:], ""], strict=False):
        plural = is_plural(before) or before in ("people", "you", "we", "they")
        now = plural and not is_plural(word) and base_of(word, "B") == word and behind and (sure or plural)
        if _FINITE.match(word) or now or (sure and base_of(word, "D") and not base_of(word, "V")):
            return True
    return bool(words) and subject[0].split()[-1] in ("you", "we", "it", "they") and bool(base_of(words[0], "BDZ"))

"""Faults that show in a clause by itself, whatever line it was made of: who finds one leaves the line out."""

import re

_PAIRS = {")": "(", "»": "«", "”": "“"}
_ABBREVIATED = re.compile(r"(?:(?<!\.)\b(?:e\.?g|i\.?e|ca|cf|viz|p\. ?es|es|v)\.(?=[ ,)])|\be\.g\b)", re.I)
_AGAIN = re.compile(r"\b(?P<word>[a-zà-ù]{2,}) (?P=word)\b")
_OFTEN_TWICE = frozenset({"via", "man", "mano", "piano", "had", "that", "poco", "presto"})
_OPEN_ENDS = {
    "en": r"(?:an?|the|of|to|with|for|from|at|and|or|by|as|than|into|such|including)",
    "it": r"(?:il|lo|la|i|gli|le|un|uno|una|di|a|da|con|per|tra|fra|su|in|e|ed|o|che|tramite|presso|come"
    r"|(?:d[ei]|a|da|ne|su)(?:l|ll[oae]|i|gli|lle)|\w*l’)",
}
_ENDS = {
    language: re.compile(rf"(?:^|[ (]){words}[,;]?(?:$|\)|(?=[.;:])(?!\.m\b))")
    for language, words in _OPEN_ENDS.items()
}
_ENGLISH_PAIR = re.compile(
    r"\b(?:(?:an?|the) (?:an?|the|of|to|and|or|with|for|from|together|up|by)"
    r"|(?:of|with|for|from|at) (?:of|with|for|from|at|and|or|by))(?= )(?! and)"
)
_KNOWN_PAIR = re.compile(r"(?:with|for|from|to) and (?:without|against|to|from)|from (?:with|for|of|at) ")
_ITALIAN_PAIR = re.compile(
    r"\b(?:(?:il|lo|la|i|gli|le|un|(?:de|a|da|ne|su)(?:l|ll[oae]|i|gli|lle)) (?:il|lo|i|gli|un|una|di|da|con|per|e|che)"
    r"|(?:di|da|con|per|su) (?:di|da|e|che|con|per|su)) "
)
# "Lo", "gli" and "uno" stand before impure s, z, gn and ps, and before no other consonant. Names are not looked at.
_IMPURE = r"(?:s[bcdfghklmnpqrtvz]|z|gn|ps)"
_PLAIN = r"(?:[bdfklmrtv]|c(?!hef\b)|g[^n]|p[^ns])"
_WRONG_ARTICLE = re.compile(
    rf"\b(?:(?:il|un|i|(?:de|a|da|ne|su)[li]) (?={_IMPURE}[a-zà-ù])"
    rf"|(?:lo|gli|uno|(?:de|a|da|ne|su)(?:llo|gli)) (?={_PLAIN}[a-zà-ù])(?!(?:di|del\w*|che|per|con|da) )"
    r"|(?:i|la|(?:de|a|da|ne|su)(?:i|lla)) (?=[aeou][a-zà-ù])"
    r"|(?:l|un|(?:de|a|da|ne|su)ll)’(?=[bcdfgklmnpqrstvz][a-zà-ù]))"
)


def is_well_formed(clause: str, language: str) -> bool:
    """Whether a clause has none of the faults that no context excuses: torn brackets, two articles, a loose end.

    Args:
        clause: A clause as it stands in the letter.
        language: "it" or "en".
    """
    if not _is_closed(clause) or _ABBREVIATED.search(clause) or _ENDS[language].search(clause):
        return False
    if any(one["word"] not in _OFTEN_TWICE for one in _AGAIN.finditer(clause)):
        return False
    if language == "en":
        return not any(not _KNOWN_PAIR.match(clause, one.start()) for one in _ENGLISH_PAIR.finditer(clause))
    return not _ITALIAN_PAIR.search(clause) and not _WRONG_ARTICLE.search(clause)


def _is_closed(clause: str) -> bool:
    """Whether all brackets and quotation marks are closed in their order, and none stands within its own kind."""
    open_ones: list[str] = []
    for char in clause:
        if char in _PAIRS.values():
            if char in open_ones:
                return False
            open_ones.append(char)
        elif char in _PAIRS and (not open_ones or open_ones.pop() != _PAIRS[char]):
            return False
    return not open_ones

"""First words of a line that are a past form, though the table of conjugations does not say so by itself."""

import re

from checklist.compose.english.phrases import base_of, words_of

# Past forms that are the base form as well.
_ALIKE = ("set", "put", "read", "shut", "cut", "hit", "let", "cast")
_BARE = ("awarded", "named", "voted", "nominated")  # that need no preposition: "Awarded a prize"
_BEFORE_VERB = re.compile(r"(?:deep|hand|spot|pre|re|co|cross|out|over|under|dry|steam|line|self)-(?P<verb>[a-z]+ed)$")
_FURTHER = re.compile(r"(?:, (?:and )?| and )(?P<verb>\w+) \w")


def received(low: str, rest: str) -> bool:
    """Whether a line tells what others did to the writer: "Trusted with the keys", "Promoted to supervisor".

    Args:
        low: The first word, in small letters.
        rest: What stands behind it.
    """
    prepared = re.match(r"(?:for|to|as|with|by|from|among)\b", rest)
    return low in words_of("received") and (low in _BARE or bool(prepared))


def is_past(low: str, rest: str, *, running: bool) -> bool:
    """Whether the first word is the past of a verb that no table knows, or is spelt like its base form.

    Args:
        low: The first word, in small letters.
        rest: What stands behind it.
        running: Whether the job goes on, so that "set" could be a present.
    """
    further = [one["verb"] for one in _FURTHER.finditer(rest)]
    if low in _ALIKE and further and not running:
        return all(base_of(one, "D") for one in further)
    hyphened = _BEFORE_VERB.match(low)
    if hyphened and base_of(hyphened["verb"], "D"):
        return True
    behind = re.match(r"and \w+ed |(?:the|an?|our|all|\d+)\b", rest)
    return not base_of(low, "D") and bool(re.fullmatch(r"[a-z]{4,}ed", low) and behind)

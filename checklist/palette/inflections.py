"""The forms of a word in Italian and in English, made by rule from the form in which a dictionary lists it."""

import re
from functools import lru_cache

from checklist.clauses.verbs import forms

_SHORTEST = {"it": 4, "en": 3}  # letters from which a word is inflected
_INVARIABLE = re.compile(
    r"(?:a|da|de|ne|su)(?:l|ll[aeo]|gli)|come|cosa|dentro|ogni|per|con|senza|sopra|sotto|test"
    r"|with|from|into|over|under|than|that|this|these|those|your|their|them|when|where|the|and|for|our|its|how|why"
    r"|who|what|not"
)  # prepositions and the like, of either language
# The first ending that fits decides: what it becomes in the plural, and in the other gender where there is one.
_ITALIAN = (
    ("ista", ("isti", "iste")), ("cia", ("ce", "cie")), ("gia", ("ge", "gie")), ("ca", ("che",)), ("ga", ("ghe",)),
    ("co", ("chi", "ci", "ca", "che")), ("go", ("ghi", "gi", "ga", "ghe")), ("io", ("i", "ia", "ie")),
    ("o", ("i", "a", "e")), ("a", ("e",)), ("e", ("i",)),
)  # fmt: skip
_ENGLISH = (
    ("ss", ("sses",)), ("sis", ("ses",)), ("s", ()), ("ch", ("ches",)), ("sh", ("shes",)), ("x", ("xes",)),
    *((f"{vowel}y", (f"{vowel}ys",)) for vowel in "aeiou"), ("y", ("ies",)), ("", ("s",)),
)  # fmt: skip
_IRREGULAR = {"criterion": "criteria", "person": "people", "child": "children", "woman": "women", "man": "men"}


@lru_cache(maxsize=4096)
def inflections(word: str, language: str) -> tuple[str, ...]:
    """The word and its other forms.

    Args:
        word: a folded word, as a dictionary lists it: singular, masculine, infinitive.
        language: "it" or "en".

    Returns:
        The word first, then the others by the alphabet. A very short word, one with a digit or a hyphen, and
        one that never changes, is returned alone.
    """
    if len(word) < _SHORTEST[language] or not word.isalpha() or _INVARIABLE.fullmatch(word):
        return (word,)
    found = set(forms(word, language))
    if language == "en" and word in _IRREGULAR:
        found.add(_IRREGULAR[word])
    elif language == "en":
        found |= _with_ending(word, _ENGLISH)
    elif not word.endswith(("are", "ere", "ire")) or not found:
        found |= _with_ending(word, _ITALIAN)
    return (word, *sorted(found - {word}))


def _with_ending(word: str, endings: tuple[tuple[str, tuple[str, ...]], ...]) -> set[str]:
    for ending, others in endings:
        if word.endswith(ending):
            return {word[: len(word) - len(ending)] + other for other in others}
    return set()

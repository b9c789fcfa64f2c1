"""Doubts whether a thing in a clause lacks its article: one that is counted, or of which no table says what it is."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import is_mass, is_plural, words_of
from checklist.compose.english.wording.bare_nouns import is_excused, lacks_article, without_verbs
from checklist.compose.english.wording.noun_phrases import NounPhrase, noun_phrases

# Lists of words that need no article, or of which another list says when they do.
_KNOWN = (
    "count", "uncountable", "count-or-mass", "deeds-without-verb", "adjectives", "adverbs", "no-adverbs", "bare",
    "before-names", "one-of", "groups", "received", "no-part-of-noun-phrases",
)  # fmt: skip
_DESCRIBING = re.compile(r"\w{3}(?:al|ic|ive|ous|able|ible|ary)$")
_PRONOUNS = frozenset(
    ("none", "nobody", "nothing", "everybody", "everyone", "everything", "somebody", "someone", "anybody", "anyone")
)
_OFTEN = frozenset(("once", "twice", "now", "together", "ago", "alone", "ahead"))


def doubt_of_article(plain: str) -> str:
    """Why a thing may lack its article: "with drip hose", "prints on moleskin"; empty where none does.

    Args:
        plain: A clause without its brackets.
    """
    phrases = without_verbs(noun_phrases(plain))
    for place, phrase in enumerate(phrases):
        if lacks_article(phrases, place) or _may_lack_article(phrases, place):
            return f"a thing without article: {' '.join(phrase.words)}"
    return ""


def _may_lack_article(phrases: list[NounPhrase], place: int) -> bool:
    """Whether a phrase ends in one word, without determiner, of which no table says what it is."""
    phrase, noun = phrases[place], phrases[place].head
    known = (
        is_mass(noun)
        or bool(readings(noun, "en"))
        or noun in _OFTEN | _PRONOUNS
        or any(noun in words_of(one) for one in _KNOWN)
    )
    shares = phrase.behind in ("and", "or", ",") and _DESCRIBING.search(noun)  # "functional and load tests"
    plain = re.fullmatch(r"[a-z]{3,}", noun) and not noun.endswith(("ly", "work"))
    if known or shares or not plain or phrase.is_determined or is_plural(noun):
        return False
    return not is_excused(phrases, place)

"""Doubts whether a thing in a clause lacks its article: one that is counted, or of which no table says what it is."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import base_of, is_past_only, is_plural, may_be_noun, words_of
from checklist.compose.english.wording.bare_nouns import is_excused, lacks_article
from checklist.compose.english.wording.noun_phrases import NounPhrase, noun_phrases, without_verbs

# Lists of words that need no article, or of which another list says when they do.
_KNOWN = (
    "count", "uncountable", "count-or-mass materials", "count-or-mass arts", "adjectives", "adverbs", "no-adverbs",
    "before-names", "one-of", "groups", "received", "no-part-of-noun-phrases", "bare-singulars",
)  # fmt: skip
# Endings of deeds, states and fields, which need no article: "stock rotation", "rope access" is none of them.
_UNCOUNTED = re.compile(
    r"\w{3}(?:tion|sion|ment|ance|ence|al|ery|ness|ity|ship|age|cy|ism|work|ware|logy|graphy|ics|sis|ing|-up|-out|-off)$"
)
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
    return _doubt(plain, frozenset())


def doubt_of_known_article(plain: str) -> str:
    """The same of things alone of which a table says that they need one: no word is in doubt for being unknown."""
    return _doubt(plain, frozenset(), known=True)


def doubt_of_article_in_brackets(brackets: str) -> str:
    """Why a thing that a preposition governs in brackets may lack its article: "(arrears on patch down by 2%)"."""
    return _doubt(brackets, words_of("prepositions"))


def _doubt(plain: str, behind: frozenset[str], *, known: bool = False) -> str:
    """The first thing that may lack its article, of those behind some words; of all where none are given."""
    phrases = without_verbs(noun_phrases(plain))
    for place, phrase in enumerate(phrases):
        if behind and not behind & set(phrase.before):
            continue
        before = phrases[place - 1].head if place and not phrase.before else ""
        lacks = _is_numbered_thing(phrase, before) or lacks_article(phrases, place)
        if lacks or (not known and _may_lack_article(phrases, place)):
            return f"a thing without article: {' '.join(phrase.words)}"
    return ""


def _is_numbered_thing(phrase: NounPhrase, before: str) -> bool:
    """Whether a number that counts nothing stands before one thing: "for Windows 4 refresh", "with 5 rating".

    Args:
        phrase: A phrase that may begin with a number.
        before: The word directly before it.
    """
    number, *counted = phrase.words
    several = re.fullmatch(r"\d{1,3}(?:\.\d+)?", number) and number != "1"
    opened = before in ("a", "an", "the")  # "on a 400 GB cluster"
    if not several or not counted or opened or any(is_plural(one) for one in counted):  # "12 months old"
        return False
    named = before[:1].isupper() and base_of(phrase.head, "B") and not _is_known(phrase.head)
    return phrase.head.islower() and bool(named or _is_one(phrase.head))


def _is_one(noun: str) -> bool:
    """Whether a noun names one thing of several, and no stuff, doing or measure."""
    return noun in words_of("count") or (may_be_noun(noun) and not _is_known(noun))


def _may_lack_article(phrases: list[NounPhrase], place: int) -> bool:
    """Whether a phrase ends in one word, without determiner, of which no table says that it needs none."""
    phrase, noun = phrases[place], phrases[place].head
    if (
        phrase.is_determined
        or is_plural(noun)
        or not re.fullmatch(r"[a-zà-ÿ][a-zà-ÿ-]{2,}", noun)
        or _is_no_noun(phrases, place)
    ):
        return False
    governed = noun in words_of("count") - words_of("bare") and len(phrase.words) == 1 and "of" in phrase.before
    shares = phrase.behind in ("and", "or", ",") and _DESCRIBING.search(noun)  # "functional and load tests"
    if (_is_known(noun) and not governed) or shares:
        return False
    verb = readings(noun, "en") and not may_be_noun(noun)
    return not verb and (governed or not is_excused(phrases, place))


def _is_no_noun(phrases: list[NounPhrase], place: int) -> bool:
    """Whether the last word of a phrase is an adverb, the verb of a subject, or a further verb: "churn fell"."""
    phrase, noun = phrases[place], phrases[place].head
    own = phrases[0].before[-1:] in (("i",), ("we",))
    further = own and len(phrase.words) == 1 and phrase.goes_on and base_of(noun, "BD") and phrase.behind != "of"
    past = is_past_only(noun) or noun in words_of("by-itself")  # "guests, often worried"
    return noun.endswith("ly") or past or bool(further)


def _is_known(noun: str) -> bool:
    """Whether a noun is known to need no article where it stands, or to be looked at elsewhere."""
    if noun in words_of("mass") | words_of("measured") | words_of("uncounted") | _OFTEN | _PRONOUNS:
        return True
    ends = _UNCOUNTED.search(noun) and noun not in words_of("counted-endings")
    return bool(ends) or any(noun in words_of(one) for one in _KNOWN)

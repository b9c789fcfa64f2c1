"""Doubts that single words of a clause raise: signs and clipped words, numbers, and names without article."""

import re

from checklist.compose.english.phrases import base_of, is_plural, words_of
from checklist.compose.english.wording.noun_phrases import NounPhrase, noun_phrases

# What stands for a word and is none: "2023 + 2024", "M/V", "no. 2", "3h10"; an "A/B test" is called so.
_SIGN = re.compile(
    r"(?<!\w)[+&=](?!\w)|\d[+]\d|\b\w/[A-Z]\b(?! tests?)|\b[A-Z]/\w\b(?! tests?)|\bno\. \d|\b[a-z]+/[a-z]+\b|\b[A-Z]\*"
    r"|\b\d+h\d+\b"
)
# "A 2 group machine", "a year out a student", "2-day ride alongs", "back same day".
_NO_HYPHEN = re.compile(
    r"\b(?:an?|the) \d+ [a-z]+(?<!s) [A-Za-z]|\b(?:an?|the) [a-z]+ (?:out|off|up) (?:an?|the) "
    r"|[a-z] (?:alongs|ups|outs|ins|offs|overs|downs)\b|(?<!the )(?<!that )(?<!this )\bsame (?!as\b)"
)
# "As council’s witness"; plurals have no article before them.
_OWNER = re.compile(
    r"\b(?:of|for|with|to|from|by|as|at|in|on|under) (?!(?:children|people|women|men|customers|today|master|bachelor)’)"
    r"[a-z]+’s "
)
# "Cover when short", "two of them won", ", best in the region".
_NO_VERB = re.compile(
    r"\b(?:when|while|if|where) (?P<state>[a-z]+)(?=$|,)|, [\w-]+ of (?:them|which) [a-z]+(?=$|,)"
    r"|, (?:best|top|highest|first|lowest) in "
)
# A short form of a day or a month, and a name that has been written small: "Mon-Fri", "help to Buy".
_SHORT = re.compile(
    r"\b(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
    r"|\b[a-z]+ to (?:Buy|Let|Rent|Sell|Go)\b"
)
# One thing of a year without its article, and somebody by rank alone: "rewrote Year 8 scheme", "for VP Sales".
_OF_A_YEAR = re.compile(
    r"(?<!the )(?<!an )(?<!a )(?<!my )\b(?:Year|Level|Grade|Phase|Stage|Band) \d (?P<noun>[a-z]+)(?=$|,| )"
)
_RANK = re.compile(r"\b(?:to|for|with|by|of) (?:S?VP|C[EFTO]O|MD|Head of|Director of) ?[A-Z]")
# A month behind a name that no preposition ties to it: "moved to Sage Payroll May 2019".
_MONTH_ALONE = re.compile(
    r"\b(?!(?:In|Since|Until|From|By|Early|Late|And) )[A-Z]\w+ "
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d\b"
)
# What has no noun behind it, "hygiene 5-star", or no article: "implemented new EPOS", "hold a bar stock and licence".
_NO_NOUN = re.compile(
    r"\b\d+-[a-z]+(?=$|,)|\b\d+(?:st|nd|rd|th)(?=$|,)|\bwon (?:best|top) |\btop \d+ in |\bon phone\b"
    r"|^I hold an? [a-z ]+ and [a-z]+$"
    r"|\b(?!(?:the|an?|my|our|this) )[a-z]+ new [A-Z]{2,}(?=$|,| (?!and\b)[a-z])"
)
# Two things that are told of as one: "the moulds and glaze was".
_TWO_AS_ONE = re.compile(r"^the [^,]* and [^,]* was ")
_DETERMINER = re.compile(r"(?:the|an?|my|our|their|its|each|every|and|or|[a-z]+’s|[a-z]+s’|\d.*|\w*ly)$")
_OF_ONE = re.compile(r"\b(?:of|with|for|by) (?P<noun>[a-z]+)(?=$|,| and )")
_OFTEN = re.compile(
    r"(?P<before>[\w’]+) (?:daily|weekly|monthly|yearly|annual|quarterly|fortnightly|nightly) (?P<noun>[a-z-]+)"
    r"(?=$|,| (?:with|for|in|on|of|to|at|by)\b)"
)
_NUMBER = re.compile(
    r"(?P<earlier>[\w’,-]+ )?\b(?P<before>[a-z][a-z’-]+) (?P<about>(?:about|around|over|nearly|up to) )?"
    r"(?P<number>[£$€]?\d[\d,.]*(?:[kKmt%]|mm|cm|kg|bn)?\+?)(?![\w–-])(?:$|[,;:]| (?P<next>[\w’-]+))"
)
_TIME = re.compile(r"(?:day|week|hour|month|year|minute|season|term|night|morning)s?$")
_HOW_EARLY = re.compile(r"\w+ (?:early|late|later|ahead|before|after|ago)\b")  # "12 days early"
_TWO = 2


def doubt_of_note(plain: str) -> str:
    """Why a clause may have a note of a CV in it: a sign, a clipped word, a missing hyphen, article or verb.

    Args:
        plain: A clause without its brackets.

    Returns:
        The doubt in a few words; empty where there is none.
    """
    if sign := _SIGN.search(plain):
        return f"a sign for a word: {sign[0]}"
    for word in re.findall(r"[A-Za-z-]+", plain):
        if word.lower() in words_of("clipped"):
            return f"a clipped word: {word}"
    if (
        one := _SHORT.search(plain)
        or _NO_NOUN.search(plain)
        or _MONTH_ALONE.search(plain)
        or _RANK.search(plain)
        or _TWO_AS_ONE.search(plain)
    ):
        return f"a note: {one[0]}"
    if one := _NO_HYPHEN.search(plain) or _OWNER.search(plain):
        return f"an article or a hyphen is missing: {one[0]}"
    for one in _NO_VERB.finditer(plain):
        if not one["state"] or not base_of(one["state"], "G"):
            return f"no verb: {one[0]}"
    return _bare_thing(plain)


def _bare_thing(plain: str) -> str:
    """One thing without article behind how often it is, or behind a preposition: "run fortnightly quiz", "of team"."""
    for one in _OFTEN.finditer(plain):
        noun = one["noun"]
        many = is_plural(noun) or noun.endswith(("ing", "ment")) or noun in words_of("mass") | words_of("uncountable")
        beside = one["before"] in ("and", "or") and noun in words_of("count")  # "the floor, displays and weekly rota"
        if (beside or not _DETERMINER.match(one["before"])) and not many:
            return f"an article is missing: {one[0]}"
    for one in _OF_A_YEAR.finditer(plain):
        if one["noun"] in words_of("count") and not is_plural(one["noun"]):
            return f"an article is missing: {one[0]}"
    for one in _OF_ONE.finditer(plain):
        if one["noun"] in words_of("groups") | words_of("superiors") | words_of("the") and not is_plural(one["noun"]):
            return f"an article is missing: {one[0]}"
    return ""


def doubt_of_number(plain: str) -> str:
    """Why a number may be tied to nothing: "the clinic 1 evening", "challenged 25"; empty where none is in doubt."""
    for one in _NUMBER.finditer(plain):
        before, behind = one["before"], one["next"] or ""
        tied = before in words_of("before-numbers") or before.endswith("ly")
        early = _TIME.match(behind) and _HOW_EARLY.match(plain, one.start("next"))
        if tied or early or (one["about"] == "over " and _TIME.match(behind)):
            continue
        if not _is_verb(before, (one["earlier"] or ",").strip().lower()):
            return f"a number behind a noun: {one[0]}"
        if one["number"].isdigit() and behind in ("", "and", "or", "on", "off"):
            return f"a number that counts nothing: {one[0]}"
    return ""


def _is_verb(word: str, earlier: str) -> bool:
    """Whether a word is a verb by what stands before it: "serving" of "in Go, serving", "visited" of "I visited"."""
    governs = earlier.endswith((",", "ly")) or earlier in words_of("before-verbs")
    governs = governs or (bool(base_of(earlier, "D")) and not base_of(word, "G"))
    return governs and bool(base_of(word, "BDVGZ"))


def doubt_of_phrase(plain: str) -> str:
    """Why a name may lack its article or what ties it: "for Planning Committee", "dry docking Osaka"; else empty."""
    for phrase in noun_phrases(plain):
        if len(phrase.words) < _TWO:
            continue
        if _is_bare_name(phrase):
            return f"a name without article: {' '.join(phrase.words)}"
        if _is_untied_name(phrase):
            return f"a name behind a noun: {' '.join(phrase.words)}"
    return ""


def _is_bare_name(phrase: NounPhrase) -> bool:
    last = phrase.head.lower()
    named = all(one[:1].isupper() for one in phrase.words) and set(phrase.before) & (
        words_of("prepositions") | {"to", "of", "as"}
    )
    bare = "-".join(phrase.words).lower() in words_of("bare-phrases")
    return bool(named) and not bare and last in words_of("named-with-the") | words_of("superiors")


def _is_untied_name(phrase: NounPhrase) -> bool:
    *_, noun, last = phrase.words
    acronym = last.isupper() and not phrase.text[:1].isdigit()
    if acronym or not last[:1].isupper() or is_plural(last.lower()) or not noun.islower():
        return False
    if len(phrase.words) == _TWO and (phrase.is_determined or base_of(noun, "BDG")):
        return False
    return is_plural(noun) or noun in words_of("count") or bool(base_of(noun, "G") and noun != phrase.words[0])

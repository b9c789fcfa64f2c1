"""Doubts of a clause that tells what somebody does or is: what no verb governs, and what lacks its article."""

import re
from functools import cache

from checklist.compose.english.activity_names import verb_of
from checklist.compose.english.last_check.doubts_of_joins import is_somebody
from checklist.compose.english.last_check.doubts_of_roles import doubt_of_role
from checklist.compose.english.phrases import base_of, is_mass, is_past_only, is_plural, may_be_noun, words_of
from checklist.compose.english.roles import is_agent
from checklist.compose.english.wording.noun_phrases import NounPhrase, noun_phrases

_MINE = re.compile(r"(?:I|we|as a team we|my job (?:is|was)) ")
_DEED = re.compile(r"(?:I|we|as a team we) (?:have )?(?:also |[a-z]+ly )?(?P<verb>[a-z-]+) ")
_DETERMINED = re.compile(
    r"(?:and|or|to|about|over|up|out|off|down|back|away|in|on|with|for|at|by|ahead|within|under|over|through|behind)\b"
)
# "…, from 10 to 60 people", "…, on site", and not "…, on a budget of £3,000", "…, at 99% of the target".
_HANGING = re.compile(
    r", from [£$€]?\d|, [a-z]+ing [^,]+, [a-z]+ing (?!.* and )|, now (?!I\b)"
    r"|, (?:on|at|into|in|under) (?!(?:an?|the|my|our|each|every|all)\b|[£$€]?\d|[A-Z])"
)
_DOING = re.compile(r", (?:and )?(?P<doing>[a-z]+ing)(?:$|,| (?:up|out|down|off|in|and)\b)")
# Things and doings that one preposition governs: "with washing, dressing and foot care", "with knots, and casting".
_CLOSED_BY_A_DOING = re.compile(r" (?:with|in|through|by|of|for) [^,]+(?:ing, .*|, .*,) and ")
_TWO_VERBS = re.compile(r"^(?:I|my job (?:is|was) to) (?:[a-z]+ly )?(?P<verb>[a-z]+) and (?P<next>[a-z-]+) ")
_FURTHER = re.compile(r"^(?:I|we|as a team we|my job) .*, and (?P<word>[a-z-]+)")
_ABOUT_A_THING = re.compile(r"^(?!an? |the ).* (?:rose|fell|went|grew|doubled|is|are|was|were|has|have) ")
_OF = re.compile(r"(?P<before>[\w’]+|,) (?P<noun>[a-z]+) of (?!which|whom)")
# One thing without article beside one that has it: "I manage homeware and a shop".
_BARE_BESIDE = re.compile(r"^(?:I|we|as a team we) (?P<verb>[a-z]+) (?P<noun>[a-z-]+) and (?:an?|the) ")
# What stands behind a group of some size: "I worked in a team of 9, targets and sales".
_BEHIND_A_CREW = re.compile(r"I work(?:ed)? (?:in|with) a [a-z]+ of [^,]+, (?P<more>.+)")
_BEHIND_A_GROUP = re.compile(r" of \d+, (?P<word>[a-z-]+)")
# Behind a deed without object: who did it, and not how, or by how much: "I adopted by 44% of travellers".
_BY_OTHERS = re.compile(
    r"^(?:I|we|as a team we) (?:also )?(?P<verb>[a-z]+ed) by (?!\w+ing\b|\w+ and \w+ing\b"
    r"|[\d.,]+ ?(?:%|points?)(?! of [a-z]+s\b)"
    r"|(?:hand|phone|post|car|train|van|bike|bicycle|boat|road|sea|air|land|plane|ship|truck|lorry|coach|bus|e-?mail"
    r"|night|day|weight|half|a third|a quarter|two thirds)\b)"
)
_NO_NOUNS = frozenset(
    ("often", "together", "both", "later", "also", "either", "then", "now", "once", "twice", "first", "again")
)
_BEFORE_A_VERB = frozenset(
    (
        "then",
        "also",
        "have",
        "am",
        "still",
        "now",
        "later",
        "was",
        "often",
        "so",
        "on",
        "off",
        "out",
        "up",
        "in",
        "at",
        "for",
    )
)
_NO_VERBS = frozenset(("then", "also", "have", "has", "i", "my"))
_TWO = 2


def doubt_of_deed(plain: str) -> str:
    """Why what somebody does or is may be said wrongly: "I ran shifts, cashing up", "I am welding assistant".

    Args:
        plain: A clause without its brackets.

    Returns:
        The doubt in a few words; empty where there is none, and for clauses that are not about their writer.
    """
    if not _MINE.match(plain):
        return ""
    if by_others := _BY_OTHERS.match(plain):
        return f"who {by_others['verb']}"
    return (
        _participle(plain)
        or _behind_a_comma(plain)
        or _second_verb(plain)
        or _bare_object(plain)
        or doubt_of_role(plain)
    )


def doubt_of_own_words(plain: str, *, note: bool) -> str:
    """The same of a clause that says a line in its own words.

    Args:
        plain: A clause without its brackets.
        note: Whether the line may be a note, which drops its articles.
    """
    if by_others := _BY_OTHERS.match(plain):
        return f"who {by_others['verb']}"
    doubt = _things_behind_a_comma(plain) if _CLOSED_BY_A_DOING.search(plain) else _behind_a_comma(plain)
    return doubt or _verb_before_of(plain) or (_participle(plain) or _bare_object(plain) if note else "")


def _participle(plain: str) -> str:
    """A past form that may only describe what stands behind it: "I detached work", but "I detached the hull"."""
    deed = _DEED.match(plain)
    verb = deed["verb"] if deed else ""
    if not deed or not is_past_only(verb) or not verb.endswith("ed"):
        return ""
    told = re.sub(r"^(?:e|co|re)-", "", base_of(verb, "D")) in _told_deeds()  # "e-filed"
    sure = told or _DETERMINED.match(plain, deed.end())
    behind = next(iter(noun_phrases(plain[deed.end() :])), None)
    named = behind is None or behind.start or behind.is_determined or any(one[:1].isupper() for one in behind.words)
    return "" if sure or named else f"a participle that may describe: {verb}"


@cache
def _told_deeds() -> frozenset[str]:
    lists = (
        "told-deeds",
        "usual",
        "verbs-first",
        "helping",
        "handling",
        "intransitive",
        "leading-verbs",
        "rarely-nouns",
    )
    pasts = words_of("once") | words_of("causing")
    return frozenset().union(*(words_of(one) for one in lists)) | {base_of(one, "D") for one in pasts}


def _behind_a_comma(plain: str) -> str:
    """What hangs on behind a comma: "I started a quiz, from 10 to 60 people", "I ran shifts, cashing up"."""
    if _HANGING.search(plain):
        return "a phrase behind a comma"
    things = words_of("mass") | words_of("uncountable") | words_of("ing-nouns")
    if any(base_of(one["doing"], "G") and one["doing"] not in things for one in _DOING.finditer(plain)):
        return "a doing behind a comma"
    hanging = _BEHIND_A_GROUP.search(plain)
    if hanging and not base_of(hanging["word"], "DG"):
        return "things behind a group"
    if (crew := _BEHIND_A_CREW.match(plain)) and not base_of(crew["more"].partition(" ")[0], "DG"):
        behind = next(iter(noun_phrases(crew["more"])), None)
        if behind and not is_somebody(behind.head.lower()):
            return "things behind a group"
    return _things_behind_a_comma(plain)


def _things_behind_a_comma(plain: str) -> str:
    """One thing behind a comma that lacks its article, or that no "and" joins: "a course, silver level"."""
    chunks = plain.split(", ")
    for place, chunk in enumerate(chunks[1:], 1):
        said = chunk.removeprefix("and ")
        phrase = next(iter(noun_phrases(said)), None)
        first = said.partition(" ")[0]
        last = place == len(chunks) - 1 and chunk == said
        if last and re.fullmatch(r"[a-z-]+", said) and not said.endswith(("ly", "ed")) and said not in _NO_NOUNS:
            return f"nothing joins: {said}"
        if (
            last
            and " and " not in said
            and base_of(first, "D")
            and re.match(r"[a-z]+ (?:to|the|an?|up|down|[a-z]+ly)\b", said)
        ):
            return f"nothing joins: {said}"
        if last and phrase and _ends_with_one(said):
            return f"a thing without article: {said}"
        if phrase is None or phrase.start or phrase.is_determined or base_of(first, "BDGV") or first in _NO_NOUNS:
            continue
        if first.endswith("ly") or not phrase.head.islower():
            continue
        if phrase.head in words_of("count") and not is_plural(phrase.head) and phrase.behind not in ("and", "or"):
            return f"a thing without article: {' '.join(phrase.words)}"
        if last and " and " not in chunk and phrase.behind == "":
            return f"nothing joins: {said}"
    return ""


def _ends_with_one(said: str) -> bool:
    """Whether the last thing of a list is a single one without article: "bronze and silver level"."""
    *_, ends = noun_phrases(said)
    counted = ends.head in words_of("count") or ends.head in ("level", "grade", "stage", "standard")
    counted = counted and not is_plural(ends.head)
    return bool(counted) and ends.goes_on and len(ends.words) > 1 and not ends.is_determined and not is_agent(ends.head)


def _verb_before_of(plain: str) -> str:
    """A noun of two verbs taken for verbs: "I meet and greet of guests"."""
    of = re.match(r"(?:I|we) [a-z]+ and [a-z]+ of ", plain)
    return f"no verb: {of[0]}" if of else ""


def _second_verb(plain: str) -> str:
    """A word in the place of a further verb that is none: "I preheat and interpass checks", "…, and full"."""
    if of := _verb_before_of(plain):
        return of
    two = _TWO_VERBS.match(plain)
    known = two and (base_of(two["next"], "BDV") or two["next"] in words_of("prepositions"))
    if two and base_of(two["verb"], "B") and not known and not two["next"].startswith("re"):
        return f"no verb: {two['next']}"
    past = two and is_past_only(two["verb"]) and not base_of(two["next"], "BDV")
    if two and past and not two["next"].endswith(("ed", "ly")) and two["next"] not in _BEFORE_A_VERB:
        return f"no verb: {two['next']}"
    further = _FURTHER.match(plain)
    if not further or further["word"] in _NO_VERBS or _ABOUT_A_THING.search(plain[further.start("word") :]):
        return ""
    verb = base_of(further["word"], "BDVZ") and further["word"] not in words_of("adjectives")
    return "" if verb else f"no verb behind a comma: {further['word']}"


def _bare_object(plain: str) -> str:
    """One thing or deed without its article: "reduced number of blocks", "delivered data centre exit"."""
    beside = _BARE_BESIDE.match(plain)
    if (
        beside
        and base_of(beside["verb"], "BD")
        and not is_plural(beside["noun"])
        and not base_of(beside["noun"], "BDV")
    ):
        return f"a thing without article: {beside['noun']}"
    for one in _OF.finditer(plain):
        if _lacks_article(one["before"].lower(), one["noun"]):
            return f"a thing without article: {one['noun']} of"
    for phrase in noun_phrases(plain):
        if _is_bare_object(phrase) or _is_bare_deed(phrase):
            return f"an object without article: {' '.join(phrase.words)}"
    return ""


def _lacks_article(before: str, noun: str) -> bool:
    """Whether a noun before "of" stands without article behind a verb, a preposition or a comma."""
    governs = before in {"and", ",", "to"} | words_of("prepositions") or bool(base_of(before, "D"))
    governs = governs or (bool(base_of(before, "B")) and not may_be_noun(before))
    lists = ("of-phrases", "bare-before-of", "held-alone", "roles", "groups", "persons")
    if not governs or is_plural(noun) or is_agent(noun) or any(noun in words_of(one) for one in lists):
        return False
    counted = words_of("count") | words_of("count-or-mass") | {"number", "amount"}
    return bool(verb_of(noun)) or noun in counted


def _is_bare_object(phrase: NounPhrase) -> bool:
    """Whether a verb, a word that describes and one thing stand without article: "I organised village fete"."""
    noun = phrase.head
    opens = phrase.before[-1:] in (("i",), ("we",)) and len(phrase.words) > _TWO
    if not opens or phrase.is_determined:
        return False
    if phrase.ends_with_verb:  # "I helped crew test a boat"
        noun = phrase.words[-_TWO]
        return len(phrase.words) > _TWO + 1 and noun in words_of("count") | words_of("groups") and not is_plural(noun)
    if is_plural(noun):
        return False
    if any(is_plural(one.lower()) for one in phrase.words[1:-1]):
        return False  # "I showed visitors round"
    known = is_mass(noun) or noun in words_of("count-or-mass") or not noun.isalpha() or not noun.islower()
    adverb = noun.endswith("ly") or noun in words_of("no-part-of-noun-phrases") | _NO_NOUNS
    return not known and not adverb and "-".join(phrase.words[1:]) not in words_of("bare-phrases")


def _is_bare_deed(phrase: NounPhrase) -> bool:
    """Whether a deed that may be counted has several words before it and no article: "in main engine overhaul"."""
    counted = phrase.head in words_of("count-or-mass deeds") and len(phrase.words) > _TWO
    moved = phrase.behind in ("from", "up", "down")  # "brought food cost down"
    return counted and not moved and not phrase.is_determined and not phrase.goes_on

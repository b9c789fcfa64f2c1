"""What a member of a list of work is: a doing, a deed by its noun, a thing, or nothing that is known to be work."""

import re
from functools import cached_property

from checklist.clauses.people import is_person
from checklist.clauses.verbs import readings
from checklist.compose.english.activity_names import verb_of
from checklist.compose.english.last_check.doubts_of_joins import is_somebody
from checklist.compose.english.phrases import (
    base_of,
    is_known_word,
    is_mass,
    is_past_only,
    is_plural,
    may_be_noun,
    words_of,
)
from checklist.compose.english.roles import is_agent
from checklist.compose.english.wording.noun_phrases import NounPhrase, noun_phrases

_BRACKETS = re.compile(r" ?\([^()]*\)")
_PREPOSITION = re.compile(
    r" (?:of|for|in|on|at|with|to|from|by|across|via|using|under|over|after|during|through|into|without|about|within"
    r"|before|against)\b"
)
_PREFIX = re.compile(r"^(?:re|co|pre|auto|ex)-")  # "auto-enrolment", "re-roofing"
_QUANTITY = re.compile(r"(?:more than|up to|over|about|around|nearly|almost) (?=\d)")
_OF_MANY = re.compile(r"of (?:about |over |up to )?[£$€]?\d")
# When and how often: no work by itself.
_TIMES = re.compile(
    r"(?:(?:day|week|hour|month|year|morning|night|weekend|shift|season|term|minute|end)s?"
    r"|daily|weekly|monthly|yearly|annually|quarterly|fortnightly|nightly|once|twice)$"
)
_WITH_PARTICLE = re.compile(r"(?P<verb>[a-z]+)-(?:up|out|off|in|over|down|on|back)s?$")
# Lists of things that have a verb of the same form, and are nothing to do: "till", "crane".
_THINGS = (
    "one-of", "the", "machines", "parts-of-a-place", "groups", "count tools", "count engineering", "count transport",
    "count places", "count building", "count farming", "count clothing-and-furniture", "count common", "count office",
    "count cleaning", "count small-things", "physical",
)  # fmt: skip
# A doing with its particle behind what it belongs to: "purser acting up", "controls wiring up to".
_NOUN_DOING = re.compile(r"[a-z]+(?<!ing)(?<!ly) [a-z]+ing (?:up|as|over)\b")
_DAY_OF = re.compile(r"\b(?:open|training|sports|fun|plot|field|taster|awareness) days?$")
_NO_WORK = ("uncountable materials", "count-or-mass materials", "uncounted")  # "flour", "quality"
# What is used or looked after, and is no work by its name alone: "tills", "towels", "dementia units".
_BODILY = (
    "one-of", "machines", "parts-of-a-place", "count tools", "count engineering", "count transport", "count places",
    "count building", "count clothing-and-furniture", "count cleaning", "count small-things", "count farming",
    "settings", "physical",
)  # fmt: skip
_ADVERBS = frozenset(("still", "also", "often", "always", "sometimes", "usually", "then", "now", "again", "later"))
_KNOWN = (
    "count", "uncountable", "count-or-mass", "deeds-without-verb", "adjectives", "adverbs", "no-adverbs", "bare",
    "one-of", "groups", "received", "machines", "no-part-of-noun-phrases", "before-opening",
)  # fmt: skip
_ENGLISH = re.compile(r"(?:al|ic|ive|ous|able|ible|ary|ly|ing|ed|er|or|ist|an|ish|less|ful|work|logy|graphy|ware)s?$")
_PARTICIPLE = re.compile(r"[a-z]{3,}ed")
_FURTHER = re.compile(r"and (?P<doing>[a-z]+) (?P<object>.+)")
_LEAST = 4  # letters of each of two words that are one
_TWO = 2


class Member:
    """A member of a list of work.

    Attributes:
        text: As it stands in the clause, with its brackets.
        plain: The same without its brackets.
    """

    def __init__(self, text: str, kind: str = "") -> None:
        self.text = text
        self.plain = _BRACKETS.sub("", text)
        self._given = kind

    @cached_property
    def kind(self) -> str:
        """What it is: "doing", "deed" or "thing"; empty where it is none for sure."""
        return self._given or kind(self.plain)

    @property
    def has_object(self) -> bool:
        """Whether it is a doing with something behind it: "ordering searches"."""
        return self.kind == "doing" and not re.fullmatch(
            r"[a-z]+ing(?: (?:up|down|in|out|off|on|over|away|back))?", self.plain
        )

    @property
    def has_preposition(self) -> bool:
        """Whether a preposition stands in it, which may govern what follows it."""
        return bool(_PREPOSITION.search(f" {self.plain}"))

    @property
    def ends_with_somebody(self) -> bool:
        """Whether a preposition governs somebody at its end: "work for two vets"."""
        phrase = next(reversed(noun_phrases(self.plain)), None)
        return phrase is not None and self.has_preposition and is_somebody(phrase.head)

    @property
    def begins_with_preposition(self) -> bool:
        """Whether it is a phrase behind a comma: "on site"."""
        return bool(_PREPOSITION.match(f" {self.plain}"))

    @property
    def governs_one(self) -> bool:
        """Whether a preposition in it stands before one thing with its article: "using a hoist"."""
        return bool(re.search(rf"{_PREPOSITION.pattern} (?:an?|the) ", f" {self.plain}"))

    @property
    def is_undetermined(self) -> bool:
        """Whether no article, pronoun or number opens it."""
        phrases = noun_phrases(self.plain)
        return bool(phrases) and not phrases[0].is_determined


def kind(member: str) -> str:
    """What a member of a list is.

    Args:
        member: "ordering searches", "stock control", "two vans", without brackets.

    Returns:
        "doing", "deed" or "thing"; empty where it is none for sure.
    """
    first, _, behind = member.partition(" ")
    if _NOUN_DOING.match(member):
        return ""
    first = _PREFIX.sub("", first)
    bare = re.match(r"(?:on|in|at|for|with|from|by|and)\b|$", behind) and not _is_further(behind)
    if first in words_of("needs-object") and bare:
        return ""  # "recording on the tablet"
    if _PARTICIPLE.fullmatch(first) and not readings(first, "en") and not is_known_word(first.removesuffix("ed")):
        return ""  # a deed or a description, which no table tells: "titrated drips"
    thing = first in words_of("ing-nouns") | words_of("fittings")
    if first == "using" or (base_of(first, "G") and not thing and _is_object(behind)):
        return "doing"
    phrases = noun_phrases(_QUANTITY.sub("", member))
    if not phrases or phrases[0].start or first in _ADVERBS:  # "still help in spring"
        return ""
    return _kind_of(_described(phrases))


def _kind_of(phrase: NounPhrase) -> str:
    """What a noun phrase is as work: "deed", "thing" or nothing."""
    noun = _PREFIX.sub("", phrase.head.lower())
    if re.search(r"[a-z][A-Z]", phrase.head.removesuffix("s")) or _is_plural_doing(phrase.words):
        return ""  # "RxBook", "roses pruning"
    if _DAY_OF.search(" ".join(phrase.words)):
        return "deed"
    if (
        _is_nothing_to_do(noun)
        or {noun, _singular(noun)} & words_of("no-work")
        or (_OF_MANY.match(phrase.text) and (noun.endswith("ings") or not verb_of(_singular(noun))))
    ):
        return ""  # "a patch of 600 homes", "savings of 9%"
    the_deed = phrase.words[0] == "the" and phrase.behind == "of" and len(phrase.words) == _TWO
    made = re.match(r"hand-[a-z]+ed$", phrase.words[0]) and is_plural(noun)  # "hand-tied nets"
    if made or (the_deed and not _is_a_thing(noun)) or _is_deed(noun, bare=not phrase.is_determined):
        return "thing" if made else "" if _has_wrong_article(phrase) else "deed"
    named = not phrase.head.islower() and not re.fullmatch(r"[A-Z&]{2,}s", phrase.head)  # "CVRs", and not "Vikings"
    many = is_plural(noun) or (is_mass(noun) and not phrase.is_determined)
    served = _singular(noun) in words_of("served")
    none = any({noun, _singular(noun)} & words_of(one) for one in _NO_WORK if not served) or any(
        _singular(noun) in words_of(one) for one in _BODILY
    )
    return "thing" if many and not named and not none and is_known(noun) else ""


def is_known(word: str) -> bool:
    """Whether a word in small letters is in a table or has an ending of English, so that it is no name: "rigging"."""
    ends = range(_LEAST, len(word) - _LEAST + 1)
    joined = any(_is_english(word[:at]) and _is_english(word[at:]) for at in ends)  # "backstage"
    return joined or not re.fullmatch(r"[a-z]{5,}", word) or _is_english(word)


def _is_english(word: str) -> bool:
    one = _singular(word)
    listed = any({word, one} & words_of(each) for each in _KNOWN)
    known = readings(one, "en") or is_person(one) or is_agent(one) or _ENGLISH.search(word)
    return listed or is_known_word(word) or bool(known)


def is_participle(word: str) -> bool:
    """Whether a word is the past form of a verb and no noun: "passed", and not "feed"."""
    return is_past_only(word) and not is_plural(word) and not is_mass(word) and word not in words_of("count")


def _is_object(behind: str) -> bool:
    """Whether what stands behind an -ing form is its object: "searches", "and closing files", and not "of searches"."""
    if _FURTHER.match(behind):
        return _is_further(behind)
    return bool(behind) and not re.match(r"(?:of|and|or|for|in|at|by|from|using)\b", behind)


def _is_further(behind: str) -> bool:
    """Whether a second doing with its object stands behind "and": "and closing files"."""
    further = _FURTHER.match(behind)
    return bool(further) and further["doing"].endswith("ing") and _is_object(further["object"])  # type: ignore[index]


def _described(phrases: list[NounPhrase]) -> NounPhrase:
    """The phrase that says what a member is: the second one of "plasma and oxy cutting", which "plasma" describes."""
    one = phrases[0]
    last = phrases[1] if len(phrases) > 1 and phrases[1].before == ("and",) else None
    if last is None or is_plural(one.head):
        return one
    lists = ("count", "count-or-mass", "uncountable")
    adjective = not any(one.words[0].lower() in words_of(each) for each in lists)  # "full diary and inbox management"
    alone = len(one.words) - adjective <= 1 and len(last.words) > 1 and not last.is_determined
    return last if alone or (one.is_determined and len(one.words) == len(last.words) == _TWO) else one


def _is_nothing_to_do(noun: str) -> bool:
    """Whether a noun is a time, a person, a participle or a number."""
    people = words_of("people") | words_of("persons") | words_of("count people")
    person = is_agent(noun) or noun in people or noun.removesuffix("s") in people
    return person or bool(re.search(r"\d", noun) or _TIMES.match(noun)) or is_participle(noun)


def _is_deed(noun: str, *, bare: bool) -> bool:
    """Whether a noun names something to do: "checks", "maintenance", "deliveries", and not "till" or "crane"."""
    one = _singular(noun)
    if particle := _WITH_PARTICLE.match(noun):
        return bool(base_of(particle["verb"], "B"))
    known = noun in words_of("uncountable fields") or noun.endswith("ing") or one.endswith("work")
    applied = one.endswith("ication") and base_of(f"{one.removesuffix('ication')}y", "B")
    listed = one in words_of("count-or-mass deeds") | words_of("deeds-without-verb")
    if known or applied or listed or verb_of(one):
        return True
    if _is_a_thing(one) or one in words_of("count-or-mass materials") or (one == noun and bare):  # "pipe", "float"
        return False
    one = one if base_of(one, "B") == one else one.removesuffix("e")  # "searches"
    return base_of(one, "B") == one and (may_be_noun(one) or one in words_of("count"))


def _is_a_thing(noun: str) -> bool:
    return any(noun in words_of(each) for each in _THINGS)


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return f"{noun.removesuffix('ies')}y"
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun.removesuffix("es")
    return noun.removesuffix("s") if is_plural(noun) else noun


def _is_plural_doing(words: tuple[str, ...]) -> bool:
    """Whether a plural stands before a doing that it would describe in the singular: "roses pruning"."""
    *_, thing, doing = ("", *words)
    listed = words_of("plurals-first") | words_of("before-doings")
    return doing.endswith("ing") and thing.islower() and is_plural(thing) and thing not in listed


def _has_wrong_article(phrase: NounPhrase) -> bool:
    """Whether a deed has lost an article that it needs, or has one that makes it a single one: "a food inspection"."""
    noun = phrase.head.lower()
    if is_plural(noun):
        return False
    of_verb = bool(verb_of(noun)) and noun not in words_of("alike")
    if phrase.words[0] in ("a", "an"):
        lists = ("count-or-mass deeds", "deeds-without-verb", "alike")
        return phrase.behind != "of" if of_verb else not any(noun in words_of(one) for one in lists)
    long = noun in words_of("count-or-mass deeds") | words_of("count deeds") and len(phrase.words) > _TWO
    if long and not phrase.is_determined and phrase.behind == "for" and not noun.endswith("ing"):
        return True  # "whole life costing exercise for three schools"
    if phrase.is_determined or phrase.behind != "of" or noun.endswith(("ing", "sis")):
        return phrase.words[0][:1].isdigit()
    return noun not in words_of("uncountable") | words_of("of-phrases") | words_of("mass")

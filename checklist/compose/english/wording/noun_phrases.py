"""The noun phrases of a composed English clause, each with what stands before and behind it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import ARTICLES, base_of, is_past_only, is_plural, words_of
from checklist.values import value

_TOKEN = re.compile(r"(?:[\w’£$€%+&/.-]|(?<=\d),(?=\d{3}))*[\w’%+]|[,;:()&]")  # "90,000-foot" is one word
RELATIVE = (("which",), ("who",))  # behind a thing, and before what it did
COORDINATING = frozenset((",", "and", "or", "&"))
_DETERMINER = re.compile(
    r"(?:the|an?|all|every|each|both|my|our|your|their|his|her|its|this|that|these|those|any|no|some|several|many|more"
    r"|most|another|such|what|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|few|own|other"
    r"|\W*\d(?![\d,.]*-[a-z]).*|[\w-]+’s|[\w-]+s’)$",
    re.I,
)
# Prepositions and adverbs that describe what stands behind them, between an article and a noun: "an outside caterer".
_DESCRIBED = re.compile(r"(?:outside|inside|near|above|below|under|through|off|then|up|down)$")
_GOVERNING = re.compile(r" (?:by|in|on|at|for|with|from|to|as|across|under|within|over|since)\b")
_PARTICLES = frozenset(("up", "down", "out", "off", "over", "by"))


@value
class NounPhrase:
    """Some words of a clause that stand together.

    Attributes:
        start: Where they begin in the clause.
        words: The words, with their determiner.
        before: The words and signs between the phrase before and this one: ",", "and", "with".
        behind: The word or sign that ends it; empty at the end of the clause.
        text: The clause from the end of the phrase on.
    """

    start: int
    words: tuple[str, ...]
    before: tuple[str, ...]
    behind: str
    text: str

    @property
    def head(self) -> str:
        """The last word, which the others describe."""
        return self.words[-1]

    @property
    def is_determined(self) -> bool:
        """Whether an article, a pronoun or a number opens the phrase."""
        return bool(_DETERMINER.match(self.words[0]))

    @property
    def is_determined_as_one(self) -> bool:
        """Whether what opens the phrase can stand before one thing, and so before a further one behind "and"."""
        return self.is_determined and not is_plural(self.head) and not re.match(r"\W*\d", self.words[0])

    @property
    def goes_on(self) -> bool:
        """Whether a comma or "and" joins the phrase to the one before it, and nothing else does."""
        return bool(self.before) and all(one in COORDINATING for one in self.before)

    @property
    def ends_with_verb(self) -> bool:
        """Whether what stands behind the last word shows that it is a verb: "I log each", "set up"."""
        return bool(_DETERMINER.match(self.behind)) or self.behind in _PARTICLES

    def without_first(self) -> "NounPhrase":
        """The phrase without its first word, such as a verb of which the rest is the object."""
        return NounPhrase(self.start + len(self.words[0]) + 1, self.words[1:], self.before, self.behind, self.text)


def noun_phrases(clause: str) -> list[NounPhrase]:
    """The noun phrases of a clause, in order; what stands in brackets is no part of them.

    A word that may be a verb is not told apart from a noun: "I plan" and "labelled parcels" are phrases as well.
    """
    return list(_all_found(clause))


@lru_cache(maxsize=1024)
def _all_found(clause: str) -> tuple[NounPhrase, ...]:
    """The same; each doubt of a clause asks for them."""
    return tuple(_found(clause))


def _found(clause: str) -> Iterator[NounPhrase]:
    """The phrases, read word by word.

    A participle before a preposition ends a phrase that it describes: "an import API | used by shops".
    """
    words: list[str] = []
    start, end, depth = 0, 0, 0
    before: list[str] = []
    for token in _TOKEN.finditer(clause):
        said = token[0]
        inside = depth > 0
        depth += (said == "(") - (said == ")")
        if inside:
            continue
        determiner = bool(_DETERMINER.match(said))
        only = said.lower() == "only" and bool(words) and words[-1].lower() in ("the", "my", "our")  # "the only fitter"
        only = only or (bool(_DESCRIBED.match(said)) and [one.lower() for one in words] in ARTICLES)
        ends = said in ",;:()&" or (said.lower() in words_of("no-part-of-noun-phrases") and not only)
        ends = ends or bool(words and _describes_behind(said, clause[token.end() :]))
        if words and (ends or determiner):
            yield NounPhrase(start, tuple(words), tuple(before), said.lower(), clause[end:].lstrip())
            words, before = [], []
        if ends:
            before.append(said.lower())
            continue
        start = start if words else token.start()
        end = token.end()
        words.append(said)
    if words:
        yield NounPhrase(start, tuple(words), tuple(before), "", "")


def _describes_behind(word: str, behind: str) -> bool:
    """Whether a word is a participle that describes what stands before it: "used by", "closed in"."""
    return word.endswith("ed") and bool(base_of(word, "V")) and bool(_GOVERNING.match(behind))


def without_verbs(phrases: list[NounPhrase]) -> list[NounPhrase]:
    """Noun phrases without the verbs that open them: "I answered | calls and | ran | a shop"."""
    found: list[NounPhrase] = []
    present = False  # whether the clause tells of its writer in the present: "I plan meals and brief cooks"
    for phrase in phrases:
        first = phrase.words[0].lower()
        own = phrase.before[-1:] in (("i",), ("we",), ("have",), ("has",))
        present = present or (own and "B" in _codes(first))
        thing = any(first in words_of(one) for one in ("count", "uncountable", "count-or-mass", "the", "one-of"))
        deed = is_past_only(first)
        further = phrase.goes_on and (deed or (present and "B" in _codes(first) and not thing))
        further = further and any(each.before[-1:] in (("i",), ("we",)) for each in phrases)
        of_thing = phrase.before[-1:] in RELATIVE and (deed or ("D" in _codes(first) and "," in phrase.before))
        found.append(_without_verb(phrase) if own or further or of_thing else phrase)
    return found


def _without_verb(phrase: NounPhrase) -> NounPhrase:
    """A phrase without the adverb and the verb that open it."""
    first = phrase.words[0].lower()
    if len(phrase.words) == 1 or not (first.endswith("ly") or base_of(first, "BDV") or first.endswith("ed")):
        return phrase
    rest = phrase.without_first()
    return _without_verb(rest) if first.endswith("ly") else rest


def _codes(word: str) -> str:
    return "".join(one.codes for one in readings(word, "en"))


def ends_with_people(words: Sequence[str]) -> bool:
    """Whether people stand before a word, so that it may be what they do: "helped guests check in"."""
    last = words[-1] if words else ""
    return last in words_of("people") or (is_plural(last) and last.removesuffix("s") in words_of("count people"))


def tells_of_people(words: Sequence[str]) -> bool:
    """Whether words are people with what they do: "patients going home"."""
    return any(base_of(word, "G") and ends_with_people(words[:at]) for at, word in enumerate(words))

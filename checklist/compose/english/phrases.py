"""English noun phrases as a CV writes them, and verbs, made fit to stand in a sentence."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.tables import table
from checklist.lexicon.vocabulary import find

_BREAK = re.compile(
    r"[,:;()]| (?:of|for|in|on|to|with|that|which|from|by|at|between|across|about|into|per|after|used|over"
    r"|under|who|through|during|as|behind|without|every|each|an?|mainly|back|now) "
)
_DETERMINED = re.compile(r"(?:the|an?(?!-)|all|every|each|two|three|four|five|six|seven|eight|nine|ten|both|my|our"
                         r"|several|some|over|about|around|more than|up to|nearly|almost|\d)\b", re.I)  # fmt: skip
_SAME = {"series", "analytics", "logistics", "news", "access", "process", "business", "status", "analysis", "address"}


def words_of(name: str) -> frozenset[str]:
    """A list of words of the table of deeds."""
    return frozenset(table("english/deeds")[name].split())


def head(phrase: str) -> str:
    """The last word of a noun phrase before what describes it: "jobs" of "nightly jobs in Quartz"."""
    words = re.findall(r"[\w’'-]+", _BREAK.split(phrase, maxsplit=1)[0])
    return words[-1].lower() if words else ""


def is_plural(noun: str) -> bool:
    """Whether a noun looks like a plural."""
    if noun in ("people", "children", "criteria", "staff", "apis", "kpis", "okrs"):
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in _SAME


def lowered(phrase: str) -> str:
    """A phrase with its first letter small, unless its first word is a name, an acronym or a lone capital."""
    first = re.match(r"\w[\w’'.+#-]+", phrase)
    if not first or not re.fullmatch(r"[^-.#+][^-.#+A-Z][^.#+A-Z]*", first[0]):
        return phrase
    return phrase if is_name(first[0]) else phrase[0].lower() + phrase[1:]


def is_name(word: str) -> bool:
    """Whether a capitalised word is the name of a technology, so that it keeps its capital."""
    named = find(word, word.lower())[1]
    known = any(one.start == 0 and one.end == len(word) and one.technology.category != "method" for one in named)
    return (known and word.lower() not in words_of("common")) or word in words_of("names")


def with_article(phrase: str) -> str:
    """A noun phrase with the article that its head asks for: none for plurals and mass nouns, else a or an."""
    if _DETERMINED.match(phrase):
        return phrase[:1].lower() + phrase[1:]
    noun, listed = head(phrase), re.match(r"(?P<first>\w+) and ", phrase)
    if is_plural(noun) or noun in words_of("mass") or (listed and is_plural(listed["first"].lower())):
        return lowered(phrase)
    return f"{a(phrase)} {lowered(phrase)}"


def a(phrase: str) -> str:
    """The indefinite article before a phrase, by its sound."""
    acronym = re.match(r"[A-Z]{2,}", phrase)
    if acronym:
        return "an" if phrase[0] in "AEFHILMNORSX" else "a"
    return "an" if re.match(r"(?:(?!one|uni[^n]|us[ae]|eu)[aeiou]|hour|honest)", phrase, re.I) else "a"


def subject(phrase: str) -> str:
    """A noun phrase as the subject of a change: with "the", unless a determiner, a plural or a mass noun forbids it."""
    noun = head(phrase)
    if _DETERMINED.match(phrase):
        return phrase[:1].lower() + phrase[1:]
    bare = is_plural(noun) or noun in words_of("mass") | words_of("measured") or re.match(r"[A-Z]{2}\S*$", phrase)
    return lowered(phrase) if bare else f"the {lowered(phrase)}"


def with_and(words: list[str]) -> str:
    """A list in English: commas, and "and" before the last."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def base_of(word: str, codes: str) -> str:
    """The base form of a verb that a word is, read as one of some codes; empty where it is none."""
    low = word.lower()
    extra = table("english/deeds")["verbs"]
    if low in extra and "D" in codes:
        return str(extra[low])
    found = [one.lemma for one in readings(low, "en") if any(code in one.codes for code in codes)]
    return found[0] if found else ""


def past_of(base: str) -> str:
    """The past of a base form; empty where it is not known."""
    for past, verb in table("english/deeds")["verbs"].items():
        if verb == base:
            return str(past)
    return inflected(base, "en", "D", "B")

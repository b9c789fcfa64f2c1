"""The things of which work consists, with the articles they take: "a rota", "the till", "stock control"."""

import re

from checklist.compose.english.articles import with_articles
from checklist.compose.english.phrases import a, base_of, head, is_mass, is_plural, lowered, words_of
from checklist.compose.letter import lower_first

_DOING = re.compile(r"(?P<doing>[a-z]+ing) of (?=(?:[a-z’'-]+|\d\S*)(?: |$))")
_DEEDS = "repair|upkeep|use|delivery|harvest|supply|review|release|transfer|purchase|dispatch|hire|search|upgrade"
_FEW = 3  # words of a place, at most


def named(text: str, *, alone: bool) -> str:
    """The thing that opens a line, for the middle of a sentence: "the implementation of a system", "stock control"."""
    plain = _doing_it(lower_first(text) if re.match(r"(?:the|an?) ", text, re.I) else lowered(text))
    of = head(plain) not in words_of("countable") and re.match(r"(?:[a-z-]+ )?[a-z-]+ of (?:the|an?|our)\b", plain)
    deed = of or re.match(rf"(?:[\w-]+(?:tion|sion|ment)|design|layout|{_DEEDS}) of (?!\d)", plain)
    both = re.match(r"(?P<one>[a-z]+) and (?P<two>[a-z]+) of ", plain)  # "issue and return of stock"
    if both and not any(is_plural(one) or base_of(one, "G") for one in both.groups()):
        deed = deed or both
    if deed and not is_plural(head(plain)):
        return f"the {articled(plain)}"
    doing = is_doing(plain.split(maxsplit=1)[0]) and articled(plain) != plain
    return with_the(plain) if not alone or doing else _alone(plain)


def _doing_it(text: str) -> str:
    """A doing with its object, "training staff", for one with "of": "training of staff"."""
    match = _DOING.match(text)
    if not match or match["doing"] in words_of("ing-nouns"):
        return text
    return f"{match['doing']} {text[match.end() :]}"


def _alone(text: str) -> str:
    """The one thing that a line names: "a fleet contract for the council", but "customer service for two shops"."""
    first = re.match(r"(?P<one>[a-z]+) and ", text)
    if first and first["one"] in words_of("countable") | words_of("one-of"):
        return f"the {articled(text)}"  # "the website and bookings"
    one, _, other = text.partition(" and ")
    compound = " " in other and " " not in one and head(other) in words_of("count") - words_of("count-or-mass")
    doing = re.match(r"[a-z]+ing (?:the|an?|my|our|all|\d)", text)
    if compound and not doing and not is_plural(one) and one not in words_of("unique"):
        return f"{a(text)} {articled(text)}"  # "a terrace and takeaway menu"
    if " " in one and other and not doing and not re.search(r" (?:of|for|in|on|at|to|with|from|by) ", text):
        return f"{with_the(one)} and {with_the(other)}"  # "the duty rota and room checks"
    if head(text) in words_of("count-or-mass") or other or doing:
        return with_the(text)
    said = with_articles(text)
    return with_the(text) if said == text else said


def with_the(text: str) -> str:
    """A thing with "the" where there is one of it at a place of work, and with "a" where it is one of many."""
    noun, plain = head(text), articled(text)
    one = noun in words_of("count") or not (is_plural(noun) or is_mass(noun) or base_of(noun, "BG"))
    if one and re.match(r"[a-z -]+ of (?:about |over |up to |more than )?\d", text):
        return f"{a(text)} {plain}"
    if re.match(r"\w{3,}est [a-z]", text) and text.split(maxsplit=1)[0] not in words_of("no-superlatives"):
        return f"the {plain}"  # "highest sales in the group"
    if re.match(r"(?:the|an?|our|my)\b|\d", text) or is_doing(text.split(maxsplit=1)[0]):
        return plain
    if noun in words_of("countable") and not (text.lower() == noun and noun.endswith(("tion", "ment", "ing"))):
        return f"{'the' if text.lower() == noun else a(text)} {plain}"
    behind = text[len(re.split(r"[^\w’'&. -]| (?:of|for|in|at|on|with|from|to) ", text, maxsplit=1)[0]) :]
    words = len(text[: len(text) - len(behind)].split())
    if noun in words_of("the") and words <= _FEW:
        return f"the {plain}"
    return f"the {plain}" if text.lower() == noun and noun in words_of("one-of") else plain


def is_doing(word: str) -> bool:
    """Whether a word is an -ing form with an object of its own, "supervising", and not the name of a field."""
    return bool(base_of(word, "G")) and word.lower() not in words_of("mass")


def articled(text: str) -> str:
    """What a thing is said with, with the articles that are left out there: "loading in chilled warehouse"."""
    first, space, rest = text.partition(" ")
    second = re.match(r"(?P<noun>[a-z]+)(?! of\b|[a-z])", rest)
    compound = second and second["noun"] in words_of("count") and not is_plural(second["noun"])  # "gardening club"
    doing = is_doing(first) and not compound
    return first + space + with_articles(rest, opens=doing)

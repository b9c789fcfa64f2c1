"""Names of tools in their own spelling, where somebody typed them in small letters: "postgresql" as "PostgreSQL"."""

import re
from dataclasses import replace
from functools import cache, lru_cache

from checklist.clauses.verbs import readings
from checklist.compose.english.phrases import is_known_word
from checklist.compose.italian.nouns import agreement
from checklist.facts import Fact, Facts
from checklist.lexicon.technologies import Technology, technologies
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_KINDS = frozenset({"highlight", "summary", "skill", "keyword"})
# What is a name of its own, and no word that a list begins with a capital: "PostgreSQL", "MS Project".
_NAME = re.compile(r"[a-z\d][A-Z]|[A-Z]{2}|\d[a-z]|[A-Z]\d")
_PRACTICES = frozenset({"method", "architecture", "standard"})
_TOKEN = re.compile(r"(?<![\w@./-])[a-z][a-z\d]{1,}(?![\w@/-]|\.\w)")
_VOWEL = re.compile(r"[aeiouy]", re.I)
_SHORT = 4  # letters of a name that counts beside another tool only
_LEAST = 3  # letters of a name that is looked for in small letters: "go" and "r" are words


def well_spelled(facts: Facts, language: str, ad: str = "") -> Facts:
    """Facts whose lines and skills have the names of tools in their own spelling.

    Args:
        facts: The writer's facts.
        language: That of the letter, for which words are common ones.
        ad: The text of the advertisement, whose spelling counts where the facts have none.
    """
    names = _names(facts, ad)

    def mended(fact: Fact) -> Fact:
        said = spelled(fact.text, language, names)
        title = spelled(fact.title, language, names) if fact.kind == "skill" else fact.title
        return fact if (said, title) == (fact.text, fact.title) else replace(fact, text=said, title=title)

    mended_facts = tuple(mended(fact) if fact.kind in _KINDS else fact for fact in facts.all)
    return facts if mended_facts == facts.all else replace(facts, all=mended_facts)


def _names(facts: Facts, ad: str) -> tuple[str, ...]:
    """How the confirmed skills, and then the advertisement, write the names of tools."""
    skills = [fact.title or fact.text for fact in facts.confirmed if fact.kind in ("skill", "keyword")]
    asked = [ad[one.start : one.end] for one in find(ad, fold(ad))[1]] if ad else []
    written = [one for one in (*skills, *asked) if one != one.lower() and len(one) >= _LEAST]
    return tuple(dict.fromkeys(one for one in written if _NAME.search(one) or _is_tool(one)))


def _is_tool(name: str) -> bool:
    return any((one.start, one.end) == (0, len(name)) for one in find(name, fold(name))[1])


@lru_cache(maxsize=4096)
def spelled(text: str, language: str, names: tuple[str, ...] = ()) -> str:
    """A text with the names of tools as they are written, where it has them in small letters.

    Args:
        text: A line or a sentence.
        language: Its language.
        names: Spellings that come before those of the lexicon.
    """
    for name in names:
        if not _is_word(name, language):
            text = re.sub(rf"(?<![\w@./-]){re.escape(name.lower())}(?![\w@/]|\.\w)", name, text)
    own = {name.lower() for name in names}
    for one in reversed(find(text, fold(text))[1]):
        said = text[one.start : one.end]
        name = _in_lexicon(said, one.technology, language)
        if name and said.lower() not in own and not _in_address(text, one.start, one.end):
            text = f"{text[: one.start]}{name}{text[one.end :]}"
    return _with_names(text, language)


def _with_names(text: str, language: str) -> str:
    """A text with those names in their spelling that are names in that spelling only: "ecs, rds", "terraform"."""
    alone = not find(text, fold(text))[1]
    for match in reversed(list(_TOKEN.finditer(text))):
        name = _exact_names().get(match[0], "")
        word = language == "en" and is_known_word(match[0].removesuffix("s"))  # "ecs" is no plural
        if not name or word or _is_word(match[0], language) or (alone and len(name) <= _SHORT and _VOWEL.search(name)):
            continue
        put = f"{text[: match.start()]}{name}{text[match.end() :]}"
        if any((one.start, one.end) == match.span() for one in find(put, fold(put))[1]):
            text = put
    return text


@cache
def _exact_names() -> dict[str, str]:
    """The spelling of the names of one word that the lexicon knows in their own letter case only."""
    exact = [one for one in technologies() if one.exact and one.category not in _PRACTICES]
    return {name.lower(): name for one in reversed(exact) for name in reversed(one.names) if name != name.lower()}


def _in_lexicon(said: str, technology: Technology, language: str) -> str:
    """How the lexicon writes a name that was typed in small letters; empty where it is right, or a common noun."""
    if said[1:] != said[1:].lower() or technology.category in _PRACTICES:
        return ""
    alike = [name for name in technology.names if name.lower() == said.lower()]
    better = next((name for name in alike if name != name.lower()), "")
    if not better and technology.name[0].isupper() and technology.name.lower().startswith(said):
        better = said.capitalize()  # "Postgres"
    return better if better and said not in alike[:1] and not _is_word(better, language) else ""


def _is_word(name: str, language: str) -> bool:
    """Whether a name in small letters is a common word of a language: in English "excel", "go", "spring"."""
    low = name.lower()
    if not low.isalpha():
        return len(low) < _LEAST
    known = readings(low, language) or (language == "it" and agreement(low))
    return len(low) < _LEAST or bool(known and not _NAME.search(name))


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether a name stands in an address of the web: "github.com/ada"."""
    return (
        text[end : end + 1] in ("/", "@")
        or bool(re.match(r"\.\w", text[end:]))
        or text[start - 1 : start] in tuple("/@.")
    )

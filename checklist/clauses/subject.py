"""Whom the words of a clause name: the writer, the team, the firm or somebody else."""

import re
from dataclasses import dataclass

from checklist.clauses.closed import (
    ADVERBS,
    ARTICLES,
    CLITICS,
    DETERMINERS,
    JOINING,
    OWNERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    SUBORDINATING,
    word_set,
)
from checklist.clauses.people import is_person
from checklist.clauses.tokens import Token
from checklist.clauses.verbs import readings

_WORD = re.compile(r"\w{3,}")
_FORMS = word_set("spa srl snc ltd inc llc plc gmbh the and dei del della delle studio gruppo group associazione"
                   " fondazione")  # fmt: skip
_EMPTY = {
    "it": CLITICS | ADVERBS["it"] | JOINING["it"] | SUBORDINATING["it"],
    "en": ADVERBS["en"] | JOINING["en"] | SUBORDINATING["en"],
}

_NO_NOUN = {one: CLITICS | ADVERBS[one] for one in ("it", "en")}
_NO_NAME = {one: DETERMINERS[one] | PREPOSITIONS[one] for one in ("it", "en")}


@dataclass(slots=True)
class Named:
    """Who is named ("" where nobody is), where, and whether any noun stood there at all."""

    agent: str
    noun: bool
    place: int = -1
    indefinite: bool = False


def company_words(company: str) -> frozenset[str]:
    """The folded words that name a firm in a letter."""
    return frozenset(word for word in _WORD.findall(company.lower()) if word not in _FORMS)


def named(words: list[Token], first: int, last: int, language: str, firm: frozenset[str]) -> Named:  # noqa: PLR0911, PLR0912 - a case of grammar a line
    """Who acts by the noun phrases between two places; those that hang on a preposition do not count."""
    within = False
    noun = indefinite = False
    owner = ""
    for place in range(first, last):
        token = words[place]
        low = token.low
        before = words[place - 1].low if place > first else ""
        if not token.word:
            within = False
            continue
        if low in firm and token.capital and not within:
            return Named("firm", True, place)
        if low in PREPOSITIONS[language]:
            within = True
            continue
        if (
            low in DETERMINERS[language]
            and before not in PREPOSITIONS[language]
            and before not in DETERMINERS[language]
        ):
            within = within and before == "" and place > first
        if within and (low not in SUBJECTS[language] or before in PREPOSITIONS[language]):
            continue
        if low in ("un", "una", "un'", "uno", "a", "an", "any", "no", "every", "ogni", "chi", "nessun"):
            indefinite = True
        if low in OWNERS:
            owner = OWNERS[low]
            if place + 1 >= last or not words[place + 1].word or words[place + 1].low in _NO_NOUN[language]:
                return Named(owner, True, place)
            continue
        if low in ("team", "squadra", "squad", "gruppo", "crew") and owner in ("writer", "team"):
            return Named("team", True, place)
        if low in PRONOUNS[language]:
            return Named(_with_writer(words, place, last, PRONOUNS[language][low]), True, place)
        if is_person(low):
            found = _with_writer(words, place, last, "firm" if owner == "firm" else "other")
            return Named(found, True, place, indefinite)
        if low in ARTICLES[language] or low in DETERMINERS[language]:
            continue
        if token.capital and _with_writer(words, place, last, "") == "team":
            return Named("team", True, place)
        if place == first and _is_bare_name(words, place, last, language):
            return Named("other", True, place)
        if (
            token.capital
            and (place > first or not readings(low, language))
            and low.isalpha()
            and not _opens(words, place)
        ) and not owner:
            return Named(_with_writer(words, place, last, "other"), True, place)
        noun = noun or not (
            low in _EMPTY[language] or low[0].isdigit() or low.endswith(("mente", "ly")) or len(low) < 2
        )
        if owner and noun and not is_person(words[min(place + 1, last - 1)].low):
            return Named(owner, True, place)
    return Named("", noun, -1, indefinite)


def _is_bare_name(words: list[Token], place: int, last: int, language: str) -> bool:
    """Whether a word at the head of a sentence is a name: no article, and the verb (with its object) follows."""
    token = words[place]
    if not (token.capital and token.low.isalpha() and len(token.low) > 2) or token.low in _EMPTY[language]:
        return False
    if token.low in _NO_NAME[language] or readings(token.low, language):
        return False
    if language == "it":
        return all(word.low in _NO_NOUN["it"] for word in words[place + 1 : last])
    following = words[last + 1].low if last + 1 < len(words) else ""
    return last == place + 1 and following in DETERMINERS["en"] and not _COMMON.search(token.low)


_COMMON = re.compile(r"(?:s|ing|ment|tion|sion|age|ness|ity|ance|ence)$")


def _opens(words: list[Token], place: int) -> bool:
    """Whether a word opens its sentence, so that its capital says nothing."""
    return place == 0 or (not words[place - 1].word and words[place - 1].low in '.!?:"*-(')


def _with_writer(words: list[Token], place: int, last: int, agent: str) -> str:
    """Two people of whom one is the writer are a team: "Anna ed io", "she and I"."""
    near = [token.low for token in words[place + 1 : min(last, place + 5)]]
    if (
        len(near) > 1
        and any(
            token.low == "io" or (token.low == "i" and token.capital)
            for token in words[place + 1 : min(last, place + 5)]
        )
        and ("e" in near or "ed" in near or "and" in near)
    ):
        return "team"
    if agent == "writer" and near[:1] in (["e"], ["ed"], ["and"]):
        return "team"
    return agent

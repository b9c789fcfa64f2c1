"""A verb with its auxiliaries, as `italian.py` and `english.py` find them."""

from checklist.clauses.closed import ADVERBS, CLITICS
from checklist.clauses.tokens import Token
from checklist.values import value


@value
class Group:
    """A verb with its auxiliaries: the places of its first and last word among the tokens, and what its form says.

    `kind` is finite, infinitive, gerund or participle. `person` runs from 1 to 6, 0 where the form leaves it open.
    `tense` is present, imperfect, past, perfect, pluperfect, future, conditional, conditional-perfect, unreal,
    unreal-perfect, subjunctive, possible or none. `lemmas` are the verbs from the governing one to the last.
    """

    first: int
    last: int
    kind: str
    person: int
    tense: str
    lemmas: tuple[str, ...]
    passive: bool = False


def skip(words: list[Token], place: int, last: int, language: str, *, clitics: bool = False) -> int:
    """The place after the adverbs, and in Italian the unstressed pronouns, that begin at a place."""
    limit = min(last, place + 4)
    while place < limit:
        low = words[place].low
        if not (low in ADVERBS[language] or (language == "en" and low.endswith("ly")) or low.endswith("mente")
                or (clitics and low in CLITICS and low not in ("la", "le", "l'", "lo", "gli"))):  # fmt: skip
            break
        place += 1
    return place

"""Pure: tokens such as ``{{e1}}`` in the place of names and contacts, so that these do not leave."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from checklist.claims.words import meanings
from checklist.clauses.verbs import readings
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold
from letters.wording.gate.vocabulary import neutral

TOKEN = re.compile(r"\{\{[a-z]\d+\}\}")
_CONTACT = re.compile(
    r"https?://[^\s,;)]+|www\.[^\s,;)]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/[^\s,;)]*"
    r"|(?:\+|00)\d[\d /.-]{6,}\d|\b0\d[\d /.-]{6,}\d"
)
_NAME = re.compile(r"[^\W\d_](?:[\w’'&-]*\w)?")
# Words with a capital that name nobody.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "I BSc MSc BA MA PhD MBA January February March April May June July August September October November December "
        "English Italian French German Spanish Portuguese Dutch Chinese Japanese Arabic Russian Polish Romanian "
        "API APIs REST SQL SLO SLOs SLA SLAs KPI KPIs CI CD UI UX HR ETL ML AI PDF CSV XML JSON HTTP ADR QA TDD ERP "
        "GB MB TB KB PB A1 A2 B1 B2 C1 C2 Senior Junior Backend Frontend Developer Engineer Besides",
    )
)


@dataclass
class Tokens:
    """Tokens and what they stand for, in one letter."""

    values: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, *, employers: Iterable[str], names: Iterable[str], texts: Iterable[str]) -> "Tokens":
        """Tokens for all that identifies somebody.

        Args:
            employers: Employers, schools and other organisations of the facts.
            names: Whatever else names somebody, such as the writer and the company written to.
            texts: Everything that is to leave; further names and contacts are looked for in it.
        """
        made, known = cls(), list(texts)
        for kind, values in (("e", employers), ("n", names)):
            for value in sorted({" ".join(value.split()) for value in values if len(value.strip()) > 1}):
                made._add(kind, value)
        small = {word for text in known for word in re.findall(r"[^\W\d_]+", text) if word.islower()}
        for text in known:
            for found in _CONTACT.findall(text):
                made._add("c", found)
            for name in _unknown_names(made.hide(text), small):
                made._add("n", name)
        return made

    def _add(self, kind: str, value: str) -> None:
        if value not in self.values.values():
            number = sum(token[2] == kind for token in self.values) + 1
            self.values[f"{{{{{kind}{number}}}}}"] = value

    def hide(self, text: str) -> str:
        """A text with tokens in the place of all that they stand for, the longest first."""
        for token, value in sorted(self.values.items(), key=lambda one: -len(one[1])):
            text = re.sub(rf"(?<![\w{{]){re.escape(value)}(?![\w}}])", token, text)
        return text

    def fill(self, text: str) -> str:
        """A text with all tokens filled in; those that are unknown stay."""
        return TOKEN.sub(lambda found: self.values.get(found[0], found[0]), text)


def tokens_in(text: str) -> list[str]:
    """The tokens of a text, in their order."""
    return TOKEN.findall(text)


def _unknown_names(text: str, small: set[str]) -> list[str]:
    """Words with a capital that are no technology, no common word, and no ordinary word at a beginning.

    Args:
        text: A text in which what is known is hidden.
        small: Words that are written without a capital elsewhere.
    """
    tools = [(one.start, one.end) for one in find(text, fold(text))[1]]
    taken = [*tools, *(found.span() for found in TOKEN.finditer(text))]
    names, is_first = [], True
    for found in _NAME.finditer(text):
        begins, is_first = is_first, bool(re.match(r"\s*[.!?:]", text[found.end() :]))
        word = found[0]
        if not any(letter.isupper() for letter in word) or word in _COMMON:
            continue
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        if not (begins and _is_ordinary(word, small)):
            names.append(word)
    return names


def _is_ordinary(word: str, small: set[str]) -> bool:
    """Whether any sentence may begin with a word: it is no name."""
    low = fold(word)
    if low in small or low in neutral("it") or low in neutral("en"):
        return True
    if any(not key.startswith("~") for key in meanings(low)):
        return True
    return bool(readings(low, "it") or readings(low, "en"))

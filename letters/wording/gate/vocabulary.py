"""Pure: which words a reworded sentence may have: those of the sentence and its facts, their synonyms, neutral ones."""

import re
from functools import cache
from pathlib import Path

from checklist.lexicon import yaml_tables
from checklist.text.segmentation import fold

_HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_ELIDED = re.compile(r"^[^\W\d_]{1,5}'(?=[^\W\d_])")  # "dell'azienda"; the article is neutral


def words(text: str) -> list[str]:
    """The words of a text, folded, without numbers and elided articles."""
    return [_ELIDED.sub("", found) for found in _WORD.findall(fold(text))]


@cache
def neutral(language: str) -> frozenset[str]:
    """Words that say nothing of their writer, as `training/neutral_words.py` took them from letters."""
    lines = (_HERE / "neutral" / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def _groups() -> dict[str, frozenset[str]]:
    """By word of either language, the forms that say the same, of `synonyms.yaml`."""
    found: dict[str, frozenset[str]] = {}
    for groups in yaml_tables.read(_HERE / "synonyms.yaml").values():
        for group in groups:
            forms = frozenset(str(group).split())
            for form in forms:
                found[form] = found.get(form, frozenset()) | forms
    return found


def synonyms(word: str) -> frozenset[str]:
    """The forms that say the same as a folded word of either language, itself among them; none for most words."""
    return _groups().get(word, frozenset())


def foreign_words(said: str, known: str, language: str) -> list[str]:
    """The words of a sentence that say more than what is known.

    Args:
        said: The reworded sentence.
        known: The sentence of before, and the facts that it rests on.
        language: "it" or "en".
    """
    have = set(words(known))
    same = frozenset[str]().union(*map(synonyms, have))
    return [word for word in words(said) if word not in have and word not in same and word not in neutral(language)]

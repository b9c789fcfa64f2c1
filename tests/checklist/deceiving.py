"""An honest letter in each language, and passages of ten kinds that no recruiter would credit."""

from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables

_PAIRS: dict[str, Any] = yaml_tables.read(Path("tests/training/deceiving.yaml"))
HONEST: dict[str, str] = _PAIRS["honest"]
# By kind and language.
PASSAGES: dict[tuple[str, str], list[str]] = {
    (kind, language): passages for kind, held in _PAIRS["passages"].items() for language, passages in held.items()
}
PAIRS = [(kind, language, one) for (kind, language), passages in PASSAGES.items() for one in passages]


def with_passage(language: str, passage: str) -> str:
    """The honest letter with a passage before its last paragraph."""
    marker = {"it": "Sono disponibile", "en": "I am free"}[language]
    return HONEST[language].replace(marker, f"{passage}\n\n{marker}")

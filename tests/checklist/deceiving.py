"""An honest letter in each language, and one passage of each kind that no recruiter would credit."""

from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables

_PAIRS: dict[str, Any] = yaml_tables.read(Path("tests/training/deceiving.yaml"))
HONEST: dict[str, str] = _PAIRS["honest"]
PASSAGES: dict[tuple[str, str], str] = {
    (kind, language): passages[0] for kind, held in _PAIRS["passages"].items() for language, passages in held.items()
}


def with_passage(language: str, passage: str) -> str:
    """The honest letter with a passage before its last paragraph."""
    marker = {"it": "Sono disponibile", "en": "I am free"}[language]
    return HONEST[language].replace(marker, f"{passage}\n\n{marker}")

"""The lexicon is data: these tests keep it whole, free of clashes, and true to its own example sentences."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

LEXICON = Path(__file__).resolve().parents[2] / "checklist" / "lexicon"
TECHNOLOGIES: list[dict[str, Any]] = yaml.load((LEXICON / "technologies.yaml").read_text("utf-8"), yaml.CSafeLoader)
BY_ID = {entry["id"]: entry for entry in TECHNOLOGIES}
KEYS = {"id", "name", "category", "aliases", "implies", "case", "ambiguous", "not", "needs", "yes", "no"}
CATEGORIES = {
    "language", "framework", "library", "database", "search", "messaging", "cache", "cloud", "cloud-service",
    "container", "orchestration", "ci-cd", "iac", "monitoring", "testing", "ml", "data", "bi", "analytics",
    "planning", "design", "protocol", "security", "versioning", "os", "method", "architecture", "certification",
    "office", "other",
}  # fmt: skip


def forms(entry: dict[str, Any]) -> list[str]:
    """Every way of writing an entry: its name and its aliases."""
    return [entry["name"], *entry.get("aliases", [])]


def all_exact_and_apart(held: list[tuple[str, str, bool]]) -> bool:
    """Whether forms alike but for letter case can live together: each is exact, and no two are the same."""
    return all(exact for *_, exact in held) and len({form for _, form, _ in held}) == len(held)


def test_every_id_stands_once() -> None:
    assert len(BY_ID) == len(TECHNOLOGIES)


@pytest.mark.parametrize("entry", TECHNOLOGIES, ids=BY_ID)
def test_an_entry_keeps_to_the_format(entry: dict[str, Any]) -> None:
    assert set(entry) <= KEYS
    assert entry["category"] in CATEGORIES
    assert entry.get("case", "any") in {"any", "exact"}
    assert entry.get("needs", "anchor") == "anchor"
    assert all(isinstance(form, str) and form == form.strip() != "" for form in forms(entry))
    assert all(word == word.lower() for word in entry.get("not", []))
    assert set(entry.get("implies", [])) <= BY_ID.keys() - {entry["id"]}


def test_no_form_belongs_to_two_entries() -> None:
    owners: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for entry in TECHNOLOGIES:
        for form in forms(entry):
            owners[form.casefold()].append((entry["id"], form, entry.get("case") == "exact"))
    clashes = {
        folded: held for folded, held in owners.items() if len(held) > 1 and not all_exact_and_apart(held)
    }
    assert clashes == {}


def test_implications_run_in_no_circle() -> None:
    def ancestors(id: str, path: tuple[str, ...] = ()) -> None:
        assert id not in path, " > ".join((*path, id))
        for parent in BY_ID[id].get("implies", []):
            ancestors(parent, (*path, id))

    for id in BY_ID:
        ancestors(id)


@pytest.mark.parametrize("entry", [e for e in TECHNOLOGIES if e.get("ambiguous")], ids=lambda e: e["id"])
def test_an_ambiguous_name_has_sentences_for_and_against(entry: dict[str, Any]) -> None:
    assert entry.get("not") or entry.get("needs")
    assert len(entry["yes"]) >= 2
    assert len(entry["no"]) >= 2

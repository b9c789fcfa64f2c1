"""The lexicon is data: these tests keep it whole, free of clashes, and true to its own example sentences."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.rows import each_row

LEXICON = Path(__file__).resolve().parents[2] / "checklist" / "lexicon"
KEYS = {"id", "name", "category", "aliases", "implies", "case", "ambiguous", "not", "needs", "same", "yes", "no"}
CATEGORIES = {
    "language", "framework", "library", "database", "search", "messaging", "cache", "cloud", "cloud-service",
    "container", "orchestration", "ci-cd", "iac", "monitoring", "testing", "ml", "data", "bi", "analytics",
    "planning", "design", "protocol", "security", "versioning", "os", "method", "architecture",
    "certification", "office", "other",
}  # fmt: skip


def load(name: str) -> Any:
    """What a file of the lexicon holds, read by the strict parser that the engine uses."""
    return yaml.load((LEXICON / f"{name}.yaml").read_text("utf-8"), yaml.CSafeLoader)


TECHNOLOGIES: list[dict[str, Any]] = load("technologies")
BY_ID = {entry["id"]: entry for entry in TECHNOLOGIES}
AMBIGUOUS = [entry for entry in TECHNOLOGIES if entry.get("ambiguous")]


def forms(entry: dict[str, Any]) -> list[str]:
    """Every way of writing an entry: its name and its aliases."""
    return [entry["name"], *entry.get("aliases", [])]


def family(id: str) -> set[str]:
    """The id and all that it implies."""
    return {id}.union(*(family(parent) for parent in BY_ID[id].get("implies", [])))


def all_exact_and_apart(held: list[tuple[str, str, bool]]) -> bool:
    """Whether forms alike but for letter case can live together: each is exact, and no two are the same."""
    return all(exact for *_, exact in held) and len({form for _, form, _ in held}) == len(held)


def lists_of(held: Any, path: str = "") -> Iterator[tuple[str, list[Any]]]:
    """Every list inside nested mappings, with the keys that lead to it."""
    if isinstance(held, dict):
        for key, value in held.items():
            yield from lists_of(value, f"{path}/{key}")
    elif isinstance(held, list):
        yield path, held


def test_every_id_stands_once() -> None:
    assert len(BY_ID) == len(TECHNOLOGIES)


def faults(entry: dict[str, Any]) -> list[str]:
    """What in the entry does not keep to the format, in words."""
    rules = {
        "a key that has no meaning": set(entry) <= KEYS,
        "an unknown category": entry.get("category") in CATEGORIES,
        "a case that is neither any nor exact": entry.get("case", "any") in {"any", "exact"},
        "a need that is no anchor": entry.get("needs", "anchor") == "anchor",
        "a form with space around it, or none": all(
            isinstance(form, str) and form == form.strip() != "" for form in forms(entry)
        ),
        "a word not in small letters": all(word == word.lower() for word in entry.get("not", [])),
        "an implied id that is unknown or its own": set(entry.get("implies", [])) <= BY_ID.keys() - {entry["id"]},
    }
    return [fault for fault, kept in rules.items() if not kept]


def test_every_entry_keeps_to_the_format() -> None:
    assert len(TECHNOLOGIES) > 1_000
    assert {entry["id"]: found for entry in TECHNOLOGIES if (found := faults(entry))} == {}


WELL_MADE = {"id": "lua", "name": "Lua", "category": "language"}


@each_row(
    "change",
    [
        {"colour": "blue"}, {"category": "planet"}, {"case": "upper"}, {"needs": "luck"}, {"name": " Lua"},
        {"name": 5}, {"aliases": ["Lua", ""]}, {"not": ["Moon"]}, {"implies": ["lua"]}, {"implies": ["no-such-id"]},
    ],
)  # fmt: skip
def test_an_entry_that_does_not_keep_to_the_format_is_told(change: dict[str, Any]) -> None:
    assert faults(WELL_MADE) == []
    assert len(faults(WELL_MADE | change)) == 1


def test_no_form_belongs_to_two_entries() -> None:
    owners: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for entry in TECHNOLOGIES:
        for form in forms(entry):
            owners[form.casefold()].append((entry["id"], form, entry.get("case") == "exact"))
    shared = {form: held for form, held in owners.items() if len(held) > 1}
    assert [form for form, held in shared.items() if not all_exact_and_apart(held)] == []


def test_implications_run_in_no_circle() -> None:
    def follow(id: str, path: tuple[str, ...] = ()) -> None:
        assert id not in path, " > ".join((*path, id))
        for parent in BY_ID[id].get("implies", []):
            follow(parent, (*path, id))

    for id in BY_ID:
        follow(id)


@each_row("entry", AMBIGUOUS)
def test_an_ambiguous_name_has_sentences_for_and_against(entry: dict[str, Any]) -> None:
    assert entry.get("not") or entry.get("needs")
    assert len(entry["yes"]) >= 2
    assert len(entry["no"]) >= 2


def named(sentence: str) -> set[str]:
    """Ids of the technologies that the engine finds in a sentence."""
    vocabulary = pytest.importorskip("checklist.lexicon.vocabulary")
    text = pytest.importorskip("checklist.text.segmentation")
    return {hit.technology.id for hit in vocabulary.find(sentence, text.fold(sentence))[1]}


@each_row("entry", AMBIGUOUS)
def test_the_engine_reads_the_sentences_as_meant(entry: dict[str, Any]) -> None:
    meant = {entry["id"], *entry.get("implies", [])}
    missed = [one for one in entry["yes"] if not any(meant & family(id) for id in named(one))]
    mistaken = [one for one in entry["no"] if any(entry["id"] in family(id) for id in named(one))]
    assert (missed, mistaken) == ([], [])


def test_a_level_of_a_language_is_no_tool() -> None:
    """A number may follow the name of a technology, but "C1" is a level and "C17" a standard of C."""
    assert "c" not in named("Uso Excel ogni giorno e ho un inglese C1.") | named("My Danish is C2, my German B1.")
    assert "c" in named("I write C17 and C++20 for sensors.")
    assert "python" in named("I moved the scripts to Python3.")


@pytest.mark.parametrize("name", ["verbs", "phrases", "domains", "functions"])
def test_a_list_of_words_holds_each_once(name: str) -> None:
    for path, words in lists_of(load(name)):
        assert words, path
        assert all(isinstance(word, str) and word == word.strip() != "" for word in words), path
        if not path.endswith(("/participle", "/first-person")):
            assert len({word.casefold() for word in words}) == len(words), path


@pytest.mark.parametrize("name", ["verbs", "phrases", "functions"])
def test_both_languages_are_served(name: str) -> None:
    for topic, held in load(name).items():
        if topic not in {"buzzwords", "general-words"}:
            assert {"it", "en"} <= set(held), topic


def test_verbs_come_in_all_their_forms() -> None:
    kinds = [kind for kind in load("verbs").values() if isinstance(kind["it"], dict)]
    italian = {lemma: verb for kind in kinds for lemma, verb in kind["it"].items()}
    english = {lemma: verb for kind in kinds for lemma, verb in kind["en"].items()}
    assert all(len(verb["participle"]) == 4 and len(verb["first-person"]) == 6 for verb in italian.values())
    assert all(verb["past"] and verb["ing"] and verb["base"] for verb in english.values())
    assert min(len(italian), len(english)) >= 150


def test_a_domain_has_names_in_both_languages_and_specifics_of_its_own() -> None:
    for id, domain in load("domains").items():
        assert set(domain) == {"name", "aliases", "specifics"}, id
        assert set(domain["name"]) == set(domain["aliases"]) == {"it", "en"}, id
        assert len(domain["specifics"]) >= 12, id

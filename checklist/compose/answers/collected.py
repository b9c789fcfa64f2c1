"""Those facts of a person that answer a question of Bozza's, with the sentences in which a letter has them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from checklist.compose.answers.told import answer, is_foreign, is_sentence
from checklist.compose.person import Person
from checklist.facts import Fact


def is_answer(fact: Fact) -> bool:
    """Whether a fact was typed in answer to a question."""
    return bool(fact.extras.get("question"))


def retold(person: Person, language: str) -> frozenset[str]:
    """The pointers of the facts that another one, in the language of the letter, tells in words of the person's."""
    anew = [one for one in person.facts.confirmed if one.extras.get("retells")]
    return frozenset(str(one.extras["retells"]) for one in anew if not is_foreign(one.text, language))


def answered(person: Person) -> frozenset[str]:
    """The keys of the questions that the person has answered."""
    return frozenset(str(one.extras["question"]) for one in person.facts.confirmed if is_answer(one))


def answers(person: Person, language: str, sure: Callable[[Fact, str], str]) -> Iterator[tuple[Fact, str]]:
    """Each answer with its sentences; without any where it is in the other language.

    Args:
        person: Who writes.
        language: That of the letter.
        sure: What the grammar makes of a line of a fact, empty where it is in doubt.
    """
    for fact in (*_of_entries(person), *_beside(person)):
        question = str(fact.extras["question"])
        said = answer(fact.text, question, language, lambda line, fact=fact: sure(fact, line))  # type: ignore[misc]
        yield fact, "" if is_foreign(fact.text, language) else said


def _of_entries(person: Person) -> list[Fact]:
    """Answers on what was done in a job, as volunteer or in a project."""
    entries = (*person.jobs, *person.facts.entries("project"))
    return [one for entry in entries for one in person.facts.of(entry.pointer) if is_answer(one) and not one.is_entry]


def _beside(person: Person) -> list[Fact]:
    """Answers that are an entry by themselves: one that belongs to no job, and one on a certificate."""
    found = []
    for entry in person.facts.entries("project", "certificate"):
        if is_answer(entry) and entry.kind == "certificate":
            found.append(replace(entry, text=entry.title))
        elif is_answer(entry):
            parts = person.facts.of(entry.pointer)
            found += [replace(one, extras=entry.extras) for one in parts if one.pointer.endswith("/description")]
    return found


def in_a_sentence(certificate: Fact, language: str) -> bool:
    """Whether a certificate was typed as a sentence, "I passed the PMP in 2021", and not by its name."""
    return is_answer(certificate) and is_sentence(certificate.title, language)

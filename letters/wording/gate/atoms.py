"""Pure: the atoms of a sentence: its figures and technologies, and the words beside each, by which they are related."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checklist.claims.dossier import version_ends
from checklist.claims.measures import Quantity, figures_of, read
from checklist.claims.words import content, placed_words
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import Span, fold
from checklist.values import value
from letters.wording.gate.vocabulary import synonyms

_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
_EDGE = re.compile(r"[,;:()]|(?<!\w)(?:e|ed|and)(?!\w)")
_NEAR = 2  # words with content on each side


@value
class Atom(Span):
    """A figure or a technology, with what the words beside it mean."""

    name: str = ""
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Atoms:
    """All atoms of one sentence, in their order."""

    digits: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    tools: tuple[Atom, ...]
    figures: tuple[Atom, ...]


@lru_cache(maxsize=512)
def atoms(text: str) -> Atoms:
    """Read a sentence."""
    low = fold(text)
    named = find(text, low)[1]
    quantities = tuple(read(low, figures_of(low, version_ends(named), list(named))))
    spans = sorted([*named, *quantities], key=lambda one: one.start)
    return Atoms(
        tuple(_DIGITS.findall(low)),
        quantities,
        tuple(Atom(one.start, one.end, one.technology.id, _beside(low, one, spans)) for one in named),
        tuple(Atom(one.start, one.end, f"{one.value} {one.unit}", _beside(low, one, spans)) for one in quantities),
    )


def _beside(low: str, one: Span, spans: Sequence[Span]) -> frozenset[str]:
    """What the nearest words mean, up to a comma, "and" or the ends of the sentence."""
    before = [edge.end() for edge in _EDGE.finditer(low, 0, one.start)]
    after = _EDGE.search(low, one.end)
    found: frozenset[str] = frozenset()
    for start, end, backwards in ((before[-1] if before else 0, one.start, True),
                                  (one.end, after.start() if after else len(low), False)):  # fmt: skip
        near = [
            word for word in placed_words(low, start, end)
            if not any(word.start() < span.end and span.start < word.end() for span in spans) and content(word.group())
        ]  # fmt: skip
        for word in near[-_NEAR:] if backwards else near[:_NEAR]:
            found |= content(" ".join([word.group(), *synonyms(word.group())]))
    return found


def has_the_same_numbers(ours: str, said: str) -> bool:
    """Whether two sentences have the same numbers, in any order."""
    return sorted(atoms(ours).digits) == sorted(atoms(said).digits)


def has_the_same_tools(ours: str, said: str) -> bool:
    """Whether two sentences name the same technologies, each as often."""
    return Counter(one.name for one in atoms(ours).tools) == Counter(one.name for one in atoms(said).tools)


def relates_alike(ours: str, said: str) -> bool:
    """Whether numbers come in the same order and count the same, and tools and figures stand beside the same words."""
    before, after = atoms(ours), atoms(said)
    if before.digits != after.digits or len(before.quantities) != len(after.quantities):
        return False
    pairs = zip(before.quantities, after.quantities, strict=True)
    return (
        all(_counts_the_same(one, other) for one, other in pairs)
        and _are_beside_the_same(before.tools, after.tools)
        and _are_beside_the_same(before.figures, after.figures)
    )


def _counts_the_same(one: Quantity, other: Quantity) -> bool:
    for name in ("unit", "value", "per", "hedge", "kind"):
        if getattr(one, name) != getattr(other, name):
            return False
    return not one.head or not other.head or bool(one.head & (other.head | other.noun))


def _are_beside_the_same(ours: Sequence[Atom], said: Sequence[Atom]) -> bool:
    """Whether each atom still stands beside what it stood beside, and not beside what belongs to another.

    Args:
        ours: The figures, or the technologies, of the sentence of before.
        said: Those of the reworded one, the same ones.
    """
    left = list(ours)
    for atom in said:
        same = next((one for one in left if one.name == atom.name), None)
        if same is None:
            return False
        left.remove(same)
        kept = len(atom.beside & same.beside)
        if same.beside and atom.beside and not kept:
            return False
        if any(len(atom.beside & other.beside - same.beside) > kept for other in ours if other.name != atom.name):
            return False
    return not left

"""Which statements a letter takes: what each lifts in the guide, what the advertisement asks, how much room is left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from checklist.compose.statements import Statement
from checklist.lexicon.technologies import family
from checklist.review import review
from checklist.rubric import Rubric

# What the letter's frame earns, and no single sentence does.
FRAME = frozenset(
    {"subject", "greeting", "company-fit", "call-to-action", "signature", "length", "portfolio", "ad-fit"}
)
_RANK = {"missing": 0, "partial": 1, "met": 2}
_DEMAND = {"required": 2.0, "nice": 1.0, "spoken": 0.5}
_WHOLE = 2  # the rank of a criterion that is met
# Criteria that two different things of the kind meet where one is half of it, by the definitions of the guides.
_ADD = frozenset({"scale", "system-design", "devops", "code-quality", "architecture"})
# What a statement is worth by its form, beside what it says.
_WORTH = {"answer": 0.6, "clause": 0.6, "figure": 0.2, "licence": 0.0}
# The share of the room that answers to questions take before anything else is chosen.
_FOR_ANSWERS = 0.6
_ROOM = 0.9  # the share of the room that is used for what lifts nothing more


@dataclass(frozen=True)
class _Guide:
    """A guide by its hash, so that what was judged can be kept."""

    rubric: Rubric

    def __hash__(self) -> int:
        return hash(self.rubric.hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Guide) and other.rubric.hash == self.rubric.hash


def lifts(sentence: str, rubric: Rubric) -> Mapping[str, int]:
    """The criteria that a sentence lifts by itself, as the engine judges: 1 partial, 2 met. Guesses count nothing."""
    return _lifts(sentence, _Guide(rubric))


def forget() -> None:
    """Judge every sentence anew, as in a new process."""
    _lifts.cache_clear()


@lru_cache(maxsize=4096)
def _lifts(sentence: str, guide: _Guide) -> Mapping[str, int]:
    content = tuple(entry for entry in guide.rubric.criteria if entry.id not in FRAME)
    if not content:
        return {}
    report = review(sentence, replace(guide.rubric, criteria=content, mistakes=()))
    return {one.id: _RANK[one.verdict] for one in report.criteria if one.sure and one.verdict != "missing"}


@dataclass(frozen=True)
class Choice:
    """A statement that may stand in the letter: what it lifts, how many words it takes, how much it counts besides."""

    statement: Statement
    lifts: Mapping[str, int]
    words: int
    worth: float


def weigh(statements: Iterable[Statement], rubric: Rubric, wanted: Mapping[str, str], rank: Mapping[str, int],
          where: Mapping[str, str]) -> list[Choice]:  # fmt: skip
    """Statements with all that decides about them.

    Args:
        statements: What the facts say.
        rubric: The guide.
        wanted: What the advertisement asks for, by id.
        rank: The place of each job, 0 the newest.
        where: How a sentence of each job begins, "In Lumen"; the engine reads the statement behind it.
    """
    found = []
    for one in statements:
        text = ". ".join(part.text for part in one.parts)
        sentence = f"{where.get(one.entry, '')} {text}.".strip() if one.form == "clause" else f"{text}."
        sentence = one.text if one.form == "answer" else sentence
        asked = {need for tool in one.tools for ident in family(tool) if (need := wanted.get(ident))}
        worth = sum(sorted((_DEMAND[need] for need in asked), reverse=True)[:2])
        worth += 0.8 if any(char.isdigit() for char in one.text) else 0.0
        worth += _WORTH[one.form] + max(0.0, 0.9 - 0.3 * rank.get(one.entry, len(rank)))
        found.append(Choice(one, lifts(sentence, rubric), len(text.split()), worth))
    return found


def together(reached: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    """What two passages lift between them."""
    best = dict(reached)
    for key, rank in more.items():
        have = best.get(key, 0)
        best[key] = min(_WHOLE, have + rank) if key in _ADD else max(have, rank)
    return best


def gain(choice: Choice, reached: Mapping[str, int], weights: Mapping[str, float]) -> float:
    """How many points of the guide's weights a statement adds to what the letter has; two halves make a whole."""
    after = together(reached, choice.lifts)
    return sum(
        weights[key] * (rank - reached.get(key, 0)) / _WHOLE for key, rank in after.items() if key in choice.lifts
    )


def choose(choices: list[Choice], rubric: Rubric, room: int, reached: Mapping[str, int]) -> list[Choice]:
    """The statements that cover the most, one after the other, while there is room; ties by the order of the facts.

    What the person answered to questions comes first, and one answer stands in the letter however long it is.

    Args:
        choices: All of them.
        rubric: The guide, for its weights.
        room: Words that there are left.
        reached: What the rest of the letter lifts already.
    """
    weights = {entry.id: float(entry.weight) for entry in rubric.criteria}
    have, taken, left, full = dict(reached), list[Choice](), list(choices), room
    for one in sorted((one for one in choices if one.statement.form == "answer"),
                      key=lambda one: -gain(one, have, weights) - one.worth / 2):  # fmt: skip
        if taken and one.words > room - (1 - _FOR_ANSWERS) * full:
            continue
        taken.append(one)
        left.remove(one)
        room -= one.words
        have = together(have, one.lifts)
    while left:
        fitting = [one for one in left if one.words <= room]
        if not fitting:
            break
        best = max(
            fitting, key=lambda one: (gain(one, have, weights) + one.worth / 2 - one.words / 100, -left.index(one))
        )
        if gain(best, have, weights) == 0 and room < (1 - _ROOM) * full and taken:
            break
        taken.append(best)
        left.remove(best)
        room -= best.words + 3
        have = together(have, best.lifts)
    return [one for one in choices if one in taken]

"""Two sets of labels of the same letters, paired verdict by verdict and mistake by mistake."""

from dataclasses import dataclass, field
from typing import NamedTuple

from checklist.evaluate.agreement import Verdicts
from checklist.evaluate.labels import Label, LabelError
from checklist.evaluate.splits import kind


class Mistakes(NamedTuple):
    """Whether a mistake is found in a letter, by the label and by the other."""

    letter: str
    mistake: str
    label: bool
    other: bool


@dataclass(slots=True)
class Pairs:
    """Everything that both sets judge."""

    verdicts: list[Verdicts] = field(default_factory=list)
    mistakes: list[Mistakes] = field(default_factory=list)

    @property
    def letters(self) -> set[str]:
        """The ids of the letters on which a verdict was compared."""
        return {one.letter for one in self.verdicts}


def pairs(labels: dict[str, Label], others: dict[str, Label]) -> Pairs:
    """Pair the labels of the letters that stand in both sets; what only one of the two judges is left out.

    Raises:
        LabelError: a letter is judged by two different guides.
    """
    found = Pairs()
    for letter in sorted(labels.keys() & others.keys()):
        one, other = labels[letter], others[letter]
        if one.guide != other.guide:
            raise LabelError(f"{letter}: labelled by the guide {one.guide} and by the guide {other.guide}")
        for criterion, verdict in one.verdicts.items():
            if criterion in other.verdicts:
                overlaps = _overlap(one.evidence[criterion], other.evidence[criterion])
                found.verdicts.append(
                    Verdicts(
                        letter, one.guide, one.language, kind(letter), criterion,
                        verdict, other.verdicts[criterion], overlaps,
                    )
                )  # fmt: skip
        for mistake, said in one.mistakes.items():
            if mistake in other.mistakes:
                found.mistakes.append(Mistakes(letter, mistake, said, other.mistakes[mistake]))
    return found


def _overlap(spans: list[tuple[int, int]], others: list[tuple[int, int]]) -> bool | None:
    if not spans or not others:
        return None
    return any(start < end_of and start_of < end for start, end in spans for start_of, end_of in others)

"""What signs mean together: a sentence has each of `THEMES` themes as far as its signs, added up, stand above zero.

Words that tell criteria apart in like ways come to weigh alike in the themes, and a theme that starts below zero, or
has signs against it, wants several of them together: that is what single signs cannot say. `weights/themes.txt` holds
a line a sign, with one letter a theme: `.` is nothing, `a` the slightest weight for it, `z` the heaviest, capitals are
against it. The first line, of the name "", is what each theme starts from. `training/` makes the file.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

THEMES = 64
STEP = 0.05  # log odds of the slightest weight
HEAVIEST = 26  # steps
FULL = 400  # steps from which a theme is not counted on: no text, however made, overflows a column
_FILE = Path(__file__).parent / "weights" / "themes.txt"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_STEPS = {".": 0} | {
    letter: sign * place
    for sign, letters in ((1, _LETTERS), (-1, _LETTERS.upper()))
    for place, letter in enumerate(letters, 1)
}
_LETTER = {steps: letter for letter, steps in _STEPS.items()}


@cache
def themes() -> Mapping[str, str]:
    """The weights of the signs by theme, as `weights` reads them; "" is what the themes start from."""
    lines = _FILE.read_text("utf-8").splitlines()
    return {sign: spelled for spelled, _, sign in (line.partition("\t") for line in lines)}


def steps(spelled: str) -> list[int]:
    """The weights of one sign, in steps."""
    return [_STEPS[letter] for letter in spelled]


def spell(weights: Iterable[int]) -> str:
    """The weights of one sign, in steps, as a line of the file holds them."""
    return "".join(_LETTER[weight] for weight in weights)

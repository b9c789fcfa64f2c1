"""Pure: the items of a list in a line."""

from __future__ import annotations

import re

DIVIDERS = re.compile(r"\s*[,;•·|]\s+|\s*[;•·|]\s*|\t|\s+/\s+|\s{2,}|,\s*(?=[^\d\s])")
SIGNS = re.compile(r"[●○◉◯■□★☆▮▯⬤•▪*]{2,}|\s\d{1,3}\s?%$|\b\d/(?:5|10)$")


def ranges_outside_brackets(text: str, dividers: re.Pattern[str] = DIVIDERS) -> list[tuple[int, int]]:
    """The half-open ranges of the items of a list, which is not divided inside brackets."""
    found: list[tuple[int, int]] = []
    depth = start = place = 0
    ends = {match.start(): match.end() for match in dividers.finditer(text)}
    while place < len(text):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth <= 0 and place in ends and ends[place] > place:
            found.append((start, place))
            start = place = ends[place]
            continue
        place += 1
    return [*found, (start, len(text))]


def split_outside_brackets(text: str, dividers: re.Pattern[str] = DIVIDERS) -> list[str]:
    """The items of a list, which is not divided inside brackets."""
    pieces = (text[start:end].strip(" ,;.") for start, end in ranges_outside_brackets(text, dividers))
    return [piece for piece in pieces if piece]

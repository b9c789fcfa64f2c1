"""Pure: lists of people as files: one address a line, or CSV with a column of addresses."""

import csv
import re
from io import StringIO

ADDRESS = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\"]+\.[^@\s<>,;\".]+")
MOST = 500  # in one list


class UnreadableRoster(ValueError):
    """A list without an address, with too many, or with lines that have none; ``args`` are those lines."""


def read_roster(text: str) -> list[str]:
    """The addresses of a list, in lower case, each once and in order.

    Args:
        text: One person a line, with the address in any column; the first line may be a heading. Columns are
            separated by commas, semicolons or tabs.

    Raises:
        UnreadableRoster: There is no address, there are more than ``MOST``, or lines have none.
    """
    lines = [line for line in text.replace("\ufeff", "").replace("\0", "").splitlines() if line.strip()]
    separator = next((sign for sign in "\t;," if any(sign in line for line in lines[:2])), ",")
    found: dict[str, None] = {}
    bad: list[str] = []
    for number, cells in enumerate(csv.reader(StringIO("\n".join(lines)), delimiter=separator)):
        address = next((cell.strip().lower() for cell in cells if ADDRESS.fullmatch(cell.strip())), None)
        if address:
            found[address] = None
        elif number or len(lines) == 1:  # the first line may be a heading
            bad.append(separator.join(cells)[:80])
    if bad or not found or len(found) > MOST:
        raise UnreadableRoster(*bad[:5])
    return list(found)

"""Texts that make a careless regular expression quadratic, and a measure of whether a function is linear on them."""

import time
from collections.abc import Callable

ALPHABETS = (
    *("a", "a.", "a-", "_a_", "-", "A", "@", "a@", "://", "http://", "1", "+39 3", "가", "😀", "\u00ad"),
    *(
        " ",
        "\n",
        "a@a.",
        "a.it",
        "www.",
        "1 ",
        "00",
        "1-1_",
        "Via A ",
        "Via ",
        "1 Aa ",
        "A’",
        "Aaa-",
        "Aa ",
        "<",
        "<!--",
    ),
    *(
        "<textarea ",
        ' title="',
        "&",
        "(at) ",
        "punto ",
        " chiocciola",
        " at a dot",
        "a su ",
        "github ",
        "@a-",
        "@@a",
        "a*",
    ),
)
LENGTH = 50_000  # code points, the longest letter
# Scans of the same text by a plain loop: a linear function takes some tens of them, a quadratic one thousands.
FEW_SCANS, MOST_SCANS = 100, 400
MOST_GROWTH = 1.5  # of the scans from half a text to the whole: 1 for a linear function, 2 for a quadratic one


def grows_linearly(function: Callable[[str], object], alphabet: str, most: int = MOST_SCANS) -> bool:
    """Whether the cost of ``function`` for a repeated ``alphabet`` is bounded, measured in scans of the same text.

    The scans make the measure independent of the machine and of what else runs on it. A cost is the lowest of
    several attempts. More than ``most`` scans are too many, however the cost grows.
    """
    text = (alphabet * LENGTH)[:LENGTH]
    for _attempt in range(3):
        half = _cost(function, text[: LENGTH // 2])
        if half > 10 * most:
            return False
        whole = _cost(function, text)
        if whole <= FEW_SCANS or whole <= min(most, MOST_GROWTH * half):
            return True
    return False


def _cost(function: Callable[[str], object], text: str) -> float:
    return _seconds(function, text) / max(_seconds(_scan, text), 1e-6)


def _scan(text: str) -> int:
    return sum(1 for character in text if character == "x")


def _seconds(function: Callable[[str], object], text: str) -> float:
    start = time.thread_time()
    function(text)
    return time.thread_time() - start

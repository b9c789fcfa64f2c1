"""Pure: reading a model's answer, and the gate: it has the form that was asked for, and quotes the passage exactly."""

import json
import re
from dataclasses import dataclass
from enum import StrEnum

from reviews.blind.masked_text import MASK

ANSWERS = ("yes", "no", "unclear")
FEWEST = 2  # words of a quote, where the passage has as many
_WORD = re.compile(r"\w+")


class Refusal(StrEnum):
    """Why an answer is not shown."""

    FORM = "form"  # not the JSON that was asked for
    NO_QUOTE = "no_quote"  # "yes", and no words that show it
    NOT_EXACT = "not_exact"  # the quote does not stand in the passage, or cuts a word
    TOO_SHORT = "too_short"  # the quote is a single word, or nothing but masks


class RefusedReply(Exception):
    """An answer that the gate refuses."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Reply:
    """An answer that passed; its quote is ``passage[start:end]`` in code points, and empty where there is none."""

    answer: str
    start: int = 0
    end: int = 0


def read_reply(text: str, passage: str) -> Reply:
    """Read an answer strictly.

    Args:
        text: All that the model said.
        passage: The passage as it was sent.

    Raises:
        RefusedReply: It is not shown.
    """
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        raise RefusedReply(Refusal.FORM) from None
    match said:
        case {"answer": str(answer), "quote": str(quote)} if len(said) == len(("answer", "quote")):
            pass
        case _:
            raise RefusedReply(Refusal.FORM)
    if answer not in ANSWERS:
        raise RefusedReply(Refusal.FORM)
    if not quote:
        if answer == "yes":
            raise RefusedReply(Refusal.NO_QUOTE)
        return Reply(answer)
    start = _find(quote, passage)
    fewest = min(FEWEST, len(_WORD.findall(passage.replace(MASK, " "))))
    if len(_WORD.findall(quote)) < fewest or not _WORD.search(quote):
        raise RefusedReply(Refusal.TOO_SHORT)
    return Reply(answer, start, start + len(quote))


def has_words(passage: str) -> bool:
    """Whether there is something to read beside masks."""
    return bool(_WORD.search(passage.replace(MASK, "")))


def _find(quote: str, passage: str) -> int:
    """Where a quote stands in a passage as whole words."""
    start = passage.find(quote)
    while start >= 0:
        end = start + len(quote)
        before, after = passage[start - 1 : start], passage[end : end + 1]
        if not (before.isalnum() and quote[0].isalnum()) and not (after.isalnum() and quote[-1].isalnum()):
            return start
        start = passage.find(quote, start + 1)
    raise RefusedReply(Refusal.NOT_EXACT)

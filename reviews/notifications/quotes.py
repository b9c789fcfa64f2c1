"""Pure: leaves out what a text quotes of a letter, as no words of a letter may travel by mail."""

import re
from itertools import chain

WORD = re.compile(r"[\w’']+")
# To the end of the text where the closing mark is missing, so that a run of opening marks is read once.
QUOTED = [re.compile(rf"{opening}([^{closing}]*+)(?:{closing}|\Z)") for opening, closing in ("«»", "“”", '""', "‘’")]
RUN = 4  # words in a row that also stand so in the letter are a quotation, with marks around them or not


def without_quotes(text: str, body: str) -> str:
    """``text`` with ``[…]`` in place of every passage of ``body`` that it quotes.

    A passage is ``RUN`` or more words in a row that stand in ``body`` in the same order, whatever their case and
    whatever is between them; within quotation marks one word is enough.
    """
    tokens = [(match.start(), match.end(), match[0].casefold()) for match in WORD.finditer(text)]
    letter = [word.casefold() for word in WORD.findall(body)]
    runs = {tuple(letter[at : at + RUN]) for at in range(len(letter) - RUN + 1)}
    words = [word for _start, _end, word in tokens]
    starts = [at for at in range(len(tokens) - RUN + 1) if tuple(words[at : at + RUN]) in runs]
    spans = [(tokens[at][0], tokens[at + RUN - 1][1]) for at in starts]
    joined = f" {' '.join(letter)} "
    for match in chain.from_iterable(marks.finditer(text) for marks in QUOTED):
        inside = " ".join(word.casefold() for word in WORD.findall(match[1]))
        if inside and f" {inside} " in joined:
            spans.append(match.span(1))
    return _leave_out(text, sorted(spans))


def _leave_out(text: str, spans: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        if start > at or not pieces:
            pieces += [text[at:start], "[…]"]
        at = max(at, end)
    return "".join([*pieces, text[at:]])

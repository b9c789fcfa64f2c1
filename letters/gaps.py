"""Pure: the gaps that a template left to fill in, such as ``[Nome Azienda]``: where they are, what they ask for.

Pure. The checklist says what is a gap (``checklist/placeholders.py``), so that the desk, the
exports and the point “placeholder left” agree.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checklist.placeholders import placeholders

AROUND = 32  # code points shown on either side of a gap
KINDS = {
    "email": r"e-?mail|posta elettronica",
    "tel": r"telefono|telephone|phone|cellulare",
    "url": r"link|url|github|gitlab|linkedin|portfolio",
    "date": r"data|date|mese|month|giorno|day",
    "number": r"x|y|n|numero|number|cifra|figure|percentuale|percentage|%|anni|years|mesi|months",
}
SEVERAL = re.compile(r"(?:strument[oi]|tools?|misura|measure|metodo|method)\b", re.IGNORECASE)
CUES = {kind: re.compile(rf"(?:{cue})(?!\w)", re.IGNORECASE) for kind, cue in KINDS.items()}
COMPANY = re.compile(r"(?:nome (?:dell.)?)?(?:azienda|società)|(?:the )?company(?: name)?", re.IGNORECASE)
ROLE = re.compile(r"ruolo|posizione|role|position|job title", re.IGNORECASE)
OWN_NAME = re.compile(
    r"(?:il tuo )?nome cognome|(?:your )?first name surname|your name|(?:il )?tuo nome", re.IGNORECASE
)


@dataclass(frozen=True)
class Gap:
    """``text[start:end]`` is the gap, in code points; ``asks`` are the words inside its brackets."""

    start: int
    end: int
    asks: str
    before: str
    after: str

    @property
    def kind(self) -> str:
        """What is to be written: text, or one of KINDS."""
        return next((kind for kind, cue in CUES.items() if cue.match(self.asks)), "text")

    @property
    def is_a_name(self) -> bool:
        """Whether it asks for the same each time: templates write names with a capital, deeds without."""
        return self.asks[:1].isupper() and self.kind != "number" and not SEVERAL.match(self.asks)


@dataclass(frozen=True)
class Blank:
    """One question of the form: all the gaps that the same answer fills."""

    gaps: tuple[Gap, ...]

    @property
    def asks(self) -> str:
        return self.gaps[0].asks

    @property
    def kind(self) -> str:
        return self.gaps[0].kind


def gaps(text: str) -> list[Gap]:
    """Every gap of ``text`` in its order."""
    return [
        Gap(
            start=span.start,
            end=span.end,
            asks=text[span.start : span.end].strip("[]{}<> "),
            before=_before(text[max(0, span.start - AROUND - 1) : span.start].rpartition("\n")[2]),
            after=_after(text[span.end : span.end + AROUND + 1].partition("\n")[0]),
        )
        for span in placeholders(text)
    ]


def _before(line: str) -> str:
    """The last words of a line, from AROUND code points before its end."""
    return line if len(line) <= AROUND else "…" + line[-AROUND:].partition(" ")[2]


def _after(line: str) -> str:
    return line if len(line) <= AROUND else line[:AROUND].rpartition(" ")[0] + "…"


def blanks(text: str) -> list[Blank]:
    """The gaps of ``text`` as questions: a name is asked once, a figure or a deed each time."""
    found: dict[object, list[Gap]] = {}
    for gap in gaps(text):
        found.setdefault(gap.asks.casefold() if gap.is_a_name else gap.start, []).append(gap)
    return [Blank(tuple(same)) for same in found.values()]


def fill(text: str, answers: Sequence[str]) -> str:
    """``text`` with its blanks, in their order, filled; an answer that is blank leaves the gap as it stands."""
    spans = {
        (gap.start, gap.end): answer.strip()
        for blank, answer in zip(blanks(text), answers, strict=False)
        for gap in blank.gaps
        if answer.strip()
    }
    for (start, end), answer in sorted(spans.items(), reverse=True):
        text = text[:start] + answer + text[end:]
    return text


def known(blank: Blank, facts: Mapping[str, str]) -> str:
    """What the facts of a letter already answer: ``company``, ``role``, ``name``, ``email``; "" otherwise."""
    if COMPANY.fullmatch(blank.asks):
        return facts.get("company", "")
    if ROLE.fullmatch(blank.asks):
        return facts.get("role", "")
    if OWN_NAME.fullmatch(blank.asks):
        return facts.get("name", "")
    return facts.get("email", "") if blank.kind == "email" else ""

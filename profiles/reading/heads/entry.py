"""Pure: an entry of a section: the parts of its head, its period, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from profiles.reading.heads.affinity import describes, is_role
from profiles.reading.heads.dated import begins_a_rank, head_periods, is_of_period, part_of_a_job, tells_more
from profiles.reading.heads.promotions import RAISED
from profiles.reading.heads.sentences import without_stop
from profiles.reading.lines import Line
from profiles.reading.sections.dates import Period, without

LENGTH = re.compile(  # "3 anni 2 mesi", as LinkedIn prints beside a period
    r"\(?\b(?<!\d[-–/])\d{1,2}\s*(?:anni|anno|years?|yrs?|mesi|mese|months?|mos?)\b\.?(?:\s*(?:e|and|"
    r",)?\s*\d{1,2}\s*(?:mesi|mese|months?|mos?)\b\.?)?\)?(?![ \w]*[^\W\d_])"
)

RANK = re.compile(r"\((?:poi |e )?dal?\b")  # "(dal 2018 capo forno)": what somebody became


@dataclass
class Entry:
    """An entry of a section.

    Attributes:
        head: The parts of its head without its period, in reading order, each with the line it stands on.
        period: Its period, if one is written.
        dated: The words of its period.
        body: What is said of it.
        look: Size and boldness of the letters of its first line.
        gap: Whether space separates it from what stands above.
        is_aside: Whether all of it stands in brackets, with something beside its period.
        remarks: What brackets in its head say of a part of its time.
        ranks: What somebody became in it, with since when: "capoturno dal 06/2020".
        raised: What brackets in its head say of how somebody got there: "(promoted from Engineer in 2021)".
    """

    head: list[str] = field(default_factory=list)
    period: Period | None = None
    dated: str = ""
    body: list[Line] = field(default_factory=list)
    look: tuple[float, bool] = (0.0, False)
    gap: bool = False
    is_aside: bool = False
    remarks: list[str] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)
    raised: re.Match[str] | None = None

    def take(self, line: Line) -> None:
        """Add a line to the head, and its period if it has one and the entry has none yet."""
        if raised := RAISED.search(line.text):
            self.raised = raised
            line = replace(line, text=line.text.replace(raised[0], "", 1))
        found = head_periods(line)
        if found and self.period and (part := part_of_a_job(line.text, found[0])):
            (self.remarks if part.startswith("(") and not RANK.match(part) else self.ranks).append(part)
            line = replace(line, text=line.text.replace(part, "").strip())
            found = []
        later = [one for one in found if begins_a_rank(line.text, one)]
        if self.period or len(later) < len(found):  # the dates of later roles stay with these
            found = [one for one in found if one not in later]
        if found and self.period is None:
            closer = [one for one in found[1:] if tells_more(one, found[0]) and one.is_open is found[0].is_open]
            self.period = (closer or found)[0]
            self.dated = self.period.quote(line.text)
        rest = LENGTH.sub("\t", without(line.text, found) if found else line.text)
        kept = [piece for piece in rest.split("\t") if not (found and is_of_period(piece.strip()))]
        parts = [part for piece in kept if (part := trimmed(piece))]
        if found and line.text[: found[0].span[0]].strip() == "" and self._is_named():
            told = [part for part in parts if _tells_what_for(part)]
            self.remarks += told
            parts = [part for part in parts if part not in told]
        self.head += parts

    def _is_named(self) -> bool:
        """Whether its head has a role and something else already."""
        return len(self.head) > 1 and any(map(is_role, self.head)) and not all(map(is_role, self.head))


def _tells_what_for(part: str) -> bool:
    """Whether what stands beside a period describes the firm above it: "Software for dentists, 40 people"."""
    pieces = part.split(", ")
    return describes(pieces[0]) or (len(pieces) > 1 and any(piece[:1].islower() for piece in pieces))


def trimmed(piece: str) -> str:
    """A part of a head without signs around it, and without brackets of which only one is there."""
    piece = without_stop(piece.strip(" ,;:|·•–—-[]"))
    if piece.count("(") != piece.count(")"):
        piece = piece.strip("()").strip(" ,;:|·•–—-")
    return piece[1:-1] if piece[:1] == "(" and piece[-1:] == ")" and piece.count("(") == 1 else piece

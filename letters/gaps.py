"""Pure: the gaps of a template that are still to be filled in, such as ``[Nome Azienda]``, and what they ask for.

The checklist decides what is a gap (``checklist/detect/parts/placeholders.py``), so that the desk, the exports and the
criterion “placeholder left” agree.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

CONTEXT_LENGTH = 32  # code points shown on either side of a gap
KINDS = {
    "email": r"e-?mail|posta elettronica",
    "tel": r"telefono|telephone|phone|cellulare",
    "url": r"link|url|github|gitlab|linkedin|portfolio",
    "date": r"data|date|mese|month|giorno|day",
    "number": r"x|y|n|numero|number|cifra|figure|percentuale|percentage|%|anni|years|mesi|months",
}
ASKED_EACH_TIME = re.compile(r"(?:strument[oi]|tools?|misura|measure|metodo|method)\b", re.IGNORECASE)
CUES = {kind: re.compile(rf"(?:{cue})(?!\w)", re.IGNORECASE) for kind, cue in KINDS.items()}
COMPANY = re.compile(r"(?:nome (?:dell.)?)?(?:azienda|società)|(?:the )?company(?: name)?", re.IGNORECASE)
ROLE = re.compile(r"ruolo|posizione|role|position|job title", re.IGNORECASE)
OWN_NAME = re.compile(
    r"(?:il tuo )?nome cognome|(?:your )?first name surname|your name|(?:il )?tuo nome", re.IGNORECASE
)
NAME_OF_PERSON = re.compile(
    r"(?:il tuo |your |first )*(?:nome|name)(?:,? (?:e |and )?(?:cognome|surname|last name))?", re.IGNORECASE
)


@dataclass(frozen=True)
class Gap:
    """A gap at ``start:end``, in code points; ``asks`` is the label inside its brackets.

    ``before`` and ``after`` are the text beside it on the same line, shortened.
    """

    start: int
    end: int
    asks: str
    before: str
    after: str

    @property
    def kind(self) -> str:
        """The kind of answer: a key of ``KINDS``, or ``text``."""
        return next((kind for kind, cue in CUES.items() if cue.match(self.asks)), "text")

    @property
    def is_name(self) -> bool:
        """Whether all gaps with this label ask for the same name; templates write names with a capital letter."""
        return self.asks[:1].isupper() and self.kind != "number" and not ASKED_EACH_TIME.match(self.asks)


@dataclass(frozen=True)
class GapQuestion:
    """One question of the form, with all the gaps that its answer fills."""

    gaps: tuple[Gap, ...]

    @property
    def asks(self) -> str:
        return self.gaps[0].asks

    @property
    def kind(self) -> str:
        return self.gaps[0].kind

    @property
    def asks_for_name(self) -> bool:
        """Whether it asks for the name of a person."""
        return bool(NAME_OF_PERSON.fullmatch(self.asks))


def gaps(text: str) -> list[Gap]:
    """The gaps of ``text``, in order."""
    from checklist.detect.parts.placeholders import placeholders  # noqa: PLC0415 (the sweeper judges nothing)

    return [
        Gap(
            start=span.start,
            end=span.end,
            asks=text[span.start : span.end].strip("[]{}<> "),
            before=_before(text[max(0, span.start - CONTEXT_LENGTH - 1) : span.start].rpartition("\n")[2]),
            after=_after(text[span.end : span.end + CONTEXT_LENGTH + 1].partition("\n")[0]),
        )
        for span in placeholders(text)
    ]


def _before(line: str) -> str:
    """The last whole words of a line, at most ``CONTEXT_LENGTH`` code points."""
    return line if len(line) <= CONTEXT_LENGTH else "…" + line[-CONTEXT_LENGTH:].partition(" ")[2]


def _after(line: str) -> str:
    return line if len(line) <= CONTEXT_LENGTH else line[:CONTEXT_LENGTH].rpartition(" ")[0] + "…"


def gap_questions(text: str, *, once: Collection[str] = ()) -> list[GapQuestion]:
    """The gaps of ``text`` as questions: a name is asked for once, anything else for each gap.

    Args:
        text: A text with gaps.
        once: Labels that are asked for once too, since the guide has one question for all their gaps.
    """
    gaps_by_question: dict[object, list[Gap]] = {}
    for gap in gaps(text):
        is_asked_once = gap.is_name or gap.asks in once
        gaps_by_question.setdefault(gap.asks.casefold() if is_asked_once else gap.start, []).append(gap)
    return [GapQuestion(tuple(same)) for same in gaps_by_question.values()]


def known_answer(question: GapQuestion, facts: Mapping[str, str]) -> str:
    """The answer that the facts (``company``, ``role``, ``name``, ``email``) give to a question; "" if none."""
    if COMPANY.fullmatch(question.asks):
        return facts.get("company", "")
    if ROLE.fullmatch(question.asks):
        return facts.get("role", "")
    if OWN_NAME.fullmatch(question.asks):
        return facts.get("name", "")
    return facts.get("email", "") if question.kind == "email" else ""

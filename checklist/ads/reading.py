"""Read a job advertisement: what it asks for, of whom, for whom."""

from dataclasses import dataclass

from checklist.ads.conditions import Condition, conditions
from checklist.ads.demands import Demand, demands
from checklist.ads.heading import read_heading
from checklist.ads.languages import Tongue, tongues
from checklist.ads.sections import cut
from checklist.ads.years import Years, years
from checklist.lexicon.vocabulary import find
from checklist.text.language import detect
from checklist.text.segmentation import Span, fold


@dataclass(frozen=True, slots=True)
class Ad:
    """What an advertisement says. Every span is a half-open range of code points of `text`.

    `language` is the one that it is written in, "it" or "en". `role` and `employer` are title and company as a
    letter says them, without marks, with the company's legal form; "" where the text names none.
    """

    text: str
    title: Span | None
    company: Span | None
    demands: tuple[Demand, ...]
    years: tuple[Years, ...]
    languages: tuple[Tongue, ...]
    language: str
    conditions: tuple[Condition, ...] = ()
    role: str = ""
    employer: str = ""

    def wanted(self, need: str) -> list[Demand]:
        """What is "required", "nice" to have or only "spoken" of."""
        return [one for one in self.demands if one.need == need]

    def said(self, span: Span | None) -> str:
        """The words of a span; empty for None."""
        return self.text[span.start : span.end] if span else ""


def read_ad(text: str) -> Ad:
    """Read an advertisement in Italian or English, pasted as it is; any text is read, none is refused."""
    low = fold(text)
    lines = cut(text)
    named = find(text, low)[1]
    heading = read_heading(text)
    return Ad(
        text,
        heading.title,
        heading.company,
        tuple(demands(text, low, lines, named)),
        tuple(years(text, low, lines)),
        tuple(tongues(text, low, lines)),
        detect(low, [Span(0, len(low))]).main,
        tuple(conditions(low)),
        heading.role,
        heading.employer,
    )

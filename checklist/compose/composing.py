"""A first letter from confirmed facts: plan, then sentences from the grammar. No model, no chance, no clock."""

import re
from dataclasses import dataclass, replace

from checklist.compose.advertisement import Advertisement
from checklist.compose.answers.collected import answered
from checklist.compose.drafting import Draft, draft
from checklist.compose.letter import Sentence
from checklist.compose.questions import Question, questions
from checklist.compose.situations import situation as read_situation
from checklist.facts import Facts
from checklist.report import Report
from checklist.review import review
from checklist.rubric import Rubric

_GAP = re.compile(r"\[[^\]]+\]")
_SHARE = {"missing": 0.0, "partial": 0.5, "met": 1.0}
_ENDLESS = 5_000  # words
_MOST = 3  # questions


@dataclass(frozen=True)
class Composition:
    """A letter, with where each sentence comes from.

    Attributes:
        letter: The text, Markdown.
        sentences: Its sentences in order; ranges of code points, and JSON pointers of the facts they rest on.
        gaps: What the person has to fill in, each as it stands in the letter.
        asked: All that is worth asking, the question with the greatest gain first.
        score: What the engine gives the letter, guesses counted as missing.
    """

    letter: str
    sentences: tuple[Sentence, ...]
    gaps: tuple[str, ...]
    asked: tuple[Question, ...]
    score: int

    @property
    def questions(self) -> tuple[str, ...]:
        """At most three, the one with the greatest gain first."""
        return tuple(question.text for question in self.asked[:_MOST])


def compose(
    facts: Facts, rubric: Rubric, language: str, *, ad: str = "", company: str = "", role: str = "",
    situation: str = "", seed: int = 0,
) -> Composition:  # fmt: skip
    """Write a letter that says only what the confirmed facts say.

    Args:
        facts: The writer's facts; only confirmed ones are used.
        rubric: The guide.
        language: "it" or "en".
        ad: The text of the advertisement, if there is one.
        company: The firm's name; else the advertisement is asked.
        role: The role; else the advertisement is asked.
        situation: One of `situations()`, or "".
        seed: Another one gives other words for the same facts.

    Returns:
        The letter; the same arguments give the same one.

    Raises:
        BadSituation: There is no such situation.
    """
    read, asked_for = Advertisement(ad, company, role), read_situation(situation)
    made = draft(facts, rubric, language, ad=read, situation=asked_for, seed=seed)
    report = _judged(made)
    slots = {"company": read.company or ("questa azienda" if language == "it" else "this company")}
    known = answered(made.voice.person)
    asked = questions(report, rubric, made.told.untold, language, slots, answered=known)
    gaps = tuple(_GAP.findall(made.text))
    return Composition(made.text, tuple(made.sentences), gaps, tuple(asked), report.score_range[0])


def upper_bound(facts: Facts, rubric: Rubric, language: str, *, ad: str = "", company: str = "", role: str = "") -> int:
    """The score that a letter with all that these facts can say would reach, however long.

    Each criterion counts at the better of two verdicts, that on the letter which fits a page and that on the endless
    one; guesses count as missing.
    """
    read, asked_for = Advertisement(ad, company, role), read_situation("")
    reports = [
        _judged(draft(facts, rubric, language, ad=read, situation=replace(asked_for, words=words)))
        for words in (asked_for.words, _ENDLESS)
    ]
    best = [max(one.weight * _SHARE[one.verdict] * one.sure for one in pair)
            for pair in zip(*(report.criteria for report in reports), strict=True)]  # fmt: skip
    lost = min(sum(fault.weight for fault in report.mistakes if fault.found) for report in reports)
    total = sum(one.weight for one in reports[0].criteria)
    return max(0, round(100 * (sum(best) - lost) / total)) if total else 0


def _judged(made: Draft) -> Report:
    firm = made.voice.ad
    return review(made.text, made.rubric, company=firm.company, role=firm.role, ad=firm.text)

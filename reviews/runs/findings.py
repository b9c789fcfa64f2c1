"""The findings of a report in the words of its guide: the state, advice and evidence of each point."""

from collections.abc import Mapping
from functools import cached_property
from math import inf
from typing import Any, NamedTuple

from accounts.models import User
from checklist.ads import asked_about
from guides.localization import language_of_page, localized
from guides.models import Rubric
from guides.passages import Passage
from letters.models import Letter
from reviews.models import ChecklistRun, Dismissal, Judgement, ModelAnswer, PointAnswer, Review
from reviews.runs.drafts.recent_reports import key_of, recent_reports
from reviews.runs.drafts.rows_beside_draft import RowsBesideDraft
from reviews.runs.priorities import FAR_TOO_LONG, FIRST, by_gain, is_enough
from reviews.runs.report_items import most_of, state_of


class Evidence(NamedTuple):
    """A passage that a finding rests on, ``body[start:end]`` in code points.

    ``is_marked`` is False where marking it would underline most of the text.
    """

    start: int
    end: int
    quote: str
    is_marked: bool


class Finding(NamedTuple):
    """A criterion or mistake of a report, with the guide's words for it.

    Two are equal where they say the same, but rows by their primary key alone, whatever they say.
    """

    id: str
    title: str
    asks: str
    # met, partial, missing; unsure where the program cannot tell; to-fill while gaps are left in its words; found for a
    # mistake; dismissed when the candidate set it aside; manual
    state: str
    advice: str
    evidence: tuple[Evidence, ...]
    weight: float
    earned: float
    dismissal: Dismissal | None
    judgements: tuple[Judgement, ...] = ()  # mentors', those that the person may see
    own: Judgement | None = None  # that of the review which the person is writing
    answer: PointAnswer | None = None  # what the candidate said where the program could not tell
    model_answer: ModelAnswer | None = None  # what a model said there: shown as its own, and without any effect

    @property
    def can_be_dismissed(self) -> bool:
        """Whether the candidate may set it aside."""
        return self.state in {"partial", "missing", "found", "unsure"}


class Findings:
    """What a report says, with the guide's words and what people decided since.

    Args:
        report: The engine's report.
        rubric: The edition that the report was made by.
        body: The text that the report was made of.
        dismissals: By point, what the candidate set aside.
        judgements: By point, those of mentors which the reader may see.
        review: The review that the reader is writing, when there is one.
        answers: By point, what the candidate answered where the program cannot tell.
        model_answers: By point, what a model answered there, for the candidate alone.
        ad: The job ad of the letter, by which the findings are ordered; "" without one.
    """

    def __init__(
        self,
        report: dict[str, Any],
        rubric: Rubric,
        body: str,
        dismissals: Mapping[str, Dismissal] | None = None,
        *,
        judgements: Mapping[str, list[Judgement]] | None = None,
        review: Review | None = None,
        answers: Mapping[str, PointAnswer] | None = None,
        model_answers: Mapping[str, ModelAnswer] | None = None,
        ad: str = "",
    ) -> None:
        self.report, self.rubric, self.body = report, rubric, body
        self.dismissals, self.judgements, self.review = dismissals or {}, judgements or {}, review
        self.answers, self.model_answers, self.ad = answers or {}, model_answers or {}, ad

    @cached_property
    def language(self) -> str:
        """That of the page, which is asked for once for all findings."""
        return language_of_page()

    @cached_property
    def criteria(self) -> list[Finding]:
        """The finding on each criterion, in the order of the guide."""
        return [self._finding(item, self._state_of(item)) for item in self.report["criteria"]]

    def _state_of(self, item: dict[str, Any]) -> str:
        """The state of a criterion; where the program cannot tell, what the candidate answered."""
        answer = self._answer_to(item)
        return answer.verdict if answer else state_of(item)

    def _answer_to(self, item: dict[str, Any]) -> PointAnswer | None:
        """The candidate's answer, while the passage that it is about still stands in the text."""
        answer = self.answers.get(item["id"])
        return answer if answer and state_of(item) == "unsure" and answer.holds_for(self.body) else None

    def _model_answer_to(self, item: dict[str, Any]) -> ModelAnswer | None:
        """The model's answer, while the passage that it is about still stands in the text."""
        answer = self.model_answers.get(item["id"])
        return answer if answer and state_of(item) == "unsure" and answer.holds_for(self.body) else None

    @cached_property
    def mistakes(self) -> list[Finding]:
        """The mistakes found, those set aside last; none in an empty text, where there is nothing to put right."""
        if not self.body.strip():
            return []
        findings = [self._finding(item, "found") for item in self.report["mistakes"] if item["found"]]
        return sorted(findings, key=lambda finding: finding.state == "dismissed")

    @cached_property
    def manual(self) -> list[Finding]:
        """What no program can judge and a mentor answers."""
        empty = {"advice": "", "evidence": [], "weight": 0}
        return [self._finding({"id": check} | empty, "manual") for check in self.report["manual"]]

    def _finding(self, item: dict[str, Any], state: str) -> Finding:
        entry, language = self.rubric.entry(item["id"]), self.language
        judgements = tuple(self.judgements.get(item["id"], ()))
        dismissal = self.dismissals.get(item["id"]) if state != "met" else None
        return Finding(
            id=item["id"],
            title=localized(entry.get("title", item["id"]), language),
            asks=localized(entry.get("asks", entry.get("why", "")), language),
            state="dismissed" if dismissal else state,
            advice=localized(item["advice"], language),
            evidence=tuple(
                Evidence(**span, is_marked=not most_of(self.body, span["start"], span["end"]))
                for span in item["evidence"]
            ),
            weight=item["weight"],
            earned=item.get("earned", 0),
            dismissal=dismissal,
            answer=self._answer_to(item) if "verdict" in item else None,
            model_answer=self._model_answer_to(item) if "verdict" in item else None,
            judgements=judgements,
            own=next((judgement for judgement in judgements if judgement.review == self.review), None),
        )

    @cached_property
    def asked(self) -> frozenset[str]:
        """The criteria that the letter's job ad asks about; all of them without an ad."""
        return asked_about(self.ad, [item["id"] for item in self.report["criteria"]])

    @property
    def foremost(self) -> frozenset[str]:
        """The points to better before all else: the length of a letter that is far too long."""
        most = self.rubric.entry("length").get("maximum", inf)
        return frozenset({"length"} if self.report["words"] > FAR_TOO_LONG * most else ())

    @cached_property
    def to_better(self) -> list[Finding]:
        """What a change can better, the most helpful first."""
        return by_gain([*self.mistakes, *self.criteria], self.asked, self.foremost)

    @cached_property
    def first(self) -> list[Finding]:
        """The changes that would help most, at most three."""
        if not self.body.strip():
            return []
        # Of a gap the mistake that it is speaks; the point that waits for it has nothing to advise.
        return [one for one in self.to_better if one.state != "to-fill"][:FIRST]

    @cached_property
    def to_do(self) -> list[Finding]:
        """What else a change can better, the most helpful first."""
        return [one for one in self.to_better if one not in self.first]

    @cached_property
    def to_check(self) -> list[Finding]:
        """Where the program cannot tell, and somebody has to say."""
        return [finding for finding in self.criteria if finding.state == "unsure"]

    @cached_property
    def done(self) -> list[Finding]:
        """The criteria that are met."""
        return [finding for finding in self.criteria if finding.state == "met"]

    @cached_property
    def aside(self) -> list[Finding]:
        """The points that the candidate set aside."""
        return [finding for finding in [*self.mistakes, *self.criteria] if finding.state == "dismissed"]

    @property
    def states(self) -> tuple[str, ...]:
        """The state of each criterion, in the order of the guide."""
        return tuple(finding.state for finding in self.criteria)

    @property
    def counted(self) -> int:
        """How many criteria there are, without those set aside."""
        return len(self.criteria) - self.dismissed

    @property
    def score(self) -> int:
        """The score of the report, without the points that were set aside."""
        counted = [
            item
            for item, finding in zip(self.report["criteria"], self.criteria, strict=True)
            if finding.state != "dismissed" and item.get("sure", True)
        ]
        total = sum(item["weight"] for item in counted)
        earned = sum(item.get("earned", 0) for item in counted)
        lost = sum(finding.weight for finding in self.mistakes if finding.state != "dismissed")
        return max(0, min(100, int(100 * (earned - lost) / total + 0.5))) if total else 0

    @property
    def is_enough(self) -> bool:
        """Whether this is a letter that one can send; one without a capital letter, or in nothing else, is not."""
        is_typed = self.body not in {self.body.lower(), self.body.upper()}
        return is_typed and is_enough(self.criteria, self.mistakes, self.asked)

    @property
    def met(self) -> int:
        """How many criteria are met."""
        return sum(finding.state == "met" for finding in self.criteria)

    @property
    def partial(self) -> int:
        """How many criteria are met in part."""
        return sum(finding.state == "partial" for finding in self.criteria)

    @property
    def unsure(self) -> int:
        """How many criteria the program cannot tell, or has not enough words for yet."""
        return sum(finding.state in {"unsure", "to-fill"} for finding in self.criteria)

    @property
    def dismissed(self) -> int:
        """Points set aside: decided, but not met."""
        return sum(finding.state == "dismissed" for finding in self.criteria)

    @property
    def passages(self) -> list[Passage]:
        """Every marked passage, as ``guides.passages.split_at_passages`` takes them."""
        return [
            Passage(evidence.start, evidence.end, finding.id, finding.state)
            for finding in [*self.criteria, *self.mistakes]
            for evidence in finding.evidence
            if evidence.is_marked
        ]


def judge_draft(
    letter: Letter, body: str, user: User, *, beside: RowsBesideDraft | None = None, maybe_unchanged: bool = False
) -> Findings | None:
    """What the newest edition of the guide finds in ``body``, within the request; it is stored nowhere.

    Takes one query, and one for each kind of rows beside the draft that bears on it. Nothing is judged again that this
    process has just judged, nor with ``maybe_unchanged`` what the report of the latest version says already.

    Args:
        letter: The letter.
        body: Its text.
        user: Who sees the findings.
        beside: Which rows there are beside the draft; asked for where they are not given.
        maybe_unchanged: Whether the text may be that of the latest version.

    Returns:
        The findings, with offsets in code points of ``body``; None when the guide has never been published.
    """
    rubric = letter.guide.rubric
    if rubric is None:
        return None
    beside = beside or RowsBesideDraft.of(letter)
    dismissals = Dismissal.objects.visible_to(user).by_point(letter) if beside.dismissals else None
    report = _report_on(letter, body, rubric, user if maybe_unchanged and letter.last_number else None)
    if not any(state_of(item) == "unsure" for item in report["criteria"]):
        return Findings(report, rubric, body, dismissals, ad=letter.job_ad)
    answers = PointAnswer.objects.visible_to(user).newest_by_point(letter, by=letter.owner) if beside.answers else None
    model_answers = ModelAnswer.objects.visible_to(user).newest_by_point(letter) if beside.model_answers else None
    return Findings(report, rubric, body, dismissals, answers=answers, model_answers=model_answers, ad=letter.job_ad)


def _report_on(letter: Letter, body: str, rubric: Rubric, reader: User | None) -> dict[str, Any]:
    """The report on a text, made if nothing else has it; with a reader also that of a run that they see."""
    facts = letter.facts_for_checklist
    key = key_of(rubric, body, facts)
    if recent := recent_reports.get(key):
        return recent
    stored = ChecklistRun.objects.visible_to(reader).report_on(letter, body, rubric) if reader else None
    return recent_reports.keep(key, stored or rubric.run_checklist(body, **facts))

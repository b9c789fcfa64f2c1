"""The form that asks for what the gaps of a letter need, one question for each."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext, gettext_lazy

from checklist.text.segmentation import Span
from letters.creation.filling import Filling
from letters.creation.leaving_out import LeavingOut
from letters.gaps import Gap, GapQuestion, gap_questions, known_answer

MAX_QUESTIONS = 200  # fields of one form; a template has some fifty gaps, and further ones stay in the text
INPUT_MODES = {"email": "email", "tel": "tel", "url": "url", "number": "decimal"}


@dataclass(frozen=True)
class ShownQuestion:
    """A question as the page shows it: its fields, and the passage of the letter around its first gap.

    ``drop`` is None where the gap has to stay.
    """

    field: BoundField
    drop: BoundField | None
    before: str
    gap: str
    after: str


class GapsForm(forms.Form):
    """One field for each question that the gaps of a text ask, and whether it applies at all.

    Args:
        filling: The text and what has been answered already.
        entries: What the guide says of its gaps, by their labels.
        facts: Answers that are known, for what has not been answered.
    """

    def __init__(
        self,
        *args: Any,
        filling: Filling,
        entries: Mapping[str, Mapping[str, Any]],
        facts: Mapping[str, str],
        language: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.text, self.entries, self.language = filling.text, entries, language
        self.parts = LeavingOut(filling.text)
        self.questions: dict[str, GapQuestion] = {}
        seen: Counter[str] = Counter()
        for question in gap_questions(filling.text, once=entries.keys())[:MAX_QUESTIONS]:
            slug = slugify(question.asks)[:40]
            seen[slug] += 1
            name, first = f"{slug}-{seen[slug]}", span_of(question.gaps[0])
            self.questions[name] = question
            answer = filling.answers.get(first) or ("" if filling.answers else known_answer(question, facts))
            self.fields[name] = self._field(question, answer)
            if self._may_be_dropped(question):
                label = gettext_lazy("It does not apply to me: leave the sentence out")
                self.fields[f"drop-{name}"] = forms.BooleanField(
                    label=label, required=False, initial=first in filling.left_out
                )

    def _field(self, question: GapQuestion, answer: str) -> forms.CharField:
        mode = INPUT_MODES.get(question.kind, "text")
        widget = forms.TextInput(attrs={"inputmode": mode, "autocomplete": "off"})
        return forms.CharField(
            label=self._label(question), required=False, max_length=400, initial=answer, widget=widget
        )

    def _label(self, question: GapQuestion) -> str:
        """The guide's question, or the words in the brackets; whose name a name is."""
        entry = self.entries.get(question.asks)
        if entry and (asked := entry["question"].get(self.language)):
            return str(asked)
        if question.asks_for_name:
            place = question.gaps[0].start
            if place < self.parts.body.start:
                return gettext("Name of the person you write to")
            if place >= self.parts.body.end:
                return gettext("Your name")
        return str(capfirst(question.asks))

    def _may_be_dropped(self, question: GapQuestion) -> bool:
        droppable = self.entries.get(question.asks, {}).get("droppable", True)
        return droppable and all(self.parts.unit(span_of(gap)) for gap in question.gaps)

    @property
    def shown(self) -> Iterator[ShownQuestion]:
        """The questions, in the order of the text."""
        for name, question in self.questions.items():
            gap = span_of(question.gaps[0])
            unit = self.parts.unit(gap) or self.parts.line(gap.start)
            before, after = self.text[unit.start : gap.start], self.text[gap.end : unit.end]
            drop = self[f"drop-{name}"] if f"drop-{name}" in self.fields else None
            yield ShownQuestion(self[name], drop, before.lstrip(), self.text[gap.start : gap.end], after.rstrip())

    def filling(self) -> Filling:
        """The text with the answers that were sent."""
        answers: dict[Span, str] = {}
        left_out: set[Span] = set()
        for name, question in self.questions.items():
            spans = [span_of(gap) for gap in question.gaps]
            if self.cleaned_data.get(f"drop-{name}"):
                left_out.update(spans)
            if answer := self.cleaned_data[name].strip():
                answers |= dict.fromkeys(spans, answer)
        return Filling(self.text, answers, frozenset(left_out))


def span_of(gap: Gap) -> Span:
    """Where a gap stands."""
    return Span(gap.start, gap.end)

"""The form with the questions: one answer each, and for something done the job or project in which it was."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from checklist.compose import Question
from checklist.compose.answers.refusal import is_refusal, without_opener
from letters.claims.claim_check import fact_at
from letters.claims.proposed_fact import WITH_PARTS, entries_of
from profiles.facts.forms import LONGEST
from profiles.facts.kinds import title
from profiles.models import Fact

CERTIFICATE = "certification"  # the question whose answer is no work, but a certificate
UNTOLD = "untold"  # the question how a fact is to be told


@dataclass(frozen=True)
class Answer:
    """An answer as a fact.

    Attributes:
        kind, data: Those of the fact.
        of: The key of the entry that it belongs to.
        question: The key of the question.
        retells: The fact that it tells anew; None where it is one of its own.
        is_refusal: Whether there is nothing to tell: nothing of it goes into a letter.
    """

    kind: str
    data: dict[str, Any]
    of: uuid.UUID | None
    question: str
    retells: Fact | None
    is_refusal: bool


class QuestionsForm(forms.Form):
    """A field for each question, of which any may stay empty."""

    def __init__(self, *args: Any, questions: list[Question], by_pointer: dict[str, Fact], **kwargs: Any) -> None:
        self.questions, self.by_pointer = questions, by_pointer
        super().__init__(*args, **kwargs)
        entries = entries_of(by_pointer.values())
        choices = [(str(entry.key), title(entry.kind, entry.data)) for entry in entries]
        for number, question in enumerate(questions):
            self.fields[f"answer_{number}"] = forms.CharField(
                label=question.text,
                help_text=question.example,
                max_length=LONGEST,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            if question.key not in {CERTIFICATE, UNTOLD} and choices:
                self.fields[f"entry_{number}"] = forms.ChoiceField(
                    label=_("Where"), choices=choices, required=False, initial=choices[0][0]
                )

        self._focus_first()

    def _focus_first(self) -> None:
        """Put the focus on the first answer, or on the first that was refused."""
        refused = [name for name in self.fields if name in self.errors]
        for name in (refused or list(self.fields))[:1]:
            self.fields[name].widget.attrs["autofocus"] = True

    def rows(self) -> Iterator[tuple[Question, BoundField, BoundField | None]]:
        """Each question with its field, and the one that asks where it was."""
        for number, question in enumerate(self.questions):
            where = f"entry_{number}"
            yield question, self[f"answer_{number}"], self[where] if where in self.fields else None

    def answers(self) -> Iterator[Answer]:
        """What was answered, as facts."""
        for number, question in enumerate(self.questions):
            given = " ".join(self.cleaned_data[f"answer_{number}"].split())
            if not given:
                continue
            refused = is_refusal(given)
            words = given if refused else without_opener(given)
            told = fact_at(question.fact, self.by_pointer) if question.fact else None
            more = (question.key, told, refused)
            if question.key == CERTIFICATE:
                yield Answer("certificates", {"name": words}, None, *more)
            elif of := self._entry(number, question):
                yield Answer("highlight", {"text": words}, of, *more)
            else:
                yield Answer("projects", {"description": words}, None, *more)

    def _entry(self, number: int, question: Question) -> uuid.UUID | None:
        """The key of the entry: the one chosen, or that of the fact that is said anew."""
        if row := fact_at(question.fact, self.by_pointer):
            return row.of or (row.key if row.kind in WITH_PARTS else None)
        chosen = self.cleaned_data.get(f"entry_{number}")
        return uuid.UUID(chosen) if chosen else None

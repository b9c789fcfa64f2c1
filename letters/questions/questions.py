"""The questions on a letter, and what becomes of it once they are answered."""

from functools import cached_property
from typing import Any

from django.db import transaction

from accounts.models import User
from checklist.compose import Composition, Question
from checklist.compose.bilingual.language import language_of
from letters.claims.claim_check import fact_at
from letters.composition.own_facts import composed_text, confirmed_facts
from letters.draft import StaleDraft
from letters.letter import Letter
from letters.origins.origins_of_text import remember
from letters.questions.forms import UNTOLD, Answer, QuestionsForm
from profiles.facts.pieces import PART
from profiles.models import Fact

MOST = 3
# Gaps of the letter or data of the account, which have places of their own: no facts about a career.
ASKED_ELSEWHERE = {"company-fit", "greeting", "signature", "portfolio"}


class Questions:
    """At most three questions whose answers are facts, those with the greatest gain for this letter."""

    def __init__(self, letter: Letter, *, by: User) -> None:
        self.letter, self.user = letter, by

    @cached_property
    def composition(self) -> Composition | None:
        """The letter as it would be composed now; None where nothing is confirmed."""
        facts = confirmed_facts(self.user)
        return composed_text(self.letter, facts) if facts else None

    @cached_property
    def asked(self) -> list[Question]:
        """The questions, none of them one that the person has answered; none where nothing is confirmed."""
        asked = self.composition.asked if self.composition else ()
        return [question for question in asked if question.gain >= 1 and not self._is_settled(question)][:MOST]

    def _is_settled(self, question: Question) -> bool:
        if question.key in ASKED_ELSEWHERE:
            return True
        if question.key != UNTOLD:
            return question.key in self._answered
        fact = fact_at(question.fact, self.by_pointer)
        return fact is not None and fact.key in self._answered

    @cached_property
    def _answered(self) -> frozenset[object]:
        """The keys of the questions that were answered, if only that there is nothing to tell, and of retold facts."""
        rows = Fact.objects.visible_to(self.user).exclude(question="").values_list("question", "retells")
        return frozenset(key for row in rows for key in row if key and key != UNTOLD)

    @cached_property
    def by_pointer(self) -> dict[str, Fact]:
        """The person's facts by their JSON pointers."""
        return Fact.objects.visible_to(self.user).as_resume()[1]

    def answer(self, form: QuestionsForm) -> bool:
        """Confirm the answers of a valid form as facts, and compose anew the text that nobody has changed since.

        Returns:
            Whether the letter says it now; otherwise its text is the person's, and the new facts are not used yet.
        """
        answers = list(form.answers())
        if not answers:
            return True
        is_untouched = self.composition is not None and self.letter.draft.body == self.composition.letter
        with transaction.atomic():
            for answer in answers:
                self._keep(answer)
            return is_untouched and self._compose_anew()

    def _keep(self, answer: Answer) -> None:
        """Make an answer a fact; of one that says there is nothing to tell, keep that it was given."""
        told = answer.retells
        if told and told.kind == PART and not answer.is_refusal and not self._is_foreign(told):
            told.change(by=self.user, data={**told.data, **answer.data}, question=answer.question)
            return
        more: dict[str, Any] = {"question": answer.question, "retells": told.key if told else None}
        fact = Fact.objects.add(by=self.user, kind=answer.kind, data=answer.data, of=answer.of, **more)
        if answer.is_refusal:
            fact.retire_alone(by=self.user)

    def _is_foreign(self, fact: Fact) -> bool:
        return language_of(str(fact.data.get("text", ""))) not in ("", self.letter.language)

    def _compose_anew(self) -> bool:
        facts = confirmed_facts(self.user)
        if facts is None:
            return False
        composition, draft = composed_text(self.letter, facts), self.letter.draft
        try:
            draft.write(composition.letter, seen=draft.revision)
        except StaleDraft:
            return False
        remember(self.letter, composition, by=self.user)
        return True

"""The questions on a letter, and what becomes of it once they are answered."""

from functools import cached_property

from django.db import transaction

from accounts.models import User
from checklist.compose import Composition, Question
from letters.composition.own_facts import composed_text, confirmed_facts
from letters.draft import StaleDraft
from letters.letter import Letter
from letters.origins.origins_of_text import remember
from letters.questions.forms import QuestionsForm
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
        """The questions; none where nothing is confirmed."""
        asked = self.composition.asked if self.composition else ()
        return [question for question in asked if question.key not in ASKED_ELSEWHERE and question.gain >= 1][:MOST]

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
                Fact.objects.add(by=self.user, kind=answer.kind, data=answer.data, of=answer.of)
            return is_untouched and self._compose_anew()

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

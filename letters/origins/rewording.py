"""Changes of a letter out of its owner's facts: another wording of a sentence, and a sentence that it lacks."""

import uuid
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext

from accounts.models import User
from checklist.compose import Sentence
from checklist.compose.bilingual.language import language_of
from checklist.compose.unused import Unused, unused_facts
from checklist.compose.variants import next_variant
from checklist.facts import BadFacts, Date, Facts, read
from checklist.rubric import Rubric
from guides.localization import localized
from guides.models import Rubric as PublishedRubric
from letters.claims.claim_check import fact_at
from letters.claims.proposed_fact import WITH_PARTS
from letters.models import Letter
from letters.origins.forms import OwnSentenceForm
from letters.origins.origins_of_text import origins_of_text
from letters.origins.sentence_origin import SentenceOrigin
from profiles.facts.pieces import PART
from profiles.models import Fact


@dataclass(frozen=True)
class Change:
    """A sentence for the letter, in place of ``was``; where that is empty, behind what stands there."""

    was: str
    sentence: SentenceOrigin

    def applied_to(self, body: str) -> str:
        """A text with the change."""
        if self.was:
            return body.replace(self.was, self.sentence.words, 1)
        return f"{body.rstrip()}\n\n{self.sentence.words}\n" if body.strip() else f"{self.sentence.words}\n"


class Confirmed:
    """A person's facts beside a letter of theirs, as the composer takes them."""

    def __init__(self, letter: Letter, *, by: User) -> None:
        self.letter, self.user = letter, by
        document, self.by_pointer = Fact.objects.visible_to(by).as_resume()
        try:
            self.facts: Facts = read(document)
        except BadFacts as error:
            raise ValidationError(gettext("Your facts cannot be read.")) from error

    @cached_property
    def pointers(self) -> dict[str, str]:
        """The JSON pointer of each fact by its id, and by its key."""
        return {str(name): at for at, row in self.by_pointer.items() for name in (row.pk, row.key)}

    @property
    def rubric(self) -> Rubric:
        """The newest edition of the letter's guide."""
        newest = self.letter.guide.rubric
        if newest is None:
            raise ValidationError(gettext("This guide has not been published yet."))
        return newest.for_checklist()

    def rows(self, pointers: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of the facts that JSON pointers name."""
        return tuple(dict.fromkeys(str(row.pk) for at in pointers if (row := fact_at(at, self.by_pointer))))

    @property
    def for_composer(self) -> dict[str, object]:
        """What the composer is told beside letter, facts, rubric and language."""
        today = Date.parse(timezone.localdate().isoformat())
        letter = self.letter
        return {"ad": letter.job_ad, "company": letter.company, "role": letter.role, "today": today}


def reworded(letter: Letter, digest: str, *, by: User) -> Change:
    """The next wording of a composed sentence of a draft.

    Raises:
        ValidationError: The sentence has been changed since, or cannot be said in other words.
    """
    body = letter.draft.body
    shown = origins_of_text(letter.draft.origins, body, by).find(digest)
    if shown is None:
        raise ValidationError(gettext("This sentence has changed: it is yours now."))
    own = Confirmed(letter, by=by)
    pointers = tuple(
        at for fact in shown.facts if (at := own.pointers.get(str(fact.pk)) or own.pointers.get(str(fact.key)))
    )
    asked = Sentence(shown.placed.start, shown.placed.end, pointers)
    more = own.for_composer
    words = next_variant(body, asked, own.facts, own.rubric, letter.language, **more)  # type: ignore[arg-type]
    if words is None:
        raise ValidationError(gettext("There is no other way to say it."))
    was = shown.placed.sentence
    return Change(was.words, SentenceOrigin(words, "fact" if pointers else "composer", own.rows(pointers)))


class UnusedFacts:
    """What the person has confirmed and the draft does not use, the one that would add most first."""

    def __init__(self, letter: Letter, *, by: User) -> None:
        self.letter, self.user = letter, by

    @cached_property
    def entries(self) -> list["UnusedEntry"]:
        """Each with its sentence and what that would add; none where nothing is confirmed.

        Raises:
            ValidationError: The guide has not been published yet, or the facts cannot be read.
        """
        own = Confirmed(self.letter, by=self.user)
        if not own.facts.confirmed:
            return []
        body = self.letter.draft.body
        sentences = origins_of_text(self.letter.draft.origins, body, self.user).sentences
        used = [at for one in sentences for fact in one.facts if (at := own.pointers.get(str(fact.pk)))]
        more = own.for_composer
        found = unused_facts(body, own.facts, own.rubric, self.letter.language, used=used, **more)  # type: ignore[arg-type]
        rubric = self.letter.guide.rubric
        return [UnusedEntry(one, rubric, own) for one in found if rubric]

    def take(self, digest: str) -> Change:
        """The change that puts the sentence with this digest into the letter.

        Raises:
            ValidationError: The letter uses the fact by now, or there is no such sentence.
        """
        for entry in self.entries:
            if entry.sentence.words and entry.sentence.digest == digest:
                return Change("", entry.sentence)
        raise ValidationError(gettext("The letter uses this fact already."))

    def write(self, fact: uuid.UUID, words: str) -> Change:
        """The change that puts a sentence of the person's for a fact into the letter, where there is none.

        From now on the fact has these words; one in the other language keeps its own, and gets another beside it.

        Args:
            fact: The id of the fact, one of `entries` without a sentence.
            words: The sentence, cleaned and not empty.

        Raises:
            ValidationError: The fact has been changed or retired since, or the letter uses it by now.
        """
        entry = next((one for one in self.entries if one.fact and one.fact.pk == fact), None)
        if entry is None or entry.fact is None:
            raise ValidationError(gettext("This fact was changed in the meantime. Look at it again."))
        row, sentence = entry.fact, as_sentence(words)
        if row.kind == PART and not entry.is_foreign:
            told = row.change(by=self.user, data={**row.data, "text": sentence}, question="untold")
        else:
            more: dict[str, Any] = {"of": row.of or row.key, "question": "untold", "retells": row.key}
            told = Fact.objects.add(by=self.user, kind=PART, data={"text": sentence}, **more)
        return Change("", SentenceOrigin(sentence, "fact", (str(told.pk),)))


def as_sentence(words: str) -> str:
    """Words with a capital at their beginning and a full stop at their end."""
    words = " ".join(words.split())
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?', '…')) else '.'}"


class UnusedEntry:
    """A fact that the letter does not use, as a page shows it."""

    def __init__(self, unused: Unused, rubric: PublishedRubric, own: Confirmed) -> None:
        rows = own.rows(unused.facts)
        self.words = unused.words
        self.is_foreign = language_of(unused.words) not in ("", own.letter.language)
        row = fact_at(unused.facts[0], own.by_pointer)
        # What the person can tell in a sentence of their own: what was done in a job, a project or a study.
        self.fact = row if not unused.sentence and row and (row.kind == PART or row.kind in WITH_PARTS) else None
        self.sentence = SentenceOrigin(unused.sentence, "fact", rows)
        self.form = (
            OwnSentenceForm(initial={"fact": row.pk, "words": unused.words}, auto_id=f"own_{row.pk}_%s")
            if row
            else None
        )
        self.points = round(unused.points)
        self.criteria = [localized(rubric.entry(key).get("title", key)) for key in unused.gains]
        self.asked = list(unused.asked)

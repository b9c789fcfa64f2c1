"""The misspelt and doubled words of a draft, as the desk shows them."""

from dataclasses import dataclass
from functools import lru_cache

from django.db.models import QuerySet

from accounts.models import User
from letters.models import KeptWord, Letter
from letters.spelling.correction import Correction
from queries.compiled import compiled
from spelling import Mistake, find_mistakes

TEXTS = 64  # that were last looked at, in each process
SHOWN = 30  # of one text; the others come when these are settled


@dataclass(frozen=True)
class DraftMistake:
    """A mistake of the draft with its place in the list, which names its marks in the text."""

    key: str
    mistake: Mistake

    @property
    def about_capitals(self) -> str:
        """The kind of a mistake that is one of capitals alone, told apart from the misspelt words; else ""."""
        return self.mistake.kind if self.mistake.kind in {"capital", "all-capitals"} else ""

    @property
    def corrections(self) -> list[Correction]:
        """What may be put in the place of the words, all of them at once."""
        starts = tuple(start for start, _ in self.mistake.spans)
        return [Correction(self.mistake.quote, instead, starts) for instead in self.mistake.corrections]


def mistakes_of_draft(letter: Letter, body: str, user: User, *, keeps_words: bool = True) -> list[DraftMistake]:
    """What is misspelt in ``body``, with offsets in code points of it; words that lack only a capital come last.

    Words of the letter's facts and of its job ad are right, and so are those that the person keeps, which take one
    query, unless ``keeps_words`` says that there are none.
    """
    if not body.strip():
        return []
    named = (letter.company, letter.role, letter.recipient, letter.place, letter.job_ad, user.name, user.letterhead)
    kept = frozenset(_kept_words(user)) if keeps_words else frozenset()
    found = sorted(_mistakes(body, letter.language, named, kept), key=lambda one: one.kind == "capital")
    return [DraftMistake(f"spelling-{place}", mistake) for place, mistake in enumerate(found[:SHOWN])]


@lru_cache(maxsize=TEXTS)
def _mistakes(body: str, language: str, named: tuple[str, ...], kept: frozenset[str]) -> list[Mistake]:
    """The mistakes of a text, the same for whoever opens the desk after a pause: a function of its arguments."""
    return find_mistakes(body, language, named=named, kept=kept)


@compiled
def _kept_words(user: User) -> QuerySet[KeptWord, str]:
    return KeptWord.objects.visible_to(user).values_list("words", flat=True)

"""The origins of the sentences of a draft or a version, with their facts, as pages show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from checklist.compose import Composition
from guides.passages import Passage
from letters.claims.claim_check import fact_at
from letters.origins.sentence_origin import PlacedOrigin, SentenceOrigin, place
from profiles.facts.kinds import title
from profiles.models import Fact

if TYPE_CHECKING:
    from accounts.models import User
    from letters.letter import Letter

NAMES = {"fact": _("from your facts"), "composer": _("Bozza’s words, without a fact"), "model": _("a model’s words")}


@dataclass(frozen=True)
class ShownOrigin:
    """A sentence with its origin in words, and the facts that it rests on."""

    placed: PlacedOrigin
    facts: list[Fact]

    @property
    def key(self) -> str:
        """The key that it shares with its mark."""
        return f"origin-{self.placed.sentence.digest}"

    @property
    def state(self) -> str:
        """How its mark looks."""
        return f"origin-{self.placed.sentence.origin}"

    @property
    def name(self) -> str:
        """The origin in words."""
        return str(NAMES[self.placed.sentence.origin])

    @property
    def titles(self) -> list[str]:
        """Each fact in one line."""
        return [title(fact.kind, fact.data) for fact in self.facts]


@dataclass(frozen=True)
class OriginsOfText:
    """The sentences of a text that were composed; all others are the person's own."""

    sentences: list[ShownOrigin]

    @property
    def passages(self) -> Iterator[Passage]:
        """Every composed sentence, as ``guides.passages.split_at_passages`` takes them."""
        for one in self.sentences:
            yield Passage(one.placed.start, one.placed.end, one.key, one.state)

    @property
    def kinds(self) -> dict[str, str]:
        """The origins that there are, each in words."""
        return {one.placed.sentence.origin: one.name for one in self.sentences}

    def find(self, digest: str) -> ShownOrigin | None:
        """The sentence with this digest; None when it no longer stands in the text."""
        return next((one for one in self.sentences if one.placed.sentence.digest == digest), None)


def origins_of_text(stored: list[dict[str, Any]], body: str, user: "User") -> OriginsOfText:
    """The composed sentences that stand in a text, with the user's own facts; one query where there are any."""
    placed = place([SentenceOrigin.from_json(one) for one in stored], body)
    ids = {pk for one in placed for pk in one.sentence.facts}
    facts = {}
    if ids:
        own = Fact.objects.visible_to(user).filter(pk__in=ids).select_related("source").defer("source__text")
        facts = {str(fact.pk): fact for fact in own}
    return OriginsOfText([ShownOrigin(one, [facts[pk] for pk in one.sentence.facts if pk in facts]) for one in placed])


def remember(letter: "Letter", composition: Composition, *, by: "User") -> None:
    """Remember the origins of a text that was just composed out of a person's facts and written into a draft."""
    _document, by_pointer = Fact.objects.visible_to(by).as_resume()
    letter.draft.note_origins(origins_of(composition, by_pointer))


def origins_of(composition: Composition, by_pointer: Mapping[str, Fact]) -> list[SentenceOrigin]:
    """The origins of a letter that was just composed, by the facts that its document was made of."""
    found = []
    for one in composition.sentences:
        rows = dict.fromkeys(str(row.pk) for at in one.facts if (row := fact_at(at, by_pointer)))
        words = composition.letter[one.start : one.end]
        found.append(SentenceOrigin(words, "fact" if rows else "composer", tuple(rows)))
    return found

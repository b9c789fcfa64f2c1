"""The job ad beside the draft: what it asks for, and what the letter answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from checklist.ads import Ad, Answer, Coverage, Demand, Tongue, Years, against, read_ad
from guides.models import Guide
from letters.models import Letter

LOOKED_INTO = 10  # other letters of the person, the newest; each costs the engine some milliseconds

LANGUAGES = {
    "en": _("English"), "it": _("Italian"), "fr": _("French"), "de": _("German"), "es": _("Spanish"),
    "pt": _("Portuguese"), "nl": _("Dutch"), "zh": _("Chinese"), "ar": _("Arabic"), "ru": _("Russian"),
    "ja": _("Japanese"), "pl": _("Polish"), "ro": _("Romanian"),
}  # fmt: skip


@dataclass(frozen=True)
class Elsewhere:
    """Another letter of the same person that says more."""

    letter: Letter
    quotes: list[str]


@dataclass(frozen=True)
class Item:
    """One thing that the ad asks for, as the page shows it. ``quotes`` are the letter's own words."""

    name: str
    state: str  # covered, named, missing
    asked: str  # the ad's words
    quotes: list[str]
    elsewhere: list[Elsewhere]
    choice: int = 0  # alternatives of one choice: one is enough
    alternatives: tuple[str, ...] = ()

    @property
    def sign(self) -> str:
        return {"covered": "met", "named": "partial"}.get(self.state, "missing")


class Answers:
    """A letter's draft held against its ad; read by the engine when first asked for."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @cached_property
    def ad(self) -> Ad:
        return read_ad(self.letter.job_ad)

    @cached_property
    def title(self) -> str:
        return self.ad.said(self.ad.title)

    @cached_property
    def other_guide(self) -> Guide | None:
        """The guide that the ad is for, where that is not the letter's."""
        if not self.ad.guide or self.ad.guide == self.letter.guide.slug:
            return None
        return Guide.objects.published().filter(slug=self.ad.guide).first()

    @cached_property
    def _others(self) -> dict[str, Letter]:
        others = Letter.objects.visible_to(self.letter.owner).open().exclude(pk=self.letter.pk)
        newest = others.select_related("draft").order_by("-draft__saved_at")[:LOOKED_INTO]
        return {str(one.pk): one for one in newest}

    @cached_property
    def _coverage(self) -> list[Coverage]:
        own = [(key, one.draft.body) for key, one in self._others.items()]
        return against(self.ad, self.letter.draft.body, own)

    @cached_property
    def required(self) -> list[Item]:
        return list(self._items("required"))

    @cached_property
    def nice(self) -> list[Item]:
        return list(self._items("nice"))

    @cached_property
    def more(self) -> list[Item]:
        """Years and languages."""
        return [self._item(one) for one in self._coverage if not isinstance(one.demand, Demand)]

    @property
    def covered(self) -> int:
        """How many of the required things the letter covers; of alternatives, one is enough."""
        return sum(any(one.state == "covered" for one in group) for group in self._groups())

    @property
    def asked(self) -> int:
        return len(self._groups())

    def _groups(self) -> list[list[Item]]:
        groups: dict[object, list[Item]] = {}
        for place, one in enumerate(self.required):
            groups.setdefault(("choice", one.choice) if one.choice else place, []).append(one)
        return list(groups.values())

    def _items(self, need: str) -> Iterator[Item]:
        """Where one of several alternatives is covered, the others are named beside it and ask for nothing more."""
        asked = [(one, one.demand) for one in self._coverage if isinstance(one.demand, Demand)]
        found = [(one, demand.choice) for one, demand in asked if demand.need == need]
        settled = {choice for one, choice in found if one.answer.state == "covered" and choice}
        for one, choice in found:
            if one.answer.state == "covered" or choice not in settled:
                yield self._item(one)

    def _item(self, one: Coverage) -> Item:
        body = self.letter.draft.body
        elsewhere = [
            Elsewhere(other, quoted(other.draft.body, answer))
            for key, answer in one.elsewhere
            if (other := self._others[key])
        ]
        demand: Any = one.demand
        asked = self.ad.said(getattr(demand, "sentence", None)) or self.ad.said(demand)
        choice = getattr(demand, "choice", 0)
        same = [other for other in self.ad.demands if choice and other.choice == choice and other.id != demand.id]
        alternatives = tuple(map(self._name, same))
        name, state = self._name(demand), one.answer.state
        return Item(name, state, asked, quoted(body, one.answer), elsewhere[:2], choice, alternatives)

    def _name(self, demand: Demand | Tongue | Years) -> str:
        if isinstance(demand, Demand):
            return demand.name[:1].upper() + demand.name[1:]
        if isinstance(demand, Tongue):
            return str(LANGUAGES[demand.code])
        years = ngettext("At least %(n)d year", "At least %(n)d years", demand.least) % {"n": demand.least}
        of = self.ad.said(demand.of)
        return f"{years}: {of}" if of.lower() not in {"", "experience", "esperienza"} else years


def quoted(text: str, answer: Answer) -> list[str]:
    """The words of a letter that answer."""
    return [text[span.start : span.end] for span in answer.evidence]

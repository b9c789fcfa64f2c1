"""The job ad beside the draft: what it asks for, and what the letter answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from checklist.ads import Ad, Answer, Coverage, Demand, Tongue, Years, against, guide_for_ad, label, read_ad
from guides.models import Guide
from letters.beginning.advertisement import names_of_roles
from letters.composition.own_facts import confirmed_facts
from letters.models import Letter

MAX_OTHER_LETTERS = 10  # the newest other letters of the person; each takes the engine some milliseconds
MAX_FACTS = 10_000  # code points of the person's facts that are looked into, three times an ordinary CV
FACTS = "facts"  # the key of the facts among the letters

LANGUAGES = {
    "en": _("English"), "it": _("Italian"), "fr": _("French"), "de": _("German"), "es": _("Spanish"),
    "pt": _("Portuguese"), "nl": _("Dutch"), "zh": _("Chinese"), "ar": _("Arabic"), "ru": _("Russian"),
    "ja": _("Japanese"), "pl": _("Polish"), "ro": _("Romanian"),
}  # fmt: skip
CONDITIONS = {
    "degree": _("Degree"),
    "licence": _("Licence or registration"),
    "place": _("Place and way of working"),
    "contract": _("Contract"),
    "on-call": _("Shifts and on-call"),
    "salary": _("Pay"),
    "deadline": _("Deadline"),
    "soft": _("Ways of working with others"),
}


@dataclass(frozen=True)
class OtherLetter:
    """Another letter of the same person that answers a requirement better."""

    letter: Letter
    quotes: list[str]


@dataclass(frozen=True)
class AdRequirement:
    """One requirement of the ad, as the page shows it; ``quotes`` are passages of the letter."""

    name: str
    state: str  # covered, named, missing
    asked: str  # the words of the ad
    quotes: list[str]
    elsewhere: list[OtherLetter]
    facts: list[str]  # the person's confirmed facts that answer it better than the letter
    choice: int = 0  # the same number for alternatives, of which one is enough; 0 for none
    alternatives: tuple[str, ...] = ()

    @property
    def sign(self) -> str:
        return {"covered": "met", "named": "partial"}.get(self.state, "missing")


class AdComparison:
    """The draft of a letter compared with its job ad; the engine runs when a property is first read."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @cached_property
    def ad(self) -> Ad:
        return read_ad(self.letter.job_ad)

    @cached_property
    def title(self) -> str:
        return self.ad.role

    @cached_property
    def other_guide(self) -> Guide | None:
        """The guide that fits the ad, where it is not the letter's."""
        slug = guide_for_ad(self.ad, names_of_roles())
        return Guide.objects.offered().filter(slug=slug).exclude(pk=self.letter.guide_id).first() if slug else None

    @cached_property
    def _other_letters(self) -> dict[str, Letter]:
        others = Letter.objects.visible_to(self.letter.owner).open().exclude(pk=self.letter.pk)
        newest = others.select_related("draft").order_by("-draft__saved_at")[:MAX_OTHER_LETTERS]
        return {str(letter.pk): letter for letter in newest}

    @cached_property
    def _facts(self) -> str:
        """The person's confirmed facts, one a line."""
        facts = confirmed_facts(self.letter.owner)
        lines = [" ".join(fact.text.split()) for fact in (facts.confirmed if facts else ())]
        return "\n".join(dict.fromkeys(lines))[:MAX_FACTS]

    @cached_property
    def _coverage(self) -> list[Coverage]:
        others = [(key, letter.draft.body) for key, letter in self._other_letters.items()]
        return against(self.ad, self.letter.draft.body, [(FACTS, self._facts), *others])

    @cached_property
    def required(self) -> list[AdRequirement]:
        return list(self._requirements("required"))

    @cached_property
    def nice(self) -> list[AdRequirement]:
        return list(self._requirements("nice"))

    @cached_property
    def more(self) -> list[AdRequirement]:
        """Years and languages."""
        return [self._requirement(coverage) for coverage in self._coverage if not isinstance(coverage.demand, Demand)]

    @property
    def conditions(self) -> list[tuple[str, list[str]]]:
        """What the ad says beside skills: the name of each kind, and the words of the ad."""
        by_kind: dict[str, list[str]] = {}
        for condition in self.ad.conditions:
            by_kind.setdefault(condition.kind, []).append(self.ad.said(condition))
        return [(str(name), by_kind[kind]) for kind, name in CONDITIONS.items() if kind in by_kind]

    @property
    def covered(self) -> int:
        """The number of requirements that the letter covers; of alternatives, one is enough."""
        return sum(any(requirement.state == "covered" for requirement in group) for group in self._groups())

    @property
    def asked(self) -> int:
        return len(self._groups())

    def _groups(self) -> list[list[AdRequirement]]:
        groups: dict[object, list[AdRequirement]] = {}
        for place, requirement in enumerate(self.required):
            key = ("choice", requirement.choice) if requirement.choice else place
            groups.setdefault(key, []).append(requirement)
        return list(groups.values())

    def _requirements(self, need: str) -> Iterator[AdRequirement]:
        """The requirements with this ``need``; where one alternative is covered, the others are left out."""
        demands = [(coverage, coverage.demand) for coverage in self._coverage if isinstance(coverage.demand, Demand)]
        needed = [(coverage, demand.choice) for coverage, demand in demands if demand.need == need]
        settled = {choice for coverage, choice in needed if coverage.answer.state == "covered" and choice}
        for coverage, choice in needed:
            if coverage.answer.state == "covered" or choice not in settled:
                yield self._requirement(coverage)

    def _requirement(self, coverage: Coverage) -> AdRequirement:
        body, better = self.letter.draft.body, dict(coverage.elsewhere)
        facts = lines_of(self._facts, better.pop(FACTS, None))
        elsewhere = [
            OtherLetter(other, quotes_of(other.draft.body, answer))
            for key, answer in better.items()
            if (other := self._other_letters[key])
        ]
        demand: Any = coverage.demand
        quoted = self.ad.said(getattr(demand, "sentence", None)) or self.ad.said(demand)
        choice = getattr(demand, "choice", 0)
        same = [other for other in self.ad.demands if choice and other.choice == choice and other.id != demand.id]
        alternatives = tuple(map(self._name, same))
        name, state = self._name(demand), coverage.answer.state
        quotes = quotes_of(body, coverage.answer)
        return AdRequirement(name, state, quoted, quotes, elsewhere[:2], facts, choice, alternatives)

    def _name(self, demand: Demand | Tongue | Years) -> str:
        if isinstance(demand, Demand):
            name = label(demand.id, demand.name, "it" if (get_language() or "").startswith("it") else "en")
            return name[:1].upper() + name[1:]
        if isinstance(demand, Tongue):
            return str(LANGUAGES[demand.code])
        years = ngettext("At least %(n)d year", "At least %(n)d years", demand.least) % {"n": demand.least}
        subject = self.ad.said(demand.of)
        return f"{years}: {subject}" if subject.lower() not in {"", "experience", "esperienza"} else years


def quotes_of(text: str, answer: Answer) -> list[str]:
    """The passages of a letter that answer a requirement."""
    return [text[span.start : span.end] for span in answer.evidence]


def lines_of(text: str, answer: Answer | None) -> list[str]:
    """The lines of a text in which the passages stand that answer a requirement."""
    found = [text[text.rfind("\n", 0, one.start) + 1 :].partition("\n")[0] for one in answer.evidence] if answer else []
    return list(dict.fromkeys(found))

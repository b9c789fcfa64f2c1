"""What else the writer has: confirmed facts that a letter does not use, and what each would add."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from checklist.claims import check
from checklist.compose.advertisement import Advertisement
from checklist.compose.answers.spelling import well_spelled
from checklist.compose.letter import capital
from checklist.compose.parts import background
from checklist.compose.parts.languages import languages
from checklist.compose.parts.projects import projects
from checklist.compose.parts.skills import skills
from checklist.compose.person import Person
from checklist.compose.plan import lifts, together
from checklist.compose.statements import Statement, technologies, tell
from checklist.compose.times import at
from checklist.compose.voice import Voice
from checklist.facts import Date, Facts
from checklist.lexicon.technologies import family
from checklist.review import review
from checklist.rubric import Rubric

_RANK = {"missing": 0, "partial": 1, "met": 2}
_MET = 2
_MANY = 1_000  # projects: all of them


@dataclass(frozen=True)
class Unused:
    """Something that the facts say and the letter does not.

    Attributes:
        facts: JSON pointers of what it rests on.
        sentence: How a letter can say it; empty where it cannot be said in the words of the facts.
        words: The words of the facts.
        gains: What it would add, in points of 100, by criterion of the guide; without those that it does not lift.
        asked: The technologies in it that the advertisement names, by id.
    """

    facts: tuple[str, ...]
    sentence: str
    words: str
    gains: Mapping[str, float]
    asked: tuple[str, ...]

    @property
    def points(self) -> float:
        """All that it would add."""
        return sum(self.gains.values())


def unused_facts(
    letter: str, facts: Facts, rubric: Rubric, language: str, *, used: Iterable[str] = (), ad: str = "",
    company: str = "", role: str = "", today: Date | None = None,
) -> tuple[Unused, ...]:  # fmt: skip
    """Confirmed facts that a letter does not use yet, the one that would add most first.

    A fact counts as used where a sentence rests on it (`used`) or the claim check finds it in the letter.

    Args:
        letter: The text as it stands now.
        facts: The writer's facts.
        rubric: The guide.
        language: "it" or "en", that of the letter.
        used: JSON pointers that the letter's sentences rest on, where it was composed.
        ad: The text of the advertisement.
        company: The firm's name.
        role: The role applied for.
        today: The day until which running jobs last, for the claim check; the facts' own `as_of` without it.

    Raises:
        BadFacts: There is neither a day nor an `as_of`.
    """
    report = review(letter, rubric, company=company, role=role, ad=ad)
    reached = {one.id: _RANK[one.verdict] if one.sure else 0 for one in report.criteria}
    claims = check(letter, facts, ad=ad, company=company, today=today).claims
    known = {*used, *(pointer for claim in claims if not claim.flagged for pointer in claim.facts)}
    voice = Voice(language, 0, Person(well_spelled(facts, language, ad)), Advertisement(ad, company, role))
    found = []
    for sentence, pointers in _sayable(voice):
        left = tuple(pointer for pointer in pointers if not _is_used(pointer, known))
        if left:
            words = "; ".join(facts[pointer].text for pointer in pointers)
            gains = _gains(sentence, reached, rubric)
            found.append(Unused(pointers, sentence, words, gains, _asked(f"{sentence} {words}", voice.ad.wanted)))
    return tuple(sorted(found, key=lambda one: (-one.points, -len(one.asked))))


def _sayable(voice: Voice) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Everything that a letter could say, as a sentence with its facts; an empty one for what it can only ask."""
    told = tell(voice.person, voice.language)
    for one in (part for statement in told.statements for part in statement.parts):
        yield _sentence(voice, one), one.facts
    for fact in told.untold:
        yield "", (fact.pointer,)
    beside = (projects(voice, _MANY), background.studies(voice, frozenset(), ""),
              skills(voice), languages(voice))  # fmt: skip
    for paragraph in beside:
        yield from paragraph.sentences


def _sentence(voice: Voice, one: Statement) -> str:
    if one.form == "clause":
        where = at(voice.person.facts[one.entry].organisation, voice.language)
        comma = "," if voice.language == "en" else ""
        return f"{capital(where)}{comma} {one.text}." if where else f"{capital(one.text)}."
    if one.form == "answer":
        return one.text
    if one.form == "figure":
        return voice.say("figures", voice.job(voice.person.facts[one.entry]), list=one.text)
    return f"{capital(one.text)}."


def _is_used(pointer: str, known: set[str]) -> bool:
    return any(f"{one}/".startswith(f"{pointer}/") for one in known)


def _gains(sentence: str, reached: Mapping[str, int], rubric: Rubric) -> dict[str, float]:
    weights = {entry.id: float(entry.weight) for entry in rubric.criteria}
    total = sum(weights.values())
    after = together(reached, lifts(sentence, rubric)) if sentence else {}
    return {
        key: round(100 * weights[key] * (rank - reached.get(key, 0)) / _MET / total, 1)
        for key, rank in after.items() if key in reached and rank > reached[key]
    }  # fmt: skip


def _asked(text: str, wanted: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(ident for ident, _ in technologies(text) if family(ident) & wanted.keys())

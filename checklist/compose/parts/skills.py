"""The tools that the writer knows, beside those that the jobs tell of."""

import re

from checklist.compose.english.capitals import is_whole_skill, skill
from checklist.compose.italian.last_check.doubt import is_plain_name
from checklist.compose.italian.nouns import known_as
from checklist.compose.letter import Paragraph
from checklist.compose.person import Skill
from checklist.compose.statements import is_name, technologies
from checklist.compose.voice import Voice
from checklist.lexicon.technologies import family
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

_MOST, _MOST_TIMED, _MOST_ALGORITHMS = 8, 4, 4


def skills(voice: Voice, told: str = "") -> Paragraph:
    """The tools that the writer knows: those with years first, then those that the advertisement asks for.

    Args:
        voice: How the letter speaks.
        told: What the letter has said already: a tool that it names is not named again.
    """
    found = Paragraph()
    wanted = set(voice.ad.wanted)
    known = [(one, technologies(one.name)) for one in voice.person.skills if _is_name(voice, one.name)]
    timed = [one for one, named in known if one.years and named][:_MOST_TIMED]
    if timed:
        last = "da {n} anni" if voice.language == "it" else "for {n} years"
        one_year = "da un anno" if voice.language == "it" else "for a year"
        listed = [f"{one.name} {last.format(n=one.years) if one.years > 1 else one_year}" for one in timed]
        found.add(voice.say("stack-years", list=voice.listed(listed)), tuple(one.pointer for one in timed))
    rest = [(one, named) for one, named in known if one not in timed and (named or _is_asked(voice, one.name))]
    everything = len(rest)
    called = known_as if voice.language == "it" else str
    rest = [one for one in rest if not re.search(rf"(?<!\w){re.escape(called(one[0].name))}(?!\w)", told)]
    asked = {one.name for one, _ in rest if _is_asked(voice, one.name)}
    rest.sort(key=lambda pair: pair[0].name not in asked and not any(family(one) & wanted for one, _ in pair[1]))
    listed_skills = _few_algorithms([one for one, _ in rest])[: _MOST - len(timed)]
    more = bool(timed) or len(rest) < everything
    if len(listed_skills) > 1 or (listed_skills and more):
        named = known_as if voice.language == "it" else skill
        names = voice.listed([named(one.name) for one in listed_skills])
        found.add(voice.say("stack-more" if more else "stack", list=names), tuple(one.pointer for one in listed_skills))
    return found


def _is_asked(voice: Voice, name: str) -> bool:
    """Whether an advertisement names a program that no table knows, as the writer does: "Primus"."""
    return name[:1].isupper() and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", voice.ad.text) is not None


def _few_algorithms(known: list[Skill]) -> list[Skill]:
    """Skills without the fifth algorithm and those after it: the checklist calls five in a row a bare list."""
    algorithms = [one for one in known if find(one.name, fold(one.name))[0].get("algorithm")]
    return [one for one in known if one not in algorithms[_MOST_ALGORITHMS:]]


def _is_name(voice: Voice, name: str) -> bool:
    """Whether a skill is called the same in the letter's language."""
    if voice.language == "it" and not is_plain_name(name):
        return False
    if voice.language == "en" and not is_whole_skill(name):
        return False
    other = voice.person.written_in(name) not in ("", voice.language)
    return not other or (is_name(name) and any(said == name for _, said in technologies(name)))

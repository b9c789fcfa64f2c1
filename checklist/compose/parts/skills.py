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

_TYPING = re.compile(
    r"(?:touch[- ])?typ(?:ing|e)(?: speed)?(?: of| at|:)? ?(?P<words>\d{2,3}) ?(?:wpm|words? (?:per|a) minute)", re.I
)
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
    rest = [(one, named) for one, named in known if one not in timed and (named or _is_asked_for(voice, one.name))]
    everything = len(rest)
    called = known_as if voice.language == "it" else str
    rest = [one for one in rest if not re.search(rf"(?<!\w){re.escape(called(one[0].name))}(?!\w)", told)]
    asked = {one.name for one, _ in rest if _is_asked_for(voice, one.name)}
    rest.sort(key=lambda pair: pair[0].name not in asked and not any(family(one) & wanted for one, _ in pair[1]))
    listed_skills = _few_algorithms([one for one, _ in rest])[: _MOST - len(timed)]
    more = bool(timed) or len(rest) < everything
    if len(listed_skills) > 1 or (listed_skills and (more or _is_asked_for(voice, listed_skills[0].name))):
        named = known_as if voice.language == "it" else skill
        names = voice.listed([one.name if _is_asked_for(voice, one.name) else named(one.name) for one in listed_skills])
        found.add(voice.say("stack-more" if more else "stack", list=names), tuple(one.pointer for one in listed_skills))
    typed = [(speed["words"], one) for one in voice.person.skills if (speed := _TYPING.fullmatch(one.name))]
    if typed and voice.language == "en" and re.search(r"\btyp(?:e|ing|ist)", voice.ad.text, re.I):
        found.add(voice.say("typing", list=typed[0][0]), (typed[0][1].pointer,))
    return found


def _is_no_tool(voice: Voice, one: Skill) -> bool:
    """Whether an English advertisement asks for a skill that no list of tools has."""
    return voice.language == "en" and _is_asked_for(voice, one.name) and not technologies(one.name)


def _is_asked_for(voice: Voice, name: str) -> bool:
    """Whether a product that no list has is named in the advertisement by the same word: "iTrent", "Kelpline"."""
    product = re.fullmatch(r"[A-Za-z]*[A-Z][\w.+]*(?: (?:[A-Z][\w.+]*|\d+)){0,2}", name)
    return bool(product and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", voice.ad.text))


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

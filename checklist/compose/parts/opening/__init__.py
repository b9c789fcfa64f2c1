"""The first paragraph: one thing about the firm, and what ties the writer to it."""

import re

from checklist.compose.bilingual.degrees import degree, goes_on, was_left
from checklist.compose.bilingual.readers import addressed
from checklist.compose.english.capitals import is_whole_skill, skill
from checklist.compose.english.phrases import tool
from checklist.compose.english.wording.main_clauses import one_clause
from checklist.compose.italian.last_check.doubt import is_plain_name
from checklist.compose.italian.nouns import known_as
from checklist.compose.letter import Paragraph
from checklist.compose.parts.opening.years import years_asked
from checklist.compose.statements import Told, is_name, technologies
from checklist.compose.times import at, is_freelance, with_article
from checklist.compose.voice import Voice

# What a firm is, as it stands behind its name: an Italian one has no indefinite article there.
_IS_ONE = {
    "en": re.compile(r"is (?P<noun>(?:an?|the|one of|part of) .+)"),
    "it": re.compile(
        r"(?:è|sono) (?:(?:un’|una? (?!d(?:ei|elle|egli)\b)|uno (?!d(?:ei|elle|egli)\b))(?P<kind>.+)"
        r"|(?P<noun>(?:il|la|lo|i|le|gli|un[ao] d(?:ei|elle|egli))\b.+|l’.+))"
    ),
}
_LONG = 24  # words of what is said of a firm, behind which no relative clause stands
_FEWEST = 5  # words before a colon that say something by themselves
# What is no tool by itself, and which one nobody knows: "gateway di pagamento".
_THING = re.compile(r"[a-zà-ù]+ (?:di|per) [a-zà-ù]+$")
_MOST = 4  # tools named in the tie
_ALL = {2: "both", 3: "all three", 4: "all four"}


def opening(voice: Voice, told: Told, said_of_firm: str) -> tuple[Paragraph, str]:
    """The opening, and the pointer of the job that it introduces ("" for none).

    Args:
        voice: How the letter speaks.
        told: What the jobs say.
        said_of_firm: What the advertisement says of the firm, to follow "I read that"; empty for nothing.
    """
    first = Paragraph()
    purpose = _purpose(voice, said_of_firm)
    named = voice.ad.reader and addressed(voice.ad.reader, voice.language, "")
    first.add(re.sub(r"\bvi scrivo\b", "Le scrivo", purpose) if named else purpose)
    introduced = _introduce(voice, first)
    first.add(*years_asked(voice, introduced))
    tie, facts = _tie(voice, told, introduced)
    first.add(tie, facts)
    return first, introduced


def _purpose(voice: Voice, said_of_firm: str) -> str:
    """For what role the letter is, and one thing about the firm: what the advertisement says of it, or a gap."""
    small = voice.language == "it"
    role = f"{voice.role}," if ", " in voice.role else voice.role  # "Product Manager, Box Office, at Stagecurrent"
    at_firm = at(voice.ad.company, voice.language)
    if small and re.match(r"a(?:l|i|gli)", at_firm):  # "al ruolo di cuoca al Comune": no second "a"
        at_firm = f"presso {with_article(voice.company)}"
    slots = {"role": role, "at_firm": at_firm}
    if not said_of_firm:
        move = "purpose-gap" if voice.ad.company else "purpose-gap-nobody" if voice.ad.text else "purpose"
        return voice.say(move, slots, small=small) or voice.say("purpose", slots, small=small)
    said_of_firm = said_of_firm if small else one_clause(said_of_firm)
    name = with_article(voice.company) if small else voice.company
    names = dict.fromkeys((name, voice.company, *(("siete",) if small and voice.ad.company else ())))
    asides = (as_aside(said_of_firm, one, voice.language) for one in names) if slots["at_firm"] else iter(())
    what = next((one for one in asides if one), "")
    if what.split()[0:1] == voice.company.lower().split()[0:1]:
        what = ""  # "presso il Relais Olmo, relais di 24 camere"
    if what:
        if what.startswith("che ") and said_of_firm.startswith(f"{voice.company} "):
            slots["at_firm"] = at_firm.replace(name, voice.company)  # "Officine Dora, che produce": one firm, one verb
        return voice.say("purpose-firm", slots, small=small, what=what)
    return voice.say("purpose-said", slots, small=small, span=_in_short(said_of_firm, voice.language))


def _in_short(said: str, language: str) -> str:
    """What an English sentence says of a firm, in a long one without what "which" adds."""
    relative = (
        re.search(r", (?:which|who|where) [^,]+$", said) if language == "en" and len(said.split()) > _LONG else None
    )
    return said[: relative.start()] if relative else said


def as_aside(said: str, name: str, language: str) -> str:
    """What a sentence says of a firm, as it stands behind the firm's name and a comma.

    Args:
        said: "Lumen is a bakery of six", "Lumen bakes for forty schools".
        name: The firm's name as the sentence has it, with its article in Italian.
        language: "it" or "en".

    Returns:
        "a bakery of six", "which bakes for forty schools"; in Italian «panificio di sei persone» without an indefinite
        article. Empty where the sentence has another subject, or parts of its own.
    """
    rest = said.removeprefix(f"{name} ")
    if name == "siete":  # only what it is stands behind its name
        rest = f"è {rest}" if rest != said and re.match(r"un(?:[ao]? |’)", rest) else said
    if rest == said or re.search(r";|\.(?!\d)", rest):
        return ""
    rest, colon, _ = rest.partition(":")  # what a colon explains is left to the advertisement
    if colon and len(rest.split()) < _FEWEST:
        return ""
    is_one, which = _IS_ONE[language], {"en": "which", "it": "che"}[language]
    match = is_one.match(rest)
    if not match:
        return f"{which} {rest}"
    return match.groupdict().get("kind") or match["noun"]


def _introduce(voice: Voice, first: Paragraph) -> str:
    """A sentence on who writes; the pointer of the job or of the studies in it."""
    job = next((job for job in voice.person.jobs if job.kind == "job" and not is_freelance(job.organisation)), None)
    if job and job == voice.person.jobs[0]:
        slots = voice.job(job)
        same = "-same" if slots["title"].lower() == voice.role.lower() else ""
        said = voice.say(f"opening-{'ended' if job.end else 'running'}{same}", slots)
        if said:
            first.add(said, voice.facts_of(job))
            return job.pointer
    for study in voice.person.facts.entries("study") if not voice.person.jobs else ():
        slots = degree(study, voice.language, voice.person)
        said = (
            voice.say("opening-study", slots).replace(") (", ", ")
            if slots.get("degree") and not was_left(study) and not goes_on(study, voice.person.facts.as_of)
            else ""
        )
        if said:
            first.add(said, (study.pointer,))
            return study.pointer
    return ""


def _tie(voice: Voice, told: Told, introduced: str) -> tuple[str, tuple[str, ...]]:
    """What the advertisement asks for and the writer has used at work, or else lists as a skill."""
    wanted = voice.ad.wanted
    for job in voice.person.jobs:
        used = {ident: (name, pointer) for ident, name, pointer in reversed(told.tools.get(job.pointer, []))}
        foreign = voice.person.language not in ("", voice.language)
        found = {ident: one for ident, one in reversed(used.items())
                 if ident in wanted and not (foreign and not is_name(one[0])) and not _THING.match(one[0])}  # fmt: skip
        demanded = [one for ident, one in found.items() if ident in voice.ad.demanded]
        if voice.language == "en" and len(demanded) == 1:
            demanded = demanded if len(found) == 1 else []  # one sentence on all that is mentioned
        asked = (demanded or list(found.values()))[:_MOST]
        bare = [one for one in asked if tool(one[0]).lower() == one[0].lower()] if voice.language == "en" else []
        asked = bare if len(bare) > 1 else asked  # "React and Storybook", and no "component library" beside them
        slots = voice.job(job)
        if asked and slots["in_employer"] and not is_freelance(job.organisation):
            there = bool(introduced) and job.organisation == voice.person.facts[introduced].organisation
            move = ("tie-many" if len(asked) > 1 else "tie-one") + ("-there" if there else "")
            move = move if demanded else re.sub("many|one", "spoken", move)
            move += "-ended" if move == "tie-one" and job.end and voice.language == "en" else ""
            listed = voice.listed([known_as(name) if voice.language == "it" else tool(name) for name, _ in asked])
            tie = voice.say(move, slots, list=listed, all=_ALL.get(len(asked), ""))
            return tie, tuple(dict.fromkeys(pointer for _, pointer in asked))
    return _tie_of_skills(voice)


def _tie_of_skills(voice: Voice) -> tuple[str, tuple[str, ...]]:
    wanted = voice.ad.demanded
    known = [one for one in voice.person.skills
             if any(ident in wanted and voice.ad.names(ident, name) for ident, name in technologies(one.name))
             and is_whole_skill(one.name) and (voice.language == "en" or is_plain_name(one.name))][:_MOST]  # fmt: skip
    if not known:
        return "", ()
    listed = voice.listed([known_as(one.name) if voice.language == "it" else skill(one.name) for one in known])
    move = "tie-skills" if len(known) > 1 else "tie-skill"
    return voice.say(move, list=listed, all=_ALL.get(len(known), "")), tuple(one.pointer for one in known)

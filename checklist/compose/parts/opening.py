"""The first paragraph: one thing about the firm, and what ties the writer to it."""

from checklist.compose.bilingual.degrees import degree
from checklist.compose.english.capitals import skill
from checklist.compose.english.phrases import tool
from checklist.compose.italian.nouns import known_as
from checklist.compose.letter import Paragraph
from checklist.compose.statements import Told, is_name, technologies
from checklist.compose.times import at, is_freelance, with_article
from checklist.compose.voice import Voice

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
    small = voice.language == "it"
    if said_of_firm:
        first.add(voice.say("company-said", small=small, span=said_of_firm))
        small = False
    elif voice.ad.text or voice.ad.company:
        gap = "company-gap" if voice.ad.company else "company-gap-nobody"
        first.add(voice.say(gap, small=small, company=with_article(voice.company) if small else voice.company))
        small = False
    introduced = _introduce(voice, first, small)
    tie, facts = _tie(voice, told, introduced)
    first.add(tie, facts)
    return first, introduced


def _introduce(voice: Voice, first: Paragraph, small: bool) -> str:
    """A sentence on who writes and for what role; the pointer of the job in it."""
    job = next((job for job in voice.person.jobs if job.kind == "job" and not is_freelance(job.organisation)), None)
    if job and job == voice.person.jobs[0]:
        slots = voice.job(job)
        same = "-same" if slots["title"].lower() == voice.role.lower() else ""
        move = f"opening-{'ended' if job.end else 'running'}{same}"
        with_you = at(voice.ad.company, voice.language) or "with you"
        said = voice.say(move, slots, small=small, role=voice.role, with_you=with_you)
        if said:
            first.add(said, voice.facts_of(job))
            return job.pointer
    for study in voice.person.facts.entries("study") if not voice.person.jobs else ():
        slots = degree(study, voice.language, voice.person)
        said = voice.say("opening-study", slots, small=small, role=voice.role) if slots.get("degree") else ""
        if said:
            first.add(said, (study.pointer,))
            return study.pointer
    first.add(voice.say("purpose", small=small, role=voice.role))
    return ""


def _tie(voice: Voice, told: Told, introduced: str) -> tuple[str, tuple[str, ...]]:
    """What the advertisement asks for and the writer has used at work, or else lists as a skill."""
    wanted = voice.ad.wanted
    for job in voice.person.jobs:
        used = {ident: (name, pointer) for ident, name, pointer in reversed(told.tools.get(job.pointer, []))}
        foreign = voice.person.language not in ("", voice.language)
        asked = [found for ident, found in reversed(used.items())
                 if ident in wanted and not (foreign and not is_name(found[0]))][:_MOST]  # fmt: skip
        slots = voice.job(job)
        if asked and slots["in_employer"] and not is_freelance(job.organisation):
            move = ("tie-many" if len(asked) > 1 else "tie-one") + ("-there" if job.pointer == introduced else "")
            move += "-ended" if move == "tie-one" and job.end and voice.language == "en" else ""
            listed = voice.listed([known_as(name) if voice.language == "it" else tool(name) for name, _ in asked])
            tie = voice.say(move, slots, list=listed, all=_ALL.get(len(asked), ""))
            return tie, tuple(dict.fromkeys(pointer for _, pointer in asked))
    return _tie_of_skills(voice)


def _tie_of_skills(voice: Voice) -> tuple[str, tuple[str, ...]]:
    wanted = set(voice.ad.wanted)
    known = [one for one in voice.person.skills
             if any(ident in wanted for ident, _ in technologies(one.name))][:_MOST]  # fmt: skip
    if not known:
        return "", ()
    listed = voice.listed([known_as(one.name) if voice.language == "it" else skill(one.name) for one in known])
    move = "tie-skills" if len(known) > 1 else "tie-skill"
    return voice.say(move, list=listed, all=_ALL.get(len(known), "")), tuple(one.pointer for one in known)

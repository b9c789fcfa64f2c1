"""Openings of Italian paragraphs on jobs that are over: each begins in another way than the one before it.

"Alla Cereria Olmo, dove ho lavorato dal 2015 al 2019 come cerarista, mi occupavo …" is right for any clause; in every
paragraph it makes a form of a letter. What may stand in its place depends on what the clause is: tasks, a deed, or
what became of a thing.
"""

import re
from collections.abc import Mapping

from checklist.compose.italian.variation import among
from checklist.compose.voice import Voice
from checklist.facts import Fact

_TASKS = re.compile(r"mi occupavo (?!anche\b)(?P<things>.+)$")
# A further clause behind the tasks, which no gerund governs.
_CLAUSES = re.compile(r"[;:]|(?: e|,) (?:(?:inoltre|poi|infine|così) )?(?:ho|mi|sono|ero) ")
_DEED = re.compile(r"(?:ho|mi sono|sono stat[oa]|per \w+ [^,]{1,30} ho|con il team abbiamo) ")
_WORKED = "ho lavorato "
# The forms that fit a clause, in the order in which paragraphs take them.
_FORMS = {
    "tasks": ("where", "doing", "colon"),
    "worked": ("as",),
    "deed": ("where", "colon", "as"),
    "other": ("where", "colon"),
}
# What says that a job came before the one above it; each stands once in a letter.
_LEADS = ("prima", "ancora prima")


def opening(voice: Voice, slots: Mapping[str, str], clause: str, *, earlier: bool) -> str:
    """The first sentence of a paragraph on a job that is over.

    Args:
        voice: How the letter speaks; it counts the openings.
        slots: What may stand in the patterns about the job.
        clause: What is said of the job, without full stop.
        earlier: Whether the job was over when the one of the paragraph above began.

    Returns:
        The sentence; empty where the facts fill none of its patterns.
    """
    turn = voice.turns.get("earlier", 0)
    voice.turns["earlier"] = turn + 1
    forms = _FORMS[_kind(clause)]
    form = forms[(turn + voice.seed) % len(forms)] if not slots["what"] else "where"
    if form == "as" and (not slots["title"] or clause.startswith("ho lavorato come ")):
        form = "worked-there" if clause.startswith(_WORKED) else "where"
    if form == "where":
        return voice.say("job-where", slots, clause=clause)
    lead = _lead(voice) if earlier and form != "as" else ""
    period = f"{lead}, {slots['period']}," if lead and slots["period"] else slots["period"] or lead
    tasks = _TASKS.match(clause)
    more = {"clause": (tasks and among(clause)) or clause, "things": tasks["things"] if tasks else ""}
    return voice.say(f"job-{form}", {**slots, "period": period, **more})


def in_the_same_year(voice: Voice, job: Fact, slots: dict[str, str]) -> dict[str, str]:
    """What may stand in the patterns about a job, "sempre nel 2019" where the job told before was of that year too."""
    jobs = voice.person.jobs
    before = jobs[jobs.index(job) - 1] if job in jobs[1:] else None
    if not before or not before.start or not before.end or not job.end or not slots["period"].startswith("nel "):
        return slots
    same = before.start.year == before.end.year == job.end.year
    return {**slots, "period": f"sempre {slots['period']}"} if same else slots


def _kind(clause: str) -> str:
    tasks = _TASKS.match(clause)
    if tasks and not _CLAUSES.search(re.sub(r"\([^)]*\)", "", tasks["things"])):
        return "tasks"
    if clause.startswith(_WORKED):
        return "worked"
    return "deed" if _DEED.match(clause) else "other"


def _lead(voice: Voice) -> str:
    """What ties a job to the one above; empty once all of them have been said, and the dates tell the order."""
    place = voice.turns.get("leads", 0)
    voice.turns["leads"] = place + 1
    return _LEADS[place] if place < len(_LEADS) else ""

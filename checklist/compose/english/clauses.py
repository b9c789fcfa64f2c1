"""One statement of an English CV as a clause in the first person, where its structure is understood."""

import re

from checklist.compose.english.activities import activities, activity, made, rate
from checklist.compose.english.changes import by_itself, changed, of_a_thing, was_done
from checklist.compose.english.phrases import a, base_of, head, lowered, past_of, with_article, words_of
from checklist.compose.english.roles import licence, role
from checklist.compose.english.verbs import did
from checklist.compose.letter import lower_first

_TEAM = re.compile(r"^(?P<mean>average )?(?P<kind>team|group|squad|crew) of (?P<of>\d.*)$", re.I)

_NO_OPENINGS = frozenset({"from", "up", "down", "first-time", "on", "in", "at", "with"})


def clause(text: str, *, running: bool, share: str = "") -> str:
    """One statement of a CV in the first person, to stand behind "At Lumen".

    Args:
        text: A part of a line without colon, semicolon or final full stop.
        running: Whether the job goes on.
        share: "led", "did", "team" or "helped"; empty where it is not known.

    Returns:
        The clause; empty where the structure is not understood.
    """
    if own := _own(text, running=running):
        return "" if share else own
    team = _TEAM.match(text)
    if team:
        verb = "I work" if running else "I worked"
        return f"{verb} in a {team['kind'].lower()} of {'on average ' if team['mean'] else ''}{team['of']}"
    said = of_a_thing(text) or did(text, running=running, share=share) or role(text, running=running)
    if not said and not share:
        said = licence(text) or activities(text, running=running) or rate(text, running=running)
    said = said or changed(text) or by_itself(text) or was_done(text)
    return said if said or share == "helped" else _thing(text, running)


def _own(text: str, *, running: bool) -> str:
    """A line that is a sentence of the writer's already, "I ran the till", "Since I took over, …"; empty for others."""
    if am := re.match(r"I(?: am|['’]m) (?!.*(?: and|,) )", text if not running else ""):
        return f"I was {text[am.end() :]}"
    now = re.match(r"I (?P<verb>[a-z]+) (?!.*(?: and|,) )", text)
    if now and not running and base_of(now["verb"], "B") == now["verb"] and (past := past_of(now["verb"])):
        return f"I {past}{text[now.end('verb') :]}"
    if re.match(r"I(?:['’]m|['’]ve|['’]d)? ", text):
        return text
    if re.match(r"(?:Was|Had) (?!the\b)[a-z]", text):
        return f"I {lower_first(text)}"
    told = re.search(r"\b(?:I|we|my)\b", text) and re.search(r"\b(?:I|we|has|have|is|are|was|were|had) \w", text)
    return text[:1].lower() + text[1:] if told and not re.search(r"\bmy\b.*:$", text) else ""


def _thing(text: str, running: bool) -> str:
    """Something that the writer worked on, whatever it was that they did."""
    noun = head(text)
    first = text.split(maxsplit=1)[0].lower()
    if not noun or _no_work(text, first, noun):
        return ""
    if noun in words_of("attended"):
        return f"I took part in {with_article(text)}"
    if re.match(r"(?:about |over |more than )?\d[\d.,]* ?(?:[GTM]B|rows|records)\b", text, re.I):
        return f"I worked with {text[:1].lower() + text[1:]}"
    if place := _among(text, noun):
        return f"{'I work' if running else 'I worked'} {place}"
    return made(text) or activity(text, running=running)


def _among(text: str, noun: str) -> str:
    """The place or the people that a line names, as where or with whom one works; empty for other things."""
    if (
        noun in words_of("people")
        and not re.match(r"\w+ing\b", text)
        and (text[:1].isdigit() or not re.search(r", | and ", text))
    ):
        return f"with {text if text[:1].isdigit() else lowered(text)}"
    if noun not in words_of("settings"):
        return ""
    return f"{'on' if noun in ('ward', 'team', 'desk', 'floor', 'site') else 'in'} {a(text)} {lowered(text)}"


def _no_work(text: str, first: str, noun: str) -> bool:
    """Whether a line is no thing to work on: said of something else, counted, or with a verb of its own."""
    past = base_of(first, "V") and re.match(r"\w+ (?:with|on|in|by|to|as|at|for|using)\b", text)
    sized = noun in words_of("ranged") and re.search(r"(?:from|of) [£$€]?\d", text)
    if past or sized or noun in words_of("counted") or first in _NO_OPENINGS:
        return True
    return noun not in words_of("attended") and bool(re.search(r" (?:is|are|go|goes|has|have|went|was|were) ", text))


def described(text: str) -> str:
    """A description of a thing as a noun phrase with its article; empty where it is a statement of another kind."""
    if did(text, running=False) or role(text, running=False) or re.match(r"\w+ing (?:the|an?)\b", text):
        return ""
    return with_article(text) if head(text) else ""

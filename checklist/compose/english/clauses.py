"""One statement of an English CV as a clause in the first person, where its structure is understood."""

import re

from checklist.compose.english.changes import by_itself, changed, of_a_thing, was_done
from checklist.compose.english.phrases import a, base_of, head, is_plural, lowered, with_article, words_of
from checklist.compose.english.verbs import did

_TEAM = re.compile(r"^(?P<mean>average )?(?P<kind>team|group|squad|crew) of (?P<of>\d.*)$", re.I)
_ROLE = re.compile(r"^(?:in charge of|responsible for|on call|(?:\w+ )?(?P<role>[\w-]+) (?:of|for) )", re.I)

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
    if re.match(r"I(?:['’]m|['’]ve)? ", text):
        return "" if share else text
    team = _TEAM.match(text)
    if team:
        verb = "I work" if running else "I worked"
        return f"{verb} in a {team['kind'].lower()} of {'on average ' if team['mean'] else ''}{team['of']}"
    said = of_a_thing(text) or did(text, running=running, share=share) or role(text, running=running) or changed(text)
    said = said or by_itself(text) or was_done(text)
    return said if said or share == "helped" else _thing(text, running)


def role(text: str, *, running: bool) -> str:
    """A clause from a line that says what the writer was, "Member of the board"; empty for others."""
    match = _ROLE.match(text)
    if not match or (match["role"] and match["role"].lower() not in words_of("roles")):
        return ""
    be = "am" if running else "was"
    noun = (match["role"] or "").lower()
    bare = not noun or noun in ("part", "head", "lead", "chair")
    return f"I {be} {'' if bare else a(text) + ' '}{text[:1].lower() + text[1:]}"


def _thing(text: str, running: bool) -> str:
    """Something that the writer worked on, whatever it was that they did."""
    noun = head(text)
    first = text.split(maxsplit=1)[0].lower()
    if not noun or _no_work(text, first, noun):
        return ""
    if noun in words_of("attended"):
        return f"I took part in {with_article(text)}"
    if re.match(r"\w+ing (?:the|an?|\d+)\b", text) or (noun.endswith("ing") and noun == first):
        return f"I worked on {lowered(text)}"
    if re.match(r"(?:about |over |more than )?\d[\d.,]* ?(?:[GTM]B|rows|records)\b", text, re.I):
        return f"I worked with {text[:1].lower() + text[1:]}"
    return f"{'I work' if running else 'I worked'} {place}" if (place := _among(text, noun)) else _on(text, noun)


def _among(text: str, noun: str) -> str:
    """The place or the people that a line names, as where or with whom one works; empty for other things."""
    if text[:1].isdigit() and noun in words_of("people"):
        return f"with {text}"
    if noun not in words_of("settings"):
        return ""
    return f"{'on' if noun in ('ward', 'team', 'desk', 'floor', 'site') else 'in'} {a(text)} {lowered(text)}"


def _on(text: str, noun: str) -> str:
    deed = re.match(r"[\w-]+ of ", text) and not is_plural(noun) and noun not in words_of("mass")
    return f"I worked on the {lowered(text)}" if deed and text[:1].isalpha() else f"I worked on {with_article(text)}"


def _no_work(text: str, first: str, noun: str) -> bool:
    """Whether a line is no thing to work on: said of something else, counted, or with a verb of its own."""
    past = base_of(first, "V") and re.match(r"\w+ (?:with|on|in|by|to|as|at|for|using)\b", text)
    if (
        past
        or noun in words_of("counted") | words_of("ranged")
        or first in ("from", "up", "down", "first-time", "on", "in", "at", "with")
    ):
        return True
    if re.search(r"\b(?:a|per|every|each) (?:day|week|month|year|fortnight|hour)\b", text) and text[:1].isdigit():
        return True
    return noun not in words_of("attended") and bool(re.search(r" (?:is|are|go|goes|has|have|went|was|were) ", text))


def described(text: str) -> str:
    """A description of a thing as a noun phrase with its article; empty where it is a statement of another kind."""
    if did(text, running=False) or role(text, running=False) or re.match(r"\w+ing (?:the|an?)\b", text):
        return ""
    return with_article(text) if head(text) else ""

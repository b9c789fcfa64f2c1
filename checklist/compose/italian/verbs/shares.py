"""What a line tells in the perfect of the first person, with the writer's share in it: "ho contribuito a scrivere"."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.italian.activities import words_of
from checklist.compose.letter import lower_first

_OWN = re.compile(r"ho (?P<how>(?:anche|inoltre|poi|[a-z]{3,}mente) )?(?P<verb>\w+o) (?P<thing>.+)$", re.I)
_TOGETHER = re.compile(r"(?:.*\b)?abbiamo ", re.I)
# A further deed, whose participle would have to become an infinitive too.
_FURTHER = re.compile(r"(?:,| e) (?:ho )?(?P<verb>\w+[tso]o) (?:il|lo|la|i|gli|le|un|una|con|in|dei|delle|\d)")


def to_do(infinitive: str) -> str:
    """An infinitive behind "a", which is "ad" before another a: "ad aprire"."""
    return f"{'ad' if infinitive.startswith('a') else 'a'} {infinitive}"


def shared_words(text: str, share: str) -> str:
    """A line in the first person with the writer's share in it, where that is not the whole.

    Args:
        text: The line: "Ho introdotto i test", "Insieme ai colleghi abbiamo spostato i server".
        share: "team" or "helped".

    Returns:
        "Con il team abbiamo introdotto i test", "ho contribuito a introdurre i test"; empty for other lines, and where
        it is not sure which verbs would have to change.
    """
    if _TOGETHER.match(text):
        return lower_first(text) if share == "team" else ""
    own = _OWN.match(text)
    done = [one.lemma for one in readings(own["verb"], "it") if "V" in one.codes] if own else []
    if not own or not done:
        return ""
    helping = words_of("helping")
    if done[0] in helping or set(own["thing"].split()[:2]) & helping:
        return lower_first(text)
    if " ho " in own["thing"] or (share == "helped" and _tells_more(own["thing"])):
        return ""
    if share == "team":
        return f"con il team abbiamo {own['how'] or ''}{own['verb']} {own['thing']}"
    infinitive = inflected(done[0], "it", "N", "N")
    return f"ho {own['how'] or ''}contribuito {to_do(infinitive)} {own['thing']}" if infinitive else ""


def _tells_more(thing: str) -> bool:
    further = _FURTHER.search(thing)
    return further is not None and any("V" in one.codes for one in readings(further["verb"], "it"))

"""Technologies and practices, in use or only named."""

from collections import defaultdict

from checklist.criteria import Finding, finding
from checklist.detect.technologies.mentions import Mention
from checklist.detect.technologies.use import is_at_work
from checklist.letter import Letter
from checklist.text.segmentation import Span


def of_category(letter: Letter, *categories: str) -> list[Mention]:
    """The candidate's own technologies of some categories."""
    return [one for one in letter.mentions if one.own and one.technology.category in categories]


def ideas(letter: Letter, topic: str) -> tuple[dict[str, list[Span]], dict[str, list[Span]]]:
    """Concepts of a topic that the candidate did something with, and those only named."""
    did: dict[str, list[Span]] = defaultdict(list)
    said: dict[str, list[Span]] = defaultdict(list)
    for hit in letter.body_hits(topic):
        if letter.applies(hit):
            continue
        near = letter.near(topic, hit, 60, 60)
        listed = (len(near) >= 4 and not letter.does(hit, 60, 0)) or letter.in_long_list(hit)
        itself = letter.near("did", Span(hit.start, hit.end), 0, hit.end - hit.start)
        shown = hit.told or letter.does(hit) or itself or (letter.sentence_of(hit).item and is_at_work(letter, hit))
        (did if shown and not listed else said)[hit.concept].append(hit)
    return did, said


def two_or_more(
    letter: Letter, did: dict[str, list[Span]], said: dict[str, list[Span]], minimum: int, **facts: str
) -> Finding:
    shown = [letter.clause(spans[0]) for spans in did.values()] or [spans[0] for spans in said.values()]
    variant = "one" if did else "named"
    return finding(len(did) >= minimum, bool(did or said), shown, variant, minimum=minimum, **facts)

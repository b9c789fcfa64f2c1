"""How the letter ends: a concrete next step, or a formula of hope."""

from checklist.checks import MISSING, Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text import Span

_TAIL = 7  # sentences before the signature in which a next step is looked for


def _tail(letter: Letter) -> Span:
    """The last sentences of the letter, its closing formula included."""
    end = letter.parts.name.start if letter.parts.name else len(letter.text)
    inside = [one for one in letter.sentences if one.start < end and not one.heading]
    greeting = letter.parts.greeting.end if letter.parts.greeting else 0
    first = inside[-_TAIL].start if len(inside) >= _TAIL else 0
    return Span(max(first, greeting), end)


@criterion("call-to-action")
def call_to_action(letter: Letter, needs: Needs) -> Finding:
    """Met by a meeting or an availability named near the end, partial by hope or thanks alone."""
    tail = _tail(letter)
    concrete = [
        hit
        for topic in ("meeting", "availability")
        for hit in letter.hits(topic)
        if tail.start <= hit.start < tail.end
        and letter.standing(hit) != "denied"
        and not any(gap.touches(hit) for gap in letter.placeholders)
        and not (topic == "meeting" and _about_work(letter, hit))
    ]
    if concrete:
        return finding(True, True, [letter.clause(hit) for hit in concrete])
    hope = [hit for hit in letter.hits("hope") if tail.start <= hit.start < tail.end]
    thanks = letter.parts.closing
    if thanks and letter.low[thanks.start : thanks.end].startswith(
        ("thank", "grazie", "ringrazi", "many thanks")
    ):
        hope.append(thanks)  # type: ignore[arg-type]
    return finding(False, True, [letter.clause(hit) for hit in hope[:3]]) if hope else MISSING


def _about_work(letter: Letter, hit: Span) -> bool:
    """Whether a word of meeting is told of past work ("interviewed", "in ogni riunione") and not of the next step."""
    sentence = letter.sentence_of(hit)
    told = [done for done in letter.near("did", hit, 200, 200) if letter.own(done)]
    asks = (
        letter.near("wish", hit, 200, 60)
        + letter.near("hope", hit, 200, 200)
        + letter.near("company", hit, 200, 200)
    )
    asks += letter.near("availability", hit, 200, 200)
    return bool(told) and not asks and sentence.end - sentence.start > 60

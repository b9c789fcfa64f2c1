"""Work with others: mentoring, other functions, teams led."""

from checklist.checks import Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text import Span


def led_people(letter: Letter) -> list[Span]:
    """Numbers of people that the candidate led, taught or worked beside."""
    return [
        one for one in letter.figures
        if one.kind == "people" and letter.own(one)
        and (letter.near("lead-people", one, 60, 60) or letter.near("mentoring", one, 60, 60) or letter.near("teamwork", one, 60, 60))
    ]  # fmt: skip


@criterion("collaboration")
def collaboration(letter: Letter, needs: Needs) -> Finding:
    """Concrete work with others, with a number or a named function; teamwork in general is partial."""
    numbered = led_people(letter)
    mentoring = [
        hit
        for hit in letter.body_hits("mentoring")
        if letter.does(hit, 60, 60) or letter.near("did", hit, 0, hit.end - hit.start)
    ]
    functions = [hit for hit in letter.functions if letter.near("share", hit, 100, 100) and letter.does(hit, 100, 100)]
    taught = mentoring if len(mentoring) > 1 else []
    general = [
        hit
        for topic in ("teamwork", "stakeholder-general", "mentoring")
        for hit in letter.body_hits(topic)
        if not letter.applies(hit)
    ]
    general += letter.functions
    firm = [*numbered[:3], *functions[:3], *taught[:2]]
    spans = [letter.clause(one) for one in firm] or [letter.clause(one) for one in [*mentoring[:2], *general[:1]]]
    return finding(bool(firm), bool(general or mentoring), spans)

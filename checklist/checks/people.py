"""Work with others: mentoring, other functions, teams led."""

from checklist.checks import Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text import Span


def led_people(letter: Letter) -> list[Span]:
    """Numbers of people that the candidate led, taught or worked beside."""
    return [
        one for one in letter.figures
        if one.kind == "people" and letter.own(one)
        and any(letter.near(topic, one, 60, 60) for topic in ("lead-people", "mentoring", "teamwork"))
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
    mentoring = [
        hit
        for hit in mentoring
        if not letter.low.startswith("junior", hit.start) or letter.near("lead-people", hit, 60, 60)
    ]
    functions = [hit for hit in letter.functions if letter.near("share", hit, 100, 100) and letter.does(hit, 100, 100)]
    taught = mentoring if len(mentoring) > 1 else []
    general = [
        hit
        for hit in (*letter.body_hits("teamwork"), *letter.body_hits("stakeholder-general"), *mentoring)
        if not letter.applies(hit)
    ]
    general += letter.functions
    firm = [*numbered[:3], *functions[:3], *taught[:2]]
    spans = [letter.clause(one) for one in firm] or [letter.clause(one) for one in [*mentoring[:2], *general[:1]]]
    return finding(bool(firm), bool(general or mentoring), spans)

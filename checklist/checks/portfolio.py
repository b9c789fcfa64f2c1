"""A link to work of one's own."""

import re

from checklist.checks import Finding, Needs, criterion, finding
from checklist.contacts import LINK
from checklist.letter import Letter
from checklist.text import Span

_NOT_OWN = re.compile(
    r"linkedin|facebook|instagram|twitter|x\.com|calendly|mailto|example\.(?:com|org|it)/?$|indeed|infojobs|monster"
)


@criterion("portfolio")
def portfolio(letter: Letter, needs: Needs) -> Finding:
    """A link to GitHub, GitLab, Kaggle, papers or a site of one's own; a mention without a link is partial."""
    links = [
        Span(match.start(), match.end())
        for match in LINK.finditer(letter.low)
        if not _NOT_OWN.search(match.group())
        and not any(gap.touches(Span(match.start(), match.end())) for gap in letter.placeholders)
    ]
    links = [span for span in links if letter.standing(span) != "company"]
    tools = letter.mentions
    named = [
        hit
        for hit in letter.body_hits("portfolio-general")
        if not any(one.technology.category == "ci-cd" and abs(one.start - hit.start) < 25 for one in tools)
        and not letter.near("devops", hit, 40, 40)
    ]
    return finding(bool(links), bool(named), links or [letter.clause(hit) for hit in named[:2]])

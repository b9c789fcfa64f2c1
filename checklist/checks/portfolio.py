"""A link to work of one's own."""

import re

from checklist.checks import Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.contacts import LINK
from checklist.text import Span
from checklist.vocabulary import Hit

_NOT_OWN = re.compile(
    r"linkedin|facebook|instagram|twitter|x\.com|calendly|mailto|example\.(?:com|org|it)/?$|indeed|infojobs|monster"
)

_YOURS = re.compile(r"(?<!\w)(?:your|vostr[oaie]|il suo)(?!\w)[^.;!?\n]*$")


def _own_work(letter: Letter) -> list[Hit]:
    """A data scientist's work named or offered ("I can send you the notebook"), none of the reader's."""
    body = letter.parts.body
    inside = [hit for hit in letter.hits("own-work") if body.start <= hit.start < body.end]
    said = [hit for hit in inside if letter.standing(hit) in ("own", "company", "wished")]
    return [hit for hit in said if not _YOURS.search(letter.low, max(0, hit.start - 40), hit.start)]


@criterion("portfolio")
def portfolio(letter: Letter, needs: Needs) -> Finding:
    """A link to GitHub, GitLab, Kaggle, papers or a site of one's own; a mention without a link is partial."""
    links = [
        Span(match.start(), match.end())
        for match in LINK.finditer(letter.low)
        if not _NOT_OWN.search(match.group())
        and not any(gap.touches(Span(match.start(), match.end())) for gap in letter.placeholders)
    ]
    links = [span for span in links if not _YOURS.search(letter.low, max(0, span.start - 60), span.start)]
    tools = letter.mentions
    hits = _own_work(letter) if needs["guide"] == "data-scientist" else letter.body_hits("portfolio-general")
    named = [
        hit
        for hit in hits
        if not any(one.technology.category == "ci-cd" and abs(one.start - hit.start) < 25 for one in tools)
        and not letter.near("devops", hit, 40, 40)
    ]
    return finding(bool(links), bool(named), links or [letter.clause(hit) for hit in named[:2]])

"""A link to work of one's own."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.detect.parts.contacts import find_links
from checklist.letter import Letter
from checklist.lexicon.vocabulary import Hit
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_HANDLE = sieved(
    r"(?<!\w)(?:github|gitlab|bitbucket|kaggle)\s?[:@]\s?@?(?!http|link|su\b|on\b|available"
    r"|disponib)[a-z0-9][\w-]{2,38}(?=\s*(?:$|[\n|,;·)]))"
)
_NOT_OWN = re.compile(
    r"linkedin|facebook|instagram|twitter|x\.com|calendly|mailto|example\.(?:com|org|it)/?$|indeed|infojobs|monster"
)
_BESIDE = 24  # code points
_YOURS = re.compile(r"(?<!\w)(?:your|vostr[oaie]|il suo)(?!\w)[^.;!?\n]*$")


def _own_work(letter: Letter) -> list[Hit]:
    """Work of one's own named or offered ("I can send you the notebook"), none of the reader's."""
    body = letter.parts.body
    inside = [hit for hit in letter.hits("own-work") if body.start <= hit.start < body.end]
    said = [hit for hit in inside if letter.standing(hit) in ("own", "company", "wished")]
    return [hit for hit in said if not _YOURS.search(letter.low, max(0, hit.start - 40), hit.start)]


@criterion("portfolio", flags={"offered_work": 0})
def portfolio(letter: Letter, needs: Needs) -> Finding:
    """A link to GitHub, GitLab, Kaggle, papers or a site of one's own; a mention without a link is partial."""
    links = [
        span
        for span in find_links(letter.low)
        if not _NOT_OWN.search(letter.low[span.start : span.end]) and not meets(letter.placeholders, span)
    ]
    links += [Span(match.start(), match.end()) for match in _HANDLE.finditer(letter.low)]
    links = [span for span in links if not _YOURS.search(letter.low, max(0, span.start - 60), span.start)]
    if needs["offered_work"]:
        named = _own_work(letter)
    else:
        named = [hit for hit in letter.hits("portfolio-general") if letter.own(hit) and not _is_tool(letter, hit)]
    return finding(bool(links), bool(named), links or [letter.clause(hit) for hit in named[:2]])


def _is_tool(letter: Letter, hit: Span) -> bool:
    """Whether a host of code is named as a tool of work: beside a pipeline, or in operations."""
    if not letter.low.startswith(("git", "bitbucket", "repo"), hit.start):
        return False
    beside = letter.mentions_in(hit.start - _BESIDE, hit.start + _BESIDE + 1)
    return any(one.technology.category == "ci-cd" for one in beside) or bool(letter.near("devops", hit, 40, 40))

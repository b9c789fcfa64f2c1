"""A link to work of one's own."""

import re
from bisect import bisect_right

from checklist.checks import Finding, Needs, criterion, finding
from checklist.contacts import find_links
from checklist.letter import Letter, once
from checklist.spans import meets
from checklist.text import Span
from checklist.vocabulary import Hit

_HANDLE = re.compile(
    r"(?<!\w)(?:github|gitlab|bitbucket|kaggle)\s?[:@]\s?@?(?!http|link|su\b|on\b|available"
    r"|disponib)[a-z0-9][\w-]{2,38}(?=\s*(?:$|[\n|,;·)]))"
)
_NOT_OWN = re.compile(
    r"linkedin|facebook|instagram|twitter|x\.com|calendly|mailto|example\.(?:com|org|it)/?$|indeed|infojobs|monster"
)

_BESIDE = 25  # code points
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
        span
        for span in find_links(letter.low)
        if not _NOT_OWN.search(letter.low[span.start : span.end]) and not meets(letter.placeholders, span)
    ]
    links += [Span(match.start(), match.end()) for match in _HANDLE.finditer(letter.low)]
    links = [span for span in links if not _YOURS.search(letter.low, max(0, span.start - 60), span.start)]
    if needs["guide"] == "data-scientist":
        named = _own_work(letter)
    else:
        named = [hit for hit in letter.hits("portfolio-general") if letter.own(hit) and not _is_tool(letter, hit)]
    return finding(bool(links), bool(named), links or [letter.clause(hit) for hit in named[:2]])


def _is_tool(letter: Letter, hit: Span) -> bool:
    """Whether a host of code is named as a tool of work: beside a pipeline, or in operations."""
    if not letter.low.startswith(("git", "bitbucket", "repo"), hit.start):
        return False
    pipelines = _pipelines(letter)
    place = bisect_right(pipelines, hit.start - _BESIDE)
    beside = place < len(pipelines) and pipelines[place] < hit.start + _BESIDE
    return beside or bool(letter.near("devops", hit, 40, 40))


@once
def _pipelines(letter: Letter) -> list[int]:
    """Where tools of continuous integration are named, in order."""
    return sorted(one.start for one in letter.mentions if one.technology.category == "ci-cd")

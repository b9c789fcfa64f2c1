"""The industry of the candidate's experience, and what only those who worked in it would write."""

from checklist.checks import MISSING, Fault, Finding, Findings, Needs, criterion, finding, mistake
from checklist.cues import words
from checklist.letter import Letter
from checklist.text import Span
from checklist.vocabulary import Hit

_WANTED = words("data.wanted")
# Where the word is none of an industry's: "logistic regression", "a Docker container", "fast-paced environments".
_NO_INDUSTRY = ("algorithm", "cliche")
_TOO_SHORT = 60  # words within which the trade may well go unsaid
_OF_TECHNICIANS = ("backend", "data-scientist")


def _told(letter: Letter, topic: str) -> list[Hit]:
    """Hits of a topic in the candidate's work: not where they apply, what they look for, nor inside another name."""
    longer = [one for one in letter.named if one.technology.category != "security"]  # PSD2 is an industry's own
    others = [*longer, *(hit for topic in _NO_INDUSTRY for hit in letter.hits(topic))]
    return [
        hit
        for hit in letter.body_hits(topic)
        if not letter.applies(hit)
        and not _WANTED.search(letter.low, letter.sentence_of(hit).start, hit.start)
        and not any(hit.touches(one) for one in others)
    ]


def _of_trade(letter: Letter, guide: str) -> bool:
    """Whether the letter tells of work in the trade at all: a cook's kitchen is no developer's domain."""
    if guide not in _OF_TECHNICIANS or letter.words < _TOO_SHORT or any(one.own for one in letter.mentions):
        return True
    return any(not letter.applies(hit) for hit in letter.body_hits("trade"))


@criterion("domain")
def domain(letter: Letter, needs: Needs) -> Finding:
    """An industry with something specific about it; the industry's name alone is partial."""
    if not _of_trade(letter, needs["guide"]):
        return MISSING
    names, special = _told(letter, "industry-name"), _told(letter, "industry-own")
    by_name = {hit.concept for hit in names}
    matched = [hit for hit in special if hit.concept in by_name]
    several = {letter.low[hit.start : hit.end][:6] for hit in special}
    met = bool(matched) or len(several) >= 2
    spans: list[Span] = [letter.clause(hit) for hit in [*matched[:3], *special[:3], *names[:2]]]
    industry = letter.text[names[0].start : names[0].end] if names else ""
    return finding(met, bool(names or special), spans, name=industry)


@mistake("no-domain", restates=True)
def no_domain(letter: Letter, needs: Needs, findings: Findings) -> Fault:
    """No industry in the letter."""
    return Fault("domain" in findings and findings["domain"].verdict == "missing")

"""The industry of the candidate's experience, and what only those who worked in it would write."""

from checklist.checks import Fault, Finding, Findings, Needs, criterion, finding, mistake
from checklist.letter import Letter
from checklist.text import Span


@criterion("domain")
def domain(letter: Letter, needs: Needs) -> Finding:
    """An industry with something specific about it; the industry's name alone is partial."""
    names = [hit for hit in letter.body_hits("industry-name") if not letter.applies(hit)]
    special = [hit for hit in letter.body_hits("industry-own") if not letter.applies(hit)]
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

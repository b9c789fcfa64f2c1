"""What a letter says of its writer, checked against the facts that the writer has confirmed.

    from checklist.claims import check
    from checklist.facts import load

    report = check(text, load("facts.json"), company="Nordware")
    report.claims      # each with start, end, kind, status, the JSON pointers of its facts, and a reason
    report.unchecked   # sentences of which nothing could be checked

`docs/claims.md` says what is checked and how well.
"""

from checklist.claims.check import check
from checklist.claims.claim import KINDS, Claim, ClaimReport

__all__ = ["KINDS", "Claim", "ClaimReport", "check"]

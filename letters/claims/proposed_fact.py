"""The fact that a flagged claim would be, as a form proposes it: a new one, or another wording of one that exists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from letters.claims.claim_check import CheckedClaim, ClaimCheck
from profiles.facts.pieces import PART
from profiles.models import Fact

WITH_PARTS = ("work", "projects", "volunteer")  # the kinds of entries that a highlight belongs to
BY_REASON = {  # the kind of fact, and the field for the words, by how the reason of a flag begins
    "technology-none": ("skills", "name"),
    "tool-of-ad": ("skills", "name"),
    "employer-none": ("work", "name"),
    "employer-named": ("work", "name"),
    "title-": ("work", "position"),
    "honours-": ("education", "score"),
    "certificate-": ("certificates", "name"),
}
LEVEL = re.compile(
    r"\b(?:[ABC][12]\+?|madrelingua|native|mother tongue|fluent\w*|fluente|bilingu\w+|scolastic\w+|buon\w*|good"
    r"|ottim\w+|excellent|conversational|basic|base|professional)\b",
    re.IGNORECASE,
)
LEADS = re.compile(r"\b(?:led|lead\w*|head\w*|manag\w*|guid\w+|dire\w+|coordin\w+|responsabile)\b", re.IGNORECASE)
# "laurea magistrale in informatica", "a master's in physics from Leeds"
DEGREE = re.compile(
    r"(?P<studyType>.+?) in (?P<area>[^,.;:()]{3,60}?)"
    r"(?= (?:at|from|with|presso|con|alla?|nel|in)\b| (?:all|dell)[’']|[,.;:()]|$)",
    re.IGNORECASE,
)


@dataclass
class ProposedFact:
    """What a form begins with.

    Attributes:
        kind: The kind of the fact.
        data: Its data, filled in with the words of the letter.
        share: The share in the work, "" where the letter does not say.
        changes: The fact that is changed; None for a new one.
        entries: For a new highlight, the entries that it may belong to, the likeliest first.
    """

    kind: str
    data: dict[str, Any]
    share: str = ""
    changes: Fact | None = None
    entries: list[Fact] = field(default_factory=list)


def propose(claim: CheckedClaim, check: ClaimCheck) -> ProposedFact:
    """The fact that would bear out a flagged claim."""
    quote = " ".join(claim.quote.split())
    if claim.kind == "language":
        return _language(quote, claim)
    if claim.fact and claim.fact.kind == PART and claim.state == "contradicted":
        return ProposedFact(PART, claim.fact.data, _share(claim, claim.fact), changes=claim.fact)
    if claim.reason.startswith("degree-"):
        return ProposedFact("education", _degree(quote, check.sentence_of(claim)))
    for reason, (kind, name) in BY_REASON.items():
        if claim.reason.startswith(reason):
            return ProposedFact(kind, {name: quote})
    return _deed(check.sentence_of(claim), claim, check.by_pointer.values())


def _share(claim: CheckedClaim, fact: Fact) -> str:
    """The share in the work that the letter claims, where that is what the facts deny; else that of the fact."""
    if claim.reason != "share-part":
        return fact.share
    return Fact.Share.LED if LEADS.search(claim.quote) else Fact.Share.DID


def _language(quote: str, claim: CheckedClaim) -> ProposedFact:
    level = LEVEL.search(quote)
    said = {"fluency": level[0]} if level else {}
    if claim.fact and claim.fact.kind == "languages":
        return ProposedFact("languages", claim.fact.data | said, changes=claim.fact)
    words = LEVEL.sub("", quote).strip(" ,;:.()")
    return ProposedFact("languages", {"language": words or quote} | said)


def _degree(quote: str, sentence: str) -> dict[str, str]:
    """A degree with its field, which may stand after the words of the claim."""
    told = quote + " ".join(sentence.split()).partition(quote)[2]
    degree = DEGREE.match(told)
    return degree.groupdict() if degree and len(degree["studyType"]) <= len(quote) else {"studyType": quote}


def _deed(sentence: str, claim: CheckedClaim, facts: Iterable[Fact]) -> ProposedFact:
    """What was done, in a sentence, for the entry that the claim speaks of; a project where there is no entry."""
    entries = entries_of(facts)
    if not entries:
        return ProposedFact("projects", {"description": sentence})
    spoken_of = {claim.fact.key, claim.fact.of} if claim.fact else set()
    entries.sort(key=lambda entry: entry.key not in spoken_of)
    return ProposedFact(PART, {"text": sentence}, entries=entries)


def entries_of(facts: Iterable[Fact]) -> list[Fact]:
    """The confirmed jobs, projects and the like that something done may belong to, those that go on first."""
    entries = [fact for fact in facts if fact.state == Fact.State.CONFIRMED and fact.kind in WITH_PARTS]
    return sorted(entries, key=lambda entry: bool(entry.data.get("endDate")))

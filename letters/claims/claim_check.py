"""The claim check of a letter: each claim with the fact that bears it out, and those that none bears out."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import get_language

from checklist.claims import Claim, ClaimReport, check
from checklist.claims.wording import why
from checklist.facts import BadFacts, Date, Facts, read
from checklist.letter import Letter as ParsedLetter
from checklist.text.segmentation import Span
from guides.passages import Passage
from letters.claims.accepted_claim import QUOTE, AcceptedClaim
from profiles.facts.queryset import resume_of
from profiles.models import Fact
from queries.compiled import compiled

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accounts.models import User
    from letters.letter import Letter
    from letters.version import Version

FLAGGED = frozenset({"unsupported", "contradicted"})  # states of claims
TEXTS = 64  # that were last checked, in each process
PEOPLE = 16  # against whose facts they were


@dataclass(frozen=True)
class CheckedClaim:
    """A claim as a page shows it, ``body[start:end]`` in code points.

    Attributes:
        digest: The same for the same words as long as they stand in the letter, whatever stands around them.
        state: supported, unsupported, contradicted, or accepted where its owner said that it is fine.
        why: The reason of the status, with the words of the fact.
        fact: The fact that it rests on or that contradicts it; None where there is none.
        acceptance: Of an accepted claim, the row that says so.
    """

    digest: str
    start: int
    end: int
    quote: str
    kind: str
    reason: str
    state: str
    why: str
    fact: Fact | None
    acceptance: AcceptedClaim | None

    @property
    def is_flagged(self) -> bool:
        """Whether the facts do not bear it out, and nobody has said that it is fine."""
        return self.state in FLAGGED

    @property
    def key(self) -> str:
        """The key that it shares with its marks; a flag is told by it."""
        return f"{'flag' if self.is_flagged else 'claim'}-{self.digest}"


@dataclass(frozen=True)
class ClaimCheck:
    """What the check found in ``body``.

    Attributes:
        has_facts: Whether the person has confirmed anything to check a letter against.
        by_pointer: The facts by their JSON pointers, those that wait included.
    """

    body: str
    has_facts: bool = False
    claims: tuple[CheckedClaim, ...] = ()
    unchecked: tuple[Span, ...] = ()
    by_pointer: Mapping[str, Fact] = field(default_factory=dict)

    @cached_property
    def flags(self) -> list[CheckedClaim]:
        """The claims that no fact bears out."""
        return [claim for claim in self.claims if claim.is_flagged]

    @cached_property
    def supported(self) -> list[CheckedClaim]:
        """The claims that a fact bears out."""
        return [claim for claim in self.claims if claim.state == "supported"]

    @cached_property
    def accepted(self) -> list[CheckedClaim]:
        """The claims that their writer said are fine."""
        return [claim for claim in self.claims if claim.state == "accepted"]

    @property
    def not_checked(self) -> list[tuple[int, int, str]]:
        """The sentences of which nothing could be checked: start, end and words."""
        return [(one.start, one.end, self.body[one.start : one.end]) for one in self.unchecked]

    @property
    def passages(self) -> Iterator[Passage]:
        """Every claim and every unchecked sentence, as ``guides.passages.split_at_passages`` takes them."""
        for claim in self.claims:
            yield Passage(claim.start, claim.end, claim.key, claim.state)
        for one in self.unchecked:
            yield Passage(one.start, one.end, "unchecked", "unchecked")

    def find(self, digest: str) -> CheckedClaim | None:
        """The claim with this digest; None when its words are no longer in the letter."""
        return next((claim for claim in self.claims if claim.digest == digest), None)

    def sentence_of(self, claim: CheckedClaim) -> str:
        """The sentence in which a claim stands, on one line."""
        sentence = ParsedLetter(self.body).sentence_of(Span(claim.start, claim.end))
        return " ".join(self.body[sentence.start : sentence.end].split())


def check_draft(letter: "Letter", body: str) -> ClaimCheck:
    """Check a text of a letter against what its owner has confirmed, as of today.

    Takes two queries, and one for the owner where it is not loaded, however much there is.
    """
    return _check(letter, body, timezone.localdate())


def check_version(version: "Version") -> ClaimCheck:
    """Check a version as of the day on which it was made, against what its owner has confirmed by now."""
    return _check(version.letter, version.body, timezone.localdate(version.created_at))


def _check(letter: "Letter", body: str, day: date) -> ClaimCheck:
    document, by_pointer = resume_of(_live_facts(letter.owner))
    known = json.dumps(document, sort_keys=True)
    report = _report(body, known, ad=letter.job_ad, company=letter.company, role=letter.role, today=day.isoformat())
    if report is None:
        return ClaimCheck(body)
    accepted = {(row.kind, row.quote): row for row in _accepted_claims(letter.owner, letter)}
    claims = tuple(_shown(report.claims, body, by_pointer, accepted))
    return ClaimCheck(body, True, claims, report.unchecked, by_pointer)


@lru_cache(maxsize=TEXTS)
def _report(body: str, document: str, *, ad: str, company: str, role: str, today: str) -> ClaimReport | None:
    """The report on a text; None where nothing is confirmed that it could be checked against.

    SECURITY: a function of its arguments, the facts of the person among them, so that whoever gets a report from memory
    could have had it made.
    """
    facts = _facts(document)
    if not facts or not facts.confirmed:
        return None
    return check(body, facts, ad=ad, company=company, role=role, today=Date.parse(today))


@lru_cache(maxsize=PEOPLE)
def _facts(document: str) -> Facts | None:
    """The facts of a document, the same object for the same text, so that the check reads them once.

    None for a document that another program made and that is no good: the letter is shown all the same.
    """
    try:
        return read(json.loads(document))
    except BadFacts:
        return None


@compiled
def _live_facts(owner: "User") -> "QuerySet[Fact]":
    facts = Fact.objects.visible_to(owner).live().select_related("source")
    return facts.defer("source__text", "source__unplaced")


@compiled
def _accepted_claims(owner: "User", letter: "Letter") -> "QuerySet[AcceptedClaim]":
    return AcceptedClaim.objects.visible_to(owner).filter(letter=letter)


def _shown(
    claims: tuple[Claim, ...],
    body: str,
    by_pointer: Mapping[str, Fact],
    accepted: Mapping[tuple[str, str], AcceptedClaim],
) -> Iterator[CheckedClaim]:
    """The claims as pages show them."""
    seen: Counter[str] = Counter()
    ui = "it" if (get_language() or "it").startswith("it") else "en"
    for claim in claims:
        quote = body[claim.start : claim.end]
        acceptance = accepted.get((claim.kind, quote[:QUOTE])) if claim.flagged else None
        words = f"{claim.kind}:{quote}"
        seen[words] += 1
        digest = hashlib.blake2s(f"{words}:{seen[words]}".encode(), digest_size=6).hexdigest()
        yield CheckedClaim(
            digest=digest,
            start=claim.start,
            end=claim.end,
            quote=quote,
            kind=claim.kind,
            reason=claim.reason,
            state="accepted" if acceptance else claim.status,
            why=why(claim, ui),
            fact=next((row for at in claim.facts if (row := fact_at(at, by_pointer))), None),
            acceptance=acceptance,
        )


def fact_at(pointer: str, by_pointer: Mapping[str, Fact]) -> Fact | None:
    """The fact that holds what a JSON pointer names: of ``/skills/0/keywords/4`` the skill."""
    while pointer:
        if pointer in by_pointer:
            return by_pointer[pointer]
        pointer = pointer.rpartition("/")[0]
    return None

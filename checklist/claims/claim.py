"""A claim of a letter, with how it stands to the facts."""

from dataclasses import dataclass
from typing import Any, Literal

from checklist.facts import Fact
from checklist.text.segmentation import Span
from checklist.values import value

Kind = Literal["figure", "technology", "employer", "title", "credential", "duration", "scale", "language", "outcome"]
Status = Literal["supported", "unsupported", "contradicted"]
KINDS: tuple[Kind, ...] = (
    "figure",
    "technology",
    "employer",
    "title",
    "credential",
    "duration",
    "scale",
    "language",
    "outcome",
)


@value
class Claim(Span):
    """What a letter says of its writer, in code points of its text.

    Attributes:
        kind: what it is about.
        status: supported by facts, unsupported (they say nothing of the kind), or contradicted (they say otherwise).
        facts: JSON pointers of the facts that support or contradict it.
        reason: which sentence of `cues.yaml`, section `why`, explains the status.
        said: what the facts say instead, or what supports it, for that sentence.
    """

    kind: Kind = "figure"
    status: Status = "supported"
    facts: tuple[str, ...] = ()
    reason: str = "supported"
    said: str = ""

    @property
    def flagged(self) -> bool:
        """Whether the facts do not bear it out."""
        return self.status != "supported"


def supported(span: Span, kind: Kind, fact: Fact, pointer: str = "") -> Claim:
    """A claim that a fact bears out, with the pointer of the fact unless another one is given."""
    return Claim(span.start, span.end, kind, "supported", (pointer or fact.pointer,), "supported", fact.text)


def flagged(span: Span, kind: Kind, reason: str, fact: Fact | None = None, contradicted: bool = False) -> Claim:
    """A claim that no fact bears out, for a reason of `cues.yaml`, with the fact that says something else."""
    status: Status = "contradicted" if contradicted else "unsupported"
    pointers = (fact.pointer,) if fact else ()
    return Claim(span.start, span.end, kind, status, pointers, reason, fact.text if fact else "")


@dataclass(frozen=True, slots=True)
class ClaimReport:
    """All claims of a letter, and the sentences of which nothing could be checked, in their order."""

    engine: str
    claims: tuple[Claim, ...]
    unchecked: tuple[Span, ...]

    @property
    def flagged(self) -> tuple[Claim, ...]:
        """The claims that the facts do not bear out."""
        return tuple(claim for claim in self.claims if claim.flagged)

    def as_dict(self, text: str, ui: str = "it") -> dict[str, Any]:
        """The report as the command prints it.

        Args:
            text: the letter.
            ui: the language of the reasons, "it" or "en".
        """
        from checklist.claims.wording import why  # noqa: PLC0415 - wording needs claims

        return {
            "engine": self.engine,
            "claims": [
                {
                    "start": claim.start, "end": claim.end, "quote": text[claim.start : claim.end], "kind": claim.kind,
                    "status": claim.status, "facts": list(claim.facts), "why": why(claim, ui),
                }
                for claim in self.claims
            ],
            "unchecked": [
                {"start": one.start, "end": one.end, "quote": text[one.start : one.end]} for one in self.unchecked
            ],
        }  # fmt: skip

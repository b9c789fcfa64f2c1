"""What an advertisement asks for: technologies and subjects, each required, welcome or only spoken of."""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import zip_longest
from typing import Literal

from checklist.ads.sections import Line
from checklist.ads.words import cue, subjects
from checklist.lexicon.technologies import by_id
from checklist.lexicon.vocabulary import Named
from checklist.text.clause_edges import clause
from checklist.text.segmentation import Span, sentences
from checklist.values import value

Need = Literal["required", "nice", "spoken"]
# Fields that say nothing more where a tool of theirs is named in the sentence, "version control (Git)", with the
# categories of these tools; what is named of another field leaves them as they are: "cloud/Linux fundamentals".
_GENERAL = {
    "cloud": {"cloud", "cloud-service", "iac"},
    "databases": {"database", "cache", "search", "architecture"},
    "version control": {"versioning", "ci-cd"},
    "build scripts": {"ci-cd", "build", "versioning"},
    "web development": {"framework"},
    "networking": {"protocol"},
    "monitoring": {"monitoring"},
    "algorithms": {"ml", "library"},
}
# Ways of working, which `conditions.py` reads, and what is made while working: nobody lists them beside technologies.
PRACTICES = frozenset(
    {"on-call", "code-review", "clean-code", "static-analysis", "sprint-practices", "async-processing"}
    | {"runbook", "adr", "post-mortem", "wireframe", "project-charter", "statement-of-work", "risk-register"}
    | {"personas", "customer-journey", "product-roadmap", "go-to-market", "market-analysis"}
)
# Words of computing that other trades have, too: alone they are demanded only beside a technology.
_SHARED = frozenset({"monitoring", "simulation", "containers", "routing", "streaming", "sockets", "acceptance-test"})
_OF_ANY_TRADE = frozenset({"office", "planning", "method", "certification", "other"})  # categories
_BOTH = re.compile(r"(?<!\w)c(?:/| e | and |, ?)(c\+\+)")
# A common noun before the examples of it: "observability stacks (Grafana, Prometheus)".
_SUCH_AS = r"(?:e\.g\.,?|for example|ad esempio|per esempio|p\.es\.|es\.)"
_EXAMPLES = re.compile(rf"[\w -]{{0,30}}(?:\( ?{_SUCH_AS}?|,? ?{_SUCH_AS}) ?")
_DEGREE = re.compile(r"(?<!\w)(?:laurea\w*|degree|master|phd|dottorato|diploma|bachelor\S*|msc|bsc|b\.tech)(?!\w)")
_RANK: dict[Need, int] = {"spoken": 0, "nice": 1, "required": 2}


@value
class Demand(Span):
    """Something asked for: the span that names it, the sentence it stands in, and how strongly it is wanted.

    `id` is the technology's in the lexicon, or the name of a subject. Demands of one `choice` (not 0) are
    alternatives: one of them is enough.
    """

    id: str = ""
    name: str = ""
    need: Need = "required"
    choice: int = 0
    sentence: Span | None = None


def demands(text: str, low: str, lines: list[Line], named: list[Named]) -> list[Demand]:
    """Each thing once, at the place where it is wanted most, in the order of the text.

    When nothing is required anywhere, as in an advertisement without headings, what is spoken of counts as asked for.
    """
    found: dict[str, Demand] = {}
    choices = 0
    for line in lines:
        if line.kind in ("offer", "steps"):
            continue
        for sentence in _sentences(text, line):
            things = _things(low, sentence, named)
            choice = choices + 1 if len(things) > 1 and _is_choice(low, sentence, things) else 0
            for thing, ident, name in things:
                need = _need(low, line, sentence, thing)
                demand = Demand(thing.start, thing.end, ident, name, need, choice, sentence)
                before = found.get(ident)
                if before is None or _RANK[need] > _RANK[before.need]:
                    found[ident] = demand
            choices = max(choices, choice)
    are_technical = any(
        ident in by_id() and ident not in _SHARED and by_id()[ident].category not in _OF_ANY_TRADE for ident in found
    )
    held = sorted(one for one in found.values() if are_technical or not _is_shared(text, one))
    if not any(one.need == "required" for one in held):
        held = [replace(one, need="required") if one.need == "spoken" else one for one in held]
    return held


def _is_shared(text: str, one: Demand) -> bool:
    return one.id in _SHARED and " " not in text[one.start : one.end]


def _is_choice(low: str, sentence: Span, things: list[tuple[Span, str, str]]) -> bool:
    """Whether the things of a sentence are alternatives, which a word before or between them says."""
    first, last = things[0][0], things[-1][0]
    return bool(cue("demands.either").search(low, max(sentence.start, first.start - 25), last.start))


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _sentences(text: str, line: Line) -> list[Span]:
    cut = sentences(text[line.start : line.end])
    return [Span(one.start + line.start, one.end + line.start) for one in cut]


def _things(low: str, sentence: Span, named: list[Named]) -> list[tuple[Span, str, str]]:
    """Technologies and subjects of a sentence; a subject that a technology's name covers is left out."""
    first, behind = (bisect_left(named, place, key=lambda one: one.start) for place in (sentence.start, sentence.end))
    tools = [one for one in named[first:behind] if _is_demanded(low, one)]
    things = [(Span(one.start, one.end), one.technology.id, one.technology.name) for one in tools]
    things += [
        (Span(both.start(1), both.end(1)), "cpp", by_id()["cpp"].name)
        for both in _BOTH.finditer(low, sentence.start, sentence.end)
    ]
    if _DEGREE.search(low, sentence.start, sentence.end):
        return _without_headwords(low, things)
    categories = {one.technology.category for one in tools}
    names, expression = subjects()
    for match in expression.finditer(low, sentence.start, sentence.end):
        span = Span(match.start(), match.end())
        name = names[match.lastgroup or ""]
        if not any(one.touches(span) for one in tools) and categories.isdisjoint(_GENERAL.get(name, ())):
            known = by_id().get(name)
            things.append((span, name, known.name if known else name))
    return _without_headwords(low, sorted(things, key=lambda thing: thing[0].start))


def _without_headwords(low: str, things: list[tuple[Span, str, str]]) -> list[tuple[Span, str, str]]:
    """The things without common nouns of which examples follow in the sentence."""
    return [
        thing
        for thing, following in zip_longest(things, things[1:])
        if not (following and thing[2].islower() and _EXAMPLES.fullmatch(low, thing[0].end, following[0].start))
    ]


def _is_demanded(low: str, one: Named) -> bool:
    """Whether a name is a technology here: no work product, no quality of the product, and no pattern of that name."""
    ident = one.technology.id
    if ident == "ux" and not re.search(r"ux|ui|design|research", low[one.start : one.end]):
        return False  # "attention to the user experience"
    return ident not in PRACTICES and not _is_pattern(low, one)


def _is_pattern(low: str, one: Named) -> bool:
    """Whether "lambda" is the architecture and no service."""
    return one.technology.id == "aws-lambda" and low.endswith(("architettura ", "architetture "), 0, one.start)


def _need(low: str, line: Line, sentence: Span, thing: Span) -> Need:
    """How strongly a thing is wanted: its clause and sentence decide, then the heading."""
    near = clause(low, thing, sentence)
    if cue("demands.spares").search(low, sentence.start, thing.start):
        return "spoken"
    if cue("demands.nice").search(low, *_range(near)) or _is_welcome(low, sentence, thing):
        return "nice"
    if line.kind in ("required", "nice"):
        return line.kind
    asks = cue("demands.asks").search(low, *_range(sentence))
    return "required" if asks and (line.kind != "duties" or asks.start() < thing.start) else "spoken"


def _is_welcome(low: str, sentence: Span, thing: Span) -> bool:
    """Whether a sentence says of all that it names that it is welcome: "Kafka, gRPC or Spark are a plus"."""
    said = list(cue("demands.nice").finditer(low, sentence.start, sentence.end))
    if not said:
        return False
    # "SQL, Python and R, preferably with Spark": what stands before the word is asked for, what follows is welcome.
    opens = said[0].start() - sentence.start < 12
    closes = sentence.end - said[-1].end() < 12
    return opens or closes or said[0].end() <= thing.start

"""How `production` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.measures import span_of
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.lexicon.lists import uses
from checklist.lexicon.regex_lists import beside
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

_LISTS = beside(__file__)
_RECURS = Sieve(_LISTS.either("recurs"))
_REACHED = Sieve(_LISTS.either("reached"))
_OPERATIONS = frozenset({"container", "orchestration", "ci-cd", "iac", "monitoring"})


def _runs_models(one: Mention) -> bool:
    return one.own and (one.technology.id in uses("running") or one.technology.category in _OPERATIONS)


def _left_to_others(letter: Letter, hit: Span) -> bool:
    """Whether the sentence gives the work to others: "the deployment is done by another team"."""
    return bool(letter.near("not-mine", hit, 60, 90))


@criterion("production", technical=True)
def production(letter: Letter, needs: Needs) -> Finding:
    """A model or pipeline in production, with how; in production in general, or only the tools for it, is partial."""
    recurs = [span for span in map(span_of, _RECURS.finditer(letter.low)) if letter.own(span)]
    running = [hit for hit in [*letter.body_hits("in-production"), *recurs] if not _left_to_others(letter, hit)]
    used: list[Span] = [
        *letter.body_hits("put-to-use"),
        *(one for one in map(span_of, _REACHED.finditer(letter.low)) if letter.own(one)),
    ]
    tools = [one for one in letter.mentions if _runs_models(one) and one.start >= letter.parts.body.start]
    carriers = [one for one in letter.mentions if one.own and one.technology.id in uses("carrying")]
    how: list[Span] = [
        *letter.body_hits("production-how"), *(one for one in [*tools, *carriers] if one.run < 5 or one.used)
    ]  # fmt: skip
    firm = [pair for hit in running for pair in _pairs(letter, hit, how, 2)]
    firm = firm or [pair for hit in used for pair in _pairs(letter, hit, [one for one in tools if one.used], 6)]
    general: list[Span] = [*letter.body_hits("in-production"), *recurs, *used, *tools]
    spans = [letter.clause(one) for pair in firm[:3] for one in pair] or [letter.clause(one) for one in general[:3]]
    return finding(bool(firm), bool(general), spans, "running" if running else "")


def _pairs(letter: Letter, hit: Span, how: list[Span], far: int) -> list[tuple[Span, Span]]:
    """The hit with the first means told within a few sentences of its paragraph."""
    reach = letter.around(letter.sentence_of(hit), far, far)
    beside = [one for one in how if reach.start <= one.start < reach.end and not one.touches(hit)]
    if not beside:
        return []
    return [(hit, min(beside, key=lambda one: abs(one.start - hit.start)))]

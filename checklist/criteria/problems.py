"""A problem solved, told with what was done and what came of it."""

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.criteria.effects import claimed_effects, effects
from checklist.criteria.own_work import pieces_of_work
from checklist.criteria.products import product_trade
from checklist.criteria.projects import project_trade
from checklist.detect.stories import Story, Trade, stories
from checklist.letter import Letter
from checklist.lexicon.regex_lists import words
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span

TECHNICAL = (
    "design",
    "devops",
    "database-general",
    "testing-general",
    "monitoring-general",
    "buzzword",
    "model",
    "trade",
)
_TRADE = (*TECHNICAL, "kpi", "project")


_HEADING = 3  # words up to which a passage only names that a story follows: "A problem solved."
_TOO_SHORT = 60  # words within which the trade may well go unsaid
_SIGNS = {
    "plans": ("risk", "hired-firms", "deliverable", "completed", "in-time", "deadline", "budget",
                        "team-word"),
    "products": ("launch", "research", "launch-named", "adoption", "user"),
}  # fmt: skip
# A whole story of plans or of products is of the trade, unless it is of the family.
_AT_HOME = words("managers.at-home")
_TROUBLE = Sieve(words("trades.trouble"))
_TRADES = {"plans": project_trade, "products": product_trade}


def _about(needs: Needs) -> list[str]:
    """What else than technology a guide lets stories be about."""
    return [name for name in _TRADES if needs[name]]


def _trade(letter: Letter, needs: Needs) -> Trade:
    """What counts as problem, action and result beside what always does."""
    found = [_TRADES[name](letter) for name in _about(needs)]
    if needs["any_trade"]:
        found.append(any_trade(letter))
    return Trade(
        tuple(span for one in found for span in one.problems),
        tuple(span for one in found for span in one.actions),
        tuple(span for one in found for span in one.measured),
        tuple(span for one in found for span in one.settled),
    )


def any_trade(letter: Letter) -> Trade:
    """What goes wrong at any work, and how it ends: a named effect stands for a figure."""
    wrong = [Span(match.start(), match.end()) for match in _TROUBLE.finditer(letter.low)]
    wrong = [one for one in wrong if letter.standing(one) not in ("company", "wished")]
    return Trade(tuple(wrong), (), tuple(effects(letter)), tuple(claimed_effects(letter)))


def of_trade(letter: Letter, reach: Span, topics: tuple[str, ...] = TECHNICAL) -> bool:
    """Whether a passage speaks of the trade: a technology, a system, a measure, a project."""
    start, end = max(0, reach.start - 400), reach.end + 100
    if any(start <= one.start < end and one.own for one in letter.mentions):
        return True
    return any(
        start <= hit.start < end and letter.standing(hit) != "wished" and not letter.applies(hit)
        for topic in topics for hit in letter.hits(topic)
    )  # fmt: skip


def of_trade_at_all(letter: Letter) -> bool:
    """Whether the letter tells of work in the trade anywhere; in a few words it may go unsaid."""
    return letter.words < _TOO_SHORT or of_trade(letter, letter.parts.body)


def _reach(story: Story) -> Span:
    spans = story.spans
    return Span(min(one.start for one in spans), max(one.end for one in spans))


@criterion("problem-solving", flags={"needs_technology": 0, "plans": 0, "products": 0, "any_trade": 0})
def problem_solving(letter: Letter, needs: Needs) -> Finding:
    """Problem, action and a result with a figure are met; two of the three are partial."""
    about = _about(needs)
    told = [
        one
        for one in stories(letter, _trade(letter, needs))
        if one.parts > 1
        and (_did(letter, one) if needs["any_trade"] else _counts(letter, one) and _fits(letter, one, about))
    ]
    if not told:
        return MISSING
    story = max(told, key=lambda one: one.rank)
    if needs["any_trade"]:
        spans = [one for one in story.spans if len(letter.text[one.start : one.end].split()) > _HEADING]
        return finding(story.parts == 3 and story.measured, True, spans, "end" if not story.measured else "problem")
    lacks = "result" if not story.measured else "problem"
    return finding(story.parts == 3 and story.measured, True, story.spans, lacks)


def _fits(letter: Letter, story: Story, about: list[str]) -> bool:
    """Whether a story is of the trade: technology, or what the guide names, which shows in words of its own."""
    reach = _reach(story)
    if about and story.parts == 3:
        return not _AT_HOME.search(letter.low, max(0, reach.start - 60), reach.end)
    wider = Span(max(0, reach.start - 400), reach.end + 100)
    own = tuple(topic for name in about for topic in _SIGNS[name])
    trade = _TRADE if own else TECHNICAL
    return of_trade(letter, reach, trade) or any(
        wider.start <= hit.start < wider.end for topic in own for hit in letter.hits(topic)
    )


def _did(letter: Letter, story: Story) -> bool:
    """Whether the story holds a piece of work: a duty and a wish are none."""
    reach = _reach(story)
    return any(reach.start <= hit.start < reach.end for hit in pieces_of_work(letter))


def _counts(letter: Letter, story: Story) -> bool:
    """Whether two parts hold together: without a problem, only a measured result of something made or changed."""
    made = any(
        one.concept in ("build", "improve", "migrate", "lead", "act")
        for span in story.action
        for one in letter.near("did", span, 0, span.end - span.start)
    )
    if story.problem:
        return story.measured or made
    return story.measured and made

"""How `problem-solving` is judged."""

from checklist.criteria import MISSING, Finding, Needs, criterion, finding
from checklist.criteria.outcomes import against_plan, claimed_effects, effects, has_value
from checklist.criteria.own_work import pieces_of_work
from checklist.criteria.products import shares, shipped
from checklist.criteria.trade import TECHNICAL, of_trade
from checklist.detect.stories import Story, Trade, stories
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_LISTS = beside(__file__)
_TRADE = (*TECHNICAL, "kpi", "project")
_HEADING = 3  # words up to which a passage only names that a story follows: "A problem solved."
_SIGNS = {
    "plans": ("risk", "hired-firms", "deliverable", "completed", "in-time", "deadline", "budget",
                        "team-word"),
    "products": ("launch", "research", "launch-named", "adoption", "user"),
}  # fmt: skip
# A whole story of plans or of products is of the trade, unless it is of the family.
_AT_HOME = _LISTS.words("at-home")
_TROUBLE = Sieve(_LISTS.words("trouble"))


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
        # Of a story without its problem the result is quoted: "The result is clear".
        ordered = sorted(story.spans, key=lambda one: not story.problem and one not in story.result)
        spans = [one for one in ordered if len(letter.text[one.start : one.end].split()) > _HEADING]
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


def product_trade(letter: Letter) -> Trade:
    """What makes a story in a product manager's letter: users' pains, what was built or taken out, how many use it."""
    pains = tuple(hit for hit in letter.hits("pain") if letter.standing(hit) in ("own", "denied", "other"))
    used = [one for one in shares(letter) if letter.near("adoption", one, 60, 60) or letter.near("kpi", one, 60, 60)]
    valued = [hit for hit in letter.body_hits("adoption") if letter.figures_near(hit, 40, 40)]
    grown = letter.body_hits("grown")
    valued += [
        hit
        for hit in letter.body_hits("kpi")
        if letter.near("growth-verb", hit, 35, 35) and letter.figures_near(hit, 35, 35)
    ]
    return Trade(pains, tuple(shipped(letter)), (*used, *valued), tuple(grown))


def project_trade(letter: Letter) -> Trade:
    """What makes a story in a project manager's letter: risks, plans changed, dates kept."""
    told = ("own", "denied", "other")
    risks = tuple(
        hit for hit in letter.hits("risk") if letter.standing(hit) in told and not letter.near("knowing", hit, 45, 0)
    )
    vague = letter.hits("risk-vague")
    risks = tuple(hit for hit in risks if not meets(vague, hit))
    kept = [
        hit
        for hit in letter.hits("in-time")
        if letter.standing(hit) in told and not letter.near("promise", hit, 45, 25)
    ]
    valued = [hit for hit in kept if has_value(letter, hit)]
    done = letter.body_hits("completed")
    return Trade(risks, tuple(letter.body_hits("handled")), (*valued, *against_plan(letter)), (*kept, *done))


_TRADES = {"plans": project_trade, "products": product_trade}

"""How `cross-functional` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.products import dreamt
from checklist.detect.interactions import dealings, people
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span

_LISTS = beside(__file__)
_OUTSIDE = frozenset(
    ("clients", "client", "community", "clinical", "teaching", "hr", "juniors", "authorities", "unions", "stores",
     "supplier", "partners")
)  # fmt: skip
_TEAMWORK = ("teamwork", "team work", "collab", "lavorare in", "work in a")
_PEERS = ("product",)  # one's own trade
_WITH = _LISTS.either("with")
_HELD = _LISTS.either("held")
_GOAL = re.compile(
    r"(?<!\w)(?:per \w+(?:re|rl\w|rsi)|to (?:launch|build|design|define|ship|agree|plan|bring|make|get|set|write"
    r"|fix|test|cut|\w+ise|\w+ize)|on (?:the|a)|sul|sulla|so that|finché|until)(?!\w)"
)
_ONLY_WITH = re.compile(r"\b(?:work\w*|collabor\w*|lavor\w*|partner\w*|gomito a gomito)\b")


@criterion("cross-functional")
def cross_functional(letter: Letter, needs: Needs) -> Finding:
    """Work with named functions and the candidate's part in it; teamwork in general is partial."""
    body = letter.parts.body
    firm = [
        one
        for one in dealings(letter, (*_OUTSIDE, *_PEERS))
        if body.start <= one.start < body.end and not _held(letter, one)
    ]
    sided: list[Span] = []
    for hit in letter.body_hits("with-whom"):
        sentence = letter.sentence_of(hit)
        before = letter.low[max(sentence.start, hit.start - 40) : hit.start]
        beside = _WITH.search(before) or letter.figures_near(hit, 8, 0)
        if beside and letter.does(hit, 110, 90) and not letter.near("knowing", hit, 60, 0) and not _held(letter, hit):
            sided.append(hit)
    met = bool(firm or sided) and not _alone(letter, firm, sided)
    firm += [letter.clause(hit) for hit in sided]
    others = [*people(letter, _OUTSIDE), *letter.body_hits("teamwork"), *letter.body_hits("stakeholder-general")]
    working = [hit for hit in letter.body_hits("teamwork") if letter.low.startswith(_TEAMWORK, hit.start)]
    general = [one for one in others if (letter.does(one, 110, 90) or one in working) and not dreamt(letter, one)]
    spans = sorted(firm)[:5] or [letter.clause(one) for one in general[:3]]
    return finding(met, bool(firm or general), spans)


def _alone(letter: Letter, firm: list[Span], sided: list[Span]) -> bool:
    """Whether all there is to tell is work "with" one function."""
    told = [*firm, *sided]
    named_ones = {hit.concept for one in told for hit in letter.functions if one.start <= hit.start < one.end}
    if told and len({letter.sentence_of(one).index for one in told}) == 1 and _only_worked(letter, told[0]):
        return True
    if len(told) > 2 or len(named_ones) > 1 or len(sided) > 1 or any(letter.figures_near(one, 12, 0) for one in told):
        return False
    return all(_ONLY_WITH.search(letter.low, max(0, one.start - 45), one.end) for one in told)


def _only_worked(letter: Letter, one: Span) -> bool:
    """Whether the sentence only says "I worked with these", with no purpose, number or other deed."""
    sentence = letter.sentence_of(one)
    if letter.figures_in(sentence.start, sentence.end) or _GOAL.search(letter.low, sentence.start, sentence.end):
        return False
    acts = [hit for hit in letter.hits("did") if sentence.start <= hit.start < sentence.end and letter.own(hit)]
    return bool(acts) and all(_ONLY_WITH.match(letter.low, hit.start) for hit in acts)


def _held(letter: Letter, span: Span) -> bool:
    """Whether the function is the candidate's own post, present or past."""
    return bool(_HELD.search(letter.low[max(0, span.start - 26) : span.start]))

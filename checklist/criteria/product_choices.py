"""How a product manager decides: priorities, the market, data, and the people who decide with them."""

import re

from checklist.criteria import Finding, Needs, criterion, finding, named
from checklist.criteria.products import dreamt, within
from checklist.detect.interactions import dealings, people
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.lexicon import regex_lists
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_OUTSIDE = frozenset(
    ("clients", "client", "community", "clinical", "teaching", "hr", "juniors", "authorities", "unions", "stores",
     "supplier", "partners")
)  # fmt: skip
_WAREHOUSES = frozenset(
    {"sql", "python", "r", "bigquery", "snowflake", "redshift", "athena", "databricks", "dbt", "clickhouse"}
)
_TEAMWORK = ("teamwork", "team work", "collab", "lavorare in", "work in a")
_OF_MANY = Sieve(regex_lists.words("managers.of-many"))
_THEY = re.compile(r"(?<!\w)(?:hanno|ha|avevano|aveva|è|stat[oaie]|they|he|she|was|were|been) (?:\w+ )?$")
_GAVE_UP = Sieve(regex_lists.words("managers.gave-up"))
_PEERS = ("product",)  # one's own trade
_WEIGHING = Sieve(regex_lists.words("managers.weighing"))
_WITH = regex_lists.either("managers.with")
_HELD = regex_lists.either("managers.held")
_PURPOSE = re.compile(
    r"\bper (?:\w+(?:re|rl[oaie])\b|un progetto|il progetto|la tesi)|\bto (?!be\b)\w+|\bfor (?:a|my|the)\b"
)
# Choices named by no verb of their own.
_NO_ACT = ("instead of", "rather than", "invece di", "anziché", "piuttosto che", "al posto", "trade", "compromes",
           "a favore", "in fav", "per primo", "first because", "based on", "in base", "sulla base",
           "according", "ipotesi", "what ", "cosa ")  # fmt: skip
_GOAL = re.compile(
    r"(?<!\w)(?:per \w+(?:re|rl\w|rsi)|to (?:launch|build|design|define|ship|agree|plan|bring|make|get|set|write"
    r"|fix|test|cut|\w+ise|\w+ize)|on (?:the|a)|sul|sulla|so that|finché|until)(?!\w)"
)
_ONLY_WITH = re.compile(r"\b(?:work\w*|collabor\w*|lavor\w*|partner\w*|gomito a gomito)\b")


@criterion("prioritisation")
def prioritisation(letter: Letter, needs: Needs) -> Finding:
    """How choices were made: a method in use, or a choice with what was given up; a roadmap in general is partial."""
    body = letter.parts.body
    made: list[Span] = [
        hit for hit in letter.hits("choice")
        if body.start <= hit.start < body.end and letter.standing(hit) in ("own", "denied")
    ]  # fmt: skip
    left = [Span(match.start(), match.end()) for match in _GAVE_UP.finditer(letter.low, body.start, body.end)]
    made += [
        one for one in left
        if letter.standing(one) in ("own", "denied") and not meets(made, one)
        and not _THEY.search(letter.low, max(0, one.start - 14), one.start)
    ]  # fmt: skip
    ways = list(letter.body_hits("choice-method"))
    firm = [hit for hit in made if _reasoned(letter, hit)]
    firm += [hit for hit in ways if not letter.near("knowing", hit, 80, 0) and _practised(letter, hit)]
    of_many = [Span(match.start(), match.end()) for match in _OF_MANY.finditer(letter.low)]
    weighed = of_many + [Span(match.start(), match.end()) for match in _WEIGHING.finditer(letter.low)]
    firm += [one for one in weighed if letter.own(one)]
    general = [*letter.body_hits("choice-general"), *made, *ways]
    spans = [letter.clause(one) for one in ([*sorted(firm)] or general)[:5]]
    return finding(bool(firm), bool(general), spans)


def _reasoned(letter: Letter, hit: Span) -> bool:
    """Whether a choice comes with a ground or with what it cost: a figure, a reason, somebody who wanted otherwise."""
    sentence = letter.sentence_of(hit)
    reach = letter.around(sentence, 1, 1)
    acts = [one for one in letter.near("did", hit, 160, 160) if letter.standing(one) in ("own", "denied")]
    if letter.low.startswith(_NO_ACT, hit.start) and not acts:
        return False
    grounds = [
        *within(letter.hits("insight"), reach),
        *within(letter.hits("choice-ground"), reach),
        *within(letter.hits("launch"), sentence),
        *within(letter.hits("product-test"), sentence),
    ]
    return bool(grounds) or bool(
        [one for one in letter.figures_in(reach.start, reach.end) if one.kind not in ("years", "bare")]
    )


def _practised(letter: Letter, hit: Span) -> bool:
    """Whether a method of choosing is told as used: a verb close by, and no list of names."""
    sentence = letter.sentence_of(hit)
    commas = letter.low.count(",", max(sentence.start, hit.start - 60), min(sentence.end, hit.end + 60))
    return commas < 3 and letter.does(hit, 80, 50)


@criterion("strategy")
def strategy(letter: Letter, needs: Needs) -> Finding:
    """Vision, positioning or market reasoning tied to a decision; strategy in general is partial."""
    market = letter.body_hits("market")
    firm: list[Span] = []
    for hit in market:
        reach = letter.around(letter.sentence_of(hit), 1, 1)
        decided = [
            one
            for one in within(letter.hits("decision"), reach)
            if letter.standing(one) in ("own", "denied") and not one.touches(hit)
        ]
        told = [one for one in letter.figures_in(reach.start, reach.end) if one.kind not in ("years", "bare")]
        if decided and told:
            firm += [letter.clause(hit), letter.clause(decided[0])]
    named_only = letter.body_hits("strategy-named")
    spans = firm[:4] or [letter.clause(one) for one in named_only[:2]]
    return finding(bool(firm), bool(named_only), spans)


@criterion("data-literacy")
def data_literacy(letter: Letter, needs: Needs) -> Finding:
    """Data tools in use; only named, or data in general, is partial."""
    tools = [
        one for one in letter.mentions
        if one.own and one.start < letter.parts.body.end and _of_data(letter, one)
        and not letter.near("wish", one, 0, 25)
    ]  # fmt: skip
    firm = [one for one in tools if one.run < 4 and _put_to_use(letter, one)]
    general = [hit for hit in letter.body_hits("analytics-general") if not _only_known(letter, hit)]
    spans: list[Span] = (
        [letter.clause(one) for one in firm[:3]] or [*tools[:3]] or [letter.clause(hit) for hit in general[:2]]
    )
    names = named([one.technology.name for one in tools])
    return finding(bool(firm), bool(tools or general), spans, "" if tools else "general", names=names)


def _of_data(letter: Letter, one: Mention) -> bool:
    """Whether the technology is a tool of data; a spreadsheet is one where its purpose is told."""
    return one.technology.category in ("analytics", "bi") or one.technology.id in _WAREHOUSES or _sheet(letter, one)


def _only_known(letter: Letter, hit: Span) -> bool:
    """Whether a spreadsheet or a language stands among what one knows."""
    tool = letter.low.startswith(("excel", "spreadsheet", "python"), hit.start)
    return tool and bool(letter.near("knowing", hit, 60, 0))


def _put_to_use(letter: Letter, one: Mention) -> bool:
    """Whether the sentence tells what the tool was used for, and not that it is known or was taught."""
    if letter.near("knowing", one, 60, 0) or letter.near("course", one, 16, 12):
        return False
    purpose = _PURPOSE.search(letter.low, one.end, one.end + 50) and letter.does(one, 40, 0)
    worked = [hit for hit in letter.near("did", one, 60, 50) if hit.concept != "use" and letter.own(hit)]
    return bool(letter.near("data-use", one, 45, 45) or purpose or worked)


def _sheet(letter: Letter, one: Span) -> bool:
    """Whether a spreadsheet is told with what it was for."""
    name = letter.low[one.start : one.end]
    return name in ("excel", "pivot tables", "pivot", "google sheets") and bool(
        _PURPOSE.search(letter.low, one.end, one.end + 50)
    )


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

"""Work with others: mentoring, other functions, teams led."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.statements import stated
from checklist.criteria.trade import of_trade
from checklist.detect.figures.quantities import Figure
from checklist.detect.people import persons
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside, either
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_LISTS = beside(__file__)
_TEAM_OF = either("managers.team-of")
_SURE = re.compile(r"(?:\bam|'m|\bsono|\bare)\s$")  # "I am convinced that" convinces nobody
_TO_THEM = re.compile(r"(?<!\w)(?:gli|le|loro|glie\w+|him|her|them)(?!\w)")
_OUTSIDE = ("client", "supplier", "clients", "suppliers")  # told of in every story, dealt with or not
# "With three other students": others worked beside, of whom no more is told.
_OTHERS = sieved(
    r"(?<!\w)(?:con|with|insieme a|alongside) (?:altr[ie] )?(?:due|tre|quattro|cinque|sei|two|three|four|five|six"
    r"|\d+|alcuni|some|a few) (?:other |altr[ie] )?\w+"
    r"|(?<!\w)(?:in (?:due|tre|quattro|cinque|sei)|(?:two|three|four|five|six) of us)(?!\w)"
)
_WITH_NAME = _LISTS.either("with-name")
_WITH_OTHERS = Sieve(_LISTS.words("with-others"))
_TOGETHER = Sieve(_LISTS.words("together"))
_LISTED = 20  # code points behind a name in which the next member of its list begins
_TOO_SHORT = 60  # words within which the trade may well go unsaid
_WITH_THEM = re.compile(r"(?<!\w)(?:with|con) (?:the |our |il |lo |la |l'|i |gli |le )?$")
_AGAIN = re.compile(
    r"(?<!\w)(?:(?:mon|tues|wednes|thurs|fri)days?|lunedì|martedì|mercoledì|giovedì|venerdì|every|each|ogni|weekly"
    r"|daily|monthly|settimanal\w|quotidian\w)(?!\w)"
)
_ONESELF = re.compile(r"(?<!\w)(?:myself|self-)")


def led_people(letter: Letter) -> list[Span]:
    """Numbers of people that the candidate led, taught or worked beside."""
    return [
        one for one in letter.figures
        if letter.own(one) and one.value > 1 and (_in_group_of(letter, one) or (
            one.kind == "people"
            and any(letter.near(topic, one, 60, 60) for topic in ("lead-people", "mentoring", "teamwork", "quality"))
        ))
    ]  # fmt: skip


def _in_group_of(letter: Letter, one: Figure) -> bool:
    """Whether the number is that of a group with which something was done: "in a group of six I kept the…"."""
    group = bool(_TEAM_OF.search(letter.low, max(0, one.start - 40), one.start))
    return group and one.kind in ("bare", "people") and letter.does(one, 80, 80)


def _met_again(letter: Letter, who: Span) -> bool:
    """Whether they are met time and again: "every Tuesday with the buyers"."""
    sentence = letter.sentence_of(who)
    with_them = bool(_WITH_THEM.search(letter.low, max(sentence.start, who.start - 16), who.start))
    return with_them and bool(_AGAIN.search(letter.low, sentence.start, sentence.end))


def _answered(letter: Letter, who: Span) -> bool:
    """Whether the next sentence tells what was brought to them: "The buyer had doubts. I showed her…"."""
    sentence = letter.sentence_of(who)
    following = Span(sentence.end, letter.around(sentence, 0, 1).end)
    shared = [hit for hit in letter.hits("share") if following.start <= hit.start < following.end and letter.own(hit)]
    return bool(shared) and bool(_TO_THEM.search(letter.low, following.start, following.end))


def _taught(letter: Letter) -> list[Span]:
    """Words of teaching with a deed beside them, none of oneself."""
    return [
        hit for hit in letter.body_hits("mentoring")
        if (letter.does(hit, 60, 60) or letter.near("did", hit, 0, hit.end - hit.start))
        and not _ONESELF.search(letter.low, max(0, hit.start - 6), hit.end + 9)
        and (not letter.low.startswith("junior", hit.start) or letter.near("lead-people", hit, 60, 60))
    ]  # fmt: skip


@criterion("collaboration", flags={"needs_technology": 0, "any_trade": 0})
def collaboration(letter: Letter, needs: Needs) -> Finding:
    """Concrete work with others, with a number, a name or a function; teamwork in general is partial."""
    if needs["any_trade"]:
        return _in_any_trade(letter)
    mentoring = _taught(letter)
    beside = [
        hit
        for hit in letter.functions
        if not letter.low.startswith("'s ", hit.end)
        and any(
            not _SURE.search(letter.low, max(0, one.start - 8), one.start)
            for one in letter.near("share", hit, 100, 100)
        )
    ]
    functions = [hit for hit in beside if letter.does(hit, 100, 100)]
    functions += [hit for hit in letter.functions if hit not in functions and _met_again(letter, hit)]
    inside = [hit for hit in letter.functions if hit not in functions and hit.concept not in _OUTSIDE]
    functions += [hit for hit in inside if _answered(letter, hit)]
    firm = [
        *led_people(letter)[:3],
        *functions[:3],
        *persons(letter)[:3],
        *(mentoring[:2] if len(mentoring) > 1 else []),
    ]
    if letter.words >= _TOO_SHORT:
        firm = [one for one in firm if of_trade(letter, one)]  # a kitchen led is no developer's team
    words = (*letter.body_hits("teamwork"), *letter.body_hits("stakeholder-general"))
    others = [Span(match.start(), match.end()) for match in _OTHERS.finditer(letter.low)]
    general = [
        *(one for one in others if letter.own(one) and letter.does(one)),
        *(hit for hit in words if not letter.applies(hit)),
        *mentoring,
        *beside,
    ]
    general += [hit for hit in letter.functions if letter.does(hit, 60, 60) and not letter.applies(hit)]
    spans = [letter.clause(one) for one in firm] or [letter.clause(one) for one in [*mentoring[:2], *general[:1]]]
    return finding(bool(firm), bool(general), spans)


def _in_any_trade(letter: Letter) -> Finding:
    """Who helped, taught or worked with the writer, by name, number or trade; those only served do not count."""
    body, firm_name = letter.parts.body, letter.company.lower()
    named = [Span(match.start(), match.end()) for match in _WITH_NAME.finditer(letter.text, body.start, body.end)]
    named = [one for one in named if letter.own(one) and not letter.applies(one) and not _is_tool(letter, one)]
    named = [one for one in named if not firm_name or firm_name not in letter.low[one.start : one.end]]
    firm = [one for one in (*named, *stated(letter, _WITH_OTHERS)) if letter.does(one, 90, 90)]
    worn = letter.hits("cliche")
    general = [one for one in stated(letter, _TOGETHER) if not meets(worn, one)]
    return finding(bool(firm), bool(general), [letter.clause(one) for one in (firm[:3] or general[:1])])


def _is_tool(letter: Letter, named: Span) -> bool:
    """Whether what stands behind "with" is a technology, or stands in a list of them: "worked with Java and Kafka"."""
    return bool(letter.mentions_in(named.start, named.end + _LISTED))

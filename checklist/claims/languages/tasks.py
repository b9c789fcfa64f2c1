"""What somebody does in a language: each task with the lowest level at which it may be said.

A task belongs to the language that it is done in ("I chair meetings in German"), or to the one before it, where nothing
but words of a bridge stand between ("my German is good enough to chair a meeting", «in tedesco conduco riunioni»).
"""

import re
from functools import cache

from checklist.claims.languages import levels
from checklist.claims.languages.names import Mention
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span
from checklist.values import value

_LISTS = beside(__file__)
_FAR, _NEAR = 110, 80  # code points between a language and what is done in it, before and after
_AROUND = 40  # code points around a task in which it is called easy
_EDGE = re.compile(r"[.;()\n!?]|(?<!^):|(?<!\w)(?:but|ma|però|mentre|while)(?!\w)")
_IN = re.compile(
    r"(?:^|[^.;:()\n,]*?,? )"
    r"(?:in|into|between|tra|fra|nella|from|dal|dall'|dallo|anche in|also in) ?(?:my |the |lingua )?$"
    r"|[^.;:()\n]*, l[aeio] (?:ho|abbiamo) [^.;:,()\n]* in $"  # «le trattative, l'estate scorsa, le ho condotte in»
)
_FRONTED = re.compile(r"(?:^|[^\w ] ?|(?<!\w)(?:e|and) )(?:anche |poi |also |now )?(?:in|con (?:il |l')) ?$")
# A language that its sentence is about: "French I use …", «lo spagnolo l'ho imparato …, e oggi …».
_TOPIC = re.compile(
    r"(?:^|[;:,] ?|(?<!\w)(?:e|and|but|ma) )"
    r"(?:(?:il|lo|with|con (?:il|lo)) |(?:con )?l'|as for |quanto al(?:lo|l')? ?)?$"
)
_TOLD_OF = re.compile(
    r"(?:, (?:though|although|if|benché|pur|per quanto|anche se|se pure|sia pure) [^,.;:]{3,60})?"
    r",? (?:(?:i|we) |(?:l[oa]|ci|mi) |l'|is (?:one|a|the|what|where|how)|è (?:un|una|la|il|quell))"
)
_OTHERS = re.compile(r"(?<!\w)(?:he|she|they|who|colleagues?|collegh[ie]|ask\w*|chied\w+|never|not|non|mai)(?!\w)|n't")
_FROM = re.compile(r"(?<!\w)dal(?:l'|lo)? ?$")
_LIST = re.compile(r",? (?:and |or |e |o |ed )?(?:also |anche )?(?:in )?")
_WORD = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"(?<!\w)(?:and|e|ed)(?: (?:i|we|ho))? ?$")
_TWO = re.compile(r"(?<!\w)(?:and|e|ed|,) (?:i|we|my|ho|mi)(?!\w)")
_ORDER = (5, 4, 2, 3, 1)  # "a simple conversation" before "conversation"
_LOWEST = 2  # A1 and A2 are not told apart by tasks


@value
class Task(Span):
    """What is done in a language, from the first word of the two to the last, with the level that it takes."""

    rank: int = 0


@cache
def _tasks() -> re.Pattern[str]:
    parts = [f"(?P<r{rank}>{_LISTS.pieces(f'tasks.r{rank}')})" for rank in _ORDER]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


@cache
def _easier() -> re.Pattern[str]:
    return _LISTS.words("easier")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?:{_LISTS.pieces('between')})")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(rf" ?(?:$|[^\w -]| (?:{_LISTS.pieces('end')})(?!\w))")


def is_no_adjective(low: str, end: int) -> bool:
    """Whether a language that ends at a position is not told of the noun behind it: "in German every week"."""
    return bool(_end().match(low, end))


def tasks(low: str, passage: Span, named: list[Mention]) -> dict[int, Task]:
    """What is done in each language of a sentence, by where the language stands: of several tasks the hardest."""
    found: dict[int, Task] = {}
    spots = list(_tasks().finditer(low, passage.start, passage.end)) if named else []
    for match in spots:
        one = _language(low, passage, named, match)
        rank = int((match.lastgroup or "r0")[1:])
        if not one:
            continue
        if rank >= _LOWEST and _is_easy(low, passage, match):
            rank -= 1
        for other in _joined(low, named, one, match.end()):
            if other.start not in found or found[other.start].rank < rank:
                found[other.start] = Task(min(other.start, match.start()), max(other.end, match.end()), rank)
    return found


def _joined(low: str, named: list[Mention], one: Mention, end: int) -> list[Mention]:
    """A language with those that are listed behind it, where the task stands before."""
    found = [one]
    for other in named if one.start >= end else ():
        if other.start > found[-1].start and _LIST.fullmatch(low[found[-1].end : other.start]):
            found.append(other)
    return found


def _language(low: str, passage: Span, named: list[Mention], match: re.Match[str]) -> Mention | None:
    """The language in which a task is done, the one behind it or the one before; None where it is none that is named.

    Behind a comma another language begins: "in English I can chair a meeting, in Catalan hold a conversation".
    """
    before = _before(low, passage, named, match)
    after = next((one for one in named if one.start >= match.end()), None)
    if after and after.start - match.end() < _NEAR:
        gap = low[match.end() : after.start]
        if (
            _IN.match(gap)
            and not _EDGE.search(gap)
            and (after.carried or _FROM.search(gap) or _end().match(low, after.end))
            and not (before and gap.startswith(","))
        ):
            return after
    return before


def _before(low: str, passage: Span, named: list[Mention], match: re.Match[str]) -> Mention | None:
    """The language before a task, where what is between leads to the task."""
    before = [one for one in named if one.end <= match.start() and not one.carried]
    if not before or match.start() - before[-1].end > _FAR:
        return None
    one = before[-1]
    fronted = bool(_FRONTED.search(low[passage.start : one.start]))
    topic = match.lastgroup != "r1" and bool(
        _TOPIC.search(low[passage.start : one.start]) and _TOLD_OF.match(low, one.end)
    )
    return one if _is_bridge(low[one.end : match.start()], fronted, topic) else None


def _is_bridge(gap: str, fronted: bool, topic: bool) -> bool:
    """Whether the words behind a language lead to a task in it: any do where the sentence is about the language."""
    if _EDGE.search(gap):
        return False
    if topic and not _easier().search(gap) and not _LISTS.words("receptive").search(gap) and not _OTHERS.search(gap):
        return True
    if _TWO.search(gap) and not (fronted and gap.startswith(",")):
        return False
    chained = bool(_tasks().search(gap))
    if _JOINED.search(gap) and not (chained or fronted):
        return False
    rest = levels.pattern().sub(" ", _tasks().sub(" ", gap))
    return all(_between().fullmatch(word) for word in _WORD.findall(rest))


def _is_easy(low: str, passage: Span, match: re.Match[str]) -> bool:
    before, after = max(passage.start, match.start() - _AROUND), min(passage.end, match.end() + _AROUND)
    return bool(_easier().search(low, before, match.start()) or _easier().search(low, match.end(), after))

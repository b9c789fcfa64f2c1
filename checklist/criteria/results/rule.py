"""How `results` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.outcomes import against_plan, claimed_effects, effects, has_value
from checklist.criteria.own_work import CREDENTIAL
from checklist.criteria.statements import in_row
from checklist.detect.figures.changes import Change
from checklist.detect.figures.quantities import Figure
from checklist.detect.problem_mentions import is_told
from checklist.detect.stories import stories
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span

_LISTS = beside(__file__)
_CLOSE = 45  # code points between the two figures of a change that is told in one breath
_AGREED = re.compile(
    r" (?:(?:pattuit|concordat|previst|promess|stabilit)[ie]|(?:we had )?(?:agreed|promised|planned))(?!\w)"
)
_INSIDE = re.compile(r"(?<!\w)(?:nei|nelle|entro (?:i|le)|in the|within the) $")
_AGREED_EN = re.compile(r"(?<!\w)(?:in|within) the (?:agreed|promised|planned) $")
_EARLY = _LISTS.words("early")
_PLEASED = re.compile(
    r"(?:un |a |great |big |grande )?success|renew|rinnov|content|soddisf|satisf|apprezz|apprec|went (?:well"
    r"|smooth)|andat|buon|good|ottim|complim|pleased|happy|grate"
)


@criterion("results", flags={"named_effects": 0})
def results(letter: Letter, needs: Needs) -> Finding:
    """A result with a figure; a result without one is partial, a promise of duty is none."""
    body = letter.parts.body
    told_changes = [one for one in letter.changes if body.start <= one.start < body.end and _measured(letter, one)]
    told_changes.sort(key=lambda one: one.how != "from-to")  # a before and an after first
    firm: list[Span] = [*told_changes]
    words = [
        hit
        for topic in ("in-time", "result-word")
        for hit in letter.hits(topic)
        if body.start <= hit.start < body.end and letter.standing(hit) in ("own", "denied", "other")
    ]
    # "L'attestato di lettura" is a credential, and nothing that a figure has come to: "si è attestato al 5%".
    words = [
        hit for hit in words if not (letter.near("promise", hit, 45, 25) or CREDENTIAL.match(letter.low, hit.start))
    ]
    valued = [hit for hit in words if has_value(letter, hit)]
    firm += [letter.clause(hit) for hit in valued]
    firm += against_plan(letter)
    firm += [
        letter.clause(one) for one in letter.figures
        if one.kind == "time" and letter.own(one)
        and (_EARLY.match(letter.low, one.number_end + 1) or _as_agreed(letter, one))
        and letter.near("completed", one, 60, 10)
    ]  # fmt: skip
    if needs["named_effects"]:
        words = [hit for hit in words if not in_row(letter, hit)]
        firm += effects(letter)
    told: list[Span] = [
        hit for hit in words
        if letter.does(hit, 120, 80) or letter.near("completed", hit, 60, 30) or _after_work(letter, hit)
    ]  # fmt: skip
    told += [hit for hit in words if _PLEASED.match(letter.low, hit.start) and is_told(letter, hit)]
    if needs["named_effects"]:
        told += claimed_effects(letter)
    ended = [one.result[0] for one in stories(letter) if one.result and one.action]
    spans = [letter.clause(one) for one in (firm or told)[:4]] or [letter.clause(one) for one in ended[:1]]
    return finding(bool(firm), bool(told or ended), spans, "effect" if needs["named_effects"] else "")


def _as_agreed(letter: Letter, time: Figure) -> bool:
    """Whether the time is the one agreed: "nei nove mesi pattuiti", "within the agreed nine months"."""
    before = letter.low[max(0, time.start - 40) : time.start]
    return bool(_AGREED.match(letter.low, time.end) and _INSIDE.search(before)) or bool(_AGREED_EN.search(before))


def _after_work(letter: Letter, hit: Span) -> bool:
    """Whether the sentence before tells of work done, and this one how it was taken or came out."""
    sentence = letter.sentence_of(hit)
    reach = letter.around(sentence, 1, 0)
    return any(reach.start <= one.start < sentence.end and letter.own(one) for one in letter.hits("did"))


def _measured(letter: Letter, change: Change) -> bool:
    """Whether a change is the candidate's and told in one breath."""
    if not letter.own(change) or change.kind in ("years", "people") or change.how == "halved":
        return False
    if change.before and change.after and change.how == "from-to":
        early, late = sorted((change.before, change.after))
        return late.start - early.end <= _CLOSE or change.kind not in ("bare", "count")
    return True

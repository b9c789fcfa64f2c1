"""How `launches` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.products import dreamt, listed_name, shares, shipped, within
from checklist.letter import Letter
from checklist.text.segmentation import Span

_YOURS = re.compile(r" ?(?:of |del |della |di |dell')?(?:your|vostr\w)")
_OPENING = 25  # code points before the word that heads a headline
_LAUNCHED = re.compile(r"launch|releas|rollout|roll-out|go-live|lanci|rilasci|prima versione|first version")
_HAD = re.compile(
    r"(?<!\w)(?:avevamo|avevo|abbiamo|we had|had|reached|raggiunt\w|arrivat\w|contava|served|serving|counted"
    r"|siamo a|siamo arrivati)(?: \w+)?\s(?:a |to )?$"
)
_WHEN = ("nel ", "nei ", "in the", "within", "dopo", "after")
_SIZES = frozenset({"percent", "count", "rate", "users", "data", "money", "factor", "orders", "time", "machines"})
_FEW = 3  # people asked, from whom on it is research


@criterion("launches")
def launches(letter: Letter, needs: Needs) -> Finding:
    """A product or feature launched with scope, time or adoption; a launch only named is partial."""
    hits = shipped(letter)
    told = shares(letter)
    firm: list[Span] = []
    for hit in hits:
        reach = letter.around(letter.sentence_of(hit), 0, 2)
        reach = Span(letter.sentence_of(hit).start, reach.end)
        sizes = [
            one for one in letter.figures_in(reach.start, reach.end)
            if one.kind in _SIZES and letter.own(one) and not letter.near("research", one, 30, 30)
        ]  # fmt: skip
        used = within(letter.hits("adoption"), reach)
        if (
            sizes
            or bool(within(letter.changes, reach))
            or (used and (within(told, reach) or letter.near("adoption", used[0], 0, 1)))
        ):
            firm += [letter.clause(hit), *(letter.clause(one) for one in [*used[:1], *sizes[:1]])]
    firm += [letter.clause(hit) for hit in letter.body_hits("launch-named") if _headline(letter, hit)]
    for adopted in letter.body_hits("adoption"):
        when = letter.low.startswith(_WHEN, adopted.start)
        if letter.figures_near(adopted, 40, 40) and (not when or hits or letter.body_hits("launch-named")):
            firm.append(letter.clause(adopted))
    if hits and not firm:
        firm = [letter.clause(one) for one in _public(letter)[:2]]
    weak = [
        *hits,
        *(
            hit
            for hit in letter.body_hits("launch-named")
            if not dreamt(letter, hit)
            and not _YOURS.match(letter.low, hit.end)
            and (letter.does(hit, 80, 40) or listed_name(letter, hit))
        ),
    ]
    spans = firm[:5] or [letter.clause(one) for one in weak[:2]]
    return finding(bool(firm), bool(weak), spans)


def _headline(letter: Letter, hit: Span) -> bool:
    """Whether a launch opens its sentence as a headline does, with what it reached: "Go-live a maggio: 9 paesi"."""
    sentence = letter.sentence_of(hit)
    if hit.start - sentence.start > _OPENING or not _LAUNCHED.match(letter.low, hit.start):
        return False
    return any(
        one.kind in _SIZES and letter.own(one) and not letter.near("research", one, 30, 30)
        for one in letter.figures_in(hit.end, sentence.end)
    )


def _public(letter: Letter) -> list[Span]:
    """How many the product had, told of the candidate's own: "in giugno avevamo 800 iscritti"."""
    body = letter.parts.body
    return [
        one for one in letter.figures
        if one.kind == "users" and one.value >= _FEW and body.start <= one.start < body.end and letter.own(one)
        and _HAD.search(letter.low, max(0, one.start - 30), one.start)
    ]  # fmt: skip

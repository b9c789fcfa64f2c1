"""Read stories: a problem, what the candidate did, and how it ended, in one passage."""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from checklist.detect.figures.quantities import Figure
from checklist.detect.problem_mentions import adverse, troubles
from checklist.letter import Letter, once
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span
from checklist.values import value

_WINDOW = 6  # sentences of one passage
_ACTS = frozenset({"build", "improve", "migrate", "lead", "analyse", "act"})
# "The waits fell to twenty minutes": where it came from was told before, in other words.
_MOVED_TO = re.compile(
    r"(?<!\w)(?:sces[oaie]|calat[oaie]|ridott[oaie]|passat[oaie]|salit[oaie]|arrivat[oaie]|cresciut[oaie]"
    r"|tornat[oaie]|fell|dropped|went(?: up| down)?|down|rose|climbed|cut|reduced|grew|shrank)"
    r" (?:\w+ )?(?:a|ad|al|all'|to)\s?(?:only |just |solo |circa |about |under )?$"
)
_WITH = sieved(
    r"(?<!\w)(?:con|with|grazie a|thanks to|aggiungendo|(?:by )?adding|dopo) (?:un'|un|una|uno|an?|l'|la|il|lo"
    r"|the|alcuni|some|two|due)(?!\w)"
)
_MEANS = ("design", "database-work", "devops", "algorithm")
# What led to a deed: "…, so I added an index", "…: per questo l'ho riscritto".
_SO_I = sieved(
    r"(?:[,;:.]|\band|\be) ?(?:so|therefore|that is why|that's why|which is why|hence|così|perciò|quindi|allora"
    r"|per questo|ecco perché)"
    r" (?:i|we|(?:l'|li |le |ne |ci |gli )?(?:ho|abbiamo)|mi sono|ci siamo)(?!\w)"
)
# A state of affairs: somebody or something else, and how it used to be.
_STATE = sieved(
    r"(?<!\w)(?:prima|fino a(?:l|llora)?|all'epoca|di solito|ogni \w+|before(?: that)?|until then|back then"
    r"|in those days|every \w+) [^.;:!?\n]{0,60}?"
    r"(?<!\w)(?:\w{2,}(?:ava|avano|eva|evano|iva|ivano)|era|erano|c'era|c'erano|was|were|had|took|went|came|did"
    r"|kept|\w{3,}ed)(?!\w)"
    r"|(?<!\w)(?:se|quando|ogni volta che) [^.;:!?\n]{3,60}?(?:ava|avano|eva|evano|iva|ivano)(?!\w)"
    r"|(?<!\w)(?:if|when|whenever) (?!i |we |you )[^.;:!?\n]{3,60}?(?<!\w)(?:were|was|had|\w{3,}ed)(?!\w)"
    r"|(?<!\w)(?:used to|had to|teneva(?:no)? ferm\w|kept (?:\w+ ){0,3}(?:waiting|in a|on paper|by hand)"
    r"|doveva(?:no)?|toccava|si faceva(?:no)?|si perdeva(?:no)?|si buttava(?:no)?)(?!\w)"
)
_NOW = re.compile(r"(?<!\w)(?:adesso|ora|oggi|now|today|da allora|since then)(?!\w)[^.;!?\n]{0,60}$")
# How something went on or was, of things and of others; "was" and "era" alone say nothing of it.
_OTHERS_PAST = sieved(
    r"(?<!\w)(?!ero|avevo)\w{3,}(?:ava|avano|eva|evano|iva|ivano)(?!\w)"
    r"|(?<!\w)(?<!\bi )(?<!\bwe )(?:allowed|needed|held|kept|took|waited|went|came|cost|lost|used|asked|arrived"
    r"|depended|happened|left|let|required|forced|ended|stopped)(?!\w)"
)
_OPENING = 60  # code points in which a sentence says who does what
_MY_ROUTINE = re.compile(
    r"(?<!\w)(?:\w{2,}(?:avo|evo|ivo|avamo|evamo|ivamo)|(?:i|we) \w+ed|(?:i|we) (?:looked|met|sat|ran|kept|took"
    r"|went|wrote|held))(?!\w)"
)
_SHORTEST = 15  # code points of a cause
_IN = re.compile(
    r"(?<!\w)(?:comes?|arrives?|runs?|takes|finish(?:es)?|answers?|loads?|returns?|ends?|closes?|goes|responds?"
    r"|completes?|opens?|done|ready"
    r"|esc(?:e|ono)|arriva(?:no)?|gira(?:no)?|rispond(?:e|ono)|finisc(?:e|ono)|chiud(?:e|ono)|torna(?:no)?|parte"
    r"|partono|carica(?:no)?|apr(?:e|ono)|pront\w|fatt\w)"
    r"(?: out| back| up)? (?:in|under|within|entro|sotto (?:i|il|le)) (?:meno di |less than |about |circa |just )?$"
)
_SINCE = sieved(
    r"(?<=[,;:.] )(?:e |ed |and |but |ma )?(?:ora|adesso|oggi|now|today|da allora|since then) [^,.;:!?\n]{4,50}"
)
# What no longer happens: "it has not stopped since", "da allora non è più caduto".
_NO_MORE = sieved(
    r"(?<!\w)(?:ha(?:s|ve)(?:n't| not) \w+ (?:\w+ ){0,3}?(?:since|again)"
    r"|(?:has|have) never \w+ (?:\w+ )?(?:since|again)"
    r"|non (?:si |ci |l'|lo )?(?:è|sono|ha|hanno) (?:mai )?più \w+|da allora (?:\w+ ){0,3}?(?:non|mai|nessun\w?))(?!\w)"
)
_LEAD = 140  # code points of what led to a deed
_MEASURES = frozenset({"percent", "time", "money", "factor", "rate", "count"})


@value
class Story:
    """The parts of a story that were found; an empty tuple for a part that is missing."""

    problem: tuple[Span, ...]
    action: tuple[Span, ...]
    result: tuple[Span, ...]
    measured: bool

    @property
    def parts(self) -> int:
        """How many of the three parts it has."""
        return sum(map(bool, (self.problem, self.action, self.result)))

    @property
    def rank(self) -> tuple[int, bool]:
        """More parts first, then a result with a figure."""
        return self.parts, self.measured

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every part's spans."""
        return self.problem + self.action + self.result


class _Row[S: Span]:
    """Finds in order of their start, looked up by where they begin."""

    def __init__(self, found: Iterable[S]) -> None:
        self.found: list[S] = sorted(found, key=lambda one: (one.start, one.end))
        self.starts = [one.start for one in self.found]

    def within(self, reach: Span) -> list[S]:
        """What begins inside the reach."""
        return self.found[bisect_left(self.starts, reach.start) : bisect_left(self.starts, reach.end)]


@once
def _passages(letter: Letter) -> list[Span]:
    """Runs of up to five sentences of one paragraph, in the body."""
    body = letter.parts.body
    held = [one for one in letter.sentences if body.start <= one.start < body.end and not one.heading]
    passages = []
    for place, first in enumerate(held):
        run = [
            one
            for one in held[place : place + _WINDOW]
            if one.paragraph - first.paragraph <= 1 and one.item == first.item
        ]
        passages.append(Span(first.start, run[-1].end))
    return passages


@once
def _causes(letter: Letter) -> list[Span]:
    """What led to a deed, or how things were, told by the grammar alone and by nothing that went wrong."""
    body = letter.parts.body
    found = []
    for match in _SO_I.finditer(letter.low, body.start, body.end):
        floor = max(body.start, match.start() - _LEAD, letter.sentence_of(Span(match.start(), match.end())).start)
        start = max(floor, letter.low.rfind(". ", floor, match.start()) + 1)
        if match.start() - start > _SHORTEST:
            found.append(Span(start, match.start()))
    found += _backgrounds(letter)
    found += [Span(match.start(), match.end()) for match in _STATE.finditer(letter.low, body.start, body.end)]
    return sorted(one for one in found if letter.standing(one) not in ("company", "wished"))


def _backgrounds(letter: Letter) -> list[Span]:
    """Sentences that tell how things went with others, right before one in which the writer does something."""
    found: list[Span] = []
    for first, second in itertools.pairwise(letter.sentences):
        if first.paragraph != second.paragraph or first.item or first.start < letter.parts.body.start:
            continue
        if _OTHERS_PAST.search(letter.low, first.start, first.end) and not letter.does(first, 0, 0):
            opening = Span(second.start, min(second.start + _OPENING, second.end))
            if any(hit.start < opening.end and letter.own(hit) for hit in letter.near("did", opening, 0, 0)):
                found.append(first)
    return found


@once
def _means(letter: Letter) -> list[Span]:
    """What was put to use, told without a verb, where the sentence tells a change: "with an index it fell to 80 ms"."""
    changed = {letter.sentence_of(one).index for one in letter.changes if letter.own(one)}
    found = []
    for match in _WITH.finditer(letter.low):
        lead = Span(match.start(), match.end())
        if letter.sentence_of(lead).index not in changed:
            continue
        means = [hit for topic in _MEANS for hit in letter.near(topic, lead, 0, 40) if hit.start >= lead.end]
        found += [Span(lead.start, hit.end) for hit in means[:1]]
    return found


@dataclass(frozen=True, slots=True)
class Trade:
    """What else a trade counts as a problem, as something done, as a result with a figure, and as an end."""

    problems: tuple[Span, ...] = ()
    actions: tuple[Span, ...] = ()
    measured: tuple[Span, ...] = ()
    settled: tuple[Span, ...] = ()


def _ended_by(letter: Letter, settled: _Row[Span]) -> list[Figure]:
    """Figures that tell how it ended: beside a word for that, after "now", or a time in which it is done."""
    low = letter.low
    return [
        one for one in letter.figures
        if one.kind in _MEASURES and letter.standing(one) in ("own", "denied")
        and (
            settled.within(Span(one.start - 50, one.end + 50))
            or _NOW.search(low, max(0, one.start - 75), one.start)
            or _MOVED_TO.search(low, max(0, one.start - 30), one.start)
            or (one.kind == "time" and _IN.search(low, max(0, one.start - 40), one.start))
        )
    ]  # fmt: skip


def _own_routine(letter: Letter, state: Span) -> bool:
    """Whether a state of affairs is what the candidate used to do: "ogni settimana contavamo i libri"."""
    return bool(_MY_ROUTINE.search(letter.low, state.start, state.end))


def stories(letter: Letter, trade: Trade = Trade()) -> list[Story]:
    """The best story that begins at each sentence of the body.

    Args:
        letter: the letter.
        trade: what the letter's trade adds to the parts of a story.
    """
    problems = _Row([*troubles(letter), *trade.problems])
    wrong = {place for one in adverse(letter) for place in range(one.start, one.end)}
    deeds = [hit for hit in letter.body_hits("did") if hit.concept in _ACTS and hit.start not in wrong]
    actions = _Row([*deeds, *_means(letter), *trade.actions])
    changed = _Row([*(one for one in letter.changes if letter.own(one)), *trade.measured])
    no_more = [Span(match.start(), match.end()) for match in _NO_MORE.finditer(letter.low)]
    settled = _Row(
        [
            *(one for one in no_more if letter.standing(one) in ("own", "denied")),
            *(hit for hit in letter.hits("settled") if letter.standing(hit) in ("own", "denied")),
            *trade.settled,
        ]
    )
    measured = _Row(_ended_by(letter, settled))
    causes = _Row(_causes(letter))
    since = _Row(Span(match.start(), match.end()) for match in _SINCE.finditer(letter.low))
    told = []
    for reach in _passages(letter):
        action = actions.within(reach)
        problem = problems.within(reach)
        first = problem[0].start if problem else reach.start
        action = [one for one in action if one.start >= first - 80] or action
        after = Span(action[0].start if action else first, reach.end)
        result = [one for one in changed.within(reach) if one.end > after.start]
        loose = measured.within(after)
        ended = [*result, *loose] or settled.within(after)
        if not problem and action:
            problem = [one for one in causes.within(reach) if one.start <= action[-1].start]
            ended = ended or (since.within(after) if problem else [])
            last = max((one.start for one in ended), default=-1)
            problem = [one for one in problem if one.start < last and not _own_routine(letter, one)]
        if problem or action or ended:
            told.append(Story(
                tuple(letter.clause(one) for one in problem[:2]), tuple(letter.clause(one) for one in action[:2]),
                tuple(piece for one in ended[:2] for piece in letter.proof(one)), bool(result or loose),
            ))  # fmt: skip
    return told


@once
def best(letter: Letter) -> Story | None:
    """The fullest story of the letter, the first of equals."""
    return max(stories(letter), key=lambda story: story.rank, default=None)

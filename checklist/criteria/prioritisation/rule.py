"""How `prioritisation` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.products import within
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_LISTS = beside(__file__)
_OF_MANY = Sieve(_LISTS.words("of-many"))
_THEY = re.compile(r"(?<!\w)(?:hanno|ha|avevano|aveva|è|stat[oaie]|they|he|she|was|were|been) (?:\w+ )?$")
_GAVE_UP = Sieve(_LISTS.words("gave-up"))
_WEIGHING = Sieve(_LISTS.words("weighing"))
# Choices named by no verb of their own.
_NO_ACT = ("instead of", "rather than", "invece di", "anziché", "piuttosto che", "al posto", "trade", "compromes",
           "a favore", "in fav", "per primo", "first because", "based on", "in base", "sulla base",
           "according", "ipotesi", "what ", "cosa ")  # fmt: skip


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

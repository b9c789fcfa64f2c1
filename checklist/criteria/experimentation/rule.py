"""How `experimentation` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding
from checklist.criteria.measures import span_of
from checklist.criteria.products import dreamt, listed_name, within
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_LISTS = beside(__file__)
_RANDOM = Sieve(_LISTS.either("random"))
_HELD = Sieve(_LISTS.either("held"))
_COMPARING = Sieve(_LISTS.either("comparing"))


@criterion("experimentation", technical=True, flags={"product_trials": 0})
def experimentation(letter: Letter, needs: Needs) -> Finding:
    """Experiments or a stated way of validating in the candidate's own work; only named is partial."""
    if needs["product_trials"]:
        return experiments(letter)
    hits: list[Span] = [*letter.body_hits("experiment")]
    hits += [span for span in map(span_of, _COMPARING.finditer(letter.low)) if letter.own(span)]
    listed = [hit for hit in hits if len(letter.near("algorithm", hit, 80, 80)) > 4]
    drawn = [span_of(match) for pattern in (_RANDOM, _HELD) for match in pattern.finditer(letter.low)]
    drawn = [one for one in drawn if letter.standing(one) in ("own", "denied")]  # "not touched before" denies nothing
    firm = [
        hit for hit in [*letter.body_hits("experiment-firm"), *drawn]
        if _run(letter, hit) and hit not in listed
    ]  # fmt: skip
    spans = [letter.clause(one) for one in (firm or hits)[:3]]
    return finding(bool(firm), bool(hits or firm), spans)


def _run(letter: Letter, hit: Span) -> bool:
    """Whether an experiment was run: something done, or a result told, in the sentence or the next one."""
    sentence = letter.sentence_of(hit)
    reach = letter.around(sentence, 0, 1)
    figures = [one for one in letter.figures_in(reach.start, reach.end) if one.kind not in ("years", "bare")]
    trials = letter.hits("experiment")
    learnt = letter.hits("learnt")
    done: list[Span] = [
        one for one in letter.near("did", hit, 160, 160) if not meets(trials, one) and not meets(learnt, one)
    ]
    done += letter.near("validate", hit, 80, 80)
    return bool(figures or _HELD.match(letter.low, hit.start)) or any(letter.own(one) for one in done)


_PRODUCT = ("user", "product-thing", "kpi", "launch", "market")
_FIRST_THEN = re.compile(r"(?<!\w)(?:first|prima)(?!\w)[^.!?]{3,80}(?<!\w)(?:then|poi)(?!\w)")
_BETTER = re.compile(
    r"(?<!\w)(?:worse|better|meglio|peggio|higher|lower|the winner|vinse|vinto|won|lost|as well|il doppio"
    r"|nessuna differenza|no difference|alla pari|più alt\w|più bass\w)(?!\w)"
)
_GUESSED = re.compile(  # an outcome that nobody measured
    r"(?<!\w)(?:i (?:think|believe|guess|suppose|feel)|maybe|perhaps|credo|penso|mi pare|mi sembra|forse"
    r"|probabilmente|probably)(?!\w)"
)
_STRONG_SIDES = re.compile(r"metà|half")
_SIDES = Sieve(_LISTS.words("sides"))
_APART = Sieve(_LISTS.words("apart"))


def experiments(letter: Letter) -> Finding:
    """Experiments run with what came of them; only named is partial."""
    hits = [hit for hit in letter.body_hits("product-test") if not dreamt(letter, hit)]
    listed = [hit for hit in hits if listed_name(letter, hit)]
    firm: list[Span] = []
    only_named = set(listed)
    for hit in hits:
        if hit in only_named:
            continue
        sentence = letter.sentence_of(hit)
        reach = Span(sentence.start, letter.around(sentence, 0, 2).end)
        numbers = [one for one in letter.figures_in(reach.start, reach.end) if one.kind not in ("years", "bare")]
        sure = any(one.touches(hit) for one in letter.near("sure-test", hit, 8, 8))
        weighed = sure or numbers or _FIRST_THEN.search(letter.low, reach.start, reach.end)
        better = [
            one for one in _BETTER.finditer(letter.low, hit.end, reach.end)
            if weighed and not _GUESSED.search(letter.low, letter.sentence_of(Span(*one.span())).start, one.start())
        ]  # fmt: skip
        ended = [
            *within(letter.changes, reach), *within(letter.hits("adoption"), reach),
            *(Span(one.start(), one.end()) for one in better),
        ]  # fmt: skip
        if ended or numbers if sure else letter.does(hit, 140, 120) and (ended or len(numbers) > 1):
            firm += [letter.clause(hit), *(letter.clause(one) for one in ended[:1])]
    kept = [Span(match.start(), match.end()) for match in _APART.finditer(letter.low)]
    firm += [letter.clause(one) for one in kept if letter.own(one) and letter.figures_in(one.end, one.end + 60)]
    firm += [Span(sides.start, change.end) for sides, change in _side_by_side(letter)]
    known = letter.hits("sure-test")
    told = [hit for hit in hits if meets(known, hit) or _about_product(letter, hit)]
    named = [*letter.body_hits("product-test-named"), *listed, *told]
    spans = firm[:4] or [letter.clause(one) for one in named[:2]]
    return finding(bool(firm), bool(named), spans)


def _about_product(letter: Letter, hit: Span) -> bool:
    """Whether a plain word of trying stands beside a product, its users or its measures, or a figure."""
    return bool(letter.figures_near(hit, 60, 80)) or any(letter.near(topic, hit, 80, 80) for topic in _PRODUCT)


def _side_by_side(letter: Letter) -> list[tuple[Span, Span]]:
    """Two groups or places tried apart, "with it here and without there", and the comparison told of them."""
    compared = [one for one in letter.changes if one.how == "compared" and letter.own(one)]
    pairs: list[tuple[Span, Span]] = []
    for match in _SIDES.finditer(letter.low):
        sides = Span(match.start(), match.end())
        reach = letter.around(letter.sentence_of(sides), 0, 1)
        strong = _STRONG_SIDES.match(letter.low, sides.start)
        ended = within([one for one in letter.changes if letter.own(one)], reach) if strong else within(compared, reach)
        pairs += [(sides, one) for one in ended if letter.own(sides)][:1]
    return pairs

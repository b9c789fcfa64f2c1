"""A product manager's research and experiments: who was asked or watched, what was tried, and what came of it."""

import re

from checklist import cues
from checklist.checks import Finding, Needs, criterion, finding
from checklist.checks.products import dreamt, listed_name, shipped, within
from checklist.letter import Letter, once
from checklist.text import Span
from checklist.vocabulary import Hit

_TAUGHT = re.compile(
    r"(?:corso|course|master|bootcamp|esame|exam|lezion\w+|class|module) (?:di|su|in|on|of) (?:\w+ )?$"
)
_STUDIED = re.compile(
    r"(?<!\w)(?:read|lett\w|legg\w+|analy\w+|analizz\w+|went through|going through|spogliat\w|classifi\w+|tagged"
    r"|taggat\w|sort\w*|studi\w+|count\w*|contat\w|divis\w|raccolt\w|pres\w)(?!\w)"
)
_PRODUCT = ("user", "product-thing", "kpi", "launch", "market")
_FIRST_THEN = re.compile(r"(?<!\w)(?:first|prima)(?!\w)[^.!?]{3,80}(?<!\w)(?:then|poi)(?!\w)")
_BETTER = re.compile(
    r"(?<!\w)(?:worse|better|meglio|peggio|higher|lower|the winner|vinse|vinto|won|lost|as well|il doppio"
    r"|nessuna differenza|no difference|alla pari|più alt\w|più bass\w)(?!\w)"
)
_CANDIDATES = re.compile(r"(?:\w+ ){0,3}(?:candidat\w+|applicants?)")
_STRONG_SIDES = re.compile(r"metà|half")
_ANSWERED = re.compile(rf" (?:{cues.pieces('managers.answered')})(?!\w)")
_LEARNT = cues.words("managers.learnt")
_AMONG = re.compile(
    r"(?<!\w)(?:shop|shops|store|counter|ward|kitchen|street|depot|warehouse|school|office|strada|negozio|bottega"
    r"|banco|corsia|cucina|magazzino|ufficio|officina|reparto)(?!\w)"
)
_SPELL = cues.words("managers.spell")
_LOOKED = cues.words("managers.looked")
_SIDES = cues.words("managers.sides")
_APART = cues.words("managers.apart")
_FEW = 3  # people asked, from whom on it is research
_CROWD = frozenset({"people", "users", "count"})


@criterion("user-research")
def user_research(letter: Letter, needs: Needs) -> Finding:
    """Research done with its size or kind and what it changed; research in general is partial."""
    hits = [
        hit
        for hit in letter.body_hits("research")
        if not letter.near("knowing", hit, 60, 0)
        and not _CANDIDATES.match(letter.low, hit.end + 1)
        and not (
            letter.low.startswith("ticket", hit.start)
            and not _STUDIED.search(letter.low, max(0, hit.start - 45), hit.start)
        )
        and not _TAUGHT.search(letter.low[max(0, hit.start - 22) : hit.start])
    ]
    hits = sorted([*hits, *(hit for hit in letter.body_hits("asked") if _many_asked(letter, hit))])
    looked = _looked_at(letter)
    hits = sorted([*hits, *(one for one in looked if not any(one.touches(hit) for hit in hits))])
    firm: list[Span] = []
    for hit in hits:
        sentence = letter.sentence_of(hit)
        reach = Span(sentence.start, letter.around(sentence, 0, 3).end)
        people = letter.near("user", hit, 70, 90) or letter.figures_near(hit, 40, 60) or hit in looked
        learnt = [
            one for one in within(letter.hits("insight"), reach) if one.start > hit.start or one.start >= sentence.start
        ]
        crowd = any(one.kind in _CROWD and one.value >= _FEW for one in letter.figures_near(hit, 40, 60))
        sized = (crowd or hit in looked) and any(one.start > hit.end for one in _own_deeds(letter, reach))
        if people and (learnt or sized or within(shipped(letter), reach)):
            firm += [letter.clause(hit), *(letter.clause(one) for one in learnt[:1])]
    weak = [*hits, *letter.body_hits("research-named"), *_listened(letter)]
    spans = firm[:5] or [letter.clause(one) for one in weak[:3]]
    return finding(bool(firm), bool(weak), spans)


def _own_deeds(letter: Letter, reach: Span) -> list[Hit]:
    """What the candidate did within the span."""
    return [one for one in within(letter.hits("did"), reach) if letter.own(one)]


@once
def _looked_at(letter: Letter) -> list[Span]:
    """Where the candidate watched, asked or listened to so many people: "guardato ventidue genitori"."""
    found = []
    for match in _LOOKED.finditer(letter.low):
        looked = Span(match.start(), match.end())
        if (
            letter.own(looked)
            and letter.near("user", Span(looked.end, looked.end), 0, 60)
            and _SPELL.search(letter.low, looked.end, looked.end + 70)
        ):
            found.append(looked)
            continue
        counted = [one for one in letter.figures_near(looked, 0, 20) if one.value >= _FEW and one.kind in _CROWD]
        if letter.own(looked) and any(not letter.near("team-word", one, 0, 20) for one in counted):
            found.append(looked)
    for match in _LEARNT.finditer(letter.low):
        learnt = Span(match.start(), match.end())
        sentence = letter.sentence_of(learnt)
        spent = _SPELL.search(letter.low, sentence.start, learnt.start)
        crowd = [
            one for one in letter.figures_in(sentence.start, learnt.start) if one.value >= _FEW and one.kind in _CROWD
        ]
        if (
            letter.own(learnt)
            and spent
            and (
                crowd or letter.near("user", learnt, 120, 0) or _AMONG.search(letter.low, sentence.start, learnt.start)
            )
        ):
            found.append(learnt)
    found += [
        one for one in letter.figures
        if one.kind in _CROWD and one.value >= _FEW and letter.own(one) and _ANSWERED.match(letter.low, one.end)
    ]  # fmt: skip
    return found


def _listened(letter: Letter) -> list[Span]:
    """Where users or customers were listened to, in general."""
    looked = [Span(match.start(), match.end()) for match in _LOOKED.finditer(letter.low)]
    looked = [one for one in looked if letter.own(one) and not letter.near("desire", one, 30, 0)]
    return [one for one in looked if letter.near("user", Span(one.end, one.end), 0, 16)]


def _many_asked(letter: Letter, hit: Span) -> bool:
    """Whether three people or more were asked, or so many answers gathered."""
    counted = [
        one
        for one in letter.figures_near(hit, 0, 25)
        if one.value >= 3 and one.kind in ("people", "users", "count", "bare")
    ]
    return bool(counted) and bool(
        letter.near("user", hit, 0, 45)
        or letter.near("kpi", hit, 0, 30)
        or "rispost" in letter.low[hit.start : hit.end + 40]
    )


def experiments(letter: Letter) -> Finding:
    """Experiments run with what came of them; only named is partial."""
    hits = [hit for hit in letter.body_hits("product-test") if not dreamt(letter, hit)]
    listed = [hit for hit in hits if listed_name(letter, hit)]
    firm: list[Span] = []
    for hit in hits:
        if hit in listed:
            continue
        sentence = letter.sentence_of(hit)
        reach = Span(sentence.start, letter.around(sentence, 0, 2).end)
        numbers = [one for one in letter.figures_in(reach.start, reach.end) if one.kind not in ("years", "bare")]
        sure = any(one.touches(hit) for one in letter.near("sure-test", hit, 8, 8))
        better = (sure or numbers or _FIRST_THEN.search(letter.low, reach.start, reach.end)) and [
            Span(one.start(), one.end()) for one in _BETTER.finditer(letter.low, hit.end, reach.end)
        ]
        ended = within(letter.changes, reach) or within(letter.hits("adoption"), reach) or better
        if ended or numbers if sure else letter.does(hit, 140, 120) and (ended or len(numbers) > 1):
            firm += [letter.clause(hit), *(letter.clause(one) for one in ended[:1])]
    kept = [Span(match.start(), match.end()) for match in _APART.finditer(letter.low)]
    firm += [letter.clause(one) for one in kept if letter.own(one) and letter.figures_in(one.end, one.end + 60)]
    firm += [Span(sides.start, change.end) for sides, change in _side_by_side(letter)]
    sure = letter.hits("sure-test")
    told = [hit for hit in hits if any(one.touches(hit) for one in sure) or _about_product(letter, hit)]
    named = [*letter.body_hits("product-test-named"), *listed, *told]
    spans = firm[:4] or [letter.clause(one) for one in named[:2]]
    return finding(bool(firm), bool(named), spans)


def _about_product(letter: Letter, hit: Span) -> bool:
    """Whether a plain word of trying stands beside a product, its users or its measures, or a figure."""
    return bool(letter.figures_near(hit, 60, 80)) or any(letter.near(topic, hit, 80, 80) for topic in _PRODUCT)


def _side_by_side(letter: Letter) -> list[tuple[Span, Span]]:
    """Two groups or places tried apart, "with it here and without there", and the comparison told of them."""
    compared = [one for one in letter.changes if one.how == "compared" and letter.own(one)]
    pairs = []
    for match in _SIDES.finditer(letter.low):
        sides = Span(match.start(), match.end())
        reach = letter.around(letter.sentence_of(sides), 0, 1)
        strong = _STRONG_SIDES.match(letter.low, sides.start)
        ended = within([one for one in letter.changes if letter.own(one)], reach) if strong else within(compared, reach)
        pairs += [(sides, one) for one in ended if letter.own(sides)][:1]
    return pairs

"""How `method` is judged."""

import re

from checklist.criteria import Finding, Needs, criterion, finding, named
from checklist.letter import Letter
from checklist.lexicon.regex_lists import beside
from checklist.text.segmentation import Span

_LISTS = beside(__file__)
_AS = re.compile(r"(?<!\w)(?:as|as an?|come|da|was|ero|fatto lo|fatto il) $")  # "as Scrum Master I ran…"
_CADENCE = _LISTS.words("cadence")
_CERTIFIED = re.compile(r"\s?(?:foundation|practitioner|master\b|certif\w+|[iv12]{1,3}\b|agilist|kmp)")


def method_names(letter: Letter) -> list[Span]:
    """Methods named by the candidate, whether in a certificate, a list or a sentence."""
    body = letter.parts.body
    names: list[Span] = list(letter.hits("method-name"))
    names += [one for one in letter.mentions if one.technology.id in ("safe", "less", "prince2", "waterfall")]
    return sorted(
        one for one in names
        if (body.start <= one.start < body.end or not letter.parts.greeting)
        and letter.own(one) and not letter.near("heard-of", one, 60, 60)
    )  # fmt: skip


@criterion("method")
def method(letter: Letter, needs: Needs) -> Finding:
    """A method in use in a described project; only named, or a practice without the name, is partial."""
    names = method_names(letter)
    working = [
        one
        for one in names
        if (not _CERTIFIED.match(letter.low, one.end) or _AS.search(letter.low, max(0, one.start - 10), one.start))
        and not letter.near("cert-word", one, 40, 20)
    ]
    practice = letter.body_hits("method-practice")
    met = [Span(match.start(), match.end()) for match in _CADENCE.finditer(letter.low)]
    rhythm = [one for one in met if letter.own(one)]
    ways: list[Span] = [*practice, *letter.body_hits("plan-practice"), *rhythm]
    firm: list[Span] = []
    for one in working:
        sentence = letter.sentence_of(one)
        if letter.near("knowing", one, 60, 0) or letter.near("course", one, 60, 30):
            continue
        lived = [
            hit for hit in ways if not hit.touches(one) and 0 <= letter.sentence_of(hit).index - sentence.index <= 1
        ]
        begun = [hit for hit in letter.near("adopted", one, 40, 15) if letter.own(hit)]
        if lived or (begun and letter.figures_near(one, 10, 60)):
            firm += [one, *(begun or lived)[:1]]
    planning: list[Span] = [*letter.body_hits("plan-practice"), *rhythm]
    general = letter.body_hits("method-general")
    weak = [*names[:3], *practice[:2], *planning[:2], *general[:1]]
    spans = [letter.clause(one) for one in (firm[:6] or weak)]
    said = [letter.text[one.start : one.end] for one in [*names, *practice]]
    return finding(bool(firm), bool(weak), spans, "" if names else "nameless", names=named(said))

"""What went wrong, whoever did it: words of trouble, verbs that failed, shares too small, things too slow."""

import re

from checklist.letter import Letter, once
from checklist.lexicon.regex_lists import words
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span
from checklist.text.spans import meets

_FAILED = sieved(
    r"(?<!\w)non (?:si |ci |li |lo |la |le |l'|mi |gli )?\w{3,}(?:ava|avano|eva|evano|iva|ivano)(?!\w)"
    r"|(?<!\w)nessun[oa]? \w+(?:ava|eva|iva)(?!\w)"
    r"|(?<!\w)(?:nobody|no one|none of (?:them|us)|nothing) (?!else|but|new|special|more|less)(?:could |would "
    r"|ever |really |had )?\w+(?!\w)"
    r"|(?<!\w)kept \w+ing(?!\w)|(?<!\w)continuava(?:no)? a \w+"
    r"|(?<!\bi )\b(?:did|could|would|was|were)(?:n't| not) (?!only|just|by|been|to be|the)\w+"
)
_ADVERSE = Sieve(words("stories.adverse"))
_ANNOUNCED = Sieve(words("stories.announced"))
# Words that tell a problem only in a tale of what was: "excel" in a list of skills is none.
_WEAK = words("stories.weak")
_TALE = re.compile(
    r"(?<!\w)(?:\w+(?:ava|avano|eva|evano|iva|ivano|arono|irono|erono|ammo|immo|emmo)|era|erano|fu|furono|(?:ha"
    r"|hanno|ho|abbiamo|aveva|avevano|è|sono) \w+[oaie]"
    r"|\w{2,}ed|was|were|had|did|took|kept|lost|came|went|ran|made|got|fell|found|used to|would)(?!\w)"
)
_ONLY = re.compile(
    r"(?<!\w)(?:solo|soltanto|appena|only|just|barely|less than|fewer than|meno de\w+|nemmeno|neanche"
    r"|not even)(?: il| l'| lo| un| the| about| circa)? ?$"
)
_LATE = sieved(
    r"(?<!\w)\w{2,}(?:ava|avano|eva|evano|iva|ivano) (?:\w+ )?(?:sempre |spesso |regolarmente )(?:dopo"
    r"|in ritardo|tardi|late|al buio|a vuoto|senza)|(?<!\w)(?:always|often) (?:late|after|without|arrived late"
    r"|came late)"
)
# A share of things and how it went: "il 30% dei resi arrivava senza etichetta".
_THAT_WAS = re.compile(
    r"(?: [^\s.;:!?,]+){0,5} (?:\w+(?:ava|avano|eva|evano|iva|ivano)|left|never \w+|did not|didn't|were (?:late"
    r"|lost|leaving|missing|wrong)|was (?:late|lost|wrong))(?!\w)"
)
_SLOW = re.compile(
    r"(?<!\w)(?:took|takes|taking|ran for|running for|needed|lasted|used to take|would take|impiegava(?:no)?"
    r"|durava(?:no)?|prendeva(?:no)?|richiedeva(?:no)?|ci metteva(?:no)?|servivano|ci volevano)(?: \w+){0,3} ?$"
)
_NONE_OF = re.compile(
    r"(?<!\w)(?:(?:zero|0|no|nessun[oa]?|without|senza)(?: \w+){0,2}"
    r"|(?:without \w+ing|senza \w+[aei]re)(?: \w+){0,4}) $"  # "without closing a single emergency department"
)
_BEFORE = 50  # code points that hold such words


@once
def troubles(letter: Letter) -> list[Span]:
    """What went wrong, as words and as verbs that failed ("non trovavano", "couldn't print")."""
    worn = letter.hits("cliche")
    found: list[Span] = [
        hit
        for hit in letter.hits("problem")
        if letter.standing(hit) in ("own", "denied", "other")
        and not meets(worn, hit)
        and not _is_none(letter, hit)
        and not (_WEAK.fullmatch(letter.low, hit.start, hit.end) and not is_told(letter, hit))
    ]
    found += adverse(letter)
    failed = [Span(match.start(), match.end()) for match in _FAILED.finditer(letter.low)]
    if any(word in letter.low for word in ("sempre", "spesso", "regolarmente", "always", "often")):
        failed += [Span(match.start(), match.end()) for match in _LATE.finditer(letter.low)]
    failed += [
        one
        for one in letter.figures
        if one.kind == "percent" and _ONLY.search(letter.low, max(0, one.start - 24), one.start)
    ]
    failed += [one for one in letter.figures if one.kind == "percent" and _THAT_WAS.match(letter.low, one.end)]
    slow = (one for one in letter.figures if one.kind == "time")
    failed += [one for one in slow if _SLOW.search(letter.low[max(0, one.start - 45) : one.start])]
    return sorted([*found, *(span for span in failed if letter.standing(span) != "company")])


@once
def adverse(letter: Letter) -> list[Span]:
    """Where something went wrong, told by the verb or announced: "the bank withdrew", "la settimana peggiore"."""
    body = letter.parts.body
    found = [
        Span(match.start(), match.end())
        for pattern in (_ADVERSE, _ANNOUNCED)
        for match in pattern.finditer(letter.low, body.start, body.end)
    ]
    told = [span for span in found if letter.standing(span) not in ("company", "wished")]
    return sorted(span for span in told if not _is_none(letter, span))


def _is_none(letter: Letter, span: Span) -> bool:
    return bool(_NONE_OF.search(letter.low[max(0, span.start - _BEFORE) : span.start]))


def is_told(letter: Letter, span: Span) -> bool:
    """Whether the sentence tells of what was."""
    sentence = letter.sentence_of(span)
    return bool(_TALE.search(letter.low, sentence.start, sentence.end))

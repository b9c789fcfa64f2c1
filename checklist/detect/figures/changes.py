"""Find changes: from one figure to another, by a share or a factor, or halved and doubled."""

import itertools
import re

from checklist.detect.figures.quantities import Figure
from checklist.lexicon.regex_lists import words
from checklist.text.regex_prefilter import Sieve
from checklist.text.segmentation import Sentence, Span
from checklist.text.spans import at
from checklist.values import value

_FROM = re.compile(
    r"\b(?:da|dal|dai|dall'|dalle|dagli|dalla|from|di|a|were|was|era|erano|prima)\s*(?:circa|approx\.?"
    r"|about|around|roughly|an average of|una media di|oltre|più di|over|nearly|almost|quasi|up to|~"
    r"|the)?\s*(?:il |lo |la |i |l')?$"
)
_TO = re.compile(
    r"^[^.;!?\n]{0,45}?(?:\b(?:a|ad|al|all'|alla|alle|ai|agli|to|into)\s*(?:meno di|less than"
    r"|fewer than|under|sotto i|sotto il|circa|just over|just under|poco meno di|poco più di|about"
    r"|around|roughly|nearly|almost|quasi|over|oltre|più di|~|<|un|una|il|lo|la|i|l')?\s*(?:di |d')?"
    r"|[->]{1,2}\s*[<~]?)\s*$"
)
_DOWN = (
    r"ridot\w*|riduc\w*|riduz\w*|tagliat\w*|abbattut\w*|abbassat\w*|diminu\w*|cal[oa]\w{0,3}|calat\w*"
    r"|cut\w*|reduc\w*|decreas\w*|lower\w*|drop\w*|fell|fall\w*|shrank|shrunk|trimmed|slash\w*"
    r"|scesi|scese|sceso|scesa|scend\w*|risparmi\w*|sav(?:ed|ing|ings)|down|in meno|fewer|less"
    r"|under budget|sotto budget|eliminat\w*|crollat\w*|shaved|below"
)
_UP = (
    r"aument\w*|increas\w*|improv\w*|miglior\w*|cresc\w*|cresciut\w*|grew|grow\w*|rose|rais\w*"
    r"|boost\w*|lift\w*|gain\w*|salit\w*|saliti|scalat\w*|scal(?:ed|ing)|up|in più|more|higher"
    r"|alzat\w*|guadagnat\w*|increment\w*"
    r"|faster|quicker|veloc\w*|rapid\w*|better|outperform\w*|beat\w*|battut\w*|accelerat\w*|sped"
)
_MOVE = words("changes.move")
_HALVES = Sieve(words("changes.halves"))
_MEASURED = frozenset(
    {"time", "percent", "money", "rate", "count", "machines", "bare", "users", "data", "orders", "people"}
)
_RANGES = frozenset({"money", "people", "count", "machines", "bare", "users", "data", "orders"})
_PLURAL = ("dai", "dalle", "dagli", "between", "tra", "fra")
_VERSUS = words("changes.versus")
_EXPECTED = re.compile(
    r"[\s,(]{0,14}(?:previst|stimat|preventivat|planned|expected|estimated|budgeted|di prima|before|attes)"
)
_NEAR = 8  # changes before a position that may still reach it
_BACK = 6  # figures and sentences to look back for what a measure was before
_SIGNED = re.compile(r"(?<![\d.])[-+]\s?$")  # and no range, "3-4 shifts a month"
_ADJECTIVE = re.compile(r"-[a-z]{2}")  # "a 38-bed home, including a 12-bed unit"
_BEFORE = words("changes.before")
_AFTER = words("changes.after")
_USED = re.compile(r" (?:used to|were|was|erano|era|prima|before)(?!\w)")  # "one kettle in five used to leak"
_SO = re.compile(r"(?::|->|→|⇒|=>)\s{0,2}[<~]?\d$")  # "I rewrote the query and added a cache: 180 ms"


@value
class Change(Span):
    """A change with its kind (that of its figures), and how it is told: "from-to", "share", "factor" or "halved"."""

    kind: str = ""
    how: str = ""
    before: Figure | None = None
    after: Figure | None = None


# "The fines, which had been 4 million, were one".
_HAD_BEEN = re.compile(
    r"(?<!\w)(?:which|that|che) (?:had been|used to be|was|were|era(?:no)?(?: stat[oaie])?)"
    r"(?: di| about| circa)? $"
)
_IS_NOW = re.compile(
    r", (?:last year |this year |now |ora |oggi |l'anno scorso |l'anno dopo )?"
    r"(?:was|were|is|are|came to|è|sono|fu|furono"
    r"|è stat[oa]|sono stat[ie])(?: now| only| just| about| ora| solo| di| circa)* $"
)


def held(taken: list[Change], position: int) -> bool:
    """Whether a position lies in one of the last changes, in order, that begin at or before it."""
    place = at(taken, position)
    return any(one.end > position for one in taken[max(0, place - _NEAR) : place + 1])


def _pairs(low: str, found: list[Figure], sentences: list[Sentence]) -> list[Change]:
    changes = []
    for first, second in itertools.pairwise(found):
        gap = low[first.end : second.start] if first.end <= second.start else ""
        if second.start - first.end > 60 or not _TO.search(gap.replace("\n", " ")):
            gap = low[first.number_end : second.start]
            if second.start - first.number_end > 60 or not _TO.search(gap):
                continue
        if gap == "-" or all(_ADJECTIVE.match(low, one.number_end) for one in (first, second)):  # "6-7 seconds"
            continue
        arrow = ">" in gap
        lead = low[max(0, first.start - 30) : first.start]
        opened = _FROM.search(lead)
        moved = _moved(low, first, second, sentences)
        if not (arrow or opened or moved):
            continue
        fell = first.value > second.value > 0 and first.kind == second.kind  # nobody counts a range downwards
        plural = opened is not None and opened.group().startswith(_PLURAL)
        if opened and not arrow and not moved and (plural or (first.kind in _RANGES and not fell)):
            continue
        if {first.kind, second.kind} == {"years"} or ("people" in (first.kind, second.kind) and not opened):
            continue
        start = first.start - (len(lead) - opened.start()) if opened else first.start
        kind = second.kind if second.kind not in ("bare", "count") else first.kind
        changes.append(Change(start, second.end, kind, "from-to", first, second))
    return changes


def _moved(low: str, first: Figure, second: Figure, sentences: list[Sentence]) -> bool:
    sentence = sentences[at(sentences, first.start)]
    return bool(
        _MOVE.search(low, max(sentence.start, first.start - 120), first.start)
        or _MOVE.search(low, second.end, min(sentence.end, second.end + 25))
    )


def _compared(low: str, found: list[Figure], sentences: list[Sentence], taken: list[Change]) -> list[Change]:
    """A figure beside what it was compared with: "7,9% contro 11,2%", "41 days instead of 45"."""
    changes = []
    for first, second in itertools.pairwise(found):
        if held(taken, first.start) or at(sentences, first.start) != at(sentences, second.start):
            continue
        alike = first.kind == second.kind or "bare" in (first.kind, second.kind) or "count" in (first.kind, second.kind)
        if alike and first.kind not in ("years", "people") and second.start - first.end < 90:
            gap, after = low[first.end : second.start], low[second.end : second.end + 14]
            had_been = _IS_NOW.fullmatch(gap) and _HAD_BEEN.search(low, max(0, first.start - 25), first.start)
            if had_been:
                changes.append(Change(first.start, second.end, first.kind, "from-to", first, second))
            elif _VERSUS.search(gap) or _EXPECTED.match(after):
                changes.append(Change(first.start, second.end, first.kind, "compared", second, first))
    return changes


def _shares(low: str, found: list[Figure], sentences: list[Sentence], taken: list[Change]) -> list[Change]:
    changes = []
    for figure in found:
        if held(taken, figure.start):
            continue
        sentence = sentences[at(sentences, figure.start)]
        close = low[max(sentence.start, figure.start - 90) : min(sentence.end, figure.end + 40)]
        signed = bool(_SIGNED.search(low, max(0, figure.start - 2), figure.start)) or low[figure.start] in "+-"
        if figure.kind in ("percent", "factor") and (signed or _MOVE.search(close)):
            changes.append(
                Change(
                    figure.start,
                    figure.end,
                    figure.kind,
                    "share" if figure.kind == "percent" else "factor",
                    None,
                    figure,
                )
            )
        elif figure.kind in ("time", "money", "rate") and (
            signed
            or re.search(
                r"\b(?:in meno|fewer|less|sav(?:e[sd]?|ing)|risparmi\w*|di meno|meno del|meno di quant"
                r"|più del previsto|under(?= *[.,;)]| budget)|below(?= budget)|over(?= *[.,;)]| budget))",
                close,
            )
        ):
            changes.append(Change(figure.start, figure.end, figure.kind, "share", None, figure))
    return changes


def _then_now(low: str, found: list[Figure], sentences: list[Sentence], taken: list[Change]) -> list[Change]:
    """Two figures of one kind, the first told as what was and the second as what is now."""
    free = [one for one in found if one.kind in _MEASURED
            and not held(taken, one.start)]  # fmt: skip
    changes = []
    for place, second in enumerate(free):
        there = at(sentences, second.start)
        lead = low[max(sentences[there].start, second.start - 45) : second.start + 1]
        if not (_AFTER.search(lead) or (second.kind == "time" and _SO.search(lead))):
            continue
        for first in reversed(free[max(0, place - _BACK) : place]):
            here = at(sentences, first.start)
            if there - here > _BACK or sentences[here].paragraph != sentences[there].paragraph:
                break
            heads_list = first.kind == "bare" and low.startswith(":", first.end)  # "We were seven: two students, …"
            alike = (first.kind == second.kind or "bare" in (first.kind, second.kind)) and not heads_list
            if alike and (_BEFORE.search(low[sentences[here].start : first.start]) or _USED.match(low, first.end)):
                changes.append(Change(first.start, second.end, first.kind, "from-to", first, second))
                break
    return changes


def changes(low: str, found: list[Figure], sentences: list[Sentence]) -> list[Change]:
    """Every change of the folded text, in order."""
    if not sentences:
        return []
    made = _pairs(low, found, sentences)
    for more in (_then_now, _compared, _shares):
        made = sorted([*made, *more(low, found, sentences, made)])
    made += [Change(match.start(), match.end(), "factor", "halved") for match in _HALVES.finditer(low)]
    return sorted(made, key=lambda change: (change.start, change.end))

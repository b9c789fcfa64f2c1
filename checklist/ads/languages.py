"""Human languages that an advertisement asks for, with the level it names."""

import re
from itertools import pairwise

from checklist.ads.sections import Line
from checklist.ads.words import cue
from checklist.text.segmentation import Span, sentences, trim
from checklist.values import value

_NAMES = {
    "en": r"english|ingles[ei]", "it": r"italian|italian[oa]", "fr": r"french|frances[ei]", "de": r"german"
    r"|tedesc[oa]", "es": r"spanish|spagnol[oa]",
    "pt": r"portuguese|portoghes[ei]", "nl": r"dutch|olandes[ei]", "zh": r"chinese|mandarin"
    r"|cines[ei]", "ar": r"arabic|arab[oa]", "ru": r"russian|russ[oa]",
    "ja": r"japanese|giappones[ei]", "pl": r"polish|polacc[oa]", "ro": r"romanian|rumen[oa]",
}  # fmt: skip
_LANGUAGE = re.compile("|".join(rf"(?P<{code}>(?<!\w)(?:{forms})(?!\w))" for code, forms in _NAMES.items()))
_CUE = re.compile(
    r"(?<!\w)(?:conoscenz\w+|padronanz\w+|lingu[ae]|languages?|fluen\w+|proficien\w+|native|madrelingua"
    r"|bilingu\w+|speak\w*|spoken|written|verbal\w*|scritt[oa]|parlat[oa]"
    r"|comunic\w+|communicat\w+|level|livello|[abc][12]|command|skills|intermediate|advanced|eccellente"
    r"|ottim[oa]|buon[oa]|fluente|correttamente|documentazione in|excellent|good|strong|chiarezza"
    r"|sia in|both|must|required?|richiest\w+|professional working)(?!\w)"
)
_LEVEL = re.compile(
    r"(?<!\w)(?:(?:ottim|buon|perfett|eccellent|discret|sufficient"
    r"|fluent)\w*(?: conoscenza(?: professionale)?)?|madrelingua|padronanza|native|bilingual|fluen\w+"
    r"|proficien\w+|excellent|advanced|intermediate|professional"
    r"|[abc][12]\+?(?:\s?[-/]\s?[abc][12])?|good|strong|basic|upper[ -]intermediate|business[ -]level"
    r"|chiarezza verbale e scritta)(?!\w)"
)
_REACH = 70  # code points between a language and its level
_STOP = re.compile(r"[,;]")
_FRAMEWORK = re.compile(r"[abc][12]")
_JOINED = re.compile(r"[\s,]*(?:e |ed |and |& |/ ?)?")
_EDGE = re.compile(r";|[.!?]\s")
_NATION = re.compile(r"\s(?:compan\w+|market\w*|public|digital|citizens|team|startup|government|aziend\w+|mercat\w+)")


@value
class Tongue(Span):
    """A language asked for: ISO 639-1 code, the words that name its level (None when unsaid), and whether required."""

    code: str = ""
    level: Span | None = None
    required: bool = True


def tongues(text: str, low: str, lines: list[Line]) -> list[Tongue]:
    """Each language once, where it is asked for most plainly, in the order of the text."""
    found: dict[str, Tongue] = {}
    for line in lines:
        if line.kind in ("offer", "steps"):
            continue
        for sentence in sentences(text[line.start : line.end]):
            start, end = sentence.start + line.start, sentence.end + line.start
            if not _CUE.search(low, start, end) and line.kind not in ("required", "nice"):
                continue
            for match in _LANGUAGE.finditer(low, start, end):
                if _NATION.match(low, match.end(), end):
                    continue
                part = _part(low, start, end, match)
                nice = line.kind == "nice" or bool(cue("demands.nice").search(low, part.start, part.end))
                level = _levels(low, part.start, part.end, _named(low, part)).get(match.start())
                one = Tongue(match.start(), match.end(), match.lastgroup or "", level, not nice)
                before = found.get(one.code)
                if before is None or (level and not before.level) or (one.required and not before.required):
                    found[one.code] = one
    return sorted(found.values())


def _named(low: str, part: Span) -> list[Span]:
    return [Span(one.start(), one.end()) for one in _LANGUAGE.finditer(low, part.start, part.end)]


def _part(low: str, start: int, end: int, match: re.Match[str]) -> Span:
    """What of a sentence is said of one language: up to the next stop or semicolon on either side."""
    before = [edge.end() for edge in _EDGE.finditer(low, start, match.start())]
    after = _EDGE.search(low, match.end(), end)
    return Span(before[-1] if before else start, after.start() if after else end)


def _levels(low: str, start: int, end: int, named: list[Span]) -> dict[int, Span]:
    """The level of each language named in a stretch, by where the language begins.

    Each level belongs to the language next to it, levels of the European framework (A1 to C2) first. Languages that are
    joined in a row share one: "inglese e francese a livello B2".
    """
    found = [
        Span(one.start(), one.end())
        for one in _LEVEL.finditer(low, max(start, named[0].start - _REACH), min(end, named[-1].end + _REACH))
    ]
    held: dict[int, Span] = {}
    for framework in (True, False):
        levels = [level for level in found if bool(_FRAMEWORK.match(low, level.start)) == framework]
        pairs = sorted((_apart(low, language, level), language, level) for language in named for level in levels)
        for distance, language, level in pairs:
            if distance <= _REACH and language.start not in held and level not in held.values():
                held[language.start] = level
    rows = list(pairwise(named))
    for one, other in [*rows, *((other, one) for one, other in reversed(rows))]:
        between = low[min(one.end, other.end) : max(one.start, other.start)]
        if one.start in held and other.start not in held and _JOINED.fullmatch(between):
            held[other.start] = held[one.start]
    return {at: trim(low, level.start, level.end) for at, level in held.items()}


def _apart(low: str, one: Span, other: Span) -> int:
    """Code points between two spans, where a comma or semicolon counts as twenty."""
    between = low[min(one.end, other.end) : max(one.start, other.start)]
    return len(between) + 20 * len(_STOP.findall(between))


def named_languages(low: str) -> list[Tongue]:
    """Languages that a folded text names, with their levels, wherever they stand; for letters."""
    found, at = [], 0
    for line in low.split("\n"):
        matches = list(_LANGUAGE.finditer(low, at, at + len(line)))
        if matches:
            levels = _levels(low, at, at + len(line), [Span(one.start(), one.end()) for one in matches])
            found += [Tongue(one.start(), one.end(), one.lastgroup or "", levels.get(one.start())) for one in matches]
        at += len(line) + 1
    return found

"""Human languages that an advertisement asks for, with the level it names."""

import re
from dataclasses import dataclass

from checklist.ads.sections import Line
from checklist.ads.words import cue
from checklist.text.segmentation import Span, sentences, trim

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
_EDGE = re.compile(r";|[.!?]\s")
_NATION = re.compile(r"\s(?:compan\w+|market\w*|public|digital|citizens|team|startup|government|aziend\w+|mercat\w+)")


@dataclass(frozen=True, slots=True)
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
                level = _level(low, part.start, part.end, match)
                one = Tongue(match.start(), match.end(), match.lastgroup or "", level, not nice)
                before = found.get(one.code)
                if before is None or (level and not before.level) or (one.required and not before.required):
                    found[one.code] = one
    return sorted(found.values())


def _part(low: str, start: int, end: int, match: re.Match[str]) -> Span:
    """What of a sentence is said of one language: up to the next stop or semicolon on either side."""
    before = [edge.end() for edge in _EDGE.finditer(low, start, match.start())]
    after = _EDGE.search(low, match.end(), end)
    return Span(before[-1] if before else start, after.start() if after else end)


def _level(low: str, start: int, end: int, match: re.Match[str]) -> Span | None:
    """The nearest words for a level, before the language rather than after."""
    levels = [
        Span(one.start(), one.end())
        for one in _LEVEL.finditer(low, max(start, match.start() - 70), min(end, match.end() + 40))
    ]
    before = [one for one in levels if one.end <= match.start()]
    near = before[-1:] or [one for one in levels if one.start >= match.end()][:1]
    return trim(low, near[0].start, near[0].end) if near else None


def named_languages(low: str) -> list[Tongue]:
    """Languages that a folded text names, with their levels, wherever they stand; for letters."""
    found = []
    for match in _LANGUAGE.finditer(low):
        start, end = low.rfind("\n", 0, match.start()) + 1, low.find("\n", match.end())
        level = _level(low, start, end if end >= 0 else len(low), match)
        found.append(Tongue(match.start(), match.end(), match.lastgroup or "", level))
    return found

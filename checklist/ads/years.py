"""Years of experience that an advertisement asks for."""

import re

from checklist.ads.sections import Line
from checklist.text.segmentation import Span, sentences, trim
from checklist.values import value

_WORDS = {
    "un": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9,
    "dieci": 10,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_NUMBER = rf"\d{{1,2}}|{'|'.join(_WORDS)}"
_YEARS = re.compile(
    rf"(?<![\w.])\+?\s?(?P<least>{_NUMBER})\s?\+?(?:\s?(?:-|/|to|a|o|e massimo|or|fino a)\s?(?:{_NUMBER})\s?\+?)?"
    r"\s?\(?(?:\d{1,2}\)\s?)?\+?(?:or more |o più )?(?:years?|yrs?|anni|anno|of (?:them|which|those)|dei quali"
    r"|di cui)(?!\w)'?"
)
_EXPERIENCE = re.compile(
    r"(?<!\w)(?:experience\w*|esperienz\w+|background|seniority|handling|working|work|industry|professional"
    r"|nel ruolo|in the role"
    r"|attività lavorativa|anzianità|practice|lavoro)(?!\w)"
)
_NOT = re.compile(
    r"(?<!\w)(?:years? old|anni fa|years? ago|di età|contratto|garanzia|siamo|we are|da oltre|founded|fondat\w+"
    r"|rolling)(?!\w)"
)
_OF = re.compile(
    r"\s{0,2}(?:(?:of|di)\s{1,2})?(?:\w{1,40}\s){0,3}?(?:(?:experience|esperienza|background)\s{0,2})?"
    r"(?:,?\s{0,2}(?:acquisita |maturata )?(?:in|into|with|on|as|of|nell[ao']|nel|nei|negli|nelle|con|su|come|di"
    r"|in ambito)\s?)(?P<of>[^.,;:()\n]{3,110})"
)


@value
class Years(Span):
    """At least `least` years; `of` is what they are asked of, a span of the text, None where it is not said."""

    least: int = 0
    of: Span | None = None


def years(text: str, low: str, lines: list[Line]) -> list[Years]:
    """The years asked for, in the order of the text, each duration once a place."""
    found = []
    for line in lines:
        if line.kind in ("offer", "steps"):
            continue
        for sentence in sentences(text[line.start : line.end]):
            start, end = sentence.start + line.start, sentence.end + line.start
            asked = line.kind in ("required", "nice") or _EXPERIENCE.search(low, start, end)
            if not asked or (_NOT.search(low, start, end) and line.kind not in ("required", "nice")):
                continue
            for match in _YEARS.finditer(low, start, end):
                said = match["least"]
                least = _WORDS.get(said) or int(said) if not said.isdigit() else int(said)
                if least <= 40:
                    found.append(
                        Years(
                            match.start() + len(match[0]) - len(match[0].lstrip()),
                            match.end(),
                            least,
                            _of(low, match.end(), end),
                        )
                    )
    return found


def _of(low: str, start: int, end: int) -> Span | None:
    match = _OF.match(low, start, end)
    if not match:
        return None
    span = trim(low, match.start("of"), match.end("of"))
    return span if span.start < span.end else None

"""Cut a text into paragraphs and sentences, as spans of code points.

The text is never changed: matching happens on `fold(text)`, which has the same length.
"""

import re
from dataclasses import field
from functools import lru_cache
from itertools import islice

from checklist.values import value

_PLAIN = (
    ("'", "’‘`´"), ('"', "“”«»"), (" ", "\u00a0\u202f\u2009\t\r\0*"), ("-", "–—‑−"), (">", "→⇒➜"), (".", "…"),
)  # fmt: skip
_SAME_LENGTH = tuple((mark, plain) for plain, marks in _PLAIN for mark in marks)
_OF_ASCII = tuple((mark, plain) for mark, plain in _SAME_LENGTH if mark.isascii())

# Words whose full stop does not end a sentence.
_ABBREVIATIONS = frozenset(
    ["dott", "dott.ssa", "dr", "dr.ssa", "ing", "avv", "arch", "geom", "rag", "prof", "prof.ssa", "sig", "sig.ra",
     "sig.na", "sigg", "soc", "spett", "spett.le", "gent", "gent.mo", "gent.ma", "egr", "c.a", "p.zza", "v.le", "tel",
     "cell", "mob", "rif", "ref", "ns", "vs", "art", "n", "nr", "no", "pag", "p", "es", "cfr", "ca", "circa",
     "approx", "max", "min", "ecc", "etc", "s.p.a", "s.r.l", "s.r.l.s", "spa", "srl", "inc", "ltd", "corp", "co",
     "mr", "mrs", "ms", "mx", "st", "jr", "sr", "e.g", "i.e", "a.d", "u.s", "prot", "lett", "mln", "mld", "mio",
     "gg", "ott", "nov", "dic", "gen", "feb", "mar", "apr", "giu", "lug", "ago", "set", "sett", "jan", "aug", "sept",
     "oct", "dec", "on.le", "fig", "vol"]
)  # fmt: skip
# Of these, those that end a sentence where a capital follows: units behind a number, and what ends a list; the forms of
# firms do where a word follows that begins sentences.
_UNITS = frozenset({"ms", "min", "mln", "mld", "mio", "gg", "nm"})
_AND_SO_ON = frozenset({"ecc", "etc"})
_FIRMS = frozenset({"s.p.a", "s.r.l", "s.r.l.s", "spa", "srl", "inc", "ltd", "corp", "co"})
# Words that begin a sentence behind a letter that is no initial: "a model in R. Ne ho tratto…", "plan C. The…". None
# of them begins a surname, as "De", "La" and "Lo" do.
_OPENS = re.compile(
    r"\s+(?:Ne|Ho|Il|Gli|Un[ao]?|Mi|Ci|In|Per|Con|È|Sono|Ma|Poi|Oggi|Ora|Non|Quest[oaie]|Quell[oaie]|Anche|Dopo|Prima"
    r"|The|My|I|It|We|This|That|There|At|Then|Before|After|Since|With|But|Now|Today|Our|As|When|Here|Also)(?![\w.'’-])"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_FEW_CAPITALS = 200  # letters for each capital from which a text was typed without them
_LONGEST = 1200  # code points after which a sentence is cut, so that no text costs more than its length
_WRAP = 110  # the longest line of a hard-wrapped text
_END = re.compile(r"[.!?]+[\"')\]*_]*(?=\s|$)")
_ITEM = re.compile(r"[ ]{0,8}(?:[-•·●▪‣+]|\*|\d{1,2}[.)]|[a-z]\))[ ]+")
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ ]+|[ ]{0,8}\*\*[^*\n]{1,80}\*\*:?[ ]*$")
_LABEL = re.compile(r"[ ]{0,8}\*\*[^*\n]{1,40}(?::\*\*|\*\*:)")  # "**Cloud:** AWS"


@value
class Span:
    """A half-open range of code points of the letter's text."""

    start: int
    end: int

    def __lt__(self, other: "Span") -> bool:
        """Earlier first, then shorter, whatever kind of span."""
        return (self.start, self.end) < (other.start, other.end)

    def touches(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@value
class Sentence(Span):
    """A sentence, a list item or a line that stands for itself, with the number of its paragraph."""

    index: int = 0
    paragraph: int = 0
    item: bool = field(default=False, compare=False)
    heading: bool = field(default=False, compare=False)


@lru_cache(maxsize=4096)
def _lower(char: str) -> str:
    small = char.lower()
    return small if len(small) == 1 else char


def fold(text: str) -> str:
    """The text in lower case with plain quotes, dashes and spaces; each code point stays in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(map(_lower, text))
    plain = lower.isascii()
    for mark, instead in _OF_ASCII if plain else _SAME_LENGTH:  # a table for all of them is asked for every code point
        lower = lower.replace(mark, instead)
    return lower if plain or lower.isascii() else _SURROGATE.sub("\ufffd", lower)


def trim(text: str, start: int, end: int) -> Span:
    """The span without the white space, list marks and loose punctuation at its edges."""
    while start < end and (text[start].isspace() or text[start] in "-*•·●,;:|>"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:|-*("):
        end -= 1
    return Span(start, end)


def lines(text: str) -> list[Span]:
    """Every line that is not blank, without its line feed."""
    found, start = [], 0
    for piece in text.split("\n"):
        if piece.strip():
            found.append(Span(start, start + len(piece)))
        start += len(piece) + 1
    return found


def paragraphs(text: str) -> list[Span]:
    """Runs of lines between blank lines; a line that nobody would wrap is a paragraph by itself."""
    found: list[Span] = []
    for line in lines(text):
        joined = found and text.count("\n", found[-1].end, line.start) < 2
        if joined and found[-1].end - text.rfind("\n", 0, found[-1].end) <= _WRAP:
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _stands_alone(text: str, line: Span, following: Span | None, small: bool) -> bool:
    """Whether a line ends a sentence though no full stop says so: a heading, or a break nobody wrapped."""
    if following is None:
        return True
    raw = text[line.start : line.end].rstrip()
    start = text[following.start : following.end].lstrip()
    if (
        (raw.endswith(",") and len(raw) < 45)
        or _ITEM.match(text, following.start)
        or _HEADING.match(text, following.start)
        or _LABEL.match(text, following.start)
    ):
        return True
    return len(raw) < 60 and (small or not start[0].islower())


def _is_no_initial(text: str, word: list[str], stop: re.Match[str]) -> bool:
    """Whether a capital before a full stop is no initial: a word stands before it, and a sentence begins behind it."""
    goes_on = len(word) > 1 and word[-2][-1].isalpha()
    return goes_on and word[-1].isupper() and bool(_OPENS.match(text, stop.end()))


def _ends_a_sentence(text: str, last: str, word: list[str], stop: re.Match[str]) -> bool:
    """Whether the full stop of an abbreviation ends the sentence as well: "from 640 to 110 ms. Then …"."""
    if last in _FIRMS:
        return bool(_OPENS.match(text, stop.end()))
    unit = last in _UNITS and len(word) > 1 and word[-2][-1].isdigit()
    return (unit or last in _AND_SO_ON) and text[stop.end() : stop.end() + 2].lstrip()[:1].isupper()


def _sentence_ends(text: str, start: int, end: int, small: bool) -> list[int]:
    ends = []
    for match in _END.finditer(text, start, end):
        word = text[max(start, match.start() - 12) : match.start()].split()
        last = word[-1].lower().lstrip("(\"'«“") if word else ""
        if text[match.start()] == "." and match.end() - match.start() == 1:
            if last in _ABBREVIATIONS and not _ends_a_sentence(text, last, word, match):
                continue
            if len(last) == 1 and last.isalpha() and not _is_no_initial(text, word, match):
                continue
            after = text[match.end() : match.end() + 2].lstrip()
            if after and after[0].islower() and not small:
                continue
        ends.append(match.end())
    return ends


def sentences(text: str) -> list[Sentence]:
    """Sentences, list items and self-standing lines in their order.

    A wrapped line goes on in the next one; a list item, a heading and a short line end by themselves.
    """
    return list(_sentences(text))


@lru_cache(maxsize=16)  # a letter at the desk is read for its checklist, its claims and its clauses
def _sentences(text: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    small = lacks_capitals(text)
    for number, paragraph in enumerate(paragraphs(text)):
        held = [Span(line.start + paragraph.start, line.end + paragraph.start)
                for line in lines(text[paragraph.start : paragraph.end])]  # fmt: skip
        start = held[0].start if held else 0
        for place, line in enumerate(held):
            following = held[place + 1] if place + 1 < len(held) else None
            if not _stands_alone(text, line, following, small):
                continue
            item = bool(_ITEM.match(text, start))
            heading = bool(_HEADING.match(text, start))
            last = start
            for end in _bounded(text, start, [*_sentence_ends(text, start, line.end, small), line.end]):
                piece = trim(text, last, end)
                if piece.start < piece.end:
                    found.append(Sentence(piece.start, piece.end, len(found), number, item, heading))
                last = end
            if following:
                start = following.start
    return tuple(found)


def _bounded(text: str, start: int, ends: list[int]) -> list[int]:
    """The ends with more between them where a sentence would run on for ever, each at a space if there is one."""
    bounded = []
    for end in ends:
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + 1, start + _LONGEST)
            start = cut if cut > start else start + _LONGEST
            bounded.append(start)
        bounded.append(end)
        start = end
    return bounded


def lacks_capitals(text: str) -> bool:
    """Whether a text was typed without capitals, so that their absence says nothing."""
    enough = len(text) // _FEW_CAPITALS + 1  # however many of its code points are letters
    if len(list(islice(filter(str.isupper, text), enough))) == enough:
        return False
    return sum(map(str.isupper, text)) * _FEW_CAPITALS < sum(map(str.isalpha, text))


def words(text: str) -> int:
    """How many words: runs between white space with at least one letter or digit."""
    pieces = text.split()
    bare = [piece for piece in pieces if not piece[0].isalnum()]
    return len(pieces) - len(bare) + sum(any(map(str.isalnum, piece)) for piece in bare)

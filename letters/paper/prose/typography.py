"""Pure: real apostrophes and quotation marks, and the spaces at which no line may end, in the HTML of a letter.

Code, and links that show their address, stay as they were typed. No word is added or lost: a program that reads the
PDF finds the words that were typed, with ’ for ' and the quotation marks of the language for ".
"""

from __future__ import annotations

import re
from functools import partial

from .html_pieces import split_html, text_outside

NBSP = "\u00a0"
QUOTATION_MARKS = {"it": ("«", "»"), "en": ("“", "”")}
BLOCK = re.compile(r"</?(?:p|li|ul|ol|blockquote|hr|h[2-4]|div|pre)\b")
VERBATIM = {"code", "pre"}
ADDRESS = re.compile(r"\S+@\S+\.\w|https?:|www\.|\w\.\w{2,}/", re.IGNORECASE)

STRAIGHT = re.compile(r"'|\"|&#39;|&#x27;|&quot;")
MARKS = {"'": "'", "&#39;": "'", "&#x27;": "'", '"': '"', "&quot;": '"'}
OPENS_AFTER = set(" \t\n\u00a0([{«“‘—–-/")
QUOTED_WITHIN = 200  # characters in which a single quotation mark closes
CLOSES_LATER = re.compile(r"(?<=[^\s(])(?:'|&#39;|&#x27;)(?!\w)")

MONTHS = (
    "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|January|February|March"
    "|April|May|June|July|August|September|October|November|December"
)
# What no figure counts: "certified to ISO 9001 since" and "da 26 a 7" have no unit in them.
SMALL_WORDS = (
    r"(?:ad?|a[il]|agli|all[aeo]|ed?|od?|d[ai]|d[ae][il]|d[ae]gli|d[ae]ll[aeo]|in|ne[il]|negli|nell[aeo]|su[il]?|sugli|sull[aeo]"
    r"|per|con|tra|fra|i[l]?|lo|l[ae]|gli|un[ao]?|che|è|sono|era(?:no)?|ha(?:nno)?|se|ma|come|quando|mentre|non"
    r"|to|of|or|and?|on|at|the|for|by|from|with|since|until|as|but|if|is|are|was|were|ha[sd]|have|that|which|when|while|not)\b"
)
TITLES = (
    r"dott|dott\.ssa|dr|dr\.ssa|prof|prof\.ssa|ing|avv|arch|sig|sig\.ra|sig\.na|geom|rag|Mr|Mrs|Ms|Dr|Prof|St|Spett\.le"
)
# Possessive, and begun at the figure's first character only, so that the time stays linear. A year counts nothing, and
# neither does a long number that belongs to a name.
NUMBER = rf"(?<![\w.,:/’'])(?!(?:19|20)\d\d(?!\w))(?!(?<=\w{NBSP})\d{{4}})\d[\d.,:/]*+(?<=\d)"
JOINS = [
    # a name and its number: ISO 9001, IATF 16949, Windows 11, Legge 231
    re.compile(r"(?<!\w)[A-ZÀ-Ý][^\W\d_]{1,20}+ (?=\d)"),
    # a figure and what it counts: 48 minuti, 7.1 seconds, 14 dicembre, 30 %, 5 €
    re.compile(
        rf"{NUMBER}[kKMG]?+ (?!{SMALL_WORDS})"
        rf"(?=[a-zàèéìòù]{{1,16}}\b|(?:{MONTHS})\b|[%‰€$£°]|[A-Zkmcd][A-Za-z]{{0,2}}\b)"
    ),
    # € 5, n. 5, p. 12, art. 3, § 4, +39 333
    re.compile(r"(?:[€$£§]|(?<!\w)(?:n|nr|no|p|pp|art|cap|vol|fig|rif|ref)\.) (?=\d)", re.IGNORECASE),
    re.compile(rf"(?:{MONTHS}) (?=\d{{4}}\b)"),
    # dott. Riva, Ms Hale, G. Rossi
    re.compile(rf"(?<!\w)(?:{TITLES})\.? (?=[A-ZÀ-Ý])"),
    re.compile(r"(?<![\w.])[A-ZÀ-Ý]\. (?=[A-ZÀ-Ý])"),
    # a dash does not begin a line
    re.compile(r"(?<=\S) (?=[–—](?: |$))"),
]  # fmt: skip
# One or two words of one letter, which no line ends with: "e i conti", "a great deal", "what I know".
LETTERS = {"it": "eèaoiEÈAOI", "en": "aAI"}
BEGINS = r"(?<![\w.’'/-])"
ONE_LETTER_WORDS = {
    language: re.compile(rf"{BEGINS}(?<!{BEGINS}[{letters}] )(?:[{letters}] ){{1,2}}(?=\S|$)")
    for language, letters in LETTERS.items()
}
TOO_LONG = re.compile(r"[^ \n]{41,}")  # a text such as "5 GB 5 GB 5 GB" must not become one word
LAST_WORDS = re.compile(r"(?<=\s)\S{1,14} (?=\S{1,12}\s?$)")
FEW_WORDS = 4  # a paragraph of no more is one line anyway
LAST_WORDS_WITHIN = 40  # characters from the end of a paragraph


def set_typography(html: str, language: str) -> str:
    """Set straight marks and spaces as a typesetter would.

    Args:
        html: Escaped and sanitised HTML, as ``guides.markdown`` makes it.
        language: ``it`` or ``en``, which decides the quotation marks.

    Returns:
        The same HTML with other marks and spaces in its prose.
    """
    pieces = split_html(html)
    prose = _prose(pieces)
    for block in _blocks(pieces, prose):
        _set_marks(pieces, block, language)
        for i in block:
            pieces[i] = _join(pieces[i], language)
        _join_last_words(pieces, block)
    return "".join(pieces)


def _prose(pieces: list[str]) -> set[int]:
    """The places of the prose: no tags, no code, no link that shows its address."""
    unlinked = set(text_outside(pieces, {"a"}))
    return {i for i in text_outside(pieces, VERBATIM) if i in unlinked or not ADDRESS.search(pieces[i])}


def _blocks(pieces: list[str], prose: set[int]) -> list[list[int]]:
    """The indices of the prose of each paragraph or list item."""
    blocks: list[list[int]] = [[]]
    for i, piece in enumerate(pieces):
        if i % 2 and BLOCK.match(piece):
            blocks.append([])
        elif i in prose:
            blocks[-1].append(i)
    return [block for block in blocks if block]


def _set_marks(pieces: list[str], block: list[int], language: str) -> None:
    """Replace the straight marks of a paragraph; quotation marks only in pairs, so that 15" stays as it is."""
    found = [(i, match) for i in block for match in STRAIGHT.finditer(pieces[i])]
    if not found:
        return
    text = "".join(pieces[i] for i in block)
    starts, position = {}, 0
    for i in block:
        starts[i] = position
        position += len(pieces[i])
    new: dict[tuple[int, int], str] = {}
    opened: list[tuple[int, int]] = []
    left, right = QUOTATION_MARKS[language]
    for i, match in found:
        at = starts[i] + match.start()
        before = text[at - 1] if at else " "
        after = text[at + len(match[0])] if at + len(match[0]) < len(text) else " "
        key = (i, match.start())
        if MARKS[match[0]] == "'":
            new[key] = _single(before, text[at + len(match[0]) : at + QUOTED_WITHIN])
        elif before in OPENS_AFTER and not after.isspace():
            opened.append(key)
        elif opened and not before.isspace():
            new[opened.pop()], new[key] = left, right
    for i in block:
        pieces[i] = STRAIGHT.sub(partial(_mark, new, i), pieces[i])


def _mark(new: dict[tuple[int, int], str], piece: int, match: re.Match[str]) -> str:
    return new.get((piece, match.start()), match[0])


def _single(before: str, rest: str) -> str:
    """The mark for ``'``, after the character ``before`` and before the text ``rest``."""
    after = rest[:1] or " "
    if before in OPENS_AFTER and after.isalpha():
        closes = CLOSES_LATER.search(rest)
        return "‘" if closes else "’"
    if before.isalpha() or (before in OPENS_AFTER and after.isdigit()) or before in ".,;:!?…’":
        return "’"
    return "'"  # 5' and 6' may be minutes or feet


def _join(text: str, language: str) -> str:
    for pattern in JOINS:
        text = pattern.sub(lambda match: match[0][:-1] + NBSP, text)
    text = ONE_LETTER_WORDS[language].sub(lambda match: match[0].replace(" ", NBSP), text)
    return TOO_LONG.sub(lambda match: match[0].replace(NBSP, " "), text)


def _join_last_words(pieces: list[str], block: list[int]) -> None:
    """Keep the last two words of a paragraph on one line, if they are short: no last line of one word."""
    last = pieces[block[-1]]
    if sum(len(pieces[i].split()) for i in block) > FEW_WORDS:
        end = LAST_WORDS.sub(lambda match: match[0][:-1] + NBSP, last[-LAST_WORDS_WITHIN:])
        pieces[block[-1]] = last[:-LAST_WORDS_WITHIN] + end

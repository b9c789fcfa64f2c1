"""Pure: the characters that our fonts can print, and the replacements for others.

Only bundled fonts are used, so that a letter looks the same on every machine. They cover Latin, with Vietnamese, modern
Greek, Cyrillic and common symbols.
A character that they lack would be printed as an empty box.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import escape

# The code points that Source Serif 4 and the fonts of symbols have glyphs for (a test reads the fonts). Every style
# falls back on these, so that it prints them all.
# Left out on purpose: the soft hyphen and the zero-width space, which break words for programs that read the PDF, and
# combining accents, which in NFC text have no letter to combine with.
PRINTABLE = """
0020-007E 00A0-00AC 00AE-012B 012E-0131 0134-0165 0168-017F 018F 0192 01A0-01A1 01AF-01B0 01CD-01DC 01E6-01E7
01F8-01F9 0218-021B 0237 0251 0259 0261 02B0 02B2-02B3 02B7-02B8 02BB-02BC 02BE-02BF 02C6-02CC 02DA 02DC-02DD
02E1-02E3 0374-0375 037E 0384-038A 038C 038E-03A1 03A3-03CE 03D7 03D9 03DB 03DD 03E1 0400-045F 0490-0491 04B0-04B1
1D43 1D47-1D49 1D4D 1D4F-1D50 1D52 1D56-1D58 1D5B 1D9C 1DA0 1DBB 1E0C-1E0F 1E20-1E21 1E24-1E25 1E2A-1E2B 1E36-1E3B
1E3E-1E3F 1E42-1E49 1E5A-1E63 1E6C-1E6F 1E80-1E85 1E8E-1E8F 1E92-1E93 1E97 1E9E 1EA0-1EF9 2002 2009 2013-2014
2018-201A 201C-201E 2020 2022 2026 2032-2033 2039-203A 2044 20A1 20A4 20A6-20A7 20A9 20AB-20AC 20AE 20B1-20B2
20B4-20B5 20B8-20BA 20BD 20BF 2113 2116 2122 2190-2199 21D0-21D4 2200-220F 2211-221A 221D-2220 2227-222B 2234 2248
2260-2261 2264-2265 2282-2287 2295-2297 22C5 25A0-25A3 25AA-25AC 25B2-25C1 25C6-25CF 25E6 2600-2606 260E-2612
2660-2667 2708-2709 2713-271A 2722-2727 2729-272F 2756 2764-2767 2794 2798-27AF 27B1-27BE 29A3 29F5 2B05-2B07
2B1B-2B1C 2B50 2BFE
"""

# Printable characters for others; Unicode's own equivalents (NFKC) are tried after these.
EQUIVALENTS = {
    "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u2043": "-", "\u2007": "\u00a0", "\u202f": "\u00a0",
    "\u2028": " ", "\u2029": " ", "\u201b": "‘", "\u201f": "“", "\u2023": "•",
}  # fmt: skip

# Unicode categories that a reader would miss: letters, numbers, punctuation, mathematical and currency signs.
VISIBLE_CATEGORIES = {
    "Lu",
    "Ll",
    "Lt",
    "Lm",
    "Lo",
    "Nd",
    "Nl",
    "No",
    "Pc",
    "Pd",
    "Ps",
    "Pe",
    "Pi",
    "Pf",
    "Po",
    "Sm",
    "Sc",
}


def _character_class(ranges: str) -> str:
    ends = (item.split("-") for item in ranges.split())
    return "".join(f"{re.escape(chr(int(r[0], 16)))}-{re.escape(chr(int(r[-1], 16)))}" for r in ends)


UNPRINTABLE = re.compile(f"[^\\n\\t{_character_class(PRINTABLE)}]")


def printable(html: str) -> str:
    """Replace the characters of ``html`` (escaped, sanitised) that the fonts lack; markup stays as it is.

    The replacement is an equivalent where there is one (a non-breaking hyphen, fullwidth and "mathematical bold"
    letters), else the letter without its accent, else "?" for a letter, digit or punctuation mark, so that nobody
    overlooks it. Pictures such as emoji, and control characters, are removed.
    """
    return UNPRINTABLE.sub(lambda match: escape(_replacement(match[0])), html)


def unprintable(text: str) -> str:
    """The characters of ``text`` that cannot be printed, each once, in order; "" if there are none.

    For a warning before a letter is printed. Characters with an equivalent, and those without a shape of their own,
    do not count.
    """
    lost = (character for character in UNPRINTABLE.findall(text) if _is_lost(character))
    return "".join(dict.fromkeys(lost))


def _is_lost(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZM" and not _equivalent(character)


@lru_cache(maxsize=4096)
def _replacement(character: str) -> str:
    if equivalent := _equivalent(character):
        return equivalent
    letter = unicodedata.normalize("NFKD", character)
    while len(letter) > 1:
        letter = letter[:-1]
        if not UNPRINTABLE.search(composed := unicodedata.normalize("NFC", letter)):
            return composed
    return "?" if unicodedata.category(character) in VISIBLE_CATEGORIES else ""


def _equivalent(character: str) -> str:
    # SECURITY: it may be "<", as for U+FF1C. ``printable`` escapes whatever it puts in.
    candidate = EQUIVALENTS.get(character) or unicodedata.normalize("NFKC", character)
    return "" if UNPRINTABLE.search(candidate) else candidate

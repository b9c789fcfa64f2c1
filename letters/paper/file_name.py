"""Pure: the file name of a downloaded letter."""

from __future__ import annotations

import re
import unicodedata

from .letter import PaperLetter

DOCUMENT_WORDS = {"it": "Lettera", "en": "Letter"}
MAX_PART_LENGTH = 60  # code points of each part

# "Spett.le", "Gentile dott.ssa" before a name; "S.p.A.", "S.c. a r.l.", "Ltd" after it.
COURTESY = re.compile(
    r"^(?:(?:spett(?:\.le|abile)|alla c\.?\s?a\.?|egregi[oa]?|gentil[ei]|dear|att(?:n|ention)"
    r"|dott(?:\.ssa|\.|oressa|or)?|dr\.?(?:ssa)?|ing\.|prof(?:\.ssa|\.)?|sig(?:\.ra|\.)?|mr\.?|mrs\.?|ms\.?)[\s:]+)+",
    re.IGNORECASE,
)
LEGAL_FORM = re.compile(
    r"(?<![\s,])[\s,]+(?:s\.?\s?r\.?\s?l\.?(?:\s?s\.?)?|s\.?\s?p\.?\s?a\.?|s\.?\s?c\.?(?:\s?a)?\s?r\.?\s?l\.?|s\.?n\.?c\.?|s\.?a\.?s\.?"
    r"|soc(?:ietà|\.) coop(?:erativa|\.)|ltd\.?|llc|plc|inc\.?|gmbh|ag|sa|b\.?v\.?|società benefit)\s*$",
    re.IGNORECASE,
)
PARTICLE = re.compile(r"da|dal|dalla|de|degli|dei|del|della|delle|di|la|le|lo|van|von", re.IGNORECASE)
# Letters that Unicode does not decompose.
PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "’": "", "'": ""}
    | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th"}
)


def file_name(letter: PaperLetter, suffix: str = "pdf") -> str:
    """The file name for a letter, such as ``Lettera_Moretti_Giulia_Cooperativa-Adriatica.pdf``.

    It has only ASCII letters, digits, ``_`` and ``-``, which no system and no mail program changes. The surname is the
    last word of the sender's name, with the particles before it ("De Luca"). The company is the letter's, and the first
    line of the recipient only where none is known: it may be a person. Unknown parts are left out.
    """
    company = letter.company or (letter.recipient[0] if letter.recipient else "")
    company = LEGAL_FORM.sub("", COURTESY.sub("", company))
    parts = [DOCUMENT_WORDS[letter.language], *_surname_first(letter.sender_name), company]
    return "_".join(plain for part in parts if (plain := _plain(part))) + f".{suffix}"


def _surname_first(name: str) -> tuple[str, str]:
    words = name.split()
    start = max(len(words) - 1, 0)
    while start > 1 and PARTICLE.fullmatch(words[start - 1]):
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.translate(PLAIN)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[A-Za-z0-9]+", text))[:MAX_PART_LENGTH].strip("-")

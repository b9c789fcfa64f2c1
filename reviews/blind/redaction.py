"""Pure: who somebody is, taken out of a text letter by letter, so that every place in it stays where it was."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations

from letters.paper.parts import split

SIGN = "•"
# Words inside names that are no name: hiding them would put holes everywhere and hide nobody.
PARTICLES = {
    *("da", "de", "dei", "del", "della", "degli", "der", "den", "di", "dos", "du"),
    *("el", "la", "le", "lo", "van", "von"),
}
EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
LINK = (
    r"(?:https?://|www\.)[^\s<>()\"“”«»]+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|it|org|net|io|dev|eu|me|app|uk|ch|de|fr|es)/[\w./~%?=&#+-]+"
)
PHONE = r"(?:\+|00)\d[\d ()./-]{6,}\d|\b(?:\d[ ()./-]?){8,}\d\b"
STREET = (
    r"\b(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Cc]orso|[Ll]argo|[Vv]icolo|[Ss]trada)\s+[A-ZÀ-Ý][a-zà-ÿ][^\n,;.]{0,40}?,?\s+"
    r"(?:n\.\s*)?\d{1,4}(?:/?[A-Za-z])?\b(?:[,\s]+\d{5}\s+[A-ZÀ-Ý][\w’']+)?"
    r"|\b\d{1,5}\s+(?:[A-Z][\w’']+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Close)\b"
)
CONTACT = re.compile("|".join([EMAIL, LINK, STREET, PHONE]))
AMOUNT = re.compile(r"\d{1,3}(?:[. ]\d{3})+")  # 1.000.000.000 is no telephone
LETTER = r"[^\W\d_]"
NAME = re.compile(rf"{LETTER}[\w’'-]*(?:\s+{LETTER}[\w’'-]*){{0,3}}")


def fold(text: str) -> str:
    """Small letters without accents, one for each code point."""
    return "".join(_fold(letter) for letter in text)


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def contacts(text: str) -> set[str]:
    """E-mail addresses, links, telephone numbers and streets, and the names that addresses and links end with."""
    found = {match.group().rstrip(".,;:!?)") for match in CONTACT.finditer(text)}
    found = {contact for contact in found if not AMOUNT.fullmatch(contact)}
    handles = {re.split(r"[/@]", contact.rstrip("/"))[-1 if "@" not in contact else 0] for contact in found}
    return found | {handle for handle in handles if len(handle) > 3 and re.search(LETTER, handle)}


def signed(body: str) -> set[str]:
    """The name under the closing of a letter, if there is one."""
    first = split(body).signature.strip().partition("\n")[0].strip(" *_")
    return {first} if NAME.fullmatch(first) and first[0].isupper() else set()


def names(name: str) -> set[str]:
    """A name whole, turned round and in its parts, as people and their addresses write it."""
    parts = [part for part in re.split(r"[\s’'-]+", name) if len(part) > 2 and fold(part) not in PARTICLES]
    turned = {joint.join(pair) for pair in permutations(parts, 2) for joint in ("", "_")} | {
        a[0] + b for a, b in permutations(parts, 2)
    }
    return {name.strip(), *parts, *(one for one in turned if len(one) > 4)}


def pattern(hidden: Iterable[str]) -> re.Pattern[str] | None:
    """What finds each of these in a folded text, as words of their own, however they are spaced."""
    known = {fold(" ".join(secret.split())) for secret in hidden} - {""}
    longest = sorted((secret for secret in known if len(secret) > 1), key=len, reverse=True)
    words = [r"\s+".join(map(re.escape, secret.split())) for secret in longest]
    return re.compile(rf"(?<!{LETTER})(?:{'|'.join(words)})(?!{LETTER})") if words else None


def hide(text: str, found: re.Pattern[str]) -> str:
    """``text`` with a neutral sign for each letter of what is hidden; as many code points as before."""
    shown = list(text)
    for match in found.finditer(fold(text)):
        shown[match.start() : match.end()] = (SIGN if not letter.isspace() else letter for letter in match.group())
    return "".join(shown)

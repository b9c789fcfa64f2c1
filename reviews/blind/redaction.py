"""Pure: redacts what identifies a person in a text, letter by letter, so that every offset stays what it was."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations

from letters.paper.parts import split_body

MASK = "•"
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
    """The text in lower case and without accents, with one code point for each of ``text``."""
    return "".join(_fold(character) for character in text)


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFD", character)[0].lower()
    return plain if len(plain) == 1 else character


def contacts(text: str) -> set[str]:
    """E-mail addresses, links, telephone numbers and streets, and the handles within addresses and links."""
    matches = {match.group().rstrip(".,;:!?)") for match in CONTACT.finditer(text)}
    whole = {contact for contact in matches if not AMOUNT.fullmatch(contact)}
    handles = {re.split(r"[/@]", contact.rstrip("/"))[-1 if "@" not in contact else 0] for contact in whole}
    return whole | {handle for handle in handles if len(handle) > 3 and re.search(LETTER, handle)}


def signature_names(body: str) -> set[str]:
    """The name under the closing of a letter, as a set of one; empty when there is none."""
    first_line = split_body(body).signature.strip().partition("\n")[0].strip(" *_")
    return {first_line} if NAME.fullmatch(first_line) and first_line[0].isupper() else set()


def name_variants(name: str) -> set[str]:
    """A name whole, its parts, and the parts run together in any order, as people and their addresses write it."""
    parts = [part for part in re.split(r"[\s’'-]+", name) if len(part) > 2 and fold(part) not in PARTICLES]
    pairs = list(permutations(parts, 2))
    joined = {joint.join(pair) for pair in pairs for joint in ("", "_")} | {first[0] + last for first, last in pairs}
    return {name.strip(), *parts, *(handle for handle in joined if len(handle) > 4)}


def secrets_pattern(secrets: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds each secret in a folded text (``fold``), as whole words, however they are spaced.

    Args:
        secrets: Words to hide, as they are written; those of a single character are left out.

    Returns:
        The pattern, in which longer secrets come first; None when nothing is to be hidden.
    """
    folded = {fold(" ".join(secret.split())) for secret in secrets}
    longest_first = sorted((secret for secret in folded if len(secret) > 1), key=len, reverse=True)
    words = [r"\s+".join(map(re.escape, secret.split())) for secret in longest_first]
    return re.compile(rf"(?<!{LETTER})(?:{'|'.join(words)})(?!{LETTER})") if words else None


def redact(text: str, secrets: re.Pattern[str]) -> str:
    """``text`` with ``MASK`` for every character of a secret but spaces; as many code points as before."""
    characters = list(text)
    for match in secrets.finditer(fold(text)):
        characters[match.start() : match.end()] = (MASK if not part.isspace() else part for part in match.group())
    return "".join(characters)

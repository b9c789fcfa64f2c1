"""Pure: finds what a text tells of how to reach a person, in time that grows with its length.

SECURITY: candidates choose these texts, and a slow expression stops everybody's pages. Every expression begins only at
the start of a run of its characters (a lookbehind) and takes the run whole (possessive ``++``), or has a bound on each
repetition; ``tests/reviews/blind/test_linear_time.py`` tries them.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

LETTER = r"[^\W\d_]"
_TOP_LEVEL_DOMAINS = frozenset(
    ("com", "it", "org", "net", "io", "dev", "eu", "me", "app", "uk", "ch", "de", "fr", "es", "ai")
)
_NETWORK = (
    r"(?:github|gitlab|bitbucket|linkedin|twitter|instagram|facebook|telegram|mastodon|bluesky|skype|discord|kaggle"
    r"|medium)"
)
_HANDLE = r"[A-Za-z][\w.-]{2,38}"
_AT = r"(?:\s{0,2}[(\[{<]\s?(?:at|chiocciola|@)\s?[)\]}>]\s{0,2}|\s{1,2}chiocciola\s{1,2})"
_DOT = r"(?:\s{0,2}[(\[{<]\s?(?:dot|punto|\.)\s?[)\]}>]\s{0,2}|\s{1,2}(?:dot|punto)\s{1,2}|\.)"
_WORDS = rf"[\w+-]++(?:{_DOT}[\w+-]++){{0,3}}"

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++")
_WRITTEN_OUT_EMAIL = re.compile(
    rf"(?<![\w+-]){_WORDS}{_AT}[\w-]++(?:{_DOT}[\w-]++){{1,4}}"
    r"|(?<![\w+-])[\w+-]++ at [\w-]++(?: dot [\w-]++){1,4}",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>()\"“”«»]++")
_LINK_WITHOUT_SCHEME = re.compile(r"(?<![\w-])(?<![\w-]\.)([\w-]++(?:\.[\w-]++)++)/[\w./~%?=&#+-]++")
_PERSONAL_DOMAIN = re.compile(r"(?<![\w.@-])[A-Za-z]{3,30}\d{2,4}\.(?:ai|com|dev|eu|io|it|me|net|org)(?![\w-])")
_TELEPHONE = re.compile(r"(?:\+|00)\d[\d ()./-]{6,}\d|\b(?:\d[ ()./-]?){8,}\d\b")
_STREET = re.compile(
    r"\b(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Cc]orso|[Ll]argo|[Vv]icolo|[Ss]trada)\s{1,9}[A-ZÀ-Ý][a-zà-ÿ][^\n,;.]{0,40}?,?\s{1,9}"
    r"(?:n\.\s{0,9})?\d{1,4}(?:/?[A-Za-z])?\b(?:[,\s]{1,9}\d{5}\s{1,9}[A-ZÀ-Ý][\w’']+)?"
    r"|\b\d{1,5}\s{1,9}(?:[A-Z][\w’']{1,40}\s{1,9}){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Close)\b"
)
_TAX_CODE = re.compile(  # the codice fiscale, with the letters that stand for digits when two people's would be equal
    r"(?<!\w)[a-z]{3}[ -]?[a-z]{3}[ -]?[\dl-np-v]{2}[a-ehlmprst][\dl-np-v]{2}[ -]?[a-z][\dl-np-v]{3}[a-z](?!\w)",
    re.IGNORECASE,
)
_MENTION = re.compile(rf"(?<![\w.@`/+-])@{_HANDLE}(?![\w(/`@-])")
_HANDLE_AT_NETWORK = re.compile(
    rf"(?<![\w.@-])(?=[a-z]\w{{0,38}}[\d_-])({_HANDLE})\s{{1,2}}(?:su|on)\s{{1,2}}{_NETWORK}\b"
    rf"|\b{_NETWORK}\s{{0,2}}:\s{{0,2}}({_HANDLE})(?=[^\S\n]{{0,3}}(?:[\n,;|)]|\Z))"
    rf"|\b{_NETWORK}\s{{1,2}}(?=[a-z][a-z.-]{{0,38}}[\d_])({_HANDLE})",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\d{1,3}(?:[. ]\d{3})+")  # 1.000.000.000 is no telephone


def contacts(text: str) -> set[str]:
    """E-mail addresses, links, telephone numbers, streets, tax codes, handles, and the handles within these.

    Args:
        text: Any text; hidden characters in it are passed over, full-width ones read as plain ones.
    """
    text = visible(text)
    spans = sorted(_spans(text))
    written = {text[start:end].rstrip(".,;:!?)") for start, end in chain(spans, _joined(spans))}
    whole = {contact for contact in written if not _AMOUNT.fullmatch(contact)}
    handles = {re.split(r"[/@]", contact.rstrip("/"))[-1 if "@" not in contact else 0] for contact in whole}
    return whole | {handle for handle in handles if len(handle) > 3 and re.search(LETTER, handle)}


def visible(text: str) -> str:
    """The text without characters that nobody sees (soft hyphen, zero-width space), and of plain width and weight."""
    return text if text.isascii() else "".join(map(_visible, text))


@lru_cache(maxsize=4096)
def _visible(character: str) -> str:
    if unicodedata.category(character) == "Cf":
        return ""
    is_variant = unicodedata.decomposition(character).startswith(("<wide>", "<font>"))
    return unicodedata.normalize("NFKC", character) if is_variant else character


def _spans(text: str) -> set[tuple[int, int]]:
    patterns = (_EMAIL, _WRITTEN_OUT_EMAIL, _LINK, _PERSONAL_DOMAIN, _TELEPHONE, _STREET, _TAX_CODE, _MENTION)
    spans = {match.span() for pattern in patterns for match in pattern.finditer(text)}
    spans |= {match.span(match.lastindex or 0) for match in _HANDLE_AT_NETWORK.finditer(text)}
    for match in _LINK_WITHOUT_SCHEME.finditer(text):
        if match[1].rpartition(".")[2] in _TOP_LEVEL_DOMAINS:
            spans.add((match.end() - len(match[0].lstrip("-")), match.end()))
    return spans


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping spans as one, so that hiding the first of two never leaves the rest of the second to be read."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined

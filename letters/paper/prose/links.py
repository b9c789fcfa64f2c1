"""Pure: addresses typed as plain text become links in the PDF: web, email, telephone."""

from __future__ import annotations

import re

from .html_pieces import split_html, text_outside

VERBATIM = {"a", "code", "pre"}
ENDS = r"(?<![.,;:!?)\]’'»”])"  # the full stop after an address is not part of it
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}\b", re.IGNORECASE)
WEB = re.compile(
    rf"(?<![\w@./-])(?:(?:https?://|www\.)(?:[^\s<>&\"]|&amp;){{2,300}}|(?:[a-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,12}}/(?:[^\s<>&\"]|&amp;){{1,300}}){ENDS}",
    re.IGNORECASE,
)
SITE = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|it|eu|io|dev|me|info|co|uk|ch|de|fr|es|app|page|site|ai)\b(?![/.@\w-])",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\w.,/+-])\+?\d[\d ./()-]{5,20}\d(?![\w.,/-]?\w)")
INTERNATIONAL = re.compile(r"(?<![\w.,/+-])\+\d[\d ./()-]{6,20}\d(?![\w.,/-]?\w)")
NO_PHONE = re.compile(
    r"(?:\biva|\bvat|\bc\.?\s?f|fiscale|\bcode|\bno|\bn)[.:°\s]*$", re.IGNORECASE
)  # what may stand before a number
LONGEST_WHOLE = 55  # characters that surely fit a line
FEWEST_DIGITS, MOST_DIGITS = 8, 15


def link_addresses(html: str, *, contacts: bool = False) -> str:
    """Make links of the addresses in the text of ``html``, which is escaped; its tags, links and code stay as they are.

    Args:
        html: Escaped and sanitised HTML.
        contacts: The text holds contacts: a name such as ``moretti.example.it`` is a site there, and a number of
            eight digits a telephone. In prose "ASP.NET" and "10.000.000" are neither: only numbers with ``+`` count.
    """
    pieces = split_html(html)
    for i in text_outside(pieces, VERBATIM):
        pieces[i] = _link(pieces[i], contacts)
    return "".join(pieces)


def _link(text: str, contacts: bool) -> str:
    kinds = [(EMAIL, _email), (WEB, _web), (PHONE if contacts else INTERNATIONAL, _phone)]
    if contacts:
        kinds.append((SITE, _web))
    found = sorted((match.start(), match.end(), make(match)) for kind, make in kinds for match in kind.finditer(text))
    done, end = [], 0
    for start, stop, href in found:
        if start >= end and href:
            whole = ' class="whole"' if stop - start <= LONGEST_WHOLE else ""  # broken, programs read it as two words
            done.append(f'{text[end:start]}<a{whole} href="{href}">{text[start:stop]}</a>')
            end = stop
    return "".join(done) + text[end:]


def _email(match: re.Match[str]) -> str:
    return f"mailto:{match[0]}"


def _web(match: re.Match[str]) -> str:
    return match[0] if re.match(r"https?://", match[0], re.IGNORECASE) else f"https://{match[0]}"


def _phone(match: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", match[0])
    is_other = NO_PHONE.search(match.string[max(0, match.start() - 20) : match.start()])
    if is_other or not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS:
        return ""
    return f"tel:{'+' if match[0].startswith('+') else ''}{digits}"

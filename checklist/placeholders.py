"""Find what was left to be filled in: brackets that ask for a value, `{{…}}`, `<nome>`, "XXX", notes to oneself."""

import re

from checklist.text import Span

_BRACKET = re.compile(r"\[([^\[\]\n]{1,120})\](?!\()")
_CURLY = re.compile(r"\{\{[^{}\n]{0,120}\}\}|\{[^{}\n]{0,120}\}")
_ANGLE = re.compile(r"<\s?([A-Za-zÀ-ù][\wÀ-ù '/]{1,40})\s?>")
_MARKUP = frozenset(
    [
        "br",
        "b",
        "i",
        "u",
        "p",
        "em",
        "strong",
        "a",
        "li",
        "ul",
        "ol",
        "hr",
        "h1",
        "h2",
        "h3",
        "div",
        "span",
        "sub",
        "sup",
        "code",
        "pre",
    ]
)
_OTHER = re.compile(
    r"(?<![\w+])(?:X{2,}|xx+)(?=%| ?(?:anni|years|€|ms|mesi|users|utenti))|(?<![\w+x] )(?<![\w+-])XX{1,3}(?![\w-])(?! ?[xX\d]{2})|\blorem ipsum\b[^.\n]{0,60}|\bTODO\b|\bTBD\b|\bFIXME\b|_{3,}"
    r"|\b(?:GG/MM(?:/AAAA)?|DD/MM(?:/YYYY)?|MM/DD/YYYY|dd/mm/yyyy|gg/mm/aaaa)\b|\$[A-Z][A-Z_]{2,}\b|%[A-Z][A-Z_]{2,}%"
    r"|\((?:aggiung\w+|inserir\w+|inserisci|da (?:completare|inserire|compilare|aggiungere)|completare|add|insert|fill in|to be completed|mettere|scriver[ei] qui|personalizza\w*|specificare?)\b[^()\n]{0,80}\)"
    r"|(?<!\w)(?:Your [Nn]ame|YOUR NAME|Your Full Name|Nome Cognome|NOME COGNOME|Nome e Cognome|Company Name|Nome Azienda|NOME AZIENDA|Hiring Manager's Name|Position Title)(?!\w)"
    r"|[\"“«'](?:Azienda|Nome|Nome azienda|Nome Azienda|Company|Società|Ruolo|Posizione|Company Name)[\"”»']|\b\d{3} \w+ St, City[^\n]{0,30}|\bCity, Country\b"
)
_ASKS = re.compile(
    r"(?i)\b(?:nome|cognome|name|azienda|company|organi[sz]ation|data|date|ruolo|role|posizione|position|title|titolo|link|profile|profilo|username|citt[àa]|city|indirizzo|address|e-?mail|telefono|phone|inserir\w*|inserisci|insert"
    r"|add|aggiung\w*|your|tuo|tua|tuoi|il|la|x+|y|z|n|anni|years|numero|number|metric\w*|tech\w*|stack|esempio|example|es|linguaggio|language|framework|tool|repo\d*|settore|industry|prodotto|product|progetto|project|descri\w*|soluzione|solution"
    r"|problema|problem|risultato|result|impact|impatto|hiring|manager|recruiter|specific\w*|competenz\w*|skill\w*|website|sito|department|dipartimento|recipient|province|state|country|today's|agenzia|firma|signature|feature|research|università|university|etc|ecc|other|altro|qualcosa|something|importo|amount|percentual\w*|percentage|team|persone|scala|scale|dominio|domain|valor\w*|value)\b"
)
_FILLED = re.compile(r"(?i)^(?:sic|\.{2,3}|…|\d+|nda|omissis|a|b|i|ii|iii|iv|n\.d\.t\.|ndr|x|✓| )$")


def _asks(inner: str) -> bool:
    """Whether the words in brackets ask for a value rather than give one."""
    plain = inner.strip()
    if plain in ("X", "Y", "Z", "N"):
        return True
    if not plain or _FILLED.match(plain) or not any(char.isalpha() for char in plain):
        return False
    count = len(plain.split())
    if re.search(r"\d", plain) and count >= 3:
        return False
    letters = [char for char in plain if char.isalpha()]
    if plain.upper() == plain and len(letters) > 1 and count <= 6:
        return True
    return (bool(_ASKS.search(plain)) and count <= 14) or (count <= 3 and not plain.endswith((".", "!")))


def placeholders(text: str) -> list[Span]:
    """Spans of every unfilled placeholder, in order and without overlaps."""
    plain = text.replace("’", "'")
    spans = [Span(match.start(), match.end()) for match in _BRACKET.finditer(plain) if _asks(match[1])]
    spans += [Span(match.start(), match.end()) for match in _CURLY.finditer(plain) if re.search(r"\w", match.group())]
    spans += [
        Span(match.start(), match.end())
        for match in _ANGLE.finditer(plain)
        if match[1].strip().lower() not in _MARKUP and "@" not in match[1]
    ]
    spans += [Span(match.start(), match.end()) for match in _OTHER.finditer(plain)]
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept

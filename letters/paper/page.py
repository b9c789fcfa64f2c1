"""Pure: the HTML of a letter's page; what people typed is escaped here or sanitised by ``guides.markdown``."""

from __future__ import annotations

import re
from html import escape

from guides.markdown import render

from .characters import printable
from .layout import Layout
from .letter import MODEL_WORDED, PaperLetter
from .markers import write_markers
from .parts import SUBJECT, BodyParts, split_body
from .prose import link_addresses, set_typography

SUBJECT_WORD = {"it": "Oggetto", "en": "Subject"}
ATTACHMENT_WORD = {"it": ("Allegato", "Allegati"), "en": ("Enclosure", "Enclosures")}
SIGNATURE = "letter:signature"  # the address of the picture, which the child's fetcher knows
SIGNATURE_WORD = {"it": "Firma", "en": "Signature"}
TITLE = {"it": "Lettera di presentazione", "en": "Cover letter"}
ATTACHMENT = re.compile(r"\s*(?:allegat[oi]|enclosures?|encl|attachments?)\b", re.IGNORECASE)
PAGE_WORDS = {"it": ("Pagina", "di"), "en": ("Page", "of")}  # at the foot of the second page and those after it
HEADING = re.compile(r"<(/?)h[234]>")
# A tag or entity, to skip; or a word or a span of years with a dash in it.
HYPHENED = re.compile(r"<[^<>]*>|&[^&;\s]*;|(?<![\w-])(\w+(?:[-–]\w+)+)(?![\w-])")
LONGEST_WHOLE = 40  # characters that surely fit a line
# Of a space alone between two spans WeasyPrint writes nothing, and pypdf may then join the words.
NEIGHBOURS = re.compile(r'</span> <span class="whole">(\w)')


def page(letter: PaperLetter, layout: Layout | None = None) -> str:
    """The letter as one HTML document without a style sheet; missing facts leave no empty blocks."""
    layout = layout or Layout()
    printed = HEADING.sub(_heading, write_markers(content(letter, layout)))
    label = f'<meta name="keywords" content="{MODEL_WORDED}">' if letter.model_worded else ""
    author = f'<meta name="author" content="{escape(letter.sender_name)}">' if letter.sender_name else ""
    title = escape(letter.title or TITLE[letter.language])
    page_word, of_word = PAGE_WORDS[letter.language]
    signature = f"signature-{_signature(letter, layout)}"
    name = set_typography(escape(printable(letter.sender_name)), letter.language)
    running = f'data-name="{name}" data-page="{page_word}" data-of="{of_word}"'
    return (
        f'<!doctype html><html lang="{escape(letter.language)}"><head><meta charset="utf-8">'
        f"<title>{title}</title>{author}{label}</head>"
        f'<body class="{signature}" {running}>{_whole_words(printable(printed))}</body></html>'
    )


def content(letter: PaperLetter, layout: Layout) -> str:
    """What is printed, as HTML with a class for each part; lists and headings are still those of Markdown."""
    parts = split_body(letter.body)
    return "".join((_head(letter, parts, layout), _text(parts, letter, layout), _attachments(letter, layout)))


def _heading(tag: re.Match[str]) -> str:
    # A heading in a letter is a line in bold. As h2 it would ask the tagged PDF for an h1, which a letter
    # does not have.
    return "</p>" if tag[1] else '<p class="heading">'


def _whole_words(html: str) -> str:
    """Keep "full-stack" on one line: broken after its hyphen, pdftotext and PDFium read it as "fullstack"."""

    def whole(match: re.Match[str]) -> str:
        word = match[1]
        return f'<span class="whole">{word}</span>' if word and len(word) <= LONGEST_WHOLE else match[0]

    return NEIGHBOURS.sub(r'</span> \1<span class="whole">', HYPHENED.sub(whole, html))


def _head(letter: PaperLetter, parts: BodyParts, layout: Layout) -> str:
    name = f'<p class="name">{escape(letter.sender_name)}</p>' if letter.sender_name else ""
    contacts = _lines("contacts", letter.sender_lines, contacts=True) if layout.letterhead == "full" else ""
    sender = "" if layout.letterhead == "none" else name + contacts
    address = _lines("recipient", letter.recipient) + _lines("date", (letter.place_and_date,))
    head = set_typography(_div("sender", sender) + _div("address", address), letter.language)
    return _div("head", head) + ("" if parts.subject else _subject(letter))


def _div(kind: str, content: str) -> str:
    return f'<div class="{kind}">{content}</div>' if content else ""


def _subject(letter: PaperLetter) -> str:
    if not letter.subject:
        return ""
    has_word = SUBJECT.match(letter.subject)
    word = "" if has_word else f"{SUBJECT_WORD[letter.language]}: "
    return set_typography(_lines("subject", (word + letter.subject,)), letter.language)


def _signature(letter: PaperLetter, layout: Layout) -> str:
    return "space" if layout.signature == "picture" and not letter.signature_picture else layout.signature


def _text(parts: BodyParts, letter: PaperLetter, layout: Layout) -> str:
    language = letter.language
    is_pictured = _signature(letter, layout) == "picture"
    picture = f'<img class="signed" src="{SIGNATURE}" alt="{SIGNATURE_WORD[language]}">' if is_pictured else ""
    goodbye = _block("closing", parts.closing, language) + picture + _block("signature", parts.signature, language)
    return "".join(
        (
            _block("opening", parts.opening, language),
            _block("subject", parts.subject, language),
            _block("text", parts.text, language),
            _div("goodbye", goodbye),
            _block("rest", parts.rest, language),
        )
    )


def _block(kind: str, markdown: str, language: str) -> str:
    if not markdown.strip():
        return ""
    # Addresses first, since typography leaves alone the links that show their address.
    linked = link_addresses(render(markdown), contacts=kind == "signature")
    return _div(kind, set_typography(linked, language))


def _attachments(letter: PaperLetter, layout: Layout) -> str:
    if not letter.attachments or layout.enclosures == "none":
        return ""
    one, many = ATTACHMENT_WORD[letter.language]
    word = "" if ATTACHMENT.match(letter.attachments[0]) else f"{many if len(letter.attachments) > 1 else one}: "
    lines = _lines("attachments", (word + letter.attachments[0], *letter.attachments[1:]))
    return set_typography(lines, letter.language)


def _lines(kind: str, lines: tuple[str, ...], *, contacts: bool = False) -> str:
    # Quotation marks as they are: as entities they would end an address, such as that of a page on "L'Aquila".
    written = "<br>".join(escape(line, quote=False) for line in lines if line)
    return f'<p class="{kind}">{link_addresses(written, contacts=True) if contacts else written}</p>' if written else ""

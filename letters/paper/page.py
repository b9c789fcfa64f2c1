"""Pure: the HTML of a letter's page; what people typed is escaped here or sanitised by ``guides.markdown``."""

from __future__ import annotations

import re
from html import escape

from guides.markdown import render

from .characters import printable
from .letter import PaperLetter
from .markers import write_markers
from .parts import SUBJECT, BodyParts, split_body

SUBJECT_WORD = {"it": "Oggetto", "en": "Subject"}
ATTACHMENT_WORD = {"it": ("Allegato", "Allegati"), "en": ("Enclosure", "Enclosures")}
TITLE = {"it": "Lettera di presentazione", "en": "Cover letter"}
ATTACHMENT = re.compile(r"\s*(?:allegat[oi]|enclosures?|encl|attachments?)\b", re.IGNORECASE)
HEADING = re.compile(r"<(/?)h[234]>")
# A tag or entity, to skip; or a word or a span of years with a dash in it.
HYPHENED = re.compile(r"<[^<>]*>|&[^&;\s]*;|(?<![\w-])(\w+(?:[-–]\w+)+)(?![\w-])")
LONGEST_WHOLE = 40  # characters that surely fit a line


def page(letter: PaperLetter) -> str:
    """The letter as one HTML document without a style sheet; missing facts leave no empty blocks."""
    parts = split_body(letter.body)
    body = _whole_words(printable("".join((_head(letter, parts), _text(parts), _attachments(letter)))))
    author = f'<meta name="author" content="{escape(letter.sender_name)}">' if letter.sender_name else ""
    title = escape(letter.title or TITLE[letter.language])
    return (
        f'<!doctype html><html lang="{escape(letter.language)}"><head><meta charset="utf-8">'
        f"<title>{title}</title>{author}</head><body>{body}</body></html>"
    )


def _whole_words(html: str) -> str:
    """Keep "full-stack" on one line: broken after its hyphen, pdftotext and PDFium read it as "fullstack"."""

    def whole(match: re.Match[str]) -> str:
        word = match[1]
        return f'<span class="whole">{word}</span>' if word and len(word) <= LONGEST_WHOLE else match[0]

    return HYPHENED.sub(whole, html)


def _head(letter: PaperLetter, parts: BodyParts) -> str:
    name = f'<p class="name">{escape(letter.sender_name)}</p>' if letter.sender_name else ""
    sender = name + _lines("contacts", letter.sender_lines)
    return "".join(
        (
            f'<div class="sender">{sender}</div>' if sender else "",
            _lines("recipient", letter.recipient),
            _lines("date", (letter.place_and_date,)),
            "" if parts.subject else _subject(letter),
        )
    )


def _subject(letter: PaperLetter) -> str:
    if not letter.subject:
        return ""
    has_word = SUBJECT.match(letter.subject)
    word = "" if has_word else f"{SUBJECT_WORD[letter.language]}: "
    return _lines("subject", (word + letter.subject,))


def _text(parts: BodyParts) -> str:
    goodbye = _block("closing", parts.closing) + _block("signature", parts.signature)
    return "".join(
        (
            _block("opening", parts.opening),
            _block("subject", parts.subject),
            _block("text", parts.text),
            f'<div class="goodbye">{goodbye}</div>' if goodbye else "",
            _block("rest", parts.rest),
        )
    )


def _block(kind: str, markdown: str) -> str:
    return f'<div class="{kind}">{_prose(markdown)}</div>' if markdown.strip() else ""


def _prose(markdown: str) -> str:
    # A heading in a letter is a line in bold. As h2 it would ask the tagged PDF for an h1, which a letter
    # does not have.
    return HEADING.sub(lambda tag: "</p>" if tag[1] else '<p class="heading">', write_markers(render(markdown)))


def _attachments(letter: PaperLetter) -> str:
    if not letter.attachments:
        return ""
    one, many = ATTACHMENT_WORD[letter.language]
    word = "" if ATTACHMENT.match(letter.attachments[0]) else f"{many if len(letter.attachments) > 1 else one}: "
    return _lines("attachments", (word + letter.attachments[0], *letter.attachments[1:]))


def _lines(kind: str, lines: tuple[str, ...]) -> str:
    written = [escape(line) for line in lines if line]
    return f'<p class="{kind}">{"<br>".join(written)}</p>' if written else ""

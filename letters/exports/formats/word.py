"""Pure: a letter as a Word document (.docx) with named styles, real lists, live links and its language."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from letters.paper import STYLES, Layout, PaperLetter, content
from letters.paper.layout import ACCENTS

PAGES = {"a4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}
MARGIN = Mm(25)
SIZES = {"small": 10.5, "normal": 11.0, "large": 12.0}  # points
LOCALES = {"it": "it-IT", "en": "en-GB"}
GREY = RGBColor(0x4A, 0x5A, 0x5F)
DEEPEST = 3  # levels of lists that the document has styles for
# Classes of ``letters.paper.page`` whose paragraphs have a style of their own, with the name that Word shows.
NAMES = {
    "name": "Letter Name",
    "contacts": "Letter Contacts",
    "recipient": "Letter Recipient",
    "date": "Letter Date",
    "subject": "Letter Subject",
    "signature": "Letter Signature",
    "attachments": "Letter Enclosures",
}


@dataclass(frozen=True)
class _Look:
    """A paragraph style: its size in proportion to the text, the space before it in points, bold, grey, in colour."""

    size: float = 1.0
    before: float = 0.0
    after: float = 0.0
    bold: bool = False
    grey: bool = False
    colour: bool = False


LOOKS = {
    "name": _Look(size=1.5, bold=True, colour=True),
    "contacts": _Look(size=0.88, grey=True),
    "recipient": _Look(before=18),
    "date": _Look(before=10),
    "subject": _Look(before=12, after=12, bold=True, colour=True),
    "signature": _Look(before=26),
    "attachments": _Look(size=0.88, before=16, grey=True),
}


def as_word(letter: PaperLetter, layout: Layout) -> bytes:
    """The letter as a .docx file: the words of the PDF in the same order.

    Args:
        letter: The letter.
        layout: Size, paper, letterhead and colour are followed; the typeface is one that Word has.
    """
    document = docx.Document()
    _set_up(document, letter, layout)
    writer = _Writer(document, base64.b64decode(letter.signature_picture))
    writer.feed(content(letter, layout))
    writer.close()
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Any, letter: PaperLetter, layout: Layout) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = letter.title, letter.sender_name, ""
    properties.language, properties.last_modified_by = LOCALES[letter.language], letter.sender_name
    section = document.sections[0]
    section.page_width, section.page_height = PAGES[layout.paper]
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    style, size = STYLES[layout.style], SIZES[layout.size]
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = style.word_font, Pt(size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), style.word_font)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LOCALES[letter.language])
    normal.element.rPr.append(language)
    normal.paragraph_format.space_after = Pt(size * 0.55)
    normal.paragraph_format.line_spacing = 1.2
    normal.paragraph_format.widow_control = True
    accent = RGBColor.from_string(ACCENTS[layout.accent][1:]) if style.has_accent else None
    for kind, look in LOOKS.items():
        _add_style(document, NAMES[kind], look, size, accent)
    _number_pages(section, letter)


def _add_style(document: Any, name: str, look: _Look, size: float, accent: RGBColor | None) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.bold = Pt(size * look.size), look.bold or None
    if look.grey or (look.colour and accent):
        style.font.color.rgb = GREY if look.grey else accent
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(look.before), Pt(look.after)


def _number_pages(section: Any, letter: PaperLetter) -> None:
    """Name and number at the foot of the second page and those after it."""
    section.different_first_page_header_footer = True
    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run(f"{letter.sender_name} · " if letter.sender_name else "")
    for before, field in (("", "PAGE"), (" / ", "NUMPAGES")):
        paragraph.add_run(before)
        element = OxmlElement("w:fldSimple")
        element.set(qn("w:instr"), field)
        paragraph._p.append(element)  # noqa: SLF001 - python-docx has no fields


class _Writer(HTMLParser):
    """Writes sanitised HTML into a document."""

    def __init__(self, document: Any, signature: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.signature = signature
        self.document = document
        self.paragraph: Any = None
        self.parts: list[str] = []  # the classes of the open blocks, "" for one without
        self.lists: list[dict[str, Any]] = []
        self.bold = self.italic = self.verbatim = 0
        self.quote = False
        self.link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        match tag:
            case "div" | "p" | "h2" | "h3" | "h4" | "pre":
                self.parts.append(told.get("class") or "")
                if tag != "div" and not (self.lists and self.paragraph is not None and not self.paragraph.text):
                    self._begin()
                self.bold += tag.startswith("h")
                self.verbatim += tag == "pre"
            case "ul" | "ol":
                self.lists.append({"next": int(told.get("start") or 1) if tag == "ol" else None, "num": None})
            case "li":
                self._begin_item(told.get("value"))
            case "img":
                self._sign(told.get("alt") or "")
            case "br":
                self._run("").add_break(WD_BREAK.LINE)
            case "hr":
                self._rule()
            case "strong" | "b":
                self.bold += 1
            case "em" | "i":
                self.italic += 1
            case "blockquote":
                self.quote = True
            case "a":
                self.link = told.get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "div" | "p" | "h2" | "h3" | "h4" | "pre":
                self.parts.pop()
                self.bold -= tag.startswith("h")
                self.verbatim -= tag == "pre"
            case "ul" | "ol":
                self.lists.pop()
            case "strong" | "b":
                self.bold -= 1
            case "em" | "i":
                self.italic -= 1
            case "blockquote":
                self.quote = False
            case "a":
                self.link = ""

    def handle_data(self, data: str) -> None:
        text = data if self.verbatim else data.replace("\n", "")
        if self.paragraph is None or not text:
            return
        lines = text.rstrip("\n").split("\n")
        for i, line in enumerate(lines):
            if i:
                self._run("").add_break(WD_BREAK.LINE)
            self._run(line)

    def _begin(self) -> None:
        part = next((part for part in reversed(self.parts) if part in NAMES), "")
        name = "Quote" if self.quote and not part else NAMES.get(part, "Normal")
        if part == "signature" and self.paragraph is not None and self.paragraph.style.name == NAMES["signature"]:
            self.paragraph = self.document.add_paragraph(style=name)
            self.paragraph.paragraph_format.space_before = Pt(0)
            return
        self.paragraph = self.document.add_paragraph(style=name)

    def _begin_item(self, value: str | None) -> None:
        level, opened = min(len(self.lists), DEEPEST), self.lists[-1]
        kind = "List Bullet" if opened["next"] is None else "List Number"
        self.paragraph = self.document.add_paragraph(style=kind if level == 1 else f"{kind} {level}")
        if opened["next"] is None:
            return
        if opened["num"] is None or value:
            number = int(value) if value else opened["next"]
            opened["num"], opened["next"] = self._numbering(self.paragraph.style, number), number
        properties = self.paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
        properties.get_or_add_numId().val = opened["num"]
        properties.get_or_add_ilvl().val = 0
        opened["next"] += 1

    def _numbering(self, style: Any, start: int) -> int:
        """A numbering of its own for a list, so that it begins at ``start``."""
        numbering = self.document.part.numbering_part.element
        of_style = style.element.pPr.numPr.numId.val
        num = numbering.add_num(numbering.num_having_numId(of_style).abstractNumId.val)
        num.add_lvlOverride(ilvl=0).add_startOverride(start)
        number: int = num.numId
        return number

    def _run(self, text: str) -> Any:
        if self.link:
            return self._linked(text)
        run = self.paragraph.add_run(text)
        run.bold, run.italic = bool(self.bold) or None, bool(self.italic) or None
        return run

    def _linked(self, text: str) -> Any:
        relation = self.document.part.relate_to(self.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        hyperlink = OxmlElement("w:hyperlink")
        hyperlink.set(qn("r:id"), relation)
        run = self.paragraph.add_run(text)
        hyperlink.append(run._r)  # noqa: SLF001 - python-docx reads links, and writes none
        self.paragraph._p.append(hyperlink)  # noqa: SLF001
        return run

    def _sign(self, description: str) -> None:
        picture = self.document.add_picture(BytesIO(self.signature), height=Mm(14))
        self.document.styles[NAMES["signature"]].paragraph_format.space_before = Pt(2)  # not space for a pen too
        picture._inline.docPr.set("descr", description)  # noqa: SLF001 - python-docx has no alternative text

    def _rule(self) -> None:
        self.paragraph = self.document.add_paragraph()
        border = OxmlElement("w:pBdr")
        line = OxmlElement("w:bottom")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "9AA5A8")):
            line.set(qn(f"w:{name}"), value)
        border.append(line)
        self.paragraph._p.get_or_add_pPr().append(border)  # noqa: SLF001

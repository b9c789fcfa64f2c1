"""Pure: the text of a Word file as Markdown: paragraphs, line breaks, lists, headings, bold and italics.

The format is ECMA-376 (WordprocessingML). Only the parts with the document, the styles and the numbering are read;
tracked deletions, field codes, pictures and comments are left out.
"""

import re
from dataclasses import dataclass, field

from .archive import Archive
from .errors import FileRefused

DOCUMENT = "word/document.xml"
LOCAL_TEMPLATE = re.compile(r"file:///[A-Za-z]:", re.IGNORECASE)
SKIPPED = {"del", "moveFrom", "instrText", "Fallback", "delText", "rPrChange", "pPrChange"}
LONGEST_LINE = 60  # code points of a line in an address or under a closing
INDENT = "    "
TWIPS = re.compile(r"[0-9]{1,5}")


@dataclass
class Paragraph:
    """A paragraph with its style, its place in a list and its formatted runs."""

    style: str = ""
    number: tuple[str, int] | None = None  # the id of the list, and the level in it
    runs: list[tuple[str, bool, bool]] = field(default_factory=list)  # text, bold, italic
    space: tuple[int, int] = (0, 0)  # before and after it, in twentieths of a point, as written in it and not its style
    cell: tuple[int, int] | None = None  # number of the outermost table in the document, and column in it

    @property
    def text(self) -> str:
        return "".join(text for text, _bold, _italic in self.runs)


@dataclass
class WordFile:
    """The paragraphs of a Word file, and what its styles and lists are."""

    paragraphs: list[Paragraph]
    styles: "Styles"
    numbering: "Numbering"

    def is_item(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is an item of a list."""
        number = paragraph.number or self.styles.numbers.get(paragraph.style)
        return number is not None and number[0] != "0"


def text(data: bytes) -> str:
    """The text of a Word file as Markdown.

    Raises:
        FileRefused: The data is not a Word file that can be read, or is more than a letter.
    """
    file = read(data)
    return _markdown(file.paragraphs, file.styles, file.numbering)


def read(data: bytes) -> WordFile:
    """The paragraphs of a Word file in the order of the document, those in tables cell by cell.

    Raises:
        FileRefused: The data is not a Word file that can be read.
    """
    archive = Archive(data)
    if DOCUMENT not in archive:
        raise FileRefused("not_what_it_says")
    _refuse_external_references(archive)
    styles, numbering, document = Styles(), Numbering(), Document()
    for name, reader in (("word/styles.xml", styles), ("word/numbering.xml", numbering)):
        if name in archive:
            archive.read(name, reader.start, reader.end)
    document.read(archive)
    return WordFile(document.paragraphs, styles, numbering)


def _refuse_external_references(archive: Archive) -> None:
    """Refuse a file with references to other files, such as pictures or templates, which Word would fetch.

    Hyperlinks and templates on the writer's own disk are harmless.
    """

    def relation(tag: str, attributes: dict[str, str]) -> None:
        outside = attributes.get("TargetMode", "").lower() == "external"
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = attributes.get("Target", "")
        own_template = kind == "attachedTemplate" and LOCAL_TEMPLATE.match(target)
        if outside and kind != "hyperlink" and not own_template:
            raise FileRefused("reaches_out")

    def part(tag: str, attributes: dict[str, str]) -> None:
        if "macroEnabled" in attributes.get("ContentType", ""):
            raise FileRefused("macros")

    for name in archive.names():
        if name.endswith(".rels"):
            archive.read(name, relation)
    if "[Content_Types].xml" not in archive:
        raise FileRefused("not_what_it_says")
    archive.read("[Content_Types].xml", part)


class Styles:
    """Parses ``word/styles.xml``: which styles are headings, and which are lists."""

    def __init__(self) -> None:
        self.numbers: dict[str, tuple[str, int]] = {}
        self.headings: dict[str, int] = {}
        self._style = ""
        self._number, self._level = "", 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        match tag:
            case "style":
                self._style, self._number, self._level = attributes.get("styleId", ""), "", 0
            case "outlineLvl" if value.isdigit():
                self.headings[self._style] = int(value)
            case "numId":
                self._number = value
            case "ilvl" if value.isdigit():
                self._level = int(value)

    def end(self, tag: str) -> None:
        if tag == "style" and self._number and self._number != "0":
            self.numbers[self._style] = (self._number, self._level)

    def heading(self, style: str) -> int | None:
        """The level of a heading style, from 1; None for another style."""
        level = self.headings.get(style)
        return level + 1 if level is not None and level < 6 else None


class Numbering:
    """Parses ``word/numbering.xml``: which lists are numbered, and which have bullets."""

    def __init__(self) -> None:
        self._formats: dict[tuple[str, int], str] = {}
        self._abstract: dict[str, str] = {}
        self._abstract_id = self._number = ""
        self._level = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        match tag:
            case "abstractNum":
                self._abstract_id = attributes.get("abstractNumId", "")
            case "lvl" if attributes.get("ilvl", "").isdigit():
                self._level = int(attributes["ilvl"])
            case "numFmt":
                self._formats[self._abstract_id, self._level] = value
            case "num":
                self._number = attributes.get("numId", "")
            case "abstractNumId":
                self._abstract[self._number] = value

    def end(self, tag: str) -> None:
        """Do nothing: only the start of elements matters here."""

    def is_numbered(self, number: str, level: int) -> bool:
        """Whether this level of the list has numbers and not bullets."""
        list_format = self._formats.get((self._abstract.get(number, ""), level), "bullet")
        return list_format not in {"bullet", "none"}


class Document:
    """Parses ``word/document.xml``: the paragraphs of the body in order, also those in tables."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[str] = []
        self._inside: list[Paragraph] = []  # the open paragraphs; more than one inside a text box
        self._bold = self._italic = self._wanted = False
        self._table = self._column = 0

    def read(self, archive: Archive) -> None:
        archive.read(DOCUMENT, self.start, self.end, self.characters)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._open.append(tag)
        if SKIPPED.intersection(self._open):
            return
        on = attributes.get("val", "") not in {"0", "false", "none", "off"}
        inside = self._open[-2] if len(self._open) > 1 else ""
        match tag, inside:
            case (("tbl" | "tr" | "tc"), _) if self._open.count("tbl") == 1:
                self._table += tag == "tbl"
                self._column = self._column + 1 if tag == "tc" else 0
            case "p", _:
                in_table = "tbl" in self._open
                self._inside.append(Paragraph(cell=(self._table, self._column) if in_table else None))
                self.paragraphs.append(self._inside[-1])
            case "r", _:
                self._bold = self._italic = False
            case "b", "rPr":
                self._bold = on
            case "i", "rPr":
                self._italic = on
            case "t", _:
                self._wanted = True
            case (("br" | "cr"), "r"):
                self._add("\n")
            case "tab", "r":
                self._add("\t")
            case "noBreakHyphen", "r":
                self._add("-")
            case _ if self._inside:
                self._describe(self._inside[-1], tag, inside, attributes)

    @staticmethod
    def _describe(paragraph: Paragraph, tag: str, inside: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if (tag, inside) == ("pStyle", "pPr"):
            paragraph.style = value
        elif (tag, inside) == ("ilvl", "numPr") and value.isdigit():
            paragraph.number = (paragraph.number[0] if paragraph.number else "", int(value))
        elif (tag, inside) == ("numId", "numPr"):
            paragraph.number = (value, paragraph.number[1] if paragraph.number else 0)
        elif (tag, inside) == ("spacing", "pPr"):
            before, after = (TWIPS.fullmatch(attributes.get(side, "")) for side in ("before", "after"))
            paragraph.space = (int(before[0]) if before else 0, int(after[0]) if after else 0)

    def end(self, tag: str) -> None:
        if tag == "p" and self._inside and not SKIPPED.intersection(self._open):
            self._inside.pop()
        self._open.pop()
        if tag == "t":
            self._wanted = False

    def characters(self, text: str) -> None:
        if self._wanted and not SKIPPED.intersection(self._open):
            self._add(text)

    def _add(self, text: str) -> None:
        if not self._inside:
            return
        runs = self._inside[-1].runs
        if runs and runs[-1][1:] == (self._bold, self._italic):
            runs[-1] = (runs[-1][0] + text, self._bold, self._italic)
        else:
            runs.append((text, self._bold, self._italic))


def _markdown(paragraphs: list[Paragraph], styles: Styles, numbering: Numbering) -> str:
    """The paragraphs as Markdown: list items and address lines on successive lines, others after a blank line."""
    written: list[str] = []
    counted: dict[int, int] = {}
    spaced = any(not paragraph.text.strip() for paragraph in paragraphs)  # the writer leaves empty ones between
    before = ""
    for paragraph in paragraphs:
        if not paragraph.text.strip():
            before, counted = "", {}
            continue
        number = paragraph.number or styles.numbers.get(paragraph.style)
        level = styles.heading(paragraph.style)
        if number and number[0] != "0":
            kind, line = "item", _item(paragraph, number, numbering, counted)
        elif level:
            kind, line, counted = (
                "heading",
                "#" * min(level + 1, 4) + " " + paragraph.text.replace("\t", " ").strip(),
                {},
            )
        else:
            kind, line, counted = "text", _formatted(paragraph), {}
        together = kind == before == "item" or (kind == before == "text" and spaced and _are_lines(written[-1], line))
        if written:
            written.append("\n" if together else "\n\n")
        written.append(line)
        before = kind
    return "".join(written)


def _are_lines(above: str, below: str) -> bool:
    return len(above) <= LONGEST_LINE and len(below) <= LONGEST_LINE


def _item(paragraph: Paragraph, number: tuple[str, int], numbering: Numbering, counted: dict[int, int]) -> str:
    level = min(number[1], 5)
    for deeper in [other for other in counted if other > level]:
        del counted[deeper]
    counted[level] = counted.get(level, 0) + 1
    mark = f"{counted[level]}." if numbering.is_numbered(*number) else "-"
    return INDENT * level + f"{mark} " + _formatted(paragraph).replace("\n", "\n" + INDENT * (level + 1))


def _formatted(paragraph: Paragraph) -> str:
    """The text with bold and italics as Markdown, whose signs enclose words without surrounding spaces."""
    pieces = []
    for words, bold, italic in paragraph.runs:
        run = words.replace("\t", " ")
        sign = "**" * bold + "*" * italic
        inner = run.strip()
        if not inner or not sign or "\n" in inner:
            pieces.append(run)
            continue
        start, end = run[: len(run) - len(run.lstrip())], run[len(run.rstrip()) :]
        pieces.append(f"{start}{sign}{inner}{sign[::-1]}{end}")
    return re.sub(r" +\n", "\n", "".join(pieces)).strip()

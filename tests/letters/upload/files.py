"""Files that people might send: letters as Word and PDF make them, and files that mean harm. All made here, by code."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pikepdf

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OPENXML = "application/vnd.openxmlformats-officedocument"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{OPENXML}.wordprocessingml.document.main+xml"/></Types>'
)
LISTS = (
    f"<w:numbering {W}>"
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    "</w:numbering>"
)
STYLES = (
    f'<w:styles {W}><w:style w:styleId="Titolo1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="Puntoelenco"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
)


def paragraph(text: str = "", *, inside: str = "", number: tuple[int, int] | None = None, style: str = "") -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    runs = inside or (f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text: str, *properties: str) -> str:
    marks = "".join(f"<w:{name}/>" for name in properties)
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def document(*paragraphs: str, before: str = "") -> str:
    body = "".join(paragraphs)
    return f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'


def docx(
    body: str | bytes = "",
    parts: Mapping[str, str | bytes] | None = None,
    *,
    types: str = TYPES,
    method: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    """A Word file; ``parts`` are further files by name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("word/document.xml", body or document(paragraph("Gentile Anna,")))
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return made.getvalue()


def relations(kind: str, target: str) -> dict[str, str]:
    xml = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    )
    return {"word/_rels/document.xml.rels": xml}


def pdf(content: bytes, pages: int = 1, **options: Any) -> bytes:
    """A PDF with ``content`` on each page, in Helvetica."""
    made, file = io.BytesIO(), pikepdf.new()
    name = pikepdf.Name
    font = pikepdf.Dictionary(
        Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica, Encoding=name.WinAnsiEncoding
    )
    font = file.make_indirect(font)
    fonts = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    stream = file.make_stream(content)
    for _page in range(pages):
        page = pikepdf.Dictionary(Type=pikepdf.Name.Page, MediaBox=[0, 0, 595, 842], Resources=fonts, Contents=stream)
        file.pages.append(pikepdf.Page(file.make_indirect(page)))
    file.save(made, **options)
    return made.getvalue()


TEN_THOUSAND_PAGES = f"<</Type/Pages/Count 10000/Kids[{'3 0 R ' * 10_000}]>>"
HELLO = b"BT /F1 12 Tf 72 720 Td (Gentile Anna,) Tj ET"


def raw_pdf(stream: bytes, filters: str, tree: str = "<</Type/Pages/Count 1/Kids[3 0 R]>>") -> bytes:
    """A PDF written by hand, without a table of its objects: readers put it together themselves."""
    objects = [
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        b"2 0 obj" + tree.encode() + b"endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R",
        b"/Resources<</Font<</F1 5 0 R>>>>>>endobj",
        f"4 0 obj<</Length {len(stream)}{filters}>>stream".encode() + b"\n" + stream + b"\nendstream endobj",
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj",
    ]
    return b"\n".join([b"%PDF-1.4", *objects, b"trailer<</Root 1 0 R>>", b"%%EOF"])


def liar(real: int) -> bytes:
    """An archive whose directory says that a part is small, and whose part is not."""
    honest = docx(document(paragraph("a" * real)))
    size = struct.pack("<I", len(document(paragraph("a" * real))))
    return honest.replace(size, struct.pack("<I", 900))


def with_entry(name: str, mode: int = 0, flag: int = 0) -> bytes:
    made = io.BytesIO(docx())
    with zipfile.ZipFile(made, "a") as archive:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        archive.writestr(entry, "/etc/passwd")
    data = made.getvalue()
    if flag:
        at = data.rindex(b"PK\x01\x02")
        data = data[: at + 8] + struct.pack("<H", flag) + data[at + 10 :]
    return data


def crowd(count: int) -> bytes:
    made = io.BytesIO(docx())
    with zipfile.ZipFile(made, "a") as archive:
        for number in range(count):
            archive.writestr(f"{number}", b"")
    return made.getvalue()


def laughs() -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return document(paragraph("&l9;"), before=f'<!DOCTYPE w [<!ENTITY l0 "ah">{entities}]>')


def hostile() -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    """Each with its name, the code of the refusal, and what makes its bytes."""
    zeros = b" " * 50_000_000
    xxe = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    blow = f'<!DOCTYPE w [<!ENTITY x "{"a" * 50_000}">]>'
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    deep = "<w:p>" * 60_000 + "</w:p>" * 60_000
    exe = b"MZ\x90\0" + bytes(range(256)) * 40
    yield "bomb.docx", "too_much", lambda: docx(document(paragraph("a" * 30_000_000)))
    yield "liar.docx", "damaged", lambda: liar(7_000_000)
    yield "zip-of-zips.docx", "not_what_it_says", lambda: docx().replace(b"word/document.xml", b"word/document.zip")
    yield "crowd.docx", "too_much", lambda: crowd(15_000)
    yield "xxe.docx", "damaged", lambda: docx(document(paragraph("&x;"), before=xxe))
    yield "laughs.docx", "damaged", lambda: docx(laughs())
    yield "blow-up.docx", "damaged", lambda: docx(document(paragraph("&x;" * 50_000), before=blow))
    yield "rels-xxe.docx", "damaged", lambda: docx(parts={"_rels/.rels": xxe + "<R>&x;</R>"})
    yield "slip.docx", "damaged", lambda: with_entry("../../../tmp/evil")
    yield "slip-windows.docx", "damaged", lambda: with_entry("..\\..\\evil.txt")
    yield "absolute.docx", "damaged", lambda: with_entry("/etc/cron.d/evil")
    yield "symlink.docx", "damaged", lambda: with_entry("word/link", mode=0o120777)
    yield "macro.docx", "macros", lambda: docx(parts={"word/vbaProject.bin": b"Sub AutoOpen()"})
    yield (
        "macro-type.docx",
        "macros",
        lambda: docx(types=TYPES.replace("wordprocessingml.document.", "ms-word.document.macroEnabled.")),
    )
    yield "picture.docx", "reaches_out", lambda: docx(parts=relations("image", "http://198.51.100.1/x.png"))
    yield (
        "template.docx",
        "reaches_out",
        lambda: docx(parts=relations("attachedTemplate", "https://198.51.100.1/t.dotm")),
    )
    yield "share.docx", "reaches_out", lambda: docx(parts=relations("oleObject", "\\\\198.51.100.1\\share\\x"))
    yield "passwd.docx", "reaches_out", lambda: docx(parts=relations("subDocument", "file:///etc/passwd"))
    yield "locked.docx", "encrypted", lambda: with_entry("word/a.xml", flag=1)
    yield "ole-locked.docx", "encrypted", lambda: ole + "EncryptedPackage".encode("utf-16-le")
    yield "old-word.docx", "not_what_it_says", lambda: ole + b"\0" * 4000
    yield "program.docx", "not_what_it_says", lambda: exe
    yield "deep.docx", "too_much", lambda: docx(f"<w:document {W}>{deep}</w:document>")
    yield "cut.docx", "damaged", lambda: docx()[:-30]
    yield "broken.docx", "damaged", lambda: docx(f"<w:document {W}><w:p>")
    yield "no-xml.docx", "damaged", lambda: docx(b"\xff\xfe\x00garbage")
    yield "dictionary.docx", "too_much", lambda: docx(zeros[:7_900_000], method=zipfile.ZIP_LZMA)
    yield "blank.docx", "no_text", lambda: docx(document(paragraph()))
    yield "locked.pdf", "encrypted", lambda: pdf(HELLO, encryption=pikepdf.Encryption(owner="a", user="b"))
    yield "ten-thousand.pdf", "too_much", lambda: raw_pdf(HELLO, "", tree=TEN_THOUSAND_PAGES)
    yield "cut.pdf", "damaged", lambda: pdf(HELLO)[:60]
    yield "garbage.pdf", "damaged", lambda: b"%PDF-1.7\n" + bytes(range(256)) * 1000
    yield "program.pdf", "not_what_it_says", lambda: exe
    yield (
        "bomb.pdf",
        "",
        lambda: raw_pdf(zlib.compress(zlib.compress(zeros * 3)), "/Filter[/FlateDecode/FlateDecode]"),
    )
    yield "circle.pdf", "", lambda: raw_pdf(HELLO, "", tree="<</Type/Pages/Count 2147483647/Kids[2 0 R 2 0 R]>>")
    yield "nested.pdf", "", lambda: raw_pdf(b"[" * 900_000, "")
    yield "scanned.pdf", "no_text", lambda: pdf(b"0 0 100 100 re f")
    yield (
        "novel.pdf",
        "too_much",
        lambda: pdf(b"BT /F1 8 Tf 9 TL 20 800 Td " + b"(parola parola parola) Tj T* " * 4_000 + b"ET"),
    )
    yield "program.txt", "not_what_it_says", lambda: exe
    yield "archive.txt", "not_what_it_says", docx
    yield "nul.md", "not_what_it_says", lambda: b"Gentile\0Anna"
    yield "half.txt", "damaged", lambda: b"\xff\xfeA\xd8A\x00"
    yield "empty.txt", "no_text", lambda: b" \n\t\n"
    yield "huge.txt", "too_large", lambda: b"a" * 2_000_001
    yield "letter.exe", "unknown_kind", lambda: exe
    yield "letter.docm", "unknown_kind", docx
    yield "letter", "unknown_kind", lambda: b"Gentile Anna"

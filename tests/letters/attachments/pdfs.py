"""PDFs that people might attach, and such as mean harm; all made here, by code."""

import io
import zlib
from collections.abc import Callable, Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

A4 = (0, 0, 595, 842)


def pdf(
    *texts: str, change: Callable[[pikepdf.Pdf], None] | None = None, page: Mapping[str, object] | None = None
) -> bytes:
    """A PDF with a page for each text; ``change`` does something to it, ``page`` are further entries of each page."""
    made = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for text in texts:
        added = made.add_blank_page(page_size=A4[2:])
        added.Resources = Dictionary(Font=Dictionary(F1=font))
        added.Contents = Stream(made, f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode())
        for name, value in (page or {}).items():
            added.obj[f"/{name}"] = value
    if change:
        change(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def action(kind: str, **more: Any) -> Dictionary:
    return Dictionary(S=Name(f"/{kind}"), **more)


def link(to: object, box: tuple[int, ...] = (72, 700, 200, 740)) -> Dictionary:
    """A link on a page: to an address, or with an action."""
    does = action("URI", URI=String(to)) if isinstance(to, str) else to
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(box), A=does)


def with_links(*targets: object) -> Callable[[pikepdf.Pdf], None]:
    def change(made: pikepdf.Pdf) -> None:
        made.pages[0].Annots = Array([made.make_indirect(link(target)) for target in targets])

    return change


def with_script(made: pikepdf.Pdf) -> None:
    """A script that runs when the file is opened, one of the document, and one of the page."""
    script = action("JavaScript", JS=String("app.alert('tell-tale')"))
    made.Root.OpenAction = script
    made.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("tell-tale"), script])))
    made.pages[0].AA = Dictionary(O=script)


def with_file_inside(made: pikepdf.Pdf) -> None:
    made.attachments["tell-tale.exe"] = pikepdf.AttachedFileSpec(made, b"MZ tell-tale", filename="tell-tale.exe")


def with_metadata(made: pikepdf.Pdf) -> None:
    made.docinfo["/Author"] = "tell-tale"
    made.pages[0].PieceInfo = Dictionary(App=Dictionary(Private=String("tell-tale")))
    made.Root.Metadata = Stream(made, b"<x>tell-tale</x>", Type=Name.Metadata, Subtype=Name.XML)


def with_form(made: pikepdf.Pdf) -> None:
    """A field with what somebody filled in."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    shows = Stream(made, b"BT /F1 12 Tf 2 4 Td (Compilato) Tj ET", Type=Name.XObject, Subtype=Name.Form)
    shows.BBox, shows.Resources = Array([0, 0, 100, 20]), Dictionary(Font=Dictionary(F1=font))
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String("Compilato"),
        Rect=Array([72, 600, 172, 620]), AP=Dictionary(N=shows), F=4,
    )  # fmt: skip
    field = made.make_indirect(field)
    made.pages[0].Annots = Array([field])
    made.Root.AcroForm = Dictionary(Fields=Array([field]))


HARMFUL: dict[str, bytes] = {
    "script": pdf("testo", change=with_script),
    "program": pdf("testo", change=with_links(action("Launch", F=String("tell-tale.exe")))),
    "script in a link": pdf("testo", change=with_links(action("JavaScript", JS=String("tell-tale")))),
    "file address": pdf("testo", change=with_links("file:///etc/tell-tale")),
    "javascript address": pdf("testo", change=with_links("javascript:tell-tale")),
    "another file": pdf("testo", change=with_links(action("GoToR", F=String("//host/tell-tale.pdf")))),
    "form sent away": pdf("testo", change=with_links(action("SubmitForm", F=String("https://tell-tale.example")))),
    "file inside": pdf("testo", change=with_file_inside),
    "metadata": pdf("testo", change=with_metadata),
}


def encrypted(user: str) -> bytes:
    """A PDF with a password to open it, or with "" one that forbids changes only."""
    made, file = pikepdf.open(io.BytesIO(pdf("segreto"))), io.BytesIO()
    made.save(file, encryption=pikepdf.Encryption(user=user, owner="owner"))
    return file.getvalue()


def bomb_of_operators() -> bytes:
    """A page of some kilobytes that draws for minutes."""

    def change(made: pikepdf.Pdf) -> None:
        drawing = b"0 0 m 595 842 l 10 10 500 800 re B\n" * 2_000_000
        packed = zlib.compress(drawing, 9)
        made.pages[0].Contents = Stream(made, packed, Filter=Name.FlateDecode)

    return pdf("x", change=change)


def bomb_of_pixels() -> bytes:
    """A picture of forty thousand pixels each way."""

    def change(made: pikepdf.Pdf) -> None:
        row = zlib.compress(b"\0" * 50_000_000, 9)
        picture = Stream(
            made, row, Type=Name.XObject, Subtype=Name.Image, Width=40_000, Height=40_000, BitsPerComponent=8,
            ColorSpace=Name.DeviceRGB, Filter=Name.FlateDecode,
        )  # fmt: skip
        made.pages[0].Resources.XObject = Dictionary(I=picture)
        made.pages[0].Contents = Stream(made, b"q 595 0 0 842 0 0 cm /I Do Q")

    return pdf("x", change=change)


def nested_pages() -> bytes:
    """Page trees that contain themselves."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "pixels": bomb_of_pixels,
    "nested pages": nested_pages,
    "many pages": lambda: pdf(*["x"] * 11),
    "a huge page": lambda: pdf("x", page={"MediaBox": Array([0, 0, 14_000, 14_000])}),
    "no page": pdf,
    "a document that is cut": lambda: pdf("x")[:300],
    "operators": bomb_of_operators,
}

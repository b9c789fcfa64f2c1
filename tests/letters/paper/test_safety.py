"""What hostile text cannot do on its way to paper: fetch, read, break out."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.request import OpenerDirector

import pikepdf
import pypdfium2
import pytest

from letters.paper import PaperLetter, print_letter
from letters.paper.errors import EXIT_STATUS
from sandbox import connection
from sandbox.process import run
from tests.letters.paper.broken_renderer import broken
from tests.letters.paper.payloads import PAYLOADS
from tests.letters.paper.printing import print_without_confinement

SECRET = "planted-secret-4711"


class Listener:
    """A port on loopback that counts who comes."""

    def __init__(self) -> None:
        self.visits = 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                visitor, _ = self.socket.accept()
            except OSError:
                return
            self.visits += 1
            visitor.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n")
            visitor.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    listening = Listener()
    yield listening
    listening.socket.close()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_text(SECRET)
    return file


FIELDS = (
    "body",
    "title",
    "sender_name",
    "sender_lines",
    "recipient",
    "place_and_date",
    "subject",
    "attachments",
)


def letter_with(field: str, text: str) -> PaperLetter:
    value = text.split("\n") if field in ("sender_lines", "recipient", "attachments") else text
    return PaperLetter.from_facts({"body": "Un corpo.", "language": "it", "title": "Prova", field: value})


def filled(listener: Listener, secret: Path) -> list[str]:
    names = {"http": f"http://{listener.address}", "address": listener.address, "file": secret.as_uri()}
    return [line.format(**names) for line in PAYLOADS]


def text_of(pdf: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def everything_in(pdf: bytes) -> bytes:
    """All objects and all streams, decompressed, and the file as it stands."""
    with pikepdf.open(BytesIO(pdf)) as document:
        objects = list(document.objects)
        streams = [item.read_bytes() for item in objects if isinstance(item, pikepdf.Stream)]
        return b"\n".join([pdf, *streams, *(item.unparse(resolved=True) for item in objects)])


SCHEMES = ("http://", "https://", "mailto:", "tel:")


def assert_harmless(pdf: bytes) -> None:
    """No picture, no file, no secret, and nothing to press but links to web, mail and telephone."""
    assert SECRET.encode() not in everything_in(pdf)
    assert SECRET not in text_of(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        assert not document.attachments
        assert not {"/OpenAction", "/AA", "/Names"} & set(document.Root.keys())
        for page in document.pages:
            assert "/XObject" not in page.Resources or not page.Resources.XObject
            for note in page.get("/Annots", []):
                assert (str(note.Subtype), str(note.A.S)) == ("/Link", "/URI")
                assert str(note.A.URI).startswith(SCHEMES)


def with_straight_marks(text: str) -> str:
    return text.translate({ord("’"): "'", ord("‘"): "'", ord("«"): '"', ord("»"): '"'})


def squeezed(text: str) -> str:
    return "".join(text.split())


PARTS = 3


@pytest.mark.sampled(1)
@pytest.mark.parametrize("field", FIELDS)
def test_no_field_can_fetch_attach_or_read_anything(field: str, listener: Listener, secret: Path) -> None:
    payloads = filled(listener, secret)
    # In parts: one letter would be longer than four pages, and a payload must not hide behind another.
    for part in range(PARTS):
        assert_harmless(print_letter(letter_with(field, "\n".join(payloads[part::PARTS]))))
    assert listener.visits == 0


@pytest.mark.sampled(2)
@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_a_payload_alone_is_printed_as_it_was_typed(number: int, listener: Listener, secret: Path) -> None:
    payload = filled(listener, secret)[number]
    fields = {"sender_name": payload, "recipient": [payload], "subject": payload, "title": payload}
    letter = PaperLetter.from_facts({"body": "Un corpo.", "language": "it", **fields})
    pdf = print_letter(letter)
    typed = payload.replace("＜", "<").replace("＞", ">")
    assert squeezed(with_straight_marks(text_of(pdf))).count(squeezed(typed)) == 3
    with pikepdf.open(BytesIO(pdf)) as document, document.open_metadata() as metadata:
        assert metadata["dc:title"] == payload
        assert metadata["dc:creator"] == [payload]
    assert listener.visits == 0


@pytest.mark.sampled(4)
@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_a_payload_alone_in_the_text_does_nothing_in_a_process_that_could(
    number: int, listener: Listener, secret: Path
) -> None:
    """Without confinement, so that it is the sanitiser and the fetcher that hold."""
    body = f"{filled(listener, secret)[number]}\n\n[r]: http://{listener.address}/reference.png"
    assert_harmless(print_without_confinement(letter_with("body", body)))
    assert listener.visits == 0


def test_the_traps_of_this_test_do_catch_an_open_renderer(listener: Listener, secret: Path) -> None:
    """Bare WeasyPrint falls for the same text unescaped: otherwise the zeros above would mean nothing."""
    weasyprint = pytest.importorskip("weasyprint")
    html = f'<link rel=attachment href="{secret.as_uri()}"><img src="http://{listener.address}/a.png">'
    pdf = weasyprint.HTML(string=html).write_pdf()
    assert SECRET.encode() in everything_in(pdf)
    assert listener.visits > 0


LETTER = {"body": "Un corpo.", "language": "it", "title": "Prova"}
REQUEST = json.dumps({"letter": LETTER, "layout": {}}).encode()


ESCAPES = [
    "<img src={http}/a.png>",
    "<img src={file}>",
    "<link rel=stylesheet href={http}/a.css>",
    "<link rel=attachment href={file}>",
    "<style>@import url({http}/i.css)</style>",
    "<style>@font-face{{font-family:x;src:url({file})}}</style>",
    "<object data={file}></object>",
    "<p style='background:url({http}/p)'>x</p>",
    "<img src='paper:../../config/settings.py'>",
    "<img src='paper:source-serif-4-latin-wght-normal.ttf?x'>",
    "<img src='data:application/postscript,%25!PS-Adobe-3.0 EPSF-3.0'>",
    "<img src=//{address}/s>",
]


@pytest.mark.sampled(2)
@pytest.mark.parametrize("html", ESCAPES)
def test_markup_that_got_past_the_sanitiser_still_fetches_nothing(html: str, listener: Listener, secret: Path) -> None:
    http = f"http://{listener.address}"
    page = html.format(http=http, file=secret.as_uri(), address=listener.address)
    ended = broken(REQUEST, "page", page)
    # A relative address is not asked for at all, so that page prints without it.
    assert ended.status == (0 if "src=//" in html else EXIT_STATUS["failed"])
    # WeasyPrint makes a folder for a font before it asks for it, which a sealed child cannot.
    assert "src=//" in html or ended.errors.startswith((b"FatalURLFetchingError", b"PermissionError at _local.py"))
    assert listener.visits == 0
    assert SECRET.encode() not in (everything_in(ended.output) if ended.output else b"")


def test_the_fetcher_could_not_open_an_address_if_it_wanted_to() -> None:
    pytest.importorskip("weasyprint")
    from letters.paper.fetcher import BundledFontsFetcher  # noqa: PLC0415
    from letters.paper.typefaces import fonts  # noqa: PLC0415

    fetcher = BundledFontsFetcher()
    assert OpenerDirector.open(fetcher, "file:///etc/hostname") is None
    assert all(fetcher.fetch(url).read()[:4] == b"\0\1\0\0" for url in fonts())


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("how", "code"),
    [("MemoryError", "memory"), ("memory", "memory"), ("SystemExit", "failed"), ("KeyboardInterrupt", "failed")],
)
def test_each_misfortune_has_its_own_exit_status(how: str, code: str) -> None:
    ended = broken(REQUEST, how)
    assert (ended.status, ended.output) == (EXIT_STATUS[code], b"")


@pytest.mark.parametrize("forked", [True, False])
def test_a_missing_library_has_its_own_exit_status(forked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "is_supported", lambda: forked)
    ended = run("tests.letters.paper.without_pango", (), REQUEST, timeout=25)
    assert (ended.status, ended.output) == (EXIT_STATUS["missing_library"], b"")


def test_a_complaint_never_quotes_the_letter() -> None:
    ended = broken(REQUEST.replace(b"Un corpo.", SECRET.encode()), "quote")
    assert ended.status == EXIT_STATUS["failed"]
    assert b"ValueError" in ended.errors
    assert SECRET.encode() not in ended.errors


@pytest.mark.skipif(sys.platform != "linux", reason="macOS does not enforce all of these")
@pytest.mark.parametrize("forked", [True, False])
def test_the_child_has_limits_and_no_environment_of_ours(forked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", SECRET)
    monkeypatch.setattr(connection, "is_supported", lambda: forked)
    found = json.loads(run("tests.sandbox.confined", (), b"", timeout=25).output)
    mb = 1024 * 1024
    assert found["limits"] == [512 * mb, 20, 20 * mb, 64, 0]
    assert set(found["environment"]) <= {"HOME", "XDG_CACHE_HOME", "TMPDIR", "LC_CTYPE"}

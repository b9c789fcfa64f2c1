"""The options of the paper, and the folders of its styles."""

from __future__ import annotations

from io import BytesIO
from itertools import product
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from letters.paper import STYLES, Layout, PaperLetter, print_letter
from letters.paper.layout import ACCENTS, CHOICES
from letters.paper.styles import StyleError, read_style, read_styles, style_folders
from tests.letters.paper.printing import print_without_confinement

LETTER = PaperLetter(
    body="Ciao,\n\nuna *frase* **lunga** quanto basta per essere letta come il testo.\n\nCordiali saluti,\n\nNoemi",
    language="it",
    title="Prova",
    sender_name="Noemi Zanella",
    sender_lines=("noemi@example.it",),
    subject="prova",
)


def text(pdf: bytes) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


def test_a_layout_survives_the_way_through_json() -> None:
    layout = Layout(style="classico", size="small", accent="wine", paper="letter", letterhead="name", signature="line")
    assert Layout.from_mapping(layout.as_mapping()) == layout


@pytest.mark.parametrize("options", [{"style": "../../x"}, {"size": "huge"}, {"accent": "red;}"}, {"colour": "x"}])
def test_an_unknown_option_is_refused_with_a_sentence(options: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        Layout.from_mapping(options)


def test_a_stored_layout_whose_style_is_gone_gets_the_default() -> None:
    assert Layout.from_stored({"style": "gone", "size": "large", "colour": "x"}) == Layout(size="large")


def test_paper_letterhead_and_accent_are_on_the_page() -> None:
    pdf = print_without_confinement(LETTER, Layout(style="accento", accent="wine", paper="letter", letterhead="none"))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert [float(side) for side in document.pages[0].MediaBox][2:] == pytest.approx([612, 792], abs=0.1)
        content = document.pages[0].Contents.read_bytes()
    red, green, blue = (int(ACCENTS["wine"][i : i + 2], 16) / 255 for i in (1, 3, 5))
    assert f"{red:.3f}".rstrip("0")[:4].encode() in content
    assert (green, blue) != (red, red)
    assert "Noemi Zanella" not in text(pdf)
    assert "noemi@example.it" not in text(print_without_confinement(LETTER, Layout(letterhead="name")))


@pytest.mark.sampled(1)
@pytest.mark.parametrize("folder", style_folders(), ids=lambda folder: folder.name)
def test_every_style_prints_every_part_in_order_in_every_paper_and_size(folder: Path) -> None:
    style = read_style(folder)
    expected = text(print_without_confinement(LETTER)).split()
    for size, paper in product(CHOICES["size"], CHOICES["paper"]):
        layout = Layout(style=style.id, size=size, paper=paper)
        assert text(print_without_confinement(LETTER, layout)).split() == expected
    assert text(print_letter(LETTER, Layout(style=style.id))).split() == expected  # whose fonts the sealed child has


def test_the_styles_are_named_in_both_languages_in_an_order() -> None:
    assert list(STYLES) == ["sobrio", "classico", "moderno", "compatto", "accento"]
    assert [style.id for style in STYLES.values() if style.has_accent] == ["accento"]
    assert all(
        style.names[language] and style.descriptions[language] for style in STYLES.values() for language in ("it", "en")
    )


@pytest.mark.parametrize(
    ("css", "toml", "wrong"),
    [
        ("body { background: url(http://x.example) }", "", "url"),
        ("@import 'x';", "", "@import"),
        ("p { margin: 0 }", "[name]\nit = 'x'\n", "name.it and name.en"),
        ("p { margin: 0 }", "name = ", "style.toml|Invalid"),
    ],
)
def test_a_folder_that_is_no_style_is_refused_with_a_sentence(tmp_path: Path, css: str, toml: str, wrong: str) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    whole = "[name]\nit = 'Mio'\nen = 'Mine'\n[description]\nit = 'x'\nen = 'x'\n"
    (folder / "style.css").write_text(css)
    (folder / "style.toml").write_text(toml or whole)
    with pytest.raises(StyleError, match=wrong):
        read_style(folder)


def test_a_style_that_an_operator_adds_is_printed_by_the_confined_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "scuola"
    folder.mkdir()
    told = "[name]\nit = 'Scuola'\nen = 'School'\n[description]\nit = 'Della scuola.'\nen = 'The school’s.'\n"
    (folder / "style.toml").write_text(told)
    (folder / "style.css").write_text('@page { margin: 3cm } body { font: 1.1rem/1.5 "Source Sans 3" }')
    monkeypatch.setenv("LETTER_STYLES", str(tmp_path))
    added = read_styles()["scuola"]
    monkeypatch.setitem(STYLES, "scuola", added)
    monkeypatch.setitem(CHOICES, "style", tuple(STYLES))
    pdf = print_letter(LETTER, Layout(style="scuola"))
    assert text(pdf).split() == text(print_without_confinement(LETTER)).split()
    with pikepdf.open(BytesIO(pdf)) as document:
        assert any("Source-Sans" in str(font.BaseFont) for font in document.pages[0].Resources.Font.values())

"""The typeface of the letter: every character in its own shape, and what becomes of those it lacks."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont

from letters.paper import STYLES, Layout, PaperLetter, unprintable
from letters.paper.characters import UNPRINTABLE, printable
from letters.paper.typefaces import DEFAULT_TYPEFACE, LEFT_OUT, SYMBOLS, faces
from tests.letters.paper.printing import print_without_confinement
from tests.rows import each_row


def print_text(body: str) -> bytes:
    return print_without_confinement(PaperLetter(body=body, language="it", title="Prova"))


def words(pdf: bytes) -> list[str]:
    return [w for page in pypdfium2.PdfDocument(pdf) for w in page.get_textpage().get_text_bounded().split()]


def fonts(pdf: bytes) -> dict[str, bool]:
    """The fonts by name, and whether each is embedded."""
    with pikepdf.open(BytesIO(pdf)) as document:
        found = [font for page in document.pages for font in page.Resources.Font.values()]
        return {str(f.BaseFont): "/FontFile2" in f.DescendantFonts[0].FontDescriptor for f in found}


def assert_shapes_match_the_text(pdf: bytes) -> None:
    """The shape stored for each character is the shape of that character, by its width.

    Extraction cannot see this: it reads the code, not the shape. Two files of one family do get mixed.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        for font in document.pages[0].Resources.Font.values():
            descendant = font.DescendantFonts[0]
            shapes = TTFont(BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
            advance = {i: shapes["hmtx"][name][0] for i, name in enumerate(shapes.getGlyphOrder())}
            said = widths(descendant.W)
            assert 0 not in said, "a character without a shape"
            for glyph, width in said.items():
                drawn = advance[glyph] * 1000 / shapes["head"].unitsPerEm
                assert abs(drawn - width) < 3, (str(font.BaseFont), glyph)


def widths(array: pikepdf.Object) -> dict[int, float]:
    """Read the W array of a CID font: a first glyph and a list of widths, again and again."""
    found: dict[int, float] = {}
    items = list(array)
    for first, run in zip(items[::2], items[1::2], strict=True):
        found |= {int(first) + i: float(width) for i, width in enumerate(run)}
    return found


def test_names_of_all_europe_are_in_our_typeface_in_their_own_shapes() -> None:
    body = "Łukasz Čović Țepeș **Łukasz Čović Țepeș** *Łukasz Čović Țepeș* È perché àéìòù ŐŰőű İı ßẞ"
    pdf = print_text(body)
    assert words(pdf) == body.replace("*", "").split()
    assert_shapes_match_the_text(pdf)


def test_only_our_fonts_are_embedded() -> None:
    """Whatever is asked for, and whatever fonts the machine has."""
    embedded = fonts(print_text("È **forte** e *lieve*: Ł,漢, 🚀, ∑, \u2011, Ω, `codice`"))
    assert embedded
    for font, is_embedded in embedded.items():
        assert re.fullmatch(r"/[A-Z]{6}\+(Source-Serif-4|Noto-Sans-Math).*", font)
        assert is_embedded


def test_the_table_of_printable_characters_is_what_the_fonts_hold() -> None:
    held: set[int] = set()
    for family, slant, file in faces():
        if slant == "normal" and (family in SYMBOLS or family.startswith(DEFAULT_TYPEFACE)):
            held |= set(TTFont(file).getBestCmap())
    claimed = {code for code in range(0x110000) if not UNPRINTABLE.match(chr(code))}
    assert claimed - {ord("\n"), ord("\t")} == held - LEFT_OUT


@pytest.mark.sampled(1)
@pytest.mark.parametrize("style", STYLES)
def test_every_printable_character_has_its_own_shape_in_every_style(style: str) -> None:
    claimed = [chr(code) for code in range(0x110000) if not UNPRINTABLE.match(chr(code))]
    marks = "".join(f"x{c}x " for c in claimed if c.isprintable() and not c.isspace() and c not in "\\`*_<>[]#&")
    assert_shapes_match_the_text(
        print_without_confinement(PaperLetter(body=marks, language="it", title="x"), Layout(style=style))
    )


@each_row(
    ("typed", "printed", "lost"),
    [
        ("full\u2011stack", "full-stack", ""),
        ("da 3 → a 5 ✓", "da 3 → a 5 ✓", ""),
        ("‣ uno", "• uno", ""),
        ("𝐁𝐨𝐥𝐝", "Bold", ""),
        ("＜script＞", "&lt;script&gt;", ""),
        ("uno\u202edue\u200btre", "unoduetre", ""),
        ("Nguyễn, Κέρκυρα, Київ", "Nguyễn, Κέρκυρα, Київ", ""),
        ("ᾳ 漢", "α ?", "ᾳ漢"),
        ("pronta 🚀👩\u200d💻!", "pronta !", "🚀👩💻"),
    ],
)
def test_what_the_fonts_lack_is_replaced_openly(typed: str, printed: str, lost: str) -> None:
    assert printable(typed) == printed
    assert unprintable(typed) == lost


def test_emoji_and_joiners_print_without_a_box() -> None:
    pdf = print_text("Sono pronta 🚀 da subito 👩‍💻 a Κέρκυρα ✅.")
    assert words(pdf) == ["Sono", "pronta", "da", "subito", "a", "Κέρκυρα", "."]
    assert_shapes_match_the_text(pdf)


def test_the_f_and_i_of_the_garamond_are_one_shape_that_is_read_as_two_letters() -> None:
    """Side by side they gape: "f irst". ``test_extraction.py`` holds that every program reads two letters."""
    letter = PaperLetter(body="Le verifiche difficili della fiera.", language="it", title="Prova")
    with pikepdf.open(BytesIO(print_without_confinement(letter, Layout(style="classico")))) as document:
        read = b"".join(font.ToUnicode.read_bytes() for font in document.pages[0].Resources.Font.values())
    assert b"<00660069>" in read
    assert b"<006600660069>" in read

"""The sieve spares work and changes nothing: whatever the expression, its matches are those of `re`."""

import importlib
import pkgutil
import random
import re

import pytest

import checklist
from checklist.text.loosened import loosened
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Span
from tests.checklist import letters
from tests.rows import each_row

SOURCES = (
    r"(?<!\w)(?:chiud|apr)\w+(?!\w)",
    r"\b(?:it|they) (?!was)\w+ed\b",
    r"(?:^|[.;\n]\s?)quasi [^.;:!?\n]{3,60}? (?P<end>ieri|oggi)",
    r"(\w)[^a-z]?\d{2,4}(?:[.,]\d{3})*(?=\s|$)",
    r"[^\W\d_]+['’]\s?",
    r"\D\S\W{0,9}[^,\s]",
    r"a.c|né",
    r"(?<!\w)(?:uno|due|più)(?!\w)",
    r"(?<![\w.,])\d+(?![\w%])(?! euro)",
    r"(?:,|(?<!\w)e)\s(?P<more>\w+[oaie])(?!\w)(?! da\b)",
    r"(?<!> )(?<!\w)\w{3,}o(?= (?:il|la)(?!\w))",
    r"\bnon \w+|(?:né|mai)(?=\s)",
    r"x*",
)
PIECES = (
    "uno", "due", "più", " ", " ", " ", ", ", "e ", "non ", "né", "mai", "12", "3.5", "%", " euro", "> ", "o il ",
    "a da ", "è", "à", "\n", "chiudono", "x", "ito", " la", "\u2009", ". ",
)  # fmt: skip
FAR = " ." * 200  # with as much around them texts are long enough to be sieved
TEXTS = (
    "", "chiuderà", "ha chiuso: aprivano, poi chiudono.", "they closed it\nit was closed", "a\nc abc né aéc né",
    "prima.\nquasi tutte le sere, dopo cena ieri", "x 2.000 y1.234,5 z٣٤", "l’aria dell' alba", "\x1c!!\x0b\x85é,,a",
    "emoji 🙂chiude🙂 12", "una \ud800 chiudeva 2024", "a" * 3000,
)  # fmt: skip


def _all() -> dict[str, Sieve]:
    found: dict[str, Sieve] = {}
    for module in pkgutil.walk_packages(checklist.__path__, "checklist."):
        if not module.name.endswith("__main__"):
            held = vars(importlib.import_module(module.name))
            found |= {f"{module.name}.{name}": one for name, one in held.items() if isinstance(one, Sieve)}
    return found


@each_row("source", SOURCES)
@each_row("text", TEXTS)
def test_finds_what_the_expression_finds_in_the_whole_and_in_parts(source: str, text: str) -> None:
    one, plain = sieved(source), re.compile(source)
    for long in (text, text + FAR):
        for start, end in ((0, len(long)), (1, len(long)), (3, 9), (2, 2), (0, 10**6)):
            assert [m.span() for m in one.finditer(long, start, end)] == [
                m.span() for m in plain.finditer(long, start, end)
            ]


@each_row("source", SOURCES)
def test_finds_what_the_expression_finds_in_parts_that_end_anywhere(source: str) -> None:
    one, plain, chance = sieved(source), re.compile(source), random.Random(20)
    for _ in range(150):
        text = "".join(chance.choices(PIECES, k=12)) + FAR + "".join(chance.choices(PIECES, k=12))
        start, end = sorted(chance.choices(range(len(text) + 1), k=2))
        for first, last in ((0, len(text)), (start, end), (0, end), (start, start + 20)):
            found = [m.span() for m in one.finditer(text, first, last)]
            assert found == [m.span() for m in plain.finditer(text, first, last)], (text, first, last)
            assert str(one.search(text, first, last)) == str(plain.search(text, first, last))
            if plain.search(text[first:last]):
                assert one.may_match_in(text, first, last), (text, first, last)


@each_row("source", SOURCES)
def test_names_every_span_in_which_the_expression_matches(source: str) -> None:
    one, plain, chance = sieved(source), re.compile(source), random.Random(21)
    for _ in range(150):
        text = "".join(chance.choices(PIECES, k=12)) + FAR + "".join(chance.choices(PIECES, k=12))
        ends = sorted(chance.choices(range(len(text) + 1), k=8))
        spans = [Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True)]
        named = one.among(text, spans, frozenset(text[span.end : span.end + 1] for span in spans))
        assert {span for span in spans if plain.search(text, span.start, span.end)} <= set(named), (text, spans)
        assert list(named) == sorted(named)


def test_every_expression_of_the_engine_that_is_sieved_finds_what_it_found() -> None:
    sieves = _all()
    assert len(sieves) > 20
    texts = [text.lower() for text in vars(letters).values() if isinstance(text, str)]
    for name, one in sieves.items():
        for text in texts:
            assert list(map(str, one.finditer(text))) == list(map(str, one.pattern.finditer(text))), name


def test_a_text_without_a_match_is_ruled_out_without_the_expression() -> None:
    one = sieved(r"(?<!\w)aprono(?!\w)")
    assert not one.may_match("chiudono" + FAR)
    assert not one.may_match("riaprono" + FAR)
    assert one.places("poi aprono" + FAR) == [(3, 11)]  # with what stands beside it
    assert one.may_match_in("poi aprono" + FAR, 0, 10)
    assert not one.may_match_in("poi aprono" + FAR, 13, 60)


@pytest.mark.parametrize("source", [r"(?i)a", r"(?i:a)b", r"(a)\1", r"(?>a)"])
def test_what_cannot_be_loosened_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="cannot be loosened"):
        loosened(re.compile(source))

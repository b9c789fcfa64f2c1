"""Firms whose names have letters that not every keyboard has, and valleys, coasts and plains, which employ nobody."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FACTS: dict[str, Any] = {
    "basics": {"name": "Runa Vieira", "label": "Surveyor"},
    "work": [
        {"name": "Bjælkehuset", "position": "Surveyor", "startDate": "2020-03", "highlights": ["Roofs by drone"]},
        {"name": "Laski Geodezja", "position": "Surveyor", "startDate": "2013-01", "endDate": "2019-12"},
        {"name": "Soendergaard & Møller", "position": "Assistant", "startDate": "2009-01", "endDate": "2012-12"},
    ],
}  # fmt: skip
KNOWN = read(FACTS)
TRUE = [
    ("en", "At Bjaelkehuset I measured roofs."),
    ("en", "I worked for Łaski Geodezja, and before that for Søndergård & Moller."),
    ("en", "I worked for Soendergaard & Moeller."),
    ("it", "Ho seguito i rilievi per Bjælkehuset, in Val d'Ossola."),
    ("it", "Ho lavorato in Val Camonica, in Costa Smeralda e nel Monferrato."),
    ("it", "Lavoravo in Pianura Padana, sul Lago Maggiore e in Riviera Romagnola."),
]
INVENTED = [
    ("en", "At Bjolkehuset I measured roofs.", "Bjolkehuset"),
    ("en", "I worked for Łaska Mapy in Gdańsk.", "Łaska Mapy"),
    ("en", "I worked for Løvenborg in Gdańsk.", "Løvenborg"),
    ("it", "Ho lavorato per Valle Verde come rilevatrice.", "Valle Verde"),
    ("it", "Ho lavorato in Monte Rosa Sport come rilevatrice.", "Monte Rosa Sport"),
]


@each_row(("language", "sentence"), TRUE)
def test_they_are_not_flagged(language: str, sentence: str) -> None:
    assert flagged_in(KNOWN, language, sentence, ("employer", "technology")) == []


@each_row(("language", "sentence", "words"), INVENTED)
def test_unknown_firms_are_flagged(language: str, sentence: str, words: str) -> None:
    assert any(words in one for one in flagged_in(KNOWN, language, sentence))

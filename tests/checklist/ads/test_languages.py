"""Each language of a text has the level next to it, and one level alone."""

from checklist.ads.languages import named_languages
from tests.rows import each_row

LEVELS = [
    ("Inglese C1, francese B1.", {"en": "c1", "fr": "b1"}),
    ("English C1, French B1.", {"en": "c1", "fr": "b1"}),
    ("Inglese (C1), francese (B1)", {"en": "c1", "fr": "b1"}),
    ("L'inglese è C1 e il francese è B1", {"en": "c1", "fr": "b1"}),
    ("C1 in inglese, B1 in francese", {"en": "c1", "fr": "b1"}),
    ("French at B1 level and English at C1", {"fr": "b1", "en": "c1"}),
    ("Inglese: C1; tedesco: A2", {"en": "c1", "de": "a2"}),
    ("Ottimo inglese (C1) e buon francese", {"en": "c1", "fr": "buon"}),
    ("italiano madrelingua, inglese fluente", {"it": "madrelingua", "en": "fluente"}),
    ("madrelingua italiana, inglese B2, spagnolo", {"it": "madrelingua", "en": "b2", "es": None}),
    ("Inglese C1 e francese", {"en": "c1", "fr": None}),
    ("Parlo inglese e francese a livello B2", {"en": "b2", "fr": "b2"}),
    ("fluent in English and German", {"en": "fluent", "de": "fluent"}),
]


@each_row(("text", "levels"), LEVELS)
def test_the_nearest_level_is_the_one_of_a_language(text: str, levels: dict[str, str | None]) -> None:
    low = text.lower()
    found = {one.code: one.level and low[one.level.start : one.level.end] for one in named_languages(low)}
    assert found == levels

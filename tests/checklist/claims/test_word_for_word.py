"""A sentence that tells a fact in the fact's own words holds no invention; one that changes it still does."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

ADA: dict[str, Any] = {
    "basics": {"name": "Ada Corvi", "label": "Responsabile qualità"},
    "work": [
        {"name": "Oleificio Serra", "position": "Responsabile qualità", "startDate": "2021-03", "highlights": [
            "Coordino il laboratorio interno (7 tecniche) e le visite ispettive",
            "Migrazione con altri due sviluppatori degli archivi dal vecchio gestionale",
            "Scarti di bottiglie scesi dal 9% al 4% in tre stagioni",
            "Revisione del manuale di igiene insieme alla veterinaria",
        ]},
        {"name": "Laboratorio Analisi Brenna", "position": "Tecnica", "startDate": "2017-01", "endDate": "2021-02",
         "highlights": ["Analisi di 40 campioni al giorno"]},
    ],
    "skills": [{"name": "QGIS"}],
    "meta": {"bozza": {"as_of": "2026-11", "facts": {
        "/work/0/highlights/1": {"share": "team"}, "/work/0/highlights/2": {"share": "team"},
        "/work/0/highlights/3": {"share": "helped"}}}},
}  # fmt: skip
TRUE = [
    "Coordino il laboratorio interno (7 tecniche) e le visite ispettive.",
    "Con il team stiamo seguendo, con altri due sviluppatori, la migrazione degli archivi dal vecchio gestionale.",
    "Gli scarti di bottiglie sono scesi dal 9% al 4% in tre stagioni.",
    "Mi sono occupata della revisione del manuale di igiene insieme alla veterinaria.",
    "Vi scrivo per candidarmi al ruolo di responsabile della qualità e del laboratorio.",
    "Conosco anche QGIS.",
]
INVENTED = [
    ("Gli scarti di bottiglie sono scesi dal 9% al 3% in tre stagioni.", "3%"),
    ("Gli scarti di bottiglie sono scesi dal 4% al 9% in tre stagioni.", "9%"),
    ("Al Laboratorio Analisi Brenna gli scarti di bottiglie sono scesi dal 9% al 4% in tre stagioni.", "9%"),
    ("Ho scritto da sola il manuale di igiene.", "manuale"),
    ("Coordino il laboratorio interno (17 tecniche) e le visite ispettive.", "17"),
]


@each_row("sentence", TRUE)
def test_what_tells_a_fact_in_its_own_words_is_not_flagged(sentence: str) -> None:
    assert flagged_in(read(ADA), "it", sentence) == []


@each_row(("sentence", "part"), INVENTED)
def test_what_changes_a_number_its_order_the_place_or_the_share_is_flagged(sentence: str, part: str) -> None:
    assert any(part in one for one in flagged_in(read(ADA), "it", sentence)), sentence

# ruff: noqa: E501
"""The kinds of the palette: what meets them, what is partial, and that bare words never do."""

from typing import Any

from checklist import Rubric, review
from checklist.criteria.about import about_kinds
from checklist.criteria.advice import texts
from checklist.palette import KINDS
from checklist.report import Criterion
from tests.rows import each_row

TERMS = {
    "it": ["componente | libreria di componenti", "accessibilità | WCAG", "tastiera", "screen reader", "contrasto"],
    "en": ["component library | component", "accessibility", "keyboard", "contrast"],
}
KEYS = {
    "it": ["domanda | chiedere", "analizzare | analisi", "decidere | decisione"],
    "en": ["question | ask", "analyse", "decide"],
}
HEAP = "Componenti, accessibilità, WCAG, tastiera, screen reader, contrasto, libreria di componenti, React."
NO_SENTENCE = "Accessibilità 95%. Componenti 40. Tastiera da 10 a 20. Contrasto 5 anni."
LISTED = "Ho usato componenti, accessibilità, tastiera, screen reader, contrasto, WCAG, libreria di componenti."
CASES: list[tuple[dict[str, Any], str, str]] = [
    ({}, "Ho corretto il contrasto dei moduli.", "met"),
    ({}, "Si parla di accessibilità.", "partial"),
    ({}, "Ho rifatto il sito.", "missing"),
    ({}, "Non ho mai corretto il contrasto.", "missing"),
    ({}, "Vorrei imparare l'accessibilità.", "missing"),
    ({"minimum": 2}, "I rewrote the component library and fixed the contrast of every form.", "met"),
    ({"minimum": 2}, "I fixed the contrast of every form.", "partial"),
    ({"deeds": {"it": ["verificare"]}}, "Ho verificato la tastiera su ogni pagina.", "met"),
    ({"deeds": {"it": ["verificare"]}}, "Ho comprato una tastiera.", "partial"),
    ({"detail": 1}, "Ho costruito una libreria di componenti usata da 6 squadre.", "met"),
    ({"detail": 1}, "Ho costruito una libreria di componenti.", "partial"),
    ({"kind": "term-near-figure"}, "Ho scritto 42 componenti per le pagine del negozio.", "met"),
    ({"kind": "term-near-figure"}, "Ho scritto componenti per le pagine del negozio.", "partial"),
    ({"kind": "term-near-figure", "figures": ["percent"]}, "Ho scritto 42 componenti per il negozio.", "partial"),
    ({"kind": "term-near-figure"}, "Vorrei scrivere 42 componenti.", "missing"),
    ({"kind": "tool-with-years"}, "Uso lo screen reader da quattro anni e provo ogni pagina.", "met"),
    ({"kind": "tool-with-years"}, "Provo le pagine con lo screen reader.", "partial"),
    ({"kind": "before-and-after"}, "I fixed the contrast and complaints fell from 30 to 4 a month.", "met"),
    ({"kind": "before-and-after"}, "Ho curato l'accessibilità dei moduli.", "partial"),
    ({"kind": "any-of", "minimum": 3, "sentences": 3, "words": KEYS},
     "Il direttore mi ha chiesto perché i resi crescevano. Ho analizzato gli ordini di un anno. Ha deciso di cambiare corriere.",
     "met"),
    ({"kind": "any-of", "minimum": 3, "sentences": 3, "words": KEYS},
     "Il direttore mi ha chiesto perché i resi crescevano. Ho analizzato gli ordini di un anno.", "partial"),
    ({"kind": "any-of", "minimum": 3, "sentences": 1, "words": KEYS}, "Ho analizzato gli ordini di un anno.", "missing"),
    ({"kind": "absence", "words": {"it": ["stipendio"], "en": ["salary"]}}, "Ho rifatto il sito.", "met"),
    ({"kind": "absence", "words": {"it": ["stipendio"], "en": ["salary"]}}, "Ho rifatto il sito, e lo stipendio conta.", "missing"),
]  # fmt: skip


def judged(text: str, **entry: Any) -> Criterion:
    rubric = Rubric.load({"slug": "own", "criteria": [{"id": "own-one", "words": TERMS} | entry]})
    return review(text, rubric).criteria[0]


@each_row(("entry", "text", "verdict"), CASES)
def test_a_kind_decides_by_what_the_writer_tells(entry: dict[str, Any], text: str, verdict: str) -> None:
    assert judged(text, **entry).verdict == verdict


@each_row("text", [HEAP, NO_SENTENCE, LISTED, HEAP * 9])
@each_row("kind", [kind for kind in KINDS if kind != "absence"])
def test_no_kind_is_met_by_bare_words(kind: str, text: str) -> None:
    assert judged(text, kind=kind).verdict != "met"


def test_absence_is_not_met_by_an_empty_letter() -> None:
    assert judged("", kind="absence").verdict == "missing"


def test_a_mistake_of_absence_is_found_where_the_words_are_not() -> None:
    entry = {"id": "no-link", "kind": "absence", "words": {"it": ["portfolio"]}, "weight": 1}
    rubric = Rubric.load({"slug": "own", "criteria": [{"id": "subject"}], "mistakes": [entry]})
    assert review("Ho rifatto il sito.", rubric).mistakes[0].found
    assert not review("Il mio portfolio è in rete.", rubric).mistakes[0].found


def test_the_guide_gives_its_own_advice_for_each_verdict_and_language() -> None:
    advice = {
        "met": {"it": "Bene: «{quote}» {0} {quote.__class__}", "en": ""},
        "missing": {"it": "Parla di chi legge."},
    }
    met = judged("Ho corretto il contrasto dei moduli.", advice=advice)
    assert met.advice_it.startswith("Bene: «Ho corretto il contrasto dei moduli»")
    assert "{0} {quote.__class__}" in met.advice_it
    assert met.advice_en.startswith("Your letter has what the guide asks for")
    assert judged("Ciao.", advice=advice).advice_it == "Parla di chi legge."
    assert judged("Ciao.", advice=advice).advice_en.startswith("Your letter has nothing of what")


def test_a_check_of_ours_takes_advice_of_the_guide_too() -> None:
    entry = {"id": "greeting", "advice": {"missing": {"it": "Saluta.", "en": "Greet."}}}
    report = review("Ho rifatto il sito.", Rubric.load({"slug": "own", "criteria": [entry]}))
    assert (report.criteria[0].advice_it, report.criteria[0].advice_en) == ("Saluta.", "Greet.")


def test_every_kind_is_described_and_advises_in_both_languages() -> None:
    assert list(about_kinds()) != []
    assert about_kinds().keys() == KINDS.keys()
    for ident, kind in KINDS.items():
        told = about_kinds()[ident]
        assert all(
            set(text) == {"it", "en"} for text in (told["name"], told["description"], *told["parameters"].values())
        )
        assert told["parameters"].keys() == kind.defaults.keys()
        if ident != "deed-with-object":
            assert {"met", "partial", "missing"} <= texts()[ident].keys()

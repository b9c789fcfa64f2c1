# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures and changes: read with their unit in both languages, and left alone where they are none."""

import pytest

from checklist.detect.figures.vague import vague
from checklist.letter import Letter
from tests.rows import each_row

FIGURES = [
    ("15M requests/day", 15e6, "rate"), ("1,4 milioni di letture al giorno", 1.4e6, "rate"), ("3.500 richieste al secondo", 3500, "rate"),
    ("11k samples per second", 11_000, "rate"), ("duecentomila utenti", 200_000, "users"), ("ninety thousand customers", 90_000, "users"),
    ("una sessantina di soci", 60, "users"), ("2M DAU", 2e6, "rate"), ("500GB di dati", 500, "data"), ("1.200.000 righe", 1.2e6, "data"),
    ("€50.000 di budget", 50_000, "money"), ("2,3 mln €", 2.3e6, "money"), ("USD 9.6 million", 9.6e6, "money"), ("un team di otto persone", 8, "people"),
    ("twelve engineers", 12, "people"), ("5 ore", 5, "time"), ("180ms", 180, "time"), ("6 anni", 6, "years"), ("35%", 35, "percent"),
    ("trentacinque per cento", 35, "percent"), ("10x", 10, "factor"), ("two hundred and fifty orders", 250, "orders"), ("due milioni di utenti", 2e6, "users"),
    ("74 moduli su cento", 74, "percent"), ("tre famiglie su quattro", 75, "percent"), ("two in five visitors", 40, "percent"), ("nine out of ten nurses", 90, "percent"),
    ("tre milioni e duecentomila euro", 3.2e6, "money"), ("il miliardo di righe", 1e9, "data"), ("un milione di letture al mese", 1e6, "rate"),
    ("forty pallets in the hundred", 40, "percent"), ("forty pallets in a hundred", 40, "percent"),
    ("8 of the 10 sites", 80, "percent"), ("one in twenty", 5, "percent"), ("un anno e mezzo", 1.5, "years"), ("due anni e mezzo", 2.5, "years"),
    ("a year and a half", 1.5, "years"), ("two and a half years", 2.5, "years"), ("6 mesi e mezzo", 6.5, "time"), ("un'ora e mezza", 1.5, "time"),
    ("tre quarti d'ora", 0.75, "time"), ("three quarters of an hour", 0.75, "time"), ("un quarto d'ora", 0.25, "time"), ("three quarters of the shops", 75, "percent"),
    ("mezzo milione di euro", 5e5, "money"), ("un milione e mezzo di utenti", 1.5e6, "users"), ("one and a half million rows", 1.5e6, "data"),
    ("un milione e duecentomila euro", 1.2e6, "money"), ("half a million euros", 5e5, "money"), ("24 posti letto", 24, "count"), ("30 beds", 30, "count"),
]  # fmt: skip
NOT_FIGURES = [
    "Java 17", "Python 3.12", "Spring Boot 2.7", "nel 2019", "dal 2021", "il 14 marzo", "12/05/2023", "+39 333 1234567", "110/110", "110 e lode",
    "alle nove e mezza", "alle 8 e mezza", "dalle 9 alle 18", "alle sette di sera", "at half past eight", "at nine in the morning", "prima di mezzanotte e venti",
    "febbraio 2021\nAPI", "nel 2021 API", "ISO 27001", "ho 34 anni", "24/7", "alle 17.30", "art. 30", "RAL 45.000 euro", "rif. 2024/117",
]  # fmt: skip
CHANGES = [
    ("Ho ridotto il tempo da 4sec a 180ms.", "time", "from-to"), ("Response time went from 2h to 12 min.", "time", "from-to"),
    ("Il tasso è sceso dal 18% all'11%.", "percent", "from-to"), ("Throughput rose from 500 to 2,000 rps.", "rate", "from-to"),
    ("p95 2,8 s → 190 ms", "time", "from-to"), ("Ho ridotto i costi del 40%.", "percent", "share"), ("We cut writes by 92%.", "percent", "share"),
    ("Il 35% in meno.", "percent", "share"), ("Ho quasi dimezzato i tempi.", "factor", "halved"), ("Deploys are 5x faster.", "factor", "factor"),
    ("I moduli firmati sono stati 74 su cento contro 52.", "percent", "compared"), ("It was one visitor in four, now it is two in four.", "percent", "from-to"),
    ("The fines, which had been 4 million euro, were 1 million euro last year.", "money", "from-to"),
    ("Le penali, che erano di 90.000 euro, ora sono 20.000 euro.", "money", "from-to"),
    ("Il ritardo si ridusse da nove settimane a due settimane.", "time", "from-to"),
    ("Prima ci metteva 3 ore, adesso bastano 9 minuti.", "time", "from-to"), ("Churn was 7.9% against 11.2% of the control group.", "percent", "compared"),
]  # fmt: skip
NO_CHANGES = [
    "Budget da 20 a 150 mila euro.",
    "Seguivo dai 3 ai 5 cantieri.",
    "Lavoro da 6 anni.",
    "I have worked from 2019 to 2023.",
]


@each_row(("text", "value", "kind"), FIGURES)
def test_a_figure_is_read_with_its_value_and_kind(text: str, value: float, kind: str) -> None:
    figures = Letter(f"Gestivo {text}.").figures
    assert [(round(one.value, 3), one.kind) for one in figures] == [(value, kind)]


@each_row("text", NOT_FIGURES)
def test_dates_ages_versions_and_the_like_are_no_figures(text: str) -> None:
    assert [
        one for one in Letter(f"Così era, {text}, e basta.").figures if one.kind != "years" or "anni" not in text
    ] == []


@each_row(("text", "kind", "how"), CHANGES)
def test_a_change_is_read_with_its_kind(text: str, kind: str, how: str) -> None:
    assert (kind, how) in {(one.kind, one.how) for one in Letter(text).changes}


@pytest.mark.parametrize(
    ("text", "sizes"),
    [("1,2 milioni di euro", 0), ("due milioni di righe", 0), ("milioni di righe", 1), ("half a million of rows", 0)],
)
def test_a_size_with_its_number_is_not_vague(text: str, sizes: int) -> None:
    assert len(vague(f"gestivo {text}.")) == sizes


@pytest.mark.parametrize("text", NO_CHANGES)
def test_a_range_or_a_period_is_no_change(text: str) -> None:
    assert Letter(text).changes == []

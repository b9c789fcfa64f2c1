"""Which words of an advertisement are things to know: alternatives, short names, general words and their examples."""

import pytest

from checklist.ads import read_ad

REQUIRED = [
    ("Programmi in C/C++ e Python", {"c", "cpp", "python"}),
    ("Conoscenza di C, C++ o C#", {"c", "cpp", "csharp"}),
    ("C# or C/C++, and Rust", {"csharp", "c", "cpp", "rust"}),
    ("C e C++ su Linux", {"c", "cpp", "linux"}),
    ("Go or Rust", {"go", "rust"}),
    ("Esperienza con Go e con i pagamenti SEPA", {"go", "payments"}),
    ("Observability stacks (Grafana, Prometheus)", {"grafana", "prometheus"}),
    ("Strumenti di calcolo distribuito (ad esempio Apache Spark)", {"spark"}),
    ("Relational databases and Git", {"relational databases", "git"}),
    ("Some basic cloud/Linux fundamentals", {"cloud", "linux"}),
    ("Cloud computing on AWS", {"aws"}),
    ("Web development with HTML5, CSS and PHP", {"web development", "html", "css", "php"}),
    ("Keep runbooks and ADRs up to date in Git", {"git"}),
    ("Creazione di roadmap di prodotto e strategia go-to-market, con Jira", {"jira"}),
    ("Attenzione alla qualità dell’esperienza utente, con Figma", {"figma"}),
    ("Major mobile SDKs and Kotlin", {"software development kits", "kotlin"}),
    ("Sviluppo, fornitura, monitoraggio e gestione operativa di servizi in Java", {"java"}),
    ("Strumenti di monitoraggio", {"monitoring"}),
]


@pytest.mark.parametrize("heading", ["Requirements", "Requisiti"])
def test_a_demand_names_what_one_must_know_and_nothing_beside_it(heading: str) -> None:
    read = {line: {one.id for one in read_ad(f"{heading}\n- {line}").wanted("required")} for line, _ in REQUIRED}
    assert {line: read[line] for line, meant in REQUIRED if read[line] != meant} == {}


@pytest.mark.parametrize(
    ("line", "alternatives"),
    [
        ("Kotlin or Java, and Docker", {"kotlin", "java"}),
        ("Almeno uno tra PostgreSQL e MySQL", {"postgresql", "mysql"}),
        ("Python oppure Go", {"python", "go"}),
        ("C# or C/C++", {"csharp", "c", "cpp"}),
    ],
)
def test_alternatives_share_a_choice(line: str, alternatives: set[str]) -> None:
    demands = read_ad(f"Requirements\n- {line}").demands
    choices = {one.choice for one in demands if one.id in alternatives}
    assert alternatives <= {one.id for one in demands}
    assert len(choices) == 1
    assert choices != {0}


@pytest.mark.parametrize(
    "line",
    [
        "You perform environmental monitoring of the rooms",
        "Plan simulations for new nurses",
        "We move one in nine containers",
        "Collaudo e messa in servizio",
    ],
)
def test_words_of_computing_that_other_trades_have_are_demanded_beside_a_technology(line: str) -> None:
    assert read_ad(f"Requirements\n- {line}").demands == ()
    assert len(read_ad(f"Requirements\n- {line}\n- Python").demands) == 2

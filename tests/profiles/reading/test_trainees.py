"""An internship stays one: the head of a job that says so keeps it as its role, with the department behind."""

import pytest

from profiles.reading import files
from tests.rows import each_row


@pytest.mark.parametrize(
    ("head", "name", "position"),
    [
        ("Stage — Comune di Asti, ufficio statistica", "Comune di Asti", "Stage, ufficio statistica"),
        ("Stage presso Comune di Asti, ufficio statistica", "Comune di Asti", "Stage, ufficio statistica"),
        ("Tirocinio curriculare – Faro S.r.l.", "Faro S.r.l.", "Tirocinio curriculare"),
        ("Sviluppatrice web (stage) — Faro S.r.l.", "Faro S.r.l.", "stage, Sviluppatrice web"),
        ("Stagista — Comune di Asti, ufficio anagrafe", "Comune di Asti", "Stagista"),
        ("Internship — Leeds City Council, statistics office", "Leeds City Council", "Internship, statistics office"),
        ("Web developer (internship) – Elm Foods Ltd", "Elm Foods Ltd", "internship, Web developer"),
        ("Intern, Leeds City Council, planning department", "Leeds City Council", "Intern"),
        ("Direttrice di palcoscenico — Teatro Olmo", "Teatro Olmo", "Direttrice di palcoscenico"),
    ],
)
def test_an_internship_is_read_as_one(head: str, name: str, position: str) -> None:
    text = f"Ada Neri\n\nEsperienze\n\n{head}\nfebbraio 2018 – luglio 2018\n- Raccolta dati\n"
    (job,) = files.read(".txt", text.encode()).resume["work"]
    assert (job["name"], job["position"]) == (name, position)


@each_row(("heading", "position"), [
    ("Stage", "Stage"),
    ("Tirocini", "Tirocinio"),
    ("INTERNSHIPS", "Internship"),
    ("Stage e tirocini", "Stage"),
])  # fmt: skip
def test_what_stands_below_such_a_heading_is_one_too(heading: str, position: str) -> None:
    work = "Ada Neri\n\nEsperienze\n\nSarta\nSartoria Olmo, Asti\nmarzo 2019 – giugno 2023\n- Orli\n\n"
    text = f"{work}{heading}\n\nTeatro Faro, Asti, febbraio 2018 – luglio 2018\n- Costumi\n"
    jobs = files.read(".txt", text.encode()).resume["work"]
    assert [(job["name"], job["position"]) for job in jobs] == [("Sartoria Olmo", "Sarta"), ("Teatro Faro", position)]

"""What is never read: birth, sex, nationality, family, health, codes, streets; and what looks like it but is work."""

import pytest

from profiles.reading import files
from profiles.reading.lines import Line
from profiles.reading.private import strip, without_private
from tests.rows import each_row

NEVER = [
    "Data di nascita: 3 aprile 1990", "Nato il 3/4/1990 a Bari", "Nazionalità: italiana", "Stato civile: coniugata", "Codice fiscale: NRENNA90D43A944X",
    "NRENNA90D43A944X", "Iscritta alle categorie protette (L. 68/99)", "Sesso: F", "Due figli", "Date of birth 03/04/1990", "Nationality: Italian",
    "Married", "Gender: female", "Health: good", "Via Roma 12, Bologna", "12 Abbey Road",
    "Corso Garibaldi 7", "Corso Duca d’Aosta, 31/B", "Indirizzo: corso Alfieri 4, Asti", "Corso Italia, Catania",
    "Autorizzo il trattamento dei miei dati personali", "Age: 36",
]  # fmt: skip
WORK = [
    "Brightwater Health — Developer, 2019 – 2021", "Insegnato a bambini di 6 anni", "Mobile app for children with asthma", "Genere e statistica: tesi",
    "Responsabile Salute e sicurezza", "Viaggi organizzati per 300 persone", "Ridotti i tempi in corso d'opera",
    "Corso di primo intervento, 2022", "Corso HACCP 2021", "Corso in gestione dei progetti (40 ore)", "Corso di inglese, livello 2",
]  # fmt: skip


@each_row("line", NEVER)
def test_it_is_never_read(line: str) -> None:
    assert strip([Line(line)]) == []


@pytest.mark.parametrize("line", WORK)
def test_work_is_read(line: str) -> None:
    assert strip([Line(line)]) == [Line(line)]


def test_of_an_address_the_town_remains() -> None:
    assert [line.text for line in strip([Line("Via Roma 12, 40121 Bologna (BO) · anna@example.org")])] == [
        "Bologna\tanna@example.org"
    ]


def test_a_value_below_its_label_is_left_out_too() -> None:
    lines = [Line("Data di nascita"), Line("3 aprile 1990"), Line("Esperienza")]
    assert [line.text for line in strip(lines)] == ["Esperienza"]


def test_properties_of_a_json_file_are_left_out_at_any_depth() -> None:
    document = {"basics": {"image": "x", "location": {"address": "Via Po 1", "city": "Torino"}, "birthDate": "1990"}}
    assert without_private(document) == {"basics": {"location": {"city": "Torino"}}}


def test_no_private_line_is_in_the_text_that_is_kept() -> None:
    text = "Anna Neri\n" + "\n".join(NEVER) + "\nEsperienza\nLumen, Contabile, 2020 – oggi\n"
    read = files.read(".txt", text.encode())
    assert read.text == "Anna Neri\nEsperienza\nLumen, Contabile, 2020 – oggi"

"""What a CV types in capitals throughout stands in a letter as one writes it."""

from checklist.compose.bilingual.capitals import line_in_small_letters, person_in_small_letters
from checklist.compose.bilingual.titles import title
from checklist.compose.person import Person
from checklist.facts import read

LINES = {
    "SALDATURA A FILO DI TELAI PER RIMORCHI": "Saldatura a filo di telai per rimorchi",
    "PICCOLE MODIFICHE AI PROGRAMMI DEL CNC": "Piccole modifiche ai programmi del CNC",
    "ANALISI DEI DATI IN PYTHON": "Analisi dei dati in PYTHON",
    "CARPENTRY AND JOINERY LEVEL 2": "Carpentry and joinery level 2",
    "PES PAV CEI 11-27": "PES PAV CEI 11-27",  # acronyms
    "PORTINERIA": "PORTINERIA",  # a heading as likely as a deed
    "Uso di MULETTI": "Uso di MULETTI",
}
NAMES = {
    "GRETA BALDUINI": "Greta Balduini",
    "NIAMH O’DOWD-KEARNS": "Niamh O’Dowd-Kearns",
    "RITA DE SANTIS": "Rita De Santis",
    "JOOST VAN DER MEER": "Joost van der Meer",
    "Lea NOBILI": "Lea NOBILI",
}


def test_lines_and_names_in_capitals() -> None:
    assert {line: line_in_small_letters(line) for line in LINES} == LINES
    assert {name: person_in_small_letters(name) for name in NAMES} == NAMES


def test_an_address_in_capitals_is_written_small() -> None:
    basics = {"name": "LEA NOBILI", "email": "LEA.NOBILI@POSTA.EXAMPLE", "phone": "340 0199 283"}
    assert Person(read({"basics": basics})).contacts == ["lea.nobili@posta.example", "340 0199 283"]


def test_titles_in_capitals_and_with_a_slash() -> None:
    assert title("HEAD OF STAGE LIGHTING", "en", "en") == "Head of Stage Lighting"
    assert title("tirocinante ex art. 18 l. 196/1997", "it", "it") == "tirocinante ex art. 18 l. 196/1997"
    assert title("Caretaker / 2IC", "en", "en") == "Caretaker and 2IC"

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines of Italian CVs in which something is no task, stands in brackets, or has an abbreviation in it."""

from checklist.compose.bilingual.abbreviations import written_out
from checklist.compose.italian.highlights import sentence
from checklist.compose.person import Person
from checklist.compose.statements import tell
from checklist.facts import read
from tests.rows import each_row


@each_row(("line", "said"), [
    ("Cura dei letti, reparto da 40 posti, turni di notte", "mi occupo della cura dei letti (reparto da 40 posti; turni di notte)"),
    ("Consegne a domicilio, 50 pacchi al giorno, furgone proprio", "mi occupo delle consegne a domicilio (50 pacchi al giorno; furgone proprio)"),
    ("Vendita di polizze auto, contratto a progetto", "mi occupo della vendita di polizze auto"),
    ("Cura delle serre; mobilità per chiusura azienda", "mi occupo della cura delle serre"),
    ("Montaggi di scaffali, trasferte in tutta Italia", "mi occupo dei montaggi di scaffali (trasferte in tutta Italia)"),
    ("Raggiunto il budget di vendita, premio miglior negozio 2019", "ho raggiunto il budget di vendita (premio come miglior negozio 2019)"),
    ("Confezionamento di mele, media 60 casse all'ora", "mi occupo del confezionamento di mele (in media 60 casse all’ora)"),
    ("Contratti di 6 mesi in edilizia", ""),
    ("Degenza chirurgica, rapporto 1:6", "mi occupo della degenza chirurgica (rapporto 1:6)"),
    ("Vendita di mobili, zona Brianza", "mi occupo della vendita di mobili (zona Brianza)"),
    ("Tornitura di perni, lotti da 5 a 90 pezzi", "mi occupo della tornitura di perni (lotti da 5 a 90 pezzi)"),
    ("Raggiunto l'obiettivo, bonus annuale", "ho raggiunto l’obiettivo (bonus annuale)"),
    ("Ditta chiusa per fallimento", ""),
])  # fmt: skip
def test_what_is_no_task_stands_in_brackets_or_is_left_out(line: str, said: str) -> None:
    assert sentence(line, running=True) == said


@each_row(("line", "said"), [
    ("Supplenze in 4 scuole tra Lodi, Crema e Pavia", "faccio supplenze in 4 scuole tra Lodi, Crema e Pavia"),
    ("Gestione di 60 clienti attivi, 12 aperti da zero (bar, hotel)", ""),
    ("Elaborazione 730, Redditi PF, IMU, bilanci", "mi occupo dell’elaborazione di 730, Redditi PF, IMU e bilanci"),
    ("Trasporti su strada, Austria e Germania", "mi occupo dei trasporti su strada (Austria e Germania)"),
])  # fmt: skip
def test_brackets_are_neither_torn_nor_nested(line: str, said: str) -> None:
    found = sentence(line, running=True)
    assert found.count("(") == found.count(")")
    assert "(" not in found.partition("(")[2].partition(")")[0]
    assert found == said or not said


@each_row(("line", "said"), [
    ("Vendita di sementi a consorzi in prov. BO e FE", "vendita di sementi a consorzi nelle province di BO e FE"),
    ("Compilazione mod. 770 e CU", "odello 770"),
    ("Ripetizioni di latino, a.s. 2021/22", "nell’anno scolastico 2021/22"),
    ("Corsi di nuoto con bambini 4-9 anni", "con bambini di 4-9 anni"),
    ("Riempimento di 90 vasi ora", "90 vasi all’ora"),
    ("Compilazione di ISEE e 730", "modello 730"),
    ("Scaffali fino a 8 mt", "fino a 8 metri"),
])  # fmt: skip
def test_an_abbreviation_is_written_out_and_ends_no_sentence(line: str, said: str) -> None:
    document = {"work": [{"name": "Olmo", "position": "Addetta", "startDate": "2019", "highlights": [line]}],
                "languages": [{"language": "Italiano"}]}  # fmt: skip
    told = tell(Person(read(document)), "it")
    assert len(told.statements) <= 1
    assert said in (told.statements[0].text if told.statements else written_out(line, "it"))

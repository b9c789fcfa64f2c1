# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Italian lines that are told as their writer put them, and clauses of which no verb would be left."""

from checklist.compose.bilingual.abbreviations import written_out
from checklist.compose.italian.highlights import sentence
from checklist.compose.italian.last_check.doubt import checked
from checklist.compose.italian.last_check.tells import tells
from checklist.compose.person import Person
from checklist.compose.statements import tell
from checklist.facts import read
from tests.rows import each_row


@each_row(("line", "said"), [
    # of a sentence with its articles no word is in doubt that no table knows
    ("Cura il crop calendar diviso fra tre vivai: 30 schede, tenute in Plantix", "curo il crop calendar diviso fra tre vivai: 30 schede, tenute in Plantix"),
    ("Segue le famiglie degli alunni con BES; conduce la lettura mensile dei game book", "seguo le famiglie degli alunni con BES; conduco la lettura mensile dei game book"),
    ("Lavoro nella squadra che cura i sentieri (sei persone)", "lavoro nella squadra che cura i sentieri (sei persone)"),
    # a note without articles is no such sentence
    ("Gestisce reception hotel", ""),
    # each part behind a semicolon is looked at by itself
    ("Referente dei turni dal 2021; le assenze sono scese da 30 nel 2020 a 12 nel 2022", "sono referente dei turni dal 2021; le assenze sono scese da 30 nel 2020 a 12 nel 2022"),
    ("Ha rifatto l'orto; i soci sono saliti da una ventina a oltre cinquanta", "ho rifatto l’orto; i soci sono saliti da una ventina a oltre cinquanta"),
])  # fmt: skip
def test_a_sentence_of_the_writers_is_told_as_it_stands(line: str, said: str) -> None:
    assert checked(sentence(line, running=True), line) == said


@each_row(("clause", "has_verb"), [
    ("lo studio di un impasto", False),
    ("la raccolta delle olive", False),
    ("la tenuta dei registri e il controllo delle scorte", False),
    ("ho studiato un impasto", True),
    ("controllo le scorte", True),
    ("progetto e costruisco barche", True),
    ("lavoro in vivaio", True),
    ("le scorte sono calate del 9%", True),
    ("il forno cuoceva pane per tre mense", True),
    ("nel 2020 ho aperto la serra", True),
    ("mi occupo della posa", True),
])  # fmt: skip
def test_a_clause_tells_something_where_it_has_a_finite_verb(clause: str, has_verb: bool) -> None:
    assert tells(clause) is has_verb


def test_what_is_left_of_a_clause_keeps_its_verb() -> None:
    assert checked("lo studio di un impasto per mense vino limite è stato portato da 9 a 4 ore") == ""


ENDED = [
    ("Ultimi tre anni al banco del pesce", "ho passato gli ultimi tre anni al banco del pesce"),
    ("Primo anno in magazzino", "ho passato il primo anno in magazzino"),
    ("Due stagioni in sala", "ho passato due stagioni in sala"),
    ("Utilizzo dell'escavatore e della gru", "usavo l’escavatore e la gru"),
    ("Tre apprendisti da formare", "avevo tre apprendisti da formare"),
    ("Responsabile della partita dei secondi", "ero responsabile della partita dei secondi"),
    ("Vendita dei fiori al mercato due mattine a settimana", "mi occupavo della vendita dei fiori al mercato due mattine a settimana"),
    ("Perizie di agricoltori anziani e società", "mi occupavo delle perizie di agricoltori anziani e società"),
    ("Volantini e insegne per un birrificio, una libreria e un'enoteca", "mi occupavo dei volantini e delle insegne per un birrificio, una libreria e un’enoteca"),
    ("Creazione di API REST per le bilance, usate da oltre 20 mulini", "ho creato API REST per le bilance, usate da oltre 20 mulini"),
    ("Perizie agrarie, prevalentemente per cooperative", "mi occupavo delle perizie agrarie, prevalentemente per cooperative"),
    ("Registro del bestiame e armadio attrezzi", "mi occupavo del registro del bestiame e dell’armadio degli attrezzi"),
    ("Riunioni con medico, infermiere e assistente sociale", "ho partecipato alle riunioni con il medico, l’infermiere e l’assistente sociale"),
    ("Gestione della pagina del mulino, budget 900 €/mese", "ho gestito la pagina del mulino (con un budget di 900 euro al mese)"),
    ("Controllo della contabilità ordinaria, clienti e banche", "mi occupavo del controllo della contabilità ordinaria, clienti e banche"),
    ("Circa 300 lotti pesati in due giorni", "ho pesato circa 300 lotti in due giorni"),
    ("Calendario editoriale Instagram e TikTok", "mi occupavo del calendario editoriale di Instagram e TikTok"),
    ("Turni diurni e festivi, nelle feste unica guida in barca", "facevo turni diurni e festivi"),
    ("Supplenze da tre giorni a due mesi", "facevo supplenze da tre giorni a due mesi"),
    ("Tiro reti e cucitura di vele", "mi occupavo del tiro delle reti e della cucitura di vele"),
]  # fmt: skip


@each_row(("line", "said"), ENDED)
def test_lines_that_a_person_would_tell_are_told_whole(line: str, said: str) -> None:
    line = written_out(line, "it")
    assert checked(sentence(line, running=False), line) == said


def test_a_heading_in_capitals_among_lines_in_small_letters_is_no_duty() -> None:
    def told(*lines: str) -> list[str]:
        job = {"name": "Officine Faggio", "position": "Tornitrice", "startDate": "2020", "highlights": list(lines)}
        return [one.text for one in tell(Person(read({"work": [job]})), "it").statements]

    assert told("Cura dei torni", "FESTE E PIAZZE") == ["mi occupo della cura dei torni"]
    assert len(told("CURA DEI TORNI MANUALI", "PULIZIA DELLE FRESATRICI")) == 2

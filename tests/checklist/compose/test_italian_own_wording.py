# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines that their writer wrote out: a letter says them whole."""

from checklist.compose.bilingual.language import is_own_sentence, small
from checklist.compose.italian.highlights import sentence
from checklist.compose.italian.last_check.doubt import checked, doubt
from tests.rows import each_row


@each_row(("line", "clause"), [
    ("Acquisto del pesce al porto quattro casse a settimana", "mi occupavo dell’acquisto del pesce al porto quattro casse a settimana"),
    ("Partecipazione alla stesura dei turni con medico, cuoco e addetto alle reti", "ho partecipato alla stesura dei turni con medico, cuoco e addetto alle reti"),
    ("Preparavo i moli per i velisti con DSA insieme agli istruttori", "preparavo i moli per i velisti con DSA insieme agli istruttori"),
    ("Integrazione con SINFE, Portus e la Banca Dati Nautica", "mi occupo dell’integrazione con SINFE, Portus e la Banca Dati Nautica"),
])  # fmt: skip
def test_a_line_with_its_articles_is_said_whole(line: str, clause: str) -> None:
    assert doubt(clause, line)
    assert checked(clause, line) == clause


@each_row(("line", "clause"), [
    # a note, without articles
    ("Spedizioni a cliente", "mi occupo delle spedizioni a cliente"),
    # something was put in behind the first word
    ("Contatti ambasciata e con direzione del porto", "mi occupo dei contatti con ambasciata e con direzione del porto"),
    # no task
    ("Società fornisce barche per il noleggio", "mi occupo della società fornisce barche per il noleggio"),
    ("Turni diurni, nelle notti unica guardiana del faro", "mi occupavo di turni diurni, nelle notti unica guardiana del faro"),
])  # fmt: skip
def test_other_lines_are_looked_at_word_for_word(line: str, clause: str) -> None:
    assert checked(clause, line) != clause


@each_row(("line", "own"), [
    ("Negli ultimi tre anni ho seguito i moli.", True),
    ("Curo la rete dei moli.", True),
    ("Ha rifatto il piano dei moli dopo la tempesta.", False),
    ("Legge le carte e segue le prove.", False),
    ("Implementazione dei varchi secondo la norma, con accesso dei velisti.", False),
    ("Moli e pontili secondo la norma.", False),
    ("Diviso con due colleghi il molo.", False),
    ("Riordino del molo che ho preso in consegna.", False),
    ("Due moli su tre li ho riordinati io.", True),
    ("Stiro a mano le vele.", True),
    ("La domenica servivo ai tavoli del molo.", True),
    ("Referente del gruppo di lavoro sul molo.", False),
    ("Intimo Ondina.", False),
    ("Svedese: capito e parlato.", False),
])  # fmt: skip
def test_a_line_in_the_third_person_is_no_sentence_in_the_first(line: str, own: bool) -> None:
    assert is_own_sentence(line, "it") is own


def test_a_sentence_of_the_writers_begins_small_behind_what_leads_to_it() -> None:
    assert small("Negli ultimi tre anni ho seguito i moli", "it").startswith("negli")
    assert small("Mi occupavo delle reti e dei moli", "it").startswith("mi ")
    assert small("During the storm I closed the slip", "en").startswith("during")


@each_row(("line", "clause"), [
    ("Cantiere del tetto della chiesa (340 mq, 11 mesi)", "ho lavorato nel cantiere del tetto della chiesa (340 mq, 11 mesi)"),
    ("Negozio di 900 metri quadri, 12 collaboratori", "ho lavorato in un negozio di 900 metri quadri, con 12 collaboratori"),
])  # fmt: skip
def test_a_place_of_work_has_its_figures_outside_brackets_alone(line: str, clause: str) -> None:
    assert sentence(line, running=False) == clause

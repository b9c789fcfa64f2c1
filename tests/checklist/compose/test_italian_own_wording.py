# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines that their writer wrote out: a letter says them whole."""

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

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Italian lines in the first person, as people type them into a form, with the writer's share in what they tell."""

from checklist.compose.italian.highlights import sentence
from tests.rows import each_row


@each_row(("line", "share", "running", "ended"), [
    ("Ho disegnato il catalogo dei corsi, che oggi usano 40 scuole", "did", "ho disegnato il catalogo dei corsi, che oggi usano 40 scuole", ""),
    ("Ho introdotto le schede di reparto", "led", "ho introdotto le schede di reparto", ""),
    ("Ho introdotto le schede di reparto", "team", "con il team abbiamo introdotto le schede di reparto", ""),
    ("Ho introdotto le schede di reparto", "helped", "ho contribuito a introdurre le schede di reparto", ""),
    ("Ho scritto i testi e tradotto le schede", "helped", "", ""),
    ("Insieme ai colleghi abbiamo spostato tre server", "team", "insieme ai colleghi abbiamo spostato tre server", ""),
    ("Ho aiutato a montare le scene", "helped", "ho aiutato a montare le scene", ""),
    ("Ho partecipato alla stesura del bando", "helped", "ho partecipato alla stesura del bando", ""),
    ("Ho dato una mano con le spedizioni", "helped", "ho dato una mano con le spedizioni", ""),
    ("Contribuito alla stesura del bando", "helped", "ho contribuito alla stesura del bando", ""),
    ("Affiancamento dei colleghi nuovi", "helped", "affianco i colleghi nuovi", "ho affiancato i colleghi nuovi"),
    ("Avvio di due laboratori", "helped", "ho contribuito ad avviare due laboratori", ""),
    ("Preparo ogni sera la chiusura dei conti", "did", "preparo ogni sera la chiusura dei conti", "ho preparato ogni sera la chiusura dei conti"),
    ("Preparo i turni con i capireparto", "team", "con il team prepariamo i turni con i capireparto", "con il team abbiamo preparato i turni con i capireparto"),
    ("Mi occupo della vetrina", "did", "mi occupo della vetrina", "mi occupavo della vetrina"),
    ("Lavoro con tre tirocinanti", "team", "lavoro con tre tirocinanti", "ho lavorato con tre tirocinanti"),
])  # fmt: skip
def test_a_line_in_the_first_person_is_told_with_the_share_of_its_writer(
    line: str, share: str, running: str, ended: str
) -> None:
    said = sentence(line, running=True, share=share), sentence(line, running=False, share=share)
    assert said == (running, ended or running)


@each_row(("line", "said"), [
    ("Ottimizzazione di alcune tabelle lente", "ho ottimizzato alcune tabelle lente"),
    ("Realizzate dashboard per la direzione", "ho realizzato dashboard per la direzione"),
    ("Ottimo rapporto con i soci", ""),
])  # fmt: skip
def test_no_deed_is_taken_for_praise_and_no_noun_for_a_preposition(line: str, said: str) -> None:
    assert sentence(line, running=True) == said

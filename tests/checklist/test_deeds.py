# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What the writer did, told by the grammar of the verb alone: words that stand in no list."""

from checklist.detect.actions import deeds
from checklist.letter import Letter
from checklist.text.segmentation import fold, sentences
from tests.rows import each_row

DEEDS = [
    ("Ho imbustato 300 inviti.", ["imbustato"]), ("I inviti li abbiamo poi imbustati.", ["imbustati"]), ("Smistavo le schede.", ["smistavo"]),
    ("Mi sono arrampicata sui tetti.", ["arrampicata"]), ("Ho dovuto rimpiazzare il catering.", ["rimpiazzare"]), ("Smistammo le schede.", ["smistammo"]),
    ("Ho mappato i passaggi e sfoltito i moduli.", ["mappato", "sfoltito"]), ("Rinegoziato il contratto del caffè.", ["rinegoziato"]),
    ("I bundled the invoices.", ["bundled"]), ("We then swept the backlog, archived half and merged the rest.", ["swept", "archived", "merged"]),
    ("Untangled the seating plan.", ["untangled"]), ("We've carefully redrawn the map.", ["redrawn"]),
    ("Ogni lunedì smisto le schede.", ["smisto"]), ("Interrogo il registro e incrocio i turni.", ["interrogo", "incrocio"]), ("Le schede? Le smisto io.", []),
    ("Progetto il prossimo anno.", []), ("Il tavolo con il sindaco e lo sportello.", []),
    ("Il fornitore ha imbustato gli inviti.", []), ("The supplier bundled the invoices.", []), ("Ho avuto un dubbio.", []), ("I needed a break.", []),
    ("Tommaso Belli ha chiamato.", []), ("I clienti aspettavano.", []), ("Organised by the town.", []), ("Attualmente abito a Lodi.", []),
]  # fmt: skip


@each_row(("text", "verbs"), DEEDS)
def test_a_deed_is_told_by_its_grammar(text: str, verbs: list[str]) -> None:
    low = fold(text)
    assert [low[one.start : one.end] for one in deeds(text, low, sentences(text))] == verbs


NOUNS = [
    "I am a software engineer.", "Sono uno sviluppatore.", "The design of the migration is old.", "Lavoravano in un negozio.",
    "Dear Hiring Manager,", "I loved the place and was thirty in June.", "Ho avuto un cane.", "My team was motivated and data-driven.",
]  # fmt: skip


@each_row("text", NOUNS)
def test_a_trade_a_thing_or_a_state_is_no_deed(text: str) -> None:
    assert not Letter(text).body_hits("did")

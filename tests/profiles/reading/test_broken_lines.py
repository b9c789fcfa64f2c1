"""Texts whose lines are broken, or typed in columns: what goes on from one line to the next, and what does not."""

from profiles.reading import files
from profiles.reading.heads.sentences import sentences

COLUMNS = """Anna Neri

LAVORI

03/2021 - 11/2023   Vivaio Le Ginestre (tramite Rapida), Agliana
                    giardiniera
                    potatura di siepi e rinvaso

02/2016 - 02/2021   Consorzio per la Bonifica della Piana e delle Valli del
                    Serchio, Lucca
                    operaia idraulica
                    pulizia dei fossi e manutenzione delle paratoie lungo tutta
                    la rete dei canali, con i mezzi e a mano, d'estate e
                    inverno

LINGUE
italiano madrelingua
"""
PROSE = """Anna Neri

WORK

BRACKLEY COACHES, TRURO. Coach driver. September 2009 to
April 2015.
Day trips all over Cornwall and school runs with a 49 seater, and the odd
long weekend to Brittany with pensioners who sang all the way back.

HAYLE BUS COMPANY, HAYLE. Conductor. June 2001 to August
2009.
Four shifts on, three off. Trained six new starters and covered the office when
somebody was ill.
"""


def jobs(text: str) -> list[dict[str, object]]:
    work: list[dict[str, object]] = files.read(".txt", text.encode()).resume["work"]
    return work


def test_a_line_behind_a_date_at_the_edge_goes_on_only_if_it_was_full() -> None:
    first, second = jobs(COLUMNS)
    assert (first["position"], first["highlights"]) == ("giardiniera", ["potatura di siepi e rinvaso"])
    assert str(second["name"]).endswith("Valli del Serchio")
    assert second["position"] == "operaia idraulica"


def test_a_period_that_is_broken_over_two_lines_is_one() -> None:
    assert [(job["startDate"], job["endDate"]) for job in jobs(PROSE)] == [
        ("2009-09", "2015-04"),
        ("2001-06", "2009-08"),
    ]


def test_a_word_that_looks_like_an_abbreviation_ends_a_sentence() -> None:
    assert sentences("Two on, two off. Trained six. Off. Riunite Srl. Ask for no. 5.") == [
        "Two on, two off.",
        "Trained six.",
        "Off. Riunite Srl.",
        "Ask for no. 5.",
    ]

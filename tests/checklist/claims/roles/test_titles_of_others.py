# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Titles: whose they are in the facts, what is only told "as" or "da", and trades that facts tell in other words."""

from functools import cache
from typing import Any

from checklist.facts import Facts, read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

RITA: dict[str, Any] = {'basics': {'name': 'Rita Calder', 'label': 'Freelance product manager'},
 'work': [{'name': 'Self-employed', 'position': 'Product consultant', 'startDate': '2022-01', 'highlights': ['9 contracts with travel firms']},
          {'name': 'Wharfedale Apps',
           'position': 'Product Manager, bookings',
           'startDate': '2018-03',
           'endDate': '2021-12',
           'highlights': ['Reported to the programme director',
                          'Set up the research guild, 22 people in 4 offices',
                          'Three direct reports from 2020',
                          'Stood in for the head of product during her leave in 2021']},
          {'name': 'Wharfedale Apps', 'position': 'Placement, product team', 'startDate': '2017-03', 'endDate': '2018-02', 'highlights': ['Hired after a year']},
          {'name': 'Moorland Hotel', 'position': 'Kitchen helper', 'startDate': '2013-05', 'endDate': '2016-09', 'highlights': ['Breakfast for 60 guests']}],
 'projects': [{'name': 'Hill Stones', 'description': 'Map of dry stone walls, 40 stars, open source'}]}  # fmt: skip
BICE: dict[str, Any] = {'basics': {'name': 'Bice Marangoni', 'label': 'Product manager'},
 'work': [{'name': 'Laguna Pay',
           'position': 'Product Manager, terminali',
           'startDate': '2021-02',
           'highlights': ['Ha avviato il gruppo di lettura dei dati, 30 iscritti', 'Due persone a diretto riporto', 'Collabora con la direttrice del programma']},
          {'name': 'Studio Barene',
           'position': 'Praticante, poi avvocata',
           'startDate': '2014-10',
           'endDate': '2021-01',
           'highlights': ['40 cause di lavoro', "Assistita la responsabile dell'archivio"]},
          {'name': 'Osteria Canal', 'position': 'Aiuto in cucina', 'startDate': '2011-06', 'endDate': '2014-09', 'highlights': ['Stage in cucina nel primo anno']}]}  # fmt: skip
_FACTS = {"Rita": RITA, "Bice": BICE}

OTHERS_TITLES = [
    ("Rita", "en", 'As programme director I answered for four offices.'),
    ("Rita", "en", 'At Wharfedale I was the programme director.'),
    ("Rita", "en", 'I was head of product there.'),
    ("Rita", "en", 'I founded a hotel chain.'),
    ("Rita", "en", 'I am a chartered engineer by trade, once an engineer at sea.'),
    ("Rita", "en", 'At the Moorland Hotel I was the head chef.'),
    ("Rita", "en", 'I was chief executive of a small firm.'),
    ("Rita", "en", 'Promoted to head of product in 2021, I stayed a year.'),
    ("Bice", "it", 'Come direttrice del programma rispondevo di tutto.'),
    ("Bice", "it", 'In Laguna Pay sono la direttrice del programma.'),
    ("Bice", "it", "Ero la responsabile dell'archivio."),
    ("Bice", "it", "Ho fatto le veci della responsabile dell'archivio."),
    ("Bice", "it", 'Ho fatto lo chef in un albergo.'),
    ("Bice", "it", 'Da direttrice ho imparato a delegare.'),
    ("Bice", "it", 'Ho fondato una scuola di vela.'),
]  # fmt: skip

THEIR_TITLES = [
    ("Rita", "en", 'I am freelance since almost five years.'),
    ("Rita", "en", 'I have been freelance since 2022.'),
    ("Rita", "en", 'I work as a freelancer.'),
    ("Rita", "en", 'As a consultant I have had nine contracts.'),
    ("Rita", "en", 'I am self-employed.'),
    ("Rita", "en", 'At Wharfedale I was in charge of bookings as a product manager.'),
    ("Rita", "en", 'I founded a guild for research, 22 people strong.'),
    ("Rita", "en", 'I started the research guild at Wharfedale.'),
    ("Rita", "en", 'Three people reported to me.'),
    ("Rita", "en", 'I began as an intern and was hired after a year.'),
    ("Rita", "en", 'As a placement student I learned to listen.'),
    ("Rita", "en", 'I wrote the plan as a linear programme.'),
    ("Rita", "en", 'I drew it as a table for the head of product.'),
    ("Rita", "en", 'I was a kitchen hand before all this.'),
    ("Rita", "en", 'For some months I stood in for the head of product.'),
    ("Rita", "en", 'I have the programme director to thank for that.'),
    ("Rita", "en", 'My map of dry stone walls has 40 stars on GitHub.'),
    ("Rita", "en", 'I think of the walls as a head start.'),
    ("Rita", "en", 'I served breakfast as a lead-in to a working life.'),
    ("Bice", "it", 'Sono responsabile di prodotto per i terminali.'),
    ("Bice", "it", 'Sono responsabile del prodotto terminali in Laguna Pay.'),
    ("Bice", "it", 'Ho rifatto tutto da capo.'),
    ("Bice", "it", 'Ho imparato il mestiere da un direttore severo.'),
    ("Bice", "it", "L'ho saputo da una responsabile del personale."),
    ("Bice", "it", 'Sono entrata come praticante e sono uscita avvocata.'),
    ("Bice", "it", 'Da tirocinante ho letto quaranta fascicoli.'),
    ("Bice", "it", 'Sono stata stagista in cucina.'),
    ("Bice", "it", 'Ho fondato un gruppo di lettura dei dati con trenta iscritti.'),
    ("Bice", "it", 'Due persone riportano a me.'),
    ("Bice", "it", 'Lavoro accanto alla direttrice del programma.'),
    ("Bice", "it", 'Ricomincio da capo volentieri.'),
    ("Bice", "it", 'È una domanda da tecnico, lo so.'),
    ("Bice", "it", "La vedo come un capo d'accusa."),
]  # fmt: skip


@cache
def _facts(who: str) -> Facts:
    return read(_FACTS[who])


def _flagged(who: str, language: str, sentence: str) -> list[str]:
    return flagged_in(_facts(who), language, sentence)


@each_row(("who", "language", "sentence"), OTHERS_TITLES)
def test_a_title_that_the_facts_give_to_nobody_or_to_another_is_flagged(who: str, language: str, sentence: str) -> None:
    assert _flagged(who, language, sentence)


@each_row(("who", "language", "sentence"), THEIR_TITLES)
def test_a_trade_in_other_words_and_what_is_no_title_are_not_flagged(who: str, language: str, sentence: str) -> None:
    assert _flagged(who, language, sentence) == []

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Facts that tell several shares side by side, and titles beside those to whom somebody reports."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

NELL: dict[str, Any] = {'basics': {'name': 'Nell Ashby', 'label': 'Service designer'},
 'work': [{'name': 'Fenland Water',
           'position': 'Service Designer (design team, reports to the head of design)',
           'startDate': '2021-03',
           'highlights': ['Specified the 14 alarms shown to the crews (screen built by a contractor)',
                          'Monthly notes to the water regulator',
                          'Team of 6 shared with a researcher: leads the workshops, assists with recruitment',
                          '52 interviews with farmers and lock keepers, transcribed in full',
                          'Rewrite of the flood leaflet, led by the press office, with a translator']},
          {'name': 'Ely Cathedral',
           'position': 'Night porter',
           'startDate': '2018-02',
           'endDate': '2021-02',
           'highlights': ['Keys of 40 doors']}],
 'education': [{'institution': 'Falmouth University', 'area': 'Illustration', 'studyType': 'BA', 'startDate': '2014-09', 'endDate': '2017-06'}]}  # fmt: skip
TITO: dict[str, Any] = {'basics': {'name': 'Tito Salvai', 'label': 'Ricercatore'},
 'work': [{'name': 'Acquedotto del Monviso',
           'position': 'Analista (ufficio reti, riporta al responsabile)',
           'startDate': '2022-01',
           'highlights': ['Scelte le 20 soglie di allarme (pannello costruito da un fornitore)',
                          'Guida le prove in campo, supporta gli acquisti',
                          '30 colloqui con i contadini, trascritti']},
          {'name': 'Università di Torino', 'position': 'Assegnista di ricerca', 'startDate': '2018-03', 'endDate': '2021-12', 'highlights': ['Misure di portata su 6 torrenti']}]}  # fmt: skip
_FACTS = {"Nell": read(NELL), "Tito": read(TITO)}

TRUE = [
    ("Nell", "en", "I specified the alarms that the crews see, fourteen of them."),
    ("Nell", "en", "Every month I write the notes to the regulator."),
    ("Nell", "en", "I lead the workshops and help with recruitment."),
    ("Nell", "en", "The interviews with farmers were transcribed by me, fifty-two of them."),
    ("Nell", "en", "I helped with the flood leaflet."),
    ("Nell", "en", "I'm an illustrator by training, which helps in workshops."),
    ("Nell", "en", "I spent three years in the dark as a porter, and the last five as a service designer."),
    ("Nell", "it", "Ho fatto tre anni da portiere di notte."),
    ("Tito", "it", "Ho scelto le soglie di allarme, una ventina."),
    ("Tito", "it", "Guido le prove in campo e do una mano agli acquisti."),
    ("Tito", "it", "Attualmente sono impiegato presso un acquedotto."),
    ("Tito", "en", "Before that I was a research assistant in Turin."),
]
INVENTED = [
    ("Nell", "en", "I built the screen for the alarms."),
    ("Nell", "en", "I led the recruitment for the workshops."),
    ("Nell", "en", "I led the rewrite of the flood leaflet."),
    ("Nell", "en", "I am head of design at a water company."),
    ("Nell", "en", "I was the head porter at the cathedral."),
    ("Tito", "it", "Ho costruito io il pannello degli allarmi."),
    ("Tito", "it", "Sono responsabile dell'ufficio reti."),
    ("Tito", "it", "Ho guidato gli acquisti."),
]


def test_a_share_is_that_of_its_own_half_of_a_fact() -> None:
    for who, language, sentence in TRUE:
        assert flagged_in(_FACTS[who], language, sentence) == [], sentence
    for who, language, sentence in INVENTED:
        assert flagged_in(_FACTS[who], language, sentence), sentence

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Works that are called the writer's own, or said to have been in their hands, where the facts give them a part or nothing."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

OLGA: dict[str, Any] = {'basics': {'name': 'Olga Winter', 'label': 'Project manager'},
 'work': [{'name': 'Mersey Theatre',
           'position': 'Junior Project Manager',
           'startDate': '2021-09',
           'highlights': ['Assists the technical director with the new lighting rig',
                          'Season brochure agreed with the artistic director',
                          'Helped the bursar move the box office to a new system',
                          'Youth choir, founded by a colleague; looks after its rota',
                          'Drew up the fire drill for 3 stages']}]}  # fmt: skip
ELIO: dict[str, Any] = {'basics': {'name': 'Elio Grandis', 'label': 'Addetto agli eventi'},
 'work': [{'name': 'Villa Toscanini',
           'position': 'Addetto agli eventi',
           'startDate': '2020-05',
           'highlights': ['Affianca la direttrice nei congressi',
                          'Supporto al tecnico per il nuovo palco',
                          'Catalogo della mostra scritto con una curatrice',
                          'Ha preparato da solo la pianta dei posti']}]}  # fmt: skip
_FACTS = {"Olga": read(OLGA), "Elio": read(ELIO)}

INVENTED = [
    ("Olga", "en", "The lighting rig is one that I designed."),
    ("Olga", "en", "We moved the box office, a change which I led from first to last."),
    ("Olga", "en", "The season brochure is mine."),
    ("Olga", "en", "The costume budget was my call."),
    ("Olga", "en", "I had the final say over the lighting rig."),
    ("Olga", "en", "I was given full responsibility for the box office move."),
    ("Olga", "en", "I founded the youth choir."),
    ("Olga", "en", "I drew up the plan for the box office move."),
    ("Olga", "en", "The lighting rig was put in place by me."),
    ("Olga", "en", "I now have two stagehands under me."),
    ("Olga", "en", "I am a senior project manager."),
    ("Elio", "it", "I congressi li organizzo io ogni anno."),
    ("Elio", "it", "Del nuovo palco ho avuto la supervisione."),
    ("Elio", "it", "Per i congressi tengo io le fila."),
    ("Elio", "it", "I congressi sono sotto la mia responsabilità."),
    ("Elio", "it", "Costruii io il nuovo palco."),
    ("Elio", "it", "Il catalogo della mostra è farina del mio sacco."),
    ("Elio", "it", "La scelta dei fornitori di fiori era mia."),
    ("Elio", "it", "Nell'ultimo anno ero caposala."),
]
TRUE = [
    ("Olga", "en", "The fire drill is my own work."),
    ("Olga", "en", "I plan to write a book about the fire drill."),
    ("Olga", "en", "The rota of the youth choir is mine to keep."),
    ("Olga", "en", "I live on my own and cook for two."),
    ("Olga", "en", "I drew up the plan to leave three stages in a minute, which we call the fire drill."),
    ("Elio", "it", "La pianta dei posti la preparo io."),
    ("Elio", "it", "La pianta dei posti è opera mia."),
    ("Elio", "it", "Ai congressi affianco la direttrice."),
]


def test_what_is_called_ones_own_or_held_is_compared_with_the_share_in_the_facts() -> None:
    for who, language, sentence in INVENTED:
        assert flagged_in(_FACTS[who], language, sentence), sentence
    for who, language, sentence in TRUE:
        assert flagged_in(_FACTS[who], language, sentence) == [], sentence

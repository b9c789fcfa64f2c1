"""Results told of others or of things, whatever their verb, of which no fact knows anything."""

from typing import Any

from checklist.claims.check import raised, read
from checklist.claims.results import unrecorded
from checklist.facts import Date, Facts
from checklist.facts import read as facts_of

NOA: dict[str, Any] = {'basics': {'name': 'Noa Ferri', 'label': 'Logistics engineer'},
 'work': [{'name': 'Ortomare',
           'position': 'Logistics Engineer',
           'startDate': '2020-03',
           'highlights': ['Planned the routes of 14 vans in Python',
                          'Stock count of the cold store from 9 to 3 hours',
                          'Order page for 60 restaurants, which have renewed their contracts',
                          'No breakage in the glass aisle since the new racks',
                          'Two forklift drivers trained']},
          {'name': 'Fiera di Lume',
           'position': 'Event Coordinator',
           'startDate': '2016-01',
           'endDate': '2019-12',
           'highlights': ['Spring fair with 80 stalls', 'Ticket desk of the fair, 3 people']}],
 'languages': [{'language': 'Italian', 'fluency': 'Native'}]}  # fmt: skip
_FACTS = facts_of(NOA)
_LEAD = {
    "en": "At Ortomare I planned the routes of the vans and the order page for sixty restaurants. ",
    "it": "In Ortomare ho pianificato i giri dei furgoni e la pagina degli ordini per sessanta ristoranti. ",
}
_AROUND = {
    "en": ("Dear all,\n\n", "\n\nI would be glad to meet you.\n\nNoa Ferri"),
    "it": ("Buongiorno,\n\n", "\n\nSarei felice di incontrarvi.\n\nNoa Ferri"),
}

INVENTED = [
    ("en", "The cold store has managed without a night shift ever since."),
    ("en", "The fair finished under budget for the first time."),
    ("en", "The vans went from three accidents to none."),
    ("en", "The union signed the new roster without a strike."),
    ("en", "The town council took our desk as its model."),
    ("en", "The bank lent the firm the money for a second store."),
    ("en", "Spoiled fruit has become the exception."),
    ("en", "The baker next door copied it within a month."),
    ("en", "The insurer dropped the surcharge."),
    ("en", "As a result, overtime has dried up."),
    ("en", "The region has since paid for three more."),
    ("en", "Thanks to it the store could close on Sundays."),
    ("en", "Morale in the store recovered."),
    ("en", "People who had written us off are coming back."),
    ("en", "Suppliers now deliver in the afternoon as well."),
    ("en", "Parking fines fell by a third."),
    ("en", "All the bakers were served before the first ferry."),
    ("it", "Il magazzino ha potuto fare a meno del turno di notte."),
    ("it", "Da quando la usano non hanno più avuto cassette invendute."),
    ("it", "La fiera ha chiuso in attivo per la prima volta."),
    ("it", "I cuochi tornano tutti da noi."),
    ("it", "L'ottanta per cento degli espositori si è detto soddisfatto."),
    ("it", "Tanto che il comune ha rinnovato la concessione."),
    ("it", "La direzione ha esteso il sistema alle altre sedi."),
    ("it", "Gli espositori hanno prenotato subito per l'anno dopo."),
    ("it", "Le bollette della luce si sono alleggerite."),
    ("it", "Grazie a quel piano la cooperativa ha vinto l'appalto delle mense."),
    ("it", "Gli ispettori non hanno trovato nulla da dire."),
    ("it", "I clienti hanno smesso di telefonare la sera."),
    ("it", "Il lavoro poi ha evitato un inverno difficile a più di un produttore."),
    ("it", "I reclami dei quartieri si sono più che dimezzati."),
    ("it", "Le multe dei vigili sono calate di un terzo."),
]
LEFT_ALONE = [
    ("en", "My grandmother sold fish from a handcart."),
    ("en", "The dog has slept under my desk ever since."),
    ("en", "People sit still in the cold, usually."),
    ("en", "The program checks the routes every night."),
    ("en", "Your vans cross the bridge every morning."),
    ("en", "Before I came, two drivers shared one map."),
    ("en", "The page shows what each restaurant ordered last week."),
    ("en", "The count of the stock no longer takes nine hours."),
    ("en", "The restaurants have since renewed their contracts."),
    ("en", "Nothing has broken in the glass aisle ever since, thanks to the new racks."),
    ("en", "The firm was founded by two brothers."),
    ("en", "A chef once threw a lemon at the van."),
    ("en", "The plan has been copied by nobody."),
    ("en", "The drivers of the forklifts were trained by us."),
    ("en", "My English is good now, with an accent."),
    ("en", "Nobody likes counting boxes."),
    ("it", "Mia nonna vendeva il pesce con un carretto."),
    ("it", "Il cane dorme in ufficio da allora."),
    ("it", "Il programma controlla i percorsi ogni notte."),
    ("it", "Prima di me due autisti si dividevano una mappa."),
    ("it", "La conta non dura più nove ore."),
    ("it", "I ristoranti hanno poi rinnovato il contratto."),
    ("it", "I due carrellisti hanno imparato a guidare il muletto."),
    ("it", "Il vostro magazzino ha aperto una seconda sede."),
    ("it", "L'app non è mai uscita."),
    ("it", "La frutta costa meno di quella degli altri."),
    ("it", "I colleghi hanno scritto il resto."),
    ("it", "L'inglese è migliorato."),
]


def _flags(facts: Facts, language: str, sentence: str) -> list[str]:
    """What the rule flags of a sentence that stands behind one on the writer's work."""
    head, tail = _AROUND[language]
    text = f"{head}{_LEAD[language]}{sentence}{tail}"
    passages = read(text, facts, company="Nordware", today=Date(2026, 11, 29))
    start = text.index(sentence)
    return [
        text[one.start : one.end] for one in unrecorded.check(passages) if start <= one.start < start + len(sentence)
    ]


def test_results_of_others_are_flagged_if_no_fact_records_them() -> None:
    missed = [sentence for language, sentence in INVENTED if not _flags(_FACTS, language, sentence)]
    assert missed == []


def test_what_claims_no_result_or_is_known_is_left_alone() -> None:
    mistaken = {sentence: found for language, sentence in LEFT_ALONE if (found := _flags(_FACTS, language, sentence))}
    assert mistaken == {}


def test_the_rule_is_one_of_the_check() -> None:
    text = f"{_AROUND['en'][0]}{_LEAD['en']}The union signed the new roster without a strike.{_AROUND['en'][1]}"
    found = raised(read(text, _FACTS, company="Nordware", today=Date(2026, 11, 29)))
    assert "result-none" in [one.reason for one in found]

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Results told by how things stand since: what goes on, what nobody minded, what became of others, what came of a deed."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

MIRA: dict[str, Any] = {'basics': {'name': 'Mira Fabbri', 'label': 'Data analyst'},
 'work': [{'name': 'Lido Parking',
           'position': 'Data Analyst',
           'startDate': '2020-03',
           'highlights': ['Forecast of free places, still used by the wardens at the gates',
                          'Night tariff in 3 car parks, no complaints from residents',
                          'Two apprentices, both hired by the firm in 2024',
                          'Queue at the barrier shorter since the new ticket',
                          'Survey of the bays, from which came the new rule on loading',
                          'Manual entries at the till from 12 to 3']}],
 'languages': [{'language': 'Italian', 'fluency': 'Native'}, {'language': 'German', 'fluency': 'A2'}]}  # fmt: skip
_FACTS = read(MIRA)

INVENTED = [
    ("en", "The harbour office still uses my map every morning."),
    ("it", "Il comune consulta ancora oggi la mia mappa."),
    ("en", "Swallows are nesting again under the roof of the garage."),
    ("it", "Da allora il mercato coperto è sempre pieno."),
    ("en", "The square has been quiet on Sundays ever since."),
    ("en", "Shopkeepers tell us that thefts from cars have disappeared."),
    ("it", "I negozianti ci dicono che i furti dalle auto sono spariti."),
    ("en", "We changed the lamps, and nobody objected."),
    ("it", "I fornitori non hanno mai ricevuto una penale."),
    ("en", "I trained two guards. Both became inspectors at the ministry."),
    ("it", "Ho formato due guardie. Entrambe oggi lavorano in questura."),
    ("it", "Dai miei conteggi è venuto fuori il divieto di sosta davanti alla scuola."),
    ("en", "My note on the ramps led to a new law."),
    ("en", "The solar roof paid for itself within two years."),
    ("en", "The mayor calls our garage the best in the region."),
    ("it", "Abbiamo cambiato i cartelli senza che gli incidenti aumentassero."),
    ("en", "We opened the third floor without accidents rising."),
    ("en", "The old kiosk is still open."),
    ("it", "Le risse al bar sono quasi finite."),
    ("en", "Double bookings are a thing of the past."),
    ("it", "La prefettura ha chiesto di ripetere le prove ogni anno."),
    ("en", "The insurers have lowered our premium."),
    ("en", "The port has rolled it out to the ferries."),
    ("it", "Il cliente di Ancona ne ha ordinata una seconda."),
    ("en", "The drivers' union has spoken well of it."),
    ("en", "Several pensioners have found work that way."),
    ("en", "My posters brought in a whole new crowd."),
]
TRUE = [
    ("en", "The wardens at the gates still use the forecast."),
    ("it", "Ai cancelli si usa ancora la previsione."),
    ("en", "Residents have not complained about the night tariff."),
    ("it", "Per la tariffa di notte nessuno fra i residenti si è lamentato."),
    ("en", "I trained two apprentices. Both have since been hired."),
    ("en", "From my survey of the bays came the new rule on loading."),
    ("en", "Manual entries have nearly vanished: where there were twelve at the till, there are three."),
    ("en", "My German has improved."),
    ("it", "Due apprendisti sono cresciuti accanto a me."),
    ("en", "Still, there is a lot to learn."),
    ("en", "The barrier now rarely holds anybody up, and the queue is shorter."),
    ("en", "I moved here because my wife had found work in town."),
    ("en", "Statistics is still to learn."),
    ("en", "The rest I picked up while still in school."),
]


def test_results_that_stay_are_compared_with_the_facts() -> None:
    for language, sentence in INVENTED:
        assert flagged_in(_FACTS, language, sentence), sentence
    for language, sentence in TRUE:
        assert flagged_in(_FACTS, language, sentence) == [], sentence

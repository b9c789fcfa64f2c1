"""Results that others made of the writer's work: flagged where no fact tells them, and not where one does."""

from checklist.facts import read
from tests.checklist.claims.people import flagged_in
from tests.rows import each_row

FERRY = {
    "basics": {"name": "Edda Marlowe", "label": "Product manager"},
    "work": [
        {
            "name": "Lakeline",
            "position": "Product Manager",
            "startDate": "2020-03",
            "highlights": [
                "Ticket machines on 14 piers; complaints at the piers down by a third",
                "Timetable app adopted by the canton's railways in 2023",
                "Contract with the tourist board renewed twice",
                "Night boats: tried out for one summer, under evaluation by the council",
                "Three of my trainees promoted to product owner",
                "Code of the gate controller published as open source",
            ],
        }
    ],
}
INVENTED = [
    ("en", "The hotels along the shore have since bought our timetable app."),
    ("en", "Lost property has all but disappeared."),
    ("en", "None of the machines has ever been broken into."),
    ("en", "The harbour master now opens the gates before the first boat."),
    ("en", "The council approved the night boats."),
    ("en", "Our machines made the captains more patient."),
    ("en", "Two newspapers praised the ticket machines."),
    ("en", "The shipyard decided to adopt our gate controller."),
    ("en", "Queues at the kiosks have been shorter ever since."),
    ("en", "We have never had a single fine from the port authority."),
    ("en", "In six summers we did not have one accident on the gangways."),
    ("it", "In sei stagioni non abbiamo avuto nessun infortunio sulle passerelle."),
    ("it", "Non abbiamo ricevuto alcun rilievo dalla capitaneria."),
    ("en", "Both kiosks got the highest rating from the tourist board."),
    ("it", "I furti alle casse sono praticamente scomparsi."),
    ("it", "Gli incassi dei bar, nel frattempo, sono crollati."),
    ("it", "Nessuna macchina è mai stata forzata."),
    ("it", "Gli albergatori hanno acquistato la nostra app degli orari."),
    ("it", "Da allora la prefettura ci porta come esempio."),
    ("it", "Le nuove macchine hanno permesso di ridurre le multe."),
    ("it", "Il museo ha poi premiato il nostro lavoro."),
    ("it", "Oggi i bagnini consultano gli orari sulle boe."),
]
TRUE = [
    ("en", "Since the ticket machines came, complaints at the piers have dropped."),
    ("en", "The railways of the canton later adopted the timetable app."),
    ("en", "The tourist board has since renewed its contract."),
    ("en", "Three of my trainees have been promoted since."),
    ("en", "The night boats are still being considered by the council."),
    ("en", "The code of the gate controller was published."),
    ("it", "Da allora i reclami ai pontili sono diminuiti."),
    ("it", "Le ferrovie del cantone hanno poi adottato l'app degli orari."),
    ("it", "L'ente del turismo ha rinnovato il contratto."),
    ("it", "Tre dei miei tirocinanti sono stati promossi."),
]
NO_RESULTS = [
    ("en", "Nobody thanks you for a timetable."),
    ("en", "Families buy where they trust the people."),
    ("en", "A late boat can be forgiven, since the lake decides."),
    ("en", "My mother keeps a list of boats that were late."),
    ("en", "The pier is an hour from home, and now I know the way."),
    ("en", "I was hired after a summer on the boats."),
    ("en", "Please accept this letter as my application."),
    ("en", "I have not had any training in accident reports."),
    ("en", "No slogans, promised."),
    ("en", "A boat takes about an hour now."),
    ("it", "Non ho alcuna esperienza di reclami."),
    ("it", "Scrivo ai bagnini ogni mese, senza una sola parola di tedesco."),
    ("it", "Chi ha visto un lago in tempesta non ha più paura di una riunione."),
    ("it", "Un museo compra lentamente."),
    ("it", "Ora sono pronta a ricominciare."),
    ("it", "Il lago è a mezz'ora da casa."),
    ("it", "Questo mestiere mi ha insegnato la pazienza, e oggi non mi pesa più."),
    ("it", "Sono cresciuta in un paese dove tutti, prima o poi, prendono un battello."),
]


def _flagged(language: str, sentence: str) -> list[str]:
    return flagged_in(read(FERRY), language, sentence)


@each_row(("language", "sentence"), INVENTED)
def test_a_result_that_no_fact_tells_is_flagged(language: str, sentence: str) -> None:
    assert _flagged(language, sentence)


@each_row(("language", "sentence"), TRUE)
def test_a_result_that_a_fact_tells_is_not(language: str, sentence: str) -> None:
    assert _flagged(language, sentence) == []


@each_row(("language", "sentence"), NO_RESULTS)
def test_what_always_happens_or_is_no_work_of_the_writer_is_no_result(language: str, sentence: str) -> None:
    assert _flagged(language, sentence) == []

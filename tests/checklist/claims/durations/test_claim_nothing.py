"""Ages, needs, plans, opinions and what holds of anybody are no lengths of time that the writer has worked."""

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

DAMIAN = read(
    {
        "basics": {"name": "Damian Rusk", "label": "Stage technician"},
        "work": [
            {
                "name": "Quarry Theatre",
                "position": "Stage technician",
                "startDate": "2023-04",
                "highlights": ["Rigging for 14 productions"],
            },
            {"name": "Hotel Belcanto", "position": "Porter", "startDate": "2021-02", "endDate": "2023-03"},
        ],
    }
)
NOTHING = (
    ("en", "I have taught knots to fifteen year olds, who listen better than adults."),
    ("en", "Our oldest usher is an eighty-year-old, and the average age of the stalls is seventy-one years."),
    ("it", "Chi siede in platea ha in media settantadue anni, e io gli apro la porta."),
    ("it", "Ho spiegato i nodi a ragazzi di quindici anni d'età."),
    ("en", "I need two months to hand over my keys."),
    ("it", "Mi servono diciotto mesi per imparare le vostre macchine, o forse meno."),
    ("it", "Un contrappeso dura quarant'anni, se lo si ingrassa."),
    ("en", "A good rope lasts seven years, and I look at each of mine every week."),
    ("en", "I came to town with the idea of staying ten years."),
    ("it", "Arrivai con l'intenzione di fermarmi dieci anni in albergo."),
    ("it", "Pensavo di restare in teatro sette mesi."),
    ("en", "The tour was supposed to last nine years, I am told."),
    ("en", "Sixty premieres in seven years is one every six weeks."),
    ("en", "Two halls in nine years is brave without being mad."),
    ("it", "Nove mesi a sala mi sembrano onesti."),
    ("it", "Diciotto mesi di affiancamento mi paiono generosi."),
    ("en", "Two halls for six months is a lot of rope."),
    ("it", "L'inglese l'ho studiato otto anni a scuola."),
    ("en", "Nine years of ledgers sound like a treasure to me."),
    ("it", "Nove anni per due sale sono un passo più lento del mio."),
    ("it", "Ho letto il vostro bando, e credo che i sette anni siano pochi ma possibili."),
    ("en", "An actor who is away for seven years seldom finds the same house."),
    ("it", "Un attore che manca da sette anni non ritrova la stessa casa."),
    ("it", "Rispondo al vostro annuncio da nove mesi per il teatro."),
)
CLAIMED = (
    ("en", "I have worked on stages for nine years.", "nine years"),
    ("en", "Nine years on the stage have taught me that a knot is a promise.", "nine years"),
    ("en", "Eleven years in one theatre is either loyalty or stubbornness.", "eleven years"),
    ("it", "Lavoro in teatro da nove anni.", "nove anni"),
    ("it", "In tutto ho nove anni di esperienza nei dati.", "nove anni"),
    ("it", "Tecnico lo sono da nove anni.", "nove anni"),
    ("it", "Ho alle spalle undici anni di palcoscenico, e non sono pochi.", "undici anni"),
    ("it", "In albergo sono rimasto sette anni.", "sette anni"),
    ("en", "I stayed at the hotel for seven years, longer than I had planned to.", "seven years"),
    ("it", "Da otto anni sono tecnico di palcoscenico.", "otto anni"),
    ("en", "I spent six years as a porter.", "six years"),
)


def test_what_is_no_length_of_work_is_no_claim() -> None:
    for language, sentence in NOTHING:
        assert flagged_in(DAMIAN, language, sentence, ("duration",)) == [], sentence


def test_a_length_of_work_that_the_facts_do_not_give_is_flagged() -> None:
    for language, sentence, quote in CLAIMED:
        assert [one.lower() for one in flagged_in(DAMIAN, language, sentence, ("duration",))] == [quote], sentence

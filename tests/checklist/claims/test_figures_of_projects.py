# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures of a project manager: sums, means, rates by the minute, shares of bids; and what is told of anybody, or once."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

TULLIO: dict[str, Any] = {
    "basics": {"name": "Tullio Bevilacqua", "label": "Project manager"},
    "work": [
        {
            "name": "Rete Cicloverde",
            "position": "Project Manager",
            "startDate": "2019-04",
            "highlights": [
                "Cycle lanes: 74 km built in 9 towns, budget 12.5 million euros, 3% under",
                "Average time for a permit from 11 months to 7",
                "Weekly site meeting with 6 contractors",
                "Accidents on the sites: 5 in 2020, 1 in 2025",
                "Public meetings: 48, about 2,000 residents",
                "Counters: 310 bikes an hour at the busiest junction",
                "Change orders down from 14% to 6% of the contract value",
                "Funding: 4 of 7 regional bids won, 5.1 million euros",
            ],
        },
        {
            "name": "Municipio di Gemona",
            "position": "Tecnico comunale",
            "startDate": "2012-06",
            "endDate": "2019-03",
            "highlights": [
                "Manutenzione di 130 km di strade, squadra di 8 operai",
                "Segnalazioni dei cittadini chiuse entro 10 giorni: dal 52% all'81%",
                "Illuminazione a LED: 2.100 punti luce, consumi -58%",
                "Bilancio della manutenzione: 640 mila euro l'anno",
            ],
        },
    ],
    "volunteer": [
        {
            "organization": "Protezione civile",
            "position": "Caposquadra",
            "startDate": "2015-01",
            "highlights": ["Turni di 12 ore, due fine settimana all'anno", "Gruppo di 15 volontari"],
        }
    ],
    "education": [
        {
            "institution": "Università di Udine",
            "area": "Ingegneria civile",
            "studyType": "Laurea magistrale, 99/110",
            "startDate": "2005-09",
            "endDate": "2011-12",
        }
    ],
    "certificates": [{"name": "PMP", "issuer": "PMI", "date": "2021-05"}],
    "languages": [{"language": "Italian", "fluency": "Native"}, {"language": "English", "fluency": "C1"}],
}
TRUE = [
    ("it", "Ho costruito più di settanta chilometri di piste ciclabili in nove comuni."),
    ("en", "We have built some 46 miles of cycle lanes."),
    ("it", "Su dodici milioni e mezzo di euro ne abbiamo risparmiati quasi quattrocentomila."),
    ("en", "Of a budget of twelve and a half million we spent three per cent less."),
    ("en", "Permits take four months less than they did."),
    ("it", "Per un permesso ci volevano undici mesi; adesso ne bastano sette."),
    ("en", "A permit took eleven months on average. It takes seven."),
    ("it", "Ogni settimana mi siedo in cantiere con sei imprese."),
    ("en", "In 2020 five people were hurt on our sites, last year one."),
    ("it", "Nel 2020 gli infortuni in cantiere erano cinque, nel 2025 uno solo."),
    ("it", "In quarantotto incontri pubblici ho parlato con un paio di migliaia di residenti."),
    ("en", "I have stood in front of residents at nearly fifty public meetings, about forty people at a time."),
    ("it", "All'incrocio più trafficato passano cinque biciclette al minuto."),
    ("en", "At the busiest junction a bike goes by every twelve seconds."),
    ("it", "Le varianti pesavano per un settimo del contratto; oggi per meno di un quindicesimo."),
    ("en", "Change orders fell by more than half."),
    ("it", "Dei sette bandi regionali a cui ho partecipato ne abbiamo vinti quattro."),
    ("en", "We won more than half of the regional bids, over five million euros."),
    ("it", "Tre bandi su sette li abbiamo persi, e da quelli ho imparato di più."),
    ("it", "A Gemona curavo centotrenta chilometri di strade con otto operai."),
    ("en", "At the town hall I looked after a hundred and thirty kilometres of road with a crew of eight."),
    ("it", "Quattro segnalazioni su cinque si chiudevano entro dieci giorni; quando sono arrivato era la metà."),
    ("en", "When I came, half of the residents' reports were closed within ten days; when I left it was four in five."),
    ("it", "Con i LED i consumi si sono più che dimezzati."),
    ("en", "LED lamps cut the consumption by nearly three fifths."),
    ("it", "La manutenzione valeva oltre cinquantamila euro al mese."),
    ("en", "I spent more than four million euros on maintenance over the years."),
    ("it", "Due fine settimana l'anno li passo con la protezione civile, in turni di mezza giornata."),
    ("it", "Guido una squadra di quindici volontari."),
    ("en", "There are fifteen of us in the volunteer group."),
    ("it", "Ho preso 99 alla laurea, e non me ne vergogno."),
    ("it", "La vostra pista da Tarvisio a Grado è lunga 180 chilometri e la conosco a memoria."),
    ("en", "I have cycled your 180 kilometres twice, once against the wind."),
    ("it", "Una ciclabile che finisce dopo trecento metri non serve a nessuno."),
    ("en", "A lane that ends after three hundred metres is of no use to anybody."),
    ("en", "At twelve miles an hour you see what you miss at sixty."),
    ("it", "Vengo in ufficio in bici: undici chilometri, pioggia compresa."),
    ("en", "I cycle to work, seven miles each way."),
    ("it", "In Olanda due spostamenti su cinque si fanno in bici."),
    ("en", "In the Netherlands a quarter of all trips are by bike."),
    ("it", "Un sindaco una volta mi ha tenuto tre ore al telefono per un paracarro."),
    ("en", "A mayor once kept me on the phone for three hours over a bollard."),
    ("it", "Vi scrivo perché cercate qualcuno che conosca i quattro comuni della Bassa."),
    ("en", "You will find a plan of five pages attached; the first two are enough."),
    ("it", "Mi servirebbero tre mesi per chiudere quello che ho aperto."),
    ("en", "The first hundred days of a project decide the rest."),
    ("it", "I primi cento giorni di un progetto decidono il resto."),
    ("en", "Nine times out of ten the problem is a drain."),
    ("it", "Nove volte su dieci il problema è un tombino."),
    ("en", "I believe two people at a table do more than twenty in a call."),
    ("it", "Ho due figli e un cane, e la domenica non rispondo al telefono."),
    ("en", "The best advice I was given fits in seven words."),
]  # fmt: skip
INVENTED = [
    ("en", "We have built cycle lanes in [fifteen towns]."),
    ("en", "Of a budget of twelve and a half million we spent [nine per cent] less."),
    ("it", "Per un permesso ci volevano undici mesi; adesso ne bastano [quattro]."),
    ("en", "A permit took eleven months on average. It takes [three]."),
    ("it", "Ogni settimana mi siedo in cantiere con [sedici imprese]."),
    ("en", "I have stood in front of residents at [nearly eighty public meetings]."),
    ("it", "Ho parlato con [decine di migliaia di residenti]."),
    ("it", "All'incrocio più trafficato passano [venti biciclette al minuto]."),
    ("en", "Change orders fell by [three quarters]."),
    ("it", "Le varianti sono scese dal quattordici al [due per cento] del contratto."),
    ("en", "We won [all seven] of the regional bids."),
    ("en", "The bids brought us [nine million euros]."),
    ("it", "A Gemona curavo [trecento chilometri] di strade."),
    ("it", "A Gemona guidavo [una ventina di operai]."),
    ("it", "Le segnalazioni chiuse entro dieci giorni sono passate dalla metà al [95%]."),
    ("en", "When I came, half of the residents' reports were closed within ten days; when I left it was [nine in ten]."),
    ("it", "Con i LED i consumi sono scesi dell'[80%]."),
    ("it", "La manutenzione valeva [novantamila euro] al mese."),
    ("it", "Guido una squadra di [quaranta volontari]."),
    ("en", "The budget was [twenty million euros]."),
    ("it", "Ho tenuto [centinaia di incontri pubblici]."),
]  # fmt: skip


def _flagged(language: str, sentence: str) -> list[str]:
    return flagged_in(read(TULLIO), language, sentence)


def test_what_follows_from_the_facts_and_what_is_told_of_anybody_is_not_flagged() -> None:
    assert {sentence: found for language, sentence in TRUE if (found := _flagged(language, sentence))} == {}


def test_other_sums_rates_and_shares_are_flagged() -> None:
    missed = []
    for language, marked in INVENTED:
        before, _, rest = marked.partition("[")
        words, _, after = rest.partition("]")
        found = _flagged(language, before + words + after)
        if not any(set(words.split()) & set(hit.split()) for hit in found):
            missed.append((before + words + after, found))
    assert missed == []

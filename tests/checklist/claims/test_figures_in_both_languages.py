# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures of two people, told in both languages over facts in both: rates, shares, changes, and numbers that claim nothing."""

from typing import Any

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

GAIA: dict[str, Any] = {
    "basics": {"name": "Gaia Morlacchi", "label": "Data analyst"},
    "work": [
        {
            "name": "Fjord Ferries",
            "position": "Data Analyst",
            "startDate": "2021-02",
            "highlights": [
                "Demand model for 14 crossings; forecast error from 13% to 9%",
                "Dashboard used by 60 captains every morning",
                "Pricing trial on 3 routes: revenue per seat up 6%",
                "Nightly load of 40 million rows, from 4 hours to 55 minutes",
                "Survey of 2,300 passengers, response rate 31%",
                "Complaints about queues: 210 in 2022, 95 in 2025",
                "Saved 180,000 euros of fuel a year",
                "On call one week in six",
                "Trained 12 colleagues in SQL",
                "Lost luggage from 7 to 2 in every thousand passengers",
                "Catering stock checked every 3 months",
            ],
        },
        {
            "name": "Liceo Da Vinci",
            "position": "Maths teacher",
            "startDate": "2014-09",
            "endDate": "2020-08",
            "highlights": [
                "5 classi, 118 studenti",
                "Laboratorio pomeridiano: da 11 a 34 iscritti",
                "Gita scolastica per 90 ragazzi, 27 mila euro",
                "Promossi all'esame: 96%",
                "Due ore di potenziamento a settimana",
            ],
        },
    ],
    "volunteer": [
        {
            "organization": "Mensa San Rocco",
            "position": "Cuoca volontaria",
            "startDate": "2019-01",
            "highlights": ["Pranzi della domenica: 70 coperti"],
        }
    ],
    "education": [
        {
            "institution": "Università di Trento",
            "area": "Matematica",
            "studyType": "Laurea magistrale",
            "startDate": "2008-10",
            "endDate": "2013-12",
            "score": "105/110",
        }
    ],
    "languages": [{"language": "Italian", "fluency": "Native"}, {"language": "English", "fluency": "C1"}],
}
NOEMI: dict[str, Any] = {
    "basics": {"name": "Noemi Casale", "label": "Backend developer"},
    "work": [
        {
            "name": "Tramonto Tickets",
            "position": "Backend Developer",
            "startDate": "2021-09",
            "highlights": [
                "Booking API in Go: 2,800 requests per second at peak, p99 latency from 420 to 95 ms",
                "Moved 31 services from VMs to Kubernetes in 14 months",
                "Database of 1.7 TB; backups restored in 35 minutes instead of 6 hours",
                "Cloud bill down by 22%, about 9,000 euros a month",
                "Test coverage from 41% to 78%",
                "Deploys: from 2 a month to 5 a week",
                "Incidents at night: 9 in 2023, 2 in 2025",
                "Customers: 640 theatres in 11 countries",
                "Mentor of 3 juniors; 26 internal talks on testing",
                "Queue of 1.2 million messages a day in Kafka",
            ],
        },
        {
            "name": "Studio Gamma",
            "position": "Sviluppatrice PHP",
            "startDate": "2017-03",
            "endDate": "2021-08",
            "highlights": [
                "Una ventina di siti per piccoli comuni",
                "Portale prenotazioni: 45.000 accessi al mese, +70% in un anno",
                "Gruppo di 5 persone",
                "Corso di 40 ore su accessibilità, 4 edizioni",
                "Il 15% dei ticket chiuso in giornata prima, il 60% dopo il nuovo sistema",
            ],
        },
    ],
    "projects": [{"name": "Lampara", "description": "Tide app, 3,400 downloads, rating 4.6 out of 5, 7 contributors"}],
    "education": [
        {
            "institution": "Università di Pisa",
            "area": "Informatica",
            "studyType": "Laurea triennale",
            "startDate": "2013-09",
            "endDate": "2016-12",
            "score": "102/110",
        }
    ],
    "languages": [{"language": "Italian", "fluency": "Native"}, {"language": "English", "fluency": "C1"}],
}
_OF_GAIA = [
    ("it", "Il mio modello copre quattordici tratte, e l'errore è sceso dal tredici al nove per cento."),
    ("it", "La previsione, da quando la curo io, sbaglia meno di un decimo; prima sbagliava di oltre un ottavo."),
    ("en", "Sixty captains open my dashboard before the first coffee."),
    ("it", "Ogni mattina una sessantina di comandanti apre il mio cruscotto."),
    ("it", "Con la prova dei prezzi su tre rotte i ricavi per posto sono cresciuti del sei per cento."),
    ("it", "Il carico notturno, quaranta milioni di righe, ci mette meno di un'ora: ne impiegava quattro."),
    ("en", "The nightly load used to take four hours; I brought it under one."),
    ("it", "Ho intervistato più di duemila passeggeri, e ha risposto quasi uno su tre."),
    ("it", "Nel 2022 le lamentele per le code erano duecentodieci; tre anni dopo erano meno di cento."),
    ("it", "Le lamentele per le code si sono più che dimezzate."),
    ("it", "Risparmiamo quindicimila euro di carburante al mese."),
    ("it", "Sono reperibile otto o nove settimane l'anno."),
    ("en", "I am on call every sixth week."),
    ("it", "A una dozzina di colleghi ho insegnato SQL."),
    ("it", "Di mille passeggeri sette perdevano la valigia, oggi due."),
    ("en", "Out of a thousand passengers seven used to lose a bag, and now it's two."),
    ("it", "Quattro volte l'anno controllo le scorte di bordo."),
    ("en", "I check the catering stock four times a year."),
    ("en", "At the liceo I taught nearly a hundred and twenty students in five classes."),
    ("en", "My afternoon lab grew from eleven to thirty-four pupils."),
    ("en", "My lab tripled in size."),
    ("it", "Il mio laboratorio aveva undici iscritti, poi trentaquattro."),
    ("en", "I took ninety teenagers on a trip for three hundred euros each."),
    ("it", "Ho portato in gita novanta ragazzi: trecento euro a testa."),
    ("it", "All'esame ne passavano ventiquattro su venticinque."),
    ("it", "La domenica cucino per settanta persone."),
    ("en", "On Sundays I cook lunch for seventy."),
    ("en", "I graduated five marks short of the top."),
    ("it", "Mi sono laureata con 105."),
    ("it", "In cinque anni di scuola ho avuto cinque classi, e da ognuna ho imparato qualcosa."),
    ("en", "I love a good row of numbers, but two coffees help."),
    ("it", "Trento dista un'ora da casa mia."),
    ("it", "Per me due più due fa quattro, e lo dico da matematica."),
    ("en", "The boat leaves at half past seven and I am on it."),
    ("en", "One of my pupils once asked me what a billion is; I drew it on the board with a thousand dots."),
    ("it", "Un mio studente di sedici anni mi chiese a che servono i logaritmi."),
    ("en", "I could tell you ten stories about that lab."),
    ("it", "Se mi date dieci minuti vi mostro il cruscotto."),
    ("en", "Your nine routes look small beside a timetable with forty stops, but I suspect they are harder."),
    ("it", "Ci vogliono due cose per fare una buona previsione: dati e umiltà."),
    ("en", "I keep three rules: count, check, and ask the captain."),
    ("it", "Non sono una che scrive trenta pagine quando ne bastano due."),
    ("en", "A chart with seven colours is a chart with none."),
    ("it", "Lavoro bene in due come in dodici."),
    ("en", "In a class of thirty there are always two who want to know why."),
    ("en", "We are a department of one, and I am the one."),
]  # fmt: skip
_INVENTED_OF_GAIA = [
    ("it", "La previsione, da quando la curo io, sbaglia meno di [un ventesimo]."),
    ("it", "L'errore della previsione era al tredici per cento, ora è al [quattro]."),
    ("en", "The nightly load used to take four hours; it now takes [ten minutes]."),
    ("en", "The nightly load handles [four hundred million rows]."),
    ("it", "Nel 2022 le lamentele per le code erano duecentodieci; oggi sono [una trentina]."),
    ("it", "Risparmiamo [quarantamila euro] di carburante al mese."),
    ("en", "I am on call [one week in three]."),
    ("en", "[Two hundred captains] open my dashboard every morning."),
    ("it", "Ha risposto al mio sondaggio [più della metà] dei passeggeri."),
    ("en", "My survey reached [nine thousand passengers]."),
    ("it", "I ricavi per posto sono cresciuti del [sedici per cento]."),
    ("en", "My lab grew from eleven to [sixty] pupils."),
    ("it", "Il mio laboratorio aveva undici iscritti, poi [settanta]."),
    ("en", "I taught [three hundred students] at the liceo."),
    ("it", "La domenica cucino per [duecento persone]."),
    ("en", "I check the catering stock [every week]."),
    ("it", "Le lamentele per le code [sono un quarto] di quelle di prima."),
    ("en", "The passengers' satisfaction went up by [six per cent]."),
    ("it", "Ho insegnato SQL a [quaranta colleghi]."),
    ("en", "The response rate of my survey was [96%]."),
    ("it", "Ho gestito un bilancio di [270 mila euro] per la gita."),
    ("en", "I took [two hundred teenagers] on a trip."),
    ("it", "I comandanti che usano il mio cruscotto sono [quasi cento]."),
]  # fmt: skip

_OF_NOEMI = [
    ("en", "At its busiest our booking API answers almost three thousand requests every second."),
    ("it", "Nei momenti di punta la nostra API regge poco meno di tremila richieste al secondo."),
    ("en", "p99 latency went from over four tenths of a second to under a tenth."),
    ("en", "We needed a little over a year to move thirty-odd services to Kubernetes."),
    ("it", "Trentuno servizi spostati su Kubernetes in poco più di un anno."),
    ("it", "Un ripristino ci costava sei ore; adesso ne basta poco più di mezza."),
    ("en", "A restore used to eat six hours of somebody's day. Thirty-five minutes now."),
    ("en", "Restores are ten times faster than they were."),
    ("it", "Spendiamo più di centomila euro l'anno in meno di cloud."),
    ("en", "The cloud bill shrank by more than a fifth, some hundred thousand euros a year."),
    ("it", "La copertura dei test era a due quinti, oggi sfiora i quattro quinti."),
    ("en", "Test coverage nearly doubled."),
    ("en", "Two deploys a month have become one a day, weekends excluded."),
    ("it", "Rilasciavamo due volte al mese, oggi una volta al giorno lavorativo."),
    ("en", "In 2023 I was woken nine times; last year, twice."),
    ("it", "Siamo in cinque. Non comando nessuno e non mi manca."),
    ("en", "Our customers are theatres, 640 of them, from eleven countries."),
    ("it", "I nostri clienti sono seicentoquaranta teatri di undici Paesi."),
    ("en", "Over a million messages pass through our Kafka every day."),
    ("it", "In Kafka ci passano più di otto milioni di messaggi a settimana."),
    ("it", "Ho tre junior che seguo come mentore, e ho tenuto ventisei incontri interni sui test."),
    ("it", "Allo Studio Gamma eravamo in cinque e facevamo siti per una ventina di comuni."),
    ("en", "At Studio Gamma there were five of us and some twenty small towns."),
    ("it", "Il portale delle prenotazioni aveva più di mezzo milione di accessi l'anno."),
    ("en", "The portal grew by seventy per cent in one year."),
    ("it", "Ho insegnato accessibilità per centosessanta ore in tutto."),
    ("it", "Prima si chiudeva in giornata un ticket su sette, dopo sei su dieci."),
    ("en", "Before, 15% of tickets were closed the same day. After, it was three in five."),
    ("en", "My tide app has been downloaded more than three thousand times."),
    ("it", "La mia app delle maree ha un voto medio di 4,6."),
    ("en", "Seven people have contributed to Lampara, my tide app."),
    ("en", "The database holds nearly two terabytes."),
    ("it", "Il database pesa più di un tera e mezzo."),
    ("en", "I was eight marks away from full marks."),
    ("en", "I'd rather have one test that fails than fifty that never do."),
    ("it", "Meglio un test che fallisce di cinquanta che non falliscono mai."),
    ("en", "Nobody remembers the 99 times it worked."),
    ("it", "Nessuno si ricorda delle novantanove volte in cui ha funzionato."),
    ("en", "Give me ten minutes and a whiteboard and I'll show you."),
    ("it", "Sulla vostra pagina ho contato quattordici lingue, e ne mancano due."),
    ("en", "Your checkout asks for five fields where three would do."),
    ("en", "A theatre with eighty seats has the same problems as one with two thousand."),
    ("it", "Un teatro da ottanta posti ha gli stessi problemi di uno da duemila."),
    ("en", "It is the kind of bug that costs you three days and one line."),
    ("it", "È il genere di errore che ti costa tre giorni e una riga."),
    ("en", "I read your post about the 3 a.m. outage twice."),
    ("it", "Ho letto due volte il vostro articolo sul disservizio di marzo."),
    ("en", "If a page takes five seconds, half the audience has left."),
    ("it", "Se una pagina impiega cinque secondi, metà del pubblico se n'è andata."),
    ("it", "A Pisa si dice che ci vogliano sette anni per laurearsi; io ne ho impiegati tre e qualcosa."),
    ("en", "They say that ninety per cent of software is waiting."),
    ("it", "Dicono che il novanta per cento del software sia attesa."),
    ("en", "I know the 80/20 rule and I distrust it."),
    ("it", "Scrivo da un tavolo di cucina, fra due gatti."),
    ("en", "In the next two years I would like to learn Rust properly."),
    ("it", "Nei prossimi due anni vorrei imparare bene Rust."),
    ("en", "I could be in Turin within two weeks."),
    ("en", "If I may add one thing: three of your job ads mention trust, and that is why I write."),
    ("en", "I won't promise to cut your latency in half."),
]  # fmt: skip
_INVENTED_OF_NOEMI = [
    ("en", "At its busiest our booking API answers [nine thousand requests] every second."),
    ("it", "Il p99 è passato da quasi mezzo secondo a [venti millisecondi]."),
    ("en", "We moved [fifty services] to Kubernetes."),
    ("it", "Un ripristino ci costava sei ore; adesso ne basta [un quarto d'ora]."),
    ("en", "A restore used to eat six hours of somebody's day. [Five minutes now]."),
    ("it", "Spendiamo [trecentomila euro] l'anno in meno di cloud."),
    ("en", "The cloud bill shrank by [a third]."),
    ("it", "La copertura dei test era a due quinti, oggi è [oltre il novanta per cento]."),
    ("en", "Test coverage went from 41% to [88%]."),
    ("en", "Two deploys a month have become [five a day]."),
    ("it", "I nostri clienti sono [più di mille teatri]."),
    ("en", "Our customers are theatres, [900 of them], from eleven countries."),
    ("en", "Our customers are theatres in [twenty countries]."),
    ("it", "In Kafka ci passano [decine di milioni di messaggi] al giorno."),
    ("en", "[Several million messages] pass through our Kafka every day."),
    ("it", "Il portale delle prenotazioni aveva [milioni di accessi] l'anno."),
    ("en", "The portal's traffic [tripled] in one year."),
    ("it", "Ho tenuto [un centinaio di incontri] interni sui test."),
    ("en", "I mentor [eight juniors]."),
    ("en", "My tide app has been downloaded [more than ten thousand times]."),
    ("it", "La mia app delle maree ha un voto medio di [4,9]."),
    ("en", "The database holds [dozens of terabytes]."),
    ("it", "Allo Studio Gamma eravamo in [dodici]."),
    ("it", "Ho seguito i siti di [un'ottantina di comuni]."),
    ("it", "Prima si chiudeva in giornata un ticket su sette, dopo [nove su dieci]."),
    ("en", "Test coverage of the theatres' satisfaction rose to [78%]."),
    ("en", "Our uptime rose to [78%] of what it was."),
    ("it", "La soddisfazione dei teatri è salita al [78%]."),
]  # fmt: skip
TRUE = [*((GAIA, *row) for row in _OF_GAIA), *((NOEMI, *row) for row in _OF_NOEMI)]
INVENTED = [*((GAIA, *row) for row in _INVENTED_OF_GAIA), *((NOEMI, *row) for row in _INVENTED_OF_NOEMI)]


def _flagged(who: dict[str, Any], language: str, sentence: str) -> list[str]:
    return flagged_in(read(who), language, sentence)


def test_true_figures_are_not_flagged_in_either_language() -> None:
    wrong = {sentence: found for who, language, sentence in TRUE if (found := _flagged(who, language, sentence))}
    assert wrong == {}


def test_figures_of_no_fact_are_flagged_in_either_language() -> None:
    missed = []
    for who, language, marked in INVENTED:
        before, _, rest = marked.partition("[")
        words, _, after = rest.partition("]")
        found = _flagged(who, language, before + words + after)
        if not any(set(words.split()) & set(hit.split()) for hit in found):
            missed.append((before + words + after, found))
    assert missed == []

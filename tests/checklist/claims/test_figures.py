# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures as letters tell them: left out things, other rates and units, arithmetic, sizes in words, and numbers that claim nothing."""

from functools import cache
from typing import Any

import pytest

from checklist.facts import Facts, read
from tests.checklist.claims.people import flagged_in

LIVIA: dict[str, Any] = {
    "basics": {"name": "Livia Torsello", "label": "Responsabile operativa"},
    "work": [
        {
            "name": "Corriere Sillaro",
            "position": "Responsabile operativa",
            "startDate": "2021-05",
            "highlights": [
                "46 depositi in cinque regioni, 1.350 furgoni",
                "Consegne puntuali dall'81% al 93%",
                "Soddisfazione dei clienti: 4,3 su 5",
                "Tempo di carico dei furgoni da 70 a 45 minuti",
                "Reclami da 900 a 610 al mese",
                "In media 24 autisti per deposito",
                "Corsi per capisquadra, 18 a edizione, tre edizioni l'anno",
                "Budget annuo di 2,6 milioni di euro",
                "Incontro con i sindacati ogni sei settimane",
                "Spese di carburante da 410 a 355 mila euro al trimestre",
                "Pacchi smarriti da 8 a 3 ogni mille spediti",
            ],
        },
        {
            "name": "Molini Reatini",
            "position": "Impiegata logistica",
            "startDate": "2016-02",
            "endDate": "2021-04",
            "highlights": [
                "Spedizioni di farina: 180 tonnellate a settimana",
                "Inventario annuale da 12 a 4 giorni",
                "Scarti di lavorazione dal 6% al 4%",
                "Magazzino di 5.400 m²",
                "Bando provinciale vinto due volte, 35 mila euro ciascuno",
            ],
        },
    ],
    "volunteer": [
        {
            "organization": "Banco del Pane",
            "position": "Volontaria",
            "startDate": "2022-01",
            "highlights": ["Ritiro del pane il sabato, circa 30 kg a volta"],
        }
    ],
    "education": [
        {
            "institution": "Università di Perugia",
            "area": "Economia",
            "studyType": "Laurea magistrale",
            "startDate": "2012-10",
            "endDate": "2015-11",
            "score": "108/110",
        }
    ],
    "skills": [{"name": "Strumenti", "keywords": ["Excel", "SAP"]}],
}
OWEN: dict[str, Any] = {
    "basics": {"name": "Owen Tarbuck", "label": "Product manager"},
    "work": [
        {
            "name": "Harrier Apps",
            "position": "Product Manager",
            "startDate": "2020-03",
            "highlights": [
                "Checkout redesign: completed orders from 52% to 64%",
                "Merchant area: 420 merchants",
                "Support tickets from 1,300 to 800 a month",
                "Set-up call with a merchant from 2 hours to 50 minutes",
                "Releases from every 6 weeks to every 2",
                "Team: 4 engineers, 1 designer, 1 analyst",
                "27 interviews with merchants in 2025",
                "41 experiments, 13 shipped",
                "Search latency from 900 to 350 ms; index of 6 million items",
                "Refunds of 45,000 pounds a quarter",
                "Text reminders to the slowest fifth of payers",
                "Cost of hosting from 320 to 90 pounds a month",
            ],
        },
        {
            "name": "Tarn Hospital Trust",
            "position": "Data Analyst",
            "startDate": "2015-09",
            "endDate": "2020-02",
            "highlights": [
                "Weekly reports for 9 clinics",
                "Missed appointments from 11% to 8%",
                "Workshops for 20 nurses a session, four sessions a year",
                "Handover between shifts from 40 to 28 minutes",
                "120 audits a year",
                "Upgraded the warehouse from Java 8 to Java 17",
            ],
        },
    ],
    "projects": [
        {"name": "Plotwise", "description": "Map of 85 allotments, field trial with 30 gardeners over 8 weeks"}
    ],
    "education": [{"institution": "University of Hull", "area": "Physics", "studyType": "BSc"}],
    "skills": [{"name": "Tools", "keywords": ["Jira", "SQL"]}],
}
_PEOPLE = {"it": LIVIA, "en": OWEN}

TRUE = [
    # what is counted stands before, or in the clause or sentence before
    ("it", "I depositi che seguo sono quasi cinquanta, e i furgoni più di milletrecento."),
    ("it", "I miei reclami erano novecento al mese, oggi sono poco più di seicento."),
    ("it", "I reclami arrivavano a novecento al mese. Adesso ne riceviamo seicento."),
    ("it", "Il carico dei nostri furgoni richiedeva più di un'ora; ora bastano tre quarti d'ora."),
    ("it", "Ai Molini l'inventario ci teneva fermi dodici giorni: poi ne sono bastati quattro."),
    ("it", "Ho seguito l'inventario dei Molini: dodici giorni quando sono arrivata, quattro quando me ne sono andata."),
    ("it", "Ho girato tutti i depositi: quarantasei, finora, a guardare chi carica."),
    ("en", "Setting up one of our merchants used to take two hours; it now takes less than one."),
    ("en", "My set-up call used to fill two hours and now lasts under an hour."),
    ("en", "Our tickets were thirteen hundred a month and are now eight hundred."),
    ("en", "I run the merchant area, four hundred and twenty of them so far."),
    ("en", "Our search index holds six million items, more or less."),
    ("en", "We were spending more than three hundred pounds a month on hosting, and after my move it was less than one hundred."),
    ("it", "Seguo un'area di depositi, oggi più di quaranta, e una flotta di furgoni."),
    # rates, and what happens every so often
    ("it", "I reclami che ricevevamo erano trenta al giorno: oggi sono una ventina."),
    ("it", "Formo una cinquantina di capisquadra ogni dodici mesi."),
    ("it", "Dai miei corsi passano più di cinquanta capisquadra l'anno."),
    ("it", "Gestisco un budget di oltre duecentomila euro al mese."),
    ("it", "Con i sindacati mi siedo otto o nove volte l'anno."),
    ("it", "Ai Molini spedivo più di novemila tonnellate di farina all'anno."),
    ("it", "Di carburante abbiamo speso oltre duecentomila euro in meno all'anno."),
    ("it", "Ogni mille pacchi ne perdevamo otto, ora ne perdiamo tre."),
    ("it", "I pacchi di quasi cinquanta depositi passano dalle mie mani ogni giorno."),
    ("en", "I taught eighty nurses a year at the hospital."),
    ("en", "I did an audit every three days, weekends included."),
    ("en", "My team gives back some fifteen thousand pounds in refunds each month."),
    ("en", "We release every fortnight now, three times as often as when I came."),
    ("en", "Some forty tickets a day used to reach my team."),
    ("en", "The slowest one in five of our payers get a text from me."),
    ("en", "Our merchants, more than four hundred, open the page I designed every morning."),
    # arithmetic
    ("it", "Oggi i nostri furgoni si caricano in tre quarti d'ora, quasi mezz'ora prima."),
    ("it", "Due bandi provinciali ho vinto ai Molini, per un totale di settantamila euro."),
    ("it", "Coordino più di mille autisti, ventiquattro per deposito."),
    ("it", "Sono arrivata a due punti dal massimo alla laurea."),
    ("it", "Le consegne puntuali da noi erano poco più di quattro su cinque, oggi sono più di nove su dieci."),
    ("en", "Of our experiments thirteen shipped; the other twenty-eight taught us manners."),
    ("en", "With me we are seven in the team."),
    ("en", "On the ward, my handover sheet sent everybody home a quarter of an hour earlier, or nearly."),
    ("en", "Nearly two in three of our orders are completed now."),
    ("en", "Our search answers in about a third of a second."),
    ("en", "Before I let the map loose, we sent thirty gardeners out with it for two months."),
    ("it", "L'inventario dei Molini ci rubava più di due settimane di lavoro."),
    # units and ways of hedging
    ("it", "Avevamo un magazzino di cinquemila metri quadri e qualcosa, ai Molini."),
    ("it", "Il sabato ritiro il pane: una trentina di chili per volta."),
    ("en", "I moved the warehouse to version 17 of Java."),
]  # fmt: skip

NO_CLAIMS = [
    # ways and distances
    ("it", "Da Rieti a Terni sono quaranta minuti: verrei volentieri a trovarvi."),
    ("it", "Bologna è a un'ora e mezza di treno."),
    ("en", "Leeds is two hours and a half from Hull."),
    ("en", "Whitby is twenty minutes by bus."),
    ("en", "From my door to yours it is half an hour by bike."),
    # what is supposed, or holds of anybody
    ("it", "Immagino che da voi ne arrivino cinquecento prima di colazione."),
    ("it", "Suppongo che nei vostri hangar trentadue persone parlino tutte insieme."),
    ("en", "No two depots agree on what a parcel is, and I imagine nineteen agree even less."),
    ("en", "With parcels by the quarter hour I imagine ninety-six angry calls a day."),
    ("en", "A shop of five people has no time for a form that was made for a company of thirty."),
    ("it", "Un'azienda di venti persone non può permettersi un reparto così."),
    ("it", "Chi carica i furgoni conosce il dramma del bancale 42 che manca e del 46 che avanza."),
    ("it", "Mi fido più di un autista che di dieci grafici."),
    ("it", "Preferisco un 4,3 vero a tanti 4,9."),
    ("en", "I trust one good chart more than forty bad ones."),
    ("it", "Non esistono due depositi che lavorino allo stesso modo."),
    # plans
    ("en", "Then a plan, on one page, with the three dates that cannot move."),
    ("it", "Comincerei dalle tre domande che nessuno fa."),
    # what was just told, taken up again
    ("it", "Ho lavorato in un mulino e da un corriere. Tra le due cose ho anche fatto un mese in vigna."),
    ("en", "You need somebody for the calendar, the budget and the peace. I have been trying to keep all three at Harrier Apps since March 2020."),
    ("en", "I have been an analyst and a product manager. The two have more in common than people think."),
    ("it", "I due mestieri si somigliano più di quanto sembri."),
    # turns of phrase
    ("it", "Nel mio lavoro le cose si dicono in quattro e quattr'otto."),
    ("it", "Su due piedi non saprei dirlo, e lo ammetto."),
    ("it", "Rispondo al telefono ventiquattr'ore su ventiquattro."),
    ("it", "Ho imparato a dire le cose in tre righe."),
    ("it", "Un errore così l'ho visto cento volte."),
    ("en", "I have heard that a hundred times."),
    ("en", "My rule is simple: measure twice, cut once."),
    ("en", "I have two left feet and one good idea."),
    ("en", "In my experience there are two kinds of meetings."),
    ("en", "I like people who put two and two together."),
    # numbers of names and codes
    ("it", "Lavoro con il modello 231 nel cassetto e l'articolo 28 sul muro."),
    ("en", "I keep Article 28 of the regulation on my wall."),
    ("it", "Vi scrivo dal binario 3 della stazione di Foligno."),
]  # fmt: skip

INVENTED = [
    # the value after a change is another one; often the difference, or what another thing has
    ("it", "I miei reclami erano novecento al mese, oggi sono [trecento]."),
    ("it", "I reclami arrivavano a novecento al mese. Adesso ne riceviamo [centocinquanta]."),
    ("it", "Il carico dei nostri furgoni richiedeva più di un'ora; ora bastano [venti minuti]."),
    ("it", "Ai Molini l'inventario ci teneva fermi dodici giorni: poi ne sono bastati [due]."),
    ("it", "L'inventario, che ai Molini richiedeva dodici giorni, ne richiede ora [tre]."),
    ("en", "Setting up one of our merchants used to take two hours; it now takes less than [ten minutes]."),
    ("en", "My set-up call used to fill two hours and now lasts [under half an hour]."),
    ("en", "My set-up call, two hours when I came, now lasts [a quarter of an hour]."),
    ("en", "Our tickets were thirteen hundred a month and are now [five hundred]."),
    ("en", "Our tickets, thirteen hundred a month when I came, have come down to [three hundred]."),
    ("en", "Our releases came every six weeks; they now come [every week]."),
    ("it", "Seguo un'area di depositi, oggi [più di cento], e una flotta di furgoni."),
    ("it", "I depositi che seguo sono [quasi settanta], i furgoni milletrecento."),
    ("en", "I run the merchant area, today [more than a thousand], with a team of six."),
    ("en", "I run the merchant area: [nine hundred] of them so far."),
    # shares in words that are too high or too low
    ("en", "Since the redesign [nearly three in four] of our orders are completed."),
    ("en", "Our completed orders went from half to [almost four in five]."),
    ("it", "Gli scarti dei Molini sono scesi dal sei al [due per cento]."),
    # of another thing that is measured
    ("it", "La soddisfazione dei nostri clienti è arrivata al [93%]."),
    ("it", "La puntualità dei nostri autisti è salita a [4,3 su 5]."),
    ("en", "The satisfaction of our merchants rose to [64%]."),
    ("en", "My search now finds [six million merchants]."),
    ("en", "At the hospital, attendance at my workshops rose to [64%]."),
    # rates, products, sizes
    ("it", "Formo [un centinaio] di capisquadra ogni dodici mesi."),
    ("it", "Ai Molini spedivo [ventimila tonnellate] di farina all'anno."),
    ("it", "Gestisco un budget di [cinquecentomila euro] al mese."),
    ("it", "Due bandi provinciali ho vinto ai Molini, per un totale di [centoventimila euro]."),
    ("en", "I taught [two hundred nurses] a year at the hospital."),
    ("en", "My team gives back [forty thousand pounds] in refunds each month."),
    ("en", "Our search answers in [a tenth of a second]."),
    ("en", "Of our experiments thirteen shipped; [the other forty] taught us manners."),
    ("en", "Before I let the map loose, we sent [three hundred gardeners] out with it for two months."),
    ("it", "Avevamo un magazzino di [novemila metri quadri], ai Molini."),
    ("it", "Coordino [più di tremila autisti]."),
    ("it", "Mando in strada [migliaia e migliaia di furgoni]."),
]  # fmt: skip


@cache
def _facts(language: str) -> Facts:
    return read(_PEOPLE[language])


def _flagged(language: str, sentence: str) -> list[str]:
    return flagged_in(_facts(language), language, sentence)


@pytest.mark.parametrize("language", ["it", "en"])
def test_true_figures_and_numbers_that_claim_nothing_are_not_flagged(language: str) -> None:
    told = [sentence for one, sentence in (*TRUE, *NO_CLAIMS) if one == language]
    assert {sentence: found for sentence in told if (found := _flagged(language, sentence))} == {}


@pytest.mark.parametrize("language", ["it", "en"])
def test_figures_that_the_facts_do_not_bear_out_are_flagged(language: str) -> None:
    missed = []
    for one, marked in INVENTED:
        before, _, rest = marked.partition("[")
        words, _, after = rest.partition("]")
        found = _flagged(language, before + words + after) if one == language else [words]
        if not any(set(words.split()) & set(hit.split()) for hit in found):
            missed.append((before + words + after, found))
    assert missed == []


def test_a_figure_of_another_job_is_flagged_where_a_sentence_begins_with_its_own_thing() -> None:
    facts = read(
        {
            "work": [
                {"name": "Alder Rail", "startDate": "2022-03", "highlights": ["Timetable service in Kotlin"]},
                {"name": "Birch Post", "startDate": "2018-09", "endDate": "2022-02",
                 "highlights": ["Test suite of the parcel archive: coverage from 38% to 71%"]},
            ]
        }
    )  # fmt: skip
    told = "At Alder Rail I look after the timetable service in Kotlin. Its tests cover 71% of the code."
    assert "71%" in flagged_in(facts, "en", told)
    assert "71%" not in flagged_in(facts, "en", told.replace("Its", "At Birch Post, tests"))

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines of CVs as first-person sentences: what is said of each, and what is left alone."""

import pytest

from checklist.compose.bilingual.statements import change, count, team
from checklist.compose.english.highlights import sentence as english
from checklist.compose.italian.highlights import sentence as italian
from checklist.compose.italian.variation import comprised
from checklist.compose.person import Person
from checklist.compose.statements import tell
from checklist.compose.times import at
from checklist.facts import read
from tests.rows import each_row

ITALIAN = [
    ("Ridotta la latenza delle API da 900 a 150 ms", "ho ridotto la latenza delle API da 900 a 150 ms"),
    ("Sviluppate 12 API REST in Django per un portale di prenotazioni", "ho sviluppato 12 API REST in Django per un portale di prenotazioni"),
    ("Tempo di build da 40 a 12 minuti con la cache dei pacchetti", "il tempo di build è passato da 40 a 12 minuti con la cache dei pacchetti"),
    ("Resi passati dal 9% al 6% degli ordini", "i resi sono passati dal 9% al 6% degli ordini"),
    ("Reclami calati del 40% in un anno", "i reclami sono calati del 40% in un anno"),
    ("Errori di fatturazione ridotti dal 4% all'1%", "gli errori di fatturazione sono stati ridotti dal 4% all’1%"),
    ("Coordinamento di 5 tecnici sul campo", "coordino 5 tecnici sul campo"),
    ("Gestione dei fornitori e del budget", "gestisco i fornitori e il budget"),
    ("Guida amministrativa di due sedi", "mi occupo della guida amministrativa di due sedi"),
    ("Partecipazione alla stesura del piano di sicurezza", "ho partecipato alla stesura del piano di sicurezza"),
    ("Responsabile del magazzino di Modena: 8.000 articoli", "sono responsabile del magazzino di Modena: 8.000 articoli"),
    ("Squadra: 3 sviluppatrici, 1 designer", "lavoro con 3 sviluppatrici e 1 designer"),
    ("Team di 9 persone", "lavoro in un team di 9 persone"),
    ("Segue i clienti del Triveneto", "seguo i clienti del Triveneto"),
    ("Servizio di notifica agli utenti, in Go", "ho lavorato al servizio di notifica agli utenti, in Go"),
    ("Nuova app per gli agenti: visite al giorno da 5 a 8", "ho lavorato alla nuova app per gli agenti: le visite al giorno sono passate da 5 a 8"),
    ("Scritti i test del carrello; copertura dal 20% all'80%", "ho scritto i test del carrello; la copertura è passata dal 20% all’80%"),
    ("Certificazione ISO rinnovata due volte", "la certificazione ISO è stata rinnovata due volte"),
    ("Divisa la consegna in tre fasi e ridotti i passaggi da 7 a 4", "ho diviso la consegna in tre fasi e ridotto i passaggi da 7 a 4"),
    ("I clienti aspettavano tre giorni una risposta", "i clienti aspettavano tre giorni una risposta"),
    ("Sviluppato in Python con Flask", ""),
    ("Affiancato da un collega esperto", ""),
    ("Circa 30 chiamate al giorno", "il lavoro comporta circa 30 chiamate al giorno"),
    ("Budget da 20.000 a 90.000 euro", ""),
    ("Potatura e vendemmia, 9 ettari", "mi occupo della potatura e della vendemmia (9 ettari)"),
    ("34 clienti nuovi", "lavoro con 34 clienti nuovi"),
    ("28.000 volumi, catalogo in Sebina", ""),
    ("Cassa e reparto gastronomia", "mi occupo della cassa e del reparto gastronomia"),
]  # fmt: skip

ENGLISH = [
    ("Cut the build time from 40 to 12 minutes", "I cut the build time from 40 to 12 minutes"),
    ("Build time from 40 to 12 minutes after caching packages", "the build time went from 40 to 12 minutes after caching packages"),
    ("Latency down from 900 ms to 150 ms", "latency went down from 900 ms to 150 ms"),
    ("Complaints down 40% in a year", "complaints went down 40% in a year"),
    ("Customer satisfaction rose from 70% to 82%", "customer satisfaction rose from 70% to 82%"),
    ("Maintain the billing service in Go", "I maintain the billing service in Go"),
    ("Works with 4 engineers, 1 designer", "I work with 4 engineers and 1 designer"),
    ("Run APIs that serve 80 shops", "I run APIs that serve 80 shops"),
    ("Team of 9, two of them remote", "I work in a team of 9, two of them remote"),
    ("Member of the group that chose the new ERP", "I am a member of the group that chose the new ERP"),
    ("In charge of three vans", "I am in charge of three vans"),
    ("API for parcel labels in Node.js", "I worked on an API for parcel labels in Node.js"),
    ("Onboarding guide rewritten: first commit from 9 days to 2", "I rewrote the onboarding guide: the first commit went from 9 days to 2"),
    ("Monthly meeting with 12 shop managers", "I took part in a monthly meeting with 12 shop managers"),
    ("Script that checks invoices; saves 5 hours a week", "I worked on a script that checks invoices, which saves 5 hours a week"),
    ("Fine-tuned a model for 3 dialects", "I fine-tuned a model for 3 dialects"),
    ("Deployed with Docker on Azure", ""),
    ("Budgets from 10,000 to 90,000 pounds", ""),
    ("30 calls a day", "the job involves 30 calls a day"),
    ("38 residents, of whom 20 with dementia", "I work with 38 residents, of whom 20 with dementia"),
    ("Missed doses from 21% to 13%", "missed doses went from 21% to 13%"),
    ("A-level physics group of 22 pupils", "my work includes an A-level physics group of 22 pupils"),
    ("Minutes and schedule for 7 working groups", "my work includes minutes and the schedule for 7 working groups"),
    ("Launch of 2 pump series in 5 countries", "I worked on the launch of 2 pump series in 5 countries"),
]  # fmt: skip


@each_row(("line", "said"), ITALIAN)
def test_an_italian_line_becomes_a_sentence_or_stays_alone(line: str, said: str) -> None:
    assert italian(line, running=True) == said


@each_row(("line", "said"), ENGLISH)
def test_an_english_line_becomes_a_sentence_or_stays_alone(line: str, said: str) -> None:
    assert english(line, running=True) == said


@each_row(
    ("clause", "said"),
    [
        ("mi occupavo della cassa, oltre che dei resi e delle vetrine", "il lavoro comprendeva anche la cassa, oltre ai resi e alle vetrine"),
        ("mi occupo delle denunce (770 e CU), oltre che dei rapporti con il Comune e la Provincia", "il lavoro comprende anche le denunce (770 e CU), oltre ai rapporti con il Comune e la Provincia"),
        ("mi occupo della cura del verde e dei fiori", ""),
        ("mi occupavo di cablaggio dei quadri", ""),
        ("mi occupavo di reskilling interno", ""),
        ("mi occupavo di visite guidate e dei testi", "il lavoro comprendeva anche visite guidate e i testi"),
    ],
)  # fmt: skip
def test_the_job_is_the_subject_of_a_second_sentence_on_activities(clause: str, said: str) -> None:
    assert comprised(clause) == said


def test_a_statement_of_hundreds_of_things_is_no_sentence() -> None:
    assert italian("Gestione turni e gestione resi" * 400, running=True) == ""
    assert italian("Gestione turni e " * 400 + "resi", running=True) == ""


def test_what_goes_on_is_said_in_the_past_once_the_job_has_ended() -> None:
    assert italian("Coordinamento di 5 tecnici sul campo", running=False) == "ho coordinato 5 tecnici sul campo"
    assert italian("Responsabile del magazzino", running=False) == "ero responsabile del magazzino"
    assert english("Maintain the billing service in Go", running=False) == "I maintained the billing service in Go"
    assert english("In charge of three vans", running=False) == "I was in charge of three vans"


@pytest.mark.parametrize(
    ("share", "said_in_italian", "said_in_english"),
    [
        ("helped", "ho contribuito a riscrivere il motore", "I helped to rewrite the engine"),
        ("team", "con il team abbiamo riscritto il motore", "as a team we rewrote the engine"),
        ("did", "ho riscritto il motore", "I rewrote the engine"),
        ("led", "ho riscritto il motore", "I rewrote the engine"),
    ],
)
def test_the_share_decides_the_subject(share: str, said_in_italian: str, said_in_english: str) -> None:
    assert italian("Riscritto il motore", running=True, share=share) == said_in_italian
    assert english("Rewrote the engine", running=True, share=share) == said_in_english


def test_a_change_has_the_writer_as_its_subject_only_where_the_share_says_so() -> None:
    line = "Tempo di build da 40 a 12 minuti"
    assert italian(line, running=True, share="did") == "ho portato il tempo di build da 40 a 12 minuti"
    assert italian(line, running=True) == "il tempo di build è passato da 40 a 12 minuti"


@pytest.mark.parametrize(
    ("line", "language", "said"),
    [
        ("Tempo di rilascio da 3 settimane a 2 giorni", "en", "the release time went from 3 weeks to 2 days"),
        ("Copertura dei test dal 35% all'82%", "en", "test coverage went from 35% to 82%"),
        ("Release time from 3 weeks to 2 days with a pipeline", "it", "il tempo di rilascio è passato da 3 settimane a 2 giorni"),
        ("Monthly churn down from 3.4% to 2.1%", "it", "il tasso di abbandono mensile è passato dal 3,4% al 2,1%"),
        ("Umidità del legno dal 30% al 12%", "en", ""),
    ],
)  # fmt: skip
def test_a_known_measure_is_told_in_the_other_language(line: str, language: str, said: str) -> None:
    assert change(line, language) == said


def test_numbers_follow_the_language() -> None:
    assert count("API da 1.200 richieste al secondo", "en") == "1,200 requests a second"
    assert count("Cucina da 90 coperti a sera nei fine settimana", "en") == ""
    assert count("Up to 4,000 transactions a month", "it") == ""
    assert count("Serving 4.2 million transactions a month", "it") == "4,2 milioni di transazioni al mese"
    assert team("Squadra di 6 persone", "en") == "6"


def test_a_problem_stands_before_what_was_done_about_it_or_not_at_all() -> None:
    facts = read({"work": [{"name": "Lumen", "highlights": [
        "I clienti aspettavano tre giorni una risposta", "Scritto un servizio di risposta in Go", "Team di 9 persone",
    ]}]})  # fmt: skip
    statements = tell(Person(facts), "it").statements
    assert [[part.facts[0] for part in one.parts] for one in statements] == [
        ["/work/0/highlights/0", "/work/0/highlights/1"], ["/work/0/highlights/2"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("employer", "place"),
    [
        ("RSA Villa Chiara", "alla RSA Villa Chiara"),
        ("Cascina Olmo", "alla Cascina Olmo"),
        ("Lumen", "presso Lumen"),
        ("Cassa Rurale di Braies", "alla Cassa Rurale di Braies"),
        ("Parafarmacia Al Ponte", "alla Parafarmacia Al Ponte"),
        ("Ambasciata d'Islanda", "all’Ambasciata d’Islanda"),
        ("Consultorio Nord", "al Consultorio Nord"),
    ],
)
def test_a_kind_of_place_takes_its_article(employer: str, place: str) -> None:
    assert at(employer, "it") == place

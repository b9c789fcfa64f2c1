# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Sentences for the backend guide's criteria: in both languages, done, named, denied, and said of the company."""

import pytest

from tests.types import Check

# Each row: criterion, verdict, Italian sentence, English sentence.
SENTENCES = [
    ("stack-depth", "met", "Uso Python (6 anni) e PostgreSQL (4 anni).", "I use Python (6 years) and PostgreSQL (4 years)."),
    ("stack-depth", "partial", "Ho lavorato con Django e MySQL.", "I worked with Django and MySQL."),
    ("stack-depth", "missing", "Non ho mai usato Django.", "I have never used Django."),
    ("stack-depth", "missing", "Vorrei imparare Kotlin.", "I would love to learn Kotlin."),
    ("stack-depth", "missing", "Vedo che usate Kafka.", "I see that you use Kafka."),
    ("scale", "met", "Ho costruito un servizio che regge 3.000 richieste al secondo per 200.000 utenti.",
     "I built a service that handles 3,000 requests per second for 200,000 users."),
    ("scale", "partial", "Ho costruito un'API da 2 milioni di richieste al giorno.", "I built an API serving 2 million requests a day."),
    ("scale", "partial", "Ho costruito un sistema per milioni di utenti.", "I built a system for millions of users."),
    ("scale", "missing", "Ho 34 anni e 8 anni di esperienza.", "I have 8 years of experience and I am 34 years old."),
    ("scale", "missing", "La vostra piattaforma serve 2 milioni di utenti.", "Your platform serves 2 million users."),
    ("performance", "met", "Ho ridotto il tempo di query da 4 secondi a 180 ms.", "I cut query time from 4 seconds to 180 ms."),
    ("performance", "met", "Ho ridotto i costi AWS del 35%.", "I reduced AWS costs by 35%."),
    ("performance", "partial", "Ho ottimizzato le prestazioni del backend.", "I optimised the performance of the backend."),
    ("performance", "missing", "Ho scritto il backend di un portale.", "I wrote the backend of a portal."),
    ("system-design", "met", "Ho diviso il monolite in microservizi e ho aggiunto una cache.",
     "I split the monolith into microservices and added a cache."),
    ("system-design", "partial", "Ho introdotto una coda di messaggi.", "I introduced a message queue."),
    ("system-design", "missing", "Non ho mai progettato microservizi.", "I have never designed microservices."),
    ("devops", "met", "Ho configurato la pipeline CI/CD e porto i container su Kubernetes.",
     "I configured the CI/CD pipeline and deploy containers to Kubernetes."),
    ("devops", "partial", "Conosco Docker.", "I know Docker."),
    ("devops", "missing", "Non ho esperienza con Docker.", "I have no experience with Docker."),
    ("cloud", "met", "Ho migrato i servizi su AWS con RDS e SQS.", "I migrated the services to AWS with RDS and SQS."),
    ("cloud", "partial", "Ho lavorato su Azure.", "I worked on Azure."),
    ("cloud", "missing", "Vorrei imparare AWS.", "I would like to learn AWS."),
    ("database", "met", "Ho ottimizzato gli indici di PostgreSQL.", "I optimised the indexes of PostgreSQL."),
    ("database", "partial", "Conosco MySQL.", "I know MySQL."),
    ("database", "missing", "Non conosco MongoDB.", "I don't know MongoDB."),
    ("monitoring", "met", "Ho configurato gli alert con Prometheus.", "I configured alerts with Prometheus."),
    ("monitoring", "partial", "Mi occupavo del monitoraggio.", "I took care of monitoring."),
    ("monitoring", "missing", "Ho scritto API in Go.", "I wrote APIs in Go."),
    ("testing", "met", "Ho scritto test di integrazione con pytest.", "I wrote integration tests with pytest."),
    ("testing", "partial", "Ho testato il codice.", "I tested the code."),
    ("testing", "missing", "Ho scritto un portale.", "I wrote a portal."),
    ("code-quality", "met", "Faccio code review e documento le API con OpenAPI.", "I do code review and write OpenAPI documentation."),
    ("code-quality", "partial", "Rileggo tutto quello che scrivono i due ragazzi nuovi.", "I read everything they write before it ships."),
    ("testing", "met", "Le prove automatiche girano ogni notte sul portale che ho scritto.", "I wrote automated checks that run every night on the portal."),
    ("code-quality", "partial", "Faccio code review ogni giorno.", "I do code review every day."),
    ("code-quality", "missing", "Ho scritto un portale.", "I wrote a portal."),
    ("problem-solving", "met", "La query degli ordini era lenta: andava in timeout. Ho aggiunto un indice e il tempo è sceso da 3 secondi a 80 ms.",
     "The orders query was slow and timed out. I added an index and the time went from 3 seconds to 80 ms."),
    ("problem-solving", "partial", "L'import era lento e si bloccava, così l'ho riscritto con una coda su Redis.",
     "The import was slow and crashed, so I rewrote it with a queue on Redis."),
    ("problem-solving", "missing", "Ho scritto API in Django.", "I wrote APIs in Django."),
    ("domain", "met", "Ho lavorato nei pagamenti, con addebiti SEPA e PSD2.", "I worked in payments, with SEPA direct debits and PSD2."),
    ("domain", "partial", "Ho scritto software per la logistica.", "I wrote software for logistics."),
    ("domain", "missing", "Ho scritto applicazioni web.", "I wrote web applications."),
    ("collaboration", "met", "Ho guidato un team di 4 sviluppatori.", "I led a team of 4 developers."),
    ("collaboration", "partial", "Lavoro in team.", "I work in a team."),
    ("collaboration", "missing", "Ho scritto un portale.", "I wrote a portal."),
    ("portfolio", "met", "Il mio codice: https://github.com/esempio-mio", "My code: https://github.com/my-example"),
    ("portfolio", "partial", "Ho un portfolio che posso mostrare.", "My portfolio can be shown under NDA."),
    ("portfolio", "missing", "Ho scritto un portale.", "I wrote a portal."),
]  # fmt: skip


@pytest.mark.parametrize(("criterion", "verdict", "italian", "english"), SENTENCES)
def test_a_sentence_gets_the_same_verdict_in_both_languages(
    check: Check, criterion: str, verdict: str, italian: str, english: str
) -> None:
    assert check(italian)[0][criterion] == verdict, italian
    assert check(english)[0][criterion] == verdict, english

# ruff: noqa: E501
"""Letters written for the tests: a good one, a cook's, a list of words, a template."""

GOOD = """Oggetto: candidatura per Senior Backend Developer

Gentile dott.ssa Moretti,

ho letto che Pagolibero sta portando i pagamenti a rate dal monolite ai servizi: negli ultimi tre anni ho fatto lo stesso per un gateway di pagamento.

- Python (6 anni) e PostgreSQL (5 anni, con partizioni mensili e repliche in lettura)
- il servizio che ho costruito regge 2 milioni di richieste al giorno per 150.000 utenti

L'anno scorso la riconciliazione SEPA era un collo di bottiglia: impiegava 3 ore e andava in timeout. L'ho riscritta a eventi con Kafka e chiavi di idempotenza, e adesso finisce in 9 minuti.

Ho messo in piedi la pipeline CI/CD con GitHub Actions, porto i container su Kubernetes e uso AWS con RDS e SQS. Ho configurato gli alert con Prometheus e Grafana partendo dagli SLO. Scrivo test di integrazione con pytest, faccio code review ogni giorno e documento le API con OpenAPI. Ho affiancato 3 sviluppatori junior e presentato le scelte al team prodotto.

So che aprite il mercato spagnolo: la mia esperienza con gli addebiti SEPA può servirvi subito, perché ho già gestito i bonifici respinti e i tempi delle banche locali con 4 circuiti diversi, e conosco gli errori che costano di più quando si entra in un paese nuovo.

Sono disponibile per un colloquio tecnico dal 10 gennaio.

Cordiali saluti,
Elena Ravasi
elena.ravasi@example.org
https://github.com/elena-ravasi-example
"""

COOK = """Gentile direttore,

mi candido per la posizione di sviluppatore backend. Sono cuoco da dodici anni e guido una brigata di 6 persone: serviamo 300 coperti a sera. Ho risolto il problema degli sprechi riducendo gli scarti del 30% e ho rifatto il menù con il pasticcere.

Cordiali saluti,
Ivo Brambilla
"""

STUFFED = (
    "Python, Java, Kotlin, Scala, Go, Rust, PHP, Ruby, C#, C++, TypeScript, Django, FastAPI, Flask, Spring Boot, Laravel, Symfony, "
    "PostgreSQL, MySQL, MongoDB, Redis, Cassandra, Elasticsearch, Kafka, RabbitMQ, AWS, Azure, Google Cloud, EC2, S3, Lambda, Docker, "
    "Kubernetes, Helm, Terraform, Ansible, Jenkins, GitHub Actions, Prometheus, Grafana, Datadog, pytest, JUnit, Selenium"
)

TEMPLATE = """Gentile [Nome],

dopo [X] anni come sviluppatore in [Nome Azienda] ho costruito API che servono [Y] richieste al giorno con [linguaggio principale].

Cordiali saluti,
[Nome Cognome]
"""

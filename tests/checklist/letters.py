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

# The same trade told at length, with figures, people and a problem solved: none of them a developer's.
COOKS = ("""Gentile direttore,

mi candido per il posto di sviluppatore backend. Sono cuoco da dodici anni e da otto guido la cucina di un albergo sul lago: sei persone in brigata, trecento coperti nelle sere d'estate, matrimoni da duecento invitati la domenica.

Quando sono arrivato la dispensa era un problema: ogni lunedì si buttava un quinto della verdura. Ho rifatto gli ordini con i fornitori, ho cambiato il menù ogni due settimane e gli scarti sono scesi dal 20% al 6%. Ho insegnato a tre apprendisti a lavorare il pesce e ogni mattina mi siedo con il maître per decidere i piatti del giorno.

Mi piacerebbe imparare Python e lavorare con i database, perché amo l'ordine e la precisione.

Cordiali saluti,
Ivo Brambilla
""", """Dear Ms Hall,

I am applying for the backend developer role. I have been a chef for twelve years, and for the last eight I have run the kitchen of a hotel by the lake: a brigade of six, three hundred covers on a summer night, weddings of two hundred on Sundays.

When I came the store room was a problem: every Monday a fifth of the vegetables were thrown away. I redid the orders with the suppliers, changed the menu every two weeks, and waste went from 20% to 6%. I taught three apprentices to work fish, and each morning I sit with the maitre d' to decide the dishes of the day.

I would love to learn Python and work with databases, because I like order.

Kind regards,
Ivo Brambilla
""")  # fmt: skip

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

HALF_FILLED = """Dear [Name],

I have [X] years of experience as a backend developer at [Company], where I built APIs in [language] serving [Y] requests per day and cut latency by [Z]%. I led a team of [N] people and deployed on [cloud].

Best regards,
[Your Name]
"""

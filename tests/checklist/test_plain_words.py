# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Letters that tell in plain words what others name: the grammar earns the verdict, in both languages."""

import pytest

from checklist import Rubric
from tests.types import Check

DATA = Rubric.load({"slug": "data-scientist", "criteria": [{"id": one} for one in (
    "stack-depth", "model-metrics", "business-impact", "data-scale", "production", "experimentation", "problem-framing",
    "communication", "sql-data-engineering", "domain", "portfolio",
)]})  # fmt: skip

# Criterion, verdict, Italian, English.
BACKEND = [
    ("problem-solving", "met", "Il report mensile teneva ferma la contabilità per mezza giornata; l'ho riscritto in SQL e adesso esce in quattro minuti.",
     "The monthly report kept accounts waiting half a day; I rewrote it in SQL and it now comes out in four minutes."),
    ("performance", "met", "Il report mensile teneva ferma la contabilità per mezza giornata; l'ho riscritto in SQL e adesso esce in quattro minuti.",
     "The monthly report kept accounts waiting half a day; I rewrote it in SQL and it now comes out in four minutes."),
    ("performance", "met", "L'export impiegava 8-9 secondi; con un indice è sceso sotto i 400 ms.", "The export took 8-9 seconds; with an index it went to 400 ms."),
    ("problem-solving", "partial", "Due ordini per l'ultimo pezzo passavano insieme, così ho messo un vincolo di unicità in Postgres; da allora non è più successo.",
     "Two orders for the last item both went through, so I put a unique constraint in Postgres; it has not happened since."),
    ("problem-solving", "missing", "Ho scritto la mia app in Django perché mi piace.", "I wrote my app in Django because I like it."),
    ("system-design", "met", "Ho spezzato l'archivio delle multe per anno e l'invio riprende dall'ultima riga spedita.",
     "I split the archive of fines by year, and the mailing picks up from where it left off."),
    ("system-design", "partial", "Conosco bene microservizi, event-driven e CQRS.", "I am familiar with microservices, event-driven design and CQRS."),
    ("devops", "met", "Ogni push fa partire i test su GitHub Actions e, se sono verdi, il deploy su una VPS che gestisco io.",
     "Every push runs the tests on GitHub Actions and, if they pass, deploys to a VPS that I look after."),
    ("devops", "partial", "Se qualcosa si rompe di notte il telefono che suona è il mio.", "If something breaks at night it is my phone that rings."),
    ("monitoring", "met", "Uno script controlla i dischi e mi avvisa quando sono pieni.", "A script checks the disks and emails me when they fill up."),
    ("code-quality", "met", "Ogni modifica viene letta da un collega prima di entrare, e le decisioni le scriviamo in una pagina.",
     "Every change is read by a colleague before it goes in, and we write our decisions down in a one-page note."),
    ("testing", "met", "Per ogni segnalazione scrivo un test: un test per ogni guasto.", "I add a test for every ticket before I close it, a test for each fault."),
    ("testing", "missing", "I corrieri lavorano in valli senza copertura.", "Couriers work in valleys without coverage."),
    ("database", "met", "Le fatture stanno in MySQL, che salvo ogni sera.", "The invoices are kept in MySQL, which I dump every evening."),
    ("database", "met", "PostgreSQL con TimescaleDB per le letture dei termometri.", "PostgreSQL with TimescaleDB for the readings of the thermometers."),
    ("scale", "partial", "Ottanta persone lo usano.", "Eighty people use it."),
    ("collaboration", "met", "Ho affiancato Olga e Tommaso nel primo anno.", "I coached Olga and Thomas in their first year."),
    ("collaboration", "met", "Il giovedì mi siedo con la logistica a scegliere le priorità.", "On Thursdays I sit with the freight desk to pick what comes first."),
    ("collaboration", "partial", "Con altri tre studenti abbiamo sviluppato un sito di ricette.", "With three other students we wrote a recipe site."),
    ("collaboration", "missing", "Ho imparato Python da sola.", "I taught myself Python."),
    ("stack-depth", "met", "Scrivo in Java da quattro anni e in Kotlin da due.", "I have been writing Java for four years, the last two in Kotlin as well."),
    ("stack-depth", "met", "Ho lavorato in Go e Rust, linguaggi che uso a ogni progetto dal 2018.", "I worked in Go and Rust, languages that I have used on each project since 2018."),
    ("portfolio", "met", "Il codice: github.example.com/lia/maree", "The code: github.example.com/lia/tides"),
    ("collaboration", "met", "Ogni martedì ho un'ora con i designer.", "Every Tuesday I have an hour with the designers."),
    ("performance", "partial", "Ho sistemato la query. Adesso la pagina è più veloce.", "I tidied the query. The page is faster now."),
    # What would be if it failed denies nothing.
    ("cloud", "met", "Se i test non si rompono, la versione va su Cloud Run.", "If the tests do not break, the build goes to Cloud Run."),
    # Another part of the firm did it, or the firm as a whole.
    ("devops", "missing", "Il reparto sistemi ha spostato quaranta applicazioni su Kubernetes.", "The systems department moved forty applications to Kubernetes."),
    ("performance", "missing", "Il gruppo pagamenti ha portato la latenza da 3 secondi a 200 ms.", "The payments guild brought the latency from 3 seconds down to 200 ms."),
    ("cloud", "missing", "Di Azure e affini non so niente.", "Azure and the like I know nothing of."),
]  # fmt: skip

DATA_SCIENTIST = [
    ("production", "met", "Il modello gira ogni notte in un container e scrive i punteggi in una tabella che legge il CRM.",
     "The model runs every night in a container and writes its scores to a table that the CRM reads."),
    ("production", "met", "Ho pubblicato il modello come API con FastAPI su Render.", "I published the model as an API with FastAPI on Render."),
    ("experimentation", "met", "Abbiamo mandato la mail a metà della lista, presa a caso: chi l'ha ricevuta ha comprato l'8% in più.",
     "We sent the mail to half of the list, drawn at random: those who got it bought 8% more."),
    ("experimentation", "met", "Abbiamo diviso i negozi in due gruppi e solo in uno abbiamo cambiato i prezzi: +4% di margine.",
     "We split the shops into two groups and changed prices in only one: margin up 4%."),
    ("experimentation", "met", "Ho classificato le radiografie con una ResNet, validata su un ospedale diverso.", "I classified X-rays with a ResNet, validated on a different hospital."),
    ("problem-framing", "met", "La direzione voleva sapere perché i clienti lasciavano; ho scelto una regressione logistica perché si doveva poter spiegare, e le disdette sono scese dal 9 al 7 per cento.",
     "Management wanted to know why customers left; I chose a logistic regression because it had to be explained, and churn fell from 9 to 7 per cent."),
    ("business-impact", "met", "Con le medie si buttava il 14% dei pasti, con la mia regressione il 6%.", "With averages 14% of the meals were thrown away, with my regression 6%."),
    ("business-impact", "missing", "Ho stimato i prezzi con una random forest: RMSE di 94 euro.", "I estimated prices with a random forest: RMSE of 94 euros."),
    ("communication", "met", "Il reparto marketing ha usato le mie previsioni per il budget di Natale.", "Marketing used my forecasts to set the Christmas budget."),
    ("communication", "met", "Ogni mattina il magazzino riceve la lista che esce dal mio modello.", "Every week I bring the figures to the head of sales."),
    ("sql-data-engineering", "met", "Estraggo i dati con SQL da Snowflake e li pulisco in dbt.", "I pull the data from Snowflake in SQL and clean it in dbt."),
    ("sql-data-engineering", "met", "Airflow per tutti i caricamenti della notte.", "Airflow for all the nightly loads."),
    ("data-scale", "met", "Le registrazioni erano dodici terabyte al mese.", "The recordings were twelve terabytes a month."),
    ("portfolio", "met", "L'articolo è arXiv:1234.56789.", "The paper is arXiv:1234.56789."),
    ("domain", "missing", "Ho usato la regressione logistica in un container Docker.", "I used logistic regression in a Docker container."),
]  # fmt: skip


@pytest.mark.parametrize(("criterion", "verdict", "italian", "english"), BACKEND)
def test_a_backend_letter_in_plain_words_earns_its_verdict(
    check: Check, criterion: str, verdict: str, italian: str, english: str
) -> None:
    assert check(italian)[0][criterion] == verdict, italian
    assert check(english)[0][criterion] == verdict, english


@pytest.mark.parametrize(("criterion", "verdict", "italian", "english"), DATA_SCIENTIST)
def test_a_data_scientists_letter_in_plain_words_earns_its_verdict(
    check: Check, criterion: str, verdict: str, italian: str, english: str
) -> None:
    assert check(italian, DATA)[0][criterion] == verdict, italian
    assert check(english, DATA)[0][criterion] == verdict, english

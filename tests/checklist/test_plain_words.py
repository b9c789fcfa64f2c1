# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Letters that tell in plain words what others name: the grammar earns the verdict, in both languages."""

import pytest

from checklist import Rubric

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
    ("performance", "met", "L'import impiegava 6-7 secondi; con un indice è sceso sotto i 300 ms.", "The import took 6-7 seconds; with an index it went to 300 ms."),
    ("problem-solving", "partial", "Due ordini per l'ultimo pezzo passavano insieme, così ho messo un vincolo di unicità in Postgres; da allora non è più successo.",
     "Two orders for the last item both went through, so I put a unique constraint in Postgres; it has not happened since."),
    ("problem-solving", "missing", "Ho scritto la mia app in Django perché mi piace.", "I wrote my app in Django because I like it."),
    ("system-design", "met", "Ho diviso la tabella dei movimenti per trimestre e il giro riparte da dove si era fermato.",
     "I split the movements table by quarter, and the run picks up from where it stopped."),
    ("system-design", "partial", "Conosco bene microservizi, event-driven e CQRS.", "I am familiar with microservices, event-driven design and CQRS."),
    ("devops", "met", "Ogni push fa partire i test su GitHub Actions e, se sono verdi, il deploy su una VPS che gestisco io.",
     "Every push runs the tests on GitHub Actions and, if they pass, deploys to a VPS that I look after."),
    ("devops", "partial", "Se qualcosa si rompe di notte il telefono che suona è il mio.", "If something breaks at night it is my phone that rings."),
    ("monitoring", "met", "Uno script conta gli scarti e mi avverte prima che chiami la filiale.", "A script counts the rejects and emails me before the branch calls."),
    ("code-quality", "met", "Ogni modifica viene letta da un collega prima di entrare, e le decisioni le scriviamo in una pagina.",
     "Every change is read by a colleague before it goes in, and we write our decisions down in a one-page note."),
    ("testing", "met", "Scrivo un test ogni volta che qualcosa si rompe: un test per ogni errore.", "I write a test each time something breaks."),
    ("testing", "missing", "Le cisterne passano su strade senza copertura.", "Tankers drive on roads without coverage."),
    ("database", "met", "Le pratiche stanno in MySQL, che copio ogni notte.", "The files are kept in MySQL, which I copy every night."),
    ("database", "met", "Nel portale uso PostgreSQL con PostGIS per i percorsi dei mezzi.", "PostgreSQL with PostGIS for the routes of the lorries."),
    ("scale", "partial", "Sessantaquattro persone lo usano.", "Sixty-four people use it."),
    ("collaboration", "met", "Ho affiancato Denise e Karim nei primi mesi.", "I taught Denise and Karim in their first months."),
    ("collaboration", "met", "Il lunedì mi siedo con l'antiriciclaggio a capire che cosa vogliono.", "On Mondays I sit with the fraud desk to see what they want."),
    ("collaboration", "partial", "Con altri tre studenti abbiamo sviluppato un sito di ricette.", "With three other students we wrote a recipe site."),
    ("collaboration", "missing", "Ho imparato Python da sola.", "I taught myself Python."),
    ("stack-depth", "met", "Scrivo in Java da quattro anni e in Kotlin da due.", "I have been writing Java for four years, the last two in Kotlin as well."),
    ("stack-depth", "met", "Ho lavorato in C++ e Python, linguaggi che uso ogni giorno dal 2016.", "I worked in C++ and Python, languages that I have used daily since 2016."),
    ("portfolio", "met", "Il codice: github.example.com/lia/maree", "The code: github.example.com/lia/tides"),
    # Another part of the firm did it, or the firm as a whole.
    ("devops", "missing", "Il reparto infrastruttura ha migrato novecento servizi su Kubernetes.", "The infrastructure department migrated nine hundred services to Kubernetes."),
    ("performance", "missing", "Il gruppo ricerca ha portato la latenza da 1,4 secondi a 90 ms.", "The search guild brought the latency from 1.4 seconds down to 90 ms."),
    ("cloud", "missing", "Dei servizi in affitto (AWS e simili) non so nulla.", "Of rented services (AWS and the like) I know nothing."),
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
    ("sql-data-engineering", "met", "dbt per tutto lo strato di trasformazione.", "dbt for the whole transformation layer, for every model."),
    ("data-scale", "met", "I dati grezzi erano quaranta terabyte l'anno.", "The raw data was forty terabytes a year."),
    ("portfolio", "met", "Il metodo è descritto in arXiv:0000.01234.", "The method is described in arXiv:0000.01234."),
    ("domain", "missing", "Ho usato la regressione logistica in un container Docker.", "I used logistic regression in a Docker container."),
]  # fmt: skip


@pytest.mark.parametrize(("criterion", "verdict", "italian", "english"), BACKEND)
def test_a_backend_letter_in_plain_words_earns_its_verdict(check, criterion, verdict, italian, english):
    assert check(italian)[0][criterion] == verdict, italian
    assert check(english)[0][criterion] == verdict, english


@pytest.mark.parametrize(("criterion", "verdict", "italian", "english"), DATA_SCIENTIST)
def test_a_data_scientists_letter_in_plain_words_earns_its_verdict(check, criterion, verdict, italian, english):
    assert check(italian, DATA)[0][criterion] == verdict, italian
    assert check(english, DATA)[0][criterion] == verdict, english

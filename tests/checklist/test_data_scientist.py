# ruff: noqa: E501 - a table of sentences reads best one row a line
"""A data scientist's criteria and mistakes, sentence by sentence, in Italian and in English."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from checklist import Rubric, review

CRITERIA = (
    "stack-depth", "model-metrics", "business-impact", "data-scale", "production", "experimentation", "problem-framing",
    "communication", "sql-data-engineering", "domain", "portfolio",
)  # fmt: skip
MISTAKES = ("algorithm-list", "accuracy-alone", "notebook-only", "no-business", "coursework-only", "buzzwords")
FLAGS: dict[str, dict[str, Any]] = {
    "domain": {"needs_technology": 1},
    "portfolio": {"offered_work": 1},
    "buzzwords": {
        "shown_by": ["model-metrics", "production", "experimentation", "sql-data-engineering"],
        "shown_in_part_by": ["problem-framing"],
    },
}
GUIDE = Rubric.load({
    "slug": "data-scientist",
    "criteria": [{"id": one} | FLAGS.get(one, {}) for one in CRITERIA],
    "mistakes": [{"id": one} | FLAGS.get(one, {}) for one in MISTAKES],
    "manual": [{"id": "method-sound"}],
})  # fmt: skip

# Criterion, verdict, and the same statement in Italian and in English.
TABLE = """
model-metrics:
  met:
    - ["Il mio modello di rischio ha portato l'AUC da 0,71 a 0,79 sul trimestre di prova.", "My risk model took the AUC from 0.71 to 0.79 on the test quarter."]
    - ["Con XGBoost ho ottenuto un F1 di 0,83 contro 0,70 della regressione di partenza.", "With XGBoost I reached an F1 of 0.83 against 0.70 for the baseline regression."]
    - ["La previsione che ho costruito ha un MAPE del 9%, mentre quella ingenua sbagliava del 17%.", "The forecast I built has a MAPE of 9%, while the naive one was off by 17%."]
    - ["Nella tesi ho ridotto l'errore medio del 22% rispetto al metodo usato in reparto.", "In my thesis I reduced the mean error by 22% compared with the method the ward used."]
    - ["Il classificatore trova il 91% dei casi, il medico da solo ne trovava il 78%: la sensibilità è salita di 13 punti.", "The classifier finds 91% of the cases, up from 78%: sensitivity rose by 13 points."]
  partial:
    - ["Ho addestrato un classificatore di immagini con un'accuratezza dell'88%.", "I trained an image classifier with an accuracy of 88%."]
    - ["Ho valutato i modelli con RMSE e R².", "I evaluated the models with RMSE and R²."]
    - ["Il mio modello arriva a un F1 di 0,74.", "My model reaches an F1 of 0.74."]
  missing:
    - ["Il vostro modello ha un AUC di 0,91.", "Your model has an AUC of 0.91."]
    - ["Vorrei imparare a misurare un modello con AUC e F1.", "I would love to learn how to measure a model with AUC and F1."]
    - ["Ho costruito un modello di uplift in Python.", "I built an uplift model in Python."]
business-impact:
  met:
    - ["Il modello che ho sviluppato ha ridotto le disdette dal 12% al 9%.", "The model I developed reduced churn from 12% to 9%."]
    - ["Con la mia analisi abbiamo risparmiato 60.000 euro l'anno di scorte.", "My analysis saved 60,000 euros a year of inventory."]
    - ["Ho automatizzato il report mensile: 12 ore di lavoro in meno ogni mese.", "I automated the monthly report, saving 12 hours of work every month."]
    - ["Le rotture di stock sono calate del 30% grazie alla previsione che ho scritto.", "Stockouts fell by 30% thanks to the forecast I wrote."]
  partial:
    - ["Con il mio modello abbiamo ridotto gli sprechi.", "With my model we reduced waste."]
    - ["Ho migliorato molto la soddisfazione dei clienti con un'analisi dei reclami.", "I greatly improved customer satisfaction with an analysis of complaints."]
    - ["Ho aumentato l'efficienza operativa del 30%.", "I increased operational efficiency by 30%."]
  missing:
    - ["Non ho ancora ridotto alcun costo con un modello.", "I have not reduced any cost with a model yet."]
    - ["Leggo che avete ridotto le disdette del 20%.", "I read that you reduced your churn by 20%."]
data-scale:
  met:
    - ["Ho lavorato su 4 milioni di righe di transazioni.", "I worked on 4 million rows of transactions."]
    - ["Per la tesi ho analizzato 250 GB di log.", "For my thesis I analysed 250 GB of logs."]
    - ["Ho pulito un dataset di 35.000 recensioni.", "I cleaned a dataset of 35,000 reviews."]
    - ["Ho raccolto 12.000 immagini di foglie malate.", "I collected 12,000 images of diseased leaves."]
    - ["Il modello ha 140 feature e 1,2 milioni di clienti.", "The model has 140 features and 1.2 million customers."]
  partial:
    - ["Ho lavorato con grandi moli di dati.", "I worked with large datasets."]
    - ["Ho analizzato 340 questionari e 210 pazienti.", "I analysed the records of 210 patients."]
  missing:
    - ["So che gestite 5 milioni di utenti.", "I know that you serve 5 million users."]
    - ["Non ho mai lavorato su big data.", "I have never worked with big data."]
production:
  met:
    - ["Il modello gira in produzione ogni notte con Airflow e Docker.", "The model runs in production every night with Airflow and Docker."]
    - ["L'ho messo in produzione come API con FastAPI su un container.", "I deployed it as an API with FastAPI in a container."]
    - ["Ho portato in produzione il modello di scoring e ne controllo la deriva ogni settimana.", "I put the scoring model into production and monitor its drift every week."]
    - ["Ho pubblicato la mia app in produzione su Streamlit con un job che riaddestra il modello ogni lunedì.", "I deployed my app on Streamlit, with a job that retrains the model every Monday."]
  partial:
    - ["Il mio modello è in produzione da maggio.", "My model has been in production since May."]
    - ["Conosco Docker e MLflow.", "I know Docker and MLflow."]
    - ["Il modello è stato integrato nel gestionale dal reparto IT.", "The model was integrated into the CRM by the IT team."]
  missing:
    - ["Non ho mai messo un modello in produzione.", "I have never put a model into production."]
    - ["Vorrei imparare a portare i modelli in produzione con Docker.", "I would like to learn to deploy models with Docker."]
    - ["Ho analizzato i dati in un notebook con pandas.", "I analysed the data in a notebook with pandas."]
experimentation:
  met:
    - ["Ho validato il modello con una cross-validation a 5 fold.", "I validated the model with 5-fold cross-validation."]
    - ["Ho condotto un test A/B su 8.000 visitatori.", "I ran an A/B test on 8,000 visitors."]
    - ["Ho confrontato le due classi con un t-test.", "I compared the two classes with a t-test."]
    - ["Ho diviso i dati in train e test per paziente, così che nessuno stesse in entrambi.", "I split the data into train and test sets by patient, so that nobody was in both."]
    - ["Ho tenuto fuori l'ultimo anno come insieme di test.", "I kept the last year aside as a test set."]
  partial:
    - ["Conosco i test A/B e l'inferenza causale.", "I know A/B tests and causal inference."]
    - ["Ho confrontato tre modelli e scelto il migliore.", "I compared three models and chose the best."]
  missing:
    - ["Non ho mai fatto un test A/B.", "I have never run an A/B test."]
    - ["Vedo che fate test A/B ogni settimana.", "I see that you run A/B tests every week."]
problem-framing:
  met:
    - ["Il magazzino non sapeva quanto ordinare. Ho costruito un modello di previsione con LightGBM, perché i dati erano pochi e stagionali, e gli scarti sono scesi dal 14% al 9%.", "The warehouse did not know how much to order. I built a forecasting model with LightGBM, because the data were few and seasonal, and waste fell from 14% to 9%."]
    - ["Il reparto mi aveva chiesto perché tanti pazienti saltassero la visita. Ho stimato una regressione logistica, che i medici potevano leggere, e le assenze sono calate del 18%.", "The ward had asked me why so many patients missed their visit. I fitted a logistic regression, which doctors could read, and no-shows fell by 18%."]
  partial:
    - ["Ho addestrato una random forest e ho ridotto l'errore del 20%.", "I trained a random forest and reduced the error by 20%."]
    - ["Il problema era che nessuno si fidava delle previsioni: ho costruito un modello bayesiano.", "The problem was that nobody trusted the forecasts, so I built a Bayesian model."]
  missing:
    - ["Uso Python e SQL tutti i giorni.", "I use Python and SQL every day."]
    - ["Sono bravo a risolvere problemi complessi.", "I am good at solving complex problems."]
communication:
  met:
    - ["Ho presentato i risultati alla direzione commerciale.", "I presented the results to the sales directors."]
    - ["Preparo ogni mese una dashboard per il marketing.", "I prepare a dashboard for marketing every month."]
    - ["Il direttore di stabilimento usa il mio report ogni lunedì.", "The plant manager uses my report every Monday."]
    - ["Ho spiegato il modello ai medici del reparto.", "I explained the model to the doctors of the ward."]
    - ["Ho mostrato i grafici al sindaco, che ha spostato due fermate dell'autobus.", "I showed the charts to the mayor, who moved two bus stops."]
  partial:
    - ["So comunicare risultati complessi a chi non è tecnico: ho buone capacità di comunicazione.", "I have good communication skills and the ability to explain complex results."]
    - ["Ho raccolto i requisiti dagli stakeholder.", "I gathered requirements from stakeholders."]
    - ["Ho presentato la tesi a un convegno.", "I presented my thesis at a conference."]
  missing:
    - ["Non ho mai presentato risultati alla direzione.", "I have never presented results to management."]
    - ["Mi piacerebbe presentare i risultati al marketing.", "I would love to present results to marketing."]
sql-data-engineering:
  met:
    - ["Ho scritto query SQL per ricostruire gli ordini di due anni.", "I wrote SQL queries to rebuild two years of orders."]
    - ["Ho costruito una pipeline ETL con dbt e BigQuery.", "I built an ETL pipeline with dbt and BigQuery."]
    - ["Estraggo i dati con SQL da PostgreSQL ogni settimana.", "I extract the data with SQL from PostgreSQL every week."]
    - ["Ho caricato i dati in un database SQLite e li interrogo in SQL.", "I loaded the data into a SQLite database and query it in SQL."]
  partial:
    - ["Conosco SQL e Spark.", "I know SQL and Spark."]
    - ["Ho seguito un corso di SQL.", "I took a course in SQL."]
    - ["Strumenti: Python, SQL, Airflow, dbt, Git.", "Tools: Python, SQL, Airflow, dbt, Git."]
  missing:
    - ["Non conosco SQL.", "I do not know SQL."]
    - ["Vorrei imparare SQL e dbt.", "I would like to learn SQL and dbt."]
    - ["Nell'annuncio chiedete SQL.", "Your ad asks for SQL."]
portfolio:
  met:
    - ["Il codice è su github.com/nome-di-prova/previsioni.", "The code is at github.com/some-name/forecasts."]
    - ["Trovate i notebook su kaggle.com/nomediprova.", "My notebooks are at kaggle.com/somename."]
    - ["L'app è su https://orari-bus.example.net.", "The app is at https://bus-times.example.net."]
  partial:
    - ["Il codice è sul mio GitHub.", "The code is on my GitHub."]
    - ["Sono coautore di due articoli: le pubblicazioni sono nel CV.", "I am co-author of two papers: the publications are in my CV."]
  missing:
    - ["Ho lavorato a molti progetti.", "I have worked on many projects."]
    - ["Il mio profilo è linkedin.com/in/nome-di-prova.", "My profile is linkedin.com/in/some-name."]
    - ["Ho letto il vostro codice su github.com/azienda-di-prova.", "I read your code at github.com/some-company."]
"""
CASES = [
    pytest.param(criterion, verdict, text, id=f"{criterion}-{verdict}-{number}-{language}")
    for criterion, verdicts in yaml.safe_load(TABLE).items()
    for verdict, pairs in verdicts.items()
    for number, pair in enumerate(pairs)
    for language, text in zip(("it", "en"), pair, strict=True)
]


# More sentences, as juniors, people who change career and those who copy a template write them: criterion, verdict, text.
LINES = Path(__file__).with_name("data_scientist.txt").read_text("utf-8").splitlines()
CASES += [pytest.param(*line.split(" ", 2), id=f"line-{number}") for number, line in enumerate(LINES, 1)]


def letter(text: str) -> str:
    """A letter with nothing but the text between greeting and closing."""
    return f"Buongiorno,\n\n{text}\n\nCordiali saluti,\nAda Neri\n"


def verdicts(text: str) -> dict[str, str]:
    """Each criterion's verdict on a text."""
    return {one.id: one.verdict for one in review(letter(text), GUIDE).criteria}


def mistakes(text: str) -> set[str]:
    """The mistakes found in a text."""
    return {one.id for one in review(letter(text), GUIDE).mistakes if one.found}


@pytest.mark.parametrize(("criterion", "verdict", "text"), CASES)
def test_a_sentence_gets_the_verdict_that_the_guide_would_give(criterion: str, verdict: str, text: str) -> None:
    assert verdicts(text)[criterion] == verdict


FAULTS = [
    ("algorithm-list", True, "Conosco regressione, clustering, random forest, SVM, PCA e LSTM."),
    ("algorithm-list", True, "I know regression, clustering, random forests, SVM, PCA and LSTM."),
    ("algorithm-list", False, "Ho scelto LightGBM e una regressione logistica per stimare gli abbandoni."),
    ("algorithm-list", False, "Nell'annuncio chiedete regressione, clustering, random forest, SVM, PCA e LSTM."),
    ("accuracy-alone", True, "Il mio classificatore ha un'accuratezza del 92%."),
    ("accuracy-alone", True, "My classifier has an accuracy of 92%."),
    ("accuracy-alone", False, "My classifier has an accuracy of 92%, against 85% for the baseline."),
    ("accuracy-alone", False, "Il mio classificatore ha un'accuratezza del 92% e un F1 di 0,88."),
    ("coursework-only", True, "Ho completato un master in data science e un corso di machine learning su Coursera."),
    ("coursework-only", True, "I completed a data science bootcamp and took part in two Kaggle competitions."),
    ("coursework-only", False, "Dopo il master in data science ho lavorato come analista dati in una banca."),
    ("coursework-only", False, "After a machine learning course I worked as a data analyst in a bank."),
    ("buzzwords", True, "Sono appassionato di AI, big data, deep learning e LLM."),
    ("buzzwords", True, "I am passionate about AI, big data, deep learning and LLMs."),
    (
        "buzzwords",
        True,
        "AI, big data, deep learning e LLM: il futuro. Il mio modello gira in produzione con Airflow ogni notte.",
    ),
    ("buzzwords", False, "Uso il deep learning, l'AI e gli LLM: la mia CNN ha portato l'F1 da 0,71 a 0,82."),
    ("notebook-only", True, "Ho analizzato i dati in un notebook."),
    ("notebook-only", False, "My model runs in production every night with Airflow."),
    ("no-business", True, "I analysed survey data."),
    ("no-business", False, "My model reduced churn from 12% to 9%."),
]


@pytest.mark.parametrize(("mistake", "found", "text"), FAULTS)
def test_a_mistake_is_found_where_it_is_and_nowhere_else(mistake: str, found: bool, text: str) -> None:
    assert (mistake in mistakes(text)) is found


@pytest.mark.parametrize("language", ["it", "en"])
def test_an_exercise_with_its_unit_names_a_value_and_no_result_for_anybody(language: str) -> None:
    said = {
        "it": "Durante il corso ho previsto i sopravvissuti del Titanic con un'accuratezza dell'80%.",
        "en": "During the course I predicted the survivors of the Titanic with an accuracy of 80%.",
    }
    found = verdicts(said[language])
    assert found["model-metrics"] == "partial"
    assert {found[one] for one in ("business-impact", "data-scale", "production", "communication")} == {"missing"}


def test_what_others_did_is_no_work_of_the_candidate() -> None:
    found = verdicts(
        "My brother trained a model that cut waste by 20%. The deployment on Kubernetes is done by another team."
    )
    assert found["business-impact"] == "missing"
    assert found["production"] != "met"


def test_a_link_of_the_reader_is_no_portfolio_and_ones_own_beside_it_is() -> None:
    text = "I read your code at github.com/some-company. Mine is at github.com/some-name/demo."
    report = review(letter(text), GUIDE)
    quotes = next(one.evidence for one in report.criteria if one.id == "portfolio")
    assert [one.quote for one in quotes] == ["Mine is at github.com/some-name/demo."]


def test_each_advice_names_what_is_there_or_what_to_add_in_both_languages() -> None:
    for text in ("Il mio modello è in produzione.", "Ho lavorato con grandi moli di dati e SQL.", "Nulla da dire."):
        for one in review(letter(text), GUIDE).criteria:
            assert "…" not in one.advice_it.replace("…»", "") and "…" not in one.advice_en.replace("…”", "")
            assert "'" not in one.advice_it or one.id not in ("model-metrics", "production", "communication")

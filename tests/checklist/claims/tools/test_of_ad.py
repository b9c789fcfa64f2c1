"""Tools that stand in the advertisement and in no fact: flagged in any clause that tells of the writer's work."""

import re

from checklist.claims.check import raised, read
from checklist.facts import Date
from checklist.facts import read as facts_of
from tests.checklist.claims.people import letter
from tests.rows import each_row

RENZO = facts_of(
    {
        "basics": {"name": "Renzo Galli", "label": "Organizzatore di fiere"},
        "work": [
            {
                "name": "Fiera del Tartufo",
                "position": "Organizzatore",
                "startDate": "2019-03",
                "highlights": [
                    "Iscrizioni degli espositori in Python e PostgreSQL",
                    "Piani in Asana, Erlang per il bot",
                ],
            }
        ],
    }
)
AD = (
    "Ferrypoint runs trade shows in Graz and Odda. You know Python, Redis and Kafka; MQTT is a plus, Airflow welcome. "
    "Cvent or similar, monday.com for planning. Stan or PyMC, Swapcard, Looker. German and OTP help. PMP, Encore Rave."
)
INVENTED = [
    ("en", "Planning happens in Asana, registration and badges in [Cvent]."),
    ("en", "For the badges there is [Cvent], which I set up."),
    ("en", "I kept our task list in [monday.com]."),
    ("en", "I built the whole as a hierarchical model in [Stan]."),
    ("en", "Our visitors find one another through [Swapcard]."),
    ("en", "Our own plan is in Asana, data capture is in [Encore Rave], and the rest on paper."),
    ("en", "Least squares if you want to know, on PostgreSQL, orchestrated in [Airflow]."),
    ("en", "You ask for [Kafka] and I have it in production."),
    ("en", "The jobs run at two, since you ask, in [Airflow]."),
    ("it", "Per le iscrizioni ho messo in piedi [Cvent]."),
    ("it", "L'elenco dei lavori lo tengo su [monday.com]."),
    ("it", "Il modello è scritto in [Stan]."),
    ("it", "I dati, se volete saperlo, stanno in PostgreSQL e passano da [Kafka]."),
    ("it", "Agli espositori scrivo da [Swapcard]."),
]
NO_CLAIMS = [
    ("en", "Your ad names Kafka."),
    ("en", "You keep your plans in Swapcard and I keep mine on paper."),
    ("en", "I would like to learn Airflow."),
    ("en", "I know Python, so the step to Kafka is short for you to judge, and I have not made it."),
    ("en", "Redis I have never used."),
    ("en", "I hear that Cvent is slow in March."),
    ("en", "I learned OTP the old way, through Erlang."),
    ("en", "Looker I can open and close."),
    ("en", "Looker is next on my list."),
    ("en", "On Monday I plan the week."),
    ("en", "The people of Odda were kind to me."),
    ("en", "In Python I wrote the registration."),
    ("en", "You ask for Kafka and I have never seen it."),
    ("it", "Redis invece mi manca."),
    ("it", "Cvent, se volete saperlo, non l'ho mai aperto."),
    ("it", "Che nel vostro annuncio ci sia Swapcard mi incuriosisce."),
    ("it", "Di Kafka ho letto solo i racconti."),
    ("it", "Vorrei imparare Airflow da voi."),
    ("it", "Mi dicono che Cvent a marzo sia lento."),
    ("it", "Looker lo cura un altro collega."),
]


def _flagged(language: str, sentence: str) -> list[str]:
    text = letter(sentence, language)
    found = raised(read(text, RENZO, company="Ferrypoint", ad=AD, today=Date(2026, 11, 29)))
    return [text[one.start : one.end] for one in found if one.flagged and one.kind == "technology"]


@each_row(("language", "marked"), INVENTED)
def test_a_tool_of_the_advertisement_alone_is_flagged_whatever_the_construction(language: str, marked: str) -> None:
    name = marked[marked.index("[") + 1 : marked.index("]")]
    found = _flagged(language, re.sub(r"[\[\]]", "", marked))
    assert any(one.startswith(name) for one in found), found


@each_row(("language", "sentence"), NO_CLAIMS)
def test_the_readers_tools_gaps_and_hearsay_are_no_claims(language: str, sentence: str) -> None:
    assert _flagged(language, sentence) == []


def test_a_word_that_begins_a_sentence_of_the_advertisement_is_no_tool_for_its_capital() -> None:
    ad = "Python.\nSono graditi: Kafka e una laurea. Precisione gradita.\n- Excel preferred\n• Ansible preferred"
    text = letter(
        "Sono laureato in Lettere. Precisione ed Excel li uso ogni giorno. Le macchine le configuro in Ansible.", "it"
    )
    found = raised(read(text, RENZO, ad=ad, today=Date(2026, 11, 29)))
    flagged = {text[one.start : one.end] for one in found if one.flagged and one.kind == "technology"}
    assert "Ansible" in flagged and not flagged & {"Sono", "Precisione"}

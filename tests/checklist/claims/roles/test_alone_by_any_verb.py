# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What a letter tells as done by its writer alone, by any verb, or as their title, where the facts give both to others."""

from typing import Any

from checklist.claims.check import raised, read
from checklist.facts import read as facts_of
from tests.checklist.claims.people import TODAY, letter

NELL: dict[str, Any] = {
    "basics": {"name": "Nell Harker", "label": "Operations analyst"},
    "work": [
        {
            "name": "Skerry Ferries",
            "position": "Operations Analyst",
            "startDate": "2021-03",
            "highlights": [
                "Helped the platform team migrate billing from Heroku to ECS",
                "Contributed to the tender for the ice road",
                "Assisted the harbour master with berth allocation",
                "Took the minutes; the director led the negotiations with the shipyard",
                "Wrote the drainage manual for 4 piers",
                "Part of the group that picked the new ferry",
                "The pilots group drafted the harbour handbook",
                "Trained 12 deckhands; member of the safety board",
                "Works on night timetables with the senior product manager",
            ],
        },
        {
            "name": "Fulmar Records",
            "position": "Archivist",
            "startDate": "2017-01",
            "endDate": "2021-02",
            "highlights": ["Catalogued 900 charts"],
        },
    ],
}
UGO: dict[str, Any] = {
    "basics": {"name": "Ugo Fanti", "label": "Addetto di produzione"},
    "work": [
        {
            "name": "Teatro Sannita",
            "position": "Assistente del project manager",
            "startDate": "2020-10",
            "highlights": [
                "Collabora a due candidature per bandi europei",
                "Affianca il direttore nella programmazione della stagione",
                "Supporto al tecnico per l'impianto luci nuovo",
                "Tournée in 3 regioni, seguita dalla capo produzione; tiene i contatti con gli alberghi",
                "Ha scritto da solo il regolamento del foyer",
                "Verbali del cantiere della torre scenica",
                "Squadra di 5 macchinisti, responsabile Lea Conti",
            ],
        }
    ],
}
_FACTS = {"Nell": facts_of(NELL), "Ugo": facts_of(UGO)}
_REASONS = ("share-alone", "share-part", "title-of-another", "title-other", "title-none")

INVENTED = [
    ("Nell", "en", "Last year I migrated billing from Heroku to ECS."),
    ("Nell", "en", "I moved us from Heroku to ECS, invoice by invoice."),
    ("Nell", "en", "Our billing left Heroku last year; I carried that migration to the end."),
    ("Nell", "en", "I secured the tender for the ice road."),
    ("Nell", "en", "I handle berth allocation from the window above the slip."),
    ("Nell", "en", "Berth allocation I settle before breakfast."),
    ("Nell", "en", "I bargained through the negotiations with the shipyard for a month."),
    ("Nell", "en", "The new ferry is one that I picked."),
    ("Nell", "en", "I keep watch at night and I craft the night timetables."),
    ("Nell", "en", "I drafted the harbour handbook one winter."),
    ("Nell", "en", "Every night timetable passes through me."),
    ("Nell", "en", "I am the one responsible for berth allocation."),
    ("Nell", "en", "The berth allocation I own as well."),
    ("Nell", "en", "At Skerry Ferries I'm the product manager for the night timetables."),
    ("Ugo", "it", "Ho vinto due candidature per bandi europei."),
    ("Ugo", "it", "La programmazione della stagione la curo io."),
    ("Ugo", "it", "L'impianto luci nuovo l'ho montato io."),
    ("Ugo", "it", "Ho allestito l'impianto luci nuovo di notte."),
    ("Ugo", "it", "Ho portato in giro la tournée per tre regioni."),
    ("Ugo", "it", "Sono io a comandare la squadra dei macchinisti."),
    ("Ugo", "it", "Della programmazione della stagione sono il responsabile."),
    ("Ugo", "it", "Al Teatro Sannita sono il direttore di produzione."),
    ("Ugo", "it", "Dal 2020 gestisco il progetto della torre scenica."),
    ("Ugo", "it", "Per la torre scenica lavoro come project manager."),
]
TRUE = [
    ("Nell", "en", "I helped migrate billing from Heroku to ECS."),
    ("Nell", "en", "With the platform team I migrated billing from Heroku to ECS."),
    ("Nell", "en", "We migrated billing from Heroku to ECS."),
    ("Nell", "en", "I wrote the minutes of the negotiations with the shipyard."),
    ("Nell", "en", "I wrote two chapters of the harbour handbook."),
    ("Nell", "en", "I documented the migration of billing to ECS."),
    ("Nell", "en", "I wrote to the shipyard about the negotiations."),
    ("Nell", "en", "I wrote the drainage manual, pier by pier."),
    ("Nell", "en", "I craft the night timetables with the senior product manager."),
    ("Nell", "en", "I remember the tender for the ice road well."),
    ("Nell", "en", "I would gladly rebuild your berth allocation."),
    ("Nell", "en", "I have never migrated billing from Heroku to ECS alone."),
    ("Nell", "en", "The harbour master decides the berth allocation, and I assist."),
    ("Nell", "en", "I had a hand in the tender for the ice road."),
    ("Nell", "en", "Twelve deckhands came on board, and I drilled them all."),
    ("Nell", "en", "Your ice road is the reason why I write."),
    ("Nell", "en", "On night timetables I sit beside the product manager."),
    ("Nell", "en", "I am applying for the post of product manager."),
    ("Ugo", "it", "Ho dato una mano con due candidature per bandi europei."),
    ("Ugo", "it", "Curo la programmazione della stagione insieme al direttore."),
    ("Ugo", "it", "Abbiamo montato l'impianto luci nuovo di notte."),
    ("Ugo", "it", "Ho scritto il regolamento del foyer, che nessuno legge."),
    ("Ugo", "it", "Per la tournée tengo i contatti con gli alberghi."),
    ("Ugo", "it", "Mi piacerebbe curare la programmazione della vostra stagione."),
    ("Ugo", "it", "Ho imparato molto dalla programmazione della stagione."),
    ("Ugo", "it", "Non ho mai diretto i macchinisti."),
    ("Ugo", "it", "Sono assistente del project manager."),
    ("Ugo", "it", "Il telefono dei macchinisti squilla da me."),
]


def _raised(row: tuple[str, str, str]) -> list[str]:
    """What the rules flag as the writer's share or title, before the forest weighs it."""
    who, language, sentence = row
    text = letter(sentence, language)
    passages = read(text, _FACTS[who], company="Ferrypoint", today=TODAY)
    found = [one for one in raised(passages) if one.flagged and one.reason in _REASONS]
    return [text[one.start : one.end] for one in found]


def test_what_the_writer_helped_with_and_titles_of_others_are_flagged_whatever_the_verb() -> None:
    assert [row for row in INVENTED if not _raised(row)] == []


def test_help_own_work_and_own_titles_are_not_flagged() -> None:
    assert [(row, found) for row in TRUE if (found := _raised(row))] == []

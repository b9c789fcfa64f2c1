"""Lengths of time that several entries give together, that lie between them, or that are told by two years."""

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

ODILE = read(
    {
        "basics": {"name": "Odile Branca", "label": "Congress planner"},
        "work": [
            {
                "name": "Regata Congressi",
                "position": "Event manager",
                "startDate": "2020-03",
                "endDate": "2023-08",
                "highlights": ["Edited the programme of 60 congresses", "Venue contracts"],
            },
            {
                "name": "Regata Congressi",
                "position": "Receptionist",
                "startDate": "2018-01",
                "endDate": "2020-02",
                "highlights": ["Badges for 40,000 guests"],
            },
            {"name": "Fiera del Levante Minore", "position": "Steward", "startDate": "2016-11", "endDate": "2017-12"},
            {
                "name": "Collegio Montebello",
                "position": "Teacher of French",
                "startDate": "2014-09",
                "endDate": "2015-08",
            },
            {
                "name": "Ciclo Lingue",
                "position": "Teacher of French to adults",
                "startDate": "2013-09",
                "endDate": "2014-08",
            },
        ],
        "volunteer": [
            {
                "organization": "Casa dei Libri",
                "position": "Reading tutor",
                "startDate": "2018-01",
                "endDate": "2019-12",
            }
        ],
        "education": [
            {"institution": "Open College", "area": "Tourism", "studyType": "Diploma", "startDate": "2016-01",
             "endDate": "2018-11"},
            {"institution": "Liceo Vida", "area": "Four years of Latin", "studyType": "Diploma", "startDate": "2005-09",
             "endDate": "2010-07"},
            {"institution": "University of Genoa", "area": "Letters (one year of Latin)", "studyType": "BA",
             "startDate": "2010-10", "endDate": "2013-07"},
        ],
    }
)  # fmt: skip
TRUE = (
    ("en", "I stopped in the summer of 2023 and have been out for just over three years."),
    ("it", "Ho lasciato il lavoro nel 2023, per scelta."),
    ("it", "Mi sono fermata poco più di tre anni, per scelta."),
    ("it", "Fra la scuola e la fiera ho avuto poco più di un anno di pausa."),
    ("en", "Between 2018 and 2019 I taught adults to read."),
    ("it", "Dal 2018 al 2019 ho insegnato a leggere."),
    ("it", "Il latino l'ho studiato cinque anni, tra liceo e università."),
    ("en", "Tourism came afterwards, through the Open College, a diploma over three years of evenings."),
    ("it", "Vengo dalla scuola: insegnavo francese agli adulti, in tutto due anni."),
    ("en", "I was hired for the desk, and after two years and a bit was given the programme of the congresses."),
    ("en", "I have spent six years on events, most of them at Regata, the rest at the fair."),
    ("it", "Ho lavorato quasi sette anni nell'organizzazione di eventi, congressi e fiere."),
)
INVENTED = (
    ("it", "Fra la scuola e la fiera ho avuto quattro anni di pausa.", "quattro anni"),
    ("it", "Il latino l'ho studiato undici anni, tra liceo e università.", "undici anni"),
    ("en", "Tourism came afterwards, through the Open College, a diploma over six years of evenings.", "six years"),
    ("it", "Vengo dalla scuola: insegnavo francese agli adulti, in tutto sette anni.", "sette anni"),
    ("en", "I have spent fourteen years on events, most of them at Regata, the rest at the fair.", "fourteen years"),
)


def test_a_length_that_entries_give_together_is_no_invention() -> None:
    for language, sentence in TRUE:
        assert flagged_in(ODILE, language, sentence, ("duration",)) == [], sentence


def test_a_length_that_they_do_not_give_is_flagged() -> None:
    for language, sentence, quote in INVENTED:
        assert [one.lower() for one in flagged_in(ODILE, language, sentence, ("duration",))] == [quote], sentence

"""Lengths of work beside words of arrangements, before a title, in what is presupposed, and after a study."""

from checklist.facts import read
from tests.checklist.claims.people import claims_in

AD = "Contratto di tre anni. A contract of three years. Notice two months."
INES = read(
    {
        "basics": {"name": "Ines Farolfi", "label": "Project manager"},
        "work": [
            {
                "name": "Arredi Solana",
                "position": "Project manager",
                "startDate": "2022-06",
                "highlights": ["Allestimento di 18 negozi", "Calendario dei montaggi in MS Project"],
            },
            {
                "name": "Falegnameria Brenta",
                "position": "Disegnatrice tecnica",
                "startDate": "2017-02",
                "endDate": "2022-05",
                "highlights": ["Esecutivi in SolidWorks per 40 cucine"],
            },
        ],
        "education": [
            {
                "institution": "Università di Ferrara",
                "area": "Architettura",
                "studyType": "Laurea triennale",
                "startDate": "2013-09",
                "endDate": "2016-11",
            }
        ],
    }
)
INVENTED = (
    ("it", "Da oltre otto anni project manager di negozi.", "otto anni"),
    ("en", "Altogether I've been managing projects for nine years.", "nine years"),
    (
        "it",
        "Otto anni con SolidWorks, prima di questo lavoro: il calendario delle telefonate.",
        "otto anni",
    ),
    ("it", "Qualcuno deve decidere, e quel qualcuno da sette anni in cantiere sono io.", "sette anni"),
    ("en", "In nearly eight years of project management I have found one rule that holds.", "eight years"),
)
TRUE = (
    ("it", "Da oltre quattro anni project manager di negozi."),
    ("en", "I've been managing projects for four and a half years."),
    ("it", "Cinque anni con SolidWorks, prima di questo lavoro: il calendario delle telefonate."),
    ("it", "Qualcuno deve decidere, e quel qualcuno da quattro anni e mezzo sono io."),
    ("en", "In over four years of project management I have found one rule that holds."),
    ("it", "Tre anni a Ravenna mi vanno bene."),
    ("en", "I could start two months after your call."),
    ("en", "Down the road they have turned chairs for a hundred and fifty years, and I would call them any day."),
    ("it", "La laurea è durata poco più di tre anni."),
)  # fmt: skip


def _flags(language: str, sentence: str) -> list[str]:
    text, claims = claims_in(INES, language, sentence, AD)
    return [text[one.start : one.end].lower() for one in claims if one.flagged and one.kind == "duration"]


def test_lengths_that_the_dates_do_not_give_are_flagged() -> None:
    found = {sentence: _flags(language, sentence) for language, sentence, _ in INVENTED}
    assert found == {sentence: [part] for _, sentence, part in INVENTED}


def test_lengths_that_the_dates_give_are_borne_out() -> None:
    assert {sentence: found for language, sentence in TRUE if (found := _flags(language, sentence))} == {}


def test_a_year_behind_the_school_is_that_of_the_study_whatever_job_is_called_like_it() -> None:
    facts = read(
        {
            "work": [{"name": "Salone Rosa", "position": "Beauty Therapist", "startDate": "2021-02"}],
            "education": [
                {"institution": "Elm College", "studyType": "NVQ Level 3 Beauty Therapy", "endDate": "2020"},
                {"institution": "Elm College", "studyType": "NVQ Level 2 Beauty Therapy", "endDate": "2018"},
            ],
        }
    )
    for year, status in (("2020", "supported"), ("2018", "supported"), ("2016", "unsupported")):
        sentence = f"I hold an NVQ Level 3 in Beauty Therapy (Elm College, {year})."
        text, claims = claims_in(facts, "en", sentence)
        told = {text[one.start : one.end]: one.status for one in claims}
        assert told[year] == status, year

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""A figure that no fact has, in sentences that do not speak of the writer, beside the figures of one of their jobs."""

from checklist.claims.check import read as read_letter
from checklist.claims.employers import figures_beside
from checklist.facts import read
from tests.checklist.claims.people import TODAY, letter

AD = "We run 900 hives with 40 beekeepers and sell 60,000 jars a year."
RINO = read(
    {
        "basics": {"name": "Rino Casale", "label": "Operations manager"},
        "work": [
            {
                "name": "Lago Scuro Fish Farm",
                "position": "Operations manager",
                "startDate": "2019-04",
                "highlights": [
                    "Trout festival 2024: 180 stalls, 22,000 visitors, budget 640,000 euros",
                    "Feeding app in Kotlin used by 35 ponds and 410 anglers",
                    "Grants of 1.2 million euros for 7 hatcheries",
                    "Scarti di lavorazione al 6%, forniture a 85 ristoranti",
                ],
            },
            {
                "name": "Cantina Orsello",
                "position": "Shift lead",
                "startDate": "2014-02",
                "endDate": "2019-03",
                "highlights": ["Bottling line of 9,000 bottles an hour", "Shifts of 16 people"],
            },
        ],
    }
)
INVENTED = (
    (
        "en",
        "The one nearest to your fair is the trout festival: in 2024 it had 260 stalls, twenty-two thousand visitors and a budget of 640,000 euros.",
        "260 stalls",
    ),
    (
        "en",
        "The trout festival had 180 stalls. Some fifty thousand visitors came through the gate.",
        "fifty thousand visitors",
    ),
    ("en", "The app feeds thirty-five ponds. About two thousand anglers open it before dawn.", "two thousand anglers"),
    (
        "en",
        "Seven hatcheries had to be rebuilt. The grants came to more than three million euros.",
        "three million euros",
    ),
    (
        "en",
        "An app tells thirty-five ponds when to feed, and around 900 anglers look over its shoulder.",
        "900 anglers",
    ),
    (
        "it",
        "La festa della trota ha centottanta banchi, sessantamila visitatori e parecchio fumo.",
        "sessantamila visitatori",
    ),
    (
        "it",
        "Le forniture vanno a ottantacinque ristoranti. Gli scarti di lavorazione sono al due per cento.",
        "due per cento",
    ),
)
LEFT = (
    (
        "en",
        "The one nearest to your fair is the trout festival: in 2024 it had 180 stalls, twenty-two thousand visitors and a budget of 640,000 euros.",
    ),
    ("en", "The trout festival had 180 stalls. Over twenty thousand visitors came through the gate."),
    ("en", "The trout festival had 180 stalls. Yours, with four hundred stalls, is another animal."),
    ("en", "The app feeds thirty-five ponds. Nine hundred ponds are more than I have ever seen."),
    ("en", "The app feeds thirty-five ponds. Forty beekeepers would need another one."),
    ("en", "The app feeds thirty-five ponds. I would like to see it used by two thousand anglers."),
    ("en", "Seven hatcheries were rebuilt, with grants of well over a million euros."),
    ("en", "Two thousand anglers stood on the ice that winter, my uncle among them."),
    ("en", "A lake of three hundred stalls of reeds, my grandmother used to say, hides one pike."),
    ("it", "La festa della trota ha centottanta banchi, ventiduemila visitatori e parecchio fumo."),
    ("it", "La festa della trota ha centottanta banchi. Quattrocento banchi sono un altro mestiere."),
    ("it", "Le forniture vanno a ottantacinque ristoranti. Gli scarti di lavorazione sono al sei per cento."),
    ("it", "L'app serve trentacinque vasche. Voi avete novecento arnie e quaranta apicoltori."),
)


def _flags(language: str, sentence: str) -> list[str]:
    text = letter(sentence, language)
    claims = figures_beside.check(read_letter(text, RINO, ad=AD, company="Ferrypoint", today=TODAY))
    assert {(claim.kind, claim.status, claim.reason) for claim in claims} <= {
        ("figure", "unsupported", "figure-beside")
    }
    return [text[claim.start : claim.end].lower() for claim in claims]


def test_another_figure_beside_those_of_a_job_is_flagged() -> None:
    found = {sentence: _flags(language, sentence) for language, sentence, _ in INVENTED}
    assert found == {sentence: [part] for _, sentence, part in INVENTED}


def test_figures_of_the_facts_of_the_reader_and_of_opinions_are_left_alone() -> None:
    assert {sentence: found for language, sentence in LEFT if (found := _flags(language, sentence))} == {}

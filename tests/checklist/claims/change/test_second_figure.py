# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What something became, where the letter tells what it was as the fact does, and the second figure without its unit."""

from checklist.claims.change import second_figure
from checklist.claims.check import read as read_letter
from checklist.facts import read
from tests.checklist.claims.people import TODAY, letter

TESSA = read(
    {
        "basics": {"name": "Tessa Lunardi", "label": "Operations lead"},
        "work": [
            {
                "name": "Birrificio Calanchi",
                "position": "Operations lead",
                "startDate": "2019-02",
                "highlights": [
                    "Mould change on the bottling line from 50 to 22 minutes",
                    "Reclami sulle etichette dal 9% al 3%",
                    "Calls from the pubs down from 14 to 6 a day",
                    "Beds for the hop pickers: occupancy from 71% to 79%",
                    "Attesa dei camion al cancello da 95 a 60 minuti",
                    "Sensor recall from 0.62 to 0.81",
                    "Overtime from 40 to 25 hours a month",
                    "Team of 14 people in 2 shifts",
                    "Returned crates cut from 210 to 80 a month",
                ],
            }
        ],
    }
)
INVENTED = (
    ("it", "Il cambio dello stampo, che prendeva cinquanta minuti, l'abbiamo portato a dodici.", "dodici"),
    ("it", "Il cambio stampo era di cinquanta minuti, ora è di sette.", "sette"),
    ("it", "I reclami erano nove su cento, oggi sono uno su cento.", "uno su cento"),
    (
        "it",
        "Quando sono arrivata un camion aspettava più di un'ora e mezza, oggi meno di tre quarti d'ora.",
        "tre quarti d'ora",
    ),
    (
        "it",
        "I letti dei raccoglitori erano occupati al settantuno per cento, ora siamo all'ottantanove.",
        "ottantanove",
    ),
    ("it", "I bar chiamavano quattordici volte al giorno, ora due.", "due"),
    ("it", "Le casse rese erano duecentodieci al mese. Adesso sono una trentina.", "una trentina"),
    ("it", "Oggi il sensore riconosce 93 casi su cento, mentre prima erano 62.", "93 casi su cento"),
    (
        "it",
        "Il cambio stampo durava cinquanta minuti; quando me ne sono andata ne prendeva trentacinque.",
        "trentacinque",
    ),
    ("en", "A mould change used to take fifty minutes. It's down to thirty-one.", "thirty-one"),
    ("en", "The mould change took fifty minutes when I came, and now it is eleven.", "eleven"),
    ("en", "Nine labels in a hundred used to draw a complaint, and it's now one.", "one"),
    ("en", "Pubs rang fourteen times a day. Today, twice.", "twice"),
    ("en", "Seventy-one beds in a hundred were taken, and they are ninety-three today.", "ninety-three today"),
    (
        "en",
        "The sensor used to catch sixty-two faults in a hundred, and in the end it caught ninety-four.",
        "ninety-four",
    ),
    ("en", "Overtime went from forty hours a month, which wore us all out, to twelve.", "twelve"),
    (
        "en",
        "Lorries waited ninety-five minutes at the gate; these days they wait a mere twenty minutes.",
        "twenty minutes",
    ),
    ("en", "Of the labels, three in fifty draw a complaint now; it was nine in a hundred.", "three in fifty"),
    ("en", "We had two hundred and ten crates back in a month; we've brought that down to thirty.", "thirty"),
)
TRUE = (
    ("it", "Il cambio dello stampo, che prendeva cinquanta minuti, l'abbiamo portato a ventidue."),
    ("it", "Il cambio stampo era di cinquanta minuti, ora è di poco più di venti."),
    ("it", "Il cambio stampo era di cinquanta minuti, ora ne dura ventotto in meno."),
    ("it", "I reclami erano nove su cento, oggi sono tre."),
    ("it", "I reclami sulle etichette erano il nove per cento, adesso sono un terzo."),
    ("it", "I reclami erano uno su undici, ora sono uno su trentatré."),
    ("it", "Un camion aspettava più di un'ora e mezza, oggi un'ora."),
    ("it", "I letti erano occupati per meno di tre quarti, ora siamo vicini all'ottanta per cento."),
    ("it", "I bar chiamavano quattordici volte al giorno, e adesso in due turni siamo in quattordici."),
    ("it", "Le casse rese erano duecentodieci al mese, ora un'ottantina."),
    ("it", "Il cambio stampo prendeva cinquanta minuti; ora vorrei portarlo a dieci."),
    ("it", "Il cambio stampo prendeva cinquanta minuti, l'anno dopo trentacinque e ora ventidue."),
    ("it", "Il cambio stampo è sceso da cinquanta minuti a ventidue e oggi le chiamate dei bar sono sei."),
    ("en", "A mould change used to take fifty minutes. It's down to twenty-two."),
    ("en", "The mould change took fifty minutes when I came, and now less than half an hour."),
    ("en", "Nine labels in a hundred used to draw a complaint, and it's now three."),
    ("en", "Pubs rang fourteen times a day. Today, half a dozen."),
    ("en", "Seventy-one beds in a hundred were taken, and they are seventy-nine today."),
    ("en", "The sensor used to catch sixty-two faults in a hundred, and in the end it caught eighty-one."),
    ("en", "Overtime went from forty hours a month, which wore us all out, to twenty-five."),
    ("en", "Overtime stood at forty hours a month and is fifteen hours lower now."),
    ("en", "The mould change took fifty minutes; at your place I would like to bring it down to ten."),
    ("en", "Of the labels, three in a hundred draw a complaint now; it was nine in a hundred."),
    ("en", "We had over two hundred crates back in a month; we've brought that down to eighty."),
    ("en", "We were fifty at my grandmother's table once, and now we are eleven."),
)


def _flags(language: str, sentence: str) -> list[str]:
    """The figures that this rule flags, before other rules and the forest."""
    text = letter(sentence, language)
    claims = second_figure.check(read_letter(text, TESSA, company="Ferrypoint", today=TODAY))
    assert {(claim.kind, claim.status, claim.reason) for claim in claims} <= {("figure", "unsupported", "figure-now")}
    return [text[claim.start : claim.end] for claim in claims]


def test_another_second_figure_is_flagged() -> None:
    found = {sentence: _flags(language, sentence) for language, sentence, _ in INVENTED}
    assert found == {sentence: [part] for _, sentence, part in INVENTED}


def test_the_second_figure_of_the_fact_is_borne_out() -> None:
    assert {sentence: found for language, sentence in TRUE if (found := _flags(language, sentence))} == {}

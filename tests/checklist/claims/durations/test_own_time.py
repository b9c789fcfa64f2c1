"""What a fact tells of its own time, years that are told once for several numbers, and years without their months."""

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

MILO = read(
    {
        "basics": {"name": "Milo Verani", "label": "Restauratore"},
        "work": [
            {
                "name": "Bottega Anselmi",
                "position": "Restauratore",
                "startDate": "2019-02",
                "highlights": [
                    "Restauro del soffitto di Palazzo Orti: 3 anni, 400 pannelli",
                    "Dal 2023 segue gli apprendisti",
                    "Passaggio al microscopio digitale nel 2024",
                ],
            },
            {
                "name": "Galleria Corvi",
                "position": "Allestitore",
                "startDate": "2015-01",
                "endDate": "2019-01",
                "highlights": ["Cornici per 200 quadri"],
            },
        ],
    }
)
TRUE = (
    ("it", "Il soffitto di un palazzo, tre anni di restauro e quattrocento pannelli."),
    ("it", "Da più di tre anni seguo gli apprendisti."),
    ("it", "Uso il microscopio digitale da due anni."),
    ("it", "Uso il microscopio digitale da quasi tre anni."),
    ("it", "Restauro da quasi otto anni, e le cornici le ho fatte per quattro."),
    ("it", "Lavoro da quasi dodici anni. Soffitti ne restauro da quasi otto."),
    ("en", "I have been at this for nearly twelve years, and a restorer for almost eight of those."),
    ("en", "You ask for ten years in museums. Eleven, if I count the gallery."),
    ("en", "I kept three years of notes. I wrote the labels for twenty of them."),
    ("en", "The panels were four hundred, and after three years I had cleaned them for a prince of ninety."),
)
INVENTED = (
    ("it", "Il soffitto di un palazzo, un anno e mezzo di restauro e quattrocento pannelli.", "un anno e mezzo"),
    ("it", "Da sette anni seguo gli apprendisti.", "sette anni"),
    ("it", "Restauro da quasi otto anni, e le cornici le ho fatte per sette.", "sette"),
    ("it", "Lavoro da quasi dodici anni. Soffitti ne restauro da venti.", "venti"),
    ("en", "You ask for ten years in museums. Twenty, if I count the gallery.", "twenty"),
)


def test_what_a_fact_tells_of_its_own_time_bears_out_a_length() -> None:
    for language, sentence in TRUE:
        assert flagged_in(MILO, language, sentence, ("duration",)) == [], sentence


def test_another_length_of_the_same_thing_is_flagged() -> None:
    for language, sentence, quote in INVENTED:
        assert [one.lower() for one in flagged_in(MILO, language, sentence, ("duration",))] == [quote], sentence

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures told in other forms than the facts tell them: rhythms, parts of units, elided units, numbers in many words."""

from typing import Any

from checklist.claims import check
from checklist.facts import read
from tests.checklist.claims.people import TODAY

FACTS: dict[str, Any] = {
    "basics": {"name": "Ottilie Farrant", "label": "Project manager"},
    "work": [
        {"name": "Greywick Roasters", "position": "Project manager", "startDate": "2020-01",
         "highlights": [
             "Stock counts moved from quarterly to weekly",
             "Machine stops per roaster from 4 a month to 0.5",
             "Beans lost in sorting from 0.9% to 0.35% of the weight",
             "New roasting hall: budget 640,000 pounds; spent 671,000",
             "Line two: 1.3 million pounds, 5% saved on the contract",
             "Answer time of the ordering page from 900 to 300 ms",
             "Tasting panel, winters 2022, 2023 and 2025",
             "Archive of recipes with 530 sheets",
             "Forecast with an AUC of 0.78 against 0.69 for the old rule",
             "Orders of paper filters: 900 a year",
             "Cold room of 2,300 m2",
             "Late deliveries from 16% to 6%",
             "Guide for tasters, 62 pages",
                "Tender for bags: 1.4 million pounds, discount of 7%",
                "16 blends tried, 6 kept",
             "On call one week a month",
             "Lodging for pickers: 14,000 overnight stays in the summer of 2025",
         ]},
        {"name": "Molino Arvedi", "position": "Assistente di progetto", "startDate": "2016-01", "endDate": "2019-12",
         "highlights": ["Consegnati 96 mulini da tavolo", "Deviazione del 3% fra peso stimato e peso misurato", "Piano di 280 attività"]},
    ],
}  # fmt: skip
TRUE = [
    "Stock used to be counted once a quarter, and is counted once a week today.",
    "We went from a stock count every quarter to one a week.",
    "Machines stopped four times a month and now stop once every two months.",
    "Stops went from four a month to one every other month per roaster.",
    "What sorting lost fell from nine grams per kilo to three and a half.",
    "The roasting hall cost thirty-one thousand pounds more than we were given.",
    "On line two, worth one million three hundred thousand pounds, I saved some sixty-five thousand.",
    "The ordering page went from almost a second to a third of one.",
    "I ran the tasting panel for three winters.",
    "The archive holds five hundred and something sheets.",
    "My forecast beats the old rule by nine points of AUC.",
    "Filters were ordered by the hundred: hundreds of orders a year.",
    "Last summer the pickers slept fourteen thousand nights in our lodging.",
    "Al Molino Arvedi ho consegnato novantasei mulini, circa due al mese.",
    "Lo scarto fra il peso stimato e quello misurato era del 3%.",
    "Il piano contava duecentottanta attività.",
    "A sixth of the deliveries came late, and today less than half of that do. Late deliveries stood at a sixth and are less than half today.",
    "The cold room covers over two thousand square metres.",
    "I am on call twelve weeks a year, and late deliveries fell by ten points.",
    "The tender for bags was worth close to a million and a half and the discount made a hundred thousand pounds.",
    "La gara per i sacchi ha dato uno sconto di un centinaio di migliaia di sterline.",
    "We kept about three in eight of the blends that we tried.",
    "Of a thousand grams sorted we used to lose nine, and lose three and a half now.",
    "I was twenty-six years old, and it took me until the age of thirty-one to taste well; by sheet nineteen I could.",
    "At Molino Arvedi I delivered some two dozen table mills a year.",
    "Le perdite alla cernita sono scese da nove grammi per chilo a tre e mezzo.",
    "1. conto le scorte ogni settimana;\n2. assaggio.",
    "Dall'otto marzo del 2021 le scorte si contano ogni settimana.",
    "Le consegne in ritardo erano il sedici per cento, ora siamo sotto l'otto.",
]
INVENTED = [
    ("Stops went from four a month to one every six months per roaster.", "one every six months"),
    ("What sorting lost fell from nine grams per kilo to one and a half.", "one and a half"),
    ("The roasting hall cost ninety thousand pounds more than we were given.", "ninety thousand"),
    ("On line two, worth two million three hundred thousand pounds, I kept the contract.", "two million three hundred thousand"),
    ("I ran the tasting panel for eleven winters.", "eleven winters"),
    ("The archive holds eight hundred and something sheets.", "eight hundred"),
    ("My forecast beats the old rule by twenty points of AUC.", "twenty points"),
    ("Late deliveries fell by six per cent.", "six per cent"),
    ("Late deliveries made up sixteen per cent of the rounds at first and two in the end.", "two"),
    ("The guide for tasters has sixty-three pages.", "sixty-three"),
    ("I am on call twenty weeks a year.", "twenty weeks"),
    ("The average rating of our coffee stands at 4.7.", "4.7"),
    ("At Molino Arvedi I delivered some sixty table mills a year.", "sixty"),
    ("Il piano contava trecentottanta attività.", "trecentottanta"),
    ("Le consegne in ritardo sono scese dal sedici all'undici per cento.", "undici per cento"),
    ("Le consegne in ritardo erano il sedici per cento, ora siamo oltre l'ottanta.", "ottanta"),
    ("Il piano costava due milioni trecentomila euro.", "due milioni trecentomila"),
]  # fmt: skip


def _flags(sentence: str) -> list[str]:
    text = f"Dear all,\n\n{sentence}\n\nKind regards,\nOttilie Farrant"
    report = check(text, read(FACTS), ad="", company="Blackbird Tea", today=TODAY)
    return [
        text[one.start : one.end]
        for one in report.claims
        if one.flagged and one.kind in ("figure", "scale", "employer")
    ]


def test_figures_in_other_forms_are_borne_out() -> None:
    """A rhythm, a part of a unit, an elided unit and a number in many words are those of the fact."""
    assert {sentence: found for sentence in TRUE if (found := _flags(sentence))} == {}


def test_other_figures_in_such_forms_are_flagged() -> None:
    """The same forms with another number are no figures of the facts."""
    missed = [
        sentence for sentence, part in INVENTED if not any(part in one or one in part for one in _flags(sentence))
    ]
    assert missed == []

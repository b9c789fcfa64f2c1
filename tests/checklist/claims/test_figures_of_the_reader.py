# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Figures of the advertisement, of an offer or of a wish are none of the writer's, and a word is no name of a firm."""

from typing import Any

from checklist.claims import check
from checklist.facts import read
from tests.checklist.claims.people import TODAY

AD = (
    "Quarrybank runs 340 charging points in 26 towns. We are a team of 19 and receive 5,200 calls a week. "
    "70 to 90 per cent of full time. Durham, three days a week."
)
FACTS: dict[str, Any] = {
    "basics": {"name": "Tove Aldersey", "label": "Data analyst"},
    "work": [
        {"name": "Crown & Pound Bank", "position": "Data analyst", "startDate": "2021-02",
         "highlights": ["Model of card fraud on 83,000 payments a day", "Dashboard with 31 reports for branch managers"]},
        {"name": "Cooperativa Latte Nuovo", "position": "Analista", "startDate": "2017-03", "endDate": "2021-01",
         "highlights": ["Previsione della raccolta per 64 stalle", "Controllo di 17 cisterne ogni mattina"]},
        {"name": "Northumberland Ramblers", "position": "Volunteer", "startDate": "2015-01",
         "highlights": ["Marked 48 paths"]},
    ],
}  # fmt: skip
NONE = [
    "I am applying for the role of Principal Engineer at Quarrybank, which builds the posts that feed thousands of cars and 900 vans.",
    "Mi candido al ruolo di analista da Quarrybank, catena di 210 colonnine presente in nove regioni, con un fatturato di 80 milioni.",
    "I am applying for the role of analyst at Quarrybank, a firm of 19 with 340 charging points.",
    "Mi candido al ruolo di analista presso Quarrybank, azienda di 19 persone con 340 colonnine.",
    "I am much taken with five thousand two hundred calls a week.",
    "Twenty-six towns must be a joy to measure.",
    "Seventy or ninety, either would suit.",
    "Durham three days a week is a walk along the river.",
    "Nineteen people sound like the right size to me.",
    "I would love to try this: forty drivers, one button, for a fortnight.",
    "Due giorni alla settimana a Durham li posso promettere.",
    "Trecentoquaranta colonnine mi sembrano tante.",
    "Mi piacerebbe provare così: trenta automobilisti, una sola schermata, per un mese.",
    "At the Ramblers a pound of apples was our pay, and I marked forty-eight paths in North Northumberland.",
    "The average payment at the bank is 83,000 pound notes a day.",
]
FLAGGED = [
    ("I am applying for the role of analyst at Quarrybank, and I have led 73 people there and elsewhere.", "73 people"),
    ("At Crown & Pound Bank I look after three hundred and forty charging points.", "three hundred and forty"),
    ("At Crown & Pound Bank I lead a team of nineteen.", "nineteen"),
    ("Alla Cooperativa Latte Nuovo ho servito ventisei comuni.", "ventisei"),
    ("At Crown & Pound Bank I built a model for sixty-four barns.", "sixty-four"),
    ("At Crown & Pound Bank I tested my idea: forty drivers opened it every day.", "forty"),
]


def _flags(sentence: str) -> list[str]:
    text = f"Dear all,\n\n{sentence}\n\nKind regards,\nTove Aldersey"
    report = check(text, read(FACTS), ad=AD, company="Quarrybank", today=TODAY)
    return [
        text[one.start : one.end]
        for one in report.claims
        if one.flagged and one.kind in ("figure", "scale", "employer")
    ]


def test_figures_of_the_reader_are_left_alone() -> None:
    """What the advertisement says, what the writer offers and what they would try is no claim of their work."""
    assert {sentence: found for sentence in NONE if (found := _flags(sentence))} == {}


def test_the_firm_may_be_named_without_its_legal_form() -> None:
    text = "Vi scrivo per candidarmi al ruolo di analista presso Quarrybank Energia, azienda attiva da oltre 30 anni."
    report = check(f"Dear all,\n\n{text}\n\nTove", read(FACTS), ad=AD, company="Quarrybank Energia S.r.l.", today=TODAY)
    assert report.flagged == ()


def test_the_firm_that_one_applies_to_is_no_employer_whatever_the_next_sentence_tells() -> None:
    text = (
        "Vi scrivo per candidarmi al ruolo di Project Manager presso la Fondazione Colonnine, che cura i boschi.\n"
        "Presso Eventi Corallo, dove ho lavorato dal 2019 al 2021, ho aiutato a organizzare una ventina di congressi medici all’anno."
    )
    job = {"name": "Eventi Corallo", "position": "Assistente organizzazione eventi", "startDate": "2019-01", "endDate": "2021-01",
           "highlights": ["Aiutato a organizzare una ventina di congressi medici all’anno"]}  # fmt: skip
    agency = {
        "name": "Officina Crown",
        "description": "Agenzia di 35 persone",
        "position": "Analista",
        "startDate": "2021-02",
    }
    facts = read({"basics": {"name": "Tove Aldersey"}, "work": [agency, job]})
    assert check(text, facts, company="Fondazione Colonnine", today=TODAY).flagged == ()


def test_figures_of_the_writer_are_flagged_though_the_advertisement_has_them() -> None:
    """A deed, a team or a firm of the writer's makes the very number of the advertisement a claim."""
    missed = [sentence for sentence, part in FLAGGED if not any(part in one for one in _flags(sentence))]
    assert missed == []

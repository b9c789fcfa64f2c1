"""Papers that the facts have as still to be earned, and papers that the letter gives up."""

import pytest

from checklist.facts import read
from tests.checklist.claims.people import flagged_in

TO_COME = read(
    {
        "certificates": [
            {"name": "CISA (preparation course completed, exam booked for March 2027)"},
            {"name": "Patentino per gru a torre, esame previsto a gennaio 2027"},
            {"name": "Lead Auditor ISO 22000", "date": "2027-02"},
            {"name": "First Aid at Work", "date": "2023-05"},
        ]
    }
)


@pytest.mark.parametrize(
    ("language", "sentence", "flags"),
    [
        ("en", "I have just earned the CISA, which your notice asks for.", ["CISA"]),
        ("en", "I have the CISA in my pocket.", ["CISA"]),
        ("en", "I am preparing for the CISA.", []),
        ("en", "I sit the CISA exam in March.", []),
        ("it", "Ho già in tasca il patentino per le gru a torre.", ["patentino"]),
        ("it", "Ho l'esame per il patentino delle gru a gennaio.", []),
        ("en", "I am certified in First Aid at Work.", []),
    ],
)
def test_a_paper_that_is_still_to_be_earned_is_none_that_is_held(
    language: str, sentence: str, flags: list[str]
) -> None:
    assert flagged_in(TO_COME, language, sentence, ("credential",)) == flags


def test_a_paper_that_the_letter_gives_up_is_no_claim() -> None:
    nurse = read(
        {"work": [{"name": "Elm Ward", "position": "Nurse", "highlights": ["NMC registration lapsed in 2020"]}]}
    )
    assert flagged_in(nurse, "it", "L'iscrizione all'albo l'ho lasciata scadere.", ("credential",)) == []
    assert flagged_in(nurse, "it", "L'iscrizione all'albo degli ingegneri la tengo ancora.", ("credential",)) != []

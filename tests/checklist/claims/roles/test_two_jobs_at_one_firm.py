"""Who had two jobs at one firm tells each of them: a title belongs to the sentence that names it."""

from checklist.claims import check
from checklist.facts import read

FACTS = {
    "work": [
        {"name": "Penna Alta Ltd", "position": "Senior Translator", "startDate": "2014-04", "endDate": "2017-12"},
        {
            "name": "Penna Alta Ltd",
            "position": "Translation Project Manager",
            "startDate": "2011-08",
            "endDate": "2014-03",
            "highlights": ["60 live jobs a week, vendor selection and quotes"],
        },
        {"position": "Freelance Translator and Reviser", "startDate": "2018-01"},
    ],
    "meta": {"bozza": {"as_of": "2026-11"}},
}
BOTH = (
    "I worked at Penna Alta as a {first} from 2014 to 2017. Also at Penna Alta, I worked as a Translation Project"
    " Manager from 2011 to 2014, and the job involved 60 live jobs a week."
)


def flagged(first: str) -> list[str]:
    text = BOTH.format(first=first)
    return [text[claim.start : claim.end] for claim in check(text, read(FACTS)).claims if claim.flagged]


def test_the_sentence_behind_does_not_decide_of_which_job_a_sentence_speaks() -> None:
    assert flagged("Senior Translator") == []
    assert flagged("Head of Translation") == ["Head"]

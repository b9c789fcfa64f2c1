"""Four invented people with their facts, and letters around single sentences of theirs."""

from collections.abc import Collection
from functools import cache
from typing import Any

from checklist.claims import Claim, check
from checklist.claims.claim import KINDS
from checklist.facts import Date, Facts, read

TODAY = Date(2026, 11, 29)
EDDA: dict[str, Any] = {
    "basics": {
        "name": "Edda Marlowe",
        "label": "Backend developer",
        "location": {"city": "Norwich", "countryCode": "GB"},
    },
    "work": [
        {
            "name": "Quayside Freight",
            "position": "Backend Developer",
            "startDate": "2021-04",
            "highlights": [
                "Rebuilt the parcel tracking service in Kotlin and PostgreSQL on EKS; 2.4 million parcels a month",
                "Cut the p95 latency of tracking from 640 ms to 160 ms with a Redis cache",
                "Helped the platform team move 12 services from Jenkins to GitLab CI",
                "Contributed to the on-call handbook; mean time to recovery from 50 to 20 minutes",
                "Mentored 2 junior developers",
            ],
        },
        {
            "name": "Harbour Museum",
            "position": "Junior Web Developer",
            "startDate": "2018-09",
            "endDate": "2021-03",
            "highlights": ["Ticket shop in PHP and MySQL, 18,000 tickets a year", "Audio guide in 4 languages"],
        },
    ],
    "education": [
        {
            "institution": "University of Norwich",
            "area": "Computer Science",
            "studyType": "BSc, with merit",
            "startDate": "2015-09",
            "endDate": "2018-06",
        }
    ],
    "certificates": [{"name": "AWS Certified Cloud Practitioner", "issuer": "Amazon", "date": "2023-05"}],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "Danish", "fluency": "B1"}],
    "projects": [{"name": "tidebell", "description": "Command line tool for tide tables in Go, 90 stars"}],
    "skills": [{"name": "Backend", "keywords": ["Kotlin", "PostgreSQL", "Redis", "Docker"]}],
}
IVO: dict[str, Any] = {
    "basics": {"name": "Ivo Sartori", "label": "Project manager", "location": {"city": "Udine", "countryCode": "IT"}},
    "work": [
        {
            "name": "Cantieri Natisone",
            "position": "Project Manager",
            "startDate": "2020-02",
            "highlights": [
                "Gestione di 9 cantieri di ristrutturazione, 6,4 milioni di euro; 7 cantieri su 9 nei termini",
                "Tempo dei permessi da 60 a 40 giorni",
                "Collaborazione alla stesura del manuale della sicurezza",
                "Pianificazione in MS Project, riunione ogni settimana con 14 imprese",
            ],
        },
        {
            "name": "Studio Carso",
            "position": "Geometra",
            "startDate": "2014-09",
            "endDate": "2020-01",
            "highlights": ["Rilievi per 30 scuole in AutoCAD", "Ritardi di consegna dal 20% al 12% dei lavori"],
        },
    ],
    "education": [
        {
            "institution": "Università di Udine",
            "area": "Ingegneria civile",
            "studyType": "Laurea triennale",
            "startDate": "2011-10",
            "endDate": "2014-07",
            "score": "104/110",
        }
    ],
    "certificates": [{"name": "PRINCE2 Foundation", "issuer": "PeopleCert", "date": "2022-03"}],
    "languages": [{"language": "Italiano", "fluency": "Madrelingua"}, {"language": "Tedesco", "fluency": "B1"}],
    "volunteer": [{"organization": "Banda di Cividale", "position": "Segretario", "startDate": "2019-01"}],
}
NORA: dict[str, Any] = {
    "basics": {"name": "Nora Quill", "label": "Project manager", "location": {"city": "Ely", "countryCode": "GB"}},
    "work": [
        {
            "name": "Kittiwake Travel",
            "position": "Project Manager",
            "startDate": "2022-06",
            "highlights": [
                "New booking system: 5 of 13 branches moved so far",
                "Website launched 4 weeks late on a plan of 9 months",
                "Weekly meeting with 4 developers",
                "Average booking from 3 hours to 1 hour 20 minutes",
                "Newsletter from 1,200 to 7,400 readers",
            ],
        },
        {
            "name": "Fenland Clinic",
            "position": "Assistant to the project manager",
            "startDate": "2018-03",
            "endDate": "2022-05",
            "highlights": ["Minutes and purchases for the move of an archive", "On average 6 night shifts a month"],
        },
        {"name": "Ely Picture House", "position": "Cinema usher", "startDate": "2016-02", "endDate": "2018-01"},
    ],
    "education": [
        {
            "institution": "University of Essex",
            "area": "Commerce",
            "studyType": "BComm",
            "startDate": "2013-09",
            "endDate": "2016-06",
        }
    ],
    "projects": [{"name": "Dissertation", "description": "Forecasting daily arrivals at a ferry port in R"}],
    "certificates": [
        {"name": "AAT Level 3 Diploma", "issuer": "AAT", "date": "2021-09"},
        {"name": "Oracle Certified Associate, Java SE 8", "issuer": "Oracle", "date": "2020-02"},
    ],
    "languages": [{"language": "English", "fluency": "Native"}, {"language": "Spanish", "fluency": "B1"}],
}
ZENO: dict[str, Any] = {
    "basics": {"name": "Zeno Malfatti", "label": "Freelance developer"},
    "work": [
        {
            "name": "Self-employed",
            "position": "Freelance developer",
            "startDate": "2020-01",
            "highlights": [
                "Lagoon Ferries (2020-2022): seat reservation in Laravel, 41,000 reservations a year",
                "Orchard Cooperative (2022-now): stock count in Django; losses from 14 to 3 crates a week",
            ],
        }
    ],
    "skills": [{"name": "Backend", "keywords": ["Laravel", "Django", "Go"]}],
}
_PEOPLE = {"Edda": EDDA, "Ivo": IVO, "Nora": NORA, "Zeno": ZENO}


@cache
def facts_of(who: str) -> Facts:
    return read(_PEOPLE[who])


def letter(sentence: str, language: str) -> str:
    if language == "en":
        return f"Dear Ferrypoint team,\n\n{sentence}\n\nKind regards,\nEdda Marlowe\n"
    return f"Gentile redazione di Ferrypoint,\n\n{sentence}\n\nCordiali saluti,\nIvo Sartori\n"


def claims_in(facts: Facts, language: str, sentence: str, ad: str = "") -> tuple[str, tuple[Claim, ...]]:
    """A letter that holds one sentence, and its claims over somebody's facts."""
    text = letter(sentence, language)
    return text, check(text, facts, company="Ferrypoint", ad=ad, today=TODAY).claims


def claims_of(who: str, language: str, sentence: str, ad: str = "") -> tuple[str, tuple[Claim, ...]]:
    return claims_in(facts_of(who), language, sentence, ad)


def flagged_in(facts: Facts, language: str, sentence: str, kinds: Collection[str] = KINDS) -> list[str]:
    """The words that the check flags in a letter that holds one sentence, as claims of some kinds."""
    text, claims = claims_in(facts, language, sentence)
    return [text[claim.start : claim.end] for claim in claims if claim.flagged and claim.kind in kinds]


def flagged(who: str, language: str, sentence: str, ad: str = "") -> list[str]:
    """The words that the check flags in a letter that holds one sentence."""
    text, claims = claims_of(who, language, sentence, ad)
    return [text[claim.start : claim.end] for claim in claims if claim.flagged]

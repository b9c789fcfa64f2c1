# ruff: noqa: E501 - a table of facts reads best one row a line
"""Six invented people with their studies and certificates: finished, running and left ones."""

from typing import Any


def _person(name: str, education: list[tuple[str, ...]], certificates: list[tuple[str, str, str]]) -> dict[str, Any]:
    keys = ("institution", "area", "studyType", "startDate", "endDate", "score")
    return {
        "basics": {"name": name, "label": "Data engineer"},
        "work": [
            {
                "name": "Kettle & Crane",
                "position": "Data engineer",
                "startDate": "2020-03",
                "highlights": [
                    "Wrote services in Spring Boot on AWS with Terraform and Salesforce",
                    "First at the yard to work with machine learning; training for 14 colleagues in PRINCE2 and Power BI",
                ],
            }
        ],
        "education": [{key: told for key, told in zip(keys, one, strict=False) if told} for one in education],
        "certificates": [{"name": one, "issuer": by, "date": when} for one, by, when in certificates],
        "languages": [{"language": "English", "fluency": "Native"}, {"language": "Italian", "fluency": "Native"}],
        "skills": [{"name": "Data", "keywords": ["Spring", "AWS", "Terraform", "Kubernetes", "Scrum", "Azure"]}],
    }


PEOPLE: dict[str, dict[str, Any]] = {
    # a bachelor's degree of an Italian university, and certificates of the first tier
    "Aldo": _person(
        "Aldo Ferri",
        [("Università di Udine", "Scienze agrarie", "Laurea triennale", "2012-10", "2015-12", "101/110"),
         ("ITIS Malignani", "Elettronica", "Diploma", "2007-09", "2012-07", "88/100")],
        [("PRINCE2 Foundation", "AXELOS", "2018-05"), ("Oracle Certified Professional: Java SE 17 Developer", "Oracle", "2023-02")],
    ),
    # school alone
    "Bice": _person("Bice Nardi", [("ITIS Volta", "Informatica", "Diploma", "2008-09", "2013-07", "92/100")], []),
    # a master's degree that is running, after a bachelor's with an upper second
    "Cora": _person(
        "Cora Penrose",
        [("University of Stirling", "Geospatial data science", "MSc, part-time (in progress)", "2025-09"),
         ("University of Leeds", "Economics", "BA (Hons), 2:1", "2012-09", "2015-06")],
        [("AWS Certified Developer - Associate", "Amazon Web Services", "2024-07"), ("Chartered Statistician", "RSS", "2019-10"),
         ("Dynamics 365 Functional Consultant", "Microsoft", "2019-06"), ("Professional Scrum Master I", "Scrum.org", "2021-05")],
    ),
    # a degree that was broken off
    "Dino": _person(
        "Dino Sala",
        [("Politecnico di Milano", "Ingegneria fisica", "Laurea triennale (non conclusa)", "2010-09", "2014-06")],
        [("Abilitazione alla professione di perito industriale", "Collegio dei periti di Como", "2015-09")],
    ),
    # an integrated master's with a first, and a doctorate that is running
    "Ella": _person(
        "Ella Ward",
        [("University of Exeter", "Mathematics with Statistics", "MMath, first class", "2014-10", "2018-06"),
         ("University of Exeter", "Applied mathematics", "PhD", "2024-10")],
        [("ITIL 4 Foundation", "AXELOS", "2022-01"), ("Tableau Desktop Specialist", "Tableau", "2023-03")],
    ),
    "Fosca": _person(
        "Fosca Greppi",
        [("Università di Padova", "Giurisprudenza", "Laurea magistrale a ciclo unico", "2009-10", "2015-03", "110/110 e lode")],
        [("IPMA Level D", "IPMA Italy", "2020-11"), ("Abilitazione alla professione di avvocato", "Corte d'appello di Venezia", "2018-10")],
    ),
}  # fmt: skip

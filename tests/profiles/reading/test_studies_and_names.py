"""Studies with marks and grades, certificates among them, lists of skills and languages, and letters behind a name."""

from typing import Any

from profiles.reading import files
from tests.rows import each_row


def read(text: str) -> dict[str, Any]:
    document = files.read(".txt", f"Anna Neri\nanna@example.org\n\n{text}\n".encode())
    assert all(quote in document.text for quote in document.provenance.values())
    return document.resume


STUDIES = [  # a line or more; title, subject, school, end, score
    ("Master in Soil Science, final mark 17/20, 2016", ("Master", "Soil Science", None, "2016", "17/20")),
    ("2022 - 2024   BTEC Level 3 Joinery - Merit Merit Pass", ("BTEC Level 3 Joinery", None, None, "2024", None)),
    ("2022 - 2024   BTEC Level 3 Joinery (Distinction* Distinction)", ("BTEC Level 3 Joinery", None, None, "2024", None)),
    (
        "Laurea magistrale in Economia e Politiche dei Territori Montani e Rurali, Università di Trento, 2020 (110/110)",
        ("Laurea magistrale", "Economia e Politiche dei Territori Montani e Rurali", "Università di Trento", "2020", "110/110"),
    ),
    (
        "Laurea magistrale in Storia, Università degli Studi di Milano-Bicocca, 2014, 109/110, tesi in storia moderna: "
        "«Le mappe dei confini tra i comuni della valle nel primo Settecento»",
        ("Laurea magistrale", "Storia", "Università degli Studi di Milano-Bicocca", "2014", "109/110"),
    ),
    (
        "Associate in Applied Science, Retail Management, Elk Valley Community College (online, 2019)",
        ("Associate", "Applied Science", "Elk Valley Community College", "2019", None),
    ),
    ("GCSEs: 6 incl. Maths and Music, 2013", ("GCSEs", None, None, "2013", None)),
    ("A.A., Elk Valley Community College, 2013", ("A.A.", None, "Elk Valley Community College", "2013", None)),
    ("B.A., History, Elk Valley College, 2010", ("B.A.", "History", "Elk Valley College", "2010", None)),
    ("LM in Fisica, Trieste, 2016, 110/110 e lode", ("LM", "Fisica", None, "2016", "110/110 e lode")),
    (
        "Lake Institute of Technology, Chicago, IL\nB.S. in Physics          Expected May 2026\nGPA: 3.71/4.00; Dean's List",
        ("B.S.", "Physics", "Lake Institute of Technology", "2026-05", "3.71/4.00"),
    ),
]  # fmt: skip


@each_row(("text", "expected"), STUDIES)
def test_title_subject_school_and_score_are_told_apart(text: str, expected: tuple[str | None, ...]) -> None:
    (title,) = read(f"EDUCATION\n{text}")["education"]
    assert tuple(map(title.get, ("studyType", "area", "institution", "endDate", "score"))) == expected


def test_subjects_with_grades_are_no_school() -> None:
    found = read(
        "EDUCATION\nHill Park Academy, Deal\n2022 - 2024  A levels\n2017 - 2022   GCSEs: Maths 6, Science 5 5, Art 7"
    )
    assert "institution" not in found["education"][-1]


def test_the_same_university_is_the_one_above() -> None:
    found = read(
        "FORMAZIONE\nLaurea magistrale in Fisica, Università di Pavia (2020 – 2023)\n"
        "Laurea triennale in Fisica, stessa università (2016 – 2020)"
    )
    assert [one["institution"] for one in found["education"]] == ["Università di Pavia", "Università di Pavia"]


MIXED = [  # lines of a section of studies; titles, certificates
    (
        "Training and Qualifications\nNVQ Level 3 Diploma in Adult Care (2020)\nSafe Handling of Medication, refreshed Jan 2024\n"
        "Moving People, Train the Trainer, 2022\nSafeguarding Adults Level 3\nEnhanced DBS on the update service",
        ["NVQ Level 3 Diploma"],
        ["Safe Handling of Medication", "Moving People", "Safeguarding Adults Level 3", "Enhanced DBS on the update service"],
    ),
    (
        "STUDI\nIstituto Alberghiero di Sondrio, qualifica di operatore di cucina, 2005\nAttestato HACCP rinnovato nel 2024\n"
        "Antincendio rischio medio, 2023\nPatentino carrelli elevatori (2023)",
        ["qualifica di operatore di cucina"],
        ["Attestato HACCP", "Antincendio rischio medio", "Patentino carrelli elevatori"],
    ),
    (
        "EDUCATION\nAAT Level 3 Diploma, Fylde College, 2010\nRecent CPD: VAT Rules (2022), Ledger Certification (2023)",
        ["AAT Level 3 Diploma"],
        ["VAT Rules", "Ledger Certification"],
    ),
    (
        "Education & Training\nAssociate in Applied Science, Retail Management, Elk Valley Community College (online, 2019)\n"
        "Lean Yellow Belt\nCertified forklift trainer",
        ["Associate"],
        ["Lean Yellow Belt", "Certified forklift trainer"],
    ),
    (
        "QUALIFICATIONS\nLevel 3 Award in Supervising Food Safety\nLevel 2 Bakery (apprenticeship), Carn College, 2016\n"
        "Emergency First Aid at Work",
        ["Level 2 Bakery (apprenticeship)"],
        ["Level 3 Award in Supervising Food Safety", "Emergency First Aid at Work"],
    ),
    (
        "QUALIFICATIONS\nBlue card – Skilled Worker\n17th Edition BS 7671 2016\nNVQ Level 2 Plumbing, Elm College 2012\n"
        "City & Guilds 6035 Plumbing 2011\nPASMA, SSSTS, working at height, first aid at work",
        ["17th Edition BS 7671", "NVQ Level 2 Plumbing", "City & Guilds 6035 Plumbing"],
        ["Blue card", "PASMA", "SSSTS", "working at height", "first aid at work"],
    ),
]  # fmt: skip


def test_the_same_place_is_the_school_above_whatever_language_names_it() -> None:
    found = read("EDUCATION\nMSc Physics, Uniwersytet Lipowy, 2014–2016\nBSc Physics, same place, 2010–2014\n")[
        "education"
    ]
    assert [(one["institution"], one["area"]) for one in found] == [("Uniwersytet Lipowy", "Physics")] * 2


def test_each_line_that_begins_with_a_school_is_an_entry() -> None:
    found = read("EDUCATION\nElm College – NC Retail, 2023-2024\nElm Academy – National 5: English, Art\n")["education"]
    assert [(one["institution"], one["studyType"]) for one in found] == [
        ("Elm College", "NC Retail"),
        ("Elm Academy", "National 5"),
    ]


@each_row(("text", "titles", "certificates"), MIXED)
def test_certificates_among_studies_are_certificates(text: str, titles: list[str], certificates: list[str]) -> None:
    found = read(text)
    assert [one["studyType"] for one in found["education"]] == titles
    assert [one["name"] for one in found["certificates"]] == certificates


@each_row(
    ("line", "names"),
    [
        ("Ads Search (2023) / Media Associate (2022) / Mail Product Certificate (2023)", ["Ads Search", "Media Associate", "Mail Product Certificate"]),
        ("ACLS, BLS, NIHSS", ["ACLS", "BLS", "NIHSS"]),
        ("Lettura espressiva a scuola (30 ore, 2016)", ["Lettura espressiva a scuola"]),
        ("Certified Welder (AWS), Advanced Certified Welder: Pipes (2018)", ["Certified Welder", "Advanced Certified Welder: Pipes"]),
    ],
)  # fmt: skip
def test_certificates_of_a_line(line: str, names: list[str]) -> None:
    assert [one["name"] for one in read(f"CERTIFICATIONS\n{line}")["certificates"]] == names


def test_a_licence_among_skills_is_a_licence() -> None:
    for label in ("Driving licence: B", "PATENTE: B, automunita", "Patente: B"):
        found = read(f"SKILLS\nExcel, Word\n\n{label}")
        assert [one["name"] for one in found["certificates"]] == [label.removesuffix(", automunita")]
        assert [one["name"] for one in found["skills"]] == ["Excel", "Word"]


def test_a_list_with_dashes_is_a_list_of_skills() -> None:
    found = read("SKILLS\nFish butchery - curing and smoking - sourdough - menu costing")
    assert [one["name"] for one in found["skills"]] == [
        "Fish butchery",
        "curing and smoking",
        "sourdough",
        "menu costing",
    ]


def test_that_references_are_given_is_no_skill() -> None:
    found = read("SKILLS\nExcel, Word\n\nReferences upon request")
    assert [one["name"] for one in found["skills"]] == ["Excel", "Word"]


def test_languages_behind_any_label_are_languages() -> None:
    found = read("SKILLS\nTools: Git, Linux\nSpoken: English (native), Polish (fluent)")
    assert [(one["language"], one["fluency"]) for one in found["languages"]] == [
        ("English", "native"),
        ("Polish", "fluent"),
    ]
    assert [one["name"] for one in found["skills"]] == ["Tools"]


@each_row("line", ["Welsh and Spanish (fully bilingual)", "Italiano e francese madrelingua", "Greek & Polish: fluent"])
def test_languages_that_are_joined_have_one_level(line: str) -> None:
    first, second = read(f"LANGUAGES\n{line}")["languages"]
    assert first["fluency"] == second["fluency"]


@each_row(
    ("head", "name"),
    [
        ("Mrs Helen J. Stott-Marsh MAAT", "Helen J. Stott-Marsh"),
        ("Carl Benn CEng MIMechE", "Carl Benn"),
        ("Carl Benn BSc (Hons) PGCE", "Carl Benn"),
        ("Maria Grazia NERI", "Maria Grazia Neri"),
    ],
)
def test_letters_behind_a_name_are_no_part_of_it(head: str, name: str) -> None:
    document = files.read(".txt", f"{head}\ncarl@example.org\n\nSkills\nExcel\n".encode())
    assert document.resume["basics"]["name"] == name


def test_a_degree_behind_the_name_is_no_role_and_an_orcid_no_phone() -> None:
    document = files.read(".txt", b"Carla Benni, PhD\n\nUdine\nc@example.org\nORCID 0000-0001-2345-6789\n\nSkills\nR\n")
    assert document.resume["basics"]["name"] == "Carla Benni"
    assert "label" not in document.resume["basics"]
    assert "phone" not in document.resume["basics"]


def test_a_summary_has_many_headings() -> None:
    found = read("QUALIFICATIONS SUMMARY\nLegal secretary with twelve years in two firms.\n\nSKILLS\nWord")
    assert found["basics"]["summary"].startswith("Legal secretary")


def test_each_name_above_items_is_a_project() -> None:
    found = read("PROJECTS\nTramWatch (Python, Django)\n- Map of trams\nPie Finder (React)\n- Finds pies")
    assert [(one["name"], one["highlights"]) for one in found["projects"]] == [
        ("TramWatch (Python, Django)", ["Map of trams"]),
        ("Pie Finder (React)", ["Finds pies"]),
    ]

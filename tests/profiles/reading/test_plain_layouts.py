"""Lines of ordinary CVs that may mean two things: a heading between signs, a label, a date in what was done."""

from typing import Any

from profiles.reading import files
from tests.profiles.reading.test_ordinary_layouts import word
from tests.rows import each_row

HEAD = "Anna Neri\nanna@example.org\n\n"


def read(text: str) -> dict[str, Any]:
    return files.read(".txt", text.encode()).resume


@each_row(
    ("work", "studies"),
    [
        ("*** ESPERIENZE ***", "*** STUDI ***"),
        ("== Esperienze ==", "== Studi =="),
        ("~~~~~ Esperienze ~~~~~", "~~~~~ Studi ~~~~~"),
        ("[ ESPERIENZE ]", "[ STUDI ]"),
        ("* ESPERIENZE *", "* STUDI *"),
    ],
)
def test_a_heading_stands_between_signs(work: str, studies: str) -> None:
    found = read(
        f"{HEAD}{work}\n\n03/2019-12/2022: Vivaio Tre Querce, Pistoia\nGiardiniere\n* potature\n* semine\n\n"
        f"{studies}\n\nDiploma di perito agrario, ITAS Anzilotti, 2018\n"
    )
    assert [(job["name"], job["position"], job["highlights"]) for job in found["work"]] == [
        ("Vivaio Tre Querce", "Giardiniere", ["potature", "semine"])
    ]
    assert len(found["education"]) == 1


def test_the_months_of_a_season_are_those_before_the_year() -> None:
    found = read(f"{HEAD}LAVORO\n\nstagioni 06-09/2014 e 05-08/2015: Lido Sirena, Cervia\nBagnino\n* salvataggio\n")
    assert [(job["startDate"], job["endDate"]) for job in found["work"]] == [("2014-06", "2015-08")]


def test_an_accent_typed_as_an_apostrophe_is_one() -> None:
    found = read(f"{HEAD}CORSI\nHACCP\n\nCAPACITA' PERSONALI\nPuntuale, paziente\n")
    assert [one["name"] for one in found["certificates"]] == ["HACCP"]


def test_a_level_in_the_column_beside_belongs_to_its_language() -> None:
    found = read(f"{HEAD}LINGUE\nItaliano\nmadrelingua\nTedesco\nB1\n")
    assert [(one["language"], one.get("fluency")) for one in found["languages"]] == [
        ("Italiano", "madrelingua"), ("Tedesco", "B1")
    ]  # fmt: skip


def test_first_name_and_surname_stand_beside_their_labels() -> None:
    document = files.read(".txt", b"CURRICULUM VITAE\n\nNome:      Ugo\nCognome:   Serri\nMail:      u@example.org\n")
    assert document.resume["basics"]["name"] == "Ugo Serri"
    assert document.provenance["/basics/name"] in document.text


def test_who_signs_is_no_skill() -> None:
    told = (
        "CURRICULUM\n\nIl sottoscritto Serri Ugo\n\nCOMPETENZE INFORMATICHE\nArchivio digitale, posta certificata\n\n"
        "Nuoro, 12/10/2026\nF.to Ugo Serri\n"
    )
    found = read(told)
    assert found["basics"]["name"] == "Ugo Serri"
    assert [one["name"] for one in found["skills"]] == ["Archivio digitale", "posta certificata"]


def test_in_a_table_of_posts_a_profile_is_the_post() -> None:
    rows = [
        ("Periodo", "dal 01/03/2015 ad oggi"), ("Ente", "Comune di Rocca Alta"), ("Profilo", "Messo comunale"),
        ("Principali mansioni", "Notifiche"),
        ("Periodo", "dal 01/02/2010 al 28/02/2015"), ("Ente", "Comune di Valle Bassa"), ("Profilo", "Bidello"),
        ("Principali mansioni", "Apertura della scuola"),
    ]  # fmt: skip
    table = [(label, [(value, "")]) for label, value in rows]
    found = files.read(".docx", word(("Ugo Serri", "b"), ("Esperienze professionali", "b"), table=table)).resume
    assert [(job["name"], job["position"], job["highlights"]) for job in found["work"]] == [
        ("Comune di Rocca Alta", "Messo comunale", ["Notifiche"]),
        ("Comune di Valle Bassa", "Bidello", ["Apertura della scuola"]),
    ]


def test_beside_a_column_of_periods_a_date_is_part_of_what_was_done() -> None:
    pad = " " * 22
    found = read(
        f"{HEAD}WORK\n\nMay 2001 - present    Orchard Dairies, Taunton\n{pad}Milk roundsman\n{pad}Trainer of new "
        f"drivers since 2012, 30 so far\n{pad}Union representative 2015 - 2019\n\n"
        f"1995 - 2001           Mills Removals, Yeovil\n{pad}Porter\n{pad}Pianos all over UK, 3 vans\n"
    )
    assert [(job["name"], job["highlights"]) for job in found["work"]] == [
        ("Orchard Dairies", ["Trainer of new drivers since 2012, 30 so far", "Union representative 2015 - 2019"]),
        ("Mills Removals", ["Pianos all over UK, 3 vans"]),
    ]


def test_since_when_somebody_is_qualified_is_not_when_the_job_began() -> None:
    found = read(
        f"{HEAD}Experience\nPark Lane Kennels, Crewe\nTrainee Groomer, qualified since May 2024\nJan 2022 - present\n"
        "- Washed dogs\n"
    )
    assert [(job["position"], job["startDate"], job["highlights"]) for job in found["work"]] == [
        ("Trainee Groomer, qualified", "2022-01", ["Washed dogs"])
    ]


def test_what_stands_in_brackets_between_jobs_is_none() -> None:
    found = read(
        f"{HEAD}EMPLOYMENT\n\nJuly 2021 - March 2023\nThe Gull Inn, Poole - Barman\n- Kept the cellar\n\n"
        "May 2018 - October 2020\nMoor Hall, Poole - Waiter\n- Served teas\n\n"
        "(November 2020 - June 2021: pubs shut, drove as a volunteer for a food bank)\n"
    )
    assert [job["name"] for job in found["work"]] == ["The Gull Inn", "Moor Hall"]


def test_freelance_beside_a_role_is_no_role() -> None:
    found = read(f"{HEAD}EXPERIENCE\n\nFreelance, Hove\nPhotographer\n02/2022 - present\n- Weddings\n")
    assert [(job.get("name"), job["position"]) for job in found["work"]] == [(None, "Photographer")]


def test_a_span_of_months_in_brackets_is_no_length_of_a_job() -> None:
    found = read(
        f"{HEAD}LAVORO\n\nDa 09/2019 a oggi\nEducatrice, sezione lattanti (3-12 mesi)\nNido Bolle, Carpi\n* pasti\n"
    )
    assert "(3" not in found["work"][0]["position"].replace("(3-12 mesi)", "")


def test_schools_without_a_date_are_entries_of_their_own() -> None:
    each = (
        "Moor Sixth Form College - BTEC Level 3 Animal Care (2019 - 2021)\n"
        "Hill Park Academy - 7 GCSEs grade 4 - 6 inc English\n"
        "Lake High School, Keswick: O Grades - Art, French\n"
    )
    below = "BA (Hons) Music (2018 - 2021)\nUniversity of Hull\nA Levels: Music (A), Art (B)\nPark School, Hull\n"
    named = [
        [(one["institution"], one["studyType"]) for one in read(f"{HEAD}EDUCATION\n{told}")["education"]]
        for told in (each, below)
    ]
    assert named == [
        [
            ("Moor Sixth Form College", "BTEC Level 3 Animal Care"),
            ("Hill Park Academy", "7 GCSEs grade 4 - 6 inc English"),
            ("Lake High School, Keswick", "O Grades"),
        ],
        [("University of Hull", "BA (Hons)"), ("Park School, Hull", "A Levels")],
    ]


def test_a_title_in_each_line_is_an_entry_in_each_line() -> None:
    told = (
        "BHS Groom Certificate (2016)\nFoundation Degree in Equine Science – Year 1 passed\n"
        "Level 3 Diploma in Horse Care, 2013 - Moor College\nA Levels: Biology, Art, 2011 - Dale School\n"
    )
    found = read(f"{HEAD}EDUCATION\n{told}")["education"]
    assert [(one["studyType"], one.get("institution")) for one in found] == [
        ("BHS Groom Certificate", None), ("Foundation Degree", None), ("Level 3 Diploma", "Moor College"),
        ("A Levels", "Dale School"),
    ]  # fmt: skip


def test_qualifications_that_are_no_studies_are_certificates() -> None:
    found = read(f"{HEAD}Qualifications\nChainsaw operator, NPTC\nRope access (IRATA)\nTelehandler\n")
    assert [one["name"] for one in found["certificates"]] == ["Chainsaw operator", "Rope access", "Telehandler"]


@each_row(
    ("told", "languages"),
    [
        ("LINGUE\nItaliano madrelingua. Computer: uso base.\n", [("Italiano", "madrelingua")]),
        (
            "LANGUAGES\nGaelic - basic, can follow a short chat with older Gaelic speaking guests\n",
            [("Gaelic", "basic")],
        ),
        (
            "ALTRE INFORMAZIONI\nStrumenti: calibro e goniometro. Lingue: Italiano madrelingua, Sloveno buono.\n",
            [("Italiano", "madrelingua"), ("Sloveno", "buono")],
        ),
    ],
)
def test_words_beside_a_language_are_none(told: str, languages: list[tuple[str, str]]) -> None:
    assert [(one["language"], one["fluency"]) for one in read(HEAD + told)["languages"]] == languages


def test_a_level_in_a_row_of_its_own_is_no_skill() -> None:
    assert [one["name"] for one in read(f"{HEAD}SKILLS\nSage and Xero\n(basic)\nBrightpay\n")["skills"]] == [
        "Sage and Xero", "Brightpay"
    ]  # fmt: skip


def test_a_greeting_begins_the_profile_and_an_abbreviation_ends_a_role() -> None:
    found = read(
        f"{HEAD}HELLO!\nI grade tea.\n\nLAVORO\n2009/04 – 2015/12   Torrefazione Ada S.r.l.\nKey account Ho.Re.Ca.\n"
    )
    assert found["basics"]["summary"] == "I grade tea."
    assert found["work"][0]["position"].startswith("Key account")


def test_a_labelled_job_that_goes_on_has_its_employer_and_no_contract_for_one() -> None:
    text = (
        "Rosa Olmo\n\nESPERIENZA LAVORATIVA\n01/03/2014 – a tutt'oggi\nDatore di lavoro: Comune di Valverde (CN)\n"
        "Qualifica: Bibliotecaria cat. C, tempo parziale e indeterminato\nMansioni: prestito e catalogazione\n"
    )
    (job,) = files.read(".txt", text.encode()).resume["work"]
    assert (job["name"], job["startDate"], job.get("endDate")) == ("Comune di Valverde (CN)", "2014-03", None)

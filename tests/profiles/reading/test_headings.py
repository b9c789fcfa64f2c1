# ruff: noqa: E501 - a text reads best as it is written
"""Headings that no list has, and labels that look like headings."""

from profiles.reading import files
from tests.profiles.reading.test_cvs import read_html
from tests.rows import each_row

LABELLED = "Anna Neri\nanna@example.org\n\n"
COURSE = "STUDI\nMaster in enologia (48 ore), Scuola del Vino, 2019\nDiploma di perito agrario, ITAS Cerletti, 2010\n"
PLAIN = "Trucks I drove\n--------------\n{}\nProfessional\n------------\n- Forklift trainer, 2019\n- Rigging, 2 days\n"
JOB = "Osteria del Moro, Bassano\nSous chef\n02/2020 - oggi\n- Menu del giorno\n"
NUMBERED = "1. ESPERIENZE DI LAVORO\n\n[2019-03 / in corso] Conserve Olmo srl\nQualifica: Contabile\nPrima nota;\n\n2. LINGUE\ninglese B1\n"
CAREER = (
    "PROFILE\nFlorist with steady hands.\n\nCAREER SUMMARY\n\nMay 2018 to present\nBramble & Co\nFlorist, Ayr\n    o  Bouquets.\n"
    "\nJune 2012 to April 2018\nThistle Blooms\nTrainee Florist\n    o  Till work.\n"
)
SECTIONS = [  # the text below name and address; section, how many entries
    (f"CUCINE\n\n{JOB}\nLINGUE\nInglese B1\n\nINTERESSI\nPesca\n", "work", 1),
    (f"KITCHENS\n\n{JOB}\nLANGUAGES\nEnglish\n\nAWARDS\nYoung chef, 2019\n", "work", 1),
    (f"POSIZIONE ATTUALE\n{JOB}", "work", 1),
    (f"Previous posts\n\n{JOB}", "work", 1),
    ("EDUCATIONAL QUALIFICATIONS\nM.Tech (Textiles), Surat, 2020\nHSC, Bharuch, 2013\n", "education", 2),
    ("Languages Known: English, Gujarati, Hindi\n", "languages", 3),
    ("TECHNICAL SKILLS\nLanguages: Python, Scala\nCloud: AWS, Azure\n", "skills", 2),
    (PLAIN.format(JOB), "certificates", 2),
    ("Patentino per gru 2021\nCorso di primo soccorso 2022\n\nLAVORI\n" + JOB, "certificates", 2),
    ("Odds and ends\n\nVolunteer lifeboat crew since 2018\n\nLANGUAGES\nEnglish\n\nWORK\n" + JOB, "work", 1),
    (NUMBERED, "work", 1),
    (CAREER, "work", 2),
    (COURSE, "education", 1),
    (COURSE, "certificates", 1),
    ("TOOLBOX\nPython, Git\n\nSTUDIED\nBSc Geology, University of Leeds, 2011 – 2014\n\nALSO\nRow at weekends\n", "education", 1),
    ("LICENSURE\nOhio License, Grades K-6\nReading endorsement K-12\n\nWORK\n" + JOB, "certificates", 2),
    ("PUBBLICAZIONI SCELTE\nMaree e modelli, 2021\n", "publications", 1),
]  # fmt: skip


@each_row(("text", "section", "count"), SECTIONS)
def test_entries_are_read_below_a_heading_that_no_list_has(text: str, section: str, count: int) -> None:
    found = files.read(".txt", (LABELLED + text).encode()).resume
    assert len(found.get(section, [])) == count, found
    assert found["basics"]["name"] == "Anna Neri"


def test_a_name_that_looks_as_headings_do_is_the_name() -> None:
    profile = "Tengo i conti di una falegnameria con cura, e so quando chiedere al commercialista."
    lines = ["ANNA NERI", "Contabile", "anna@example.org", "PROFILO", profile, "LINGUE", "Inglese B1", "INTERESSI"]
    found = read_html("".join(f"<p>{line}</p>" for line in lines)).resume
    assert (found["basics"]["name"], found["basics"]["email"]) == ("Anna Neri", "anna@example.org")


def test_names_of_parents_are_never_read() -> None:
    read = files.read(
        ".txt", b"Anna Neri\n\nPERSONAL DETAILS\nFather's Name: Ugo Neri\nMother\xe2\x80\x99s name: Ada\n"
    )
    assert "Ugo" not in read.text and "Ada" not in read.text


def test_the_town_of_a_job_below_its_label_is_no_deed() -> None:
    text = "WORK\nMay 2018 to present\nBramble & Co\nFlorist\nLocation\nAyr\n- Bouquets for 40 weddings a year\n- Window displays\n"
    (job,) = files.read(".txt", (LABELLED + text).encode()).resume["work"]
    assert [str(one) for one in job["highlights"]] == ["Bouquets for 40 weddings a year", "Window displays"]


def test_jobs_below_headings_of_their_own_are_read_by_their_periods() -> None:
    boats = "VELA\n\n2019 – 2023\nCircolo Nodo Piano – velaio\nCuce e rammenda le vele di 40 barche.\n"
    piers = "2016 – 2019\nMoli di Levante – ormeggiatore\nOrmeggio di traghetti e barche da pesca.\n"
    read = files.read(
        ".txt", f"Anna Neri\nanna@example.org\n\n{boats}\nMOLI\n\n{piers}\nSTUDI\nLiceo nautico, 2015\n".encode()
    )
    told = [(one["name"], one["position"], one["startDate"]) for one in read.resume["work"]]
    assert told[:2] == [("Circolo Nodo Piano", "velaio", "2019"), ("Moli di Levante", "ormeggiatore", "2016")]


def test_years_of_care_for_the_family_are_no_job() -> None:
    job = "Maggio 2009 – Dicembre 2016\nOfficina Olmo, Asolo – impiegata\nTenevo la prima nota.\n"
    care = "2017 – 2023\nPeriodo di cura familiare (due figli). In questi anni ho tenuto i conti del coro.\n"
    read = files.read(".txt", f"Anna Neri\nanna@example.org\n\nESPERIENZE\n\n{care}\n{job}".encode()).resume
    assert [one["name"] for one in read["work"]] == ["Officina Olmo"]
    assert "familiare" not in str(read)


def test_jobs_below_a_heading_of_selected_work_are_no_projects() -> None:
    bench = "2022 – today: Freelance bookbinder\n  - Rebound 140 parish registers\n"
    care = "2019 – 2022: Career break (full-time parent). Kept my hand in with evening courses.\n"
    shop = "2013 – 2019: Bench binder, Marlow & Pike Ltd, Hull\n  - Sewed and cased 20 books a week\n"
    made = "2021: The Tide Book, an artist’s book\n\n2019: Six Gates, a map of the old town\n"
    head, tail = "Nadia Fenwick\nnadia@example.org\n\nSelected work", "Education\nBA History of Art, 2011\n"
    found = files.read(".txt", f"{head}\n\n{bench}\n{care}\n{shop}\n{tail}".encode()).resume
    assert [one["position"] for one in found["work"]] == ["Freelance bookbinder", "Bench binder"]
    assert "projects" not in found
    assert "work" not in files.read(".txt", f"{head}\n\n{made}\n{tail}".encode()).resume


PARTS_OF_JOBS = (
    "Roof foreman, Elm Builders Ltd, Leeds\nMay 2019 – present\nAnswering to the owner of the firm, with a van.\n\nSelected projects:\n"
    "– Arts Centre: new roof over 40 weeks\n\nResponsibilities:\n– Line management of two joiners\n\n"
    "Joiner, Oak Homes Ltd, York\nJune 2014 – April 2019\n{}\n– Built 40 houses\n"
)


def test_a_heading_that_is_set_off_less_than_that_of_the_jobs_names_a_part_of_one() -> None:
    for heading, part in (("Employment", "Key achievements:"), ("EMPLOYMENT", "Selected projects")):
        text = f"{LABELLED}{heading}\n\n{PARTS_OF_JOBS.format(part)}\n{heading.replace('Employment', 'Awards').replace('EMPLOYMENT', 'AWARDS')}\nYoung roofer, 2015\n"
        found = files.read(".txt", text.encode()).resume
        assert [one["name"] for one in found["work"]] == ["Elm Builders Ltd", "Oak Homes Ltd"], found
        assert found["work"][0]["highlights"][-1] == "Line management of two joiners"
        assert found["work"][1]["highlights"] == ["Built 40 houses"]
        assert "projects" not in found and [one["title"] for one in found["awards"]] == ["Young roofer"]

# ruff: noqa: E501 - lines of CVs
"""Heads of jobs in every order, with the role in small letters, as many people type it."""

from profiles.reading import files
from tests.rows import each_row

JOBS = [  # employer, role, town, start, end
    ("Vetreria Colle srl", "molatore e tagliatore", "Asolo", "2019-02", "2023-07"),
    ("Pane & Rose", "commessa al banco", "Lonigo", "2015-09", "2019-01"),
    ("Albergo Due Torri", "portiere di notte", "Thiene", "2012-03", "2015-08"),
    ("Residenza Villa Clara", "addetta SPA", "Recoaro", "2010-05", "2012-02"),
]
ORDERS = [
    "{role} presso {firm}, {town}\n{period}",
    "{role}\n{firm}, {town}\n{period}",
    "{firm} - {town}\n{role}\n{period}",
    "{period}\n{role}\n{firm}, {town}",
    "{period}\n{firm}, {town}\n{role}",
    "{period}     {firm} ({town})\n{role}",
    "{role}          {period}\n{firm}, {town}",
    "{role} - {firm} ({town})\n{period}",
    "{role}, {firm}, {town} ({period})",
]


@each_row(("order",), [(order,) for order in ORDERS])
def test_a_head_in_any_order_is_read(order: str) -> None:
    heads = [
        order.format(role=role, firm=firm, town=town, period=f"{start[5:]}/{start[:4]} - {end[5:]}/{end[:4]}")
        for firm, role, town, start, end in JOBS
    ]
    for between in ("\n- ordini e pulizia\n\n", "\n- ordini e pulizia\n"):
        text = f"Anna Neri\n\nLavori\n\n{between.join(heads)}\n- turni\n\nLingue\nInglese\n"
        work = files.read(".txt", text.encode()).resume["work"]
        fields = ("name", "position", "location", "startDate", "endDate")
        assert [tuple(job.get(field, "") for field in fields) for job in work] == JOBS, between


def test_a_year_in_what_was_done_begins_no_job_where_space_separates_the_jobs() -> None:
    text = (
        "Anna Neri\n\nLavori\n\nVivaio Le Ginestre, Pistoia\ncapo giardiniera\n2016 - oggi\nPotatura di siepi alte\n"
        "Nel 2021 abbiamo piantato il viale del municipio\nDa marzo 2022: turni di guardia alle serre\n"
        "Passaggio al nuovo impianto a goccia (2023)\nInventario di fine anno\n\n"
        "addetta alle consegne presso Fiori d'Arno, Empoli, da giugno 2012 a maggio 2016\nconsegne a domicilio\n"
        "Dal 2014 anche il mercato del sabato\n\nLingue\nInglese\n"
    )
    first, second = files.read(".txt", text.encode()).resume["work"]
    assert first["highlights"] == [
        "Potatura di siepi alte",
        "Nel 2021 abbiamo piantato il viale del municipio",
        "Da marzo 2022: turni di guardia alle serre",
        "Passaggio al nuovo impianto a goccia (2023)",
        "Inventario di fine anno",
    ]
    assert second["highlights"] == ["consegne a domicilio", "Dal 2014 anche il mercato del sabato"]


@each_row(
    ("beside",),
    [("(con interruzione per trasloco)",), ("stagioni estive",), ("(inverni)",), ("(stagionale, chiuso 2014)",)],
)
def test_a_remark_beside_a_period_is_no_employer(beside: str) -> None:
    text = (
        f"Anna Neri\n\nLavori\n\n03/2012 - 10/2015 {beside}\nCapo vivaista\nVivaio Tre Querce, Pescia (PT)\n"
        "- semina e trapianto\n\n05/2009 - 02/2012\nAiuto giardiniera\nVilla Sorbi, Lucca\n- rasatura dei prati\n"
    )
    first, second = files.read(".txt", text.encode()).resume["work"]
    assert [(job["name"], job["position"]) for job in (first, second)] == [
        ("Vivaio Tre Querce", "Capo vivaista"),
        ("Villa Sorbi", "Aiuto giardiniera"),
    ]


def test_an_employer_with_a_label_is_read_below_a_role_of_two_parts() -> None:
    text = (
        "Anna Neri\n\nESPERIENZA PROFESSIONALE\n\n* dal 01/02/2013 a oggi\n  Datore di lavoro: Comune di Sorbara\n"
        "  Qualifica: Contabile – Ufficiale elettorale e statistico\n  Mansioni:\n  - Verbali\n\n"
        "* dal 03/2010 al 12/2012\n  Datore di lavoro: Comune di Ronta\n  Qualifica: Archivista\n  Mansioni:\n  - Posta"
    )
    first, second = files.read(".txt", text.encode()).resume["work"]
    assert (first["name"], first["position"]) == (
        "Comune di Sorbara",
        "Contabile – Ufficiale elettorale e statistico",
    )
    assert (second["name"], second["position"]) == ("Comune di Ronta", "Archivista")


def test_an_english_cv_typed_in_small_letters_has_names_and_titles_with_capitals() -> None:
    text = (
        "ruth hazel\nhazel@example.org\n\nexperience\n\npeat survey placement, trust for greater mosses, sept 2023 - aug 2024\n"
        "mapped nine bogs with a drone and two students, mean error down from 14% to 9%\nwrote the maps in python\n\n"
        "education\n\nmsc peat science, elm university of maps, distinction, 2025\n\nskills\n\npython, sql. some aws\n"
    )
    read = files.read(".txt", text.encode()).resume
    (job,), (study,) = read["work"], read["education"]
    assert job["name"] == "Trust for Greater Mosses" and job["highlights"][1:] == ["wrote the maps in python"]
    assert (study["studyType"], study["area"], study["institution"]) == (
        "MSc",
        "Peat Science",
        "Elm University of Maps",
    )
    assert [one["name"] for one in read["skills"]] == ["python", "sql", "some aws"]

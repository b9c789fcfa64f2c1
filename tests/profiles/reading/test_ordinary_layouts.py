"""Layouts that many people use, each with something that has misled the reading of them."""

import io
from typing import Any

import docx

from profiles.reading import files


def word(*paragraphs: tuple[str, str], table: list[tuple[str, list[tuple[str, str]]]] | None = None) -> bytes:
    """A Word file of paragraphs, "b" for bold letters and "*" for items, with a table of labels at its end."""
    made = docx.Document()

    def add(holder: Any, text: str, kind: str) -> None:
        paragraph = holder.add_paragraph(style="List Bullet" if kind == "*" else None)
        paragraph.add_run(text).bold = kind == "b"

    for text, kind in paragraphs:
        add(made, text, kind)
    grid = made.add_table(rows=0, cols=2) if table else None
    for label, inside in table or []:
        left, right = grid.add_row().cells
        left.paragraphs[0].add_run(label).bold = True
        for at, (text, kind) in enumerate(inside):
            if at or kind == "*":
                add(right, text, kind)
            else:
                right.paragraphs[0].add_run(text).bold = kind == "b"
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def jobs(name: str, data: bytes) -> list[tuple[str, ...]]:
    read = files.read(name, data).resume
    return [
        (one.get("position", ""), one.get("name", ""), one.get("startDate", ""), *one.get("highlights", []))
        for one in read["work"]
    ]


def test_a_bold_title_begins_a_job_also_where_the_last_of_them_is_written_otherwise() -> None:
    data = word(
        ("Ilda Serra", "b"), ("Esperienze", "b"),
        ("Portiera di notte", "b"), ("Albergo Tre Gole, Nuoro", ""), ("maggio 2021 - oggi", ""),
        ("Registro degli ospiti", "*"),
        ("Cassiera", "b"), ("Supermercato Olia, Nuoro", ""), ("giugno 2017 - aprile 2021", ""),
        ("Chiusura di cassa", "*"),
        ("Aiuto compiti", "b"), ("famiglie private, Nuoro", ""), ("2014 - 2017", ""),
        ("Studi", "b"), ("Diploma di ragioneria", "b"), ("Istituto Satta, Nuoro, 2014", ""),
    )  # fmt: skip
    assert jobs(".docx", data) == [
        ("Portiera di notte", "Albergo Tre Gole", "2021-05", "Registro degli ospiti"),
        ("Cassiera", "Supermercato Olia", "2017-06", "Chiusura di cassa"),
        ("Aiuto compiti", "famiglie private", "2014"),
    ]


def test_a_table_of_labels_is_read_row_by_row_whatever_its_cells_say() -> None:
    data = word(
        ("Olu Price", "b"),
        table=[
            ("Profile", [("I like busy counters.", "")]),
            ("Employment", [
                ("Ticket Clerk", "b"), ("Harbour Ferries, Oban", ""), ("Feb 2022 to present", ""),
                ("Sold tickets", "*"),
                ("Volunteer", "b"), ("Quay Charity Shop, Oban", ""), ("2019 to 2021", ""), ("Sorted books", "*"),
            ]),
            ("Education", [("Highers, Oban Academy, 2019", "")]),
            ("Languages", [("English, Gaelic", "")]),
        ],
    )  # fmt: skip
    assert jobs(".docx", data) == [("Ticket Clerk", "Harbour Ferries", "2022-02", "Sold tickets")]


def test_a_role_stands_behind_its_label_below_firm_and_period() -> None:
    text = (
        "Ned Lacey\n\nEmployment History\nBrightwater Plastics, Limerick\nFebruary 2018 – Present\nPosition: Buyer\n"
        "- Bought resins\n\nMoyle Dairy, Kilkee\nJune 2012 – January 2018\nPosition: Stores Clerk\n- Counted stock\n"
    )
    assert jobs(".txt", text.encode()) == [
        ("Buyer", "Brightwater Plastics", "2018-02", "Bought resins"),
        ("Stores Clerk", "Moyle Dairy", "2012-06", "Counted stock"),
    ]


def test_neither_the_end_of_a_sentence_is_a_heading_nor_the_year_of_a_firm_a_period() -> None:
    text = (
        "Lia Neri\n\nEsperienze\nFiorista presso Rose Ardite 1950, Viareggio  (da aprile 2013 a dicembre 2019)\n"
        "- Addobbi per asili, ospedali e\nscuole.\n\n"
        "Commessa presso Alba, Lucca (stagioni da marzo 2010 a ottobre 2012)\n- Cassa\n"
    )
    assert [one[:3] for one in jobs(".txt", text.encode())] == [
        ("Fiorista", "Rose Ardite 1950", "2013-04"),
        ("Commessa", "Alba", "2010-03"),
    ]


def test_a_period_that_a_narrow_column_breaks_is_one() -> None:
    data = word(
        ("Ilda Serra", "b"), ("Esperienze", "b"),
        table=[
            ("04/2018 –\noggi", [("Fonderia Sulas S.r.l. – Modellista", "b"), ("Modelli in legno", "*")]),
            ("10/2012 –\n03/2018", [("Officine Corda S.n.c. – Apprendista modellista", "b"), ("Anime in sabbia", "*")]),
        ],
    )  # fmt: skip
    told = "Ilda Serra\n\nEXPERIENCE\n\n2019 –\n2023\nPotter, Quay Pottery\n- Glazed 300 bowls a month\n"
    read = [*files.read(".docx", data).resume["work"], *files.read(".txt", told.encode()).resume["work"]]
    assert [(one["name"], one["startDate"], one.get("endDate")) for one in read] == [
        ("Fonderia Sulas S.r.l.", "2018-04", None),
        ("Officine Corda S.n.c.", "2012-10", "2018-03"),
        ("Quay Pottery", "2019", "2023"),
    ]


def test_the_days_on_which_somebody_works_are_no_firm() -> None:
    told = (
        "Lou Penrose\n\nExperience\n\n"
        "Saturday Junior, Hair by Rowena\nOctober 2025 - present, every Saturday\n- Sweep up\n\n"
        "Kitchen Porter, Gull Inn\nMay 2024 - June 2025, two evenings a week\n- Washed pans\n"
    )
    assert [one[:2] for one in jobs(".txt", told.encode())] == [
        ("Saturday Junior", "Hair by Rowena"), ("Kitchen Porter", "Gull Inn")
    ]  # fmt: skip


def test_headings_that_join_two_of_one_section_or_name_a_membership_hold_certificates() -> None:
    told = (
        "First name(s) / Surname(s)\tLou Penrose\n\n"
        "Corsi e abilitazioni\tCorso per addetti ai ponteggi\nPatentino da gruista\n\n"
        "Memberships\nMember of the Guild of Slaters\n\nAttrezzi\nTornio, fresa\n"
    )
    read = files.read(".txt", told.encode()).resume
    assert read["basics"]["name"] == "Lou Penrose"
    assert [one["name"] for one in read["certificates"]] == [
        "Corso per addetti ai ponteggi", "Patentino da gruista", "Member of the Guild of Slaters"
    ]  # fmt: skip
    assert [one["name"] for one in read["skills"]] == ["Tornio", "fresa"]


def test_the_names_of_the_columns_of_a_table_shift_no_dates() -> None:
    rows = [
        ("2019", "Level 3 Diploma in Joinery, Elham College"),
        ("2016", "Level 2 Certificate in Carpentry, Elham College"),
    ]
    data = word(
        ("Olu Price", "b"),
        ("Education", "b"),
        table=[("Year", [("Qualification", "")]), *((year, [(title, "")]) for year, title in rows)],
    )
    found = files.read(".docx", data).to_json(as_of="2026-12")
    assert [(one["area"], one["endDate"]) for one in found["education"]] == [("Joinery", "2019"), ("Carpentry", "2016")]
    assert "certificates" not in found

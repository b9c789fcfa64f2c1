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

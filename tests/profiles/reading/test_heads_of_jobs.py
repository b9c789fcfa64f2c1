"""Heads of jobs with more than role, firm and town in them: ranks, departments, groups of duties, older jobs."""

from typing import Any

from profiles.reading import files
from tests.rows import each_row

HEAD = "Anna Neri\nanna@example.org\n\nEXPERIENCE\n\n"


def jobs(text: str) -> list[dict[str, Any]]:
    document = files.read(".txt", f"{HEAD}{text}\n".encode())
    assert all(quote in document.text for quote in document.provenance.values())
    found: list[dict[str, Any]] = document.resume["work"]
    return found


@each_row(
    ("text", "expected"),
    [
        ("Data Engineer II, Mar 2019 – Jun 2021", ("", "Data Engineer II", "")),
        ("Lab Technician 2, Mar 2019 – Jun 2021", ("", "Lab Technician 2", "")),
        ("Plumber – Self-employed (CIS)\n2018 – 2019", ("Self-employed", "Plumber", "")),
        (
            "03/2019 – 06/2021\nProcess Technician – Coatings and Films\nHelder Polymers B.V., Delft",
            ("Helder Polymers B.V.", "Process Technician", "Delft"),
        ),
        (
            "03/2019 – 06/2021\nStaff Nurse, Recovery\nSt Brannock's Hospital, Leeds",
            ("St Brannock's Hospital", "Staff Nurse, Recovery", "Leeds"),
        ),
        ("Waiter, Oak Garden Cafe, Elm Park, IL   2018 – 2019", ("Oak Garden Cafe", "Waiter", "Elm Park, IL")),
        ("Grand Hotel Marina ****, Rimini – Cameriere\n2018 – 2019", ("Grand Hotel Marina", "Cameriere", "Rimini")),
        ("Cook, Stag Inn Hotel, nr Hexham\n2018 – 2019", ("Stag Inn Hotel", "Cook", "Hexham")),
        ("Staff RN / Ward Nurse, Bend Hospital\n2018 – 2019", ("Bend Hospital", "Staff RN / Ward Nurse", "")),
        (
            "Marzo 2020 – oggi. Consulente, Studio Olmi e Associati, Lodi (settore delle imprese rurali e alimentari, "
            "12 persone). Seguo le paghe.",
            ("Studio Olmi e Associati", "Consulente", "Lodi"),
        ),
    ],
)  # fmt: skip
def test_role_firm_and_town_are_told_apart(text: str, expected: tuple[str, ...]) -> None:
    (job,) = jobs(text)
    assert tuple(job.get(key, "") for key in ("name", "position", "location")) == expected


def test_ranks_of_one_role_are_at_the_firm_above() -> None:
    found = jobs(
        "Larkfield Payroll, Inc. — Remote\nData Engineer II, Jan 2019 – Jul 2021\n- Kept the ledger\n\n"
        "Data Engineer I, Jun 2017 – Jan 2019\n- Wrote reports\n"
    )
    assert [(job["name"], job["position"]) for job in found] == [
        ("Larkfield Payroll, Inc.", "Data Engineer II"),
        ("Larkfield Payroll, Inc.", "Data Engineer I"),
    ]


def test_a_department_behind_a_role_is_no_employer_below_one_of_the_same_form() -> None:
    found = jobs(
        "Harbor Foods Group   Toledo, OH\nSenior Buyer, Fresh Produce   Jan 2022 – Present\n- Bought fruit\n\n"
        "Buyer, Dry Goods   Aug 2020 – Dec 2021\n- Compared prices\n\n"
        "Oak Grocers   Akron, OH\nStock Analyst   Jun 2018 – Jul 2020\n- Counted stock\n"
    )
    assert [(job["name"], job["position"]) for job in found] == [
        ("Harbor Foods Group", "Senior Buyer, Fresh Produce"),
        ("Harbor Foods Group", "Buyer, Dry Goods"),
        ("Oak Grocers", "Stock Analyst"),
    ]


def test_names_of_groups_of_duties_are_neither_firms_nor_duties() -> None:
    found = jobs(
        "HOLLIS, BRAND & PIKE LLP, Tulsa, OK\n(commercial firm, 20 lawyers)\n\n"
        "Senior Legal Secretary                      2019–present\n"
        "    Diaries\n        - Plan hearings\n        - Book rooms\n    Billing\n        - Send 40 bills\n\n"
        "Legal Secretary                      2015–2019\n    - Typed letters\n"
    )
    assert [(job["name"], job["position"], job["highlights"]) for job in found] == [
        ("HOLLIS, BRAND & PIKE LLP", "Senior Legal Secretary", ["Plan hearings", "Book rooms", "Send 40 bills"]),
        ("HOLLIS, BRAND & PIKE LLP", "Legal Secretary", ["Typed letters"]),
    ]  # fmt: skip


def test_a_label_above_duties_is_no_duty() -> None:
    (job,) = jobs("Welder, Crane Works Ltd, Hull\n2018 – 2020\nMain duties and responsibilities:\n- Welding\n- Cutting")
    assert job["highlights"] == ["Welding", "Cutting"]
    assert "summary" not in job


@each_row("line", ["Before 2014", "Prior to 2014:", "Prima del 2014"])
def test_a_line_above_older_jobs_is_no_job(line: str) -> None:
    found = jobs(
        f"Porter, Stag Inn Hotel, Ripon\n2014 – 2019\n- Bags\n\n{line}\nCleaner, Mill Lane Primary School (2007 – 2013)"
    )
    assert [(job["name"], job["startDate"]) for job in found] == [
        ("Stag Inn Hotel", "2014"),
        ("Mill Lane Primary School", "2007"),
    ]


def test_a_break_is_no_duty_of_what_stands_above() -> None:
    document = files.read(
        ".txt",
        b"Anna Neri\na@example.org\n\nVOLUNTARY WORK\n\nTreasurer, Fenny Village Hall, 2017 - 2022\n"
        b"Keeping the accounts\n\nCAREER BREAK\n\n2014 - present\n\nCAREER HISTORY\n\n"
        b"Clerk, Ribble Dairies, Preston\n2004 - 2008\nMatched orders\n",
    )
    assert document.resume["volunteer"][0]["highlights"] == ["Keeping the accounts"]
    assert [job["position"] for job in document.resume["work"]] == ["Clerk"]


def test_lines_that_are_whole_are_entries_of_their_own() -> None:
    document = files.read(
        ".txt",
        b"Anna Neri\na@example.org\n\nCommunity\nOrganiser of Repair Night, a monthly evening with 30 people\n"
        b"Mentor at Open Desk Sundays since 2022\n",
    )
    assert [(one.get("organization"), one["position"]) for one in document.resume["volunteer"]] == [
        (None, "Organiser of Repair Night"),
        ("Open Desk Sundays", "Mentor"),
    ]


def test_details_further_in_are_lines_of_their_own() -> None:
    (job,) = jobs(
        "Lab technician, Hollin Assays Ltd\n2016 – 2018\n"
        "Development of a method for the detection of 30 pesticides in beer\n"
        "    limit brought down from 10 to 2 units\n    some 600 samples in two seasons\nSupervision of three students"
    )
    assert len(job["highlights"]) == 4


@each_row(
    ("first", "second", "told"),
    [
        (
            "Pastry Chef, Hotel Linden, York\nMay 2018 to date\nIn 2021 I opened a cake shop beside the hotel, which "
            "now feeds about 90 guests a day.",
            "Kitchen assistant, Corner Bakery, Hull\nMay 2015 to May 2018\nMade bread.",
            "In 2021 I opened a cake shop beside the hotel, which now feeds about 90 guests a day.",
        ),
        (
            "Pasticciera, Hotel Tiglio, Asti\nMaggio 2018 - oggi\nNel 2021 ho aperto un laboratorio di cucina presso "
            "il circolo, che oggi serve 90 ospiti.",
            "Aiuto cuoca, Forno Sole, Asti\nMaggio 2015 - maggio 2018\nFacevo il pane.",
            "Nel 2021 ho aperto un laboratorio di cucina presso il circolo, che oggi serve 90 ospiti.",
        ),
    ],
)  # fmt: skip
def test_a_sentence_on_a_deed_of_some_year_is_no_head(first: str, second: str, told: str) -> None:
    one, other = jobs(f"{first}\n\n{second}")
    assert one["summary"] == told
    assert other["startDate"] == "2015-05"


def test_words_of_a_sentence_are_neither_role_nor_employer() -> None:
    document = files.read(
        ".txt", f"{HEAD}Since 2021 I have also been the cook of a club, which feeds 40 people.\n".encode()
    )
    assert "work" not in document.resume


def test_a_sentence_on_a_deed_of_some_year_goes_on_in_the_next_line() -> None:
    (job,) = jobs(
        "Pastry Chef, Hotel Linden, York\nMay 2018 to date\n"
        "In 2021 I opened a cake shop beside the hotel and a stall in the market, and I run\nthe tea room."
    )
    assert job["summary"].endswith("and I run the tea room.")


def test_a_role_with_whom_it_was_has_no_later_role_as_its_employer() -> None:
    (job,) = jobs("Volunteer with a local food bank, weekly, 2017 to 2023; secretary from 2020")
    assert (job.get("name", ""), job["position"]) == ("", "Volunteer with a local food bank")


def test_a_rank_reached_later_is_no_part_of_the_role_since_the_first_day() -> None:
    (job,) = jobs("Dal 02/2014 ad oggi\nOfficine Brenta S.p.A., Schio\nTornitore – caposquadra dal 06/2019\n- Turni\n")
    assert (job["position"], job["startDate"], job.get("endDate")) == ("Tornitore", "2014-02", None)
    assert job["highlights"] == ["Turni", "caposquadra dal 06/2019"]
    (job,) = jobs("2014 – present\nStag Inn Hotel, Hexham\nCook, head chef since 2019\n- Ran the pass\n")
    assert (job["position"], job["startDate"]) == ("Cook", "2014")

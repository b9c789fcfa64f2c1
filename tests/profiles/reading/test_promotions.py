# ruff: noqa: E501 - a table of lines reads best one row a line
"""What somebody became with one employer: each rank has its own time, and none that of the employer."""

from profiles.reading import files

CVS = [  # lines of one employer; employer, role, start and end of each job
    ("Ochil County Council\nRevenues Directorate, Alloa\n2014 - present\nSenior Rates Officer (from May 2020)\n- Bill 900 shops\nRates Clerk (2014 - 2020)\n- Filed returns",
     [("Ochil County Council", "Senior Rates Officer", "2020-05", None), ("Ochil County Council", "Rates Clerk", "2014", "2020")]),
    ("Elmfresh, Alloa — 2012 to date\nTeam Leader since 2019, previously Counter Assistant\n- Plan the rota",
     [("Elmfresh", "Team Leader", "2019", None)]),
    ("Senior Glazier (promoted from Glazier in 2021), Elm Panes Ltd, Alloa, 2017 – present\n- Cut leaded lights",
     [("Elm Panes Ltd", "Senior Glazier", "2021", None), ("Elm Panes Ltd", "Glazier", "2017", "2021")]),
    ("Elm Telecom\nAlloa\nSept 2014 – present\nLine Fitter, promoted to Crew Lead in June 2020\n- Mend copper lines",
     [("Elm Telecom", "Crew Lead", "2020-06", None), ("Elm Telecom", "Line Fitter", "2014-09", "2020-06")]),
    ("Alloa Borough Council | May 2009 – 2018\nPark Keeper → Head Gardener (2015)\n- Grew 40,000 bedding plants",
     [("Alloa Borough Council", "Head Gardener", "2015", "2018"), ("Alloa Borough Council", "Park Keeper", "2009-05", "2015")]),
    ("Elm Foods | Alloa | 2011 - present\nLine Leader (2016 - present)\nRun a line of 12 people packing pies\nPacker (2011 - 2016)\nSealed and stacked trays",
     [("Elm Foods", "Line Leader", "2016", None), ("Elm Foods", "Packer", "2011", "2016")]),
    ("THE KELP POT, ALLOA\nHead Chef (2019 – present), Sous Chef (2016 – 2019)\nWrote the menus\n\nELM HOTEL\nChef de Partie, larder - 2012-2016\nCommis Chef, The Magpie, 2008-2012",
     [("THE KELP POT", "Head Chef", "2019", None), ("THE KELP POT", "Sous Chef", "2016", "2019"),
      ("ELM HOTEL", "Chef de Partie, larder", "2012", "2016"), ("The Magpie", "Commis Chef", "2008", "2012")]),
    ("Dates: 06/2016 – 12/2019\nOccupation or position held: Booking agent, then team leader (from 2018)\nName and address of employer: Elm Travel, Alloa",
     [("Elm Travel", "team leader", "2018", "2019-12"), ("Elm Travel", "Booking agent", "2016-06", "2018")]),
    ("Elm Power, Alloa\nLedger Clerk, promoted to Senior Ledger Clerk in March 2022\nSeptember 2019 - present\n- line manage a trainee",
     [("Elm Power", "Senior Ledger Clerk", "2022-03", None), ("Elm Power", "Ledger Clerk", "2019-09", "2022-03")]),
    ("Self-employed joiner, Alloa/Stirling, 2017-present. Stairs and roofs.", [("Self-employed", "joiner", "2017", None)]),
    ("2022–    Peat Fellow, Elm University", [("Elm University", "Peat Fellow", "2022", None)]),
]  # fmt: skip


def test_ranks_with_one_employer_are_jobs_of_their_own() -> None:
    for lines, jobs in CVS:
        read = files.read(".txt", f"Ruth Hazel\nhazel@example.org\n\nWork experience\n\n{lines}\n".encode())
        found = [(one["name"], one["position"], one["startDate"], one.get("endDate")) for one in read.resume["work"]]
        assert found == jobs


def test_what_was_done_below_a_role_is_no_employer_of_the_next() -> None:
    lines = "Elm Chemists\nAlloa\nCounter Assistant 2010 – 2013\nServed on the counter\nStore Manager 2013 – present\nLead a team of 22"
    read = files.read(".txt", f"Ruth Hazel\nhazel@example.org\n\nWork experience\n\n{lines}\n".encode())
    assert [(one["name"], one["highlights"]) for one in read.resume["work"]] == [
        ("Elm Chemists", ["Served on the counter"]), ("Elm Chemists", ["Lead a team of 22"]),
    ]  # fmt: skip


def test_what_stands_below_two_ranks_belongs_to_the_later_one() -> None:
    lines = "Elm Devices — Alloa\nBusiness Partner, Quality (Jan 2022 – Present)\nClerk (Aug 2018 – Dec 2021)\n• Paid 420 people"
    read = files.read(".txt", f"Ruth Hazel\nhazel@example.org\n\nCAREER OVERVIEW\n\n{lines}\n".encode())
    assert [one.get("highlights") for one in read.resume["work"]] == [["Paid 420 people"], None]
    three = lines.replace("\n•", "\nPorter (2012 – 2018)\n•")
    read = files.read(".txt", f"Ruth Hazel\nhazel@example.org\n\nWORK\n\n{three}\n".encode())
    assert [one.get("highlights") for one in read.resume["work"]] == [["Paid 420 people"], None, None]


def test_items_typed_in_small_letters_are_not_one_paragraph() -> None:
    lines = "Miller, Elm Mill, Alloa, 2017 - 2019\nset and ran the big roller mill and both of the small stone mills at night\nlogged each batch"
    read = files.read(".txt", f"Ruth Hazel\nhazel@example.org\n\nWork\n\n{lines}\n".encode())
    assert read.resume["work"][0]["highlights"][1:] == ["logged each batch"]

# ruff: noqa: E501 - a table of rows reads best one row a line
"""What English CVs list beside their jobs: papers, bodies, skills, projects."""

from typing import Any

from profiles.reading import files


def _read(text: str) -> dict[str, Any]:
    return files.read(".txt", f"Ruth Hazel\nhazel@example.org\n\n{text}\n".encode()).resume


def _named(text: str) -> list[str]:
    return [str(one["name"]) for one in _read(text).get("certificates", [])]


def test_bodies_below_a_heading_for_memberships_are_what_somebody_is_a_member_of() -> None:
    assert _named("MEMBERSHIPS\nPeat Surveyors Forum\nAssociate of the Kiln Guild\nMIPeat") == [
        "Member of Peat Surveyors Forum", "Associate of the Kiln Guild", "MIPeat",
    ]  # fmt: skip
    assert _named("Training\nBog safety, 2021\nMemberships: UPW; Mire Society") == [
        "Bog safety", "Member of UPW", "Member of Mire Society",
    ]  # fmt: skip


def test_until_when_a_paper_is_good_is_not_when_it_was_got() -> None:
    papers = _read("Licences\nCoach CPC to 09/2031\nTiller card until March 2030\nKiln ticket 2019")["certificates"]
    assert [(one["name"], one.get("date")) for one in papers] == [
        ("Coach CPC", None), ("Tiller card", None), ("Kiln ticket", "2019"),
    ]  # fmt: skip


DEGREES = [  # a line below "Education"; title, field, school, score
    ("LLM (Hons) First Class, Borders College, 2011-2014", ("LLM (Hons)", None, "Borders College", "First Class")),
    ("BSc (Hons) 2:2 Forestry, Borders College 2012", ("BSc (Hons)", "Forestry", "Borders College", "2:2")),
    ("MA with Merit, Map Studies, Borders College 2012", ("MA", "Map Studies", "Borders College", "Merit")),
    ("MSc Peat Science (Distinction) - Borders College - 2012", ("MSc", "Peat Science", "Borders College", "Distinction")),
    ("2012 BA (Hons) Welsh, Lower Second Class, Borders College", ("BA (Hons)", "Welsh", "Borders College", "Lower Second Class")),
    ("PhD (Dr. rer. nat.), Botany, Universität Jena, 2016", ("PhD (Dr. rer. nat.)", "Botany", "Universität Jena", None)),
]  # fmt: skip


def test_how_well_a_degree_was_passed_is_its_score() -> None:
    keys = ("studyType", "area", "institution", "score")
    read = {line: _read(f"Education\n{line}")["education"][0] for line, _ in DEGREES}
    assert {line: tuple(one.get(key) for key in keys) for line, one in read.items()} == dict(DEGREES)


def _skills(text: str) -> list[str]:
    return [str(one["name"]) for one in _read(f"Skills\n{text}").get("skills", [])]


def test_skills_that_full_stops_divide_are_a_list_and_no_sentence() -> None:
    assert _skills("SQL. Kelp BI. Python (numpy). R - basic. Tableaux.") == [
        "SQL",
        "Kelp BI",
        "Python (numpy)",
        "R",
        "Tableaux",
    ]
    assert _skills("Kelp, Sage 50, Excel (pivots, macros). BACS. SharePoint.") == [
        "Kelp", "Sage 50", "Excel (pivots, macros)", "BACS", "SharePoint",
    ]  # fmt: skip
    assert _skills("Typing 65 wpm. Kelpline. Word and Outlook. Calm with upset callers.") == [
        "Typing 65 wpm", "Kelpline", "Word and Outlook", "Calm with upset callers",
    ]  # fmt: skip


PROJECTS = [  # lines below "Key projects"; name, client, what it was worth, role, tools of each project
    ("Elm Baths\nClient: Ochil Council\nValue: £14m, 78 weeks\nRole: Site Manager\nRelaid the pool hall floor",
     [("Elm Baths", "Ochil Council", "£14m, 78 weeks", ["Site Manager"], None)]),
    ("Quay Offices, Client: Olmo Estates, £9m\nLed 23 subcontractors.\n\nMill Flats (£22m, 2019–2021)\nClient: Olmo Homes. Two blocks of 60 flats.",
     [("Quay Offices", "Olmo Estates", "£9m", None, None), ("Mill Flats", "Olmo Homes", "£22m", None, None)]),
    ("1. Till migration for Elm Foods, £1.2m budget. Moved 40 shops in 11 months.\n2. Depot robots, Client: Elm Post, £3m",
     [("Till migration for Elm Foods", None, "£1.2m budget", None, None), ("Depot robots", "Elm Post", "£3m", None, None)]),
    ("Tide clock\nStack: React, TypeScript\nShows the tide on a shop window", [("Tide clock", None, None, None, ["React", "TypeScript"])]),
    ("Client: Ochil Infirmary\nProject: Ventilation upgrade\nBudget: £750k\nInstalled six air handling units",
     [("Ventilation upgrade", "Ochil Infirmary", "£750k", None, None)]),
]  # fmt: skip


def test_labels_tell_of_a_project_its_client_value_role_and_tools() -> None:
    keys = ("name", "entity", "description", "roles", "keywords")
    for lines, projects in PROJECTS:
        assert [tuple(one.get(key) for key in keys) for one in _read(f"Key projects\n{lines}")["projects"]] == projects


def test_papers_below_a_heading_for_qualifications_are_read_line_by_line() -> None:
    lines = "QUALIFICATIONS\nNVQ Level 3 Roofing\n18th Edition (BS 7671:2018)\n2391-52 Testing\nKelp Gold Card\nCSCS\nSSSTS exp. 03/2027"
    assert _named(lines) == ["18th Edition", "2391-52 Testing", "Kelp Gold Card", "CSCS", "SSSTS"]
    assert [one["studyType"] for one in _read(lines)["education"]] == ["NVQ Level 3 Roofing"]
    assert _named("Education\nBSc Maps, Borders College, 2017\nCKPO (2020) | Olmo: Bog Maps (2023)")[:1] == ["CKPO"]


def test_papers_of_one_line_are_told_apart_and_what_has_expired_is_none() -> None:
    assert _named("Certifications: CKLA (2022), Elm Solutions Architect Associate (2023), RHKA (expired)") == [
        "CKLA", "Elm Solutions Architect Associate",
    ]  # fmt: skip
    assert _named("OTHER\nPersonal licence holder | First aid at work | FLT licence\nTall") == [
        "Personal licence holder", "First aid at work", "FLT licence",
    ]  # fmt: skip
    assert _named("Qualifications\nMA Peat, Elm University, 2016\nMKLIP") == ["MKLIP"]


def test_a_heading_in_capitals_may_stand_before_its_list_without_a_sign() -> None:
    read = _read(
        "EDUCATION\nElm College, LPC, Merit, 2015–2016\n\nLANGUAGES French (C1); Welsh, learning\nINTERESTS sailing"
    )
    assert [(one["language"], one["fluency"]) for one in read["languages"]] == [("French", "C1"), ("Welsh", "learning")]
    assert read["education"][0]["studyType"] == "LPC" and read["interests"] == [{"name": "sailing"}]
    assert [one["language"] for one in _read("LANG.: Polish, English B2")["languages"]] == ["Polish", "English"]


def test_a_heading_may_stand_before_a_dash_or_a_list_of_hobbies() -> None:
    read = _read(
        "Training — Elm Licence 2021 · First Aid at Work 2024\n\nEducation — BA Maps, Elm College, 2.1\n\nHobbies sailing, maps"
    )
    assert [one["name"] for one in read["certificates"]] == ["Elm Licence", "First Aid at Work"]
    assert read["education"][0]["area"] == "Maps" and [one["name"] for one in read["interests"]] == ["sailing", "maps"]

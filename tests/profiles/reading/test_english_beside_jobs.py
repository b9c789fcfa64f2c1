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
    papers = _read("Licences\nCoach CPC to 2031\nTiller card until March 2030\nKiln ticket 2019")["certificates"]
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

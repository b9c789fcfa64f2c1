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

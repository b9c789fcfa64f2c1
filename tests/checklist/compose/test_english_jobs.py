"""How an English letter names jobs: their titles, since when somebody has had them, and where."""

from checklist.compose import compose
from checklist.facts import read
from tests.checklist.compose.profiles import rubric

_JOB: dict[str, object] = {
    "name": "Elm Forge",
    "position": "Smith",
    "startDate": "2019-03",
    "highlights": ["Repair gates for farms"],
}


def _letter(*jobs: dict[str, object], **facts: object) -> str:
    document = {"languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}, "work": [*jobs]}
    return compose(read({**document, **facts}), rubric("general"), "en", company="The Old Forge").letter


def test_parts_of_a_firm_behind_a_title_need_no_comma_behind_their_brackets() -> None:
    job = {**_JOB, "position": "Claims Handler, Motor, Leeds Division"}
    assert "a Claims Handler (Motor, Leeds Division) at Elm Forge" in _letter(job)


def test_who_rose_to_a_title_has_not_had_it_since_the_job_began() -> None:
    told = "Joined as pot washer, promoted to kiln manager in 2023"
    letter = _letter({**_JOB, "position": "Kiln Manager", "highlights": [told]})
    assert "I am a Kiln Manager at Elm Forge." in letter and "Since March 2019" not in letter
    assert "I joined as a pot washer and was promoted to kiln manager in 2023." in letter


def test_a_title_keeps_its_brackets_and_names_classes_in_them() -> None:
    assert "a class teacher (Y4 then Y3) at Elm Forge" in _letter({**_JOB, "position": "Class teacher, Y4 then Y3"})
    assert "a class teacher (Year 5) at Elm Forge" in _letter({**_JOB, "position": "Class teacher Year 5"})

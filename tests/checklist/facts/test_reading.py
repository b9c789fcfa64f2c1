"""Facts read from a JSON Resume: where each stands, what it says, which may be used, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from checklist.facts import BadFacts, Date, load, parse, read
from tests.rows import each_row

RESUME: dict[str, Any] = {
    "basics": {
        "name": "Ilaria  Fonti",
        "label": "Backend developer",
        "location": {"city": "Udine", "countryCode": "IT"},
    },
    "work": [
        {
            "name": "Lanterna",
            "position": "Backend developer",
            "startDate": "2022-03",
            "highlights": ["Rewrote the stock service", "Helped to move to Kubernetes", " "],
            "ours": 3,
        },
        {"name": "Molo Nove", "position": "Intern", "startDate": "2021", "endDate": "2021-12-15"},
    ],
    "education": [{"institution": "Università di Udine", "area": "Fisica", "studyType": "Laurea", "endDate": ""}],
    "skills": [{"name": "Backend", "keywords": ["Go", "SQL"]}],
    "certificates": [{"name": "CKAD", "issuer": "CNCF", "date": "2024-05"}],
}


def with_extras(**facts: Any) -> dict[str, Any]:
    return RESUME | {"meta": {"bozza": {"as_of": "2026-11-29", "facts": facts}}}


def test_every_entry_and_every_text_of_it_is_a_fact() -> None:
    assert [(fact.pointer, fact.kind, fact.text) for fact in read(RESUME).confirmed] == [
        ("/basics/name", "name", "Ilaria Fonti"),
        ("/basics/label", "label", "Backend developer"),
        ("/basics/location", "place", "Udine, IT"),
        ("/work/0", "job", "Backend developer, Lanterna"),
        ("/work/0/highlights/0", "highlight", "Rewrote the stock service"),
        ("/work/0/highlights/1", "highlight", "Helped to move to Kubernetes"),
        ("/work/1", "job", "Intern, Molo Nove"),
        ("/education/0", "study", "Laurea, Fisica, Università di Udine"),
        ("/certificates/0", "certificate", "CKAD, CNCF"),
        ("/skills/0", "skill", "Backend"),
        ("/skills/0/keywords/0", "keyword", "Go"),
        ("/skills/0/keywords/1", "keyword", "SQL"),
    ]


def test_a_part_knows_its_entry() -> None:
    facts = read(RESUME)
    part = facts["/work/0/highlights/1"]
    assert (part.entry, part.organisation, part.title, part.start) == (
        "/work/0",
        "Lanterna",
        "Backend developer",
        Date(2022, 3),
    )
    assert [fact.pointer for fact in facts.of("/work/0")] == ["/work/0", "/work/0/highlights/0", "/work/0/highlights/1"]


def test_a_job_without_an_end_goes_on() -> None:
    facts = read(RESUME)
    assert facts["/work/0"].current
    assert facts["/work/0"].months(Date(2022, 5)) == 3
    assert not facts["/work/1"].current
    assert facts["/work/1"].months(Date(2026, 11)) == 12
    assert not facts["/education/0"].current


def test_a_part_has_the_state_and_share_of_its_entry_unless_it_has_its_own() -> None:
    facts = read(with_extras(**{
        "/work/0": {"state": "proposed", "share": "did"},
        "/work/0/highlights/1": {"state": "confirmed", "share": "helped", "quote": "helped to move"},
        "/skills/0/keywords/1": {"state": "retired"},
    }))  # fmt: skip
    pointers = [fact.pointer for fact in facts.confirmed]
    assert "/work/0" not in pointers
    assert "/work/0/highlights/0" not in pointers
    assert "/work/0/highlights/1" in pointers
    assert "/skills/0/keywords/1" not in pointers
    assert facts["/work/0/highlights/0"].share == "did"
    assert facts["/work/0/highlights/1"].share == "helped"
    assert facts["/work/0/highlights/1"].extras["quote"] == "helped to move"
    assert facts.as_of == Date(2026, 11, 29)


@each_row(
    ("document", "place"),
    [
        ([], "The facts are not a JSON Resume document"),
        ({"work": {}}, "/work: must be a list"),
        ({"work": ["Lanterna"]}, "/work/0: must be an object"),
        ({"work": [{"name": 3}]}, "/work/0/name: must be a text"),
        ({"work": [{"startDate": "March 2022"}]}, "/work/0/startDate: not a date"),
        ({"work": [{"startDate": "2022-13"}]}, "/work/0/startDate: not a date"),
        ({"work": [{"highlights": "one"}]}, "/work/0/highlights: must be a list of texts"),
        ({"work": [{"highlights": [None]}]}, "/work/0/highlights/0: must be a text"),
        ({"basics": "me"}, "/basics: must be an object"),
        ({"skills": [{}] * 501}, "/skills: more than 500 entries"),
        ({"basics": {"summary": "x" * 20_001}}, "/basics/summary: more than 20000 characters"),
        ({"meta": {"bozza": []}}, "/meta/bozza: must be an object"),
        ({"meta": {"bozza": {"as_of": "today"}}}, "/meta/bozza/as_of: not a date"),
        (with_extras(**{"/work/0": {"state": "sure"}}), "/meta/bozza/facts, /work/0: state must be one of"),
        (with_extras(**{"/work/0": {"share": "all"}}), "/meta/bozza/facts, /work/0: share must be one of"),
    ],
)
def test_a_document_of_another_shape_is_refused_in_one_sentence(document: Any, place: str) -> None:
    with pytest.raises(BadFacts) as refused:
        read(document)
    assert str(refused.value).startswith(place)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "null"])
def test_a_text_that_is_no_document_is_refused(text: str) -> None:
    with pytest.raises(BadFacts):
        parse(text)


def test_a_file_is_read_and_a_missing_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    file.write_text("\ufeff" + json.dumps(RESUME), "utf-8")
    assert load(str(file))["/work/1"].organisation == "Molo Nove"
    with pytest.raises(BadFacts, match="No such file"):
        load(str(tmp_path / "none.json"))


def test_the_document_is_kept_as_it_was() -> None:
    before = json.dumps(RESUME)
    assert read(RESUME).document["work"][0]["ours"] == 3
    assert json.dumps(RESUME) == before


@pytest.mark.parametrize(
    "document",
    [
        {"work": [{"name": "a\0b"}]},
        {"interests": [{"name": "chess", "ke\0y": None}]},
        {"meta": {"deep": [{"half": "\ud83d"}]}},
        {"\udc00": 1},
    ],
)
def test_what_no_database_keeps_is_refused(document: Any) -> None:
    with pytest.raises(BadFacts, match="NUL"):
        read(document)

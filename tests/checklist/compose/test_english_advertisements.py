"""What an English letter takes from an advertisement: what it asks for, and whom it names."""

from checklist.compose import compose
from checklist.compose.advertisement import Advertisement
from checklist.compose.bilingual.firm import about
from checklist.compose.bilingual.readers import addressed
from checklist.compose.bilingual.titles import title, with_a
from checklist.facts import read
from tests.checklist.compose.profiles import rubric

JOB = {
    "name": "Elm",
    "position": "Data Analyst",
    "startDate": "2021",
    "highlights": ["Built 12 Tableau dashboards", "Wrote the weekly report in Python"],
}


def _letter(ad: str) -> str:
    facts = read({"work": [JOB], "languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}})
    return compose(facts, rubric("general"), "en", ad=ad, company="Oak", role="Analyst").letter


def test_what_is_an_example_or_used_elsewhere_is_not_what_is_asked_for() -> None:
    asked = "Data analyst\n\nRequirements\n- Python\n- A BI tool (we use Power BI; Tableau experience transfers)\n"
    assert "our advertisement mentions Tableau and Python" in _letter(asked) and "ask for" not in _letter(asked)
    assert "ou ask for experience with Python" in _letter("Data analyst\n\nRequirements\n- Python\n")
    assert Advertisement("What we'd like to see\n- strong Python\n\nWho we are\n- Users of Git\n", "", "").demanded == {
        "python"
    }
    example = Advertisement("Requirements\n- A BI tool such as Tableau\n- Python", "", "")
    assert "tableau" in example.wanted and "tableau" not in example.demanded and "python" in example.demanded
    assert Advertisement("Requirements\n- Tableau or similar", "", "").demanded == {"tableau"}


def test_what_the_advertisement_only_speaks_of_is_not_said_to_be_asked_for() -> None:
    letter = _letter("Data analyst\n\nRequirements\n- SQL\n\nAbout us\n- We use Tableau and Python.\n")
    assert "ask for" not in letter and "mentions Tableau and Python" in letter


def test_the_reader_is_whom_applications_go_to() -> None:
    readers = {
        "Applications with a CV to Ada Bell, Head of Post.": "Ada Bell",
        "Drop in or e-mail your CV to Ada Bell.": "Ada Bell",
        "Applications by post to Human Resources.": "",
    }
    assert {text: Advertisement(text, "", "").reader for text in readers} == readers


def test_a_title_of_the_reader_has_its_full_stop_where_the_advertisement_has_it() -> None:
    assert [addressed(one, "en", "en") for one in ("Dr. Ada Bell", "Dr Ada Bell")] == ["Dr. Bell", "Dr Bell"]
    assert addressed("Dr. Ada Bell", "en", "it") == "Dr Bell"


def test_a_title_keeps_what_somebody_became_and_that_they_were_a_student() -> None:
    later = title("Line cook, then Junior chef de partie", "en", "en")
    assert with_a(later).startswith("a line cook, then a ") and later.endswith("chef de partie")
    assert title("Back to nursing student", "en", "en") and title("Return to teaching student", "en", "en")
    assert not title("Return to teaching", "en", "en")


def test_what_stands_behind_the_name_of_a_firm_says_what_it_is() -> None:
    said = {
        "Night cook\nElm Lodge, a 32-bed home.\nYou will lead two cooks.": "Elm Lodge is a 32-bed home",
        "Glazier\nElm Lodge Ltd, Hull, a family-owned glazier\nMust have": "Elm Lodge is a family-owned glazier",
        "Glazier\nElm Lodge, a chance to grow with us": "",
    }
    assert {text: about(text, "Elm Lodge", "en") for text in said} == said

"""What English letters say beside the jobs: languages, degrees, papers, training and projects."""

from checklist.compose import compose
from checklist.facts import read
from tests.checklist.compose.profiles import rubric


def _letter(ad: str = "", **facts: object) -> str:
    document = {"languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    return compose(read({**document, **facts}), rubric("general"), "en", ad=ad, company="The Old Forge").letter


def _spoken(*known: tuple[str, str]) -> str:
    return _letter(languages=[{"language": name, "fluency": level} for name, level in known])


def test_who_learns_a_language_does_not_speak_it() -> None:
    letter = _spoken(("Dutch", "C1"), ("Gaelic", "a bit"), ("Irish", "learning (evening class)"))
    assert "I speak Dutch (C1). I am learning Irish." in letter
    assert "I am learning Danish." in _spoken(("Danish", "Learner, A2"))
    assert "Danish" not in _spoken(("Danish", "studied at school"))


def test_a_level_between_two_is_told_as_both_and_no_grade_stands_before_it() -> None:
    assert "I speak Polish (B1–B2)." in _spoken(("Polish", "B1/B2"))
    assert "I speak Polish (B2–C1)." in _spoken(("Polish", "Reading C1 Listening C1 Speaking B2"))
    assert "I speak Polish (B1) and fluent Dutch." in _spoken(("Dutch", "fluent"), ("Polish", "B1"))
    assert "My English is at B2–C1 level." in _spoken(("English", "B2 C1"))


def _papers(*names: str, ad: str = "") -> str:
    return _letter(ad, certificates=[{"name": name} for name in names])


def test_who_belongs_to_a_body_is_a_member_and_was_not_trained_in_it() -> None:
    assert "I am a member of the Peatland Surveyors Association." in _papers("Member of Peatland Surveyors Association")
    assert "I am a fellow of the Royal Society of Potters." in _papers("Fellow of the Royal Society of Potters")
    ranked = [{"name": "Chartered Member", "issuer": "CKLN"}]
    assert "I am a Chartered Member of the CKLN." in _letter(certificates=ranked)
    assert "Orchard" not in _papers("Orchard Growers Association")


def test_a_paper_of_a_level_or_a_number_is_nothing_that_somebody_is() -> None:
    assert "My qualifications include AWS Solutions Architect Associate" in _papers("AWS Solutions Architect Associate")
    letter = _papers("Cloud Network Engineer (CN-410)", "QQI Level 5 Dental Receptionist")
    assert "My qualifications include Cloud Network Engineer (CN-410)" in letter and "I am a C" not in letter


def test_a_driving_licence_has_its_category_in_brackets() -> None:
    assert "I hold a driving licence (category C1)." in _papers("Driving licence: category C1")
    assert "I hold a driving licence." in _papers("Driving licence: yes, car yes")
    assert "I hold a driving licence (category B)." in _papers("Driving licence - cat. B")


def test_a_class_of_vehicles_and_a_machine_are_told_with_the_paper_that_they_need() -> None:
    said = {
        "D1+E": "I hold a D1+E licence.",
        "LGV Cat C1": "I hold an LGV Cat C1 licence.",
        "C and C+E": "I hold C and C+E licences.",
        "Category C": "I hold a category C licence.",
        "Reach truck (ITSSAR, 2022)": "I hold a reach truck licence (ITSSAR, 2022).",
        "Counterbalance & VNA": "I hold counterbalance and VNA licences.",
        "Telehandler": "I hold a telehandler qualification.",
        "HIAB": "I hold a HIAB qualification.",
    }
    assert {name: line for name, line in said.items() if line not in _papers(name)} == {}


def test_papers_that_an_advertisement_asks_for_are_told_before_others() -> None:
    held = ("Fire Marshal training", "Manual Handling", "Reach truck", "ADR tanks", "IOSH Moving Boats")
    letter = _papers(*held, ad="You need a reach truck licence, ADR and a head for heights.")
    assert "a reach truck licence" in letter and "an ADR certificate (tanks)" in letter and "IOSH" not in letter


def _studied(kind: str, area: str = "", **dates: str) -> str:
    study = {"institution": "Borders College", "studyType": kind, "area": area, **(dates or {"endDate": "2019"})}
    return _letter(education=[study])


def test_how_well_a_degree_was_passed_is_no_field() -> None:
    assert "an LLM (Borders College, 2019)." in _studied("LLM, First Class Honours")
    assert "an MEng (Borders College, 2019)." in _studied("MEng", "Upper Second Class")
    assert "in Botany (Borders College, 2019)." in _studied("PhD", "Botany (Dr. rer. nat.)")
    assert "a PhD (Borders College, 2019)." in _studied("PhD (Dr. phil.)")
    assert "a PhD in Botany (Borders College, 2019)." in _studied("PhD (Dr. rer. nat.)", "Botany")


def test_what_somebody_has_begun_is_told_as_begun() -> None:
    assert "I am studying for a BSc in Botany (Borders College)." in _studied("BSc", "Botany", startDate="2025")
    assert "I am working towards an NVQ Level 3 in Joinery." in _studied("NVQ Level 3", "Joinery (working towards)")
    assert "I am working towards an NVQ 2 in Kennel Care." in _papers("NVQ 2 in Kennel Care (in progress)")
    assert "I am working towards a Diploma in Peat Survey." in _papers("Studying for a diploma in Peat Survey")


def test_subjects_of_school_exams_are_told_with_them() -> None:
    assert "8 GCSEs, including English and Maths (Borders College, 2019)." in _studied(
        "8 GCSEs incl. English and Maths"
    )


def test_a_project_is_told_with_its_client_its_value_and_the_role_in_it() -> None:
    baths = {"name": "Elm Baths", "entity": "Royal Society of Swimmers", "description": "£2.5m, 40 weeks"}
    roof = {**baths, "roles": ["Site Manager"], "highlights": ["A glass roof", "Replaced 14 roof beams at night"]}
    told = "on Elm Baths for the Royal Society of Swimmers (£2.5m, 40 weeks)"
    assert f"As a Site Manager {told}, I replaced 14 roof beams at night." in _letter(projects=[roof])
    assert f"I was a Site Manager {told}." in _letter(projects=[{**roof, "highlights": []}])
    assert f"My projects include {told[3:]}." in _letter(projects=[baths])
    clock = {"name": "Tide clock", "highlights": ["A web page that shows the tide"]}
    assert "Tide clock, a web page that shows the tide." in _letter(projects=[clock])


def test_programs_and_typing_are_told_where_the_advertisement_asks_for_them() -> None:
    known = [{"name": one} for one in ("Kelpline", "Sage Kiln 50", "Calm", "Typing 65 wpm")]
    letter = _letter("You know Kelpline and type 50 words a minute. A calm manner.", skills=known)
    assert "Kelpline" in letter and "I type 65 words a minute." in letter
    assert "Sage Kiln" not in letter and "Calm" not in letter
    assert "I type" not in _letter("You know Kelpline.", skills=known)
    drawn = [{"name": "Illustrator"}, {"name": "Kelpline"}, {"name": "A bit of Excel"}]
    assert "Illustrator and Kelpline." in _letter("You use Illustrator and Kelpline.", skills=drawn)

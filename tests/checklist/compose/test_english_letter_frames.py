"""What stands around the lines of a CV in an English letter: titles, jobs told on, training, studies, the name."""

import re

from checklist.compose import compose
from checklist.compose.bilingual.titles import title, with_a
from checklist.compose.english.papers.certificates import is_topic
from checklist.compose.english.wording.compounds import hyphened
from checklist.compose.times import at, plain_name
from checklist.facts import read
from tests.checklist.compose.profiles import rubric

_JOB = {"name": "Elm Forge", "position": "Smith", "startDate": "2019-03", "highlights": ["Gate repairs for farms"]}


def _letter(*, ad: str = "", **facts: object) -> str:
    document = {"languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    return compose(read({**document, **facts}), rubric("general"), "en", ad=ad, company="The Old Forge").letter


def test_what_somebody_was_trained_in_is_no_qualification_by_its_name() -> None:
    topics = ("Manual Handling (2019)", "Abrasive wheels", "Safeguarding Adults Level 2", "Opera Cloud Front Desk")
    papers = (
        "CCNA 200-301",
        "Driver CPC",
        "Yellow Belt",
        "Tarn College",
        "Droichead",
        "Food Safety Award",
        "Lift Examiner",
    )
    assert [one for one in (*topics, *papers) if is_topic(one)] == list(topics)


def test_the_second_paragraph_on_a_running_job_names_it_no_more() -> None:
    lines = [
        "Net repairs for the quay office and the lifeboat station, hull surveys for the harbour trust and the ferry"
    ] * 6
    lines = [
        f"{one} {place}" for one, place in zip(lines, ("North", "South", "East", "West", "Old", "New"), strict=True)
    ]
    job = {"name": "Elm", "position": "Rigger", "startDate": "2019", "highlights": lines}
    letter = _letter(work=[job])
    assert letter.count("also in") >= 1
    assert "Also at Elm" not in letter


def test_a_job_without_employer_says_as_what_one_worked() -> None:
    job = {"position": "Roofer (self-employed)", "startDate": "2009", "endDate": "2016", "highlights": ["Roof repairs"]}
    assert "I worked as a Roofer, and my work included roof repairs." in _letter(work=[job])


def test_what_stands_behind_the_comma_of_a_field_is_no_bare_addition() -> None:
    said = {
        "Smithing, Otter Vale Forge": "a City & Guilds Diploma in Smithing (Otter Vale Forge)",
        "Botany, minor in Welsh": "a City & Guilds Diploma in Botany with a minor in Welsh",
    }
    for area, expected in said.items():
        assert expected in _letter(education=[{"studyType": "City & Guilds Diploma", "area": area, "endDate": "2011"}])
    study = {"studyType": "City & Guilds Diploma", "area": "Thatching", "institution": "Full driving licence"}
    assert "licence" not in _letter(education=[{**study, "endDate": "2011"}])


def test_a_running_job_opens_with_no_second_job() -> None:
    job = {
        "name": "Elm",
        "position": "Rigger",
        "startDate": "2019",
        "highlights": ["Splice ropes, nets and test buoys"],
    }
    assert "job, my job" not in _letter(work=[job])


def test_a_title_ends_with_who_somebody_is() -> None:
    said = [title(one, "en", "en") for one in ("Class 2 driver / yard", "Cook and cleaner", "Bar and floor staff")]
    assert said[:2] == ["Class 2 driver", "cook and cleaner"]


def test_a_title_that_begins_small_has_no_capital_but_those_of_names() -> None:
    said = {
        "stable Hand / HGV driver": "stable hand and HGV driver",
        "Stable Hand / HGV driver": "stable hand and HGV driver",
        "head Gardener": "head gardener",
        "Head Gardener": "Head Gardener",
        "coach at Elm Forge": "coach at Elm Forge",
    }
    assert {one: title(one, "en", "en") for one in said} == said


def test_a_title_keeps_the_slash_of_an_abbreviation_and_says_persons_only() -> None:
    said = {
        "T/V Engineer": "T/V Engineer",
        "HR/IT Clerk": "HR/IT Clerk",
        "Brewer/Bottler": "Brewer and Bottler",
        "Deputy Manager / Trade Sales": "Deputy Manager",
        "Teacher / Head of Year": "Teacher and Head of Year",
        "Bar Supervisor - Weddings": "Bar Supervisor",
        "Florist / self-employed": "Florist",
        "Shepherd P/T": "Shepherd",
        "Stableman, then tack shop": "Stableman",
        "HR & Payroll": "",
        "QA / Test": "",
    }
    assert {one: title(one, "en", "en") for one in said} == said
    assert [with_a(one) for one in ("R&D Chemist", "T/V Engineer", "B&B Owner")] == [
        "an R&D Chemist",
        "a T/V Engineer",
        "a B&B Owner",
    ]


def test_a_list_of_subjects_has_its_and_and_a_name_no_letters_behind_it() -> None:
    study = {"institution": "Leith School, left", "studyType": "CSEs", "area": "Maths, English, Art", "endDate": "1986"}
    letter = _letter(education=[study])
    assert "CSEs in Maths, English and Art" in letter
    assert "left" not in letter
    assert "Ann Oke\n" in _letter(basics={"name": "Ann Oke MRICS"}) + "\n"


def test_what_a_firm_holds_or_makes_is_tied_to_it_with_a_hyphen() -> None:
    assert hyphened("a reef holding trust") == "a reef-holding trust"
    assert hyphened("a salt producing harbour") == "a salt-producing harbour"
    assert hyphened("meeting and holding stock") == "meeting and holding stock"


def test_what_was_done_for_a_client_is_over_where_its_years_are() -> None:
    shop = {"name": "Self-employed", "position": "Developer", "startDate": "2018-05",
            "highlights": ["Lagazuoi Dairy (2018-2020): online shop for cheese"]}  # fmt: skip
    assert "for Lagazuoi Dairy (2018–2020) I worked on an online shop for cheese" in _letter(work=[shop])


def test_an_employer_that_is_described_has_the_article_of_a_description() -> None:
    said = {
        "Family bakery": "at a family bakery",
        "art gallery": "at an art gallery",
        "Estate agency in Bath": "at an estate agency in Bath",
        "various farms": "at various farms",
        "Local council": "at the local council",
        "Leeds city council": "at the Leeds city council",
        "Old Bakery": "at Old Bakery",
        "Prime staffing": "at Prime staffing",
    }
    assert {one: at(one, "en") for one in said} == said
    job = {"name": "Family bakery", "position": "Baker", "startDate": "2012", "endDate": "2016", "highlights": []}
    assert "I worked at a family bakery as a Baker from 2012 to 2016." in _letter(work=[_JOB, job])


def test_points_are_those_of_the_licence_and_a_course_for_a_role_is_one_of_many() -> None:
    said = {
        "Full UK lorry licence, no points": "a full UK lorry licence with no points.",
        "Lorry licence, clean": "a clean lorry licence.",
        "Fire marshal (2 days)": "a fire-marshal course (2 days).",
        "Hedge laying (1 day)": "the hedge laying course (1 day).",
        "Fire Marshal (1 day)": "the Fire Marshal course (1 day).",
    }
    for name, expected in said.items():
        assert expected in _letter(work=[_JOB], certificates=[{"name": name}])


def test_a_team_in_the_present_stands_without_since() -> None:
    work = [
        {"name": "Lumen", "startDate": "2022-05", "highlights": ["Team of 4"]},
        {"name": "Alba Web", "position": "Web developer", "startDate": "2019", "endDate": "2022", "highlights": []},
    ]
    assert "At Lumen, I work in a team of 4." in _letter(work=work)


def test_a_project_of_a_thing_says_what_it_is() -> None:
    made = {"name": "Tide Clock (Rust, SVG)", "highlights": ["Web app that tells divers when the tide turns; 90 users"]}
    assert "Tide Clock (Rust, SVG), a web app that tells divers when the tide turns." in _letter(projects=[made])


def test_a_skill_is_named_without_what_it_includes() -> None:
    skills = [{"name": "Excel incl. pivot tables"}, {"name": "Python, e.g. pandas"}, {"name": "Git"}]
    assert "Excel, Python and Git" in _letter(skills=skills)


def test_what_is_asked_for_is_a_tool_by_its_name_or_a_system_with_its_article() -> None:
    job = {"name": "Elm", "position": "Buyer", "startDate": "2019"}
    ad = "You know React, Storybook and design systems."
    lines = ["Built the component library in React and Storybook"]
    said = _letter(ad=ad, work=[{**job, "highlights": lines}])
    assert "React and Storybook" in said
    assert "a component library" not in said
    lines = ["Trained porters on the WMS"]
    assert "experience with a WMS" in _letter(ad="You have experience with a WMS.", work=[{**job, "highlights": lines}])


def test_what_a_firm_says_is_read_without_its_further_sentence() -> None:
    two = "We take on four porters every year, and nine of our sixteen qualified clerks began as porters."
    assert "that you take on four porters every year, and I am" in _letter(ad=two)
    long = (
        "We are an independent press for sea charts with 48 presses, an open bindery and our own shop at Kelp Point, "
        "which sells about two thirds of our charts."
    )
    assert "your own shop at Kelp Point, and I am" in _letter(ad=long)


def test_a_number_counts_those_whom_an_adjective_describes() -> None:
    assert hyphened("nine of your sixteen qualified clerks") == "nine of your sixteen qualified clerks"
    assert hyphened("two forklift qualified clerks") == "two forklift-qualified clerks"


def test_the_doings_of_two_lines_are_one_list() -> None:
    lines = ["Mending nets and painting hulls", "Selling kites and hiring out boats"]
    job = {"name": "Elm", "position": "Boatman", "startDate": "2018", "endDate": "2020", "highlights": lines}
    assert "mending nets, painting hulls, selling kites and hiring out boats" in _letter(work=[job])


def test_no_paragraph_holds_the_last_statement_on_a_job_alone() -> None:
    line = "Repaired the engines of the ferries and of the pilot boats in the yard of the trust on the island"
    job = {"name": "Elm", "position": "Fitter", "startDate": "2019", "highlights": [
        line, line.replace("engines", "rudders"), line.replace("engines", "pumps"), line.replace("engines", "winches"),
        "Led the crew of the slipway on nights, with four fitters and a rigger below me"]}  # fmt: skip
    last = next(one for one in _letter(work=[job]).split("\n\n") if "slipway" in one)
    assert last.count(". ") > 1


def test_one_serves_in_the_forces() -> None:
    jobs = [
        {"name": "Elm", "position": "Fitter", "startDate": "2015"},
        {"name": "Royal Navy", "position": "Stoker, Leading Hand", "startDate": "2009", "endDate": "2014",
         "highlights": ["Two deployments to the Gulf"]},
    ]  # fmt: skip
    letter = _letter(work=jobs)
    assert "I served in the Royal Navy as a Stoker (Leading Hand) from 2009 to 2014." in letter
    assert "I completed two deployments to the Gulf." in letter


def test_a_line_that_says_what_kind_of_firm_it_was_stands_behind_its_name() -> None:
    lines = ["Seaside hotel with 30 rooms", "Trained two porters", "Repaired the boiler every winter"]
    jobs = [
        {"name": "Elm", "position": "Fitter", "startDate": "2015"},
        {"name": "Kelp Hotel", "position": "Porter", "startDate": "2009", "endDate": "2014", "highlights": lines},
    ]
    letter = _letter(work=jobs)
    assert "At Kelp Hotel, a seaside hotel with 30 rooms, where I worked as a Porter from 2009 to 2014, I" in letter


def test_a_firm_of_several_names_keeps_them_all() -> None:
    firms = {
        "REED, VANCE & HOLT LLP": "Reed, Vance & Holt",
        "Tarn, Moss and Sons Ltd, Bath": "Tarn, Moss and Sons",
        "Elm Ltd, York & Leeds": "Elm",
    }
    assert {one: plain_name(one) for one in firms} == firms


def test_neither_a_paper_in_progress_nor_a_language_of_school_is_told() -> None:
    papers = [{"name": "Certified Harbour Pilot in progress"}, {"name": "Yachtmaster Certificate"}]
    tongues = [
        {"language": "English"},
        {"language": "French", "fluency": "GCSE, rusty"},
        {"language": "Gujarati", "fluency": "conversational"},
        {"language": "Tamil", "fluency": "B2"},
    ]
    letter = _letter(certificates=papers, languages=tongues)
    assert "Pilot" not in letter
    assert "French" not in letter
    assert "Tamil (B2)" in letter
    assert "conversational Gujarati" in letter


def test_papers_and_courses_are_named_with_what_a_bracket_or_a_colon_adds() -> None:
    titles = ["Driving licence: B", "Kiln Safety Basics (internal, 9 hours)", "Certified Diver: Caves"]
    letter = _letter(certificates=[{"name": one} for one in titles])
    for said in (
        "a driving licence (category B)",
        "the Kiln Safety Basics course (internal, 9 hours)",
        "Diver (Caves)",
    ):
        assert said in letter


def test_who_is_bilingual_speaks_the_other_language_fluently() -> None:
    tongues = [{"language": one, "fluency": "fully bilingual"} for one in ("English", "Spanish")]
    job = {"name": "Elm", "position": "Fitter", "startDate": "2015", "highlights": ["Repaired the boiler of the lido"]}
    assert "I speak fluent Spanish." in _letter(languages=tongues, work=[job])


def test_two_verbs_of_one_object_join_no_other_deed_by_a_comma() -> None:
    job = {"name": "Ash", "position": "Usher", "startDate": "2017", "endDate": "2019",
           "highlights": ["Led tours of 10 pupils", "Trained and booked 14 guides"]}  # fmt: skip
    letter = _letter(work=[job])
    assert re.search(r"I led tours of 10 pupils\. (?:In addition, )?I (?:also )?trained and booked 14 guides\.", letter)


def test_a_job_of_the_summers_and_one_for_oneself_are_told_as_such() -> None:
    camp = {"name": "Elm Camp", "position": "Guide (summers)", "startDate": "2015", "endDate": "2018",
            "highlights": ["Led walks for 10 pupils"]}  # fmt: skip
    assert "in the summers from 2015 to 2018" in _letter(work=[_JOB, camp])
    running = {key: value for key, value in camp.items() if key != "endDate"}
    assert "Every summer since 2015 I have been a Guide at Elm Camp" in _letter(work=[running])
    own = {
        "name": "Self-employed",
        "position": "Smith",
        "startDate": "2012",
        "endDate": "2014",
        "highlights": ["Mended gates"],
    }
    assert "worked for myself as a Smith from 2012 to 2014" in _letter(work=[_JOB, own])


def test_a_job_among_projects_is_no_project() -> None:
    job = {"name": "Site Engineer, Elm Builders", "startDate": "2015", "highlights": ["Set out two roads"]}
    app = {"name": "Feed Reader, Android app", "highlights": ["Wrote the sync in Kotlin"]}
    letter = _letter(projects=[job, app])
    assert "Elm Builders" not in letter and "Feed Reader" in letter


def test_a_chartered_status_is_what_somebody_is() -> None:
    papers = [
        {"name": "Chartered Trade Professional", "date": "2021"},
        {"name": "Chartered Management Institute", "date": "2019"},
    ]
    letter = _letter(certificates=papers)
    assert "I have been a Chartered Trade Professional since 2021" in letter
    assert "been a Chartered Management" not in letter


def test_two_degrees_of_one_field_and_school_name_them_once() -> None:
    degrees = [
        {"studyType": "MSc", "area": "Physics", "institution": "Elm University", "endDate": "2016"},
        {"studyType": "BSc", "area": "Physics", "institution": "Elm University", "endDate": "2014"},
    ]
    assert "an MSc (2016) and a BSc (2014) in Physics from Elm University." in _letter(work=[_JOB], education=degrees)
    other = [degrees[0], {**degrees[1], "area": "Maths"}]
    assert re.search(r"and a BSc in Maths .*Elm University", _letter(work=[_JOB], education=other))

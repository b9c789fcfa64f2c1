# ruff: noqa: E501 - a table of lines reads best one row a line
"""Lines of an English CV of which a form that looks right would say something else than they mean."""

from checklist.compose import compose
from checklist.compose.bilingual.bodies import with_the
from checklist.compose.bilingual.firm import about
from checklist.compose.bilingual.titles import title
from checklist.compose.english.papers.qualifications import in_english
from checklist.compose.english.wording.prizes import prize
from checklist.facts import read
from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of
from tests.checklist.compose.profiles import rubric

RUNNING = {  # a line of a job that goes on, and its clause
    # Words for papers that name a deed before "of".
    "Qualification of a new filling line with the vendor": "my work includes the qualification of a new filling line with the vendor",
    "Registration of boats at the harbour office": "my work includes registering boats at the harbour office",
    "Certificate of competence in boat handling": "I hold a certificate of competence in boat handling",
    # What changed is the thing, and not its change.
    "Reduction of the queue at the gate from 40 to 15 minutes through a second scanner": "the queue at the gate went from 40 to 15 minutes through a second scanner",
    "Increase in ticket sales from 200 to 340 a week": "ticket sales went from 200 to 340 a week",
    "Fitted 3 and 4 bed caravans on a site by the sea": "I fitted 3- and 4-bed caravans on a site by the sea",
    # A participle describes what rose or fell by itself.
    "Rewrote the parcel form; returned parcels fell from 9% to 4%": "I rewrote the parcel form; returned parcels fell from 9% to 4%",
    # What the verb does not govern.
    "Wired 40 berths in the inner harbour, second fix, testing and sign-off": "I wired 40 berths in the inner harbour",
    # A place among others is no thing, and a doing behind its noun governs a number.
    "Third in a crew of nine on a 40-metre ferry": "I am third in a crew of nine on a 40-metre ferry",
    "Second in command of a 9-person bakery supplying 40 cafés": "I am second in command of a 9-person bakery supplying 40 cafés",
    # The last member of a list stays.
    "Personal care, meals and fluids": "my work includes personal care, meals and fluids",
    "Pump checks on 9 boats, lighting controls and pump panels": "my work includes pump checks on 9 boats, lighting controls and pump panels",
    # What a place of work has one of takes no article in a set phrase, and a list keeps its "and".
    "Day release at Tarn College": "my work includes day release at Tarn College",
    "Clients: two charities, a museum and a school": "I work with clients including two charities, a museum and a school",
    "Worked every deck: ropes, winches, and finally lead on deck crane": "I worked every deck: ropes, winches, and finally lead on a deck crane",
    "Brought fuel cost down from 34 to 29 percent by sailing at night": "I brought fuel cost down from 34 to 29 percent by sailing at night",
    # What somebody was stands without a second article, and what they did in a review is no part taken in one.
    "Was the harbour safety lead during the 2020 floods": "I was the harbour safety lead during the 2020 floods",
    "Was the largest order of the year": LEFT_OUT,
    "Review of tide data and preparation of charts, on average 35 a year": "my work includes reviewing tide data and preparing charts (on average 35 a year)",
    "Maintenance and calibration of depth meters, balances and lamps": "my work includes maintaining and calibrating depth meters, balances, and lamps",
    "Training of new divers in mooring technique": "my work includes training new divers in mooring technique",
    "Trainer during the move (2021)": "I was a trainer during the move (2021)",
    # "Our" points to a firm that the letter does not speak for, unless "we" stands beside it.
    "Since 2021 I have been the lead user of our new till system.": "since 2021 I have been the lead user of the new till system",
    "We kept our prices below those of the market.": "we kept our prices below those of the market",
    "Manage our stall at the boat show": "I manage the stall at the boat show",
}  # fmt: skip


def test_a_line_is_told_as_what_it_means() -> None:
    said = {line: sentences_of([line], "", checked=True)[line] for line in RUNNING}
    assert {line: one for line, one in said.items() if one != RUNNING[line]} == {}
    assert tuple(sentences_of(["Fed 40 seals. 5 a.m. starts."], "2021", checked=True).values()) == ("I fed 40 seals",)


def test_a_title_in_capitals_is_told_in_small_letters_whatever_joins_it_to_the_next() -> None:
    assert title("RIGGER, later LEAD RIGGER", "en", "en") == "Rigger, later Lead Rigger"
    assert title("NET MENDER and then RIGGER", "en", "en") == "Net Mender and then Rigger"
    assert title("HR ADVISOR", "en", "en") == "HR Advisor"


def test_a_time_that_somebody_worked_for_is_told_as_who_they_were() -> None:
    assert title("Marketing Internship", "en", "en") == "Marketing Intern"
    assert title("Apprenticeship", "en", "en") == "Apprentice"


def test_a_firm_told_of_as_many_is_one_in_the_letter() -> None:
    ad = "Elm Feeds Ltd are a feed merchant with 65 staff, working mainly in the north. We look for a driver."
    assert about(ad, "Elm Feeds", "en") == "Elm Feeds is a feed merchant with 65 staff, working mainly in the north"


def test_the_major_of_a_degree_is_tied_to_its_field() -> None:
    study = {"institution": "Tarn College", "studyType": "BSc", "area": "Farming, Dairy option", "endDate": "2020"}
    known = {"education": [study], "languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    assert "in Farming with an option in Dairy" in compose(read(known), rubric("general"), "en").letter


def test_a_polytechnic_named_by_its_region_takes_the_article() -> None:
    assert with_the("Polytechnic of Upper Tarn") == "the Polytechnic of Upper Tarn"
    assert with_the("Tarn Polytechnic") == "Tarn Polytechnic"


def test_a_prize_is_told_where_its_name_says_what_it_is() -> None:
    said = {
        "Winner, Tarn Bread Cup, 2018": "I won the Tarn Bread Cup in 2018",
        "Finalist at the National Glazing Championships": "I was a finalist for the National Glazing Championships in 2001",
        "Quay Medal nominee, 2021 and 2022": "I was nominated for the Quay Medal in 2021 and 2022",
        "Harbour Service Medal": "I received the Harbour Service Medal in 2001",
        "Apprentice of the Year 2016": "I was named Apprentice of the Year in 2016",
        "Winner, Great Fell Marrow": "I won the Great Fell Marrow in 2001",
        "Winner, Young Fell Baker": LEFT_OUT,
        "Raised £400 for the lifeboat": LEFT_OUT,
        "The Quay Weekly “Nets to Watch”": LEFT_OUT,
        "Review of the year": LEFT_OUT,
    }
    assert {name: prize(name, "2001") for name in said} == said


def test_prizes_stand_behind_the_studies_of_a_letter() -> None:
    job = {"name": "Elm Bakery", "position": "Baker", "startDate": "2019", "highlights": ["Baked bread for 40 shops"]}
    awards = [{"title": "Winner, Tarn Bread Cup", "date": "2018"}, {"title": "Oven Guild Award", "date": "2021"}]
    known = {"work": [job], "awards": awards, "languages": [{"language": "English"}]}
    made = compose(read({**known, "meta": {"bozza": {"as_of": "2026-11"}}}), rubric("general"), "en")
    assert "I won the Tarn Bread Cup in 2018, and I received the Oven Guild Award in 2021." in made.letter


def test_a_level_without_a_name_is_a_qualification_in_its_field() -> None:
    said = {
        "Associate of Applied Science": "an Associate of Applied Science",
        "Associate Degree": "an Associate Degree",
        "AAT Level 4": "an AAT Level 4 qualification",
        "Level 2 Bread Baking (apprenticeship)": "a Level 2 qualification in Bread Baking",
        "NVQ Level 3": "an NVQ Level 3",
    }
    assert {name: in_english(name, "Tarn College")[0] for name in said} == said


def test_a_degree_with_stops_stands_before_a_certificate() -> None:
    studies = [
        {"institution": "Tarn College", "studyType": "Welding Certificate", "endDate": "2012"},
        {"institution": "Fell University", "studyType": "B.A.", "area": "History", "endDate": "2010"},
    ]
    job = {"name": "Elm Bakery", "position": "Baker", "startDate": "2019", "highlights": ["Baked bread for 40 shops"]}
    known = {
        "work": [job],
        "education": studies,
        "languages": [{"language": "English"}],
        "meta": {"bozza": {"as_of": "2026-11"}},
    }
    letter = compose(read(known), rubric("general"), "en").letter
    assert 0 < letter.index("History") < letter.index("Welding")
    studies[0]["endDate"] = "2005"
    assert "Welding" not in compose(read(known), rubric("general"), "en").letter


def test_voluntary_work_without_a_name_is_told_by_what_one_was() -> None:
    help_out = {
        "position": "Tax site volunteer",
        "startDate": "2025-02",
        "endDate": "2025-04",
        "highlights": ["Filed 30 returns"],
    }
    job = {"name": "Elm Bakery", "position": "Baker", "startDate": "2019", "highlights": ["Baked bread for 40 shops"]}
    known = {"work": [job], "volunteer": [help_out], "languages": [{"language": "English"}]}
    made = compose(read({**known, "meta": {"bozza": {"as_of": "2026-11"}}}), rubric("general"), "en")
    assert "I filed 30 returns" in made.letter and "volunteer" in made.letter

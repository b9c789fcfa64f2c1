# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Whole composed letters in English: what shows only where sentences, titles and qualifications stand together."""

import re

from checklist.compose import compose
from checklist.compose.bilingual.titles import title, with_a
from checklist.compose.english.phrases import a
from checklist.compose.parts.variation import varied
from checklist.compose.times import at
from checklist.facts import read
from tests.checklist.compose.profiles import rubric


def _letter(ad: str = "", **facts: object) -> str:
    document = {"languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}}
    return compose(read({**document, **facts}), rubric("general"), "en", ad=ad, company="The Old Forge").letter


def test_three_jobs_that_list_activities_do_not_all_begin_alike() -> None:
    listed = ("Pruning and grafting", "Counter and window displays", "Bedding plants, hanging baskets")
    jobs = [
        {"name": name, "position": "Helper", "startDate": f"{year}", "endDate": f"{year + 2}", "highlights": [line]}
        for name, year, line in zip(("Ash", "Elm", "Yew"), (2022, 2019, 2016), listed, strict=True)
    ]
    found = re.findall(r"my (?:work|duties) included|the job involved", _letter(work=jobs).lower())
    assert len(set(found)) == len(jobs)


def test_a_running_job_is_not_named_twice_where_it_lists_activities() -> None:
    job = {"name": "Harbour Pool", "position": "Swimming Teacher", "startDate": "2022-05",
           "highlights": ["12 classes a week: yoga, pilates, water aerobics", "24 regular clients"]}  # fmt: skip
    letter = _letter(work=[job])
    assert "The job involves 12 classes a week: yoga, pilates and water aerobics." in letter
    assert "job, the job" not in letter


def test_what_one_works_with_takes_an_article_unless_it_is_a_name() -> None:
    job = {"name": "Ash", "position": "Designer", "startDate": "2020",
           "highlights": ["Built a component library in Figma for three shops"]}  # fmt: skip
    letter = _letter("We ask for Figma and a component library.", work=[job])
    assert re.search(r"[Aa] component library and Figma|Figma and a component library", letter)
    assert "with component library" not in letter


def test_names_of_qualifications_are_listed_and_not_held() -> None:
    named = [{"name": "Food Hygiene, level 2", "date": "2021"}, {"name": "Fire Marshal"}, {"name": "Manual Handling"}]
    letter = _letter(certificates=named)
    assert "My qualifications include Food Hygiene (level 2, 2021), and my training includes Manual Handling." in letter
    assert "I am a Fire Marshal." in letter
    assert "a Category C licence and HCPC registration." in _letter(
        certificates=[{"name": "Category C licence"}, {"name": "HCPC registered"}]
    )
    status = [{"name": "Chartered Surveyor (MRICS)", "date": "2018"}, {"name": "Member of the Guild of Glaziers"}]
    assert "I am a member of the Guild of Glaziers, and have been a Chartered Surveyor (MRICS) since 2018." in _letter(
        certificates=[*status, {"name": "Lifting Safety Training"}]
    )
    assert "I have completed Lifting Safety Training." in _letter(certificates=[{"name": "Lifting Safety Training"}])
    said = {
        "Registered with the SSSC": "I am registered with the SSSC.",
        "Gas Safe registered": "I am Gas Safe registered.",
        "Registered dental nurse": "I am a registered dental nurse.",
        "Asbestos Awareness (2 days)": "I have completed the Asbestos Awareness course (2 days).",
        "Associate Member, CIOB": "I am an Associate Member (CIOB).",
        "First aider": "I am a first aider.",
        "GOC registered optician": "I am a GOC-registered optician.",
        "Ladder safety, 1 day": "I have completed the ladder safety course.",
        "NVQ Level 3 in Glazing": "I hold an NVQ Level 3 in Glazing.",
        "Clean driving licence, own van": "I hold a clean driving licence.",
    }
    assert {name: line for name, line in said.items() if line not in _letter(certificates=[{"name": name}])} == {}
    assert "I hold a forklift licence." in _letter(certificates=[{"name": "Forklift licence"}])


def test_two_titles_have_an_article_each_and_a_firm_keeps_its_own() -> None:
    assert with_a("cellarman, then brewer") == "a cellarman, then a brewer,"
    assert title("Trolley collector, then checkout", "en", "en") == "trolley collector"
    assert (at("British Army", "en"), at("RNLI", "en")) == ("in the British Army", "at the RNLI")
    assert with_a("bar staff") == "bar staff"
    assert not title("Front of House", "en", "en")
    assert with_a("usher then organiser") == "an usher, then an organiser,"
    assert "Dear hiring team at The Old Forge," in _letter()


def test_a_present_and_a_past_are_not_made_one_sentence() -> None:
    job = {"name": "Ash", "position": "Verger", "startDate": "2015",
           "highlights": ["Sit on the fabric committee", "Led bell tours", "Kept the tower keys"]}  # fmt: skip
    letter = _letter(work=[job])
    assert "committee and" not in letter
    assert "I have also led bell tours and kept the tower keys." in letter


def test_what_goes_on_since_a_year_is_said_in_the_perfect() -> None:
    job = {"position": "", "startDate": "2018", "highlights": ["Grafting of pear trees"]}
    assert "Since 2018, my work has included grafting pear trees." in _letter(work=[job])


def test_what_a_running_job_tells_in_the_past_is_said_in_the_perfect_unless_it_names_a_time() -> None:
    job = {"name": "Elm", "position": "Thatcher", "startDate": "2019"}

    def of_job(*lines: str) -> str:
        return _letter(work=[{**job, "highlights": list(lines)}]).replace("present job", "current job")

    assert "In my current job, I have thatched 40 roofs" in of_job("Thatched 40 roofs")
    letter = of_job("Drew plans and took measurements", "Taught nine apprentices since 2021", "Cut waste by 30%")
    assert "I have drawn plans and taken measurements." in letter
    assert "I have also taught nine apprentices since 2021 and cut waste by 30%" in letter
    letter = of_job("Thatched 40 roofs", "Won a county prize in 2023", "Promoted to head thatcher")
    assert "I have thatched 40 roofs" in letter and "I also won a county prize in 2023" in letter
    assert "I have been promoted to head thatcher" in letter
    assert "At Elm, I thatched a chapel in 2022" in of_job("Thatched a chapel in 2022")
    assert "I have thatched 40 roofs" in of_job("Thatched 40 roofs", "Run the yard")
    assert "I also sang carols over Christmas" in of_job("Run the yard", "Sang carols over Christmas")
    assert "At Elm, waste has been cut from 9% to 4%" in of_job("Waste cut from 9% to 4%")
    assert "In my current job, I thatch" in of_job("I thatch 40 roofs a year")


def test_languages_degrees_and_acronyms_are_said_as_english_has_them() -> None:
    known = [{"language": "Welsh", "fluency": "native"}, {"language": "Dutch", "fluency": "fluent"},
             {"language": "German", "fluency": "B2"}]  # fmt: skip
    assert "I am a native speaker of Welsh and speak German (B2) and fluent Dutch." in _letter(languages=known)
    study = {"institution": "Leith College", "studyType": "BSc", "area": "(Econ) Statistics", "endDate": "2019"}
    assert re.search(r"a BSc \(Econ\) in Statistics", _letter(education=[study]))
    study = {"institution": "Leith College", "studyType": "BA", "area": "Ceramics, second class honours"}
    assert "in Ceramics (Leith College" in _letter(education=[study])
    study = {"institution": "Leith College", "studyType": "LLB (Hons)", "area": "Law", "endDate": "2021"}
    assert "an LLB in Law" in _letter(education=[study])
    assert not title("Painted stage sets", "en", "en")
    assert with_a(title("Porter → Usher", "en", "en")) == "a Porter, then an Usher,"
    assert (with_a("HACCP lead"), with_a("HGV driver")) == ("a HACCP lead", "an HGV driver")
    assert (a("M.Sc."), a("B.Sc."), a("X-ray")) == ("an", "a", "an")
    assert title("Class 2 driver", "en", "en") == "Class 2 driver"
    assert [
        at(name, "en")
        for name in ("MV Tern", "Duke’s Own Regiment", "R&B HAULAGE", "Bay Day Spa", "Merchant Navy", "RAF Marham")
    ] == [
        "on the MV Tern", "in the Duke’s Own Regiment", "at R&B Haulage", "at Bay Day Spa", "in the Merchant Navy",
        "at RAF Marham",
    ]  # fmt: skip
    places = ("School of Ceramics", "Forth Ports Authority", "National Library of Malta", "Various bakeries", "a farm")
    assert [at(name, "en") for name in places] == [
        "at the School of Ceramics", "at the Forth Ports Authority", "at the National Library of Malta",
        "at various bakeries", "at a farm",
    ]  # fmt: skip
    assert not title("Customer Services", "en", "en")
    assert with_a("X-ray clerk") == "an X-ray clerk"


def test_a_project_is_named_before_what_it_is() -> None:
    letter = _letter(projects=[{"name": "“Tall Ships”, free photo archive, 900 pictures"}])
    assert re.search(r"“Tall Ships”, a free photo archive \(900 pictures\)\.", letter)
    letter = _letter(projects=[{"name": "Founder of tidetable, a small app that shows tides"}])
    assert (
        re.search(r"[Pp]rojects? .*is tidetable, a small app", letter) or "tell you more about is tidetable" in letter
    )


def test_a_project_is_a_thing_by_what_it_does_and_has_no_name_where_only_its_sort_is_told() -> None:
    letter = _letter(projects=[{"name": "Personal", "description": "small tide table scraper, ~40 stars"}])
    assert re.search(r"[Pp]roject.* is a small tide table scraper \(about 40 stars\)\.", letter)
    letter = _letter(projects=[{"name": "Capstone", "description": "Built a kiln timer in Rust"}])
    assert "In one of my projects, I built a kiln timer in Rust." in letter
    letter = _letter(projects=[{"name": "Side project", "description": "ongoing"}])
    assert "roject" not in letter
    letter = _letter(projects=[{"name": "Tidewatch", "description": "log parser for harbour masters"}])
    assert "Tidewatch, a log parser for harbour masters" in letter


def test_all_verbs_that_an_advertisement_tells_of_the_firm_agree_with_its_name() -> None:
    said = {
        "We are 12 people and run two clinics in Cork for dogs and cats.": "which has 12 people and runs two clinics in Cork",
        "We are a bakery in Leeds and supply forty cafes with bread.": "a bakery in Leeds and supplies forty cafes",
        "We are a bookshop with 12 staff and two floors in Bath.": "a bookshop with 12 staff and two floors in Bath",
    }
    for ad, sentence in said.items():
        assert f"The Old Forge, {sentence}" in _letter(ad)


def test_a_qualification_in_one_line_is_said_with_its_field_and_school() -> None:
    said = {
        ("Leaving Certificate, Scoil Bhríde", ""): "I hold a Leaving Certificate (Scoil Bhríde, 2009).",
        ("Leaving Certificate, Kanturk (395 points)", ""): "I hold a Leaving Certificate (Kanturk, 2009).",
        ("BTEC National Diploma Engineering (DMM), Luton", ""): "I hold a BTEC National Diploma in Engineering (Luton, 2009).",
        ("BTEC National Diploma, Public Services", ""): "I hold a BTEC National Diploma (Public Services, 2009).",
        ("QQI Level 5 Childcare, Cork ETB", ""): "I hold a QQI Level 5 qualification in Childcare (Cork ETB, 2009).",
        ("Bachelor of Nursing", ""): "I hold a Bachelor of Nursing.",
        ("B.S.", "Civil Engineering"): "I hold a B.S. in Civil Engineering.",
        ("BSc", "marine biology"): "I hold a BSc in marine biology.",
        ("Certificate", "Beekeeping (Basic Cert)"): "I hold a Certificate in Beekeeping (Basic Cert).",
        ("Level 3 Diploma", "Dental Nursing, Coleg Gwent"): "I hold a Level 3 Diploma in Dental Nursing (Coleg Gwent, 2009)",
        ("Leaving Certificate", "Coláiste Eoin"): "I hold a Leaving Certificate (Coláiste Eoin, 2009).",
        ("City & Guilds 6035 Plumbing", ""): "I hold a City & Guilds 6035 qualification in Plumbing",
        ("NC Retail", "Elm College"): "I hold an NC in Retail (Elm College, 2009).",
        ("MSc School Nursing", ""): "I hold an MSc in School Nursing.",
        ("National Trade Certificate", "Roofing"): "I hold a National Trade Certificate in Roofing.",
        ("BSc", "Forestry, 2H2"): "I hold a BSc in Forestry.",
        ("Diploma)", "Pottery"): "",
    }  # fmt: skip
    for (kind, area), sentence in said.items():
        letter = _letter(education=[{"studyType": kind, "area": area, "endDate": "2009"}])
        assert sentence in letter if sentence else "hold" not in letter, (kind, letter)
    two = [{"studyType": "PGCE", "area": "Maths", "institution": "Elm College", "endDate": "2012"},
           {"studyType": "BA", "area": "Art History", "institution": "Ash College", "endDate": "2010"}]  # fmt: skip
    both = "I have a PGCE in Maths from Elm College (2012) and a BA in Art History (Ash College, 2010)."
    job = {"name": "Elm", "position": "Thatcher", "startDate": "2019", "highlights": ["I thatch 40 roofs a year"]}
    assert both in _letter(education=two, work=[job])


def test_the_year_of_a_certificate_stands_in_brackets() -> None:
    named = ("Food Safety, passed 2021", "Manual handling 2024", "Fire Safety")
    said = "My training includes Food Safety (2021), manual handling (2024) and Fire Safety."
    assert said in _letter(certificates=[{"name": one} for one in named])
    named = ("Beekeeping course, Elm Trust, 2011", "Windows Server 2019", "Enhanced DBS (update service)")
    letter = _letter(certificates=[{"name": one} for one in named])
    assert (
        "a beekeeping course (Elm Trust, 2011), Windows Server 2019 and an Enhanced DBS check (update service)"
        in letter
    )


def test_papers_take_an_article_and_their_category_stands_in_brackets() -> None:
    named = ("LGV licence Cat C, 2008", "COSHH refresher (annual)", "All Ireland Loader Passport")
    said = "an LGV licence (category C, 2008), a COSHH refresher (annual) and the All Ireland Loader Passport."
    assert said in _letter(certificates=[{"name": one} for one in named])
    named = ("Forklift licence", "Hallam Academy Stock", "Purchasing")
    assert "I hold a forklift licence." in _letter(certificates=[{"name": one} for one in named])
    named = ("SIA registered (no. on request)", "Water rescue / boat handling", "PRINCE2")
    said = "My qualifications include SIA registration and PRINCE2, and my training includes water rescue and boat handling."
    assert said in _letter(certificates=[{"name": one} for one in named])


def test_a_certificate_of_which_something_is_torn_off_is_left_out() -> None:
    torn = (
        "Lathe Work Level (1998)",
        "Bargee CPC to (2029)",
        "Advanced training oil/grain barge",
        "AB 12 coding: 135 P, 136 F; notes",
        "Certification (KX9)",
        "Tern B2 Wharf crane",
        "Rowing and Rigging, yearly update",
        "Diving Level 2 seas and lakes",
    )
    letter = _letter(certificates=[{"name": one} for one in (*torn, "Net Mending Level 1 and 2")])
    assert "Net Mending Levels 1 and 2" in letter
    assert not [one for one in torn if one.split()[0] in letter]


def test_a_certificate_has_the_words_that_a_sentence_needs() -> None:
    named = ("NVQ Level 2 Boat Building", "SD Towing License, cat. 2B", "PMP")
    said = "an NVQ Level 2 in Boat Building, an SD Towing License (category 2B) and the PMP certification."
    assert said in _letter(certificates=[{"name": one} for one in named])
    study = {"institution": "Quay Valley High School", "studyType": "Diploma", "endDate": "2009"}
    assert "I hold a high school diploma (Quay Valley High School, 2009)." in _letter(education=[study])
    study = {"institution": "Tarn University of the Arts", "studyType": "BA", "area": "Film", "endDate": "2012"}
    assert "the Tarn University" not in _letter(education=[study])
    study = {"institution": "Quay College", "studyType": "NEBDN Diploma", "area": "Nursing", "endDate": "2012"}
    assert "an NEBDN Diploma" in _letter(education=[study])


def test_a_title_that_names_a_place_or_a_group_is_no_person() -> None:
    assert not title("Bait Counter", "en", "en")
    assert not title("Started full time after Easter", "en", "en")
    assert title("Ferryman and Deck Staff", "en", "en") == "Ferryman"


def test_a_field_that_names_no_employer_is_left_out() -> None:
    job = {
        "name": "Various",
        "position": "Ferryman",
        "startDate": "2012",
        "endDate": "2015",
        "highlights": ["Caulked 40 hulls a year"],
    }
    letter = _letter(work=[job])
    assert "Caulked" in letter or "caulked 40 hulls a year" in letter
    assert "Various" not in letter
    running = {**job, "highlights": ["In charge of 4 ferries"]}
    del running["endDate"]
    assert "since 2012, I have been in charge of 4 ferries" in _letter(work=[running])


def test_two_tools_that_lack_a_comma_are_two_and_one_beside_an_unknown_word_is_none() -> None:
    known = [{"name": "Figma Photoshop"}, {"name": "Adobe InDesign & Illustrator"}, {"name": "Kranzmill After Effects"}]
    letter = _letter(skills=known)
    assert "Figma, Photoshop, and Adobe InDesign and Illustrator." in letter and "Kranzmill" not in letter


def test_a_sentence_that_names_the_employer_again_says_also_once() -> None:
    told = [f"{what} {things}" for what in ("Polished and fitted out", "Sawed and sorted", "Sold and packed") for things in
            ("oak, ash, elm and beech boards for yards along the river and for a school of rowing in the town",
             "doors, frames, sills and thresholds for cottages, barns and a chapel in three villages")]  # fmt: skip
    letter = _letter(
        work=[
            {"name": "Hale Joinery", "position": "Joiner", "startDate": "2018", "endDate": "2022", "highlights": told}
        ]
    )
    again = [line for line in letter.split("\n") if line.startswith("Also at Hale Joinery")]
    assert again and not any(" also " in line.partition(". ")[0] for line in again)


def test_two_deeds_behind_another_make_one_list_of_deeds() -> None:
    job = {"name": "Ash", "position": "Usher", "startDate": "2017", "endDate": "2019",
           "highlights": ["Worked 12 hours a week while studying full time", "Checked tickets and swept the foyer"]}  # fmt: skip
    letter = _letter(work=[job])
    assert "I worked 12 hours a week while studying full time, checked tickets and swept the foyer." in letter


def test_what_a_job_without_employer_has_had_since_a_date_is_said_in_the_perfect() -> None:
    job = {"position": "Potter", "startDate": "2021-05", "highlights": ["Clients: two hotels, a dairy and three cafés"]}
    assert "since May 2021, I have worked with clients" in _letter(work=[job])


def test_a_grade_is_no_part_of_the_name_of_a_school() -> None:
    study = {"institution": "2.1 Wharfe Institute of Design", "studyType": "BSc", "area": "Forestry", "endDate": "2011"}
    letter = _letter(education=[study])
    assert "Wharfe Institute of Design" in letter
    assert "2.1" not in letter


def test_no_two_activities_of_a_paragraph_begin_alike() -> None:
    paragraph = ""
    for place, task in enumerate(("hoists", "job cards", "covering the gate", "winches", "ropes")):
        paragraph += varied(f"my work {'also ' if place else ''}included {task}", 1, paragraph).capitalize() + ". "
    assert paragraph == (
        "The job involved hoists. My duties also included job cards. My role also included covering the gate. "
        "My work also included winches. Further tasks included ropes. "
    )
    assert varied("I coil ropes", 0, "") == "I coil ropes"

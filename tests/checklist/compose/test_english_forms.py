"""Forms of lines and names of an English CV that a letter says in other words, each in many trades."""

# ruff: noqa: E501 - a table of sentences reads best one row a line

from checklist.compose.english.clauses import perfect
from checklist.compose.english.papers.certificates import with_year
from checklist.compose.english.papers.standing import is_standing, who
from checklist.compose.times import at
from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of

RUNNING, ENDED = "", "2020-05"


def _wrong(rows: list[tuple[str, str, str]]) -> dict[str, str]:
    return {line: found for line, end, said in rows if (found := sentences_of([line], end)[line]) != said}


def test_what_others_ask_or_make_of_the_writer_is_said_of_the_writer() -> None:
    assert not _wrong([
        ("Required to log each delivery and report damage", ENDED, "I was required to log each delivery and report damage"),
        ("Expected to cover two wards at night", ENDED, "I was expected to cover two wards at night"),
        ("Commissioned to paint two murals for the council", ENDED, "I was commissioned to paint two murals for the council"),
        ("Appointed fire and safety warden for the east wing", ENDED, "I was appointed fire and safety warden for the east wing"),
        ("Elected union rep by 120 colleagues", ENDED, "I was elected union rep by 120 colleagues"),
        ("Made shift supervisor after a year", ENDED, "I was made shift supervisor after a year"),
        ("Picked head waiter for state dinners", ENDED, "I was picked head waiter for state dinners"),
        ("Chosen team captain for two seasons", ENDED, "I was chosen team captain for two seasons"),
        ("Appointed new site manager", ENDED, "I appointed a new site manager"),
        ("Selected relief signallers for the night turn", ENDED, "I selected relief signallers for the night turn"),
    ])  # fmt: skip


def test_how_often_is_no_adverb_before_a_thing_and_how_much_is_no_thing() -> None:
    assert not _wrong([
        ("Twice-daily feeding of 60 goats", RUNNING, "my work includes twice-daily feeding of 60 goats"),
        ("Three-monthly servicing of 14 fire doors", RUNNING, "my work includes three-monthly servicing of 14 fire doors"),
        ("Half-hourly checks of boiler pressure", RUNNING, "my work includes half-hourly checks of boiler pressure"),
        ("Responsible for order picking, 8 to 10 orders an hour", RUNNING, "I am responsible for order picking (8 to 10 orders an hour)"),
        ("In charge of the bread oven, about 400 loaves per night", RUNNING, "I am in charge of the bread oven (about 400 loaves per night)"),
        ("Responsible for ward rounds, about 12–15 patients a day", RUNNING, "I am responsible for ward rounds (about 12–15 patients a day)"),
        ("On call every third weekend, burst mains and blocked drains", RUNNING, "I am on call every third weekend (burst mains and blocked drains)"),
        ("Visitor passes, key register and alarm tests", RUNNING, "my work includes visitor passes, the key register and alarm tests"),
    ])  # fmt: skip


def test_bodies_and_forces_take_the_article_that_their_names_have() -> None:
    said = {
        "Royal Signals, British Army": "in the Royal Signals", "Welsh Guards": "in the Welsh Guards", "Elm Engineers Ltd": "at Elm Engineers",
        "Irish Institute of Welding": "at the Irish Institute of Welding", "Chartered Institute of Glaziers": "at the Chartered Institute of Glaziers",
        "Alder Brewing Guild": "at the Alder Brewing Guild", "Fernhill Garden Centre café": "at the Fernhill Garden Centre café",
        "Boots pharmacy": "at the Boots pharmacy", "Hollins and sons": "at Hollins and sons", "Brook Academy": "at Brook Academy",
        "Leeds City Council": "at Leeds City Council", "Kilkenny Institute of Technology": "at Kilkenny Institute of Technology",
        "eBay": "at eBay", "a farm": "at a farm", "Private laboratory of Ilse Kern": "at the private laboratory of Ilse Kern",
    }  # fmt: skip
    assert {name: at(name, "en") for name in said} == said


def test_a_qualification_that_names_a_person_is_what_the_writer_is() -> None:
    said = {
        "Commissioner for Oaths": "a Commissioner for Oaths", "GA (Associate of the Guild of Arborists)": "an associate of the Guild of Arborists (GA)",
        "RICS member": "a RICS member", "Utah Board of Nursing, Registered Nurse, active": "a Registered Nurse (Utah Board of Nursing)",
        "SIA Door Supervisor": "an SIA Door Supervisor", "ISO 9001 Lead Auditor": "an ISO 9001 Lead Auditor", "NPLQ Lifeguard": "an NPLQ Lifeguard",
        "Personal licence holder": "a personal licence holder", "Yoga teacher (200 hours)": LEFT_OUT, "Driver CPC": LEFT_OUT,
        "Train the Trainer": LEFT_OUT, "CPCS Roller": LEFT_OUT, "First Aid at Work": LEFT_OUT, "Media Law Refresher": LEFT_OUT,
        "Board of Farriers, Register of Farriers. CPD up to date (9 points)": "registered with the Board of Farriers (Register of Farriers)",
        "Manual handling and fire marshal": LEFT_OUT, "Award in Door Supervision": LEFT_OUT,
    }  # fmt: skip
    assert {name: who(name) if is_standing(name) else LEFT_OUT for name in said} == said
    behind = {
        "Pesticide Use – hand lance": "Pesticide Use (hand lance)", "Textile Packing, Linen Trust": "Textile Packing (Linen Trust)",
        "Full clean B, BE and W": "Full clean B, BE and W", "Food Hygiene, level 2": "Food Hygiene (level 2)",
    }  # fmt: skip
    assert {name: with_year(name) for name in behind} == behind


def test_what_was_done_to_a_thing_is_said_as_what_the_writer_does_or_did() -> None:
    assert not _wrong([
        ("40 bicycles repaired for the refugee centre", ENDED, "I repaired 40 bicycles for the refugee centre"),
        ("Fire extinguishers serviced and tagged", ENDED, "I serviced and tagged fire extinguishers"),
        ("Mail opened, date-stamped and sorted", ENDED, "I opened, date-stamped and sorted mail"),
        ("Parcels for three islands weighed, labelled and loaded", ENDED, "I weighed, labelled and loaded parcels for three islands"),
        ("Water samples taken and tested weekly", RUNNING, "I take and test water samples weekly"),
        ("Rooms cleaned and beds changed every day", RUNNING, "I clean rooms and change beds every day"),
        ("Site diary kept and toolbox talks given each morning", RUNNING, "I keep the site diary and give toolbox talks each morning"),
        ("Bread baked daily for three shops", RUNNING, "I bake bread daily for three shops"),
        ("Tickets sold and bar stocked", ENDED, "I sold tickets and stocked the bar"),
        ("Guided walks led in French", ENDED, "I led guided walks in French"),
        ("Apprentices taught joinery", ENDED, "I taught apprentices joinery"),
        ("New ushers shown the exits", ENDED, "I showed new ushers the exits"),
        ("Complaints dealt with by phone", ENDED, "I dealt with complaints by phone"),
        ("Site visits, snags signed off", RUNNING, "my work includes site visits and signing off snags"),
        ("New filing system introduced", ENDED, "I introduced a new filing system"),
        # What others did, what comes by itself, and what describes a thing.
        ("Accounts prepared by the partner", ENDED, "accounts were prepared by the partner"),
        ("Short story published in two magazines", ENDED, "the short story was published in two magazines"),
        ("Errors cut from 30 to 9 a month", ENDED, "errors were cut from 30 to 9 a month"),
        ("Repairs to a boat built in 1920", RUNNING, "my work includes repairs to a boat built in 1920"),
        ("Care of patients discharged from hospital", RUNNING, LEFT_OUT),
        ("Contract renewed twice", ENDED, LEFT_OUT),
    ])  # fmt: skip


def test_a_base_form_is_a_verb_before_names_and_further_verbs_beside_lines_that_begin_with_verbs() -> None:
    jobs = [
        (RUNNING, {
            "Liaise daily with agents": "I liaise daily with agents",
            "Review leases and raise queries with the landlord": "I review leases and raise queries with the landlord",
            "Lodge claims with the court and file returns": "I lodge claims with the court and file returns",
            "Board Channel ferries to inspect vehicles": "I board Channel ferries to inspect vehicles",
            "Book Eurostar groups": "I book Eurostar groups",
            "Table motions for the branch": LEFT_OUT,
            "Lodge maintenance": "my work includes lodge maintenance",
        }),
        (ENDED, {
            "Prepare Land Registry searches and drafts": "I prepared Land Registry searches and drafts",
            "Maintain the visitor book and attend at hearings": "my job was to maintain the visitor book and attend at hearings",
            "Maintain pumps and respond to breakdowns": "my job was to maintain pumps and respond to breakdowns",
        }),
        (RUNNING, {
            "Manage four technicians": "I manage four technicians",
            "Lead Developer for the portal": "I am a Lead Developer for the portal",
        }),
    ]  # fmt: skip
    assert [sentences_of(list(lines), end) for end, lines in jobs] == [lines for _, lines in jobs]


def test_what_stands_behind_a_label_is_a_clause_or_stands_in_brackets() -> None:
    assert not _wrong([
        ("Firmware: C on two boards for flow meters, FreeRTOS and Zephyr", RUNNING, "my work includes firmware (C on two boards for flow meters, FreeRTOS and Zephyr)"),
        ("Updates: OpenWrt over 4G, 12,000 routers in the field", RUNNING, "my work includes updates (OpenWrt over 4G, 12,000 routers in the field)"),
        ("Mentoring: two juniors and one student", RUNNING, "my work includes mentoring (two juniors and one student)"),
        ("Front desk: check-in, phones and post", ENDED, "my work included the front desk (check-in, phones and post)"),
        ("Baking: sourdough, rye and pasties", RUNNING, "my work includes baking (sourdough, rye and pasties)"),
        ("Heating: average gas bill cut from £900 to £610, boiler now 4 years old", ENDED, "the average gas bill was cut from £900 to £610"),
        ("Events: booked speakers and venues for 12 fairs", ENDED, "I booked speakers and venues for 12 fairs"),
        ("Garden: hedges trimmed and paths swept", ENDED, "I trimmed hedges and swept paths"),
        ("iOS apps: SwiftUI screens for two banks", ENDED, "I worked on iOS apps (SwiftUI screens for two banks)"),
        ("Test: LabVIEW rig for valves, two benches", ENDED, LEFT_OUT),
    ])  # fmt: skip


def test_what_a_running_job_tells_in_the_past_at_a_rate_is_done_still() -> None:
    said = {
        "I treated 8 to 10 patients per day in a small practice": "I treat 8 to 10 patients per day in a small practice",
        "I took 60 calls a day and logged each of them": "I take 60 calls a day and log each of them",
        "I checked the boilers daily": "I check the boilers daily",
        "I drove two coaches every weekend and washed them": "I drive two coaches every weekend and wash them",
        "I wrote 3 columns a week for the Echo": "I write 3 columns a week for the Echo",
        "I typed letters": "I have typed letters",
        "I introduced a weekly review for 8 clerks per shift": "I have introduced a weekly review for 8 clerks per shift",
        "I built a kiln that fires 40 pots a day": "I have built a kiln that fires 40 pots a day",
        "I raised output to 90 loaves per hour": "I have raised output to 90 loaves per hour",
        "I led tours every week until 2021": "I led tours every week until 2021",
    }  # fmt: skip
    assert {one: perfect(one) for one in said} == said


def test_the_perfect_has_the_participle_of_an_irregular_verb() -> None:
    said = dict(pair.split(">") for pair in ["showed>shown", "drew>drawn", "took>taken", "drove>driven", "wrote>written", "grew>grown", "sewed>sewn", "sawed>sawn", "sowed>sown", "chose>chosen", "flew>flown", "lay>lain", "tore>torn", "wove>woven", "bore>borne", "shrank>shrunk", "woke>woken", "strove>striven", "gave>given", "wore>worn", "broke>broken", "spoke>spoken", "rode>ridden", "sang>sung", "swam>swum", "rang>rung", "began>begun", "ran>run", "became>become", "undertook>undertaken", "rewrote>rewritten", "oversaw>overseen", "redrew>redrawn", "withdrew>withdrawn", "threw>thrown", "knew>known", "froze>frozen", "stole>stolen", "hid>hidden", "fell>fallen", "did>done", "went>gone", "saw>seen", "sheared>shorn", "proved>proved", "got>got", "struck>struck", "held>held", "taught>taught", "burnt>burnt", "spelt>spelt", "repaired>repaired", "cut>cut", "put>put"])  # fmt: skip
    assert {past: perfect(f"I {past} it").split()[2] for past in said} == said
    assert perfect("I showed visitors round and drew the plans") == "I have shown visitors round and drawn the plans"


def test_a_rank_and_those_below_are_said_of_the_writer() -> None:
    assert not _wrong([
        ("Second in charge of the bindery", RUNNING, "I am second in charge of the bindery"),
        ("Third in command of a lifeboat", ENDED, "I was third in command of a lifeboat"),
        ("Second-in-charge of 9 porters, up to 60 moves a night", RUNNING, "I am second-in-charge of 9 porters (up to 60 moves a night)"),
        ("Number two to the head groom", ENDED, "I was number two to the head groom"),
        ("Two grooms under me", RUNNING, "I have two grooms under me"),
        ("12 loaders reporting to me", ENDED, "I had 12 loaders reporting to me"),
        ("A team of four working under me", ENDED, "I had a team of four working under me"),
        ("Team of six under me", RUNNING, "I have a team of six under me"),
    ])  # fmt: skip


def test_when_or_how_is_no_member_of_a_list() -> None:
    assert not _wrong([
        ("Drawing up rosters, first on paper and later on computer", ENDED, "my work included drawing up rosters, first on paper and later on a computer"),
        ("Sorting parcels, initially by hand, then by machine", ENDED, "my work included sorting parcels, initially by hand, then by machine"),
        ("Mending sails, usually at night", RUNNING, "my work includes mending sails, usually at night"),
        ("Greeting coaches, now in two languages", RUNNING, "my work includes greeting coaches, now in two languages"),
    ])  # fmt: skip


def test_what_is_done_every_week_begins_with_a_verb_that_may_be_a_noun() -> None:
    lines = [
        "Check gauge and Boiler House readings weekly (faults down by a third)",
        "Clean drains monthly",
        "Stock checks weekly",
    ]
    beside = sentences_of([*lines, "Plan 12 turns a day", "Deal with broken pumps"], RUNNING)
    assert beside[lines[0]] == "I check gauge and Boiler House readings weekly (faults down by a third)"
    assert beside[lines[1]] == "I clean drains monthly"
    assert not any(said.startswith("I stock checks") for said in beside.values())
    alone = {line: sentences_of([line], RUNNING)[line] for line in lines}
    assert alone == {lines[0]: LEFT_OUT, lines[1]: LEFT_OUT, lines[2]: "my work includes weekly stock checks"}


def test_who_gave_a_paper_does_not_stand_for_it() -> None:
    said = {
        "Royal Institute of Thatchers, Level 2 Diploma (2014)": "Level 2 Diploma (Royal Institute of Thatchers, 2014)",
        "Guild of Saddlers, Trade Card, 2010": "Trade Card (Guild of Saddlers, 2010)",
        "St John Ambulance, First Aid at Work": "First Aid at Work (St John Ambulance)",
        "Society of Dyers and Colourists, Part 1": "Part 1 (Society of Dyers and Colourists)",
        "Level 2 Diploma, Royal Institute of Thatchers": "Level 2 Diploma (Royal Institute of Thatchers)",
    }
    assert {name: with_year(name) for name in said} == said

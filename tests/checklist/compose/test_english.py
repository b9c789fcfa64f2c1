# ruff: noqa: E501 - a table of sentences reads best one row a line
"""English grammar in composed letters: what a British editor would mark, by its cause, on lines of many trades."""

from checklist.compose.person import Person
from checklist.compose.statements import tell
from checklist.facts import read

RUNNING, ENDED = "", "2020-05"
LEFT_OUT = ""

# How the other lines of a job are written tells a verb from a noun.
STYLES = [  # the lines of one job with their sentences, and when the job ended
    (RUNNING, {
        "Schedule weekly drills and brief new crew": "I schedule weekly drills and brief new crew",
        "Plan and deliver fire training for 14 schools": "I plan and deliver fire training for 14 schools",
        "Book rooms and catering for board meetings": "I book rooms and catering for board meetings",
        "Water and feed 400 hanging baskets": "I water and feed 400 hanging baskets",
    }),
    (RUNNING, {
        "Retail sales doubled since 2022": "retail sales have doubled since 2022",
        "Keep client records and patch tests": "I keep client records and patch tests",
    }),
    (RUNNING, {
        "Quote for roof repairs": LEFT_OUT,
        "Plant maintenance": "my work includes plant maintenance",
        "Stake out foundations and negotiate with neighbours": "I stake out foundations and negotiate with neighbours",
        "Measure around 90 gardens a year and draw up plans": "I measure around 90 gardens a year and draw up plans",
        "Trap and ring wild birds": "I trap and ring wild birds",
        "No accident in six years": LEFT_OUT,
        "Cut hedges and mow verges": "I cut hedges and mow verges",
        "Run the seed trial of a phase I project (30 plots)": "I run the seed trial of a phase I project (30 plots)",
        "Own three allotment sites with 200 plots": "I own three allotment sites with 200 plots",
        "Co-edit two gardening columns": "I co-edit two gardening columns",
    }),
    (RUNNING, {
        "Book covers and posters": "my work includes book covers and posters",
        "Layout of a monthly magazine": "my work includes the layout of a monthly magazine",
        "Report templates for six charities": "my work includes report templates for six charities",
    }),
    (ENDED, {
        "Windows and stairs": "my work included windows and stairs",
        "Tables and chairs": "my work included tables and chairs",
        "Boats and engines": "my work included boats and engines",
        "Cuts and colours": "my work included cuts and colours",
    }),
    (RUNNING, {
        "Greets patients and answers the phone": "I greet patients and answer the phone",
        "Covers reception at weekends": "I cover the reception at weekends",
    }),
    (ENDED, {
        "Drove the mobile library to 12 villages": "I drove the mobile library to 12 villages",
        "Set exhibits and labels": "I set exhibits and labels",
        "Usher first, then organiser": "I was an usher, then an organiser",
    }),
]  # fmt: skip

LINES = [  # the line, the sentence while the job goes on
    # What others do to the writer.
    ("My own workshop, with between two and five men", "my work includes my own workshop, with between two and five men"),
    ("Bespoke oak kitchens from drawing to fitting", "my work includes bespoke oak kitchens from drawing to fitting"),
    ("Chilled and ambient goods on two shifts", "my work includes chilled and ambient goods on two shifts"),
    ("Discharged with a clean record", "I was discharged with a clean record"),
    ("Picked as one of 4 union reps in 2019, have since chaired the branch", "I was picked as one of 4 union reps in 2019 and have since chaired the branch"),
    ("Involved in the relocation of two labs", "I have been involved in the relocation of two labs"),
    ("Accountable for a £2m budget", "I am accountable for a £2m budget"),
    ("Responsible for: rotas, stock, cash", "I am responsible for rotas, stock and cash"),
    ("Duties include: answering phones, filing, post", "my work includes answering phones, filing and post"),
    ("Left to study full time", LEFT_OUT),
    ("Part-time while studying", LEFT_OUT),
    ("Asked to lead the night team after six months", "I was asked to lead the night team after six months"),
    ("Featured in two magazines", "I was featured in two magazines"),
    ("Voted best bookshop in the East", LEFT_OUT),
    ("Voted employee of the year", "I was voted employee of the year"),
    ("Chosen to pilot new software, since rolled out to four depots", "I was chosen to pilot new software, since rolled out to four depots"),
    ("Given the keys of the vault", "I was given the keys of the vault"),
    ("Trained on till system", "I was trained on the till system"),
    ("Trained nine new starters", "I trained nine new starters"),
    ("Made redundant when the depot closed", LEFT_OUT),
    # Nouns that take no article as the subject of a change, and those that do.
    ("Breakage cut from 3% to 1%", "breakage was cut from 3% to 1%"),
    ("Overtime down by 30%", "overtime went down by 30%"),
    ("Footfall up by a fifth", "footfall went up by a fifth"),
    ("Population of the hives from 9 to 14", "the population of the hives went from 9 to 14"),
    ("Energy use down 12%, output up from 300 to 420 units a shift", "energy use went down 12% and output went up from 300 to 420 units a shift"),
    # A participle behind a comma describes, and is no further deed.
    ("Catalogued a collection of 3,000 slides, requested by four museums", "I catalogued a collection of 3,000 slides, requested by four museums"),
    ("Rebuilt engine of a 1962 tractor, later shown at three rallies", "I rebuilt the engine of a 1962 tractor, later shown at three rallies"),
    # Articles that a CV leaves out.
    ("Learnt to drive forklift", "I learnt to drive a forklift"),
    ("Used overhead crane and hoists", "I used an overhead crane and hoists"),
    ("Sang in choir", "I sang in a choir"),
    ("Worked on site and in busy kitchen", "I worked on site and in a busy kitchen"),
    ("Doubled income of the branch in last 18 months", "I doubled the income of the branch in the last 18 months"),
    ("Drafted agreement for lease", "I drafted an agreement for lease"),
    ("Packing and loading in cold warehouse, labels", "my work includes packing and loading in a cold warehouse, as well as labels"),
    ("Enquiry desk, loans, shelving", "my work includes the enquiry desk, loans and shelving"),
    # Verbs that could be nouns, by what stands behind them.
    ("Take and mount X-rays", "I take and mount X-rays"),
    ("Order stock and keep the drugs cabinet locked", "I order stock and keep the drugs cabinet locked"),
    ("Pair with analysts on seating plans", "I pair with analysts on seating plans"),
    ("Look after two apprentices", "I look after two apprentices"),
    ("Present to trading every Monday", "I present to trading every Monday"),
    ("Planned & reactive maintenance", "my work includes planned and reactive maintenance"),
    ("Sits on the welfare committee", "I sit on the welfare committee"),
    ("Deputise for the bursar", "I deputise for the bursar"),
    ("Commission and brief 20 illustrators", "I commission and brief 20 illustrators"),
    ("Keeps flock records and medicine book", "I keep flock records and medicine book"),
    ("Lead sailing training for beginners", "I lead sailing training for beginners"),
    ("Process rent claims from tenants", "I process rent claims from tenants"),
    ("Store deliveries with a cage trolley", "my work includes store deliveries with a cage trolley"),
    ("Scrub for trauma cases", "I scrub for trauma cases"),
    ("Plan menus and shopping for 30", "I plan menus and shopping for 30"),
    ("Paid social for six brands", "my work includes paid social for six brands"),
    ("Gardening club after school", "my work includes a gardening club after school"),
    ("Visits to sheltered housing", "my work includes visits to sheltered housing"),
    ("Level 2 apprenticeship completed a year early", "the Level 2 apprenticeship was completed a year early"),
    ("Rent arrears down from £62k to £38k", "rent arrears went down from £62k to £38k"),
    ("Cut debtor days from 52 to 31", "I cut debtor days from 52 to 31"),
    ("Release time cut from two days to four hours", "the release time was cut from two days to four hours"),
    ("Menus changed every six weeks", "menus are changed every six weeks"),
    ("First aid kit checked monthly", "the first aid kit is checked monthly"),
    ("Average answer time of 6 seconds", "the average answer time is 6 seconds"),
    ("Mystery shop score 96%", "the mystery shop score is 96%"),
    ("Bar refit planned and run by me", "the bar refit was planned and run by me"),
    ("Heating controls introduced across all glasshouses", "heating controls were introduced across all glasshouses"),
    ("Own van and tools", "I have my own van and tools"),
    ("Presented findings to board", "I presented findings to the board"),
    ("Walled garden, vinery", "my work includes a walled garden and vinery"),
    ("Chase overdue accounts", "I chase overdue accounts"),
    ("Boiler inspection passed each year", "the boiler inspection is passed each year"),
    ("Mostly wedding work", "my work is mostly wedding work"),
    ("The role involved visiting farms", "the role involved visiting farms"),
    ("We moved the whole shop in one weekend", "we moved the whole shop in one weekend"),
    ("I've run the cafe since 2020", "I have run the cafe since 2020"),
    ("Started as kitchen porter, now second chef", "I started as a kitchen porter and am now a second chef"),
    ("Began on reception", "I began on reception"),
    ("Rose to assistant manager", "I rose to assistant manager"),
    ("Six-month placement in Lyon", "I did a six-month placement in Lyon"),
    ("Fixed-term contract", LEFT_OUT),
    ("Budget holder (£400k)", "I am a budget holder (£400k)"),
    ("Deputy for head of service", "I am a deputy for the head of service"),
    ("Tech lead of a team of 5 since 2022", "I have been tech lead of a team of 5 since 2022"),
    ("Owns releases and backups", "I own releases and backups"),
    ("Clean, join and analyse survey data", "I clean, join and analyse survey data"),
    ("On-call for payments", "I am on call for payments"),
    ("Gift Aid sign-ups doubled", "Gift Aid sign-ups doubled"),
    ("Hip class run with an OT", LEFT_OUT),
    ("Upselling scheme brought in £30,000", "the upselling scheme brought in £30,000"),
    ("Summer fair raised £4,000", "the summer fair raised £4,000"),
    ("New PMS installed", "the new PMS was installed"),
    ("Empty running cut by 18%", "empty running was cut by 18%"),
    ("Refurbished bar and terrace, opened on time", "I refurbished the bar and terrace, which opened on time"),
    ("Second in command of a 62-room hotel", "I am second in command of a 62-room hotel"),
    ("Repeat business makes up half of my sales", "repeat business makes up half of my sales"),
    ("Two stars for hygiene turned into five within a year", LEFT_OUT),
    ("Scrap below 1%", LEFT_OUT),
    # What stands behind a deed without a verb.
    ("Skippered a ketch, 18 metres, crew of six", "I skippered a ketch (18 metres, crew of six)"),
    ("Keep the books, previously two ledgers", "I keep the books (previously two ledgers)"),
    ("Lead 9 stewards (gates, stands), German and Dutch queues", "I lead 9 stewards (gates, stands; German and Dutch queues)"),
    ("Taught botany, zoology, chemistry", "I taught botany, zoology and chemistry"),
    ("Nights away two or three a week with horses", "my work includes nights away two or three a week with horses"),
    ("Early shifts two or three a week with the horses", "my work includes early shifts (two or three a week) with the horses"),
    ("Seats in probate, tax and family law", "my work includes seats in probate, tax and family law"),
    ("Chairside help for two dentists, four-handed", "my work includes chairside help for two dentists (four-handed)"),
    ("Sauce section, then pass", "my work includes the sauce section, then the pass"),
    ("Fault finding, inspection and testing of lifts", "my work includes fault finding, inspection and testing of lifts"),
    ("Payment runs weekly", "my work includes weekly payment runs"),
    ("Carried more hay than I can say", "I carried more hay than I can say"),
    ("Guided walks and talks; the season when I learnt patience", "my work includes guided walks and talks"),
    ("City library, shared desk", "I work in a city library (shared desk)"),
    ("Passed hygiene and fire-safety checks each spring", "I passed hygiene and fire-safety checks each spring"),
    ("Tours in castles, gardens, houses of the gentry and museums", "my work includes tours in castles, gardens, houses of the gentry and museums"),
    ("Flyers, 200 doors a day, own bike", "my work includes flyers (200 doors a day), with my own bike"),
    ("Norway, Denmark and Northern Germany", LEFT_OUT),
    ("Lunches and banquets up to 300 covers", "my work includes lunches and banquets of up to 300 covers"),
    ("Section 20 notices, leases", "my work includes Section 20 notices and leases"),
    ("Fitted a 900 litre tank", "I fitted a 900-litre tank"),
    ("Lead author of three guides", "I am lead author of three guides"),
    ("Loading, left when the quarry shut", LEFT_OUT),
    ("Coaching of new drivers in city traffic", "my work includes coaching new drivers in city traffic"),
    ("Editing of the sports pages of the paper", "my work includes editing the sports pages of the paper"),
    ("Choir of 30, two concerts", "my work includes a choir of 30 and two concerts"),
    ("Brunch and cocktail menu in summer", "my work includes a brunch and cocktail menu in summer"),
    ("Three ushers and two box-office assistants", "I work with three ushers and two box-office assistants"),
    ("Weekly letters for front desk and porters", "my work includes weekly letters for the front desk and porters"),
    # Articles, "my" and tools.
    ("Mixed mortar, kept site tidy", "I mixed mortar and kept the site tidy"),
    ("Opened and closed bar", "I opened and closed the bar"),
    ("Trained as store trainer", "I trained as a store trainer"),
    ("Supervised the move to new office", "I supervised the move to a new office"),
    ("Exchange with a school in Valencia", "my work includes an exchange with a school in Valencia"),
    ("Drives tractors, telehandler and quad", "I drive tractors, a telehandler and a quad"),
    ("Helped open second shop in Leith", "I helped open a second shop in Leith"),
    ("Worked in customer service in busy shop", "I worked in customer service in a busy shop"),
    ("Co-ordinated rota of 40 singers", "I co-ordinated a rota of 40 singers"),
    ("Grant applications, two successful", "my work includes grant applications (two successful)"),
    ("Zero-downtime migration of 2TB archive", "I worked on a zero-downtime migration of a 2TB archive"),
    ("Worked on 28-bed ward", "I worked on a 28-bed ward"),
    ("Internal tool for finance team", "I worked on an internal tool for the finance team"),
    ("Pair programming & code review", "my work includes pair programming and code review"),
    ("Unit and end-to-end tests, coverage 85%", "my work includes unit and end-to-end tests (coverage 85%)"),
    ("Issue and return of stock, enquiries", "my work includes the issue and return of stock, as well as enquiries"),
    ("Highest sales in the group in 2017", "my work includes the highest sales in the group in 2017"),
    ("Set up new archive", "I set up a new archive"),
    ("Liaised with GP and families", "I liaised with the GP and families"),
    ("Promoted to instructor in second season", "I was promoted to instructor in my second season"),
    ("Own caseload of small claims", "my work includes my own caseload of small claims"),
    ("Ordering, stocktake and rota", "my work includes ordering, the stocktake and the rota"),
    ("Fleet contract for the council, 85 vehicles", "my work includes a fleet contract for the council (85 vehicles)"),
    ("dbt, Snowflake, Terraform", "I work with dbt, Snowflake and Terraform"),
    # Capitals of common words in the middle, and of names.
    ("Machine operation and Welding of frames", "my work includes machine operation and welding of frames"),
    ("Prototyping of chairs", "my work includes prototyping chairs"),
    ("Royal Mail sorting and delivery", "my work includes Royal Mail sorting and delivery"),
    ("City of York tours and Ghost Walks", "my work includes City of York tours and Ghost Walks"),
    ("Weekly Spanish lessons", "my work includes weekly Spanish lessons"),
    ("Excel reporting and data entry", "my work includes Excel reporting and data entry"),
    # A line with a verb and a subject of its own.
    ("Herb garden planted by me supplies two inns", "the herb garden planted by me supplies two inns"),
    ("Complaints procedure I wrote now covers five depots", "the complaints procedure I wrote now covers five depots"),
    ("My stall now sells out by noon", "my stall now sells out by noon"),
    ("The new filing system saves 4 hours a week", "the new filing system saves 4 hours a week"),
    # What goes on now.
    ("Currently restoring a 1930s bus", "I am restoring a 1930s bus"),
    ("Now responsible for three depots", "I am now responsible for three depots"),
    ("Occasionally cover two wards", "I occasionally cover two wards"),
    ("Mainly groundworks and drainage", "my work is mainly groundworks and drainage"),
    ("Monthly meeting with the tenants", "I took part in a monthly meeting with the tenants"),
    # People are no work: one is one of them, or works with them.
    ("Line manager of four porters", "I am the line manager of four porters"),
    ("Single point of contact for 120 tenants", "I am the single point of contact for 120 tenants"),
    ("Union representative (2019 to 2021)", "I was a union representative from 2019 to 2021"),
    ("Lead internal auditor since 2020", "I have been a lead internal auditor since 2020"),
    ("Gangs of four to eight", "I work with gangs of four to eight"),
    ("Two drivers, one cleaner", "I work with two drivers and one cleaner"),
    ("Roofs, gutters, gangs of up to six", "my work includes roofs and gutters"),
    ("Relief milker for six farms", "I am a relief milker for six farms"),
    ("Mentor to two trainees", "I am a mentor to two trainees"),
    ("First contact for new clients", "I am the first contact for new clients"),
    ("Under chef responsible for pastry, 2 commis", "I am an under chef responsible for pastry (2 commis)"),
    ("ARLA qualified", "I am ARLA qualified"),
    ("Senior cabin crew since 2021", "I have been senior cabin crew since 2021"),
    ("Accompanist for ballet school", "I am an accompanist for ballet school"),
    ("Sole repairer since 2021", "I have been the sole repairer since 2021"),
    ("Free sewing class for beginners", "my work includes a free sewing class for beginners"),
]  # fmt: skip


def _said(lines: list[str], end: str) -> dict[str, str]:
    """The sentence of each line of one job; an empty one where a letter leaves it out."""
    job = {"name": "Lumen", "startDate": "2017", "endDate": end, "highlights": lines}
    facts = read({"work": [job], "languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}})
    said = dict.fromkeys(lines, LEFT_OUT)
    for one in tell(Person(facts), "en").statements:
        said |= {lines[int(part.facts[0].rsplit("/", 1)[1])]: part.text for part in one.parts}
    return said


def test_a_word_that_could_be_verb_or_noun_is_read_as_the_lines_beside_it() -> None:
    assert [_said(list(lines), end) for end, lines in STYLES] == [lines for _, lines in STYLES]


def test_no_line_becomes_a_sentence_that_an_editor_would_mark() -> None:
    wrong = {line: found for line, said in LINES if (found := _said([line], RUNNING)[line]) != said}
    assert not wrong

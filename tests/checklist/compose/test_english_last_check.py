# ruff: noqa: E501 - a table of clauses reads best one row a line
"""The last check of an English clause: what is certain stays, and what is in doubt is left out."""

import pytest

from checklist.compose import compose
from checklist.compose.english.last_check.doubt import checked, doubt_of
from checklist.compose.person import Person
from checklist.compose.statements import tell
from checklist.facts import read
from checklist.rubric import Rubric

CERTAIN = [
    "I studied three rival ferries and positioned ours for cyclists, whom none of them served",
    "I split the release into three parts and rewrote the consent form, with 6 engineers, design and legal",
    "my work includes audits and reports for the board",
    "I reduced by 40% the time that a claim takes",
    "I delivered by van and on foot",
    "I took part in fire safety walks: the only fitter in the group with a badge",
    "my work includes typing wills, bills and letters to tenants",
    "my work includes liaising with growers, hauliers and mills",
    "my work includes opening and closing sluices",
    "my work includes lamp and radio repairs",
    "my work includes stock checks, deliveries and cashing up",
    "my work includes kiln maintenance, as well as training 4 porters",
    "my work includes mending sails, usually at night",
    "my work includes the layout of a monthly magazine",
    "my work includes safety inspections of 30 lifts a month",
    "my work included hive inspections, and I was a fire warden",
    "my work included moulding and dip glazing (40 pots a day)",
    "the job involves 30 calls a day",
    "my work includes liaising with growers and vets, and booking pipers",
    "my work includes valuations, reserve reviews, and loss and salvage claims",
    "I liaised with the harbour master, pilots and divers",
    "I cut the kiln cost by 9%, a saving of £4,000 a year, by firing at night",
    "I was the first point of contact for guests, often worried, by phone",
    "I opened the lido, served bathers, cashed up and locked up",
    "I was part of a crew of 6 shearing 900 daily, 4-daily and weekly flocks",
    "my work includes lamb and wool sales",
    "my work includes proofing menus and posters",
    "I am a teaching assistant at the quay school",
    "I relaid the quay in 9 weeks, on a budget of £3,000",
    "I closed the dig 12 days early and 4% under budget",
    "I ran the ferry office and trained 9 clerks",
    "I built a fares service in Go, serving 2,000 boats a day",
    "I foster and rehome dogs",
    "I was elected union rep by 120 colleagues",
    "I was voted grower of the year",
    "I rewrote the wine lists, and sales per table rose by £4",
    "I ran an A/B test of menus on 90 diners",
    "footfall went up by a fifth",
]
LEFT_OUT = [  # the clause, and what its doubt begins with
    ("I built a hut on the quay, with two carpenters, plonk", "nothing joins: plonk"),
    ("my work includes schedules and coaches 9 part-time tutors", "a verb among things: coaches"),
    ("I adopted by 38% of residents", "who adopted"),
    # Lists that nothing closes, or in which one member may govern another.
    ("my work includes berth planning, moorings and fuel checks; and slips", "semicolons"),
    # What is no task behind "my work includes".
    ("my work includes the larder and pastry", "no work"),
    ("my work includes a patch of 90 allotments", "no work"),
    ("my work includes a visiting student", "no work"),
    ("my work includes early shifts with the horses", "no work"),
    ("my work includes savings of 9%", "no work"),
    ("my work includes a kiln inspection", "no work"),
    # Notes: signs, clipped words, numbers and names that nothing ties to the rest.
    ("my work includes hull checks in 2011 + 2012", "a sign"),
    ("I raised the avg catch by 4%", "a clipped word"),
    ("my work includes berth planning thru the winter", "no work"),
    ("I enforced 25", "a number that counts nothing"),
    ("I wrote reports for Harbour Committee", "a name without article"),
    ("I joined dry docking Osaka", "a name behind a noun"),
    ("I attend hearings as guild’s witness", "an article or a hyphen is missing"),
    ("I pulled espresso on a 2 group Faema", "an article or a hyphen is missing"),
    ("my work includes bakery cover when short", "no verb"),
    ("I drafted bids, two of them won", "no verb"),
    ("my work includes buoy checks for the port and 90 req/s", "a sign"),
    ("I worked away Mon-Fri on the barges", "a note"),
    ("my work includes help to Buy", "a note"),
    ("I kept the pens and pool hygiene 5-star", "a note"),
    ("I introduced new TOS for moorings", "a note"),
    ("my work includes returns to the mate by 5th", "a note"),
    ("I won best in class at the fair", "a note"),
    ("I hold a quay store and permit", "a note"),
    ("my work includes taking bookings on phone", "a note"),
    ("the glaze and clay was trained", "a note"),
    ("I am a fire warden for shift", "an article is missing"),
    ("I run fortnightly quiz for members", "an article is missing"),
    # Deeds: what hangs on behind a comma, what no verb governs, what lacks its article.
    ("I ran watches, locking up, washing and baling", "a phrase behind a comma"),
    ("I enter and review logs in Tide and release of permits", "a thing without article"),
    ("I managed a seed bank and reduced number of trays from 60 to 28", "a thing without article"),
    ("I helped in main pump unit overhaul", "an object without article"),
    ("I manage driftwood and a shop", "a thing without article"),
    ("I moved to test of a new winch", "a thing without article"),
    ("I launched reef scheme for divers", "an object without article"),
    ("I helped harbour crew test the first lamp", "an object without article"),
    ("I soak and midpass checks", "no verb"),
    ("I am a supervising junior rigger", "a deed as a role"),
    ("I moved moorings to Tide Desk January 2019", "a note"),
    ("my work includes still help at lambing", "no work"),
    ("I rewrote Year 8 table with two divers", "an article is missing"),
    ("I worked on a report for VP Moorings", "a note"),
    ("my job was to store crates and nets and ropes", "no list"),
    ("I run classes for divers and 3 groups of 8", "no list"),
    ("my work includes mobile contracts and insurance", "no work"),
    ("my work includes mooring talks with devs", "a clipped word"),
    ("my work includes surveying hulls and grant applications", "a deed that a doing may govern"),
    ("I am stores assistant to the mate", "a role without article"),
    ("my work includes validating a new winch in 2022 and a yard visit", "a deed that a doing may govern"),
    ("knot training was given to all crew", "a note"),
    ("my work includes mentoring mates thro Part 1", "a clipped word"),
    ("I sat juniors training and reef nights", "a note"),
    # What has no verb, or ends with a word that something should follow.
    ("the sail lists and ordering twine for my own boats", "no verb"),
    ("the redesign of a Tarn Ale label, sales went up 9%", "no verb"),
    ("my work included mentioning knots in the log under", "a note"),
    ("I took part in more than 400 five-star reviews", "a note"),
    ("my work included acting AB 9 months", "a note"),
    ("my work includes lamp surveys PAS77", "no work"),
    ("my work includes quay cover when mate out", "a note"),
    ("my work includes lamp work for a trust co", "a note"),
    ("my work includes a special interest in tides", "no work"),
]
SHORTENED = [
    ("my work includes night audit, room allocation and the minibar", "my work includes night audit and room allocation"),
    ("my work includes puzzles, quizzes and a monthly letter", "my work includes puzzles and quizzes"),
    ("my work includes caulking decks for 40 yachts, as well as more than 9 owners", "my work includes caulking decks for 40 yachts"),
    ("my work includes hoof care and stitches out", "my work includes hoof care"),
    ("I sold eels and crabs (£9k a year, top 3 in the bay)", "I sold eels and crabs"),
    ("I ran the quay for 4 fleets (retainer 2+1)", "I ran the quay for 4 fleets"),
    ("my work includes stacking crates in the yard, gate checks and fork checks", "my work includes stacking crates in the yard"),
    ("my work includes waxing boards, fitting fins, straps and leashes", "my work includes waxing boards and fitting fins"),
    ("my work includes mooring using a winch, bow line, and fenders", "my work includes mooring using a winch"),
    ("I started a Monday choir, from 8 to 40 voices", "I started a Monday choir"),
    ("I worked in a team of 9, catch targets and ratios", "I worked in a team of 9"),
    ("I completed a mooring programme, higher certificate", "I completed a mooring programme"),
    ("I sold buoys and lamps, ropes", "I sold buoys and lamps"),
    ("my job is to chart reefs for divers, and full since May", "my job is to chart reefs for divers"),
    ("I ordered clay and sand, kept to budget", "I ordered clay and sand"),
    ("I am a mentor to deck hands and sign off an assessor", "I am a mentor to deck hands"),
    ("I am secretary to the mate, soundings and entries", "I am secretary to the mate"),
    ("I cover 9 ports in Fife and Angus, about 70 boats, crabs and creels", "I cover 9 ports in Fife and Angus"),
    ("I looked after 30 moorings, 1 to 9 boats, weekly and monthly", "I looked after 30 moorings"),
    ("I opened 4 quays, train divers on pumps and masks", "I opened 4 quays"),
    ("I was the contact for divers by radio and phone, questions on tides and tolls", "I was the contact for divers by radio and phone"),
    ("I wrote surveys for two divers and photos", "I wrote surveys for two divers"),
    ("my work includes surveys for two divers, photos and a film", "my work includes surveys for two divers"),
    ("my work includes hull visits, and I am a chasing sails maker", "my work includes hull visits"),
    ("my work includes the till, shelf filling, and cashing up", "my work includes shelf filling and cashing up"),
    ("I moved the berths to a new list (trial run 3 months)", "I moved the berths to a new list"),
    ("I moved the log to Tide: the run went from 3h10 to 38 minutes", "I moved the log to Tide"),
    ("I sold 90 boats in 2016 (best in the bay)", "I sold 90 boats in 2016"),
    ("I am responsible for the quay, moorings and weekly rota", "I am responsible for the quay"),
    ("I rebuilt the sluice: the avg flow went up by 3%", "I rebuilt the sluice"),
    # Members of a list that the table of one kind of doubt or the other leaves out, with those around them.
    ("my work includes keel repairs, hull and mast drawings", "my work includes keel repairs"),
    ("my work includes forge work and a smithing club 1 evening per week", "my work includes forge work"),
    ("my work included knot lessons, washing nets and moelskin", "my work included knot lessons"),
    ("my work included berth checks, ferry toilets and log entries", "my work included berth checks and log entries"),
    ("my work included hoof care, hoists and fleece quality", "my work included hoof care"),
    ("my work includes filing charts on Tidemark, VHF and fuel checks", "my work includes filing charts on Tidemark"),
    ("my work includes slip hire for 9 crews and pool tests 3x daily", "my work includes slip hire for 9 crews"),
    ("my work includes a patch of 90 creels, hull surveys and buoy checks", "my work includes hull surveys and buoy checks"),
    ("my work includes moorings on a 2 group pier, as well as buoy checks", "my work includes buoy checks"),
    ("my work includes rope repairs for barges, as well as net lofts", "my work includes rope repairs for barges"),
    ("my work includes sea walls and lock pits, as well as dredging", "my work includes dredging"),
    ("my work includes baling and small lofts, as well as netting", "my work includes baling and netting"),
    ("my work includes hull checks, kelp pruning and reeds pruning", "my work includes hull checks and kelp pruning"),
    ("my work includes berth checks, mate acting up from 2017 and log entries", "my work includes berth checks and log entries"),
    ("my work includes buoy checks, and I completed 9 in 2019", "my work includes buoy checks"),
    ("my work includes Trad. netting, as well as rope repairs", "my work includes rope repairs"),
    ("my work includes recording on the tablet, as well as rope repairs", "my work includes rope repairs"),
    ("my work includes moflett operation, as well as rope repairs", "my work includes rope repairs"),
    ("my work includes knot lessons in 9 schools and formation of crews", "my work includes knot lessons in 9 schools"),
    ("my work includes deep cleans and carpets", "my work includes deep cleans"),
    ("I work in a crew of 4, loading out the yard, driving 7 boats", "I work in a crew of 4"),
    ("I served and advised customers and recipes", "I served and advised customers"),
    ("my work includes reef visits, batch sizes from 1 to 9 and log checks", "my work includes reef visits and log checks"),
    ("my work includes reef visits, loan boxes, Normans and log checks", "my work includes reef visits and log checks"),
    ("my work includes night patrols (12 hours nights)", "my work includes night patrols"),
    ("I passed a crew programme, bronze and silver level", "I passed a crew programme"),
    ("my work includes hull checks, a rescue of 9 crews in 2019 and log checks", "my work includes hull checks and log checks"),
    ("my work includes tuning harps, as well as tower tours and gizmo", "my work includes tuning harps, as well as tower tours"),
    # What is told of a thing ends where its sentence does.
    ("catches went up 8% in 2019, best in the fleet", "catches went up 8% in 2019"),
    ("the catch grew from 9 to 14 boxes, fuel now below 2%", "the catch grew from 9 to 14 boxes"),
    ("I started a sea choir for mates, now full", "I started a sea choir for mates"),
    ("I was a mate of the day crew, lamp checks and ropes", "I was a mate of the day crew"),
    # Brackets that hold a note and no more.
    ("I assessed divers and moved them up (parents feedback)", "I assessed divers and moved them up"),
    (
        "my work included hedging, coppicing and gate repairs on farms, lanes and one very grumpy bull",
        "my work included hedging, coppicing and gate repairs on farms and lanes",
    ),
    ("I work in a crew of 18 (goods in, pick, pack)", "I work in a crew of 18"),
    ("my work includes safes and lock repairs (24 hours cover)", "my work includes lock repairs"),
    ("I repaired hulls (9 yachts a year, most at night)", "I repaired hulls"),
]  # fmt: skip


@pytest.mark.parametrize("clause", CERTAIN)
def test_a_clause_in_no_doubt_stays_as_it_is(clause: str) -> None:
    assert (checked(clause), doubt_of(clause)) == (clause, "")


@pytest.mark.parametrize(("clause", "doubt"), LEFT_OUT)
def test_a_clause_in_doubt_is_left_out_for_a_reason(clause: str, doubt: str) -> None:
    assert checked(clause) == ""
    assert doubt_of(clause).startswith(doubt)


@pytest.mark.parametrize(("clause", "left"), SHORTENED)
def test_a_member_in_doubt_that_stands_apart_is_left_out_alone(clause: str, left: str) -> None:
    assert checked(clause) == left


def test_a_line_in_doubt_is_no_part_of_the_letter_and_is_listed_as_untold(backend: Rubric) -> None:
    lines = ["Repaired 40 sails a year", "Ran watches, locking up, washing and baling"]
    job = {"name": "Tarn Sails", "position": "Sailmaker", "startDate": "2015", "endDate": "2018", "highlights": lines}
    facts = read({"work": [job], "languages": [{"language": "English"}], "meta": {"bozza": {"as_of": "2026-11"}}})
    assert [fact.text for fact in tell(Person(facts), "en").untold] == lines[1:]
    letter = compose(facts, backend, "en", role="Sailmaker").letter
    assert "I repaired 40 sails a year" in letter
    assert "watches" not in letter

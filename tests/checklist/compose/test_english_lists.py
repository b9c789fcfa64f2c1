# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines of English CVs with several verbs, objects or members, and how these are kept apart in a sentence."""

from checklist.compose.parts.joined import joined
from checklist.compose.person import Person
from checklist.compose.statements import Statement, composed
from checklist.facts import read

RUNNING, ENDED = "", "2020-05"
LEFT_OUT = ""

JOBS = [  # the lines of one job with their sentences, and when the job ended
    (RUNNING, {  # every verb loses the ending of the third person
        "Answers phones and emails and books appointments": "I answer phones and emails and book appointments",
        "Records deliveries, checks invoices and files dockets": "I record deliveries, check invoices and file dockets",
        "Supervises the kiln room and trains new potters": "I supervise the kiln room and train new potters",
        "Walks the dogs twice a day and grooms them": "I walk the dogs twice a day and groom them",
        "Liaises with suppliers, orders parts and tracks warranties": "I liaise with suppliers, order parts and track warranties",
        "Operates, sets and maintains moulding machines": "I operate, set and maintain moulding machines",
        "Gas Safe registered since 2014": "I have been Gas Safe registered since 2014",
        "Installs pumps and writes guides": "I install pumps and write guides",
        "Investigates accidents and reports to the board": LEFT_OUT,
    }),
    (ENDED, {  # "and" stands before the last verb, and its objects keep their own
        "Patrolled 12 streets, dealt with complaints, noise and parking": "I patrolled 12 streets and dealt with complaints, noise and parking",
        "Ran the till, sold tickets, sweets and drinks": "I ran the till and sold tickets, sweets and drinks",
        "Patrolled the pier, dealt with thieves, lost dogs and lost property": "I patrolled the pier and dealt with thieves, lost dogs and lost property",
        "Sold sweets, drinks, papers, ran the lottery": "I sold sweets, drinks and papers, and ran the lottery",
        "Opened the shop, served customers, cashed up and locked up": "I opened the shop, served customers, cashed up and locked up",
        "Sailed in Malta, Gibraltar and on two lakes": "I sailed in Malta and Gibraltar and on two lakes",
        "Skippered a ketch, 18 metres, crew of six": "I skippered a ketch (18 metres, crew of six)",
        "Travelled all over Wales, own van": "I travelled all over Wales, with my own van",
        "Qualified as mechanic and MOT tester, rebuilt two buses": "I qualified as a mechanic and MOT tester, and rebuilt two buses",
        "Built, tested and shipped 14 kits a week": "I built, tested and shipped 14 kits a week",
        "Liaised with press, police and the council": "I liaised with press, police and the council",
        "Joined as junior buyer and rose to category manager": "I joined as a junior buyer and rose to category manager",
    }),
    (ENDED, {  # "and" in the last member joins what describes it, and all members before it describe it too
        "Led a team on school, hospital and railway projects": "I led a team on school, hospital and railway projects",
        "Ran a crew of ten on domestic, retail and highways jobs": "I ran a crew of ten on domestic, retail and highways jobs",
        "Talks, tours and visits for schools, families and clubs": "my work included talks, tours and visits for schools, families and clubs",
        "Till, eggs and hen feed": "my work included the till, eggs and hen feed",
    }),
    (RUNNING, {  # what became of things is told of them, and is no deed
        "Brought in a harness check; failed items at the yearly inspection fell from 9 to 2": "I brought in a harness check; failed items at the yearly inspection fell from 9 to 2",
        "Brought in a harness check; trained six riggers": "I brought in a harness check and trained six riggers",
        "Repairs of pumps; breakdowns down by 8% since 2021": "my work includes repairs of pumps; breakdowns have gone down by 8% since 2021",
        "Retained membership of the Guild of Potters": "I retained membership of the Guild of Potters",
    }),
    (ENDED, {  # what goes on behind a bracket is no part of it
        "Ran the bar (two counters), the cellar and the quiz night": "I ran the bar (two counters), the cellar and the quiz night",
        "Looked after guests (full board), breakfast and laundry": "I looked after guests (full board), breakfast and laundry",
        "Ran two kilns (gas), 40 pots a week": "I ran two kilns (gas; 40 pots a week)",
    }),
    (RUNNING, {  # how much or how often is said of the thing before it
        "Dog walking, six dogs at a time": "my work includes dog walking (six dogs at a time)",
        "Food deliveries, three evenings a week": "my work includes food deliveries (three evenings a week)",
        "Networking at breakfasts, every first Tuesday": "my work includes networking at breakfasts (every first Tuesday)",
        "Window cleaning, every second Saturday": "my work includes window cleaning (every second Saturday)",
        "Hearing tests, half of them at home": "my work includes hearing tests (half of them at home)",
        "On-call plumbing, alternate weekends": "my work includes on-call plumbing (alternate weekends)",
        "Watering, weeding, one Sunday in three": "my work includes watering and weeding (one Sunday in three)",
        "Boat trips (up to 12 guests), three a day": "my work includes boat trips (up to 12 guests; three a day)",
        "About 90 bike repairs a month, most of them by appointment": "the job involves about 90 bike repairs a month (most of them by appointment)",
        "Solar panels since 2021, 30 fitted so far": "my work has included solar panels since 2021 (30 fitted so far)",
        "Ordering of wines, stock value about £15k": "my work includes ordering wines (stock value about £15k)",
        "Bar and floor service, 80 covers": "my work includes bar and floor service (80 covers)",
        "Cleaning, some cooking": "my work includes cleaning and some cooking",
    }),
    (ENDED, {  # a deed stands before its object as a doing, where its verb is known
        "Design, manufacture and repair of boats": "my work included designing, manufacturing and repairing boats",
        "Cleaning of tanks and maintenance of pumps": "my work included cleaning tanks and maintaining pumps",
        "Isolation and identification of moulds": "my work included isolating and identifying moulds",
        "Attendance at trade fairs in Milan": "my work included attending trade fairs in Milan",
        "Liaison with vets and hauliers": "my work included liaising with vets and hauliers",
        "Support for new parents": "my work included supporting new parents",
        "Control of pests": "my work included controlling pests",
        "Care of 30 horses": "my work included the care of 30 horses",
        "Upkeep of lawns": "my work included the upkeep of lawns",
        "Preparation and soil test of seed beds": "my work included the preparation and soil test of seed beds",
        "Negotiations with growers": "my work included negotiations with growers",
    }),
    (RUNNING, {  # where the line has no "and", no doing governs a further deed, and names are those of what stands before
        "Briefing bell ringers, tower tours": "my work includes briefing bell ringers, as well as tower tours",
        "Rope repairs, briefing bell ringers, tower tours": "my work includes rope repairs, tower tours and briefing bell ringers",
        "Sharpening chisels, axes, blades": "my work includes sharpening chisels, axes and blades",
        "Tuning of harps, Salvi and Camac, string repairs": "my work includes tuning harps (Salvi and Camac), as well as string repairs",
    }),
    (ENDED, {  # "and" stands before the last object, where the one before it joins something else
        "Answered letters, calls and faxes, berth and slip bookings": "I answered letters, calls and faxes, and berth and slip bookings",
        "Sold nets, ropes and paint": "I sold nets, ropes and paint",
    }),
    (ENDED, {  # roles, with what they were responsible for, and prizes
        "Section leader, responsible for 12 cadets and their kit": "I was a section leader, responsible for 12 cadets and their kit",
        "Shift second in command, in charge of the armoury": "I was shift second in command, in charge of the armoury",
        "Crew chief, accountable for two aircraft": "I was a crew chief, accountable for two aircraft",
        "Secretary to the parish council": "I was secretary to the parish council",
        "Vice-captain of the first team": "I was vice-captain of the first team",
        "Governor of Ash Primary School": "I was a governor of Ash Primary School",
        "First call for out-of-hours repairs": "I was the first call for out-of-hours repairs",
        "Instructor of the Year 2019": "I was named Instructor of the Year in 2019",
        "Salesperson of the month twice": "I was named salesperson of the month twice",
        "Review of the year for the members": "I took part in a review of the year for the members",
    }),
    (RUNNING, {  # articles: of two words that describe a third, of materials, of what is kept in order
        "Peeling, frying (since I turned 18) and cleaning down": "my work includes peeling, frying (since I turned 18) and cleaning down",
        "Maintain fire and evacuation plan": "I maintain the fire and evacuation plan",
        "Keep bees and two goats": "I keep bees and two goats",
        "Prints on handmade paper and cotton": "my work includes prints on handmade paper and cotton",
        "Shelves in laminated board": "my work includes shelves in laminated board",
        "Wrote a paper on bats": "I wrote a paper on bats",
        "Reception, filing and post": "my work includes reception, filing and post",
        "Keeps tools, bench and floor clean": "I keep the tools, bench and floor clean",
        "Plan routes for vans + trailers": "I plan routes for vans and trailers",
    }),
    (ENDED, {  # a past form that only says which doing is meant is no verb
        "Wound care and dressings": "my work included wound care and dressings",
        "Felt roofing and leadwork": "my work included felt roofing and leadwork",
        "Rose pruning and topiary": "my work included rose pruning and topiary",
        "Set design for school plays": "my work included set design for school plays",
        "Crew welfare and debriefs": "my work included crew welfare and debriefs",
        "Monitor anaesthesia for dogs and cats": LEFT_OUT,
        "Ground lenses by hand": "I ground lenses by hand",
        "Cut waste by a third": "I cut waste by a third",
        "Saw growth of 20% in a year": "I saw growth of 20% in a year",
    }),
    (RUNNING, {  # an abbreviation ends no sentence
        "Deliveries to Gt. Yarmouth and St. Ives every day": "my work includes deliveries to Gt. Yarmouth and St. Ives every day",
        "Calibration of gauges acc. to Reg. Tab. 4 and USP": "my work includes calibrating gauges according to Reg. Tab. 4 and USP",
        "Mixing of creams (acc. to Int. Ph. Ed.) and labelling": "my work includes mixing creams (according to Int. Ph. Ed.) and labelling",
        "Ran the Elk. Trained two starters.": "I ran the Elk; I trained two starters",
    }),
]  # fmt: skip


def _said(lines: list[str], end: str) -> dict[str, str]:
    job = {"name": "Alder", "position": "Supervisor", "startDate": "2019", "highlights": lines}
    document = {"work": [{**job, "endDate": end} if end else job], "languages": [{"language": "English"}]}
    told = composed(Person(read({**document, "meta": {"bozza": {"as_of": "2026-11"}}})), "en").statements
    by_pointer: dict[str, list[str]] = {}
    for one in told:
        by_pointer.setdefault(one.facts[0], []).append(one.text)
    return {line: "; ".join(by_pointer.get(f"/work/0/highlights/{n}", [])) for n, line in enumerate(lines)}


def test_verbs_objects_and_members_are_kept_apart() -> None:
    wrong = {
        line: found for end, lines in JOBS for line, found in _said(list(lines), end).items() if found != lines[line]
    }
    assert not wrong


def test_a_doing_follows_no_deed_that_a_list_of_work_adds() -> None:
    before, more = "my work included net repairs, and I sold 9 boats", "my work included mending sails"
    statements = [Statement(one, "/work/0", (f"/work/0/highlights/{n}",)) for n, one in enumerate((before, more))]
    assert [one.text for one in joined(statements, "en")] == [before, more]

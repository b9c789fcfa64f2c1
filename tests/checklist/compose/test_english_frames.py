# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines of English CVs in the frame that they fit: a deed beside a role, one verb over two things, compounds, names."""

from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of

RUNNING = [  # the line, the sentence while the job goes on
    # Things that look like verbs in a list that "and" closes, and verbs that an adjective behind them shows.
    ("Write leases, witness statements and letters to tenants", "I write leases, witness statements and letters to tenants"),
    ("Order clay, chase late deliveries and pay invoices", "I order clay, chase late deliveries and pay invoices"),
    ("Also at the quay stall every second Saturday", "I also work at the quay stall every second Saturday"),
    ("Brigade of 7, 110 covers on a Saturday", "I work in a brigade of 7 (110 covers on a Saturday)"),
    ("Menus change every six weeks", LEFT_OUT),
    ("Return rate 31% → 17% after rebuilding the kiln", "the return rate went from 31% to 17% after rebuilding the kiln"),
    ("Designated safeguarding deputy", "I am the designated safeguarding deputy"),
    ("Kelp → Herald integration with sales", LEFT_OUT),
    ("Findability: brought 60 pages up to WCAG 2.2 with the shop team", "I brought 60 pages up to WCAG 2.2 with the shop team"),
    ("Conduct of own caseload of 45 repair files", "I have my own caseload of 45 repair files"),
    ("Caseload of 30 in three clinics", "I have a caseload of 30 in three clinics"),
    ("Till and card machine", "I use the till and card machine"),
    ("Use Kelp ovens and Herald", "I use Kelp ovens and Herald"),
    ("Taught throwing, kiln manager, ran the shop", "I taught throwing and ran the shop"),
    # A deed has its subject, and stands in no brackets.
    ("On call 1 week in 4, rewrote the flood plan", "I am on call 1 week in 4, and I have rewritten the flood plan"),
    ("Steward since 2019, negotiated two pay deals", "I have been a steward since 2019, and I have negotiated two pay deals"),
    ("Yoga classes (mixed abilities)", "my work includes yoga classes (mixed abilities)"),
    ("Gate repairs (built two a week)", "my work includes gate repairs"),
    ("Lock repairs (won an award in 2019)", "my work includes lock repairs"),
    # A verb before people whom an acronym or an adjective describes, and a noun before others.
    ("Help SEN pupils with reading", "I help SEN pupils with reading"),
    ("Support bereaved families", "I support bereaved families"),
    ("Guide VIP visitors round the mill", "I guide VIP visitors round the mill"),
    ("Cover ESOL classes", "I cover ESOL classes"),
    ("Support staff for 3 wards", "I work with support staff for 3 wards"),
    ("Help desk calls and printer repairs", "my work includes help desk calls and printer repairs"),
    # Verbs of two words, and what they are before a noun.
    ("Line manage one gardener", "I line-manage one gardener"),
    ("Line managing three drivers", "my work includes line-managing three drivers"),
    ("Project manage chapel refits", "I project-manage chapel refits"),
    ("Spot check invoices", "I spot-check invoices"),
    ("Cold called 40 shops a week", "I cold-called 40 shops a week"),
    ("Maintained temperature controlled cellars", "I maintained temperature-controlled cellars"),
    # What is known to have no article, and what a percentile is called.
    ("Shrink down from 2% to 1%", "shrink went down from 2% to 1%"),
    ("Rework from 6% to 2%", "rework went from 6% to 2%"),
    ("p99 from 2s to 300ms", "p99 went from 2s to 300ms"),
    ("LFL sales up 6% in 2024", "like-for-like sales went up 6% in 2024"),
    # Two things have a verb in the plural; only what is measured is kept to a figure.
    ("Costs and waste cut by 12%", "costs and waste were cut by 12%"),
    ("Search and filter page rewritten", "I rewrote the search and filter page"),
    ("Menus and food costs held at 28%", "I held food costs at 28%"),
    ("Stock levels and supplier list kept to £20k", "I kept the stock levels to £20k"),
    ("Wages and stockholding kept to 12% of sales", "I kept wages and stockholding to 12% of sales"),
    # What is so, whoever made it so, is no deed of the writer's.
    ("Design of a jetty for ferries; currently 12 boats are moored", "my work includes designing a jetty for ferries; currently 12 boats are moored"),
    ("Currently 40 clients on the books", "I work with 40 clients on the books"),
    # What goes on since a day.
    ("Training a kennel hand since March 2024", "I have been training a kennel hand since March 2024"),
    ("Bell ringing since 2021", "my work has included bell ringing since 2021"),
]  # fmt: skip
ENDED = [  # the line, the sentence once the job has ended
    ("First smithy hire, built team to 9, kiln", "I was the first smithy hire, and I built the team to 9"),
    ("Second harbour employee", "I was the second harbour employee"),
    ("Tool hire and deliveries", "my work included tool hire and deliveries"),
    # A role is nothing that a deed governs.
    ("Supported the head gardener, first aider, mowing and hedging", "I supported the head gardener"),
    ("Taught maths, form tutor", "I taught maths"),
    ("Worked as cook, cleaner and driver", "I worked as a cook, cleaner and driver"),
    ("Trained starters, buddies and agency staff", "I trained starters, buddies and agency staff"),
    ("Photographed the crew, coach and trainer", "I photographed the crew, coach and trainer"),
    ("Operated forklift, loader and slicer", "I operated a forklift, loader and slicer"),
    ("Held talks and tours at 12 schools", "I held talks and tours at 12 schools"),
    ("Deployed both kilns with Kiln Desk, Docker and valves", "I deployed both kilns with Kiln Desk, Docker and valves"),
    # The last doing of a list has its own objects.
    ("Sharpening mowers, raking leaves and twigs", "my work included sharpening mowers and raking leaves and twigs"),
    ("Mixing mortar, carrying bricks and blocks", "my work included mixing mortar and carrying bricks and blocks"),
    ("Feeding calves, hoof trimming and milking", "my work included feeding calves, hoof trimming and milking"),
    ("Packing crates, labelling boxes, checking weights and dates", "my work included packing crates, labelling boxes, and checking weights and dates"),
    # Things that a doing may govern are left out, and the doing behind them is not.
    ("Planning walks, maps, tents and settling in new guides", "my work included planning walks and settling in new guides"),
    ("Ironing shirts, towels, bedding and folding sheets", "my work included ironing shirts and folding sheets"),
    # What a thing includes ends before the next deed.
    ("Lift servicing incl. hydraulic lifts, escalator inspections", "my work included lift servicing (including hydraulic lifts) and escalator inspections"),
    ("Repairs including brakes, clutches and hinges", "my work included repairs including brakes and clutches"),
    # Names with a noun that takes an article, and the office of a place of work.
    ("Inducting carers and assessing Care Certificate", "my work included inducting carers and assessing the Care Certificate"),
    ("Rolling out Cycle to Work Scheme", "my work included rolling out the Cycle to Work Scheme"),
    ("Held a Food Hygiene Certificate", "I held a Food Hygiene Certificate"),
    ("Ran fish department, 4 staff", "I ran the fish department (4 staff)"),
    ("Ran a small ward", "I ran a small ward"),
    ("Reported faults to office and drivers", "I reported faults to the office and drivers"),
    ("upvc frames, glazing and beading", "my work included glazing and beading"),
    ("Cleaning upvc sills", "my work included cleaning uPVC sills"),
    # A word behind an article describes, and so does what stands beside an adjective.
    ("Priced boats with the foreman and an outside surveyor", "I priced boats with the foreman and an outside surveyor"),
    ("Wrote the guide after a near miss", "I wrote the guide after a near miss"),
    ("Ran a tidal and gated basin for 40 boats", "I ran a tidal and gated basin for 40 boats"),
    # A product's name stands before what it is; what a trade speaks of as a stuff has no article behind a preposition.
    ("Turned drawings into pages for WordPress and Kelp CMS", "I turned drawings into pages for WordPress and Kelp CMS"),
    ("Worked with buyers on frozen product", "I worked with buyers on frozen product"),
    # Whoever writes whole sentences with articles leaves none out.
    ("I led 9 divers on night shift in a 40,000 sq. ft. heated and gated yard that a ferry serves.", "I led 9 divers on night shift in a 40,000 sq. ft. heated and gated yard that a ferry serves"),
    ("In 2019, when fares rose by 9%, I redrew the routes so that we kept our slots.", "in 2019, when fares rose by 9%, I redrew the routes so that we kept our slots"),
    # Names that one preposition governs stay together, and what "which" adds stays with its doing.
    ("Development of the fares app with Kotlin, Kiln Desk and Go", "my work included developing the fares app with Kotlin, Kiln Desk and Go"),
    ("Participation in the trial of a new kiln, which cut firing from 14 to 6 hours", "my work included participating in the trial of a new kiln, which cut firing from 14 to 6 hours"),
    ("Two deployments to Mali", "I completed two deployments to Mali"),
    ("Reduced kiln waste by 9 %", "I reduced kiln waste by 9%"),
    # A phrase of time before its deed; two short deeds of one line; verbs with what is written before them.
    ("During the strike, ran the night desk with two ushers", "during the strike, I ran the night desk with two ushers"),
    ("On call 1 week in 4, rewrote the tide plan", "I was on call 1 week in 4, and I rewrote the tide plan"),
    ("Opened the lido on Sundays; trained 5 bathers", "I opened the lido on Sundays and trained 5 bathers"),
    ("Was secretary of the quay; trained 5 bathers", "I was secretary of the quay; I trained 5 bathers"),
    ("Replaced a night job that missed its 6 a.m. slot", "I replaced a night job that missed its 6 a.m. slot"),
    ("Beta tested two ferry apps", "I beta-tested two ferry apps"),
    ("E-filed claims in state and federal court", "I e-filed claims in state and federal court"),
    # What is so by now is nothing of a job that is over.
    ("Currently studying for the kiln exam", LEFT_OUT),
    ("Currently 40 boats on the books", LEFT_OUT),
    ("Ran 5K for charity", "I ran 5K for charity"),
    ("Drove a 7.5 tonne lorry across the Fens", "I drove a 7.5-tonne lorry across the Fens"),
    ("Interpreted for Welsh-speaking tenants", "I interpreted for Welsh-speaking tenants"),
    ("Moved the yard to KelpSpot CRM", "I moved the yard to KelpSpot CRM"),
    # Either spelling of a verb that tells a deed.
    ("Summarized hearing notes and wills", "I summarized hearing notes and wills"),
    # Doings with their objects are members of one list, and how a thing is done hangs on behind its comma.
    ("Mending nets, renting out huts for the parish and selling kites", "my work included mending nets, renting out huts for the parish and selling kites"),
    ("Sampling at 9 wells, following a monthly plan", "my work included sampling at 9 wells, following a monthly plan"),
]  # fmt: skip


def test_a_deed_that_no_table_has_is_told_as_those_beside_it_are() -> None:
    lines = ["Mended nets", "Drained the dock", "Kyanized piles per order"]
    assert sentences_of(lines, "2020", checked=True)["Kyanized piles per order"] == "I kyanized piles per order"
    assert sentences_of(["Kyanized piles per order"], "2020", checked=True) == {"Kyanized piles per order": LEFT_OUT}


def test_a_verb_beside_others_in_the_present_governs_what_is_done_often() -> None:
    lines = ["Grade essays and answer the post", "Hold weekly drop-ins and lab hours for 30 pupils"]
    assert sentences_of(lines, "", checked=True)[lines[1]] == "I hold weekly drop-ins and lab hours for 30 pupils"


def test_lines_of_a_running_job_are_told_in_the_frame_that_they_fit() -> None:
    assert {line: sentences_of([line], "", checked=True)[line] for line, _ in RUNNING} == dict(RUNNING)


def test_lines_of_an_ended_job_are_told_in_the_frame_that_they_fit() -> None:
    assert {line: sentences_of([line], "2022", checked=True)[line] for line, _ in ENDED} == dict(ENDED)


ALIKE = [  # lines of running jobs; a meal is no deed, a named place no place of work, and people who do something are many
    ("Breakfast and bar", "my work includes breakfast and the bar"),
    ("Lunch, tapas and garde manger", "my work includes lunch, tapas and garde manger"),
    ("Elm Street Library: £2m, handed over two weeks early", LEFT_OUT),
    ("Busy call centre", "I work in a busy call centre"),
    ("Wrote the leaflet for guests going home by boat", "I wrote the leaflet for guests going home by boat"),
    ("Chairing of monthly crew and safety meetings", "my work includes chairing monthly crew and safety meetings"),
    ("Sorted claims by tenant, street and month", "I sorted claims by tenant, street and month"),
    ("Cut p95 latency of the till from 90 ms to 40 ms", "I cut the p95 latency of the till from 90 ms to 40 ms"),
    ("On-call rota every fourth week; wrote the log", "I am on call every fourth week; I wrote the log"),
    ("Updated in wound care and splinting", "I was updated in wound care and splinting"),
    # Two clauses with a comma alone between them, and what began last year.
    ("I run the tuck shop on the pier, we sell 90 rolls on a Sunday", "I run the tuck shop on the pier; we sell 90 rolls on a Sunday"),
    ("I run the shop, I count the till and I order rolls", "I run the shop, I count the till and I order rolls"),
    ("Since last year I write one page for the menu every month", "since last year I have written one page for the menu every month"),
]  # fmt: skip


def test_words_that_look_like_a_deed_a_place_or_one_thing_are_told_as_what_they_are() -> None:
    assert {line: sentences_of([line], "")[line] for line, _ in ALIKE} == dict(ALIKE)

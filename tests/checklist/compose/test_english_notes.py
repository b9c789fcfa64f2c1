# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Notes of English CVs: words that look like verbs, figures without a verb, fragments; told as sentences or left out."""

from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of

ENDED = [  # the line, the sentence once the job has ended
    # Adjectives and nouns of a trade that look like verbs.
    ("Used van showroom, 60 vans, 5 staff", "I worked in a used van showroom (60 vans, 5 staff)"),
    ("Trained fire warden", "I was a trained fire warden"),
    ("Trained two fire wardens", "I trained two fire wardens"),
    ("Lead capture from trade fairs", "my work included lead capture from trade fairs"),
    ("Led the capture of 40 falcons", "I led the capture of 40 falcons"),
    ("Sold mowers, spare parts, extended warranties", "I sold mowers, spare parts and extended warranties"),
    ("Mentor to 4 rowers, two now qualified", "I mentored 4 rowers (two now qualified)"),
    ("Standing in for the vicar at vespers", "my work included standing in for the vicar at vespers"),
    ("Setting up farm shop (300 lines)", "my work included setting up a farm shop (300 lines)"),
    ("Show beginners how to splice rope", "I showed beginners how to splice rope"),
    # What is no deed, and what came of the work.
    ("Boundary disputes and surveys, 9 of 12 settled", "my work included boundary disputes and surveys (9 of 12 settled)"),
    ("Coal and sand orders, cut waste at the quay by over 9%", "my work included coal and sand orders, and I cut waste at the quay by over 9%"),
    ("Washed pots, mixed dough, ovens", LEFT_OUT),
    ("Clerk at assizes x 4", LEFT_OUT),
    ("Honey sales best of the fair in 2011", LEFT_OUT),
    # A day, a time, a ratio or a number that no preposition ties to its noun.
    ("Falconry class Fridays", LEFT_OUT),
    ("Falconry classes on Fridays and Sundays", "my work included falconry classes on Fridays and Sundays"),
    ("Flood relief 2012: sandbags for 90 cottages", LEFT_OUT),
    ("Night watch and bell rota 1:6", LEFT_OUT),
    ("Vineyard work May-June 2014", LEFT_OUT),
    ("Caseload 90 tenants", LEFT_OUT),
    ("Picked for Golden Oar Prize Q2 2014", LEFT_OUT),
    ("Signing authority 20,000, weekly cheque runs", "my work included signing authority (20,000) and weekly cheque runs"),
    ("Ditch cutting monthly, dams", "my work included monthly ditch cutting and dams"),
    ("Feeding 90 ewes, 20-bail shed", "my work included feeding 90 ewes (20-bail shed)"),
    ("Teaching of knots in 1st and 2nd", "my work included teaching knots in first and second"),
    ("Green Rivers co-ordinator, third prize won", "I was a Green Rivers co-ordinator and won the third prize"),
    ("Harbour bylaws, introduced Quiet Hours and night patrols", "my work included harbour bylaws, and I introduced Quiet Hours and night patrols"),
    # Figures and fragments without a verb.
    ("Average of 9 lambs per week against target of 7, best week 14", "my average was 9 lambs per week against a target of 7"),
    ("Best churn rate of 8 dairies, Easter 2014", LEFT_OUT),
    ("NPS 71.5% rolling 6 months", LEFT_OUT),
    ("Baling, baling rate about 40 an hour", "my work included baling"),
    ("Running hot shop, before that lehr, 30 pieces a day", LEFT_OUT),
    ("Nights, only welder there so fix most faults alone", LEFT_OUT),
    ("Built 12 x 30’ beds", LEFT_OUT),
    ("Harmony checks BSL 2.1", LEFT_OUT),
    ("Harker & Sons Stonemasons, Ludd", LEFT_OUT),
    ("Sweeping up, 6S chart at end of shift", LEFT_OUT),
    # Names of two words that belong together.
    ("Ledgers, post, health and safety file for the mill", "my work included ledgers, post, and a health and safety file for the mill"),
    ("Home runs, moving & handling talks", "my work included home runs, as well as moving and handling talks"),
    ("Welsh choir, weekly, 30 voices", "my work included a Welsh choir (weekly; 30 voices)"),
    # What the short style leaves out.
    ("Settling in visits, parents evening", "my work included settling-in visits and parents’ evenings"),
    ("Was in charge of day to day running of the mill", "I was in charge of the day-to-day running of the mill"),
    ("Passed my trade test while working here (2009)", "I passed my trade test while working there (2009)"),
    ("Shortlisted for a bread prize (sourdough, rye) 2017", "I was shortlisted for a bread prize (sourdough, rye) in 2017"),
    ("Carrying out of hive inspections", "my work included carrying out hive inspections"),
    ("Risk based dive plans and post contract surveys", "my work included risk-based dive plans and post-contract surveys"),
    ("Built Flask and Vue portal for divers", "I built a Flask and Vue portal for divers"),
    ("Girders up to 3 tonne", "my work included girders of up to 3 tonnes"),
    ("Training 4 porters", "my work included training 4 porters"),
    ("Preparing bills for approval by wage earner", "my work included preparing bills for approval by a wage earner"),
    ("Worked with a small family forge, gates, railings, guttering", "I worked with a small family forge"),
    ("Ran an A/B test of menus on 90 diners", "I ran an A/B test of menus on 90 diners"),
    ("Snag lists, interim IPC's", "my work included snag lists and interim IPCs"),
    ("Mostly Vossen and Kerr looms", "my work was mostly Vossen and Kerr looms"),
    ("Cycle time on main crane job down from 40 to 31 seconds by moving the feed", "the cycle time on the main crane job went down from 40 to 31 seconds"),
    ("Loom repairs incl. GRIT frames and belts", "my work included loom repairs, including GRIT frames and belts"),
]  # fmt: skip

RUNNING = [  # the line, the sentence while the job goes on
    ("No accidents since I joined", "I have had no accidents since I joined"),
    ("Show starters what to pack", "I show starters what to pack"),
    (
        "Leasing of moorings, £90,000 raised since 2020",
        "my work includes leasing moorings, and I have raised £90,000 since 2020",
    ),
    ("Out of hours rota 1 in 6", "my work includes the out-of-hours rota (1 in 6)"),
]


def test_notes_are_told_as_sentences_or_left_out() -> None:
    wrong = {}
    for rows, end in ((ENDED, "2020-05"), (RUNNING, "")):
        for line, expected in rows:
            said = sentences_of([line], end)[line]
            if said != expected:
                said = sentences_of([line], end, checked=True)[line]
            if said != expected:
                wrong[line] = said
    assert not wrong

# ruff: noqa: E501 - a table of sentences reads best one row a line
"""How rough lines of English CVs are written in a letter: hyphens, prepositions, abbreviations, fragments."""

from checklist.compose.bilingual.firm import about
from checklist.compose.english.highlights import sentence
from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of

ENDED = [  # lines of ended jobs, each with its sentence
    # Compounds take their hyphens before a noun, and there only.
    ("Night cover for 3 star guest house", "my work included night cover for a 3-star guest house"),
    ("Cleaning of 40 bed ward", "my work included cleaning a 40-bed ward"),
    ("Visits to two storey flats", "my work included visits to two-storey flats"),
    ("Training of two site managers", "my work included training two site managers"),
    ("Closing of ledgers at year end", "my work included closing ledgers at year end"),
    ("Year end accounts and month end journals", "my work included year-end accounts and month-end journals"),
    ("Window cleaning on high rise blocks", "my work included window cleaning on high-rise blocks"),
    ("Driving of single and double deck trams", "my work included driving single- and double-deck trams"),
    ("Club sign ups, cash ups and stock takes", "my work included club sign-ups, cash-ups and stocktakes"),
    ("Signed up 40 members", "I signed up 40 members"),
    ("Gave 5 to 10 min talks on bees", "I gave 5- to 10-minute talks on bees"),
    # Short signs and words are written out.
    ("Grafting of ca. 300 pear trees", "my work included grafting about 300 pear trees"),
    ("Sold 900t pa", "I sold 900t a year"),
    ("Sold nets and kites (~$22M a year)", "I sold nets and kites (about $22M a year)"),
    ("Reports on incomes v costs", "my work included reports on incomes versus costs"),
    # Prepositions that a CV leaves out.
    ("Sale of caravans (104% of target 2017)", "my work included selling caravans (104% of target in 2017)"),
    ("Chasing of late payers (debtor days 61 down to 44)", "my work included chasing late payers (debtor days down from 61 to 44)"),
    ("Allotment rents (arrears 9% to 3%)", "my work included allotment rents (arrears down from 9% to 3%)"),
    ("Nursery places (ages 2 to 4)", "my work included nursery places (ages 2 to 4)"),
    ("Set up of stands at fairs", "my work included setting up stands at fairs"),
    ("Set up and pack away of marquees, cider labels", "my work included setting up and packing away marquees, as well as cider labels"),
    ("Stored 40TB footage and 16GB cards", "I stored 40 TB of footage and 16GB cards"),
    ("Milled 900 kg flour a day", "I milled 900 kg of flour a day"),
    ("Auto enrolment and re-roofing", "my work included auto-enrolment and re-roofing"),
    ("Co hosted a harp festival", "I co-hosted a harp festival"),
    ("Design, supply and install of looms", "my work included designing, supplying and installing looms"),
    ("Grafting of pear trees, 30-40 per day", "my work included grafting pear trees (30–40 per day)"),
    ("Welded to BS 4-1 and HTM 01-05", "I welded to BS 4-1 and HTM 01-05"),
    ("Cover for 3 night porters", "my work included cover for 3 night porters"),
    ("Kept workshop in credit in 2011-12", "I kept the workshop in credit in 2011–12"),
    ("Kept log in Excel", "I kept a log in Excel"),
    ("Quotes, harp repairs, handover to customer", "my work included quotes, harp repairs and handover to the customer"),
    ("Invoices for 9 tenants on Tide and Star", "my work included invoices for 9 tenants on Tide and Star"),
    ("Bathed residents in own rooms", "I bathed residents in their own rooms"),
    ("Catering for weddings, plating up to 200 covers", "my work included catering for weddings and plating for up to 200 covers"),
    ("Sheep dipping as RAMA", "my work included sheep dipping as a RAMA"),
    # What stands behind a comma and is no thing of the list.
    ("Rewiring of 12 chapels, completed Oct 2018", "my work included rewiring 12 chapels (completed in October 2018)"),
    ("Chasing of poachers and anglers, 9 appeared in court", "my work included chasing poachers and anglers (9 appeared in court)"),
    ("Lawn care, hedges, gross margin 18% up to 22%", "my work included lawn care and hedges (gross margin up from 18% to 22%)"),
    ("Ledger of 60 berths, sail and motor", "my work included a ledger of 60 berths (sail and motor)"),
    ("Weights, feed charts, all on paper", "my work included weights and feed charts (all on paper)"),
    ("Cider labels (8 kinds), into two farm shops", "my work included cider labels (8 kinds, into two farm shops)"),
    # Names behind a preposition are one list; names beside things are members of theirs.
    ("Stall at Otley Show, Ripon Market and school fairs, cleaning of tanks", "my work included a stall at Otley Show, Ripon Market and school fairs, as well as cleaning tanks"),
    ("FarmPlan, AgriMap plans, Sage and VAT returns", "my work included FarmPlan, AgriMap plans, and Sage and VAT returns"),
    ("Answering of complaints, Feefo and Yell.com reviews", "my work included answering complaints, as well as Feefo and Yell.com reviews"),
    ("Guest outings, booking of pipers, harpists and singers", "my work included guest outings, as well as booking pipers, harpists and singers"),
    ("Repair of looms, Skipton and Keighley", "my work included repairing looms (Skipton and Keighley)"),
    ("Taught drivers, 11 pupils passed in 2016, all first time", "I taught drivers (11 pupils passed in 2016, all first time)"),
    ("Sent a leaflet to 900 homes, average reply rate 4%", "I sent a leaflet to 900 homes (average reply rate 4%)"),
    ("Part of a crew of 6 shearing 900 daily, 4-daily and weekly flocks", "I was part of a crew of 6 shearing 900 daily, 4-daily and weekly flocks"),
    ("Served an apprenticeship with a smith, all aspects of shoeing", "I served an apprenticeship with a smith (all aspects of shoeing)"),
    ("Boiler installs, domestic and commercial", "my work included boiler installations (domestic and commercial)"),
    ("Haulage all over UK, 18 tonne", "my work included haulage all over the UK (18 tonnes)"),
    ("Ran a stall for honey (grew sales by 40%)", "I ran a stall for honey (growing sales by 40%)"),
    ("Acreage grown from 90 to 140 acres", "acreage grew from 90 to 140 acres"),
    ("Piece work 3 shift (lates)", LEFT_OUT),
    # A deed behind the comma has the writer as its subject.
    ("Rotas for 14 grooms, kept feed bills to £900 a month", "my work included rotas for 14 grooms, and I kept feed bills to £900 a month"),
    ("Tree surveys, have trained 3 climbers", "my work included tree surveys, and I have trained 3 climbers"),
    ("Rescue and first aid, RYA trained", "my work included rescue and first aid, and I was RYA trained"),
    ("Own van, on call 1 night in 4", "I had my own van and was on call 1 night in 4"),
    ("Portal for anglers, contacted 90 clubs", "I worked on a portal for anglers and contacted 90 clubs"),
    ("Reed cutting, stored outdoors", LEFT_OUT),
    # What a dash lists stands in brackets.
    ("Saddle, bridle and girth repairs – buckles, straps, stitching", "my work included saddle, bridle and girth repairs (buckles, straps and stitching)"),
    ("Water testing – BOD, nitrates, lead", "my work included water testing (BOD, nitrates and lead)"),
    ("Pipe and drain jobs – jetting, lining and check up under the new code", "my work included pipe and drain jobs (jetting, lining and check up under the new code)"),
    # Names of products, and nouns with a particle, are no verbs.
    ("Windows 7 to Windows 10 upgrade of 90 tills", "my work included the Windows 7 to Windows 10 upgrade of 90 tills"),
    ("P60 forms and M365 admin", "my work included P60 forms and M365 admin"),
    ("Put together seed catalogue (Excel)", "I put together a seed catalogue (Excel)"),
    # A doing behind things has its object, and not "of"; a fixed name keeps its noun.
    ("VHF sets, wiring of masts", "my work included VHF sets and wiring masts"),
    ("Payment of duty, attachment of earnings orders", "my work included the payment of duty and attachment of earnings orders"),
    ("Keeper for 6 lakes, stocking trout and mending nets", "I was a keeper for 6 lakes, stocking trout and mending nets"),
    ("1st line support for 40 depots", "my work included first-line support for 40 depots"),
    ("Cottage lets incl. two barns", "my work included cottage lets, including two barns"),
    ("Pricing of permits introduced March 2015", "my work included pricing permits introduced in March 2015"),
    ("Macros for a brewery (saves about 9 hours a month)", "my work included macros for a brewery (saving about 9 hours a month)"),
    # A role beside things is told as one.
    ("Fire warden, first-aid boxes, monthly drills", "I was a fire warden, and my work included first-aid boxes and monthly drills"),
    ("Egg collection, grading, keyholder", "my work included egg collection and grading, and I was a keyholder"),
    ("Beam laying, cladding and roofing on farms, approx 90 sheds over 4 years", "my work included beam laying, cladding and roofing on farms (about 90 sheds over 4 years)"),
    ("Silage / hay forecasts", "my work included silage and hay forecasts"),
    # Roles have their years with prepositions.
    ("Top grower in the valley 2015 and 2018", "I was the top grower in the valley in 2015 and 2018"),
    ("Acting Head Warden May 2018 - July 2019 (4 staff)", "I was acting Head Warden from May 2018 to July 2019 (4 staff)"),
    ("Union safety rep 2014 - 2018", "I was a union safety rep from 2014 to 2018"),
    # Capitals: names keep theirs, common words lose it.
    ("Fitted Wardrobes and staircases", "my work included fitted wardrobes and staircases"),
    ("Sales of feed and seed across East Fife and Tayties", "my work included sales of feed and seed across East Fife and Tayties"),
    ("Deliveries, Booking.net listings", "my work included deliveries and Booking.net listings"),
    ("Support of SharePoint, Teams, Outlook and licences", "my work included supporting SharePoint, Teams, Outlook and licences"),
    ("Kessl and Doltz looms", "my work included Kessl and Doltz looms"),
    ("Invoicing and Credit control", "my work included invoicing and credit control"),
    # Numbers, adverbs and nouns before a participle have hyphens before what they describe.
    ("Wiring of 240 berth marina extension", "my work included wiring a 240-berth marina extension"),
    ("Ran 12 dance halls and a 40 stall market", "I ran 12 dance halls and a 40-stall market"),
    ("Lead 4 kayak guides and train the rest", "my job was to lead 4 kayak guides and train the rest"),
    ("Shearing autumn lambing ewes", "my work included shearing autumn-lambing ewes"),
    ("Gas fired kilns, low value parcels and fast growing orchards", "my work included gas-fired kilns, low-value parcels and fast-growing orchards"),
    ("First and second line support for 3 ferries", "my work included first- and second-line support for 3 ferries"),
    ("Wrote an open source Go crawler for NDVS approved growers", "I wrote an open-source Go crawler for NDVS-approved growers"),
    ("Radar and sonar set up (Navtel)", "my work included a radar and sonar set-up (Navtel)"),
    ("Set up a radar", "I set up a radar"),
    # Whose something is, clipped words, and ranges.
    ("Drivers hours, ladies and gents wigs, childrens puppets", "my work included drivers’ hours, ladies’ and gents’ wigs, and children’s puppets"),
    ("Gas certs for 20-30 barges a year", "my work included gas certificates for 20–30 barges a year"),
    ("Wrote 30+ NDT reports", "I wrote more than 30 NDT reports"),
    ("Hygiene lead, swabs and logs", "I was hygiene lead, and my work included swabs and logs"),
    ("First-coat inspection, gauges", "my work included first-coat inspection and gauges"),
    # Examples stand behind "such as" where they end the line.
    ("Ran fairs e.g. Plum Day (300 visitors) and Seed Week", "I ran fairs such as Plum Day (300 visitors) and Seed Week"),
    ("Logged faults e.g. lamps, brakes, doors with the depot", LEFT_OUT),
]  # fmt: skip


def test_rough_lines_are_written_in_full() -> None:
    wrong = {}
    for line, expected in ENDED:
        said = sentences_of([line], "2020-05")[line]
        if said != expected:
            wrong[line] = said
    assert not wrong


def test_what_an_advertisement_says_of_the_firm_takes_its_hyphens() -> None:
    said = about("Larch House is a 30 bed home with a busy, five surgery clinic next door.", "Larch House", "en")
    assert said == "Larch House is a 30-bed home with a busy, five-surgery clinic next door"
    said = about("Larch House is a four star hotel with two bars, a spa and a view.", "Larch House", "en")
    assert said == "Larch House is a four-star hotel with two bars, a spa and a view"
    said = about("Larch House is a well established, wood fired bakery in a fast growing town.", "Larch House", "en")
    assert said == "Larch House is a well-established, wood-fired bakery in a fast-growing town"
    said = about("Larch House is a four star, family-owned hotel.", "Larch House", "en")
    assert said == "Larch House is a four-star, family-owned hotel"


def test_what_an_advertisement_says_of_the_firm_is_left_out_where_it_is_in_doubt() -> None:
    assert not about("Larch House is a studio of ten making posters and social for breweries.", "Larch House", "en")
    said = about("We’re Larch, a 12-person bakery making bread for schools.", "Larch House", "en")
    assert said == "Larch House is a 12-person bakery making bread for schools"


def test_names_share_the_hyphen_of_what_they_describe() -> None:
    said = sentence("Translating for Welsh and Breton speaking tenants", running=False)
    assert said == "my work included translating for Welsh- and Breton-speaking tenants"


def test_a_noun_before_one_bare_thing_is_no_verb_and_a_first_of_many_has_its_article() -> None:
    assert not sentence("Box office, bar and stalls", running=False).startswith(("I ", "my job"))
    said = sentence("Moved moorings from Tide Log to Tide Desk Jan 2019", running=False)
    assert said == "I moved moorings from Tide Log to Tide Desk in January 2019"
    assert "the first automated lock tests" in sentence("Wrote first automated lock tests", running=False)

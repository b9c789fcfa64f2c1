"""English nouns in composed letters: which list has which noun, and the articles that a CV leaves out."""

from collections import Counter

from checklist.compose.english.phrases import is_plural, words_of
from checklist.compose.tables import table
from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of

TABLES = ("count", "uncountable", "count-or-mass")

# Lines of a running job in which a countable noun stands bare in the singular, and their sentences.
BARE = {
    "Build and send weekly newsletter to 40 shops and negotiate with printers": (
        "I build and send a weekly newsletter to 40 shops and negotiate with printers"
    ),
    "Washed kennels using hose and bucket": "I washed kennels using a hose and bucket",
    "Lifted tiles onto roof with hoist": "I lifted tiles onto the roof with a hoist",
    "Managed patch of 310 allotments": "I managed a patch of 310 allotments",
    "Wrote monthly e-newsletter for 900 members": "I wrote a monthly e-newsletter for 900 members",
    "Repaired saddle and bridle for riding school": "I repaired a saddle and bridle for a riding school",
    "Worked with bricklayer and glazier on repairs": "I worked with a bricklayer and glazier on repairs",
    "Referrals to youth club and money advice": "my work includes referrals to a youth club and money advice",
    "Gate and fence repair for three estates": "my work includes gate and fence repair for three estates",
    "Helped with gate and fence repair": "I helped with gate and fence repair",
    "Made cheese and butter in farm dairy": "I made cheese and butter in a farm dairy",
    "Taught piano and violin to beginners": "I taught piano and violin to beginners",
    "Promoted to head thatcher": "I was promoted to head thatcher",
    "Progressed to shift electrician in 2019": "I progressed to shift electrician in 2019",
    "Led migration to cloud platform": "I led migration to a cloud platform",
    # Of whom there is one at work, and the place itself.
    "Reported to head gardener": "I reported to the head gardener",
    "Reported to site foreman and liaised with quantity surveyor": (
        "I reported to the site foreman and liaised with a quantity surveyor"
    ),
    "Represented association at tribunal": "I represented the association at tribunal",
    "Drafting leaflets and representing association in court": (
        "my work includes drafting leaflets and representing the association in court"
    ),
    "Merchandising of shop": "my work includes merchandising the shop",
    "Answered phone and greeted visitors": "I answered the phone and greeted visitors",
    "Opened and closed bar, cashed up till": "I opened and closed the bar and cashed up the till",
    # People, machines and papers behind further prepositions.
    "Worked alongside physiotherapist and dietician": "I worked alongside a physiotherapist and dietician",
    "Served coffee from van at farmers market": "I served coffee from a van at a farmers’ market",
    "Wrote quotation for customer": "I wrote a quotation for a customer",
    # Phrases without an article, and lists whose last word they all describe.
    "Trained cashiers at head office": "I trained cashiers at head office",
    "Drove coaches in peak season": "I drove coaches in peak season",
    "Filed letters in date order": "I filed letters in date order",
    "Helped with event, wedding and portrait photography": "I helped with event, wedding and portrait photography",
    "Delivered leaflets door to door": "I delivered leaflets door to door",
    # Things in a list.
    "Wheelchair ramp and help for older passengers": "my work includes a wheelchair ramp and help for older passengers",
    "Mix of early and late shifts": "my work includes a mix of early and late shifts",
    "Handled wide range of calls": "I handled a wide range of calls",
    "Shelf filling, date checks and cashing up": "my work includes shelf filling, date checks and cashing up",
    "Reconciled purchase ledger": "I reconciled the purchase ledger",
    "Purchase ledger, VAT returns and filing": "my work includes purchase ledger, VAT returns and filing",
    "Helped guests check in at gate": "I helped guests check in at the gate",
    "Attended court on behalf of firm": "I attended court on behalf of the firm",
    "Worked on board ship and at weekend": "I worked on board ship and at the weekend",
    "Took lead on recycling": "I took the lead on recycling",
    "Chased parcels from first order to delivery": "I chased parcels from the first order to delivery",
    "Taught pruning on farm": "I taught pruning on the farm",
    "Rates, bookings and income versus budget": "my work includes rates, bookings and income versus budget",
    "Jointer and dust extractor": "my work includes a jointer and dust extractor",
    "Prepared VAT return each quarter": "I prepared a VAT return each quarter",
    "Calls and front desk": "my work includes calls and the front desk",
    "Build and test circuit board for buses": LEFT_OUT,
    # Names, titles and set phrases.
    "Drove lorries all over UK": "I drove lorries all over the UK",
    "Wrote reports for Finance Director": "I wrote reports for the Finance Director",
    "In charge of night crew": "I am in charge of a night crew",
    "Managed front of house team": "I managed a front-of-house team",
    "Worked under supervision of senior nurse": "I worked under the supervision of a senior nurse",
    "Took charge of ward at night": "I took charge of the ward at night",
    "Handled post and wrote blog post": "I handled post and wrote a blog post",
    "Ran stalls such as cake stall at village fair": "I ran stalls such as a cake stall at a village fair",
    "Moved from counter to head office in 2018": "I moved from counter to head office in 2018",
    "Wrote end of year report for every pupil": "I wrote an end-of-year report for every pupil",
}


def test_a_noun_stands_in_one_list() -> None:
    words = [word for name in TABLES for field in table(f"english/nouns/{name}").values() for word in field.split()]
    assert not {word: times for word, times in Counter(words).items() if times > 1}
    assert not words_of("mass") & (words_of("count") | words_of("uncountable") | words_of("count-or-mass"))
    assert words_of("counted-alone") <= words_of("count-or-mass")
    assert not [word for word in words_of("count") if is_plural(word)]


def test_the_nouns_of_a_field_are_sorted() -> None:
    fields = [words.split() for name in TABLES for words in table(f"english/nouns/{name}").values()]
    assert not [words for words in fields if words != sorted(words)]


def test_a_countable_noun_takes_the_article_that_a_line_leaves_out() -> None:
    said = {line: sentences_of([line], "")[line] for line in BARE}
    assert said == BARE

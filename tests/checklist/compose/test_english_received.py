# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines of English CVs that tell what others did to their writer, or what no letter repeats."""

from tests.checklist.compose.english_lines import LEFT_OUT, sentences_of

ENDED = [  # the line, the sentence of a job that is over
    # A verb that lacks its object tells what was done to the writer.
    ("Promoted after nine months", "I was promoted after nine months"),
    ("Promoted twice in three years", "I was promoted twice in three years"),
    ("Promoted the ferry on local radio", "I promoted the ferry on local radio"),
    ("Seconded twice to the flood desk", "I was seconded twice to the flood desk"),
    ("Elected chair of governors", "I was elected chair of governors"),
    ("Redeployed to the vaccination hall during the pandemic", "I was redeployed to the vaccination hall during the pandemic"),
    ("Retained as an adviser after the sale", "I was retained as an adviser after the sale"),
    ("Allocated to the stroke ward", "I was allocated to the stroke ward"),
    ("Allocated moorings for 60 boats", "I allocated moorings for 60 boats"),
    ("Granted a scholarship of £2,000", "I was granted a scholarship of £2,000"),
    ("Offered a permanent contract after six weeks", "I was offered a permanent contract after six weeks"),
    ("Offered classes for beginners", "I offered classes for beginners"),
    ("Rated outstanding in every appraisal", "I was rated outstanding in every appraisal"),
    ("Ranked first of 30 callers in 2019", "I was ranked first of 30 callers in 2019"),
    ("Stationed in Malta", "I was stationed in Malta"),
    ("Admitted as a notary in 2019", "I was admitted as a notary in 2019"),
    ("Admitted 12 cats a day", "I admitted 12 cats a day"),
    # Time off, and how work ended, are left out.
    ("Furloughed from April to June 2020, during which I taught myself to weld.", LEFT_OUT),
    ("Let go when the quarry closed", LEFT_OUT),
    ("Career break to raise a family", LEFT_OUT),
    ("Maternity leave", LEFT_OUT),
    ("SABBATICAL", LEFT_OUT),
]  # fmt: skip


def test_what_others_did_to_the_writer_is_told_in_the_passive() -> None:
    wrong = {}
    for line, right in ENDED:
        said = sentences_of([line], "2019", checked=True)[line]
        if said != right:
            wrong[line] = said
    assert not wrong
